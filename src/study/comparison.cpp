// comparison.cpp - rows of numbers of the same bodies, set against each other.
// SPDX-License-Identifier: Apache-2.0
#include "study/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/error.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/told_mornings.hpp"
#include "study/band_of.hpp"

namespace magnesia::study {
namespace {

/// Rows of one arm, one a body; empty for a body that failed.
using body_rows = std::vector<std::vector<double>>;

/// All that is gathered, each number at a place of its own, so that threads need not wait.
struct gathered_rows {
    std::vector<body_rows> arms;
    body_rows bare;
    std::vector<std::vector<std::string>> failures;  ///< [question][body]
    std::vector<std::vector<double>> balance;
    std::vector<std::vector<char>> unsettled;  ///< not bool: threads write side by side
};

/// One question on its way: the arms in their order, then the bare one.
struct worked_arm {
    const model::question& asked;
    const paired_reading& reading;
    paired_world world;
    body_rows& rows;
    std::vector<std::string>& failures;
    std::vector<double>& balance;
    std::vector<char>& unsettled;

    void take(std::size_t body, const model::course& of) const {
        failures[body] = of.failure;
        balance[body] = of.balance_error;
        unsettled[body] = of.is_unsettled ? 1 : 0;
        if (of.failure.empty()) rows[body] = reading.read(asked, of, world);
    }
};

model::parameters<model::real> bound_body(const scenario::person& who, const model::bound_evidence& evidence,
                                          const drawing& which, std::size_t draw) {
    if (which.draws == 0) return model::typical_parameters(evidence, who);
    return model::drawn_parameters(evidence, who, {.seed = which.seed, .draw = draw}, {});
}

/// Sends all bodies through one question; false when it was stopped.
bool work(const worked_arm& arm, const model::bound_evidence& evidence, const drawing& which,
          const engine::ensemble_options& how) {
    std::optional<model::parameters<model::real>> pattern;
    if (which.draws > 0) pattern = model::typical_parameters(evidence, arm.asked.what.who);
    const model::many_bodies bodies{
        .count = arm.rows.size(),
        .bound = [&](std::size_t body, const scenario::person& who) { return bound_body(who, evidence, which, body); },
        .wanted = [&](std::size_t) -> const std::vector<model::series_definition>& { return arm.reading.wanted(); },
        .take = [&](std::size_t body, const model::course& of) { arm.take(body, of); },
        .pattern = pattern};
    return model::follow_many(model::body_lanes_for(model::worlds_of_question * bodies.count), arm.asked, bodies,
                              how) == bodies.count;
}

/// Progress over all questions together.
engine::ensemble_options counting(const engine::ensemble_options& how, std::size_t before, std::size_t total) {
    engine::ensemble_options counted = how;
    if (how.progress) {
        counted.progress = [&how, before, total](std::size_t done, std::size_t) { how.progress(before + done, total); };
    }
    return counted;
}

std::optional<gathered_rows> gather_arms(const compared_questions& asked, const paired_reading& reading,
                                         const model::bound_evidence& evidence, const drawing& which,
                                         const engine::ensemble_options& how) {
    const std::size_t bodies = std::max<std::size_t>(1, which.draws);
    const std::size_t questions = asked.arms.size() + 1;
    gathered_rows all{.arms = std::vector<body_rows>(asked.arms.size(), body_rows(bodies)),
                      .bare = body_rows(bodies),
                      .failures = std::vector<std::vector<std::string>>(questions, std::vector<std::string>(bodies)),
                      .balance = std::vector<std::vector<double>>(questions, std::vector<double>(bodies)),
                      .unsettled = std::vector<std::vector<char>>(questions, std::vector<char>(bodies))};
    for (std::size_t i = 0; i < questions; ++i) {
        const bool is_bare = i == asked.arms.size();
        const worked_arm arm{is_bare ? asked.bare : asked.arms[i],
                             reading,
                             is_bare ? paired_world::without : paired_world::with_regimen,
                             is_bare ? all.bare : all.arms[i],
                             all.failures[i],
                             all.balance[i],
                             all.unsettled[i]};
        if (!work(arm, evidence, which, counting(how, i * bodies, questions * bodies))) return std::nullopt;
    }
    return all;
}

std::size_t unsettled_in(const gathered_rows& all, const std::vector<std::size_t>& bodies) {
    return static_cast<std::size_t>(std::ranges::count_if(bodies, [&](std::size_t body) {
        return std::ranges::any_of(all.unsettled, [&](const auto& of_question) { return of_question[body] != 0; });
    }));
}

/// Bodies that went through every question, and the others with their first reason.
struct sound_bodies {
    std::vector<std::size_t> sound;
    std::vector<failed_draw> failed;
};

sound_bodies sound_in(const gathered_rows& all) {
    sound_bodies found;
    for (std::size_t body = 0; body < all.bare.size(); ++body) {
        const auto failed = std::find_if(all.failures.begin(), all.failures.end(),
                                         [&](const auto& of_question) { return !of_question[body].empty(); });
        if (failed == all.failures.end()) {
            found.sound.push_back(body);
        } else {
            found.failed.push_back({body, (*failed)[body]});
        }
    }
    if (found.sound.empty()) {
        throw internal_error("no body could be simulated in every arm: " + found.failed.front().reason);
    }
    return found;
}

/// By more than two machines may differ on one question: an arm that changes nothing is no larger anywhere.
bool is_larger(double value, double other) {
    constexpr double rounding = 1e-9;
    return value - other > rounding * std::max(std::abs(value), std::abs(other));
}

/// The numbers of the sound bodies, and figures of them.
struct summariser {
    const std::vector<std::size_t>& sound;
    bool is_typical;

    /// A place of the rows, or the difference of two arms there, in each body.
    std::vector<double> column(const body_rows& of, const body_rows* minus, std::size_t place) const {
        std::vector<double> values;
        values.reserve(sound.size());
        for (const std::size_t body : sound) {
            values.push_back(of[body][place] - (minus == nullptr ? 0 : (*minus)[body][place]));
        }
        return values;
    }

    band band_of(std::vector<double> values) const { return study::band_of(std::move(values), !is_typical); }

    paired_difference difference(const body_rows& of, const body_rows& minus, std::size_t place) const {
        paired_difference found{.value = band_of(column(of, &minus, place)), .share_larger = {}};
        if (is_typical) return found;
        const auto larger = std::count_if(sound.begin(), sound.end(), [&](std::size_t body) {
            return is_larger(of[body][place], minus[body][place]);
        });
        found.share_larger = static_cast<double>(larger) / static_cast<double>(sound.size());
        return found;
    }

    series_result curve(const std::string& id, const body_rows& of, const body_rows* minus, std::size_t first,
                        std::size_t count) const {
        series_result s;
        s.id = id;
        for (std::size_t i = 0; i < count; ++i) {
            const band found = band_of(column(of, minus, first + i));
            s.median.push_back(found.median);
            if (found.p5) s.p5.push_back(*found.p5);
            if (found.p95) s.p95.push_back(*found.p95);
        }
        return s;
    }
};

/// By vein nothing is absorbed.
bool has_supplement(const model::question& asked) {
    return std::any_of(asked.with.doses.begin(), asked.with.doses.end(),
                       [](const model::taken& dose) { return !dose.by_vein; });
}

/// Whether the night that is compared was slept.
bool is_slept(const model::question& asked) {
    return !model::is_night_up(asked.nights[model::morning_after_doses(asked)]);
}

/// What a night up cannot tell: how sleep went that nobody sought. How long one slept it tells.
bool is_of_sleep(const std::string& measure) {
    return measure == "sleep_onset_latency" || measure == "wake_after_sleep_onset" || measure == "insomnia_severity";
}

std::vector<std::optional<paired_figures>> measures_of(const summariser& sum, const compared_questions& asked,
                                                       const gathered_rows& all, std::size_t arm) {
    std::vector<std::optional<paired_figures>> found;
    for (std::size_t i = 0; i < measure_ids().size(); ++i) {
        const bool is_of_supplement = i < measures_of_supplement;
        found.emplace_back();
        if (is_of_supplement && !has_supplement(asked.arms[arm])) continue;
        const auto is_told = [&](const model::question& of) { return is_slept(of) || !is_of_sleep(measure_ids()[i]); };
        if (!is_told(asked.arms[arm]) || !is_told(asked.bare)) continue;
        paired_figures figures{
            .value = sum.band_of(sum.column(all.arms[arm], nullptr, i)), .change = {}, .to_first = {}};
        if (!is_of_supplement) figures.change = sum.band_of(sum.column(all.arms[arm], &all.bare, i));
        const bool has_first = is_of_supplement ? has_supplement(asked.arms.front()) : is_told(asked.arms.front());
        if (arm > 0 && has_first) {
            figures.to_first = sum.difference(all.arms[arm], all.arms.front(), i);
        }
        found.back() = figures;
    }
    return found;
}

compared_arm compared_arm_of(const summariser& sum, const paired_reading& reading, const compared_questions& asked,
                             const gathered_rows& all, std::size_t arm) {
    compared_arm found{.measures = measures_of(sum, asked, all, arm), .daily = {}, .hourly = {}};
    const body_rows& rows = all.arms[arm];
    const auto curve = [&](const std::string& id, std::size_t first, std::size_t count) {
        return paired_curve{sum.curve(id, rows, nullptr, first, count), sum.curve(id, rows, &all.bare, first, count)};
    };
    for (std::size_t i = 0; i < paired_daily_ids().size(); ++i) {
        found.daily.push_back(curve(paired_daily_ids()[i], reading.place_of_day(i, 0), reading.when().days.size()));
    }
    for (std::size_t i = 0; i < paired_hourly_ids().size(); ++i) {
        found.hourly.push_back(curve(paired_hourly_ids()[i], reading.place_of_hour(i, 0), reading.when().hours.size()));
    }
    return found;
}

double worst(const std::vector<std::vector<double>>& all) {
    double largest = 0;
    for (const auto& one : all) largest = std::max(largest, *std::max_element(one.begin(), one.end()));
    return largest;
}

void add_bare(paired_comparison& result, const summariser& sum, const paired_reading& reading, const body_rows& rows) {
    for (std::size_t i = 0; i < paired_daily_ids().size(); ++i) {
        result.daily_bare.push_back(
            sum.curve(paired_daily_ids()[i], rows, nullptr, reading.place_of_day(i, 0), reading.when().days.size()));
    }
    for (std::size_t i = 0; i < paired_hourly_ids().size(); ++i) {
        result.hourly_bare.push_back(
            sum.curve(paired_hourly_ids()[i], rows, nullptr, reading.place_of_hour(i, 0), reading.when().hours.size()));
    }
}

}  // namespace

told told_of(const paired_difference& found, double worth_telling) {
    if (!found.value.p5 || !found.value.p95) return told::nothing;
    if (std::abs(found.value.median) < worth_telling) return told::nothing;
    if (*found.value.p5 > 0) return told::larger;
    return *found.value.p95 < 0 ? told::smaller : told::nothing;
}

std::optional<paired_comparison> compare(compared_questions asked, const model::bound_evidence& evidence,
                                         const readout& what, const drawing& which,
                                         const engine::ensemble_options& how) {
    std::vector<model::question> all = std::move(asked.arms);
    all.push_back(std::move(asked.bare));
    const paired_reading reading(look_alike(all), what);
    asked.bare = std::move(all.back());
    all.pop_back();
    asked.arms = std::move(all);
    const std::optional<gathered_rows> rows = gather_arms(asked, reading, evidence, which, how);
    if (!rows) return std::nullopt;
    sound_bodies bodies = sound_in(*rows);
    const summariser sum{bodies.sound, which.draws == 0};
    paired_comparison result{.asked = std::move(asked),
                             .when = reading.when(),
                             .arms = {},
                             .daily_bare = {},
                             .hourly_bare = {},
                             .failures = std::move(bodies.failed),
                             .draws = which.draws == 0 ? 0 : bodies.sound.size(),
                             .worst_balance_error = worst(rows->balance),
                             .unsettled = unsettled_in(*rows, bodies.sound)};
    for (std::size_t i = 0; i < result.asked.arms.size(); ++i)
        result.arms.push_back(compared_arm_of(sum, reading, result.asked, *rows, i));
    add_bare(result, sum, reading, rows->bare);
    return result;
}

}  // namespace magnesia::study
