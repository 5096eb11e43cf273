// export_c_test.cpp - the C export compiled and run, measured against the double and the dual reading and the engine.
// SPDX-License-Identifier: Apache-2.0
#include "api/export/export_c.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "api/export/c_words.hpp"
#include "core/text.hpp"
#include "engine/run.hpp"
#include "model/body/body_dynamics.hpp"
#include "model/person/binding.hpp"
#include "tests/api/compiled_c.hpp"

namespace magnesia::api::export_c_test {
namespace {

using model::accumulator_count;
using model::parameter_count;
using model::pool_count;
using row = std::vector<double>;

const exported_body& body() {
    static const sample_file file("s.toml", scenario_text);
    static const exported_body made = export_body({.file = file.path(), .regimen = {}, .person_file = {}});
    return made;
}

const std::string& page() {
    static const std::string made = written_as(export_form::c, body());
    return made;
}

const compiled_c& library() {
    static const compiled_c made(page());
    return made;
}

using rates_function = void(const double*, const double*, const double*, double*, double*);
using row_function = void(const double*, const double*, const double*, double*);

/// A body and a state of it, far from anything special: every number moved by up to a factor of three.
struct random_case {
    model::parameters<model::real> bound;
    row parameters = row(parameter_count);
    row pools;
    row inputs;
};

random_case some_case(std::uint64_t number) {
    static const auto base = evidence::load_evidence();
    static const auto known = model::bind(base.modules);
    std::mt19937_64 source(number);
    std::uniform_real_distribution<double> factor(0.3, 3.0);
    random_case made{
        .bound = model::drawn_parameters(known, base.defaults.who.who, {.seed = 7, .draw = number}, model::spread{}),
        .pools = {},
        .inputs = {}};
    model::write(made.bound, made.parameters);
    for (const exported_place& p : body().pools) made.pools.push_back((p.value + 0.1) * factor(source));
    for (std::size_t i = 0; i < model::input_count; ++i) made.inputs.push_back(factor(source));
    return made;
}

/// Largest difference, relative to the number itself where it is larger than 1.
double difference(const row& ours, const row& theirs) {
    double worst = 0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const double one = std::abs(ours[i] - theirs[i]) / std::max(1.0, std::abs(theirs[i]));
        worst = std::max(worst, std::isfinite(one) ? one : HUGE_VAL);
    }
    return worst;
}

TEST(CExport, CompilesAloneWithoutAWarning) {
    EXPECT_NO_THROW(library());
}

TEST(CExport, RatesAreThoseOfTheDoubleReading) {
    const auto rates = library().symbol<rates_function>("magnesia_rates");
    double worst = 0;
    for (std::uint64_t number = 0; number < 200; ++number) {
        const random_case at = some_case(number);
        row ours(pool_count), ours_accumulated(accumulator_count), theirs(pool_count), accumulated(accumulator_count);
        model::body_dynamics(at.bound).rates(at.pools, at.inputs, theirs, accumulated);

        rates(at.pools.data(), at.inputs.data(), at.parameters.data(), ours.data(), ours_accumulated.data());

        worst = std::max({worst, difference(ours, theirs), difference(ours_accumulated, accumulated)});
    }

    RecordProperty("difference", shortest(worst));
    EXPECT_LE(worst, 1e-12);
}

TEST(CExport, SignalsAreThoseOfTheDoubleReading) {
    const auto signals = library().symbol<row_function>("magnesia_signals");
    for (std::uint64_t number = 0; number < 50; ++number) {
        const random_case at = some_case(number);
        row ours(body().signals.size()), theirs(body().signals.size());
        model::write(model::body_dynamics(at.bound).signals_at(at.pools, at.inputs), theirs);

        signals(at.pools.data(), at.inputs.data(), at.parameters.data(), ours.data());

        EXPECT_LE(difference(ours, theirs), 1e-12) << number;
    }
}

TEST(CExport, TheJacobianIsThatOfTheDualReading) {
    const auto jacobian = library().symbol<row_function>("magnesia_jacobian");
    double worst = 0;
    for (std::uint64_t number = 0; number < 50; ++number) {
        const random_case at = some_case(number);
        row ours(pool_count * pool_count, NAN), theirs(pool_count * pool_count), flows(accumulator_count * pool_count);
        model::body_dynamics(at.bound).jacobian(at.pools, at.inputs, theirs, flows);

        jacobian(at.pools.data(), at.inputs.data(), at.parameters.data(), ours.data());

        worst = std::max(worst, difference(ours, theirs));
    }

    RecordProperty("difference", shortest(worst));
    EXPECT_LE(worst, 1e-11);
}

TEST(CExport, StartAndParametersAreThoseOfThePerson) {
    const double* pools = library().symbol<const double>("magnesia_initial_pools");
    const double* parameters = library().symbol<const double>("magnesia_parameters");

    for (std::size_t i = 0; i < pool_count; ++i) EXPECT_EQ(pools[i], body().pools[i].value) << body().pools[i].id;
    for (std::size_t i = 0; i < parameter_count; ++i) EXPECT_EQ(parameters[i], body().parameters[i].value);
    EXPECT_EQ(*library().symbol<const double>("magnesia_end_hour"), 5 * 24 - 1);  // a day of these has 23 hours
}

/// A small program of somebody else: classical Runge-Kutta, steps of 1/500 h cut at events.
constexpr const char* runge_kutta = R"(
#include <stdio.h>
#include "body.c"

static double input[INPUT_COUNT + 1];

static void rates(const double *pool, double *rate)
{
    double flows[ACCUMULATOR_COUNT];
    magnesia_rates(pool, input, magnesia_parameters, rate, flows);
}

static void step(double *pool, double h)
{
    double k[4][POOL_COUNT], moved[POOL_COUNT];
    const double reach[4] = {0.0, 0.5, 0.5, 1.0};
    for (int stage = 0; stage < 4; ++stage) {
        for (int i = 0; i < POOL_COUNT; ++i)
            moved[i] = pool[i] + (stage > 0 ? reach[stage] * h * k[stage - 1][i] : 0.0);
        rates(moved, k[stage]);
    }
    for (int i = 0; i < POOL_COUNT; ++i)
        pool[i] += h * (k[0][i] + 2.0 * k[1][i] + 2.0 * k[2][i] + k[3][i]) / 6.0;
}

int main(void)
{
    double pool[POOL_COUNT], signal[SIGNAL_COUNT], hour = 0.0;
    int next = 0;
    for (int i = 0; i < POOL_COUNT; ++i) pool[i] = magnesia_initial_pools[i];
    for (int i = 0; i < INPUT_COUNT; ++i) input[i] = magnesia_initial_inputs[i];
    while (hour < 24.0) {
        const struct magnesia_event *e = &magnesia_events[next];
        double h = 0.002;
        if (e->hour <= hour) {
            if (e->kind == EVENT_ADD_TO_POOL) pool[e->target] += e->value;
            if (e->kind == EVENT_SET_POOL) pool[e->target] = e->value;
            if (e->kind == EVENT_SET_INPUT) input[e->target] = e->value;
            ++next;
            continue;
        }
        if (hour + h > e->hour) h = e->hour - hour;
        if (hour + h > 24.0) h = 24.0 - hour;
        step(pool, h);
        hour = hour + h >= e->hour ? e->hour : hour + h;
    }
    magnesia_signals(pool, input, magnesia_parameters, signal);
    printf("%.17g", signal[SIGNAL_MAGNESIUM_POOLS_PLASMA_TOTAL]);
    return 0;
}
)";

TEST(CExport, SomebodyElsesIntegratorFindsTheSamePlasmaAfterADay) {
    row start, inputs, parameters;
    for (const exported_place& p : body().inputs) inputs.push_back(p.value);
    for (const exported_place& p : body().pools) start.push_back(p.value);
    for (const exported_place& p : body().parameters) parameters.push_back(p.value);
    const model::body_dynamics ours(model::filled<model::parameters<model::real>>(parameters));
    engine::run_request day{.end = 24, .pools = start, .inputs = inputs, .events = body().events};
    day.options.tolerance = {.relative = 1e-11, .absolute = 1e-12};
    const engine::trajectory t = engine::run(ours, day);
    const double plasma = ours.signals_at(t.final_pools, t.final_inputs).magnesium_pools.plasma_total.raw();

    const double theirs = std::stod(run_c_program(page(), runge_kutta));

    RecordProperty("difference", shortest(std::abs(theirs - plasma) / plasma));
    EXPECT_NEAR(theirs, plasma, 1e-9 * plasma);
    EXPECT_GT(std::abs(plasma - start[model::pool_index("magnesium_pools.plasma")] /
                                    ours.bound().magnesium_pools.plasma_volume.raw()),
              1e-6);  // the day did something
}

TEST(CExport, TheSameQuestionGivesTheSameBytes) {
    EXPECT_EQ(page(), c_file_of(body()));
}

TEST(CExport, SaysWhereItsNumbersComeFrom) {
    EXPECT_THAT(page(), testing::HasSubstr("[rude1980, seopark2008] */"));
    EXPECT_THAT(page(), testing::HasSubstr("Man, 71 y, 80 kg, 175 cm, eGFR 90, 300 mg/d from food"));
    EXPECT_THAT(page(), testing::HasSubstr(body().head.model_hash));
    EXPECT_THAT(page(), testing::HasSubstr(body().head.data_hash));
}

TEST(CExport, NoLineIsLongerThanAScreenButComments) {
    EXPECT_EQ(c_statement("x = " + std::string(96, 'a') + " + b;"),
              "    x =\n        " + std::string(96, 'a') + "\n        + b;\n");
    EXPECT_EQ(c_statement("x = a;"), "    x = a;\n");
}

TEST(CExport, ACommentCannotBeEndedFromInside) {
    EXPECT_EQ(c_comment("a */ b /* c"), "/* a * / b / * c */");
    EXPECT_EQ(c_comment("a\nb"), "/* a b */");
}

}  // namespace
}  // namespace magnesia::api::export_c_test
