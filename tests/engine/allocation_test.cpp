// allocation_test.cpp - stepping allocates nothing: longer runs with equal output need equally many allocations.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "tests/engine/lane_support.hpp"

namespace {
std::atomic<std::size_t> allocations = 0;
}

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
// Inlined beside a `new` that is not, g++ 12 takes `free` for the wrong partner.
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace magnesia::engine::allocation_test {
namespace {

std::size_t allocations_of(method by, double days, std::size_t& steps) {
    lane_request asked = person(1);
    asked.run.end = 24 * days;
    asked.run.options.by = by;
    asked.run.record_hours = {1, 2, 3};
    const std::vector<lane_request> one{asked};
    const std::size_t before = allocations;
    const std::vector<trajectory> found = lived(small_lanes<4>().with(by), one);
    steps = found[0].statistics.steps;
    return allocations - before;
}

TEST(Allocation, DoesNotGrowWithTheNumberOfSteps) {
    for (const method by : {method::rodas5p, method::grk4t, method::tsit5, method::tsit5_single}) {
        std::size_t few_steps = 0;
        std::size_t many_steps = 0;
        const std::size_t few = allocations_of(by, 4, few_steps);
        const std::size_t many = allocations_of(by, 400, many_steps);

        EXPECT_GT(many_steps, few_steps + 100);
        EXPECT_EQ(many, few) << name_of(by);
    }
}

}  // namespace
}  // namespace magnesia::engine::allocation_test
