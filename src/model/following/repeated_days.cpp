// repeated_days.cpp - which days repeat the habit, the run without them, and the whole of it put together again.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/repeated_days.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "core/conversions.hpp"
#include "core/error.hpp"

namespace magnesia::model {
namespace {

// As the steps of a run err alike in both worlds, what differs between them errs less: so a week is followed, until
// errors have settled too. Its last day is like all after it.
constexpr double followed_h = 7 * hours_per_day;
constexpr double last_day_h = followed_h - hours_per_day;
constexpr double rounding_h = 1e-9;  // of an hour of the clock counted from another midnight

std::vector<engine::event> from_to(const std::vector<engine::event>& events, double from_h, double to_h) {
    std::vector<engine::event> some;
    for (engine::event one : events) {
        if (one.hour < from_h || one.hour >= to_h) continue;
        one.hour -= from_h;
        some.push_back(one);
    }
    std::ranges::stable_sort(some, {}, &engine::event::hour);
    return some;
}

bool are_same_events(const std::vector<engine::event>& one, const std::vector<engine::event>& other) {
    return std::ranges::equal(one, other, [](const engine::event& a, const engine::event& b) {
        return std::abs(a.hour - b.hour) < rounding_h && a.kind == b.kind && a.target == b.target && a.value == b.value;
    });
}

/// Whether an event sets an input at the start of a day to what it is anyway since the day before.
bool says_nothing_new(const engine::event& one, const std::vector<engine::event>& day) {
    if (one.hour > 0 || one.kind != engine::event_kind::set_input) return false;
    double value = one.value;
    for (const engine::event& later : day) {
        if (later.kind == engine::event_kind::set_input && later.target == one.target) value = later.value;
    }
    return value == one.value;
}

/// What a day of the habit brings after another such day.
std::vector<engine::event> next_day(const std::vector<engine::event>& first) {
    std::vector<engine::event> day = first;
    std::erase_if(day, [&](const engine::event& one) { return says_nothing_new(one, first); });
    return day;
}

bool emits(const std::vector<engine::event>& events) {
    return std::ranges::find(events, engine::event_kind::emit, &engine::event::kind) != events.end();
}

/// Rows of one kind, one after another.
struct table_of_days {
    std::vector<double>& all;
    std::size_t width;

    std::span<double> row(std::size_t number) const { return std::span(all).subspan(number * width, width); }
    std::vector<double> difference(std::size_t later, std::size_t earlier) const {
        std::vector<double> found(row(later).begin(), row(later).end());
        for (std::size_t i = 0; i < width; ++i) found[i] -= row(earlier)[i];
        return found;
    }
};

std::span<double> append(std::vector<double>& all, std::span<const double> some) {
    all.insert(all.end(), some.begin(), some.end());
    return std::span(all).last(some.size());
}

/// Nothing for no days, even where a day is unknown: a run that broke off has the rows that it reached.
void add_days(std::span<double> to, const std::vector<double>& a_day, double days) {
    if (days == 0) return;
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += days * a_day[i];
}

}  // namespace

repeated_days::repeated_days(const std::vector<engine::event>& events, const std::vector<engine::event>& plain_day,
                             double horizon_h) {
    const std::vector<engine::event> first = from_to(plain_day, 0, hours_per_day);
    if (emits(events) || !are_same_events(from_to(events, 0, hours_per_day), first)) return;
    const std::vector<engine::event> every = next_day(first);
    double until_h = hours_per_day;
    while (until_h + hours_per_day <= horizon_h &&
           are_same_events(from_to(events, until_h, until_h + hours_per_day), every))
        until_h += hours_per_day;
    // What a day adds is seen between two midnights, so the day after these must not begin with something of its own.
    if (!are_same_events(from_to(events, until_h, until_h + rounding_h), from_to(every, 0, rounding_h)))
        until_h -= hours_per_day;
    left_out_h_ = std::max(0.0, until_h - followed_h);
}

/// An hour of the whole run as an hour of the shortened one: those left out are hours of the last day followed.
double repeated_days::moved(double hour) const {
    if (hour < followed_h) return hour;
    if (hour >= followed_h + left_out_h_) return hour - left_out_h_;
    const double days_later = std::floor((hour - followed_h) / hours_per_day) + 1;
    return hour - days_later * hours_per_day;
}

/// Every hour wanted, and the two midnights between which a day adds to accumulators.
std::vector<double> repeated_days::shortened_hours(const std::vector<double>& record_hours) const {
    std::vector<double> hours{last_day_h, followed_h};
    for (const double hour : record_hours) hours.push_back(moved(hour));
    std::ranges::sort(hours);
    hours.erase(std::ranges::unique(hours).begin(), hours.end());
    return hours;
}

engine::run_request repeated_days::shortened(engine::run_request whole) const {
    if (left_out_h_ == 0) return whole;
    std::erase_if(whole.events, [&](const engine::event& one) {
        return one.hour >= followed_h && one.hour < followed_h + left_out_h_;
    });
    for (engine::event& one : whole.events) {
        if (one.hour >= followed_h) one.hour -= left_out_h_;
    }
    whole.record_hours = shortened_hours(whole.record_hours);
    whole.end -= left_out_h_;
    return whole;
}

/// A day that is left out adds to pools and accumulators what the last one followed does: next to nothing to pools, as
/// the body is steady, but it is counted, so that no magnesium is lost or made.
engine::trajectory repeated_days::lengthened(engine::trajectory path, const std::vector<double>& record_hours) const {
    if (left_out_h_ == 0) return path;
    const auto at = [&](double hour) {
        const auto found = std::ranges::lower_bound(path.hours, hour);
        MAGNESIA_ASSERT(found != path.hours.end() && *found == hour);
        return static_cast<std::size_t>(found - path.hours.begin());
    };
    const table_of_days pools{path.pools, path.pool_count};
    const table_of_days accumulators{path.accumulators, path.accumulator_count};
    const table_of_days inputs{path.inputs, path.input_count};
    const std::vector<double> pools_a_day = pools.difference(at(followed_h), at(last_day_h));
    const std::vector<double> accumulated_a_day = accumulators.difference(at(followed_h), at(last_day_h));

    engine::trajectory whole = path;
    whole.hours = record_hours;
    whole.pools.clear();
    whole.accumulators.clear();
    whole.inputs.clear();
    for (const double hour : record_hours) {
        const std::size_t from = at(moved(hour));
        const double days = std::round((hour - moved(hour)) / hours_per_day);
        add_days(append(whole.pools, pools.row(from)), pools_a_day, days);
        add_days(append(whole.accumulators, accumulators.row(from)), accumulated_a_day, days);
        append(whole.inputs, inputs.row(from));
    }
    if (whole.reached_hour >= followed_h) {
        whole.reached_hour += left_out_h_;
        add_days(whole.final_pools, pools_a_day, left_out_h_ / hours_per_day);
        add_days(whole.final_accumulators, accumulated_a_day, left_out_h_ / hours_per_day);
    }
    for (engine::extreme& one : whole.extremes) {
        if (one.largest_hour >= followed_h) one.largest_hour += left_out_h_;
        if (one.smallest_hour >= followed_h) one.smallest_hour += left_out_h_;
    }
    return whole;
}

}  // namespace magnesia::model
