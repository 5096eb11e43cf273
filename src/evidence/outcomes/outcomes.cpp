// outcomes.cpp - reading data/outcomes.toml; the rules are listed in docs/evidence/outcomes.md.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/outcomes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/load_embedded.hpp"
#include "evidence/files/unit_text.hpp"
#include "evidence/outcomes/sign_outcomes.hpp"
#include "evidence/outcomes/trial_unit.hpp"
#include "evidence/outcomes/trial_words.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view outcomes_keys[] = {"schema", "outcome"};
constexpr std::string_view outcome_keys[] = {"id",
                                             "label",
                                             "aliases",
                                             "computed",
                                             "unit",
                                             "trial_unit",
                                             "resolution",
                                             "kind",
                                             "system",
                                             "better",
                                             "had_by",
                                             "pool",
                                             "possible_low",
                                             "possible_high",
                                             "spread_low",
                                             "spread_high",
                                             "description",
                                             "instrument",
                                             "minimal_important_difference"};
constexpr std::string_view keys_of_computed[] = {"unit", "resolution", "pool"};
constexpr allowed_range resolution_range{.low = 1e-9, .high = 1e3};
constexpr std::string_view systems[] = {"gut",   "blood", "kidney", "body",   "clock", "bone",       "brain", "stress",
                                        "sleep", "mood",  "pain",   "muscle", "heart", "metabolism", "signs", "life"};
constexpr std::string_view better_words[] = {"lower", "higher", "none"};
constexpr std::string_view kind_words[] = {"continuous", "events", "ratio_only"};

better better_from(std::string_view text) {
    if (text == "lower") return better::lower;
    return text == "higher" ? better::higher : better::none;
}

outcome_kind kind_from(std::string_view text) {
    if (text == "events") return outcome_kind::events;
    return text == "ratio_only" ? outcome_kind::ratio_only : outcome_kind::continuous;
}

/// Pools are in canonical units; what is read off many of them may be in the unit people use: minutes, points, per
/// cent.
void read_unit(const table_reader& in, outcome& o) {
    o.unit_text = in.text("unit").value_or("");
    o.unit = o.pool.empty() ? unit_of_people(in, o.unit_text) : checked_unit(in, o.unit_text);
}

void read_computed(const table_reader& in, outcome& o) {
    o.pool = in.text_or("pool", "");
    read_unit(in, o);
    o.resolution = in.number("resolution", resolution_range).value_or(0);
    o.trial_unit = in.choice_or("trial_unit", o.unit_text, trial_unit_words());
    const trial_unit* said = find_trial_unit(o.trial_unit);
    const bool differs = in.find("trial_unit") != nullptr && said != nullptr && said->dimension != o.unit;
    if (differs)
        in.note("trial_unit", "measures something else than unit", "a unit of the same kind as " + o.unit_text);
}

void read_not_computed(const table_reader& in, outcome& o) {
    o.trial_unit = in.choice("trial_unit", trial_unit_words()).value_or("");
    for (const std::string_view key : keys_of_computed) {
        if (in.find(key) != nullptr) in.note(key, "is said, yet computed = false", "trial_unit alone");
    }
}

/// People who had an event have no spread, and their unit is a count of people.
void judge_kind(const table_reader& in, const outcome& o) {
    const bool is_events = o.kind == outcome_kind::events;
    if (is_events != (o.trial_unit == "events"))
        in.note("trial_unit", "does not fit kind", "\"events\" for kind = \"events\", and for no other");
    if (o.trial_unit == "points" && o.minimal_important_difference) {
        in.note("minimal_important_difference", "is in points, which differ between instruments",
                "with the instrument in data/instruments.toml");
    }
    if (o.kind == outcome_kind::continuous) return;
    if (o.possible || o.spread) in.note("kind", "has no mean, yet a range is given", "kind = \"continuous\"");
}

std::string plain_name(std::string_view name) {
    std::string plain = lower_case(name);
    std::ranges::replace(plain, '-', '_');
    return plain;
}

/// A short name that means two outcomes means none.
void judge_aliases(const table_reader& in, const outcome& what, const std::vector<outcome>& before) {
    for (const std::string& alias : what.aliases) {
        const bool is_plain = plain_name(alias) == alias && is_identifier(alias);
        if (!is_plain) in.note("aliases", fmt::format("holds {}", alias), "lower-case letters, digits, _");
        if (outcome_called(before, alias) != nullptr) {
            in.note("aliases", fmt::format("holds {}, which is a name already", alias), "each name once");
        }
    }
}

outcome read_outcome(const table_reader& in) {
    outcome o;
    o.id = read_identifier(in, "id");
    o.label = in.text("label").value_or("");
    if (in.find("aliases") != nullptr) o.aliases = in.texts("aliases");
    o.is_computed = in.truth_or("computed", true);
    if (o.is_computed) {
        read_computed(in, o);
    } else {
        read_not_computed(in, o);
    }
    o.kind = kind_from(in.choice_or("kind", "continuous", kind_words));
    o.system = in.choice("system", systems).value_or("");
    o.had_by = in.words("had_by", condition_words());
    o.direction = better_from(in.choice("better", better_words).value_or(""));
    o.description = in.text("description").value_or("");
    o.possible = read_range(in, "possible", {});
    o.spread = read_range(in, "spread", {.low = 1e-6});
    o.minimal_important_difference = read_important_difference(in);
    if (in.find("instrument") != nullptr) o.instrument = read_identifier(in, "instrument");
    o.where = in.where();
    if (in.is_sound()) judge_kind(in, o);
    return o;
}

}  // namespace

std::string_view word(better direction) {
    if (direction == better::lower) return "lower";
    return direction == better::higher ? "higher" : "none";
}

std::string_view word(outcome_kind kind) {
    if (kind == outcome_kind::events) return "events";
    return kind == outcome_kind::ratio_only ? "ratio_only" : "continuous";
}

const std::string& shown_unit(const outcome& what) {
    return what.is_computed ? what.unit_text : what.trial_unit;
}

std::vector<outcome> parse_outcomes(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<outcome> all;
    if (!check_schema(file, outcomes_schema, issues)) return all;
    const table_reader top{file, "", outcomes_keys, issues};
    top.for_each_table("outcome", outcome_keys, {.low = 1, .unit = "of [[outcome]]"}, [&](const table_reader& in) {
        outcome o = read_outcome(in);
        const bool is_repeated = !o.id.empty() && find_outcome(all, o.id) != nullptr;
        if (is_repeated) in.note("id", "stands twice in this file", "each id once");
        judge_aliases(in, o, all);
        all.push_back(std::move(o));
    });
    return all;
}

std::vector<outcome> load_outcomes() {
    std::vector<outcome> all = load_embedded("data/outcomes.toml", parse_outcomes);
    for (outcome& of_sign : sign_outcomes(known_signs())) all.push_back(std::move(of_sign));
    return all;
}

const outcome* find_outcome(const std::vector<outcome>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const outcome& o) { return o.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const outcome* outcome_called(const std::vector<outcome>& all, std::string_view name) {
    const std::string plain = plain_name(name);
    const auto found = std::ranges::find_if(
        all, [&](const outcome& o) { return o.id == plain || std::ranges::find(o.aliases, plain) != o.aliases.end(); });
    return found == all.end() ? nullptr : &*found;
}

const outcome* find_computed(const std::vector<outcome>& all, std::string_view id) {
    const outcome* found = find_outcome(all, id);
    return found != nullptr && found->is_computed ? found : nullptr;
}

}  // namespace magnesia::evidence
