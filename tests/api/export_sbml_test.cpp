// export_sbml_test.cpp - the SBML export judged by libSBML, and integrated by CVODE beside a run of the engine.
// SPDX-License-Identifier: Apache-2.0
#include "api/export/export_sbml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "api/export/sbml_units.hpp"
#include "core/text.hpp"
#include "engine/run.hpp"
#include "model/body/body_dynamics.hpp"
#include "tests/api/sample_file.hpp"
#include "tests/api/sbml_body.hpp"

namespace magnesia::api::export_sbml_test {
namespace {

using row = std::vector<double>;
using testing::HasSubstr;

exported_body body_of(const std::string& scenario) {
    const sample_file file("s.toml", scenario);
    return export_body({.file = file.path(), .regimen = {}, .person_file = {}});
}

/// Two days through the night in which clocks jump ahead.
const exported_body& body() {
    static const exported_body made = body_of(with_change(scenario_text, "days = 5", "days = 2"));
    return made;
}

/// A dose and a meal come in the very hour in which the run starts.
exported_body body_fed_at_hour_0() {
    return body_of(
        with_change(with_change(scenario_text, "at 22:00 daily for 2 d, fasting", "at 00:00 daily for 2 d, with food"),
                    "days = 5", "days = 2"));
}

row values_of(const std::vector<exported_place>& places) {
    row values;
    for (const exported_place& p : places) values.push_back(p.value);
    return values;
}

/// Pools, accumulators, then plasma, at each hour: by our own engine.
std::vector<row> run_of_engine(const exported_body& what, const row& hours) {
    const model::body_dynamics ours(model::filled<model::parameters<model::real>>(values_of(what.parameters)));
    engine::run_request request{.end = hours.back(),
                                .pools = values_of(what.pools),
                                .inputs = values_of(what.inputs),
                                .events = what.events,
                                .record_hours = hours};
    request.options.tolerance = {.relative = 1e-10, .absolute = 1e-13};
    const engine::trajectory t = engine::run(ours, request);
    std::vector<row> rows;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        row one(t.pools_at(i).begin(), t.pools_at(i).end());
        one.insert(one.end(), t.accumulators_at(i).begin(), t.accumulators_at(i).end());
        one.push_back(ours.signals_at(t.pools_at(i), t.inputs_at(i)).magnesium_pools.plasma_total.raw());
        rows.push_back(one);
    }
    return rows;
}

std::vector<std::string> ids_of(const exported_body& what) {
    std::vector<std::string> ids;
    const auto add = [&](const std::string& kind, const std::vector<exported_place>& places) {
        for (const exported_place& p : places) {
            ids.push_back(kind + '_' + p.id);
            std::replace(ids.back().begin(), ids.back().end(), '.', '_');
        }
    };
    add("pool", what.pools);
    add("accumulator", what.accumulators);
    ids.emplace_back("signal_magnesium_pools_plasma_total");
    return ids;
}

struct largest_difference {
    double apart = 0;
    std::string of;
};

/// Over all hours, each quantity beside its own largest value, or beside a millionth of its unit when it never is more:
/// what then differs is what the integrators take for nothing.
largest_difference difference(const std::vector<row>& theirs, const std::vector<row>& ours,
                              const std::vector<std::string>& ids) {
    largest_difference worst;
    for (std::size_t column = 0; column < ids.size(); ++column) {
        double size = 1e-6;
        double apart = 0;
        for (std::size_t i = 0; i < ours.size(); ++i) {
            size = std::max(size, std::abs(ours[i][column]));
            apart = std::max(apart, std::abs(theirs[i][column] - ours[i][column]));
        }
        apart /= size;
        if (!(apart <= worst.apart)) worst = {apart, ids[column]};
    }
    return worst;
}

row every_half_hour(double end) {
    row hours;
    for (int i = 0; 0.5 * i <= end; ++i) hours.push_back(0.5 * i);
    return hours;
}

void expect_same_course(const exported_body& what) {
    const row hours = every_half_hour(what.end_hour);
    sbml_body theirs(written_as(export_form::sbml, what));

    const std::vector<std::string> ids = ids_of(what);
    const auto worst = difference(theirs.follow(hours, ids), run_of_engine(what, hours), ids);

    testing::Test::RecordProperty("difference", shortest(worst.apart));
    EXPECT_LE(worst.apart, 1e-6) << worst.of;
}

TEST(SbmlExport, LibSbmlHasNothingToSayAboutIt) {
    EXPECT_EQ(complaints_of(sbml_of(body())), "");
    EXPECT_EQ(complaints_of(sbml_of(body_fed_at_hour_0())), "");
}

TEST(SbmlExport, LibSbmlWouldHaveNoticedAWrongUnit) {
    EXPECT_NE(complaints_of(with_change(sbml_of(body()), "units=\"litre_per_hour\"", "units=\"litre\"")), "");
    EXPECT_NE(complaints_of(with_change(sbml_of(body()), "<cn sbml:units=\"hour\">", "<cn>")), "");
}

TEST(SbmlExport, AnotherIntegratorFollowsItThroughDosesMealsAndAClockChange) {
    expect_same_course(body());
}

TEST(SbmlExport, WhatHappensAtHourZeroHappens) {
    const exported_body fed = body_fed_at_hour_0();

    ASSERT_EQ(fed.events.front().hour, 0);
    EXPECT_EQ(sbml_body(sbml_of(fed)).event_hours().front(), 0);
    expect_same_course(fed);
}

TEST(SbmlExport, EachKindOfEventDoesWhatItDoesInTheEngine) {
    exported_body what = body_fed_at_hour_0();
    using engine::event_kind;
    const std::size_t infusion = model::input_index("magnesium_pools.infusion");
    const std::size_t stomach = model::pool_index("stomach.dissolved");
    what.events.push_back({.hour = 3, .kind = event_kind::set_input, .target = infusion, .value = 2.5});
    what.events.push_back({.hour = 5, .kind = event_kind::set_input, .target = infusion, .value = 0});
    what.events.push_back({.hour = 7, .kind = event_kind::add_to_pool, .target = stomach, .value = 4});
    what.events.push_back({.hour = 7, .kind = event_kind::add_to_pool, .target = stomach, .value = 2});
    what.events.push_back({.hour = 7, .kind = event_kind::set_pool, .target = stomach, .value = 1});
    what.events.push_back({.hour = 9, .kind = event_kind::emit});
    what.events.push_back(
        {.hour = 11, .kind = event_kind::emit, .target = model::accumulator_index("intestine.absorbed")});
    what.events = engine::in_order(what.events);

    EXPECT_EQ(complaints_of(sbml_of(what)), "");
    expect_same_course(what);
}

TEST(SbmlExport, OneInstantIsOneEvent) {
    std::vector<double> hours;
    for (const engine::event& e : body().events) hours.push_back(e.hour);
    hours.erase(std::unique(hours.begin(), hours.end()), hours.end());

    EXPECT_EQ(sbml_body(sbml_of(body())).event_hours(), hours);
    EXPECT_LT(hours.size(), body().events.size());  // a meal is magnesium and fullness
}

TEST(SbmlExport, SaysWhereItsNumbersComeFrom) {
    const std::string page = sbml_of(body());

    EXPECT_THAT(page, HasSubstr("<p>Sources: rude1980, seopark2008</p>"));
    EXPECT_THAT(page, HasSubstr("<p>Man, 71 y, 80 kg, 175 cm, eGFR 90, 300 mg/d from food</p>"));
    EXPECT_THAT(page, HasSubstr(body().head.model_hash));
    EXPECT_THAT(page, HasSubstr(body().head.data_hash));
    EXPECT_THAT(page, HasSubstr("Magnesia " + body().head.version));
    EXPECT_EQ(page, sbml_of(body()));
}

TEST(SbmlExport, UnitsHaveNamesOneCanSay) {
    sbml_units units;

    EXPECT_EQ(units.id(mmol / litre), "mmol_per_litre");
    EXPECT_EQ(units.id(one / hour), "per_hour");
    EXPECT_EQ(units.id(power(mmol, 2) / hour / litre), "mmol2_per_litre_per_hour");
    EXPECT_EQ(units.id(one), "dimensionless");
    EXPECT_EQ(units.id(litre), "litre");
    EXPECT_EQ(units.id(one / hour), "per_hour");
    EXPECT_EQ(units.definitions().size(), 3u);
    EXPECT_EQ(units.definitions()[1],
              "<unitDefinition id=\"per_hour\"><listOfUnits><unit kind=\"second\" exponent=\"-1\" scale=\"0\" "
              "multiplier=\"3600\"/></listOfUnits></unitDefinition>");
}

}  // namespace
}  // namespace magnesia::api::export_sbml_test
