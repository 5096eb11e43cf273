// people_test.cpp - everybody's curves in their order, read back beside the same people followed one by one.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/people.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netcdf.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <sstream>

#include "api/simulate/people_csv.hpp"
#include "api/simulate/people_netcdf.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::people_test {
namespace {

constexpr std::size_t draws = 5;

simulate_request request_of(people_writer& writer, std::size_t threads = 2) {
    simulate_request request;
    request.from.regimen = short_line;
    request.accuracy = accuracy_of("1e-6");  // so that what the file says can be told from what is left of errors
    request.draws = draws;
    request.seed = 8;
    request.threads = threads;
    request.people = &writer;
    return request;
}

/// The same person, followed alone by the double reading, which goes by another method; once for all tests.
const model::course& followed(const prepared_run& run, std::size_t draw) {
    static std::map<std::size_t, model::course> known;
    const auto [at, is_new] = known.try_emplace(draw);
    if (is_new) {
        const auto bound = model::drawn_parameters(run.bound, run.question.what.who, {.seed = 8, .draw = draw}, {});
        at->second = model::follow(bound, run.question, run.what.series);
    }
    return at->second;
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> all;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, ',');) all.push_back(field);
    return all;
}

TEST(People, CsvHoldsEverybodyInOrderWithTheirOwnCurves) {
    std::string page;
    const auto writer = people_csv([&](std::string_view text) { page += text; });
    simulate(request_of(*writer));
    const prepared_run run = prepare(request_of(*writer).from);
    const std::size_t hours = run.question.series_h.size();
    const std::size_t series = run.what.series.size();
    std::istringstream lines(page);
    std::string line;
    std::getline(lines, line);
    EXPECT_TRUE(line.starts_with("draw,time_h,local_time,plasma_magnesium_total [mmol/L],")) << line;
    EXPECT_THAT(line, testing::HasSubstr(",urine_magnesium_rate_without_regimen [mmol/h],"));

    for (std::size_t draw = 0; draw < draws; ++draw) {
        const model::course& expected = followed(run, draw);
        for (std::size_t at = 0; at < hours; ++at) {
            ASSERT_TRUE(std::getline(lines, line));
            const std::vector<std::string> fields = fields_of(line);
            ASSERT_EQ(fields.size(), 3 + 2 * series);
            EXPECT_EQ(fields[0], std::to_string(draw));
            EXPECT_EQ(std::stod(fields[1]), run.question.series_h[at]);
            for (const std::size_t i : {std::size_t{0}, std::size_t{2}, series - 1}) {
                EXPECT_NEAR(std::stod(fields[3 + i]), expected.series[i][at], 1e-5 * (1 + expected.series[i][at]));
                EXPECT_NEAR(std::stod(fields[3 + series + i]), expected.series_without[i][at],
                            1e-5 * (1 + expected.series_without[i][at]));
            }
        }
    }
    EXPECT_FALSE(std::getline(lines, line));
}

TEST(People, CsvHasTheSameBytesForAnyNumberOfThreads) {
    std::string one;
    std::string three;
    const auto write_one = people_csv([&](std::string_view text) { one += text; });
    const auto write_three = people_csv([&](std::string_view text) { three += text; });

    simulate(request_of(*write_one, 1));
    simulate(request_of(*write_three, 3));

    EXPECT_TRUE(one == three);
}

/// A NetCDF file opened for reading.
class opened {
 public:
    explicit opened(const std::string& path) { EXPECT_EQ(nc_open(path.c_str(), NC_NOWRITE, &file_), NC_NOERR); }
    opened(const opened&) = delete;
    opened& operator=(const opened&) = delete;
    ~opened() { nc_close(file_); }

    std::string text(const char* variable, const char* name) const {
        int id = NC_GLOBAL;
        if (*variable != '\0') {
            EXPECT_EQ(nc_inq_varid(file_, variable, &id), NC_NOERR) << variable;
        }
        std::size_t length = 0;
        EXPECT_EQ(nc_inq_attlen(file_, id, name, &length), NC_NOERR) << name;
        std::string value(length, '\0');
        EXPECT_EQ(nc_get_att_text(file_, id, name, value.data()), NC_NOERR);
        return value;
    }

    std::vector<double> values(const char* variable, std::size_t count) const {
        int id = 0;
        EXPECT_EQ(nc_inq_varid(file_, variable, &id), NC_NOERR) << variable;
        std::vector<double> all(count);
        EXPECT_EQ(nc_get_var_double(file_, id, all.data()), NC_NOERR);
        return all;
    }

 private:
    int file_ = 0;
};

TEST(People, NetcdfIsReadBackWithUnitsSeedAndHashes) {
    const sample_file place("people.nc", "");
    const auto writer = people_netcdf(place.path());
    simulate(request_of(*writer));
    const prepared_run run = prepare(request_of(*writer).from);
    const std::size_t hours = run.question.series_h.size();
    const opened file(place.path());

    EXPECT_EQ(file.text("plasma_magnesium_total", "units"), "mmol/L");
    EXPECT_EQ(file.text("time", "units"), "hours");
    EXPECT_EQ(file.text("", "model_hash"), model_hash());
    EXPECT_EQ(file.text("", "Conventions"), "CF-1.8");
    EXPECT_EQ(file.values("time", hours), run.question.series_h);
    const std::vector<double> plasma = file.values("plasma_magnesium_total", draws * hours);
    const std::vector<double> peak = file.values("plasma_magnesium_peak", draws);
    for (std::size_t draw = 0; draw < draws; ++draw) {
        const model::course& expected = followed(run, draw);
        for (std::size_t at = 0; at < hours; ++at)
            EXPECT_NEAR(plasma[draw * hours + at], expected.series[0][at], 1e-5) << draw << ' ' << at;
        EXPECT_NEAR(peak[draw], expected.outcomes[2], 1e-5);
    }
}

TEST(People, APathThatNetcdfCannotWriteIsOneSentence) {
    const auto writer = people_netcdf("/no/such/folder/people.nc");
    const auto issues = issues_of([&] { simulate(request_of(*writer)); });

    ASSERT_EQ(issues.size(), 1u);
    EXPECT_THAT(issues[0].found, testing::HasSubstr("cannot be written as NetCDF"));
}

/// Notes who came, and fails nobody.
struct noted : people_writer {
    std::vector<std::size_t> order;
    bool has_ended = false;
    void begin(const prepared_run&, const simulate_request&) override {}
    void person(std::size_t draw, const model::course&) override { order.push_back(draw); }
    void end() override { has_ended = true; }
};

TEST(People, InOrderWaitForThoseBefore) {
    noted writer;
    const prepared_run run = prepare(request_of(writer).from);
    people_in_order people(run, request_of(writer));
    const auto shown = people.shown();

    for (const std::size_t draw : {2u, 0u, 3u, 1u, 4u}) shown(draw, {});
    people.finish();

    EXPECT_EQ(writer.order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    EXPECT_TRUE(writer.has_ended);
}

}  // namespace
}  // namespace magnesia::api::people_test
