// safety_rules.cpp - reading the rules, and keeping each of them monotone.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/safety_rules.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view safety_rules_keys[] = {"schema", "rule"};
constexpr std::string_view rule_keys[] = {"id",          "when",   "unknown",    "action",       "cap_mg",
                                          "avoid_forms", "family", "urgent",     "within_limit", "sentence",
                                          "sources",     "grade",  "provenance", "number_grade", "number_provenance",
                                          "note"};
constexpr std::string_view condition_keys[] = {"fact", "below", "at_most", "above", "at_least", "is", "any_of"};
constexpr std::string_view unknown_words[] = {"silent", "fires"};
constexpr std::array<std::string_view, 5> actions{"note", "caution", "clinician", "refuse", "emergency"};
constexpr std::array<std::string_view, 7> comparisons{"below", "at_most", "above", "at_least",
                                                      "is",    "unknown", "any_of"};
constexpr allowed_range any_value{-1e6, 1e6};
constexpr allowed_range cap_range{0, 1000, "mg per day"};
constexpr std::array number_comparisons{comparison::below, comparison::at_most, comparison::above,
                                        comparison::at_least};

bool is_upward(comparison how) {
    return how == comparison::above || how == comparison::at_least;
}

/// Whether a comparison holds for no sound value. The ends of the sound range are sound.
bool is_outside(const fact_entry& entry, const safety_condition& c) {
    switch (c.how) {
        case comparison::below:
            return c.number <= entry.sound_low;
        case comparison::at_most:
            return c.number < entry.sound_low;
        case comparison::above:
            return c.number >= entry.sound_high;
        default:
            return c.number > entry.sound_high;
    }
}

/// Whether making the fact worse can only bring this comparison about, never undo it.
bool is_monotone(const fact_entry& entry, const safety_condition& c) {
    if (c.how == comparison::is_unknown || entry.worse == worse_when::none) return true;
    switch (entry.worse) {
        case worse_when::higher:
            return is_upward(c.how);
        case worse_when::lower:
            return !is_upward(c.how);
        case worse_when::outside:
            return is_outside(entry, c);
        case worse_when::is_true:
            return c.truth;
        case worse_when::is_false:
            return !c.truth;
        default:
            return true;
    }
}

void read_number_comparison(const table_reader& in, safety_condition& c) {
    int count = 0;
    for (const comparison how : number_comparisons) {
        if (in.find(word(how)) == nullptr) continue;
        c.how = how;
        c.number = in.number(word(how), any_value).value_or(0);
        ++count;
    }
    if (count != 1) in.note("fact", "needs one comparison", "below, at_most, above, at_least or is = \"unknown\"");
}

void read_comparison(const table_reader& in, const fact_entry& entry, safety_condition& c) {
    const tree* is = in.find("is");
    if (is != nullptr && is->text() != nullptr && *is->text() == "unknown") {
        c.how = comparison::is_unknown;
    } else if (entry.kind == fact_kind::number) {
        read_number_comparison(in, c);
    } else if (entry.kind == fact_kind::truth) {
        c.how = comparison::is;
        if (is == nullptr || is->boolean() == nullptr) in.note("is", "is missing", "true, false or \"unknown\"");
        c.truth = in.truth_or("is", true);
    } else {
        c.how = comparison::any_of;
        c.words = in.texts("any_of");
        if (c.words.empty()) in.note("any_of", "names nothing", "a list of words");
    }
}

safety_condition read_condition(const table_reader& in) {
    safety_condition c;
    const std::string name = in.text("fact").value_or("");
    const auto what = fact_from(name);
    if (!what) {
        in.note("fact", "is not known", fmt::format("{}", fmt::join(fact_names(), ", ")),
                nearest_name(name, fact_names()));
        return c;
    }
    c.what = *what;
    const fact_entry& entry = entry_of(*what);
    read_comparison(in, entry, c);
    if (!is_monotone(entry, c)) {
        in.note("fact", "is compared in the direction in which it gets better",
                "a comparison that a worse value cannot undo");
    }
    return c;
}

/// A cap that hangs on what is above the cap would depend on itself.
void check_cap(const table_reader& in, const safety_rule& rule) {
    if (!rule.cap_mg) return;
    const bool is_circular = std::any_of(rule.when.begin(), rule.when.end(),
                                         [](const safety_condition& c) { return c.what == fact::over_cap_mg; });
    if (is_circular) in.note("cap_mg", "stands in a rule about over_cap_mg", "no cap");
    if (rule.action >= safety_action::refuse && *rule.cap_mg != 0) {
        in.note("cap_mg", "is above 0 in a rule that refuses", "0, or left out");
    }
}

/// How the number is known, where that is said apart.
std::optional<judged_number> read_number(const table_reader& in) {
    const bool has_grade = in.find("number_grade") != nullptr;
    const bool has_provenance = in.find("number_provenance") != nullptr;
    if (!has_grade && !has_provenance) return std::nullopt;
    judged_number number;
    number.grade = grade_from(in.choice("number_grade", grade_words()).value_or("")).value_or(number.grade);
    number.known_from =
        provenance_from(in.choice("number_provenance", provenance_words()).value_or("")).value_or(number.known_from);
    return number;
}

safety_rule read_rule(const table_reader& in) {
    safety_rule rule;
    rule.where = in.where();
    rule.id = read_identifier(in, "id");
    in.for_each_table("when", condition_keys, {.unit = "conditions"},
                      [&](const table_reader& one) { rule.when.push_back(read_condition(one)); });
    rule.fires_when_unknown = in.choice_or("unknown", "silent", unknown_words) == "fires";
    rule.action = action_from(in.choice("action", actions).value_or("")).value_or(safety_action::refuse);
    rule.cap_mg = in.number_if_said("cap_mg", cap_range);
    if (in.find("avoid_forms") != nullptr) rule.avoid_forms = in.texts("avoid_forms");
    rule.family = in.text_or("family", "");
    rule.is_urgent = in.truth_or("urgent", false) || rule.action == safety_action::emergency;
    rule.is_within_limit = in.truth_or("within_limit", false);
    if (rule.is_within_limit && rule.action != safety_action::note)
        in.note("within_limit", "stands in a rule that changes the verdict", "a note");
    rule.sentence = in.text("sentence", "what to tell the person").value_or("");
    if (in.find("sources") != nullptr) rule.sources = in.texts("sources");
    rule.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(rule.grade);
    rule.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(rule.known_from);
    rule.number = read_number(in);
    rule.note = in.text_or("note", "");
    if (rule.number && rule.note.empty()) in.note("number_provenance", "stands without a note", "a note that says why");
    check_cap(in, rule);
    return rule;
}

}  // namespace

std::string_view word(safety_action action) {
    return actions[static_cast<std::size_t>(action)];
}

std::optional<safety_action> action_from(std::string_view text) {
    const auto found = std::find(actions.begin(), actions.end(), text);
    if (found == actions.end()) return std::nullopt;
    return static_cast<safety_action>(found - actions.begin());
}

std::vector<std::string_view> action_words() {
    return {actions.begin(), actions.end()};
}

std::string_view word(comparison how) {
    return comparisons[static_cast<std::size_t>(how)];
}

std::vector<safety_rule> parse_safety_rules(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<safety_rule> all;
    if (!check_schema(file, safety_rules_schema, issues)) return all;
    const table_reader top{file, "", safety_rules_keys, issues};
    top.for_each_table("rule", rule_keys, {.low = 1, .unit = "of [[rule]]"}, [&](const table_reader& in) {
        safety_rule rule = read_rule(in);
        const bool is_repeated =
            std::any_of(all.begin(), all.end(), [&](const safety_rule& one) { return one.id == rule.id; });
        if (is_repeated && !rule.id.empty()) in.note("id", "stands twice in this file", "each id once");
        all.push_back(std::move(rule));
    });
    return all;
}

}  // namespace magnesia::evidence
