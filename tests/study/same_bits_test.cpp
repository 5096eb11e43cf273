// same_bits_test.cpp - the matrix of everything an answer must not depend on: threads, instruction sets, order, shards,
// stops, and when people look at the bodies.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <random>

#include "model/body/accuracy.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/follow_many.hpp"
#include "study/simulation.hpp"
#include "study/tally_bytes.hpp"
#include "tests/study/support.hpp"

namespace same_bits_test {
namespace {

using namespace magnesia;
using namespace magnesia::study;

constexpr std::size_t draws = 12;
constexpr std::uint64_t seed = 77;

const readout& what() {
    static const readout all = tests::everything();
    return all;
}

/// Every number of a result, as bits.
std::vector<std::uint64_t> bits_of(const simulation& s) {
    std::vector<std::uint64_t> all;
    const auto add = [&](double value) { all.push_back(std::bit_cast<std::uint64_t>(value)); };
    for (const outcome_result& o : s.outcomes) {
        for (const double value : {o.value.median, *o.value.p5, *o.value.p95, *o.mean, *o.parts.person}) add(value);
    }
    for (const auto* table : {&s.series, &s.series_without, &s.series_change, &s.daily, &s.daily_change}) {
        for (const series_result& one : *table) {
            for (const auto* column : {&one.median, &one.p5, &one.p95, &one.mean}) {
                for (const double value : *column) add(value);
            }
        }
    }
    add(s.worst_balance_error);
    return all;
}

/// Bodies are gathered into a tally in some way; the rest is the same for all.
template <class Gathering>
std::vector<std::uint64_t> bits_after(const model::question& asked, Gathering gathering) {
    tally all(asked, what(), draws);
    gathering(all);
    return bits_of(result_of(all, asked));
}

void gather_all(tally& into, const model::question& asked, std::size_t threads, index_range bodies) {
    gather(into, asked, tests::evidence_base(), what(), {.seed = seed, .bodies = bodies, .how = {.threads = threads}});
}

class SameBits : public testing::TestWithParam<double> {
 protected:
    model::question asked() const {
        model::question q = tests::evening_capsule(200, 3);
        q.options = model::options_for(model::row_for(GetParam()));
        return q;
    }
    index_range everybody() const { return {0, body_plan(draws).size()}; }
    /// By one thread, one body after the other; computed once for each accuracy.
    const std::vector<std::uint64_t>& alone() const {
        static std::map<double, std::vector<std::uint64_t>> known;
        const auto [at, is_new] = known.try_emplace(GetParam());
        const model::question q = asked();
        if (is_new) at->second = bits_after(q, [&](tally& all) { gather_all(all, q, 1, everybody()); });
        return at->second;
    }
};

TEST_P(SameBits, ForAnyNumberOfThreads) {
    const model::question q = asked();
    for (const std::size_t threads : {2u, 3u, 8u})
        EXPECT_EQ(bits_after(q, [&](tally& all) { gather_all(all, q, threads, everybody()); }), alone()) << threads;
}

TEST_P(SameBits, ForEveryInstructionSetOfThisMachineAndAnyOrderOfPeople) {
    const model::question q = asked();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < everybody().last; ++i) order.push_back(i);
    std::mt19937_64 stream(5);
    for (const engine::lane_kernel& kernel : model::body_lanes()) {
        std::shuffle(order.begin(), order.end(), stream);
        const auto shuffled = [&](tally& all) {
            const body_plan plan(draws);
            model::follow_many(kernel, q,
                               {.count = order.size(),
                                .bound =
                                    [&](std::size_t i, const scenario::person& who) {
                                        const body_plan::body one = plan.at(order[i]);
                                        return model::drawn_parameters(tests::evidence_base(), who, {seed, one.draw},
                                                                       passes[one.pass]);
                                    },
                                .wanted = [&](std::size_t) -> decltype(auto) { return (what().series); },
                                .take =
                                    [&](std::size_t i, const model::course& c) {
                                        all.take(std::vector<finished_body>{{order[i], c}});
                                    },
                                .pattern = model::typical_parameters(tests::evidence_base(), q.what.who)},
                               {.threads = 2});
        };
        EXPECT_EQ(bits_after(q, shuffled), alone()) << kernel.instruction_set;
    }
}

TEST_P(SameBits, ForShardsKilledRewrittenAndMergedInAnyOrder) {
    const model::question q = asked();
    const auto merged = [&](tally& all) {
        for (const index_range part : {index_range{20, 36}, index_range{0, 7}, index_range{7, 20}}) {
            tally killed(q, what(), draws);
            gather_all(killed, q, 1, {part.first, part.first + 3});  // what was kept before the kill
            tally resumed(q, what(), draws);
            read_bytes(resumed, bytes_of(killed), "kept");
            gather_all(resumed, q, 2, part);
            all.add(resumed);
        }
    };

    EXPECT_EQ(bits_after(q, merged), alone());
}

TEST_P(SameBits, WhereverElsePeopleLook) {
    model::question often = asked();
    for (double hour = 0.125; hour < 72; hour += 0.375) often.record_h.push_back(hour);
    std::sort(often.record_h.begin(), often.record_h.end());
    often.record_h.erase(std::unique(often.record_h.begin(), often.record_h.end()), often.record_h.end());

    EXPECT_EQ(bits_after(often, [&](tally& all) { gather_all(all, often, 2, everybody()); }), alone());
}

INSTANTIATE_TEST_SUITE_P(ByMethod, SameBits, testing::Values(1e-4, 1e-6, 1e-8));

}  // namespace
}  // namespace same_bits_test
