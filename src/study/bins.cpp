// bins.cpp - the leading bits of 1 + |x| / scale as a number: steps that are even near zero and proportional far off.
// SPDX-License-Identifier: Apache-2.0
#include "study/bins.hpp"

#include <bit>
#include <cmath>
#include <cstdint>

namespace magnesia::study {
namespace {

constexpr int dropped_bits = 52 - 9;  // 9 leading bits of the mantissa stay: 512 bins an octave
static_assert(1 << (52 - dropped_bits) == bins::per_octave);
constexpr std::int64_t bits_of_one = std::bit_cast<std::int64_t>(1.0) >> dropped_bits;

}  // namespace

int bins::bin_of(double value) const {
    const double size = 1 + std::abs(value) * per_scale_;
    const auto place = static_cast<int>((std::bit_cast<std::int64_t>(size) >> dropped_bits) - bits_of_one);
    return std::signbit(value) && value != 0 ? -1 - place : place;
}

double bins::low_edge(int bin) const {
    if (bin < 0) return -low_edge(-bin);
    return (std::bit_cast<double>((bin + bits_of_one) << dropped_bits) - 1) * (resolution_ * per_octave);
}

}  // namespace magnesia::study
