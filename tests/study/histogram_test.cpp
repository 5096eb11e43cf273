// histogram_test.cpp - counted values beside sorted ones: any order, stated error, exact ends.
// SPDX-License-Identifier: Apache-2.0
#include "study/histogram.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "core/error.hpp"
#include "study/quantile.hpp"

namespace histogram_test {
namespace {

using namespace magnesia;
using namespace magnesia::study;

histogram counted(const bins& rule, const std::vector<double>& values) {
    histogram h;
    for (const double value : values) h.add(rule, value);
    return h;
}

/// Values of a wide lognormal, some of them negative.
std::vector<double> wide_sample(std::size_t count) {
    std::mt19937_64 stream(7);
    std::lognormal_distribution<double> size(0.0, 1.5);
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) values.push_back(size(stream) * (i % 5 == 0 ? -1 : 1));
    return values;
}

bool is_same(const histogram& a, const histogram& b) {
    const auto x = a.state();
    const auto y = b.state();
    return x.lowest_bin == y.lowest_bin && x.counts == y.counts && x.smallest == y.smallest && x.largest == y.largest &&
           x.sum == y.sum;
}

TEST(Bins, HoldTheirValueAndRiseWithIt) {
    const bins rule(1e-3);
    double before = -2e4;
    for (const double value : {-1e4, -3.0, -0.512, -1e-3, -1e-9, 0.0, 1e-9, 4e-4, 1e-3, 0.5, 0.512, 1.0, 7.5, 1e4}) {
        const int bin = rule.bin_of(value);
        EXPECT_GE(bin, rule.bin_of(before)) << value;
        const double rounding = 1e-15 + 1e-12 * std::abs(value);
        EXPECT_LE(rule.low_edge(bin), value + rounding) << value;
        EXPECT_GE(rule.low_edge(bin + 1), value - rounding) << value;
        before = value;
    }
}

// The promise of docs/study/summaries.md: a resolution near zero, 1/512 of the value far from it.
TEST(Bins, AreAsNarrowAsPromised) {
    const bins rule(1e-3);
    for (double value = 1e-5; value < 1e5; value *= 1.37) {
        for (const double signed_value : {value, -value}) {
            const int bin = rule.bin_of(signed_value);
            EXPECT_LE(rule.low_edge(bin + 1) - rule.low_edge(bin), (1e-3 + value / 512) * (1 + 1e-9)) << signed_value;
        }
    }
    EXPECT_EQ(rule.bin_of(-0.0), rule.bin_of(0.0));
}

TEST(Bins, AreMirroredAtZero) {
    const bins rule(0.25);
    for (const int bin : {0, 1, 17, 511, 512, 3000}) EXPECT_EQ(rule.low_edge(-bin), -rule.low_edge(bin)) << bin;
}

TEST(Histogram, GivesTheSameBitsInAnyOrderAndInAnyParts) {
    const bins rule(1e-4);
    std::vector<double> values = wide_sample(3000);
    const histogram whole = counted(rule, values);
    std::shuffle(values.begin(), values.end(), std::mt19937_64(3));
    histogram parts;
    for (std::size_t first = 0; first < values.size(); first += 700) {
        const std::size_t last = std::min(values.size(), first + 700);
        parts.add(counted(rule, {values.begin() + static_cast<std::ptrdiff_t>(first),
                                 values.begin() + static_cast<std::ptrdiff_t>(last)}));
    }

    EXPECT_TRUE(is_same(whole, counted(rule, values)));
    EXPECT_TRUE(is_same(whole, parts));
    EXPECT_EQ(parts.count(), 3000u);
}

TEST(Histogram, QuantilesAreOffByLessThanTheStatedWidth) {
    const bins rule(1e-3);
    std::vector<double> values = wide_sample(5000);
    const histogram h = counted(rule, values);
    std::sort(values.begin(), values.end());
    for (const double share : {0.0, 0.01, 0.05, 0.2, 0.5, 0.777, 0.95, 0.999, 1.0}) {
        const double exact = quantile_of_sorted(values, share);
        const double found = h.quantile(rule, share);
        EXPECT_NEAR(found, exact, 1.001 * (1e-3 + std::abs(exact) / 512)) << share;
        if (share > 0 && share < 1) {
            EXPECT_GT(h.bin_width(rule, found), 0) << share;
        }
    }
    EXPECT_EQ(h.quantile(rule, 0), values.front());
    EXPECT_EQ(h.quantile(rule, 1), values.back());
}

TEST(Histogram, TheMeanIsOffByLessThanAPartOfTheResolution) {
    const bins rule(1e-3);
    const std::vector<double> values = wide_sample(5000);
    const double exact = std::accumulate(values.begin(), values.end(), 0.0) / 5000;

    EXPECT_NEAR(counted(rule, values).mean(rule), exact, 1e-3 / 512);
}

TEST(Histogram, OneValueManyTimesIsThatValueExactly) {
    const bins rule(1e-3);
    const histogram h = counted(rule, std::vector<double>(40, 0.8234567));

    EXPECT_EQ(h.quantile(rule, 0.05), 0.8234567);
    EXPECT_EQ(h.quantile(rule, 0.5), 0.8234567);
    EXPECT_EQ(h.bin_width(rule, 0.8234567), 0);
}

TEST(Histogram, RefusesWhatIsNoQuantityOfABody) {
    const bins rule(1e-3);
    histogram h;

    for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity(), -1e300, 1e6})
        EXPECT_THROW(h.add(rule, bad), internal_error) << bad;
    EXPECT_EQ(h.count(), 0u);
}

TEST(Histogram, IsTheSameAfterBeingWrittenDown) {
    const histogram h = counted(bins(0.1), wide_sample(100));

    EXPECT_TRUE(is_same(histogram(h.state()), h));
    EXPECT_EQ(histogram(h.state()).count(), 100u);
    EXPECT_EQ(histogram(histogram::kept{}).count(), 0u);
}

}  // namespace
}  // namespace histogram_test
