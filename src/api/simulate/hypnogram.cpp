// hypnogram.cpp - the typical person followed, looked at closely for one night, and the night drawn.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/hypnogram.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "api/answers/body_words.hpp"
#include "api/answers/hypotheses.hpp"
#include "api/answers/prepared_run.hpp"
#include "api/check/dose_warning.hpp"
#include "api/check/person_warnings.hpp"
#include "core/conversions.hpp"
#include "core/error.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/told_mornings.hpp"

namespace magnesia::api {
namespace {

using model::bed_epoch;

/// What is read at each epoch, in the order of `epoch_of`, and the rhythm of the clock behind it.
const std::vector<model::series_definition>& read_at_epochs() {
    using said = const model::moment&;
    static const std::vector<model::series_definition> all{
        {"falling_asleep", [](said m) { return m.said.sleep.falling_asleep.raw(); }},
        {"falling_back", [](said m) { return m.said.sleep.falling_back.raw(); }},
        {"waking", [](said m) { return m.said.sleep.waking.raw(); }},
        {"deep_share", [](said m) { return m.said.sleep.deep_share.raw(); }},
        {"rem_share", [](said m) { return m.said.sleep.rem_share.raw(); }},
        {"rhythm", [](said m) { return m.said.clock.rhythm.raw(); }}};
    return all;
}

/// Rows of a course by the series of `read_at_epochs`.
using hourly_rows = std::vector<std::vector<double>>;

bed_epoch epoch_of(const hourly_rows& read, std::size_t at) {
    return {.falling_asleep = read[0][at],
            .falling_back = read[1][at],
            .waking = read[2][at],
            .deep_share = read[3][at],
            .dream_share = read[4][at]};
}

std::vector<double> sorted(std::vector<double> hours) {
    std::sort(hours.begin(), hours.end());
    hours.erase(std::unique(hours.begin(), hours.end()), hours.end());
    return hours;
}

std::vector<double> evenly(double from, double until, double apart) {
    std::vector<double> hours;
    for (std::size_t i = 0; from + static_cast<double>(i) * apart < until; ++i)
        hours.push_back(from + static_cast<double>(i) * apart);
    return hours;
}

/// A night by its morning is whole when it began within the run.
bool is_whole(const model::main_sleep& night) {
    return night.in_run.until_h > night.in_run.from_h && night.evening_before.until_h <= night.evening_before.from_h;
}

/// The night that a simulation tells of: the last whole one up to that of the last dose, else of the run.
std::size_t usual_night(const model::question& asked) {
    const auto past = [&](std::size_t nights) { return asked.nights.rend() - static_cast<std::ptrdiff_t>(nights); };
    const std::size_t told = morning_after_doses(asked) + 1;  // nights are counted from 1
    const auto found = std::find_if(past(told), asked.nights.rend(), is_whole);
    const auto any = std::find_if(asked.nights.rbegin(), asked.nights.rend(), is_whole);
    return static_cast<std::size_t>(asked.nights.rend() - (found != asked.nights.rend() ? found : any));
}

std::size_t chosen_night(const hypnogram_request& request, const model::question& asked) {
    const std::size_t last = asked.nights.size();
    const auto last_whole = asked.nights.rend() - std::find_if(asked.nights.rbegin(), asked.nights.rend(), is_whole);
    const std::size_t night = request.night.value_or(usual_night(asked));
    const bool is_there = night >= 1 && night <= last;
    if (is_there && is_whole(asked.nights[night - 1])) return night;
    const bool is_up = is_there && model::is_night_up(asked.nights[night - 1]);
    const auto first = std::find_if(asked.nights.begin(), asked.nights.end(), is_whole);
    const bool has_one = first != asked.nights.end();
    throw input_error(issue{.where = {.file = request.night ? "command line" : request.from.file},
                            .key = request.night ? "--night" : "run.days",
                            .value = request.night ? std::to_string(night) : std::to_string(asked.what.run.days),
                            .found = is_up           ? "is a night up"
                                     : request.night ? "is no whole night of this run"
                                                     : "is too short for a whole night",
                            .allowed = has_one ? fmt::format("{} to {}, by the mornings of the run",
                                                             first - asked.nights.begin() + 1, last_whole)
                                               : "a run of two days or more"});
}

/// The rhythm of the clock by hour of the run modulo a day, from the day before the night ends.
class heard_rhythm {
 public:
    heard_rhythm(const std::vector<double>& hours, const std::vector<double>& values, double until_h) {
        for (std::size_t i = 0; i < hours.size(); ++i) {
            if (hours[i] > until_h - hours_per_day && hours[i] <= until_h)
                heard_.push_back({std::fmod(hours[i], hours_per_day), values[i]});
        }
        std::sort(heard_.begin(), heard_.end(), [](const point& a, const point& b) { return a.hour < b.hour; });
    }

    double operator()(double hour) const {
        const auto after = std::lower_bound(heard_.begin(), heard_.end(), hour,
                                            [](const point& p, double wanted) { return p.hour < wanted; });
        const point right =
            after == heard_.end() ? point{heard_.front().hour + hours_per_day, heard_.front().value} : *after;
        const point left =
            after == heard_.begin() ? point{heard_.back().hour - hours_per_day, heard_.back().value} : after[-1];
        const double width = right.hour - left.hour;
        return width > 0 ? left.value + (right.value - left.value) * (hour - left.hour) / width : right.value;
    }

 private:
    struct point {
        double hour;
        double value;
    };
    std::vector<point> heard_;
};

double daily(const std::vector<std::vector<double>>& table, const char* id, std::size_t morning) {
    const std::vector<std::string>& ids = model::daily_ids();
    return table[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())][morning];
}

model::night_figures usual_of(const std::vector<std::vector<double>>& table, std::size_t morning) {
    return {.latency_min = daily(table, "sleep_onset_latency", morning),
            .waso_min = daily(table, "wake_after_sleep_onset", morning),
            .asleep_min = daily(table, "total_sleep_time", morning),
            .efficiency_percent = daily(table, "sleep_efficiency", morning),
            .awakenings = daily(table, "awakenings", morning),
            .deep_min = daily(table, "slow_wave_sleep", morning),
            .rem_min = daily(table, "rem_sleep", morning),
            .late_awake_min = daily(table, "early_morning_awakening", morning)};
}

/// The hours that a night is looked at: its epochs, and every ten minutes of the day before it ends.
struct looked_at {
    std::vector<double> epochs;
    std::vector<double> all;
};

looked_at hours_for(const model::stretch& in_bed) {
    constexpr double ten_minutes_h = 1.0 / 6;
    looked_at hours{.epochs = evenly(in_bed.from_h, in_bed.until_h, model::epoch_h), .all = {}};
    hours.all = evenly(std::max(0.0, in_bed.until_h - hours_per_day), in_bed.until_h, ten_minutes_h);
    hours.all.insert(hours.all.end(), hours.epochs.begin(), hours.epochs.end());
    hours.all = sorted(std::move(hours.all));
    return hours;
}

std::vector<bed_epoch> epochs_of(const hourly_rows& read, const looked_at& hours) {
    std::vector<bed_epoch> all;
    for (const double hour : hours.epochs) {
        const auto at = std::lower_bound(hours.all.begin(), hours.all.end(), hour) - hours.all.begin();
        all.push_back(epoch_of(read, static_cast<std::size_t>(at)));
    }
    return all;
}

std::vector<std::string> warnings_of(const model::question& asked, const std::optional<scenario::person>& patient,
                                     const model::course& went, const evidence::evidence_base& base,
                                     const hypnogram_request& request) {
    const scenario::scenario& what = asked.what;
    std::vector<std::string> all = warnings_of_doses(what, patient, base);
    for (std::string& one : warnings_of_person(what.who, scenario::habitual_day(what), what.run.days, base))
        all.push_back(std::move(one));
    for (const std::string& sentence : warnings_of_hypotheses(request.hypotheses)) all.push_back(sentence);
    for (std::string& one : warnings_of_bodies({.asked = 0,
                            .left_out = 0,
                            .first_reason = {},
                            .unsettled = went.is_unsettled ? std::size_t{1} : std::size_t{0},
                            .where = ""}))
        all.push_back(std::move(one));
    all.emplace_back(one_of_many);
    return all;
}

}  // namespace

hypnogram_answer draw_night(const hypnogram_request& request) {
    prepared_run run = prepare(evidence::load_simulation_evidence(), request.from, {}, request.hypotheses);
    model::question& asked = run.question;
    const std::size_t night = chosen_night(request, asked);
    const model::stretch in_bed = asked.nights[night - 1].in_run;
    const looked_at hours = hours_for(in_bed);
    asked.record_h.insert(asked.record_h.end(), hours.all.begin(), hours.all.end());
    asked.record_h = sorted(std::move(asked.record_h));
    asked.series_h = hours.all;
    const model::body_of body = [&](const scenario::person& who) { return model::typical_parameters(run.bound, who); };
    const model::course went = model::follow_in_lanes(body, asked, read_at_epochs());
    if (!went.failure.empty()) throw internal_error("the typical person: " + went.failure);

    const double drowsy_h = body(asked.what.who).sleep.drowsy_time.raw();
    const heard_rhythm rhythm(hours.all, went.series_without.back(), in_bed.until_h);
    std::vector<model::sleep_cycle> cycles = model::cycles_of(rhythm);
    if (cycles.empty()) throw internal_error("the network of sleep has no cycles under this clock");
    const auto drawn = [&](const hourly_rows& read, const std::vector<std::vector<double>>& table) {
        const model::hypnogram_ground ground{.epochs = epochs_of(read, hours), .cycles = cycles, .drowsy_h = drowsy_h};
        return drawn_night{.stages = model::draw_hypnogram(ground, {.seed = request.seed}),
                           .usual = usual_of(table, night - 1)};
    };
    answer_head head = make_head(hypnogram_schema, request.seed);
    head.hypotheses = request.hypotheses;
    head.warnings = warnings_of(asked, run.asked.patient, went, run.base, request);
    hypnogram_answer answer{.head = std::move(head),
                            .asked = std::move(asked),
                            .assumptions = run.asked.assumptions,
                            .night = night,
                            .in_bed = in_bed,
                            .cycles = cycles,
                            .without = drawn(went.series_without, went.daily_without),
                            .with = {}};
    if (!answer.asked.with.doses.empty()) answer.with = drawn(went.series, went.daily);
    return answer;
}

}  // namespace magnesia::api
