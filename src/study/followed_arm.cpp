// followed_arm.cpp - one body through one arm, and looking things up in what it said.
// SPDX-License-Identifier: Apache-2.0
#include "study/followed_arm.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "model/body/layout.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/not_followed.hpp"
#include "model/following/said_insomnia.hpp"
#include "model/following/sleep_windows.hpp"
#include "model/readings/series.hpp"

namespace magnesia::study {
namespace {

constexpr double quarter_h = 0.25;

using signal_struct = model::signals<model::real>;

/// Everything the body says at one instant.
std::vector<model::series_definition> everything() {
    std::vector<model::series_definition> all;
    const auto& pools = model::columns<model::state<model::real>>();
    for (std::size_t i = 0; i < pools.size(); ++i) {
        all.push_back({"pool." + pools[i].id(), [i](const model::moment& now) { return now.pools[i]; }});
    }
    const auto& totals = model::columns<model::accumulators<model::real, one>>();
    for (std::size_t i = 0; i < totals.size(); ++i) {
        all.push_back({"total." + totals[i].id(), [i](const model::moment& now) { return now.accumulators[i]; }});
    }
    const auto& signals = model::columns<signal_struct>();
    for (std::size_t i = 0; i < signals.size(); ++i) {
        all.push_back({"signal." + signals[i].id(), [i](const model::moment& now) {
                           std::array<double, model::column_count<signal_struct>()> row{};
                           model::write(now.said, row);
                           return row[i];
                       }});
    }
    return all;
}

const std::vector<model::series_definition>& wanted() {
    static const std::vector<model::series_definition> all = everything();
    return all;
}

std::size_t index_of(const std::vector<std::string>& ids, std::string_view id) {
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at == ids.end()) throw internal_error("followed_arm: nothing is called " + std::string(id));
    return static_cast<std::size_t>(at - ids.begin());
}

std::vector<double> quarters(double from, double to) {
    std::vector<double> hours;
    for (std::size_t i = 0; from + static_cast<double>(i) * quarter_h <= to; ++i) {
        hours.push_back(from + static_cast<double>(i) * quarter_h);
    }
    return hours;
}

void watch(model::question& asked, const std::set<int>& days) {
    for (const int day : days) {
        const auto from = static_cast<std::size_t>(day) - 1;
        for (const double hour : quarters(asked.midnight_h[from], asked.midnight_h[from + 1])) {
            asked.series_h.push_back(hour);
            asked.record_h.push_back(hour);
        }
    }
    for (std::vector<double>* hours : {&asked.series_h, &asked.record_h}) {
        std::sort(hours->begin(), hours->end());
        hours->erase(std::unique(hours->begin(), hours->end()), hours->end());
    }
}

double sum_between(const std::vector<model::taken>& all, double from, double to) {
    double sum = 0;
    for (const model::taken& one : all) sum += one.hour >= from && one.hour < to ? one.magnesium_mmol : 0;
    return sum;
}

/// The question of an arm, its time in bed and its insomnia index by the nights of one body; why not, when that body
/// cannot be followed.
struct arm_question {
    std::optional<model::question> asked;
    std::string failure;
};

arm_question asked_of(const scenario::scenario& what, const model::body_of& body, const model::product_facts& facts) {
    const engine::run_options options = model::usual_options();
    try {
        const scenario::scenario slept = model::with_sleep_windows(what, body, facts, options);
        return {.asked = model::ask(model::with_said_insomnia(slept, body, facts, options), facts, options),
                .failure = {}};
    } catch (const model::not_followed& failure) {
        return {.asked = {}, .failure = failure.what()};
    }
}

}  // namespace

followed_arm::followed_arm(model::question asked, model::course went, std::vector<model::label_course> labels)
    : asked_(std::move(asked)), went_(std::move(went)), labels_(std::move(labels)) {}

double followed_arm::at(std::string_view id, double hour, world which) const {
    const auto series = std::find_if(wanted().begin(), wanted().end(), [&](const auto& one) { return one.id == id; });
    const auto when = std::lower_bound(asked_.series_h.begin(), asked_.series_h.end(), hour);
    if (series == wanted().end() || when == asked_.series_h.end() || *when != hour) {
        throw unreadable(std::string(id) + " was not looked at then: only at quarter hours, and not beyond the run");
    }
    const auto& rows = which == world::with_regimen ? went_.series : went_.series_without;
    return rows[static_cast<std::size_t>(series - wanted().begin())]
               [static_cast<std::size_t>(when - asked_.series_h.begin())];
}

double followed_arm::gained(std::string_view id, int day, world which) const {
    return at(id, midnight(day + 1), which) - at(id, midnight(day), which);
}

double followed_arm::daily(std::string_view id, int day, world which) const {
    const auto& rows = which == world::with_regimen ? went_.daily : went_.daily_without;
    return rows[index_of(model::daily_ids(), id)][static_cast<std::size_t>(day) - 1];
}

double followed_arm::outcome(std::string_view id) const {
    return went_.outcomes[index_of(model::outcome_ids(), id)];
}

const model::label_course& followed_arm::label(int number) const {
    const auto at = static_cast<std::size_t>(number) - 1;
    if (at >= labels_.size()) throw unreadable("the arm has no such labelled line");
    return labels_[at];
}

std::vector<double> followed_arm::quarter_hours(int day) const {
    if (day > days()) throw unreadable("the run ends before the next day, and this looks into it");
    return quarters(midnight(day), midnight(day + 1));
}

double followed_arm::hour_of_clock(int day, double clock_h) const {
    const double later = std::floor(clock_h / hours_per_day);
    const double minutes = (clock_h - later * hours_per_day) * minutes_per_hour;
    const double whole = std::floor(minutes);
    return asked_.when.clock.elapsed_h(day - 1 + static_cast<int>(later), {static_cast<int>(whole)}) +
           (minutes - whole) / minutes_per_hour;
}

double followed_arm::clock_at(int day, double hour) const {
    const scenario::local_clock& clock = asked_.when.clock;
    const scenario::local_moment now = clock.label(hour);
    const int later = scenario::day_number(now.date) - scenario::day_number(clock.start()) - (day - 1);
    return later * hours_per_day + now.time.minute_of_day / minutes_per_hour;
}

const scenario::dose_occurrence& followed_arm::first_dose(int day) const {
    for (const scenario::dose_occurrence& one : asked_.when.doses) {
        if (one.at_h >= midnight(day) && one.at_h < midnight(day + 1)) return one;
    }
    throw unreadable("there is no dose on that day");
}

double followed_arm::bed_hour(int day) const {
    constexpr double noon_h = 12;
    const std::vector<double>& all = asked_.when.bed_h;
    const auto at = std::find_if(all.begin(), all.end(), [&](double hour) { return hour >= midnight(day) + noon_h; });
    if (at == all.end() || *at >= midnight(day + 1) + noon_h) throw unreadable("there is no bedtime on that day");
    return *at;
}

double followed_arm::first_dose_hour(int day) const {
    return first_dose(day).at_h;
}

double followed_arm::dose_duration_h(int day) const {
    return first_dose(day).duration_h;
}

double followed_arm::dosed_mmol(int day) const {
    return sum_between(asked_.with.doses, midnight(day), midnight(day + 1));
}

double followed_arm::eaten_mmol(int day) const {
    return sum_between(asked_.with.meals, midnight(day), midnight(day + 1));
}

double followed_arm::swallowed_mmol(int day, world which) const {
    double sum = eaten_mmol(day);
    if (which == world::without_regimen) return sum;
    for (const model::taken& one : asked_.with.doses) {
        const bool is_of_day = one.hour >= midnight(day) && one.hour < midnight(day + 1);
        sum += is_of_day && !one.by_vein ? one.magnesium_mmol : 0;
    }
    return sum;
}

double followed_arm::dosed_mmol() const {
    return sum_between(asked_.with.doses, 0, asked_.when.horizon_h);
}

std::vector<followed_body> follow_bodies(const scenario::protocol_arm& arm, const std::set<int>& watched,
                                         const std::vector<model::body_of>& bodies, const model::product_facts& facts,
                                         const engine::lane_kernel& kernel) {
    std::vector<followed_body> all(bodies.size());
    if (bodies.empty()) return all;
    arm_question of_arm = asked_of(arm.what, bodies.front(), facts);
    if (!of_arm.asked) {
        for (followed_body& one : all) one.failure = of_arm.failure;
        return all;
    }
    model::question& asked = *of_arm.asked;
    watch(asked, watched);
    const auto bound = [&](std::size_t i, const scenario::person& who) { return bodies[i](who); };
    const auto everywhere = [](std::size_t) -> const std::vector<model::series_definition>& { return wanted(); };
    const auto take = [&](std::size_t i, model::course one) {
        all[i].failure = one.failure;
        if (!one.failure.empty()) return;
        std::vector<model::label_course> labels = model::follow_labels(bodies[i](asked.what.who), asked);
        for (const model::label_course& label : labels) {
            if (!label.failure.empty()) all[i].failure = label.failure;
        }
        if (all[i].failure.empty()) all[i].went.emplace(asked, std::move(one), std::move(labels));
    };
    model::follow_many(kernel, asked, {.count = bodies.size(), .bound = bound, .wanted = everywhere, .take = take});
    return all;
}

followed_arm follow_arm(const scenario::protocol_arm& arm, const std::set<int>& watched,
                        const model::bound_evidence& evidence, const model::product_facts& facts,
                        const engine::lane_kernel& kernel) {
    const model::body_of typical = [&](const scenario::person& who) {
        return model::typical_parameters(evidence, who);
    };
    followed_body only = follow_bodies(arm, watched, {typical}, facts, kernel).front();
    if (!only.went) throw internal_error("validation arm " + arm.name + ": " + only.failure);
    return std::move(*only.went);
}

}  // namespace magnesia::study
