// calibration.cpp - starts drawn, points turned into bodies, the best fit judged once more.
// SPDX-License-Identifier: Apache-2.0
#include "study/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/hash.hpp"
#include "core/random.hpp"
#include "study/calibration_trial.hpp"

namespace magnesia::study {
namespace {

using engine::fit_point;

constexpr double step_of_half_range = 0.05;  // for derivatives; the logarithm of half a range is 1.96 SD of the prior
constexpr double at_end = 1e-6;              // relative

/// The free numbers on the scale they move on.
class scale {
 public:
    scale(const calibration_input& from, const model::bound_evidence& evidence) : from_(from), evidence_(evidence) {}

    fit_point present() const {
        return each([](const free_value& one) {
            return std::clamp(std::log(one.now), std::log(one.what.low), std::log(one.what.high));
        });
    }
    fit_point low() const {
        return each([](const free_value& one) { return std::log(one.what.low); });
    }
    fit_point high() const {
        return each([](const free_value& one) { return std::log(one.what.high); });
    }
    fit_point step() const {
        return each(
            [](const free_value& one) { return step_of_half_range * std::log(one.what.high / one.what.low) / 2; });
    }
    /// Anywhere in the ranges; the same for the same seed and number.
    fit_point drawn(std::uint64_t seed, std::uint64_t number) const {
        return each([&](const free_value& one) {
            const stream of{.seed = seed, .person = number, .purpose = hash("calibrate " + one.what.parameter)};
            const double low = std::log(one.what.low);
            return low + uniform(of, 0) * (std::log(one.what.high) - low);
        });
    }

    /// In the units of the numbers; the present value comes back as it is.
    std::vector<double> values(const fit_point& at) const {
        std::vector<double> all;
        for (std::size_t k = 0; k < at.size(); ++k) {
            const free_value& one = from_.free[k];
            all.push_back(std::clamp(one.now * factor(one, at[k]), one.what.low, one.what.high));
        }
        return all;
    }

    model::bound_evidence body(const fit_point& at) const {
        model::bound_evidence moved = evidence_;
        for (std::size_t k = 0; k < at.size(); ++k) {
            for (const std::size_t place : from_.free[k].places) {
                moved.body[place].value *= factor(from_.free[k], at[k]);
            }
        }
        return moved;
    }

 private:
    template <class Value>
    fit_point each(Value value) const {
        fit_point all;
        for (const free_value& one : from_.free) all.push_back(value(one));
        return all;
    }
    static double factor(const free_value& one, double at) { return std::exp(at - std::log(one.now)); }

    const calibration_input& from_;
    const model::bound_evidence& evidence_;
};

std::vector<model::bound_evidence> bodies_at(const scale& on, const std::vector<fit_point>& points) {
    std::vector<model::bound_evidence> bodies;
    for (const fit_point& at : points) bodies.push_back(on.body(at));
    return bodies;
}

/// Counts points against as many as there can be.
class point_counter {
 public:
    point_counter(const calibration_input& from, const calibration_options& how) : how_(how) {
        constexpr std::size_t dampings = 8;  // tried after each set of derivatives
        total_ = (how.starts + 1) * (1 + how.most_steps * (from.free.size() + dampings));
    }
    void add(std::size_t points) {
        done_ += points;
        if (how_.progress) how_.progress(std::min(done_, total_), total_);
    }

 private:
    const calibration_options& how_;
    std::size_t total_ = 0;
    std::size_t done_ = 0;
};

std::vector<calibrated_number> numbers_at(const calibration_input& from, const std::vector<double>& values) {
    std::vector<calibrated_number> all;
    for (std::size_t k = 0; k < values.size(); ++k) {
        const evidence::free_number& range = from.free[k].what;
        all.push_back(
            {from.free[k], values[k], values[k] <= range.low * (1 + at_end), values[k] >= range.high * (1 - at_end)});
    }
    return all;
}

/// Every row at one point, directions too; not stopped.
std::vector<qualified_row> looked_at(const calibration_input& from, const model::bound_evidence& body,
                                     const model::product_facts& facts, std::size_t threads) {
    const trial_inputs fitted{from.rows, from.protocols, facts};
    const trial_inputs directed{from.directions, from.directed, facts};
    std::vector<qualified_row> rows = trials(fitted, {.threads = threads}).of({body})->front();
    const std::vector<qualified_row> more = trials(directed, {.threads = threads}).of({body})->front();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

/// A start with its points in the units of the numbers.
calibration_start in_units(const scale& on, const fit_point& from, engine::fit_result went) {
    went.at = on.values(went.at);
    for (engine::fit_step& step : went.steps) step.at = on.values(step.at);
    return {on.values(from), std::move(went)};
}

/// The fit as the stepper sees it: points become bodies, bodies rows, rows residuals. Keeps references.
engine::fit_problem problem_of(const calibration_input& from, const scale& on, trials& tried, point_counter& counter) {
    engine::fit_problem problem{
        .low = on.low(), .high = on.high(), .step = on.step(), .forgiven = from.rows.size(), .residuals = {}};
    problem.residuals = [&](const std::vector<fit_point>& points) -> std::optional<std::vector<std::vector<double>>> {
        const auto rows = tried.of(bodies_at(on, points));
        if (!rows) return std::nullopt;
        counter.add(points.size());
        std::vector<std::vector<double>> all;
        for (std::size_t i = 0; i < points.size(); ++i) {
            all.push_back(calibration_residuals(from, (*rows)[i], points[i]));
        }
        return all;
    };
    return problem;
}

/// The starts one after the other, and where the best of them ended.
struct all_starts {
    std::vector<fit_point> from;
    std::vector<engine::fit_result> went;  ///< those that were judged at least where they began
    std::size_t best = 0;
    bool was_stopped = false;
};

all_starts run_starts(const engine::fit_problem& problem, const scale& on, const calibration_options& how) {
    all_starts all;
    for (std::size_t number = 0; number <= how.starts && !all.was_stopped; ++number) {
        const fit_point start = number == 0 ? on.present() : on.drawn(how.seed, number);
        engine::fit_result went = engine::fit(problem, start, {.most_steps = how.most_steps});
        all.was_stopped = went.end == engine::fit_end::stopped;
        if (!went.was_judged) break;
        all.from.push_back(start);
        all.went.push_back(std::move(went));
        if (all.went.back().objective < all.went[all.best].objective) all.best = number;
    }
    return all;
}

}  // namespace

std::optional<calibration> calibrate(const calibration_input& from, const model::bound_evidence& evidence,
                                     const model::product_facts& facts, const calibration_options& how) {
    const scale on(from, evidence);
    const trial_inputs inputs{from.rows, from.protocols, facts};
    trials tried(inputs, {.threads = how.threads, .progress = {}, .stop = how.stop});
    point_counter counter(from, how);

    all_starts all = run_starts(problem_of(from, on, tried, counter), on, how);

    if (all.went.empty()) return std::nullopt;
    const engine::fit_result& best = all.went[all.best];
    std::vector<qualified_row> before = looked_at(from, evidence, facts, how.threads);
    std::vector<qualified_row> after =
        best.at == on.present() ? before : looked_at(from, on.body(best.at), facts, how.threads);
    calibration result{.numbers = numbers_at(from, on.values(best.at)),
                       .before = std::move(before),
                       .after = std::move(after),
                       .objective_before = all.went.front().objective_before,
                       .objective_after = best.objective,
                       .starts = {},
                       .best_start = all.best,
                       .runs = tried.runs(),
                       .failures = tried.failures(),
                       .was_stopped = all.was_stopped};
    for (std::size_t i = 0; i < all.went.size(); ++i) {
        result.starts.push_back(in_units(on, all.from[i], std::move(all.went[i])));
    }
    return result;
}

}  // namespace magnesia::study
