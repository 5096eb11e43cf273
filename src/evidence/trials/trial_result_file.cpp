// trial_result_file.cpp - one outcome of a trial: what the arms showed, the published effect, the finding in words.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/trial_result_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/interval_check.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view result_keys[] = {"outcome", "instrument",  "day",        "hour",  "primary",
                                            "group",   "source",      "provenance", "place", "finding",
                                            "arm",     "correlation", "effect",     "note"};
constexpr std::string_view arm_keys[] = {"id", "n",      "events", "baseline_mean", "baseline_sd", "mean",       "sd",
                                         "se", "median", "change", "change_sd",     "change_low",  "change_high"};
constexpr std::string_view effect_keys[] = {"measure", "arm", "against", "value",    "low", "high",
                                            "se",      "p",   "p_below", "adjusted", "note"};
/// Not arms: against what an observational study compares.
constexpr std::string_view observed_against[] = {"quantile", "per_unit"};

constexpr allowed_range any_value{-1e7, 1e7, ""};
constexpr allowed_range spreads{0, 1e7, "", "a spread is not negative"};
constexpr allowed_range people{1, 1e7, "people or animals"};
constexpr allowed_range people_with_event{0, 1e7, "people"};
constexpr allowed_range days{0, 20000, "days"};
constexpr allowed_range hours{0, 2000, "hours"};
constexpr allowed_range probabilities{0, 1, "", "a probability"};
constexpr allowed_range correlations{-1, 1, "", "a correlation"};
constexpr allowed_range ratios{1e-4, 1e4, "", "a ratio is above 0"};

arm_result read_arm(const table_reader& in, const trial& of) {
    arm_result read;
    read.where = in.where();
    read.arm = read_identifier(in, "id");
    if (!read.arm.empty() && of.arm(read.arm) == nullptr) {
        std::vector<std::string> known;
        for (const trial_arm& arm : of.arms) known.push_back(arm.id);
        in.note("id", "is no arm of this trial", fmt::format("{}", fmt::join(known, ", ")),
                nearest_name(read.arm, known));
    }
    read.n = in.whole_number_if_said("n", people);
    read.events = in.whole_number_if_said("events", people_with_event);
    read.baseline_mean = in.number_if_said("baseline_mean", any_value);
    read.baseline_sd = in.number_if_said("baseline_sd", spreads);
    read.mean = in.number_if_said("mean", any_value);
    read.sd = in.number_if_said("sd", spreads);
    read.se = in.number_if_said("se", spreads);
    read.median = in.number_if_said("median", any_value);
    read.change = in.number_if_said("change", any_value);
    read.change_sd = in.number_if_said("change_sd", spreads);
    read.change_low = in.number_if_said("change_low", any_value);
    read.change_high = in.number_if_said("change_high", any_value);
    check_interval(in, "change", read.change, read.change_low, read.change_high);
    if (read.events && !read.n) in.note("events", "has no n beside it", "how many people could have the event");
    if (read.events && read.n && *read.events > *read.n)
        in.note("events", "is more than n", fmt::format("0 to {}", *read.n));
    if (read.sd && read.se) in.note("se", "stands beside sd", "the one that the source gives");
    if ((read.sd || read.se) && !read.mean) in.note("sd", "has no mean beside it", "the mean it belongs to");
    return read;
}

void check_effect_arm(const table_reader& in, std::string_view key, const std::string& id, const trial& of) {
    if (id.empty() || of.arm(id) != nullptr) return;
    const bool is_observed =
        std::find(std::begin(observed_against), std::end(observed_against), id) != std::end(observed_against);
    const bool may_be_observed = of.kind == study_kind::cohort || of.kind == study_kind::cross_section;
    if (is_observed && may_be_observed) return;
    std::vector<std::string> known;
    for (const trial_arm& arm : of.arms) known.push_back(arm.id);
    in.note(key, "is no arm of this trial", fmt::format("{}", fmt::join(known, ", ")), nearest_name(id, known));
}

published_effect read_effect(const table_reader& in, const trial& of) {
    published_effect read;
    read.where = in.where();
    read.measure = effect_measure_from(in.choice("measure", effect_measure_words()).value_or("difference"))
                       .value_or(effect_measure::difference);
    read.arm = in.text("arm").value_or("");
    read.against = in.text("against").value_or("");
    check_effect_arm(in, "arm", read.arm, of);
    check_effect_arm(in, "against", read.against, of);
    if (!read.arm.empty() && read.arm == read.against) in.note("against", "is the arm itself", "another arm");
    const allowed_range values = is_ratio(read.measure)                        ? ratios
                                 : read.measure == effect_measure::correlation ? correlations
                                                                               : any_value;
    read.value = in.number("value", values).value_or(0);
    read.low = in.number_if_said("low", values);
    read.high = in.number_if_said("high", values);
    read.se = in.number_if_said("se", spreads);
    read.p = in.number_if_said("p", probabilities);
    read.p_below = in.number_if_said("p_below", probabilities);
    read.is_adjusted = in.truth_or("adjusted", false);
    read.note = in.text_or("note", "");
    if (in.find("value") != nullptr) check_interval(in, "value", read.value, read.low, read.high);
    return read;
}

}  // namespace

std::span<const std::string_view> trial_result_keys() {
    return result_keys;
}

trial_result read_trial_result(const table_reader& in, const trial& of) {
    trial_result read;
    read.where = in.where();
    read.outcome = read_identifier(in, "outcome");
    read.instrument = in.text_or("instrument", "");
    read.day = in.number_if_said("day", days);
    read.hour = in.number_if_said("hour", hours);
    read.is_primary = in.truth_or("primary", false);
    read.group = in.text_or("group", "");
    read.source = in.text_or("source", of.sources.empty() ? "" : of.sources.front());
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.stands_in = in.text("place", "where in the source: abstract, table 2").value_or("");
    read.note = in.text_or("note", "");
    if (in.find("finding") != nullptr) read.says = finding_from(in.choice("finding", finding_words()).value_or(""));
    read.correlation = in.number_if_said("correlation", correlations);
    if (read.correlation && of.design.groups != grouping::crossover)
        in.note("correlation", "is between the periods of a crossover", "left out in other designs");
    in.for_each_table("arm", arm_keys, {.low = 0, .unit = "of [[result.arm]]"}, [&](const table_reader& arm) {
        read.arms.push_back(read_arm(arm, of));
        const auto is_same = [&](const arm_result& other) { return other.arm == read.arms.back().arm; };
        if (std::count_if(read.arms.begin(), read.arms.end(), is_same) > 1)
            arm.note("id", "stands twice in this result", "each arm once");
    });
    if (in.find("effect") != nullptr) {
        if (const auto effect = in.table("effect", effect_keys)) read.effect = read_effect(*effect, of);
    }
    if (!read.says && read.arms.empty() && !read.effect)
        in.note("outcome", "says nothing", "finding, [[result.arm]] or [result.effect]");
    return read;
}

}  // namespace magnesia::evidence
