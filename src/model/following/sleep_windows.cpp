// sleep_windows.cpp - one run a week of therapy, each from the steady day on.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/sleep_windows.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string_view>
#include <vector>

#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/not_followed.hpp"
#include "model/following/question.hpp"

namespace magnesia::model {
namespace {

constexpr int week_days = 7;

/// A week as a diary sums it up.
struct week_of_sleep {
    double asleep_min = 0;
    double efficiency_percent = 0;
};

const std::vector<double>& mornings_of(const course& went, std::string_view id) {
    const auto& ids = daily_ids();
    return went.daily_without[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())];
}

/// Mean of the last week, or of all nights there are; needs one.
double mean_of_last_week(const std::vector<double>& nights) {
    const auto count = std::min<std::ptrdiff_t>(week_days, std::ssize(nights));
    return std::accumulate(nights.end() - count, nights.end(), 0.0) / static_cast<double>(count);
}

/// The last week that one body lives through; nothing when none of its nights is over.
std::optional<week_of_sleep> diary_of(const body_of& body, const question& asked) {
    const course went = follow_in_lanes(body, asked, {});
    if (!went.failure.empty()) {
        throw not_followed("the diary of the typical person before therapy of insomnia: " + went.failure);
    }
    if (mornings_of(went, "total_sleep_time").empty()) return std::nullopt;
    return week_of_sleep{.asleep_min = mean_of_last_week(mornings_of(went, "total_sleep_time")),
                         .efficiency_percent = mean_of_last_week(mornings_of(went, "sleep_efficiency"))};
}

/// Of the night that this person would sleep in good health at the age of those whose diaries are known.
double healthy_share_of(const body_of& body, scenario::person who) {
    constexpr double of_diaries_y = 35;
    who.age_y = of_diaries_y;
    return body(who).sleep.usual_efficiency.raw();
}

}  // namespace

double diary_percent(double efficiency_percent, double healthy_share) {
    constexpr double healthy_diary = 96.3;
    return std::min(100.0, efficiency_percent * healthy_diary / (100 * healthy_share));
}

double next_window_min(double window_min, double efficiency_percent, double usual_min, const sleep_window_rule& rule) {
    double next = window_min;
    if (efficiency_percent >= rule.firm_percent) next += rule.step_min;
    if (efficiency_percent < rule.broken_percent) next -= rule.step_min;
    return std::min(std::max(next, rule.least_min), usual_min);
}

scenario::scenario with_sleep_windows(const scenario::scenario& what, const body_of& body, const product_facts& facts,
                                      const engine::run_options& options) {
    if (!what.day.therapy) return what;
    const sleep_window_rule rule;
    const double usual_min = scenario::minutes_between(what.day.bed, what.day.rise);
    const double healthy_share = healthy_share_of(body, what.who);
    scenario::scenario so_far = what;
    so_far.doses.clear();
    scenario::insomnia_therapy& therapy = *so_far.day.therapy;
    therapy.minutes_in_bed.clear();
    std::vector<int>& weeks = therapy.minutes_in_bed;
    // The first week goes by the nights before it, each other by the week before. After the course time is given back
    // alone, until a week gives none.
    for (int week = 0; therapy.weeks > 0 && therapy.from_day + week_days * week <= what.run.days; ++week) {
        so_far.run.days = therapy.from_day + week_days * week;
        scenario::scenario lived = so_far;
        if (week == 0) lived.expectation = lived.enrolled = 0;  // the first diary is kept before anybody hopes
        const auto last = diary_of(body, ask(lived, facts, options));
        if (!last) break;
        const double window_min =
            week == 0 ? std::min(std::max(last->asleep_min, rule.least_min), usual_min)
                      : next_window_min(weeks.back(), diary_percent(last->efficiency_percent, healthy_share), usual_min,
                                        rule);
        const int minutes = static_cast<int>(std::lround(window_min));
        if (week >= therapy.weeks && minutes <= weeks.back()) break;
        weeks.push_back(minutes);
    }
    scenario::scenario full = what;
    full.day.therapy = therapy;
    return full;
}

}  // namespace magnesia::model
