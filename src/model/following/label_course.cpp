// label_course.cpp - one run of body and label for each labelled line; the label is counted in shares of its dose.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/label_course.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "model/following/course.hpp"
#include "model/following/steady_in_lanes.hpp"

namespace magnesia::model {
namespace {

constexpr double quarter_h = 0.25;
constexpr double close_h = 6;      // every quarter of an hour after the first dose
constexpr double close_up_h = 48;  // then every hour

/// The hours of the question's series and close ones after the first labelled dose, within the run.
std::vector<double> label_hours(const question& asked, const labelled_dose& given) {
    std::vector<double> hours = asked.series_h;
    const auto add = [&](double from, double to, double step) {
        for (std::size_t i = 0; from + static_cast<double>(i) * step <= to; ++i) {
            const double hour = from + static_cast<double>(i) * step;
            if (hour <= asked.when.horizon_h) hours.push_back(hour);
        }
    };
    add(given.first_h, given.first_h + close_h, quarter_h);
    add(given.first_h, given.first_h + close_up_h, 1);
    std::sort(hours.begin(), hours.end());
    // A quarter of an hour after the dose and the same minute of the series may differ in their last bit.
    constexpr double same_h = 1e-9;
    const auto is_same = [](double one, double next) { return next - one < same_h; };
    hours.erase(std::unique(hours.begin(), hours.end(), is_same), hours.end());
    return hours;
}

/// The events of the world, and beside them the label's as shares of its dose.
std::vector<engine::event> events_of(const world& w, const labelled_dose& given) {
    std::vector<engine::event> events = w.events;
    for (engine::event one : given.events) {
        one.target = one.kind == engine::event_kind::set_input ? label_infusion
                                                               : label_index(columns<state<real>>()[one.target].id());
        one.value /= given.dose_mmol;
        events.push_back(one);
    }
    return events;
}

engine::run_request label_run(const question& asked, const labelled_dose& given, const std::vector<double>& from) {
    engine::run_request request = run_request_of(asked, asked.with, from);
    request.pools.resize(pool_count + label_pool_count, 0.0);
    request.inputs.push_back(0);
    request.events = events_of(asked.with, given);
    request.record_hours = label_hours(asked, given);
    return request;
}

/// The label at one instant.
struct label_moment {
    label_state<real> held;
    label_accumulators since;
};

double in_bowel(const organ::tracer::bowel_pools<real, one>& bowel) {
    double sum = 0;
    const auto add = [&](const char*, unit, const auto& member) { sum += member.raw(); };
    organ::tracer::small_bowel_pools<real, one>::each(bowel.intestine, add);
    organ::tracer::large_bowel_pools<real, one>::each(bowel.colon, add);
    return sum;
}

double share_in_gut(const label_moment& now) {
    double sum = in_bowel(now.held.bowel) + in_bowel(now.held.returned);
    organ::tracer::stomach_pools<real, one>::each(now.held.stomach,
                                                  [&](const char*, unit, const auto& member) { sum += member.raw(); });
    return sum;
}

double in_body(const label_moment& now) {
    double sum = 0;
    organ::magnesium_pools::pools<real, one>::each(now.held.magnesium_pools,
                                                   [&](const char*, unit, const auto& member) { sum += member.raw(); });
    return sum;
}

double in_stool(const label_moment& now) {
    return (now.since.faeces + now.since.faeces_returned).raw();
}

/// In the order of label_series_ids.
std::array<double, 4> series_at(const label_moment& now, const parameters<real>& p) {
    return {(now.held.magnesium_pools.plasma / p.magnesium_pools.plasma_volume).raw(), now.since.absorbed.raw(),
            now.since.urine.raw(), in_stool(now)};
}

/// In the order of label_outcome_ids.
std::vector<double> outcomes_at(const label_moment& now) {
    return {now.since.absorbed.raw(), now.since.urine.raw(), in_stool(now),    now.since.faeces_returned.raw(),
            now.since.sweat.raw(),    in_body(now),          share_in_gut(now)};
}

label_course read(const engine::trajectory& path, const parameters<real>& p, const labelled_dose& given) {
    label_course c;
    c.line = given.line;
    c.dose_mmol = given.dose_mmol;
    if (path.status != engine::run_status::done) {
        c.failure = fmt::format("stopped at hour {:.3f}: {}", path.reached_hour, path.reason);
        return c;
    }
    c.hours = path.hours;
    c.series.resize(label_series_ids().size());
    for (std::size_t row = 0; row < path.hours.size(); ++row) {
        const auto values =
            series_at({label_in(path.pools_at(row)), filled<label_accumulators>(path.accumulators_at(row))}, p);
        for (std::size_t i = 0; i < values.size(); ++i) c.series[i].push_back(values[i]);
    }
    c.outcomes = outcomes_at({label_in(path.final_pools), filled<label_accumulators>(path.final_accumulators)});
    return c;
}

}  // namespace

const std::vector<std::string>& label_series_ids() {
    static const std::vector<std::string> ids{"tracer_plasma", "tracer_absorbed_cumulative", "tracer_urine_cumulative",
                                              "tracer_faeces_cumulative"};
    return ids;
}

const std::vector<std::string>& label_outcome_ids() {
    static const std::vector<std::string> ids{"tracer_absorbed",        "tracer_urine", "tracer_faeces",
                                              "tracer_faeces_returned", "tracer_sweat", "tracer_retained",
                                              "tracer_in_gut"};
    return ids;
}

double label_course::at(std::string_view id, double hour) const {
    const auto& ids = label_series_ids();
    const auto which = std::find(ids.begin(), ids.end(), id);
    const auto when = std::lower_bound(hours.begin(), hours.end(), hour);
    if (which == ids.end() || when == hours.end() || *when != hour) {
        throw internal_error(fmt::format("label_course: {} was not looked at in hour {}", id, hour));
    }
    return series[static_cast<std::size_t>(which - ids.begin())][static_cast<std::size_t>(when - hours.begin())];
}

std::vector<label_course> follow_labels(const parameters<real>& bound, const question& asked) {
    std::vector<label_course> all;
    if (asked.with.labels.empty()) return all;
    const labelled_body body(bound);
    const start from = steady_start_in_lanes(body.carrier(), habit_of(asked.what), asked.options);
    for (const labelled_dose& given : asked.with.labels) {
        if (from.failure.empty()) {
            all.push_back(read(engine::run(body, label_run(asked, given, from.pools)), bound, given));
        } else {
            all.emplace_back().failure = from.failure;
        }
    }
    return all;
}

}  // namespace magnesia::model
