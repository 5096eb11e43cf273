// lane_flow_test.cpp - runs that wait for others: started when they are ready, by whichever lane is free.
// SPDX-License-Identifier: Apache-2.0
#include "engine/lane_flow.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <deque>
#include <latch>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "tests/engine/lane_support.hpp"

namespace magnesia::engine::lane_flow_test {
namespace {

/// Runs that are ready, first come first served.
class queue_of_runs {
 public:
    void push(ready_run run) {
        const std::scoped_lock lock(mutex_);
        ready_.push_back(std::move(run));
    }
    std::optional<ready_run> pop() {
        const std::scoped_lock lock(mutex_);
        if (ready_.empty()) return std::nullopt;
        ready_run first = std::move(ready_.front());
        ready_.pop_front();
        return first;
    }

 private:
    std::mutex mutex_;
    std::deque<ready_run> ready_;
};

void nobody(const trajectory&) {}

/// Person `i` three times over, each life from where the one before ended; every final state.
std::vector<std::vector<double>> three_lives(const lane_kernel& kernel, std::size_t count, std::size_t threads) {
    queue_of_runs queue;
    std::vector<std::vector<double>> ends(3 * count);
    std::function<void(std::size_t, std::size_t, lane_request)> live = [&](std::size_t i, std::size_t life,
                                                                           lane_request asked) {
        const auto take = [&, i, life, asked](const trajectory& path) {
            ends[3 * i + life] = path.final_pools;
            if (life == 2) return;
            lane_request again = asked;
            again.run.pools = path.final_pools;
            live(i, life + 1, std::move(again));
        };
        queue.push({std::move(asked), take});
    };
    for (std::size_t i = 0; i < count; ++i) live(i, 0, person(i));
    run_flow(
        kernel, [&] { return queue.pop(); }, no_name, threads);
    return ends;
}

// Oracle: the same runs one after the other, each alone.
TEST(LaneFlow, RunsThatDependOnOthersGiveTheBitsOfRunsInARow) {
    std::vector<std::vector<double>> expected;
    for (std::size_t i = 0; i < 6; ++i) {
        lane_request asked = person(i);
        for (int life = 0; life < 3; ++life) {
            asked.run.pools = lived(small_lanes<1>(), {asked})[0].final_pools;
            expected.push_back(asked.run.pools);
        }
    }

    EXPECT_EQ(three_lives(small_lanes<4>(), 6, 1), expected);
    EXPECT_EQ(three_lives(small_lanes<4>(), 6, 3), expected);
    EXPECT_EQ(three_lives(small_lanes<1>(), 6, 2), expected);
}

TEST(LaneFlow, AFreeLaneAsksAgainWhileItsNeighboursStillStep) {
    int asked = 0;
    std::vector<char> taken;
    const auto next = [&]() -> std::optional<ready_run> {
        const int times = ++asked;
        if (times == 1) return ready_run{person(1), [&](const trajectory&) { taken.push_back('a'); }};
        if (times != 3) return std::nullopt;  // at first there is only one
        lane_request brief = person(2);
        brief.run.end = 1;
        brief.run.record_hours = {};
        return ready_run{brief, [&](const trajectory&) { taken.push_back('b'); }};
    };

    run_flow(small_lanes<4>(), next, no_name, 1);

    EXPECT_EQ(taken, (std::vector<char>{'b', 'a'}));
    EXPECT_LT(asked, 20) << "free lanes ask at events, not at every step";
}

TEST(LaneFlow, AThreadWithoutRunsComesBackWhenThereAreSome) {
    queue_of_runs queue;
    std::latch both(2);
    int met = 0;
    std::mutex mutex;
    const auto meet = [&](const trajectory&) {
        both.count_down();
        for (int i = 0; i < 10'000 && !both.try_wait(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const std::scoped_lock lock(mutex);
        if (both.try_wait()) ++met;
    };
    queue.push({person(0), [&](const trajectory&) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(20));  // the other thread finds nothing
                    queue.push({person(1), meet});
                    queue.push({person(2), meet});
                }});

    run_flow(
        small_lanes<1>(), [&] { return queue.pop(); }, no_name, 2);

    EXPECT_EQ(met, 2) << "two runs with one lane each were never under way at once";
}

TEST(LaneFlow, AnExceptionEndsTheThreadsThatWait) {
    queue_of_runs queue;
    queue.push({person(0), [&](const trajectory&) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(20));
                    queue.push({person(1), nobody});
                    throw std::runtime_error("zero");
                }});

    EXPECT_THROW(run_flow(
                     small_lanes<4>(), [&] { return queue.pop(); }, no_name, 3),
                 std::runtime_error);
    EXPECT_TRUE(queue.pop()) << "a run was started after the exception";
}

TEST(LaneFlow, OfNothingIsOverAtOnce) {
    run_flow(
        small_lanes<4>(), [] { return std::optional<ready_run>(); }, no_name, 2);
}

}  // namespace
}  // namespace magnesia::engine::lane_flow_test
