// paired_reading.hpp - what is read off a body for a comparison: measures and curves, at the same hours in every arm.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/following/course.hpp"
#include "model/following/question.hpp"
#include "study/tally.hpp"

namespace magnesia::study {

/// Single numbers, by the ids of data/measures.toml. The first two are of the supplement alone.
const std::vector<std::string>& measure_ids();
inline constexpr std::size_t measures_of_supplement = 2;

/// Curves over days and over hours, by the ids of data/outcomes.toml; stores are those of the midnight that ends a day.
const std::vector<std::string>& paired_daily_ids();
const std::vector<std::string>& paired_hourly_ids();

/// When all arms are looked at.
struct paired_times {
    std::size_t day = 0;             ///< whose totals are compared: the last one with a dose in any arm, else the last
    std::vector<std::size_t> days;   ///< of the daily curves, ascending; thinned when there are many
    std::vector<std::size_t> hours;  ///< of the hourly curves: places in question::series_h, that day and the next
};

/// Days of a daily curve at most, so that many people over years fit into memory.
inline constexpr std::size_t most_paired_days = 71;

/// Makes the arms be looked at alike: all at the hours of any of them, on the same day, and on their first morning
/// after the last dose of any.
paired_times look_alike(std::vector<model::question>& arms);

/// Which of its two worlds is read.
enum class paired_world { with_regimen, without };

/// Reads rows of numbers: measures, then daily curves, then hourly ones. All rows of a comparison have the same layout.
class paired_reading {
 public:
    paired_reading(paired_times when, const readout& what);

    const paired_times& when() const { return when_; }

    /// The series a body must be read for.
    const std::vector<model::series_definition>& wanted() const { return wanted_; }

    std::vector<double> read(const model::question& asked, const model::course& of, paired_world world) const;

    std::size_t place_of_day(std::size_t curve, std::size_t at) const;
    std::size_t place_of_hour(std::size_t curve, std::size_t at) const;

 private:
    std::size_t series_place(const std::string& id) const;

    paired_times when_;
    std::vector<model::series_definition> wanted_;
};

}  // namespace magnesia::study
