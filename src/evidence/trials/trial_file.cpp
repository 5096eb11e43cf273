// trial_file.cpp - reading trial files: top, design, population, arms, bias; results are in trial_result_file.cpp.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/trials/trial.hpp"
#include "evidence/trials/trial_result_file.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view trial_file_keys[] = {
    "schema",       "id",   "label",  "kind", "family", "role",   "sources",    "funding",       "conflicts",
    "registration", "note", "design", "arm",  "bias",   "result", "population", "same_people_as"};
constexpr std::string_view design_keys[] = {"groups", "blinding", "control", "washout_d", "analysis", "note"};
constexpr std::string_view population_keys[] = {"who",      "sex",     "conditions", "randomised",
                                                "analysed", "country", "where",      "spread"};
constexpr std::string_view bound_keys[] = {"quantity", "low", "high"};
constexpr std::string_view spread_keys[] = {"quantity", "mean", "sd", "low", "high", "share"};
constexpr std::string_view arm_keys[] = {"id",
                                         "role",
                                         "n",
                                         "form",
                                         "elemental_mg_per_day",
                                         "elemental",
                                         "compound_mg_per_day",
                                         "times_per_day",
                                         "days",
                                         "adherence",
                                         "with",
                                         "route",
                                         "has",
                                         "note"};
constexpr std::string_view bias_keys[] = {"domain", "judgement", "reason"};
constexpr std::string_view sexes[] = {"female", "male", "both", "unclear"};
constexpr std::string_view analyses[] = {"intention_to_treat", "completers", "unclear"};
constexpr std::string_view elemental_words[] = {"stated", "computed", "unclear"};
constexpr std::string_view routes[] = {"oral", "intravenous", "intraperitoneal", "diet"};
constexpr std::string_view levels[] = {"low", "high"};

constexpr allowed_range people{1, 1e7, "people or animals"};
constexpr allowed_range any_value{-1e6, 1e6, ""};
constexpr allowed_range spreads{0, 1e6, "", "a spread is not negative"};
constexpr allowed_range shares{0, 1, "", "a share, not per cent"};
constexpr allowed_range milligrams_a_day{0, 50000, "mg a day"};
constexpr allowed_range times{1, 24, "times a day"};
constexpr allowed_range days{0, 20000, "days"};

trial_design read_design(const table_reader& in) {
    trial_design read;
    read.groups = grouping_from(in.choice("groups", grouping_words()).value_or("")).value_or(read.groups);
    read.who_knew = blinding_from(in.choice("blinding", blinding_words()).value_or("")).value_or(read.who_knew);
    read.control = in.choice("control", control_words()).value_or("");
    read.washout_d = in.number_if_said("washout_d", days);
    if (read.washout_d && read.groups != grouping::crossover)
        in.note("washout_d", "is the pause within a crossover", "left out in other designs");
    read.analysis = in.choice_or("analysis", "", analyses);
    read.note = in.text_or("note", "");
    return read;
}

void check_ends(const table_reader& in, const std::optional<double>& low, const std::optional<double>& high) {
    if (low && high && *low > *high) in.note("low", "lies above high", "low <= high");
}

entry_bound read_bound(const table_reader& in) {
    entry_bound read;
    read.where = in.where();
    read.quantity = in.choice("quantity", person_quantity_words()).value_or("");
    read.low = in.number_if_said("low", any_value);
    read.high = in.number_if_said("high", any_value);
    if (!read.low && !read.high) in.note("low", "is missing, and high too", "at least one of them");
    check_ends(in, read.low, read.high);
    return read;
}

population_spread read_spread(const table_reader& in) {
    population_spread read;
    read.where = in.where();
    read.quantity = in.choice("quantity", person_quantity_words()).value_or("");
    read.mean = in.number_if_said("mean", any_value);
    read.sd = in.number_if_said("sd", spreads);
    read.low = in.number_if_said("low", any_value);
    read.high = in.number_if_said("high", any_value);
    read.share = in.number_if_said("share", shares);
    if (!read.mean && !read.low && !read.high && !read.share)
        in.note("mean", "is missing, and low, high and share too", "at least one of them");
    check_ends(in, read.low, read.high);
    return read;
}

trial_population read_population(const table_reader& in) {
    trial_population read;
    read.who = in.text("who").value_or("");
    read.sex = in.choice("sex", sexes).value_or("");
    read.conditions = in.words("conditions", condition_words());
    if (read.conditions.empty())
        in.note("conditions", "is missing", fmt::format("{}", fmt::join(condition_words(), ", ")));
    read.randomised = in.whole_number_if_said("randomised", people);
    read.analysed = in.whole_number_if_said("analysed", people);
    if (read.randomised && read.analysed && *read.analysed > *read.randomised)
        in.note("analysed", "is more than were randomised", fmt::format("1 to {}", *read.randomised));
    read.country = in.text_or("country", "");
    in.for_each_table("where", bound_keys, {.low = 0, .unit = "of [[population.where]]"},
                      [&](const table_reader& bound) { read.bounds.push_back(read_bound(bound)); });
    in.for_each_table("spread", spread_keys, {.low = 0, .unit = "of [[population.spread]]"},
                      [&](const table_reader& spread) { read.spreads.push_back(read_spread(spread)); });
    return read;
}

void check_arm(const table_reader& in, const trial_arm& arm) {
    const bool takes_magnesium = arm.role == arm_role::magnesium || arm.role == arm_role::combination;
    if (takes_magnesium && arm.form.empty()) in.note("form", "is missing", "a form, several or unknown");
    if (arm.elemental_mg_per_day && arm.elemental_is.empty())
        in.note("elemental", "is missing", fmt::format("{}", fmt::join(elemental_words, ", ")));
    if (!arm.elemental_mg_per_day && !arm.elemental_is.empty() && arm.elemental_is != "unclear")
        in.note("elemental", "has no elemental_mg_per_day beside it", "unclear, or the milligrams");
    if (arm.elemental_is == "computed" && arm.note.empty())
        in.note("note", "is missing", "how the elemental milligrams were computed");
    if (arm.role == arm_role::combination && arm.with.empty())
        in.note("with", "is missing", "what was taken beside magnesium");
    const bool is_whole = arm.elemental_mg_per_day && arm.compound_mg_per_day;
    if (is_whole && *arm.elemental_mg_per_day > *arm.compound_mg_per_day)
        in.note("elemental_mg_per_day", "is more than the whole compound",
                fmt::format("at most {} mg", *arm.compound_mg_per_day));
}

trial_arm read_arm(const table_reader& in) {
    trial_arm read;
    read.where = in.where();
    read.id = read_identifier(in, "id");
    read.role = arm_role_from(in.choice("role", arm_role_words()).value_or("")).value_or(read.role);
    read.n = in.whole_number_if_said("n", people);
    read.form = in.text_or("form", "");
    read.elemental_mg_per_day = in.number_if_said("elemental_mg_per_day", milligrams_a_day);
    read.elemental_is = in.choice_or("elemental", "", elemental_words);
    read.compound_mg_per_day = in.number_if_said("compound_mg_per_day", milligrams_a_day);
    read.times_per_day = in.whole_number_if_said("times_per_day", times);
    read.days = in.number_if_said("days", days);
    read.adherence = in.number_if_said("adherence", shares);
    if (in.find("with") != nullptr) read.with = in.texts("with");
    read.route = in.choice_or("route", "oral", routes);
    read.has = in.choice_or("has", "", levels);
    read.note = in.text_or("note", "");
    check_arm(in, read);
    return read;
}

bias_judgement read_bias(const table_reader& in) {
    bias_judgement read;
    read.domain = in.choice("domain", bias_domain_words()).value_or("");
    read.risk = risk_of_bias_from(in.choice("judgement", risk_of_bias_words()).value_or("")).value_or(read.risk);
    read.reason = in.text("reason", "why, and whose judgement when it is not ours").value_or("");
    return read;
}

template <class Item>
bool is_told_twice(const std::vector<Item>& all, std::string Item::*key) {
    const std::string& last = all.back().*key;
    return !last.empty() && std::count_if(all.begin(), all.end(), [&](const Item& i) { return i.*key == last; }) > 1;
}

void read_top(const table_reader& top, trial& read) {
    read.id = read_identifier(top, "id");
    read.label = top.text("label").value_or("");
    read.kind = study_kind_from(top.choice("kind", study_kind_words()).value_or("")).value_or(read.kind);
    read.family = read_identifier(top, "family");
    read.role = trial_role_from(top.choice("role", trial_role_words()).value_or("")).value_or(read.role);
    read.same_people_as = top.text_or("same_people_as", "");
    read.sources = top.texts("sources");
    if (read.sources.empty()) top.note("sources", "is missing", "at least one id of data/sources");
    read.who_paid = funding_from(top.choice("funding", funding_words()).value_or("")).value_or(read.who_paid);
    read.conflicts = top.text_or("conflicts", "");
    read.registration = top.text_or("registration", "");
    read.note = top.text_or("note", "");
}

}  // namespace

std::optional<double> arm_result::change_from_start() const {
    if (change) return change;
    if (mean && baseline_mean) return *mean - *baseline_mean;
    return std::nullopt;
}

const arm_result* trial_result::shown_of(std::string_view arm_id) const {
    const auto found = std::find_if(arms.begin(), arms.end(), [&](const arm_result& a) { return a.arm == arm_id; });
    return found == arms.end() ? nullptr : &*found;
}

const trial_arm* trial::arm(std::string_view arm_id) const {
    const auto found = std::find_if(arms.begin(), arms.end(), [&](const trial_arm& a) { return a.id == arm_id; });
    return found == arms.end() ? nullptr : &*found;
}

risk_of_bias trial::overall_bias() const {
    const auto found =
        std::find_if(bias.begin(), bias.end(), [](const bias_judgement& b) { return b.domain == "overall"; });
    return found == bias.end() ? risk_of_bias::high : found->risk;
}

trial parse_trial(const core::tree& file, std::vector<core::issue>& issues) {
    trial read;
    read.where = file.where;
    if (!check_schema(file, trial_schema, issues)) return read;
    const table_reader top{file, "", trial_file_keys, issues};
    read_top(top, read);
    if (const auto design = top.table("design", design_keys)) read.design = read_design(*design);
    if (const auto people_table = top.table("population", population_keys))
        read.people = read_population(*people_table);
    top.for_each_table("arm", arm_keys, {.low = 0, .unit = "of [[arm]]"}, [&](const table_reader& in) {
        read.arms.push_back(read_arm(in));
        if (is_told_twice(read.arms, &trial_arm::id)) in.note("id", "stands twice in this file", "each arm once");
    });
    top.for_each_table("bias", bias_keys, {.low = 1, .unit = "of [[bias]]"}, [&](const table_reader& in) {
        read.bias.push_back(read_bias(in));
        if (is_told_twice(read.bias, &bias_judgement::domain)) in.note("domain", "stands twice", "each domain once");
    });
    const bool has_overall =
        std::any_of(read.bias.begin(), read.bias.end(), [](const bias_judgement& b) { return b.domain == "overall"; });
    if (!read.bias.empty() && !has_overall) top.note("bias", "has no overall judgement", "domain = \"overall\"");
    top.for_each_table("result", trial_result_keys(), {.low = 1, .unit = "of [[result]]"},
                       [&](const table_reader& in) { read.results.push_back(read_trial_result(in, read)); });
    return read;
}

}  // namespace magnesia::evidence
