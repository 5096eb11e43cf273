// question.cpp - the two worlds and the hours at which a body is looked at.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/question.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/error.hpp"

namespace magnesia::model {
namespace {

constexpr double coarse_h = 6;
constexpr double close_up_h = 48;  // two days from the midnight before the first and the last dose

std::vector<double> midnights(const scenario::timeline& when) {
    std::vector<double> all;
    for (int day = 0; day <= when.clock.days(); ++day)
        all.push_back(when.clock.elapsed_h(day, scenario::clock_time{0}));
    return all;
}

void add_grid(std::vector<double>& hours, double from, double to, double step) {
    for (std::size_t i = 0; from + static_cast<double>(i) * step < to; ++i) {
        hours.push_back(from + static_cast<double>(i) * step);
    }
}

void sort_unique(std::vector<double>& hours) {
    std::sort(hours.begin(), hours.end());
    hours.erase(std::unique(hours.begin(), hours.end()), hours.end());
}

double midnight_before(const std::vector<double>& midnight_h, double hour) {
    return midnight_h[day_of_hour(midnight_h, hour)];
}

/// Whole seconds keep the hours of two stretches that overlap the same numbers.
void add_close_up(std::vector<double>& hours, double from, double to, int every_min) {
    constexpr double hour_s = 3600;
    const auto from_s = std::llround(from * hour_s);
    for (long long s = from_s; static_cast<double>(s) / hour_s < to; s += 60 * every_min) {
        hours.push_back(static_cast<double>(s) / hour_s);
    }
}

/// The midnights at which stretches begin that are looked at closely. Without doses the first two days and the last two
/// are: what such a run asks of, light and nights and drinks, is over within hours.
std::vector<double> close_ups(const question& q) {
    const auto& doses = q.with.doses;
    if (!doses.empty()) {
        return {midnight_before(q.midnight_h, doses.front().hour), midnight_before(q.midnight_h, doses.back().hour)};
    }
    const std::size_t days = q.midnight_h.size() - 1;
    return {q.midnight_h.front(), q.midnight_h[days - std::min<std::size_t>(days, 2)]};
}

std::vector<double> series_hours(const question& q) {
    const double end = q.when.horizon_h;
    std::vector<double> hours;
    add_grid(hours, 0, end, coarse_h);
    for (const double from : close_ups(q)) {
        add_close_up(hours, from, std::min(end, from + close_up_h), q.what.run.every_min);
    }
    hours.insert(hours.end(), q.midnight_h.begin(), q.midnight_h.end());  // the clock may have been changed
    hours.push_back(end);
    sort_unique(hours);
    return hours;
}

std::vector<changed_person> changes_of(const scenario::scenario& what, const scenario::timeline& when) {
    std::vector<changed_person> all;
    scenario::person who = what.who;
    int day = 1;
    for (const scenario::health_phase& phase : what.health) {
        who = scenario::changed_by(scenario::later(std::move(who), phase.from_day - day), phase);
        day = phase.from_day;
        all.push_back({when.clock.elapsed_h(phase.from_day - 1, scenario::clock_time{0}), who});
    }
    return all;
}

/// Every hour at which a body is looked at.
std::vector<double> hours_looked_at(const question& q) {
    std::vector<double> all = q.series_h;
    const auto add = [&](const std::vector<double>& some) { all.insert(all.end(), some.begin(), some.end()); };
    add(q.midnight_h);
    add(q.morning_h);
    add(hours_of(q.nights));
    if (q.session) add(hours_of(*q.session));
    sort_unique(all);
    return all;
}

/// The evening before the run, where it may be another than its first: nights of weekdays are all of one habit, unless
/// the first one is a night of this run alone.
std::optional<stretch> habitual_evening(const scenario::scenario& what) {
    constexpr int first_whole_night = 2;
    const bool begins_unlike = std::ranges::any_of(
        what.day.dated_nights, [](const scenario::dated_night& one) { return one.from_day <= first_whole_night; });
    if (!what.day.nights.empty() && !begins_unlike) return std::nullopt;
    return first_evening(scenario::one_day(what.who, scenario::habitual_day(what), what.run.start));
}

}  // namespace

std::size_t day_of_hour(const std::vector<double>& midnight_h, double hour) {
    const auto after = std::upper_bound(midnight_h.begin(), midnight_h.end() - 1, hour);
    return static_cast<std::size_t>(after - midnight_h.begin()) - 1;
}

std::size_t question::record_at(double hour) const {
    const auto at = std::lower_bound(record_h.begin(), record_h.end(), hour);
    MAGNESIA_ASSERT(at != record_h.end() && *at == hour);
    return static_cast<std::size_t>(at - record_h.begin());
}

question ask(const scenario::scenario& what, const product_facts& facts, const engine::run_options& options) {
    scenario::scenario bare = what;
    bare.doses.clear();
    const scenario::timeline when = scenario::expand(what);
    question q{.what = what,
               .when = when,
               .with = lay_out(when, facts),
               .without = lay_out(scenario::expand(bare), facts),
               .options = options,
               .series_h = {},
               .midnight_h = midnights(when),
               .morning_h = when.rise_h,
               .nights = main_sleeps_of(when, habitual_evening(what)),
               .changes = changes_of(what, when),
               .session = last_session_of(when),
               .record_h = {}};
    q.last_dose_h = q.with.doses.empty() ? when.horizon_h : q.with.doses.back().hour;
    q.last_dose_day = day_of_hour(q.midnight_h, q.last_dose_h);
    q.series_h = series_hours(q);
    q.record_h = hours_looked_at(q);
    return q;
}

question without_series(question asked) {
    asked.series_h.clear();
    asked.record_h = hours_looked_at(asked);
    return asked;
}

}  // namespace magnesia::model
