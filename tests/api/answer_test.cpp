// answer_test.cpp - what an answer says about itself: which equations, how many people, what went wrong.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "api/simulate/csv.hpp"
#include "api/simulate/json_simulate.hpp"
#include "api/simulate/report.hpp"
#include "api/simulate/screen.hpp"
#include "api/simulate/simulate.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/sha256.hpp"
#include "model/body/equations.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::answer_test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// The answer around a simulation of the typical person in which something was made different by hand.
template <class Change>
simulate_answer answer_after(Change change, std::size_t draws) {
    evidence::evidence_base base = evidence::load_evidence();
    simulate_request request;
    request.from.regimen = short_line;
    request.draws = draws;
    study::simulation result = typical_answer().result;
    change(result);
    const asked_scenario asked = read_request(request.from, base);
    return answer_of(asked, std::move(result), std::move(base), request);
}

TEST(Head, TheHashIsOfTheEquationsAndOfTheAccuracyThatIsUsed) {
    const simulate_answer answer = typical_answer();

    EXPECT_EQ(answer.result.asked.options.tolerance.relative, 1e-4);
    EXPECT_EQ(answer.result.asked.options.tolerance.absolute, 1e-5);
    EXPECT_EQ(answer.result.asked.options.by, engine::method::tsit5_single);
    EXPECT_EQ(model_hash(),
              evidence::sha256(model::equations_text() +
                               "accuracy 0.001 by tsit5_single relative 0.0005 absolute 5e-05 smallest 1e-11\n"
                               "accuracy 0.0001 by tsit5_single relative 0.0001 absolute 1e-05 smallest 1e-11\n"
                               "accuracy 1e-05 by tsit5 relative 5e-06 absolute 5e-07 smallest 1e-11\n"
                               "accuracy 1e-06 by tsit5 relative 2e-07 absolute 2e-08 smallest 1e-11\n"
                               "accuracy 1e-07 by tsit5 relative 2e-09 absolute 2e-10 smallest 1e-11\n"
                               "accuracy 1e-08 by grk4t relative 2e-08 absolute 2e-09 smallest 1e-11\n"
                               "everyday 0.0001, usual 1e-06\n"));
}

TEST(Head, TheBuildKnowsTheHashesOfWhatItHolds) {
    EXPECT_EQ(model_hash(), evidence::sha256(model::model_text()));
    EXPECT_EQ(data_hash(), evidence::data_hash());
}

simulate_answer answer_on(front shown_on) {
    return *simulate({.from = {.file = {}, .regimen = short_line, .person_file = {}},
                      .draws = 3,
                      .shown_on = shown_on,
                      .threads = 2,
                      .progress = {},
                      .stop = {}});
}

TEST(Front, SeesTheSameNumbersAndWordsAsOneThatIsShownMore) {
    const simulate_answer all = answer_on(front::report);
    const simulate_answer data = answer_on(front::data);
    const screen_options plain{};

    EXPECT_EQ(json_of(data), json_of(all));
    EXPECT_EQ(csv_of(data), csv_of(all));
    const simulate_answer screen = answer_on(front::screen);
    EXPECT_EQ(screen_of(screen, plain), screen_of(all, plain));
    EXPECT_TRUE(all.result.outcomes.front().parts.person && !screen.result.outcomes.front().parts.person);
    EXPECT_TRUE(data.base.sources.empty());
}

// MgCl2.6H2O weighs 203.30 g/mol (IUPAC weights), MgCl2 95.21: chloride is sold as the former.
TEST(Compound, IsTheCompositionInWhichItIsSold) {
    const simulate_answer answer = answer_to("1000 mg compound chloride at 08:00", 0);

    EXPECT_NEAR(answer.result.asked.with.doses.at(0).magnesium_mmol, 1000 / 203.30, 1e-3);
}

double absorbed_share(const simulate_answer& answer) {
    for (const study::outcome_result& one : answer.result.outcomes) {
        if (one.id == "supplement_absorbed_share") return one.value.median;
    }
    return std::nan("");
}

// Once dissolved, the ion is the same: no salt has a number of its own. A solid must dissolve first and cannot do
// better.
TEST(Compound, SaltsThatDissolveAtOnceAreOneAndASolidIsLess) {
    const double citrate = absorbed_share(answer_to("300 mg elemental citrate at 08:00, fasting", 0));

    EXPECT_EQ(citrate, absorbed_share(answer_to("300 mg elemental chloride at 08:00, fasting", 0)));
    EXPECT_EQ(citrate, absorbed_share(answer_to("300 mg elemental lactate at 08:00, fasting", 0)));
    EXPECT_LT(absorbed_share(answer_to("300 mg elemental oxide at 08:00, fasting", 0)), 0.97 * citrate);
    EXPECT_GT(citrate, 0.05);
}

TEST(Head, AnswersOfOneProgramShareHashesAndVersion) {
    const answer_head one = make_head("magnesia.simulate/1", 1);
    const answer_head other = make_head("magnesia.why/1", 2);

    EXPECT_EQ(one.model_hash, other.model_hash);
    EXPECT_EQ(one.data_hash, other.data_hash);
    EXPECT_EQ(one.version, other.version);
    EXPECT_EQ(one.model_hash.size(), 64u);
    EXPECT_NE(one.model_hash, one.data_hash);
}

TEST(Warnings, FewDrawsAndNoneAreSaid) {
    const auto nothing = [](study::simulation&) {};

    EXPECT_THAT(answer_after(nothing, 0).head.warnings, Contains(HasSubstr("Without draws there are no bands")));
    EXPECT_THAT(answer_after(nothing, 99).head.warnings, Contains(HasSubstr("bands from 99 draws are rough")));
    EXPECT_THAT(answer_after(nothing, 100).head.warnings, IsEmpty());
}

TEST(Warnings, BodiesThatFailedAreCountedOnceEach) {
    const auto failed = [](study::simulation& result) {
        result.failures = {{.draw = 3, .reason = "module kidney: a rate is not finite"},
                           {.draw = 3, .reason = "again"},
                           {.draw = 5, .reason = "later"}};
    };

    EXPECT_THAT(answer_after(failed, 200).head.warnings,
                Contains("2 of 200 bodies could not be simulated and are left out of the bands; the first: module "
                         "kidney: a rate is not finite."));
}

TEST(Warnings, WhereManyBodiesFailedTheRestMayDiffer) {
    const auto failed = [](std::size_t bodies) {
        return [bodies](study::simulation& result) {
            for (std::size_t i = 0; i < bodies; ++i) result.failures.push_back({.draw = i, .reason = "lost"});
        };
    };

    EXPECT_THAT(answer_after(failed(10), 200).head.warnings, Not(Contains(HasSubstr("may mislead"))));
    EXPECT_THAT(answer_after(failed(11), 200).head.warnings, Contains(HasSubstr("so the bands may mislead.")));
}

TEST(Warnings, DaysThatNeverRepeatAreSaid) {
    const auto unsettled = [](study::simulation& result) { result.unsettled = 3; };

    EXPECT_THAT(answer_after(unsettled, 200).head.warnings,
                Contains(HasSubstr("Of the bodies 3 have no day that comes back to itself")));
    EXPECT_THAT(answer_after(unsettled, 0).head.warnings,
                Contains(HasSubstr("This person has no day that comes back to itself")));
}

TEST(Warnings, DosesAfterTheEndAreSaid) {
    const auto late = [](study::simulation& result) { result.asked.when.doses_after_horizon = 2; };

    EXPECT_THAT(answer_after(late, 200).head.warnings,
                Contains("2 doses fall after the end of the run and are not simulated."));
}

TEST(Simulate, TooManyDrawsAreRefusedBeforeAnythingElse) {
    simulate_request request;
    request.from.regimen = "nonsense";
    request.draws = most_draws + 1;

    const auto issues = issues_of([&] { simulate(request); });

    ASSERT_EQ(issues.size(), 1u);
    EXPECT_EQ(issues[0].key, "--draws");
    EXPECT_EQ(issues[0].allowed, "0 to 100000000");
}

TEST(Simulate, ProgressCountsUpToItsTotal) {
    simulate_request request;
    request.from.regimen = short_line;
    request.draws = 2;
    std::vector<std::size_t> seen;
    std::size_t all = 0;
    request.progress = [&](std::size_t done, std::size_t total) {
        seen.push_back(done);
        all = total;
    };

    simulate(request);

    ASSERT_FALSE(seen.empty());
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(seen.back(), all);
}

TEST(Simulate, AWishToStopIsGranted) {
    std::stop_source wish;
    simulate_request request;
    request.from.regimen = short_line;
    request.draws = 5'000;
    request.progress = [&](std::size_t, std::size_t) { wish.request_stop(); };
    request.stop = wish.get_token();

    EXPECT_FALSE(simulate(request));
}

// Los Angeles to Tokyo: of five days one has no morning of its own, so nights are four, and to Los Angeles six.
TEST(Answer, OverTheDateLineEveryDailyColumnHasOneValueADay) {
    const std::pair<const char*, const char*> ways[] = {{"America/Los_Angeles", "Asia/Tokyo"},
                                                        {"Asia/Tokyo", "America/Los_Angeles"}};
    for (const auto& [from, to] : ways) {
        const std::string travel = fmt::format("[[travel]]\nfrom_day = 3\nzone = \"{}\"\n\n[run]", to);
        const sample_file file(
            "s.toml", with_change(with_change(scenario_text, "Europe/Berlin", from), "\n[run]", "\n" + travel));
        simulate_request request;
        request.from = {.file = file.path(), .regimen = {}, .person_file = {}};
        request.draws = 0;
        const simulate_answer answer = *simulate(request);

        const nlohmann::json daily = nlohmann::json::parse(json_of(answer))["daily"];
        ASSERT_EQ(daily["day"].size(), 5u);
        for (const auto& [id, column] : daily.items()) {
            const std::size_t count = id == "day" ? column.size() : column["median"].size();
            EXPECT_EQ(count, 5u) << id << ' ' << from;
        }
        EXPECT_THAT(report_of(answer, display_unit::mmol_per_l), HasSubstr("</html>"));
    }
}

}  // namespace
}  // namespace magnesia::api::answer_test
