// bins.hpp - bins of numbers that are the same for every sample, so that counts can be added in any order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::study {

/// Divides all numbers into bins: about as wide as `resolution` near zero, and 1/512 of the value far from it.
/// Bin b reaches from low_edge(b) to low_edge(b + 1); bins are mirrored at zero, and the edge nearer to zero belongs to
/// the bin.
///   source   docs/study/summaries.md
class bins {
 public:
    /// `resolution` is above 0, in the unit of the numbers.
    explicit bins(double resolution)
        : resolution_(resolution), per_resolution_(1 / resolution), per_scale_(1 / (resolution * per_octave)) {}

    /// The bin of a finite number; rises with it. The same on every machine.
    int bin_of(double value) const;

    double low_edge(int bin) const;

    double resolution() const { return resolution_; }
    /// The value in resolutions.
    double resolutions(double value) const { return value * per_resolution_; }

    /// Bins from one power of two to the next.
    static constexpr int per_octave = 512;

 private:
    double resolution_;
    double per_resolution_;
    double per_scale_;
};

/// Numbers farther from zero than this many resolutions are no quantity of a body but a fault.
inline constexpr double most_resolutions = 1e8;

}  // namespace magnesia::study
