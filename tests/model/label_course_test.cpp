// label_course_test.cpp - a label against the magnesium that carries it, sums that must not change, and closed forms.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/label_course.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/compartments.hpp"
#include "evidence/base/vocabulary.hpp"
#include "model/following/course.hpp"
#include "model/following/steady_in_lanes.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "tests/model/busy_week.hpp"
#include "tests/model/support.hpp"

namespace label_course_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

const parameters<real>& typical() {
    static const parameters<real> bound = typical_parameters(evidence_base(), adult());
    return bound;
}

question asked(const std::vector<std::string>& lines, int days, const engine::run_options& how = usual_options()) {
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, days}};
    for (const std::string& line : lines) what.doses.push_back(scenario::parse_dose(line, evidence::load_vocabulary()));
    return ask(what, dissolved_products(0.12), how);
}

label_course followed(const std::string& line, int days, const engine::run_options& how = usual_options()) {
    const auto all = follow_labels(typical(), asked({line}, days, how));
    EXPECT_EQ(all.size(), 1u);
    EXPECT_EQ(all.at(0).failure, "");
    return all.at(0);
}

double outcome(const label_course& c, const std::string& id) {
    const auto& ids = label_outcome_ids();
    return c.outcomes.at(static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()));
}

/// Sums over the pools of a row: first and returned bowel are one bowel in the body.
double label_of(std::span<const double> row, const column& pool) {
    double sum = row[label_index(pool.id())];
    if (pool.organ == "intestine" || pool.organ == "colon") sum += row[label_index("returned_" + pool.id())];
    return sum;
}

/// The week of busy_week with everything labelled: what is there, what is eaten, swallowed and infused.
engine::run_request labelled_week(const labelled_body& body, const engine::run_options& options) {
    engine::run_request request = busy_week(body.carrier(), options);
    const auto& pools = columns<state<real>>();
    request.pools.resize(body.pool_count(), 0.0);
    for (std::size_t i = 0; i < pools.size(); ++i) {
        if (pools[i].is_magnesium()) request.pools[label_index(pools[i].id())] = request.pools[i];
    }
    const std::vector<engine::event> bare = request.events;
    for (engine::event one : bare) {
        if (one.kind == engine::event_kind::set_input && one.target == input_index("magnesium_pools.infusion")) {
            one.target = label_infusion;
        } else if (one.kind == engine::event_kind::add_to_pool && pools[one.target].is_magnesium()) {
            one.target = label_index(pools[one.target].id());
        } else {
            continue;
        }
        request.events.push_back(one);
    }
    request.inputs.push_back(0);
    return request;
}

TEST(LabelCourse, ALabelOfAllMagnesiumStaysEqualToIt) {  // meals, phytate, capsules, oxide and an infusion
    const labelled_body body(typical());
    const engine::run_request request = labelled_week(body, usual_options());

    const engine::trajectory path = engine::run(body, request);

    ASSERT_EQ(path.status, engine::run_status::done) << path.reason;
    const auto& pools = columns<state<real>>();
    for (std::size_t row = 0; row < path.hours.size(); ++row) {
        for (std::size_t i = 0; i < pools.size(); ++i) {
            if (!pools[i].is_magnesium()) continue;
            const double all = path.pools_at(row)[i];
            EXPECT_NEAR(label_of(path.pools_at(row), pools[i]), all, 1e-9 * std::max(1.0, all))
                << pools[i].id() << " at hour " << path.hours[row];
        }
    }
}

TEST(LabelCourse, WhatLeavesALabelledBodyIsWhatLeavesTheBody) {
    const labelled_body body(typical());
    const engine::run_request request = labelled_week(body, usual_options());
    const engine::trajectory own = engine::run(body.carrier(), busy_week(body.carrier(), usual_options()));

    const auto label = filled<label_accumulators>(engine::run(body, request).final_accumulators);

    const auto lost = [&](const char* id) { return own.final_accumulators[accumulator_index(id)]; };
    EXPECT_NEAR((label.faeces + label.faeces_returned).raw(), lost("colon.faeces"), 1e-4);
    EXPECT_NEAR(label.urine.raw(), lost("kidney.urine"), 1e-4);
    EXPECT_NEAR(label.sweat.raw(), lost("magnesium_pools.sweat"), 1e-4);
    EXPECT_NEAR(label.secreted.raw(), lost("magnesium_pools.secreted"), 1e-4);
    EXPECT_NEAR((label.absorbed + label.absorbed_again).raw(), lost("intestine.absorbed") + lost("colon.absorbed"),
                1e-4);
    EXPECT_NEAR(label.infused.raw(), 30, 1e-6);
}

TEST(LabelCourse, NoLabelIsLostOrMade) {
    for (const char* line : {"10 mmol citrate as liquid in 4 sips over 30 min tracer with breakfast",
                             "2 mmol tracer by vein as bolus at 08:00", "3 mmol tracer by vein over 12 h at 20:00"}) {
        const label_course c = followed(line, 4);

        double sum = 0;
        for (const char* id : {"tracer_urine", "tracer_faeces", "tracer_sweat", "tracer_retained", "tracer_in_gut"})
            sum += outcome(c, id);

        EXPECT_NEAR(sum, 1, 1e-9) << line;
    }
}

TEST(LabelCourse, TwiceTheLabelOfTheSameMagnesiumIsTwiceTheLabel) {  // the body does not know what is labelled
    const labelled_body body(typical());
    const engine::run_request once = labelled_week(body, usual_options());
    engine::run_request twice = once;
    for (std::size_t i = pool_count; i < twice.pools.size(); ++i) twice.pools[i] *= 2;
    for (engine::event& one : twice.events) {
        const bool is_label =
            one.kind == engine::event_kind::set_input ? one.target == label_infusion : one.target >= pool_count;
        if (is_label) one.value *= 2;
    }

    const engine::trajectory a = engine::run(body, once);
    const engine::trajectory b = engine::run(body, twice);

    for (std::size_t i = 0; i < label_accumulator_count; ++i)
        EXPECT_NEAR(b.final_accumulators[i], 2 * a.final_accumulators[i], 2e-4);
}

TEST(LabelCourse, AFarFinerRunSaysTheSame) {
    engine::run_options fine;
    fine.tolerance = {.relative = 1e-9, .absolute = 1e-10};
    for (const char* line :
         {"88 mg elemental chloride tracer with breakfast", "1 mmol tracer by vein as bolus at 08:00"}) {
        const label_course usual = followed(line, 3);
        const label_course finer = followed(line, 3, fine);

        for (std::size_t i = 0; i < usual.series.size(); ++i) {
            for (std::size_t row = 0; row < usual.hours.size(); ++row)
                EXPECT_NEAR(usual.series[i][row], finer.series[i][row], 1e-6) << label_series_ids()[i] << " " << row;
        }
    }
}

TEST(LabelCourse, TheJacobianIsTheSlopeOfTheRates) {
    const labelled_body body(typical());
    const engine::run_request week = labelled_week(body, usual_options());
    const std::size_t n = body.pool_count();
    const std::size_t m = body.accumulator_count();
    std::vector<double> at = engine::run(body, week).final_pools;
    std::vector<double> by_pools(n * n);
    std::vector<double> by_accumulators(m * n);

    body.jacobian(at, week.inputs, by_pools, by_accumulators);

    for (std::size_t column = 0; column < n; ++column) {
        const double step = 1e-5 * std::max(1e-2, std::abs(at[column]));
        std::vector<double> low(n), high(n), low_total(m), high_total(m);
        const double here = at[column];
        at[column] = here - step;
        body.rates(at, week.inputs, low, low_total);
        at[column] = here + step;
        body.rates(at, week.inputs, high, high_total);
        at[column] = here;
        for (std::size_t row = 0; row < n; ++row) {
            const double slope = (high[row] - low[row]) / (2 * step);
            EXPECT_NEAR(by_pools[row * n + column], slope, 1e-6 + 1e-5 * std::abs(slope)) << row << " by " << column;
        }
        for (std::size_t row = 0; row < m; ++row) {
            const double slope = (high_total[row] - low_total[row]) / (2 * step);
            EXPECT_NEAR(by_accumulators[row * n + column], slope, 1e-6 + 1e-5 * std::abs(slope)) << row;
        }
    }
}

/// A steady day, looked at every five minutes.
engine::trajectory steady_day(const body_dynamics& body) {
    const start from = steady_start_in_lanes(body, {adult(), plain_routine()}, usual_options());
    engine::run_request day = plain_day_request({adult(), plain_routine()}, usual_options());
    day.pools = from.pools;
    for (int i = 0; i < 288; ++i) day.record_hours.push_back(i / 12.0);
    return engine::run(body, day);
}

/// One-way flow per content, as each moment has it, between plasma (0), interstitium (1) and the stores, mean of the
/// hours `from` to `to` of that day.
std::vector<engine::compartment_flow> mean_flows(const body_dynamics& body, const engine::trajectory& path, int from,
                                                 int to) {
    const auto mean = [&](auto read) {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t row = 0; row < path.hours.size(); ++row) {
            if (path.hours[row] < from || path.hours[row] >= to) continue;
            ++count;
            sum += read(filled<state<real>>(path.pools_at(row)).magnesium_pools,
                        body.signals_at(path.pools_at(row), path.inputs_at(row)))
                       .raw();
        }
        return sum / static_cast<double>(count);
    };
    std::vector<engine::compartment_flow> all{
        {.from = 0, .per_hour = mean([](const auto& x, const auto& s) {
                        return (s.kidney.urine + s.magnesium_pools.sweat + s.magnesium_pools.secretion) / x.plasma;
                    })},
        {0, 1, mean([](const auto& x, const auto& s) { return s.magnesium_pools.into_interstitium / x.plasma; })},
        {1, 0,
         mean([](const auto& x, const auto& s) { return s.magnesium_pools.from_interstitium / x.interstitium; })}};
    all.push_back({.from = 2, .per_hour = typical().magnesium_pools.shedding_rate.raw()});
    const auto add_store = [&](std::size_t place, auto into, auto rate) {
        all.push_back(
            {1, place, mean([&](const auto& x, const auto& s) { return s.magnesium_pools.*into / x.interstitium; })});
        all.push_back({place, 1, (typical().magnesium_pools.*rate).raw()});
    };
    using said = organ::magnesium_pools::signals<real>;
    using known = organ::magnesium_pools::parameters<real>;
    add_store(2, &said::into_fast_cell, &known::fast_cell_rate);
    add_store(3, &said::into_muscle, &known::muscle_rate);
    add_store(4, &said::into_bone_surface, &known::bone_surface_rate);
    add_store(5, &said::into_deep, &known::deep_rate);
    add_store(6, &said::into_viscera, &known::viscera_rate);
    return all;
}

TEST(LabelCourse, ALabelByVeinFadesAsCompartmentsWithTheFlowsOfEachHourDo) {
    const body_dynamics body(typical());
    const engine::trajectory day = steady_day(body);
    const auto rates = engine::decay_rates(7, mean_flows(body, day, 0, 24));
    std::array<double, 7> held{1, 0, 0, 0, 0, 0, 0};
    constexpr double step = 1.0 / 512;

    const label_course c = followed("1 mmol tracer by vein as bolus at 00:00", 3);

    const double volume = typical().magnesium_pools.plasma_volume.raw();
    for (int hour = 1; hour <= 48; ++hour) {
        const int of_day = (hour - 1) % 24;
        const auto flows = mean_flows(body, day, of_day, of_day + 1);
        for (int i = 0; i < 512; ++i) {  // midpoint rule
            const auto moved = [&](const std::array<double, 7>& x, double hours) {
                std::array<double, 7> next = held;
                for (const engine::compartment_flow& f : flows) {
                    next[f.from] -= hours * f.per_hour * x[f.from];
                    if (f.to != engine::compartment_flow::outside) next[f.to] += hours * f.per_hour * x[f.from];
                }
                return next;
            };
            held = moved(moved(held, step / 2), step);
        }
        EXPECT_NEAR(c.at("tracer_plasma", hour) * volume, held[0], 0.08 * held[0]) << hour;
    }
    const double slope = std::log(c.at("tracer_plasma", 0.25) / c.at("tracer_plasma", 0.5)) / 0.25;
    EXPECT_LT(slope, rates.back());  // a sum of exponentials fades slower than the fastest of them
    EXPECT_GT(slope, rates[4]);
}

TEST(LabelCourse, EachLabelledLineIsFollowedApartAndOthersAreNot) {
    const auto all = follow_labels(typical(), asked({"1 mmol tracer by vein as bolus at 08:00",
                                                     "8 mmol citrate at 20:00", "3 mmol chloride tracer at 08:00"},
                                                    3));

    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].line, 0u);
    EXPECT_EQ(all[1].line, 2u);
    EXPECT_NEAR(all[0].dose_mmol, 1, 1e-12);
    EXPECT_NEAR(all[1].dose_mmol, 3, 1e-12);
    EXPECT_EQ(outcome(all[0], "tracer_absorbed"), 0);  // a label by vein is absorbed only after the gut had it
    EXPECT_GT(outcome(all[1], "tracer_absorbed"), 0.1);
    EXPECT_GT(outcome(all[0], "tracer_faeces_returned"), 0);
}

TEST(LabelCourse, WithoutLabelledLinesNothingIsFollowed) {
    EXPECT_TRUE(follow_labels(typical(), asked({"8 mmol citrate at 20:00"}, 2)).empty());
}

TEST(LabelCourse, ALabelChangesNothingInTheAnswer) {
    const auto course_of = [](const std::string& line) {
        return follow(typical(), asked({line}, 3), series_of(evidence::load_outcomes()));
    };

    const course plain = course_of("8 mmol citrate at 20:00");
    const course labelled = course_of("8 mmol citrate tracer at 20:00");

    EXPECT_EQ(plain.outcomes, labelled.outcomes);
    EXPECT_EQ(plain.series, labelled.series);
}

TEST(LabelCourse,
     SmallDosesAreAbsorbedBetterAndTrueAbsorptionIsMoreThanApparent) {  // carriers saturate; juices carry some back
    const label_course small = followed("1 mmol chloride tracer at 08:00, fasting", 8);
    const label_course large = followed("20 mmol chloride tracer at 08:00, fasting", 8);

    EXPECT_GT(outcome(small, "tracer_absorbed"), 1.2 * outcome(large, "tracer_absorbed"));
    EXPECT_GT(outcome(small, "tracer_absorbed"), 1 - outcome(small, "tracer_faeces"));
}

}  // namespace
}  // namespace label_course_test
