// turn.hpp - quantities that go round a clock: their values in order from across their middle, and not from midnight.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace magnesia::study {

inline constexpr double turn_h = 24;

/// Where the turn of an id begins (docs/study/summaries.md): hours of the clock go from 0, their changes from -12.
/// Nothing for other quantities.
std::optional<double> turn_of(std::string_view id);
std::optional<double> turn_of_change(std::string_view id);

/// Adds up hours as directions on the clock.
class directions {
 public:
    void add(double hour, double count);

    /// The hour across from the mean direction, in the turn that begins at `first`.
    double across(double first) const;

 private:
    double sine_ = 0;
    double cosine_ = 0;
};

/// Values that ascend within a turn, in the order of the clock: those before a cut come last, a turn later.
struct turned_order {
    std::uint64_t count = 0;
    std::uint64_t before_cut = 0;
    double shift_h = 0;  ///< a turn back, where all would lie past the end of theirs

    std::uint64_t place(std::uint64_t i) const { return (i + before_cut) % count; }
    double added_h(std::uint64_t i) const { return shift_h + (i + before_cut < count ? 0 : turn_h); }
    double mean_added_h() const {
        return shift_h + turn_h * static_cast<double>(before_cut) / static_cast<double>(count);
    }
};

}  // namespace magnesia::study
