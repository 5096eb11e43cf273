// ensemble_test.cpp - many people over threads: same bits for any number of them, progress, stopping, exceptions.
// SPDX-License-Identifier: Apache-2.0
#include "engine/ensemble.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "engine/run.hpp"
#include "tests/support/small_bodies.hpp"

namespace magnesia::engine::ensemble_test {
namespace {

using namespace test_support;

std::vector<double> person(std::size_t number) {
    const auto body = oral_one_compartment(1.1, 0.1 + 0.01 * static_cast<double>(number));
    run_request request;
    request.end = 48;
    request.pools = {static_cast<double>(number + 1), 0};
    request.inputs = {0, 0};
    request.record_hours = {5, 48};
    return run(body, request).pools;
}

/// The results of the jobs by index; a job that did not run because of a stop is empty.
template <class Result>
std::vector<std::optional<Result>> run_ensemble(std::size_t count, const std::function<Result(std::size_t)>& job,
                                                const ensemble_options& options) {
    std::vector<std::optional<Result>> results(count);
    for_each_index(
        count, [&](std::size_t index) { results[index].emplace(job(index)); }, options);
    return results;
}

// Oracle: identity with one thread and with each person run alone, in any order.
TEST(Ensemble, GivesTheSameBitsForAnyNumberOfThreadsAndAnyOrder) {
    const auto alone = run_ensemble<std::vector<double>>(40, person, {.threads = 1});
    for (const std::size_t threads : {2, 3, 8})
        EXPECT_EQ(run_ensemble<std::vector<double>>(40, person, {.threads = threads}), alone);
    const auto backwards = run_ensemble<std::vector<double>>(40, [](std::size_t i) { return person(39 - i); }, {});
    for (std::size_t i = 0; i < 40; ++i) EXPECT_EQ(backwards[i], alone[39 - i]);
}

TEST(Ensemble, RunsEachJobOnceAndReportsEachStepOfProgress) {
    std::vector<std::atomic<int>> runs(200);
    std::vector<std::size_t> seen;
    const std::size_t done = for_each_index(200, [&](std::size_t i) { ++runs[i]; },
                                            {.threads = 4, .progress = [&](std::size_t now, std::size_t total) {
                                                 EXPECT_EQ(total, 200u);
                                                 seen.push_back(now);
                                             }});

    EXPECT_EQ(done, 200u);
    EXPECT_TRUE(std::ranges::all_of(runs, [](const auto& count) { return count == 1; }));
    std::vector<std::size_t> expected(200);
    std::iota(expected.begin(), expected.end(), std::size_t{1});
    EXPECT_EQ(seen, expected);
}

TEST(Ensemble, StopsWhenAskedAndLeavesTheRestEmpty) {
    std::stop_source source;
    const auto results = run_ensemble<int>(1000,
                                           [&](std::size_t i) {
                                               if (i == 10) source.request_stop();
                                               return 1;
                                           },
                                           {.threads = 2, .stop = source.get_token()});

    const auto done = std::ranges::count_if(results, [](const auto& one) { return one.has_value(); });
    EXPECT_GE(done, 1);
    EXPECT_TRUE(results[10].has_value());  // the job that asked still finished
    EXPECT_FALSE(results[999].has_value());
}

TEST(Ensemble, HandsOnTheExceptionOfAJobAfterAllThreadsStopped) {
    for (const std::size_t threads : {1, 4}) {
        std::atomic<int> under_way = 0;
        try {
            for_each_index(100,
                           [&](std::size_t i) {
                               ++under_way;
                               if (i == 5) {
                                   --under_way;
                                   throw std::runtime_error("person 5");
                               }
                               --under_way;
                           },
                           {.threads = threads});
            FAIL() << "the exception was lost";
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "person 5");
            EXPECT_EQ(under_way, 0);
        }
    }
}

TEST(Ensemble, OfSeveralExceptionsHandsOnThatOfTheFirstJob) {
    std::atomic<bool> second_has_failed = false;
    const auto job = [&](std::size_t i) {
        if (i == 1) second_has_failed = true;
        while (!second_has_failed) std::this_thread::yield();  // the first job fails after the second
        throw std::runtime_error("person " + std::to_string(i));
    };

    try {
        for_each_index(2, job, {.threads = 2});
        FAIL() << "the exception was lost";
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "person 0");
    }
}

TEST(Ensemble, OfNobodyIsEmpty) {
    EXPECT_EQ(for_each_index(0, [](std::size_t) { FAIL(); }, {.threads = 3}), 0u);
}

}  // namespace
}  // namespace magnesia::engine::ensemble_test
