// histogram.cpp - counting, adding, and values read back out of counts.
// SPDX-License-Identifier: Apache-2.0
#include "study/histogram.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/error.hpp"
#include "study/quantile.hpp"

namespace magnesia::study {
namespace {

constexpr double parts_of_resolution = 256;  // of which the mean is summed: 1e8 values of 1e8 resolutions fit 64 bits

}  // namespace

histogram::histogram(kept from)
    : lowest_bin_(from.lowest_bin),
      counts_(std::move(from.counts)),
      count_(std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0})),
      smallest_(from.smallest),
      largest_(from.largest),
      sum_(from.sum) {}

std::uint32_t& histogram::count_of(int bin) {
    if (counts_.empty()) lowest_bin_ = bin;
    if (bin < lowest_bin_) {
        counts_.insert(counts_.begin(), static_cast<std::size_t>(lowest_bin_ - bin), 0);
        lowest_bin_ = bin;
    }
    const auto at = static_cast<std::size_t>(bin - lowest_bin_);
    if (at >= counts_.size()) counts_.resize(at + 1);
    return counts_[at];
}

void histogram::add(const bins& rule, double value) {
    const double resolutions = rule.resolutions(value);
    if (!(std::abs(resolutions) <= most_resolutions))
        throw internal_error(fmt::format("{} is no value to count at a resolution of {}", value, rule.resolution()));
    ++count_of(rule.bin_of(value));
    smallest_ = count_ == 0 ? value : std::min(smallest_, value);
    largest_ = count_ == 0 ? value : std::max(largest_, value);
    sum_ += std::llrint(resolutions * parts_of_resolution);
    ++count_;
}

void histogram::add(const histogram& other) {
    if (other.count_ == 0) return;
    count_of(other.lowest_bin_);  // makes room at both ends
    count_of(other.lowest_bin_ + static_cast<int>(other.counts_.size()) - 1);
    const auto shift = static_cast<std::size_t>(other.lowest_bin_ - lowest_bin_);
    for (std::size_t i = 0; i < other.counts_.size(); ++i) counts_[shift + i] += other.counts_[i];
    smallest_ = count_ == 0 ? other.smallest_ : std::min(smallest_, other.smallest_);
    largest_ = count_ == 0 ? other.largest_ : std::max(largest_, other.largest_);
    sum_ += other.sum_;
    count_ += other.count_;
}

double histogram::value_at(const bins& rule, std::uint64_t place) const {
    if (place == 0) return smallest_;
    if (place + 1 == count_) return largest_;
    std::uint64_t before = 0;
    std::size_t at = 0;
    while (before + counts_[at] <= place) before += counts_[at++];
    const int bin = lowest_bin_ + static_cast<int>(at);
    const double low = rule.low_edge(bin);
    const double part = (static_cast<double>(place - before) + 0.5) / static_cast<double>(counts_[at]);
    return std::clamp(low + part * (rule.low_edge(bin + 1) - low), smallest_, largest_);
}

double histogram::quantile(const bins& rule, double share) const {
    MAGNESIA_ASSERT(count_ > 0);
    return quantile_of(count_, share, [&](std::uint64_t i) { return value_at(rule, i); });
}

turned_order histogram::turned(const bins& rule, double first) const {
    const auto edge_of = [&](std::size_t at) { return rule.low_edge(lowest_bin_ + static_cast<int>(at)); };
    directions all;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        const double low = std::max(edge_of(i), smallest_), high = std::min(edge_of(i + 1), largest_);
        if (counts_[i] > 0) all.add((low + high) / 2, counts_[i]);
    }
    const double cut = all.across(first);
    turned_order order{.count = count_};
    for (std::size_t i = 0; i < counts_.size() && edge_of(i + 1) <= cut; ++i) order.before_cut += counts_[i];
    return order;
}

double histogram::bin_width(const bins& rule, double value) const {
    const int bin = rule.bin_of(value);
    return std::max(0.0, std::min(rule.low_edge(bin + 1), largest_) - std::max(rule.low_edge(bin), smallest_));
}

double histogram::mean(const bins& rule) const {
    MAGNESIA_ASSERT(count_ > 0);
    return static_cast<double>(sum_) / static_cast<double>(count_) / parts_of_resolution * rule.resolution();
}

}  // namespace magnesia::study
