// accuracy_test.cpp - the table of methods and tolerances still holds on its probe, and its promises are kept.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/accuracy.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "benchmarks/in_lanes.hpp"
#include "core/error.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/follow_many.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::accuracy_test {
namespace {

using benchmarks::follow_in_lanes;
using benchmarks::rows;
using engine::method;

constexpr std::size_t probe_size = 16;
constexpr int probe_days = 28;

/// The fixed probe of the table, and its rows at 1e-12.
struct probe {
    std::vector<benchmarks::person> people = benchmarks::people({.count = probe_size, .days = probe_days});
    rows expected = follow_in_lanes(body_lanes().front(), people, benchmarks::options_of(method::rodas5p, 1e-12), 2);
};

const probe& the_probe() {
    static const probe made;
    return made;
}

// Oracle of the oracle: the one-person engine, which the lanes share no driver with.
TEST(Accuracy, TheReferenceOfTheProbeIsThatOfTheEngineAlone) {
    std::vector<benchmarks::person> one(the_probe().people.begin() + 1, the_probe().people.begin() + 2);
    engine::run_request& days = one.front().run;  // five of them: the double reading takes its time at 1e-12
    std::erase_if(days.record_hours, [](double hour) { return hour > 5 * 24; });
    days.end = 5 * 24;
    std::vector<double> in_lanes = the_probe().expected[1];
    in_lanes.resize(days.record_hours.size() * pool_count);

    const rows alone = benchmarks::reference(one);

    ASSERT_EQ(alone.front().size(), in_lanes.size());
    EXPECT_LT(benchmarks::rms_error({in_lanes}, alone), 2e-11);
}

// When this fails after a change of equations or values, make the table again (docs/engine/methods.md).
TEST(Accuracy, EveryRowStillReachesOnTheProbeWhatTheTableSays) {
    for (const accuracy_row& row : accuracy_table()) {
        const rows found = follow_in_lanes(body_lanes().front(), the_probe().people, options_for(row), 2);
        const double error = benchmarks::rms_error(found, the_probe().expected);

        EXPECT_LE(error, row.achieved) << row.asked;
        EXPECT_GE(error, 0.5 * row.achieved) << row.asked << ": the table says too little";
        EXPECT_LE(3 * row.achieved, row.asked);
    }
}

// The table is a pure function; what could still depend on company or machine are the bits of a run.
TEST(Accuracy, NobodysNumbersDependOnCompanyOrMachine) {
    const std::vector<benchmarks::person> few(the_probe().people.begin(), the_probe().people.begin() + 3);
    for (const method by : {method::rodas5p, method::grk4t, method::tsit5, method::tsit5_single}) {
        const engine::run_options options = benchmarks::options_of(by, 1e-4);
        const rows together = follow_in_lanes(body_lanes().front(), few, options);

        for (const engine::lane_kernel& kernel : body_lanes())
            EXPECT_EQ(follow_in_lanes(kernel, few, options), together) << kernel.instruction_set << name_of(by);
        for (std::size_t i = 0; i < few.size(); ++i)
            EXPECT_EQ(follow_in_lanes(body_lanes().front(), {few[i]}, options)[0], together[i]) << name_of(by);
    }
}

TEST(Accuracy, TheRowOfAWishIsTheLoosestThatServesIt) {
    double last = 1;
    for (const accuracy_row& row : accuracy_table()) {
        EXPECT_EQ(&row_for(row.asked), &row);
        EXPECT_EQ(&row_for(3 * row.asked), &row);
        EXPECT_LT(row.asked, last);
        last = row.asked;
    }
    EXPECT_EQ(accuracy_table().front().asked, 1e-3);
    EXPECT_EQ(accuracy_table().back().asked, 1e-8);
    EXPECT_THROW(row_for(1e-9), internal_error);
    EXPECT_THROW(row_for(std::nan("")), internal_error);
}

/// The method by which days of a search are followed.
method in_doubles(method by) {
    return by == method::tsit5_single ? method::tsit5 : by;
}

TEST(Accuracy, ASteadyStartIsNeverSoughtLooserThanUsual) {
    for (const accuracy_row& row : accuracy_table()) {
        const engine::run_options found = steady_options(options_for(row));
        EXPECT_EQ(found.by, in_doubles(row.by)) << row.asked;
        EXPECT_LE(found.tolerance.relative, row.relative) << row.asked;
        if (row.asked > usual_accuracy) {
            const rows days = follow_in_lanes(body_lanes().front(), the_probe().people, found, 2);
            EXPECT_LE(3 * benchmarks::rms_error(days, the_probe().expected), usual_accuracy) << row.asked;
        } else {
            EXPECT_EQ(found.tolerance.relative, row.relative) << row.asked;
        }
    }
}

TEST(Accuracy, DaysThatOnlyShowTheWayAreNeverLooserThanEveryDay) {
    for (const accuracy_row& row : accuracy_table()) {
        const engine::run_options found = way_options(options_for(row));
        EXPECT_EQ(found.by, row.by) << row.asked;
        EXPECT_LE(found.tolerance.relative, everyday_options().tolerance.relative) << row.asked;
        EXPECT_GE(found.tolerance.relative, steady_options(options_for(row)).tolerance.relative) << row.asked;
    }
    EXPECT_EQ(way_options(everyday_options()).tolerance.relative, everyday_options().tolerance.relative);
}

// What the weeks of a question cannot tell apart is not worth a search; what is judged is sought as before.
TEST(Accuracy, ASteadyStartIsNamedAsExactlyAsTheQuestionCanTell) {
    EXPECT_DOUBLE_EQ(steady_tolerance(usual_options()).relative, 1e-9);
    EXPECT_DOUBLE_EQ(steady_tolerance(everyday_options()).relative, 1e-7);
    for (const accuracy_row& row : accuracy_table()) {
        const engine::periodic_options found = steady_tolerance(options_for(row));
        EXPECT_LE(found.relative, 1e-7) << row.asked;
        EXPECT_GE(found.relative, 1e-9) << row.asked;
        EXPECT_EQ(found.absolute, found.relative) << row.asked;
    }
}

std::vector<course> courses(const question& asked, std::size_t count) {
    static const auto wanted = series_of(evidence::load_outcomes());
    std::vector<course> all(count);
    const many_bodies bodies{.count = count,
                             .bound =
                                 [](std::size_t i, const scenario::person& who) {
                                     return drawn_parameters(tests::evidence_base(), who, {11, i}, {});
                                 },
                             .wanted = [](std::size_t) -> const std::vector<series_definition>& { return wanted; },
                             .take = [&](std::size_t i, course c) { all[i] = std::move(c); }};
    follow_many(body_lanes().front(), asked, bodies, {.threads = 2});
    return all;
}

/// What a level is measured by: itself, and of a departure from the usual the whole that is usual.
double size_of_level(const course& of, const std::string& id, std::size_t place) {
    static const auto described = evidence::load_outcomes();
    const evidence::outcome* said = evidence::find_computed(described, id);
    const bool is_departure = said != nullptr && said->description.starts_with("0 is usual");
    return std::max(std::abs(of.outcomes[place]), is_departure ? 1.0 : 0.0);
}

/// What an outcome is measured by: itself, and of a change also the level that changes.
double size_of(const course& of, std::size_t outcome) {
    const std::string& id = outcome_ids()[outcome];
    if (!id.ends_with("_change")) return size_of_level(of, id, outcome);
    const double size = std::abs(of.outcomes[outcome]);
    const auto level = std::ranges::find(outcome_ids(), id.substr(0, id.rfind('_')));
    if (level == outcome_ids().end()) return size;
    return std::max(size, size_of_level(of, *level, static_cast<std::size_t>(level - outcome_ids().begin())));
}

void expect_near(const std::vector<course>& found, const std::vector<course>& fine, double relative, double absolute) {
    for (std::size_t body = 0; body < found.size(); ++body) {
        ASSERT_EQ(found[body].failure, "");
        for (std::size_t i = 0; i < outcome_ids().size(); ++i) {
            const double expected = fine[body].outcomes[i];
            EXPECT_NEAR(found[body].outcomes[i], expected, relative * size_of(fine[body], i) + absolute)
                << outcome_ids()[i] << " of " << body;
        }
    }
}

// The promises of usual_options and everyday_options. Oracle: Rodas5P, another family of method, at a tolerance far
// finer.
TEST(Accuracy, ReportedNumbersAgreeWithAMuchFinerRun) {
    question asked = tests::evening_capsules(12, 14);
    const std::vector<course> usual = courses(asked, 24);
    asked.options = everyday_options();
    const std::vector<course> everyday = courses(asked, 24);
    asked.options = benchmarks::options_of(method::rodas5p, 1e-9);
    const std::vector<course> fine = courses(asked, 24);

    expect_near(usual, fine, 1e-5, 1e-6);
    expect_near(everyday, fine, 5e-4, 1e-5);
}

/// Says the first constant of the world without the regimen once more on the first day: nothing new to a body, but
/// every day is followed, none taken for one like the habit.
question with_every_day_followed(question asked) {
    const auto constant = std::ranges::find(asked.without.events, engine::event_kind::set_input, &engine::event::kind);
    engine::event again = *constant;
    again.hour = constant->hour + 1;
    asked.without.events.push_back(again);
    return asked;
}

// Days that are lived like the habit are not followed one by one; what is reported is that of following them.
TEST(Accuracy, DaysLikeTheHabitAreWhatFollowingThemGives) {
    const question asked = tests::evening_capsules(54, 56);
    const std::vector<course> found = courses(asked, 8);
    const std::vector<course> followed = courses(with_every_day_followed(asked), 8);

    expect_near(found, followed, 1e-5, 1e-6);
    for (std::size_t body = 0; body < found.size(); ++body) EXPECT_LT(10 * found[body].steps, 6 * followed[body].steps);
}

// Contract 4 as far as results show it: twelve weeks without a regimen end where they began.
TEST(Accuracy, ASteadyPersonInLanesStaysWhereTheyAre) {
    for (const course& c : courses(with_every_day_followed(tests::evening_capsules(82, 84)), 8)) {
        for (const std::vector<double>& of_days : c.daily_without)
            EXPECT_NEAR(of_days.back(), of_days.front(), 1e-4 * std::abs(of_days.front()) + 1e-6);
    }
}

}  // namespace
}  // namespace magnesia::model::accuracy_test
