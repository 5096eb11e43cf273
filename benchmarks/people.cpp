// people.cpp - drawn people, their evening capsule, and errors against the reference.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/people.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "evidence/parameters.hpp"
#include "model/binding.hpp"
#include "model/course.hpp"
#include "model/steady_start.hpp"

namespace magnesia::benchmarks {
namespace {

model::question evening_capsule(int days) {
    const scenario::dose capsule{.amount = scenario::elemental_mg{200},
                                 .form = "bisglycinate",
                                 .when = scenario::at_times{{{22 * 60}}},
                                 .days = scenario::weekday_set().set(),
                                 .extent = scenario::for_days{days},
                                 .food = scenario::food_state::fasting};
    scenario::scenario what{.who = {.age_y = 45,
                                    .sex = scenario::biological_sex::female,
                                    .weight_kg = 70,
                                    .height_cm = 165,
                                    .egfr_ml_min = 95,
                                    .diet_magnesium_mg = 256,
                                    .goals = {}},
                            .day = {.zone = "UTC", .bed = {23 * 60}, .rise = {7 * 60}, .meals = {}, .caffeine = {}},
                            .doses = {capsule},
                            .run = {{2026, 3, 2}, days}};
    what.day.meals = scenario::routine_defaults().meals;
    engine::run_options of_the_start;  // it is where the people start; how exactly it is steady does not matter here
    of_the_start.tolerance = {.relative = 1e-6, .absolute = 1e-7};
    return model::ask(
        what, [](const std::string&) { return 0.141; }, of_the_start);
}

std::vector<double> row_of(const model::parameters<model::real>& bound) {
    std::vector<double> row(model::column_count<model::parameters<model::real>>());
    model::write(bound, row);
    return row;
}

}  // namespace

std::vector<person> people(std::size_t count, int days) {
    const model::bound_evidence evidence = model::bind(evidence::load_parameters());
    const model::question asked = evening_capsule(days);
    std::vector<person> all;
    for (std::size_t i = 0; i < count; ++i) {
        const auto bound = model::drawn_parameters(evidence, asked.what.who, {.seed = 1, .draw = i}, {true, true});
        person one{model::body_dynamics(bound), row_of(bound), {}, segments({})};
        const model::start from = model::steady_start(one.body, asked.what.who, asked.what.day, asked.options);
        one.run = model::run_request_of(asked, asked.with, from.pools);
        one.run.accumulators.assign(model::accumulator_count, 0.0);
        one.run.record_hours.clear();
        for (int hour = 0; hour <= 24 * days; ++hour) one.run.record_hours.push_back(hour);
        one.plan = segments(one.run);
        all.push_back(std::move(one));
    }
    return all;
}

rows reference(const std::vector<person>& all) {
    rows found;
    for (const person& one : all) {
        engine::run_request run = one.run;
        run.options.tolerance = {.relative = 1e-12, .absolute = 1e-13};
        found.push_back(engine::run(one.body, run).pools);
    }
    return found;
}

double rms_error(const rows& found, const rows& expected) {
    double sum = 0;
    double count = 0;
    for (std::size_t p = 0; p < expected.size(); ++p) {
        if (found[p].size() != expected[p].size()) return std::numeric_limits<double>::infinity();
        for (std::size_t pool = 0; pool < model::pool_count; ++pool) {
            double size = 1e-6;
            for (std::size_t i = pool; i < expected[p].size(); i += model::pool_count)
                size = std::max(size, std::abs(expected[p][i]));
            for (std::size_t i = pool; i < expected[p].size(); i += model::pool_count) {
                const double error = (found[p][i] - expected[p][i]) / size;
                sum += error * error;
                count += 1;
            }
        }
    }
    return std::sqrt(sum / count);
}

}  // namespace magnesia::benchmarks
