// plan_hours.cpp - hours that a medicine is known to need, and those that we keep because we do not know it.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_hours.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/conversions.hpp"
#include "core/text.hpp"
#include "plan/own_week.hpp"

namespace magnesia::api {
namespace {

/// What stands in the way of a time.
struct in_the_way {
    std::vector<std::string> not_known;  ///< medicines that are not in our list
    std::vector<std::string> known;
    double hours = 0;  ///< the longest that is kept from one of the former
    bool is_sleep = false;
};

in_the_way parts_of(const plan_answer& answer) {
    in_the_way parts;
    for (const std::string& name : answer.timetable.conflict->between) {
        const auto kept =
            std::ranges::find_if(answer.facts.hours, [&](const safety::hours_apart& one) { return one.drug == name; });
        if (name == "sleep") parts.is_sleep = true;
        if (kept == answer.facts.hours.end()) continue;
        const bool is_known = kept->interaction != evidence::unrecognised_interaction;
        (is_known ? parts.known : parts.not_known).push_back(printable(name, 60));
        if (!is_known) parts.hours = std::max({parts.hours, kept->before.value_or(0), kept->after.value_or(0)});
    }
    return parts;
}

/// Whether rise and the bed that follows are the plain ones.
bool is_as_shown(const scenario::routine& day, const plan::own_day& when) {
    const scenario::own_night before = scenario::night_before(day, static_cast<scenario::weekday>(when.weekday));
    return before.rise == day.rise && plan::night_after(day, when.weekday).bed == day.bed;
}

std::string clock_times_of(const std::vector<scenario::clock_time>& doses) {
    std::vector<std::string> all;
    for (const scenario::clock_time at : doses) all.push_back(scenario::print(at));
    return listed(all);
}

}  // namespace

std::vector<std::string> shifts_in_words(const plan_answer& answer) {
    if (!plan::has_shifts(answer.day)) return {};
    const plan::own_week week(answer.day);
    std::vector<std::string> as_shown;
    std::vector<std::string> of_shifts;
    double longest = 0;
    for (const plan::own_day& when : week.days()) {
        const std::string name{scenario::weekday_names[when.weekday]};
        if (when.is_of_shift) of_shifts.push_back(name);
        if (is_as_shown(answer.day, when)) as_shown.push_back(name);
        for (const scenario::clock_time at : answer.timetable.doses) {
            if (when.is_of_shift) longest = std::max(longest, week.minutes_to_bed(when, at) / minutes_per_hour);
        }
    }
    const std::string hours = fmt::format("{} to {}", print(answer.day.rise), print(answer.day.bed));
    std::vector<std::string> all;
    all.push_back(as_shown.empty()
                      ? fmt::format("No day of your week is as the day shown, {}: your nights differ.", hours)
                      : fmt::format("The day shown, {}, is that of {}.", hours, listed(as_shown)));
    if (!of_shifts.empty() && !answer.timetable.doses.empty()) {
        all.push_back(fmt::format(
            "On {} you sleep by day, after the shift: there {} is no hour before bed but up to {:.3g} hours away from "
            "it, maybe at work. What is expected counts that hour on every day.",
            listed(of_shifts), clock_times_of(answer.timetable.doses), longest));
    }
    return all;
}

std::string conflict_in_words(const plan_answer& answer) {
    if (!answer.timetable.conflict) return "";
    const in_the_way parts = parts_of(answer);
    if (parts.not_known.empty()) return answer.timetable.conflict->sentence;
    const std::string what = parts.known.empty()
                                 ? "That leaves"
                                 : fmt::format("That and the hours that {} must have leave", listed(parts.known));
    const std::string awake = parts.is_sleep
                                  ? fmt::format(", while you are awake ({} to {})", scenario::print(answer.day.rise),
                                                scenario::print(answer.day.bed))
                                  : "";
    return fmt::format(
        "We do not know {}, so we keep magnesium up to {} hours away for caution, as with an antibiotic. {} no "
        "time for it{}.",
        listed(parts.not_known), shortest(parts.hours), what, awake);
}

std::vector<std::string> no_time_in_words(const plan_answer& answer) {
    const bool is_ours = !parts_of(answer).not_known.empty();
    return {is_ours ? "We found no time for magnesium in your day, so take none for now."
                    : "There is no safe time for magnesium in your day, so take none for now.",
            conflict_in_words(answer),
            is_ours ? "Ask a pharmacist how many hours are needed; fewer may do."
                    : "Ask a pharmacist which of these times may move."};
}

}  // namespace magnesia::api
