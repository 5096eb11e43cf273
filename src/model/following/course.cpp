// course.cpp - two runs from one steady start, and what is read off them.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/course.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include "core/error.hpp"
#include "model/day/clock_hours.hpp"
#include "model/following/steady_start.hpp"
#include "model/following/told_mornings.hpp"
#include "model/person/covariates.hpp"
#include "model/readings/clinic.hpp"
#include "model/readings/mornings.hpp"
#include "model/readings/readouts.hpp"
#include "model/readings/sign_readings.hpp"

namespace magnesia::model {
namespace {

constexpr double nmol_per_mmol = 1e6;

/// One of the two runs, with what is needed to read it.
struct course_run {
    const engine::trajectory& path;
    const lived_body& body;
    const question& asked;
    const start& from;

    moment at(std::size_t record) const {
        return {path.pools_at(record), path.accumulators_at(record),
                body.at(path.hours[record]).signals_at(path.pools_at(record), path.inputs_at(record))};
    }
    double accumulated(std::size_t record, std::size_t accumulator) const {
        return path.accumulators_at(record)[accumulator];
    }
    /// What an accumulator gained during day `day`.
    double day_total(std::size_t accumulator, std::size_t day) const {
        return accumulated(asked.record_at(asked.midnight_h[day + 1]), accumulator) -
               accumulated(asked.record_at(asked.midnight_h[day]), accumulator);
    }
    double day_hours(std::size_t day) const { return asked.midnight_h[day + 1] - asked.midnight_h[day]; }
    double gained(std::size_t accumulator, const stretch& of) const {
        return accumulated(asked.record_at(of.until_h), accumulator) -
               accumulated(asked.record_at(of.from_h), accumulator);
    }
    /// On the evening before a night that began before the run; this is the run without the regimen.
    double gained_before(std::size_t accumulator, const main_sleep& night) const {
        if (!night.is_of_habit) return gained(accumulator, night.evening_before);
        return from.evening->accumulators_at(1)[accumulator] - from.evening->accumulators_at(0)[accumulator];
    }
    double at_end(std::size_t accumulator) const { return path.final_accumulators[accumulator]; }
    /// Sum of the pools of one organ at the end, mmol.
    double organ_at_end(const std::string& organ) const {
        const std::vector<column>& pools = columns<state<real>>();
        double sum = 0;
        for (std::size_t i = 0; i < pools.size(); ++i) {
            if (pools[i].organ == organ && pools[i].is_magnesium()) sum += path.final_pools[i];
        }
        return sum;
    }
};

std::vector<std::vector<double>> read_series(const course_run& run, const std::vector<series_definition>& wanted) {
    const question& asked = run.asked;
    std::vector<std::vector<double>> all(wanted.size());
    for (const double hour : asked.series_h) {
        const moment now = run.at(asked.record_at(hour));
        for (std::size_t i = 0; i < wanted.size(); ++i) all[i].push_back(wanted[i].read(now));
    }
    return all;
}

/// Mean of the hours up of each day. A day that a journey cut to hours in bed has that of the day before; the first,
/// that of the day after.
std::vector<double> mean_sleepiness(const course_run& run) {
    static const std::size_t sleepiness = accumulator_index("sleep.sleepiness");
    static const std::size_t up = accumulator_index("sleep.up");
    const std::size_t days = run.asked.midnight_h.size() - 1;
    std::vector<double> means;
    for (std::size_t day = 0; day < days; ++day) {
        const double up_h = run.day_total(up, day);
        if (up_h <= 0) continue;
        const double mean = run.day_total(sleepiness, day) / up_h;
        means.resize(day, means.empty() ? mean : means.back());
        means.push_back(mean);
    }
    if (means.empty()) throw internal_error("a run in which nobody is up");
    means.resize(days, means.back());
    return means;
}

/// The totals of days, in their places of `daily_ids`; the rest is left empty.
std::vector<std::vector<double>> read_totals(const course_run& run) {
    const question& asked = run.asked;
    std::vector<std::vector<double>> all(daily_ids().size());
    const std::size_t urine = accumulator_index("kidney.urine");
    const std::size_t faeces = accumulator_index("colon.faeces");
    const std::size_t loose_stools = accumulator_index("colon.loose_stools");
    const std::size_t stool_water = accumulator_index("colon.stool_water");
    const std::size_t urine_cortisol = accumulator_index("stress.urine_cortisol");
    const std::size_t cortisol = accumulator_index("stress.cortisol");
    const std::size_t nausea = accumulator_index("stomach.nausea");
    const std::size_t gut_cramps = accumulator_index("colon.cramps");
    for (std::size_t day = 0; day + 1 < asked.midnight_h.size(); ++day) {
        all[1].push_back(run.day_total(urine, day));
        all[2].push_back(run.day_total(faeces, day));
        all[3].push_back(run.day_total(stool_water, day));
        all[4].push_back(run.day_total(loose_stools, day));
        all[5].push_back(nmol_per_mmol * run.day_total(urine_cortisol, day));
        all[6].push_back(run.day_total(cortisol, day) / run.day_hours(day) * nmol_per_mmol *
                         run.body.at(asked.midnight_h[day]).bound().stress.serum_level.raw());
        all[7].push_back(run.day_total(nausea, day));
        all[8].push_back(run.day_total(gut_cramps, day));
    }
    all[9] = mean_sleepiness(run);
    return all;
}

/// What an accumulator gains over stretches of a run.
gained_over over(const course_run& run) {
    return [&run](std::size_t accumulator, const stretch& of) { return run.gained(accumulator, of); };
}

moment rising_at(const course_run& run, std::size_t morning) {
    return run.at(run.asked.record_at(run.asked.morning_h[morning]));
}

/// Cramps expected in a night; of the first one the evening before it is that of the run without the regimen.
double cramps_in(const course_run& run, const course_run& bare, std::size_t morning) {
    static const std::size_t cramps = accumulator_index("cramps.night");
    const main_sleep& night = run.asked.nights[morning];
    return run.gained(cramps, night.in_run) + bare.gained_before(cramps, night);
}

/// What changes of the clinic count from: what was said, and the first morning of the run without the regimen.
struct clinic_start {
    clinic_baseline said;
    moment first;
    double cramps = 0;
};

clinic_start clinic_start_of(const course_run& bare) {
    return {.said = clinic_baseline_of(bare.asked.what.who),
            .first = rising_at(bare, 0),
            .cramps = cramps_in(bare, bare, 0)};
}

/// In the order of `clinic_ids`.
std::vector<double> clinic_at(const course_run& run, const course_run& bare, const clinic_start& from,
                              std::size_t morning, const moment& now) {
    return read_clinic({.said = from.said,
                        .who = run.asked.what.who,
                        .now = now.said,
                        .at_first = from.first.said,
                        .cramps_in_night = cramps_in(run, bare, morning),
                        .cramps_at_first = from.cramps});
}

morning morning_of(const course_run& run, const course_run& bare, std::size_t i) {
    const double rise_h = run.asked.morning_h[i];
    const main_sleep& night = run.asked.nights[i];
    const gained_over before = [&](std::size_t accumulator, const stretch&) {
        return bare.gained_before(accumulator, night);
    };
    return {.night = read_night(night, over(run), before),
            .rising = rising_at(run, i),
            .hour_of_day = run.asked.when.clock.label(rise_h).time.minute_of_day / 60.0,
            .insomnia_beyond = run.asked.what.insomnia_beyond};
}

/// What of a body brings signs.
evidence::magnesium_level level_of(const signals<real>& said, const scenario::person& who) {
    return {.serum_total = said.magnesium_pools.plasma_total.raw(),
            .cell_shortage = said.magnesium_pools.shortage.raw(),
            .age_y = who.age_y};
}

/// In the order of `daily_ids`; `bare` is the run without the regimen, which tells of the evening before the first
/// night.
std::vector<std::vector<double>> read_days(const course_run& run, const course_run& bare) {
    std::vector<std::vector<double>> all = read_totals(run);
    if (run.asked.morning_h.empty()) return all;
    const clinic_start from = clinic_start_of(bare);
    for (std::size_t i = 0; i < run.asked.morning_h.size(); ++i) {
        const morning found = morning_of(run, bare, i);
        all[0].push_back(found.rising.said.magnesium_pools.plasma_total.raw());
        std::size_t place = first_morning_place;  // groups in the order of `daily_ids`
        for (const std::vector<double>& group :
             {read_morning(found), clinic_at(run, bare, from, i, found.rising),
              read_signs(level_of(found.rising.said, run.asked.what.who)), read_on_rising(found.rising.said)}) {
            for (const double value : group) all[place++].push_back(value);
        }
    }
    return all;
}

/// In the order of `session_ids`.
std::vector<double> session_of(const course_run& run, const course_run& bare) {
    const question& asked = run.asked;
    const moment at_rest = asked.morning_h.empty() ? bare.at(0) : rising_at(bare, 0);
    session_totals gained;
    if (asked.session) {
        gained.sweated = run.gained(accumulator_index("magnesium_pools.sweat"), asked.session->of);
        gained.cramps = run.gained(accumulator_index("cramps.exercise"), asked.session->of);
    }
    return read_session(
        asked.session, [&](double hour) { return run.at(asked.record_at(hour)).said; }, gained, at_rest.said);
}

double swallowed_of(const std::vector<taken>& all) {
    return std::accumulate(all.begin(), all.end(), 0.0,
                           [](double sum, const taken& t) { return sum + (t.by_vein ? 0 : t.magnesium_mmol); });
}

/// Magnesium that events put into pools.
double arrived(const world& w) {
    const std::vector<column>& pools = columns<state<real>>();
    return std::accumulate(w.events.begin(), w.events.end(), 0.0, [&](double sum, const engine::event& e) {
        const bool counts = e.kind == engine::event_kind::add_to_pool && pools[e.target].is_magnesium();
        return sum + (counts ? e.value : 0);
    });
}

/// |in - out - change of what is inside| / in, or in mmol where next to nothing came in.
double balance_error(const course_run& run, const std::vector<double>& start, const world& w) {
    const std::vector<column>& pools = columns<state<real>>();
    double kept = 0;
    for (std::size_t i = 0; i < pools.size(); ++i) {
        if (pools[i].is_magnesium()) kept += run.path.final_pools[i] - start[i];
    }
    const double in = arrived(w) + run.at_end(accumulator_index("magnesium_pools.infused"));
    const double out = run.at_end(accumulator_index("kidney.urine")) + run.at_end(accumulator_index("colon.faeces")) +
                       run.at_end(accumulator_index("magnesium_pools.sweat"));
    return std::abs(in - out - kept) / std::max(in, 1.0);
}

/// In the order of `outcome_ids`.
std::vector<double> read_outcomes(const course_run& with, const course_run& without, const course& c) {
    const question& asked = with.asked;
    const std::size_t day = asked.last_dose_day;
    const std::size_t morning = morning_after_doses(asked);
    const auto gained = [&](const char* accumulator) {
        return with.at_end(accumulator_index(accumulator)) - without.at_end(accumulator_index(accumulator));
    };
    const auto held = [&](const char* organ) { return with.organ_at_end(organ) - without.organ_at_end(organ); };
    const double dose = swallowed_of(asked.with.doses);
    const double not_released = dose - (arrived(asked.with) - arrived(asked.without));
    const double on_its_way = not_released + held("stomach") + held("intestine");
    const double in_gut = on_its_way + held("colon");
    const double to_faeces = gained("colon.faeces");
    const double has_passed = dose - on_its_way;
    std::vector<double> all{c.daily[0][morning],
                            c.daily[0][morning] - c.daily_without[0][morning],
                            with.path.extremes[0].largest,
                            c.daily[1][day],
                            c.daily[1][day] - c.daily_without[1][day],
                            c.daily[2][day] - c.daily_without[2][day],
                            c.daily[3][day] - c.daily_without[3][day],
                            c.daily[4][day],
                            c.daily[4][day] - c.daily_without[4][day],
                            has_passed > 0 ? (dose - in_gut - to_faeces) / has_passed : 0.0,
                            dose + gained("magnesium_pools.infused"),
                            gained("kidney.urine"),
                            to_faeces,
                            gained("magnesium_pools.sweat"),
                            held("magnesium_pools"),
                            in_gut};
    for (std::size_t place = first_cortisol_place; place < daily_ids().size(); ++place) {
        const std::size_t at = place < first_morning_place ? day : told_morning(asked);
        all.push_back(c.daily[place][at]);
        all.push_back(difference_of(daily_ids()[place], c.daily[place][at], c.daily_without[place][at]));
    }
    const std::vector<double> session_with = session_of(with, without);
    const std::vector<double> session_without = session_of(without, without);
    for (std::size_t place = 0; place < session_with.size(); ++place) {
        all.push_back(session_with[place]);
        all.push_back(session_with[place] - session_without[place]);
    }
    return all;
}

}  // namespace

engine::run_request run_request_of(const question& asked, const world& w, const std::vector<double>& from) {
    return {.start = 0,
            .end = asked.when.horizon_h,
            .pools = from,
            .accumulators = {},
            .inputs = inputs_of(asked.what.who),
            .events = w.events,
            .record_hours = asked.record_h,
            .extremes = {},
            .options = asked.options};
}

std::optional<engine::run_request> evening_request(const question& asked, const habit& lived,
                                                   const std::vector<double>& from) {
    if (asked.nights.empty() || !asked.nights.front().is_of_habit) return std::nullopt;
    const stretch& evening = asked.nights.front().evening_before;
    engine::run_request request = plain_day_request(lived, steady_options(asked.options));
    request.pools = from;
    request.record_hours = {evening.from_h, evening.until_h};
    return request;
}

void take_evening(engine::trajectory path, start& from) {
    if (path.status != engine::run_status::done) from.failure = "the evening before the run: " + path.reason;
    from.evening = std::move(path);
}

course read_course(const lived_body& body, const start& from, const question& asked,
                   const std::vector<series_definition>& wanted, const engine::trajectory& path_with,
                   const engine::trajectory& path_without) {
    course c;
    for (const engine::trajectory* path : {&path_with, &path_without}) {
        if (path->status == engine::run_status::done) continue;
        c.failure = fmt::format("stopped at hour {:.3f}: {}", path->reached_hour, path->reason);
        return c;
    }
    const course_run with{path_with, body, asked, from};
    const course_run without{path_without, body, asked, from};
    c.series = read_series(with, wanted);
    c.series_without = read_series(without, wanted);
    c.daily = read_days(with, without);
    c.daily_without = read_days(without, without);
    c.outcomes = read_outcomes(with, without, c);
    c.balance_error =
        std::max(balance_error(with, from.pools, asked.with), balance_error(without, from.pools, asked.without));
    c.steps = path_with.statistics.steps + path_without.statistics.steps;
    c.is_unsettled = from.is_unsettled;
    return c;
}

course follow(const parameters<real>& bound, const question& asked, const std::vector<series_definition>& wanted) {
    MAGNESIA_ASSERT(asked.changes.empty());
    const auto body = std::make_shared<const body_dynamics>(bound);
    const habit lived = habit_of(asked.what);
    start from = steady_start(*body, lived, steady_options(asked.options));
    course c;
    const auto evening = from.failure.empty() ? evening_request(asked, lived, from.pools) : std::nullopt;
    if (evening) take_evening(engine::run(*body, *evening), from);
    c.failure = from.failure;
    if (!c.failure.empty()) return c;
    const auto run = [&](const world& w) {
        engine::run_request request = run_request_of(asked, w, from.pools);
        request.extremes = {[&](std::span<const double> pools, std::span<const double> inputs) {
            return body->signals_at(pools, inputs).magnesium_pools.plasma_total.raw();
        }};
        return engine::run(*body, request);
    };
    const lived_body all_along(body, asked, {});
    return read_course(all_along, from, asked, wanted, run(asked.with), run(asked.without));
}

}  // namespace magnesia::model
