// csv_test.cpp - the long table: one line per number, readable by the simplest tools, never a number that is none.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/csv.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "core/error.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::csv_test {
namespace {

/// An answer with one series of two moments, written by hand: 0.85 mmol/L at midnight, 0.9 an hour later.
simulate_answer small_answer() {
    simulate_answer answer = typical_answer();
    answer.result.asked.series_h = {0, 1};
    answer.result.series = {{"plasma_magnesium_total", {0.85, 0.9}, {0.8, 0.82}, {0.95, 1.0}, {0.86, 0.91}, 0}};
    return answer;
}

TEST(Csv, IsWrittenAsByHand) {
    // A regimen line starts on Monday 2 March 2026, docs: "it starts on 2026-03-02".
    const std::string page = csv_of(small_answer());

    EXPECT_EQ(page.substr(0, page.find('\n')), "time_h,local_time,id,unit,median,p5,p95,mean");
    EXPECT_NE(page.find("\n0,"), std::string::npos);
    EXPECT_NE(page.find(",plasma_magnesium_total,mmol/L,0.85,0.8,0.95,0.86\n1,"), std::string::npos) << page;
    EXPECT_TRUE(page.ends_with(",plasma_magnesium_total,mmol/L,0.9,0.82,1,0.91\n")) << page;
    EXPECT_EQ(page.find('\r'), std::string::npos);
    EXPECT_NE(page.find("2026-03-02"), std::string::npos);
}

TEST(Csv, FollowsTheMinutesThatTheRunAsksFor) {
    const auto page_of = [](const std::string& more) {
        simulate_request request;
        request.from.file = "quarters.toml";
        request.from.content = scenario_text + more;
        request.draws = 0;
        return csv_of(*simulate(request));
    };

    const std::string quarters = page_of("every_min = 15\n");

    EXPECT_NE(quarters.find("\n8.25,"), std::string::npos);
    EXPECT_EQ(page_of("").find("\n8.25,"), std::string::npos);
    EXPECT_EQ(page_of("every_min = 60\n"), page_of(""));
}

TEST(Csv, EndsAreEmptyWithoutDraws) {
    simulate_answer answer = small_answer();
    answer.result.series[0].p5.clear();
    answer.result.series[0].p95.clear();
    answer.result.series[0].mean.clear();

    EXPECT_TRUE(csv_of(answer).ends_with(",0.9,,,\n"));
}

TEST(Csv, AFieldThatWouldBreakTheTableIsQuoted) {
    simulate_answer answer = small_answer();
    for (evidence::outcome& o : answer.base.outcomes) {
        if (o.id == "plasma_magnesium_total") o.unit_text = "a \"b\", c";
    }

    EXPECT_NE(csv_of(answer).find(",\"a \"\"b\"\", c\",0.85"), std::string::npos);
}

TEST(Csv, ANumberThatIsNoneIsOurFault) {
    simulate_answer answer = small_answer();
    answer.result.series[0].p95[1] = std::nan("");

    EXPECT_THROW(csv_of(answer), internal_error);
}

TEST(Csv, AllLinesHaveEightFields) {
    std::istringstream page(csv_of(drawn_answer()));
    std::size_t count = 0;
    for (std::string line; std::getline(page, line); ++count) {
        ASSERT_EQ(std::count(line.begin(), line.end(), ','), 7) << line;
    }

    EXPECT_GT(count, 1000u);
}

}  // namespace
}  // namespace magnesia::api::csv_test
