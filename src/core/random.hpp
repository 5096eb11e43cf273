// random.hpp - random numbers that depend only on (seed, person, purpose, index): any order, any thread, same bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace magnesia::inline core {

/// Which stream a number is drawn from. Two streams that differ anywhere are independent.
struct stream {
    std::uint64_t seed = 0;
    std::uint64_t person = 0;
    std::uint64_t purpose = 0;  ///< what the number is for, for example the hash of a parameter's id
};

/// A number in the open interval (0, 1): counter-based Philox4x64-10 (Salmon 2011), 53 random bits.
double uniform(const stream& from, std::uint64_t index);

/// A standard normal number: the inverse normal distribution of `uniform` (one number in, one out, no rejection).
double standard_normal(const stream& from, std::uint64_t index);

/// The quantile function of the standard normal distribution (AS 241): relative error under 1e-15 by design, tested
/// against erfc to 1e-13. `probability` in (0, 1), else NaN.
double normal_quantile(double probability);

}  // namespace magnesia::inline core
