// numbers.hpp - numbers from a fixed seed, the same on every machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <random>

namespace magnesia::safety::testing {

class numbers {
 public:
    explicit numbers(unsigned seed) : from_{seed} {}
    int below(int n) { return static_cast<int>(from_() % static_cast<unsigned>(n)); }
    bool one_in(int n) { return below(n) == 0; }
    template <class T, std::size_t n>
    const T& of(const std::array<T, n>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(n)))];
    }

 private:
    std::mt19937 from_;
};

}  // namespace magnesia::safety::testing
