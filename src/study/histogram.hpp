// histogram.hpp - how many values fell into which bin: quantiles and mean of any number of values in little memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "study/bins.hpp"
#include "study/turn.hpp"

namespace magnesia::study {

/// Counts of values in the bins of a rule that the caller keeps (one rule serves many histograms, always the same one).
/// All that is kept are integers, the smallest and the largest value: values and histograms added in any order, one by
/// one or part by part, give the same bits.
class histogram {
 public:
    /// Counts a value.
    ///   throws  internal_error for a value that is not finite or beyond `most_resolutions`
    void add(const bins& rule, double value);

    /// Counts what another one counted in the same bins.
    void add(const histogram& other);

    std::uint64_t count() const { return count_; }
    double smallest() const { return smallest_; }
    double largest() const { return largest_; }

    /// The `share` quantile (0 to 1) as quantile_of_sorted takes it, from values spread evenly within each bin. Off by
    /// at most the width of the bin it falls in. Needs at least one value.
    double quantile(const bins& rule, double share) const;

    /// The value at a place of the values in order, 0 being the smallest, from values spread evenly within each bin.
    double value_at(const bins& rule, std::uint64_t place) const;

    /// The order on the clock of values within the turn that begins at `first`; no bin is cut.
    turned_order turned(const bins& rule, double first) const;

    /// The width of the bin around a value, or of what the values leave of it.
    double bin_width(const bins& rule, double value) const;

    /// Off by at most 1/512 of the resolution. Needs at least one value.
    double mean(const bins& rule) const;

    /// What is kept, for writing it down and reading it back.
    struct kept {
        std::int32_t lowest_bin = 0;
        std::vector<std::uint32_t> counts;  ///< of bins lowest_bin, lowest_bin + 1, ...
        double smallest = 0;
        double largest = 0;
        std::int64_t sum = 0;  ///< of the values in `1/256` of the resolution, each rounded
    };
    kept state() const { return {lowest_bin_, counts_, smallest_, largest_, sum_}; }

    /// From what another one kept; empty counts give an empty histogram.
    explicit histogram(kept from);
    histogram() = default;

 private:
    std::uint32_t& count_of(int bin);

    std::int32_t lowest_bin_ = 0;
    std::vector<std::uint32_t> counts_;
    std::uint64_t count_ = 0;
    double smallest_ = 0;
    double largest_ = 0;
    std::int64_t sum_ = 0;
};

}  // namespace magnesia::study
