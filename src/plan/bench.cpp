// bench.cpp - questions of all arms side by side, and weeks read off their mornings.
// SPDX-License-Identifier: Apache-2.0
#include "plan/bench.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/said_insomnia.hpp"
#include "model/following/sleep_windows.hpp"
#include "study/band_of.hpp"
#include "study/paired_reading.hpp"

namespace magnesia::plan {
namespace {

constexpr double stools_of_a_loose_day = 3;  // the usual definition of diarrhoea, as in data/parameters/colon.toml

std::optional<std::size_t> place_in(const std::vector<std::string>& ids, const std::string& id) {
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at == ids.end()) return std::nullopt;
    return static_cast<std::size_t>(at - ids.begin());
}

/// Where a watched outcome is read.
struct watched_place {
    bool is_daily = false;
    std::size_t place = 0;
};

watched_place place_of(const std::string& id) {
    if (const auto daily = place_in(model::daily_ids(), id)) return {true, *daily};
    if (const auto end = place_in(model::outcome_ids(), id)) return {false, *end};
    throw internal_error("a plan watches " + id + ", which the body does not tell");
}

/// Mean over the days or mornings that end a week.
double week_mean(const std::vector<double>& column, int week) {
    const auto last = std::min(column.size(), static_cast<std::size_t>(week * weekdays + 1));
    const auto first = last > weekdays ? last - weekdays : 0;
    const double sum = std::accumulate(column.begin() + static_cast<std::ptrdiff_t>(first),
                                       column.begin() + static_cast<std::ptrdiff_t>(last), 0.0);
    return sum / static_cast<double>(last - first);
}

struct reader {
    const bench_setting& setting;
    std::vector<watched_place> places;
    std::size_t loose = 0;
    std::size_t absorbed = 0;

    explicit reader(const bench_setting& of) : setting(of) {
        for (const std::string& id : of.watched) places.push_back(place_of(id));
        loose = *place_in(model::daily_ids(), "loose_stools_24h");
        absorbed = *place_in(model::outcome_ids(), "supplement_absorbed_share");
    }

    /// An outcome that only the end of a run tells is that of every week.
    std::vector<double> weeks_of(const watched_place& of, const model::course& went,
                                 const model::course& before) const {
        std::vector<double> found;
        for (const int week : setting.weeks) {
            found.push_back(of.is_daily
                                ? week_mean(went.daily[of.place], week) - week_mean(before.daily[of.place], week)
                                : went.outcomes[of.place] - before.outcomes[of.place]);
        }
        return found;
    }

    double level_of(const watched_place& of, const model::course& before) const {
        return of.is_daily ? week_mean(before.daily[of.place], setting.weeks.back()) : before.outcomes[of.place];
    }

    body_change read(const model::course& went, const model::course& before) const {
        if (!went.failure.empty()) return {.failure = went.failure, .change = {}};
        if (!before.failure.empty()) return {.failure = before.failure, .change = {}};
        body_change found;
        for (const watched_place& of : places) {
            found.change.push_back(weeks_of(of, went, before));
            found.before.push_back(level_of(of, before));
        }
        const int last = setting.weeks.back();
        found.complaints =
            (week_mean(went.daily[loose], last) - week_mean(before.daily[loose], last)) / stools_of_a_loose_day;
        found.absorbed_share = went.outcomes[absorbed];
        return found;
    }
};

/// Days with a therapy of insomnia, and the same with the time in bed that it comes to.
using therapy_days = std::vector<std::pair<scenario::routine, scenario::routine>>;

/// Time in bed goes by the diary of the typical person; many arms share a day, so it is kept once.
scenario::scenario with_diary(scenario::scenario what, const bench_setting& setting, therapy_days& known) {
    if (!what.day.therapy) return what;
    auto found = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.first == what.day; });
    if (found == known.end()) {
        const auto typical = [&](const scenario::person& who) { return model::typical_parameters(setting.bound, who); };
        const auto laid_down = model::with_sleep_windows(what, typical, setting.facts, setting.options);
        found = known.insert(known.end(), {what.day, laid_down.day});
    }
    what.day = found->second;
    return what;
}

/// The days before any arm, with what they tell of said complaints, alike in all of them.
scenario::scenario before_any_arm(const bench_setting& setting) {
    const auto typical = [&](const scenario::person& who) { return model::typical_parameters(setting.bound, who); };
    const scenario::scenario before{.who = setting.who, .day = setting.day, .doses = {}, .run = setting.run};
    return model::with_said_insomnia(before, typical, setting.facts, setting.options);
}

std::vector<model::question> questions_of(const bench_setting& setting, const std::vector<scenario::arm>& arms) {
    const scenario::scenario before = before_any_arm(setting);
    const scenario::comparison all{.who = before.who, .day = setting.day, .diet = {}, .run = setting.run, .arms = {}};
    std::vector<model::question> asked;
    therapy_days known;
    const auto add = [&](const scenario::arm& one) {
        scenario::scenario what = with_diary(scenario::scenario_of(all, one), setting, known);
        what.insomnia_beyond = before.insomnia_beyond;
        asked.push_back(model::ask(what, setting.facts, setting.options));
    };
    add({});
    for (const scenario::arm& one : arms) add(one);
    for (model::question& one : asked) one.series_h.clear();  // no curves are read
    study::look_alike(asked);
    return asked;
}

model::armed_bodies bodies_of(const bench_setting& setting, const bench_bodies& which) {
    model::armed_bodies all{.count = which.count(), .bound = {}, .wanted = {}, .take = {}, .pattern = {}};
    if (which.is_typical) {
        all.bound = [&setting](std::size_t, const scenario::person& who) {
            return model::typical_parameters(setting.bound, who);
        };
        return all;
    }
    all.bound = [&setting, first = which.first](std::size_t body, const scenario::person& who) {
        return model::drawn_parameters(setting.bound, who, {.seed = setting.seed, .draw = first + body}, {});
    };
    all.pattern = model::typical_parameters(setting.bound, setting.who);
    return all;
}

}  // namespace

std::optional<bench_result> try_arms(const bench_setting& setting, const std::vector<scenario::arm>& arms,
                                     const bench_bodies& bodies, const engine::ensemble_options& how) {
    const std::vector<model::question> asked = questions_of(setting, arms);
    const reader read(setting);
    std::vector<model::course> before(bodies.count());  // of going on as before, which each body lives first
    bench_result result(arms.size(), std::vector<body_change>(bodies.count()));
    model::armed_bodies all = bodies_of(setting, bodies);
    all.take = [&](std::size_t body, std::size_t arm, model::course went) {
        if (arm == 0) {
            before[body] = std::move(went);
        } else {
            result[arm - 1][body] = read.read(went, before[body]);
        }
    };
    const std::size_t done = model::follow_arms(model::body_lanes().front(), asked, all, how);
    if (done != bodies.count()) return std::nullopt;
    return result;
}

scenario::routine lived_day(const bench_setting& setting, const scenario::routine& day) {
    therapy_days none_known;
    return with_diary({.who = setting.who, .day = day, .doses = {}, .run = setting.run}, setting, none_known).day;
}

std::optional<double> index_of_nights(bench_setting setting, std::size_t bodies, const engine::ensemble_options& how) {
    setting.watched = {"insomnia_severity"};
    setting.weeks = {1};
    setting.run.days = weekdays + 1;
    const auto found = try_arms(setting, {scenario::arm{}}, {.first = 0, .last = bodies}, how);
    if (!found) return std::nullopt;
    std::vector<double> indices;
    for (const body_change& body : found->front()) {
        if (body.failure.empty()) indices.push_back(body.before.front());
    }
    if (indices.empty()) throw internal_error("no body could live through the nights of a plan");
    return study::band_of(indices, false).median;
}

}  // namespace magnesia::plan
