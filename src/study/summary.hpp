// summary.hpp - what is kept of one quantity over many people: every value, or how many fell into which bin.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory_resource>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "study/histogram.hpp"

namespace magnesia::study {

/// The middle, the ends of the central 90 % and the mean of a quantity.
struct spread_figures {
    double median = 0;
    double p5 = 0;
    double p95 = 0;
    double mean = 0;
    double quantile_error =
        0;  ///< how far median and ends can be off for being counted in bins; 0 when every value was kept
};

/// How a summary keeps values.
enum class keeping { every_value, counts };

/// Values of one quantity. Values and summaries added in any order give the same figures to the last bit.
class summary {
 public:
    explicit summary(keeping how);

    /// Room for so many values, when each is kept, taken from `room`, which must outlive this.
    void expect(std::size_t values, std::pmr::memory_resource& room);

    /// Adds a value; the rule is the same at every call.
    ///   throws  internal_error as histogram::add
    void add(const bins& rule, double value);

    /// Adds what another summary of the same keeping and rule holds.
    void add(const summary& other);

    std::size_t count() const;

    /// Needs at least one value.
    ///   turn  of values on a clock (`turn_of`): they are put in order from across their mean direction, and
    ///         figures past the end of the turn stay above it: 23.8 to 24.3 is from 23:48 to 00:18
    spread_figures figures(const bins& rule, std::optional<double> turn = {}) const;

    using values = std::pmr::vector<double>;
    const std::variant<values, histogram>& kept() const { return kept_; }
    explicit summary(std::variant<values, histogram> kept) : kept_(std::move(kept)) {}

 private:
    std::variant<values, histogram> kept_;
};

}  // namespace magnesia::study
