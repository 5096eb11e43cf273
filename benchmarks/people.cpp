// people.cpp - drawn people, their evening capsule, and errors against the reference.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/people.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "evidence/parameters/parameters.hpp"
#include "model/following/course.hpp"
#include "model/following/steady_in_lanes.hpp"
#include "model/person/binding.hpp"

namespace magnesia::benchmarks {
namespace {

/// Evenly spread over the day, the last one at 22:00.
scenario::at_times times_of(int doses_per_day) {
    constexpr int last = 22 * 60, day = 24 * 60;
    scenario::at_times found;
    for (int i = 1; i <= doses_per_day; ++i) found.times.push_back({(last + i * day / doses_per_day) % day});
    std::ranges::sort(found.times);
    return found;
}

std::vector<scenario::dose> doses_of(const crowd& who) {
    if (who.doses_per_day == 0) return {};
    return {{.amount = scenario::elemental_mg{200.0 / who.doses_per_day},
             .form = "bisglycinate",
             .when = times_of(who.doses_per_day),
             .days = scenario::weekday_set().set(),
             .extent = scenario::for_days{who.days},
             .food = scenario::food_state::fasting}};
}

model::question evening_capsule(const crowd& who) {
    scenario::scenario what{.who = {.age_y = 45,
                                    .sex = scenario::biological_sex::female,
                                    .weight_kg = 70,
                                    .height_cm = 165,
                                    .egfr_ml_min = 95,
                                    .diet_magnesium_mg = 256,
                                    .goals = {}},
                            .day = {.zone = "UTC", .bed = {23 * 60}, .rise = {7 * 60}, .meals = {}, .caffeine = {}},
                            .doses = doses_of(who),
                            .run = {{2026, 3, 2}, who.days}};
    what.day.meals = scenario::routine_defaults().meals;
    engine::run_options of_the_start;  // it is where the people start; how exactly it is steady does not matter here
    of_the_start.tolerance = {.relative = 1e-6, .absolute = 1e-7};
    const model::product_facts glycinate{
        .form =
            [](const std::string&) {
                return model::compound{
                    .elemental_fraction = 0.141, .enters = model::entry::chelate, .glycine_per_magnesium = 2};
            },
        .format = [](const std::string&) { return std::vector<model::release_phase>(1); }};
    return model::ask(what, glycinate, of_the_start);
}

/// Where draw `i` stands on its steady midnight. Crowds differ in rows and doses alone, so each is searched once.
const std::vector<double>& steady_pools(std::size_t i, const model::body_dynamics& body, const model::question& asked) {
    static std::map<std::size_t, std::vector<double>> known;
    const auto found = known.find(i);
    if (found != known.end()) return found->second;
    return known[i] = model::steady_start_in_lanes(body, model::habit_of(asked.what), asked.options).pools;
}

}  // namespace

engine::accuracy tolerance(double relative) {
    return {.relative = relative, .absolute = relative / 10};
}

std::vector<person> people(const crowd& who) {
    const model::bound_evidence evidence = model::bind(evidence::load_parameters());
    const model::question asked = evening_capsule(who);
    std::vector<person> all;
    for (std::size_t i = 0; i < who.count; ++i) {
        const auto bound = model::drawn_parameters(evidence, asked.what.who, {.seed = 1, .draw = i}, {true, true});
        person one{model::body_dynamics(bound), row_of(bound), {}, segments({})};
        one.run = model::run_request_of(asked, asked.with, steady_pools(i, one.body, asked));
        one.run.accumulators.assign(model::accumulator_count, 0.0);
        one.run.record_hours.clear();
        const int rows_per_person = static_cast<int>(std::lround(24 * who.days / who.hours_between_rows));
        for (int row = 0; row <= rows_per_person; ++row)
            one.run.record_hours.push_back(std::min(row * who.hours_between_rows, 24.0 * who.days));
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
