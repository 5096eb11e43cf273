// plan_levers.cpp - reading data/plan/levers.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_levers.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/conversions.hpp"
#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/plan/plan_goals.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view plan_levers_keys[] = {"schema", "lever"};
constexpr std::string_view lever_keys[] = {"id",   "label", "advice", "goals",    "change",  "burden",
                                           "kept", "nil",   "stop",   "not_with", "setting", "effect"};
constexpr std::string_view caution_keys[] = {"condition", "sentence", "grade", "provenance", "source", "place", "note"};
/// Of a burden, of what is kept and of the chance of nothing.
constexpr std::string_view share_keys[] = {"value", "grade", "provenance", "source", "place", "note"};
constexpr std::string_view setting_keys[] = {"name", "value", "unit", "grade", "provenance", "source", "place", "note"};
constexpr std::string_view effect_keys[] = {"goal", "outcome", "measure",    "value",  "low",   "high",
                                            "who",  "grade",   "provenance", "source", "place", "note"};
constexpr allowed_range burden_range{0, 1, "", "0 asks nothing, 1 as much as a long course of treatment"};
constexpr allowed_range nil_range{0.01, 0.99, "", "neither sure to work nor sure to do nothing"};
constexpr allowed_range kept_range{0.05, 1, "", "a share of those who begin"};
constexpr allowed_range ratio_range{0.01, 100, "", "a ratio"};

/// A setting and where its value must lie.
struct setting_rule {
    std::string_view change;
    std::string_view name;
    allowed_range range;
};

constexpr setting_rule setting_rules[] = {
    {"no_late_caffeine", "cup_mg", {20, 200, "mg of caffeine"}},
    {"no_late_caffeine", "cup_hours", {1, 18, "h"}},
    {"no_late_caffeine", "strong_mg", {201, 1000, "mg of caffeine"}},
    {"no_late_caffeine", "strong_hours", {1, 18, "h"}},
    {"no_alcohol_evening", "hours_before_bed", {1, 18, "h"}},
    {"dim_evening_light", "lux", {0, 100, "lux"}},
    {"dim_evening_light", "hours_before_bed", {0.25, 6, "h"}},
    {"no_screens", "hours_before_bed", {0.25, 6, "h"}},
    {"warm_bath", "minutes", {5, 60, "min"}},
    {"warm_bath", "minutes_before_bed", {15, 240, "min"}},
    {"relaxation", "minutes", {5, 120, "min"}},
    {"cool_quiet_room", "temperature_c", {14, 24, "degrees C"}},
    {"light_supper", "hours_before_bed", {1, 8, "h"}},
    {"light_supper", "light_share", {0.05, 0.5, "of the day's food"}},
    {"light_supper", "heavy_share", {0.2, 1, "of the day's food"}},
    {"morning_daylight", "lux", {500, 20000, "lux"}},
    {"morning_daylight", "minutes", {5, 240, "min"}},
    {"no_late_nap", "latest_clock_h", {10, 20, "h"}},
    {"insomnia_therapy", "weeks", {4, 12, "weeks"}},
    {"insomnia_therapy", "from_index", {8, 22, "points of the insomnia index"}},
    {"insomnia_therapy", "from_age_y", {10, 100, "years"}},
};
constexpr std::string_view changes[] = {"no_late_caffeine", "no_alcohol_evening", "dim_evening_light",
                                        "no_screens",       "warm_bath",          "relaxation",
                                        "cool_quiet_room",  "light_supper",       "regular_rise",
                                        "morning_daylight", "no_late_nap",        "insomnia_therapy"};

allowed_range range_of(effect_measure measure) {
    if (is_ratio(measure)) return ratio_range;
    return measure == effect_measure::standardised ? allowed_range{-10, 10, "standard deviations"} : allowed_range{};
}

const setting_rule* rule_of(std::string_view change, std::string_view name) {
    const auto* found = std::find_if(std::begin(setting_rules), std::end(setting_rules),
                                     [&](const setting_rule& r) { return r.change == change && r.name == name; });
    return found == std::end(setting_rules) ? nullptr : found;
}

lever_setting read_setting(const table_reader& in, std::string_view change) {
    lever_setting read;
    const std::vector<std::string_view> names = settings_of(change);
    read.name = in.choice("name", names).value_or("");
    const setting_rule* rule = rule_of(change, read.name);
    read.value = in.number("value", rule == nullptr ? allowed_range{} : rule->range).value_or(0);
    read.unit = in.text("unit").value_or("");
    read.known = read_known_how(in);
    return read;
}

void read_settings(const table_reader& in, plan_lever& lever) {
    in.for_each_table("setting", setting_keys, {}, [&](const table_reader& one) {
        lever_setting read = read_setting(one, lever.change);
        if (setting(lever, read.name)) one.note("name", "stands twice in this lever", "each setting once");
        lever.settings.push_back(std::move(read));
    });
    for (const std::string_view name : settings_of(lever.change)) {
        if (!setting(lever, name)) in.note("setting", "has no " + std::string(name), "every setting of its change");
    }
}

lever_effect read_effect(const table_reader& in, const plan_lever& lever) {
    lever_effect read;
    read.goal = in.text("goal").value_or("");
    read.outcome = read_identifier(in, "outcome");
    read.measure =
        effect_measure_from(in.choice("measure", effect_measure_words()).value_or("")).value_or(read.measure);
    const allowed_range range = range_of(read.measure);
    read.value = in.number("value", range).value_or(0);
    read.low = in.number_if_said("low", range);
    read.high = in.number_if_said("high", range);
    read.who = in.text("who", "in whom, against what").value_or("");
    read.known = read_known_how(in);
    if (!in.is_sound()) return read;
    if (read.low.has_value() != read.high.has_value())
        in.note("low", "is half an interval", "low and high, or neither");
    if (read.low && read.high && (read.value < *read.low || read.value > *read.high)) {
        in.note("value", "lies outside low and high");
    }
    if (std::find(lever.goals.begin(), lever.goals.end(), read.goal) == lever.goals.end()) {
        in.note("goal", read.goal + " is not among the goals of the lever", "one of its goals");
    }
    return read;
}

plan_lever read_lever(const table_reader& in) {
    plan_lever read;
    read.where = in.where();
    read.id = read_identifier(in, "id");
    read.label = in.text("label").value_or("");
    read.advice = in.text("advice", "what to do, one sentence").value_or("");
    read.goals = in.words("goals", plan_goal_ids());
    if (read.goals.empty()) in.note("goals", "names no goal", "at least one");
    read.change = in.choice_or("change", "", changes);
    if (const auto burden = in.table("burden", share_keys)) {
        read.burden = burden->number("value", burden_range).value_or(1);
        read.burden_known = read_known_how(*burden);
    }
    if (const auto kept = in.find("kept") == nullptr ? std::nullopt : in.table("kept", share_keys)) {
        read.kept = kept->number("value", kept_range).value_or(1);
        read.kept_known = read_known_how(*kept);
    }
    if (const auto nil = in.find("nil") == nullptr ? std::nullopt : in.table("nil", share_keys)) {
        read.nil = nil->number("value", nil_range).value_or(0);
        read.nil_known = read_known_how(*nil);
    } else if (!read.change.empty()) {
        in.note("nil", "is missing", "the chance that a change in the equations does nothing, { value = 0.25, ... }");
    }
    read.stop = in.text_or("stop", "");
    in.for_each_table("not_with", caution_keys, {}, [&](const table_reader& one) {
        read.not_with.push_back({read_identifier(one, "condition"),
                                 one.text("sentence", "whom to ask first").value_or(""), read_known_how(one)});
    });
    read_settings(in, read);
    in.for_each_table("effect", effect_keys, {},
                      [&](const table_reader& one) { read.effects.push_back(read_effect(one, read)); });
    return read;
}

}  // namespace

std::vector<std::string_view> lever_changes() {
    return {std::begin(changes), std::end(changes)};
}

std::vector<std::string_view> settings_of(std::string_view change) {
    std::vector<std::string_view> names;
    for (const setting_rule& rule : setting_rules) {
        if (rule.change == change) names.push_back(rule.name);
    }
    return names;
}

std::optional<double> setting(const plan_lever& what, std::string_view name) {
    const auto found = std::find_if(what.settings.begin(), what.settings.end(),
                                    [&](const lever_setting& one) { return one.name == name; });
    return found == what.settings.end() ? std::nullopt : std::optional<double>(found->value);
}

int course_days(const plan_lever& what) {
    return weekdays * static_cast<int>(std::lround(setting(what, "weeks").value_or(0)));
}

const lever_effect* effect_for(const plan_lever& what, std::string_view goal) {
    const auto found = std::find_if(what.effects.begin(), what.effects.end(),
                                    [&](const lever_effect& one) { return one.goal == goal; });
    return found == what.effects.end() ? nullptr : &*found;
}

std::vector<plan_lever> parse_plan_levers(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<plan_lever> all;
    if (!check_schema(file, plan_levers_schema, issues)) return all;
    const table_reader top{file, "", plan_levers_keys, issues};
    top.for_each_table("lever", lever_keys, {.low = 1, .unit = "of [[lever]]"}, [&](const table_reader& in) {
        plan_lever read = read_lever(in);
        const bool is_repeated =
            std::any_of(all.begin(), all.end(), [&](const plan_lever& one) { return one.id == read.id; });
        if (is_repeated && !read.id.empty()) in.note("id", "stands twice in this file", "each id once");
        all.push_back(std::move(read));
    });
    return all;
}

void check_plan_levers(const std::vector<plan_lever>& all, const std::vector<outcome>& outcomes,
                       std::vector<core::issue>& issues) {
    for (const plan_lever& lever : all) {
        for (const lever_effect& effect : lever.effects) {
            check_known(effect.known.where, "effect.outcome", effect.outcome, ids_of(outcomes), "is no known outcome",
                        issues);
            const outcome* found = find_outcome(outcomes, effect.outcome);
            if (found == nullptr) continue;
            const bool counts_events = found->kind == outcome_kind::events;
            if (counts_events == is_ratio(effect.measure)) continue;
            issues.push_back({.where = effect.known.where,
                              .key = "effect.measure",
                              .value = std::string(word(effect.measure)),
                              .found = "does not fit " + effect.outcome,
                              .allowed = "a ratio for events, else difference or standardised"});
        }
    }
}

}  // namespace magnesia::evidence
