// evening.hpp - light, time in bed, drinks, baths and naps of a run in elapsed hours.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "scenario/values/nights.hpp"
#include "scenario/values/routine.hpp"
#include "scenario/values/zone.hpp"

namespace magnesia::scenario {

/// From this hour on, so much light falls on the open eye. Whether it is open is for the model to say.
struct light_change {
    double at_h = 0;
    double lux = 0;
    bool operator==(const light_change&) const = default;
};

/// A stretch of lying in bed, cut to the run.
struct bed_interval {
    double from_h = 0;
    double until_h = 0;
    bool is_nap = false;
    bool operator==(const bed_interval&) const = default;
};

struct caffeine_occurrence {
    double at_h = 0;
    double mg = 0;
    bool operator==(const caffeine_occurrence&) const = default;
};

struct alcohol_occurrence {
    double at_h = 0;
    double g = 0;  ///< ethanol
    bool operator==(const alcohol_occurrence&) const = default;
};

struct glycine_occurrence {
    double at_h = 0;
    double g = 0;
    bool operator==(const glycine_occurrence&) const = default;
};

/// A session of training, cut to the run, and over when the person goes to bed.
struct training_occurrence {
    double at_h = 0;
    double until_h = 0;
    double work = 0;             ///< share of the maximal aerobic power
    double eccentric_per_h = 0;  ///< damaging load; 1 in all is that of 60 maximal eccentric knee extensions
    double heat = 0;             ///< of the surroundings: 0 up to 20 degrees, 1 from 35 on
    double sweat_l_per_h = 0;
    bool operator==(const training_occurrence&) const = default;
};

/// A bath, or a practice of relaxation; cut to the run, and over when the person goes to bed. Spans of one list
/// neither overlap nor meet.
struct span_occurrence {
    double at_h = 0;
    double until_h = 0;
    bool operator==(const span_occurrence&) const = default;
};

/// A stretch of daylight.
struct daylight {
    double dawn_h = 0;
    double dusk_h = 0;
};

/// What the evenings of a run are laid out from.
struct evenings_of {
    const local_clock& clock;
    const routine& day;
    const std::vector<night>& nights;
    const std::vector<waking_time>& wakings;
};

/// Daylight of every day of the run and of one before and after it; none where the sun does not rise.
///   travel   says the place of each stay when the light is that of a place
std::vector<daylight> daylight_of(const local_clock& clock, const light_habits& light,
                                  const std::vector<journey>& travel);

/// Each list ascending and within the run.
std::vector<bed_interval> in_bed_of(const evenings_of& run);
std::vector<light_change> light_of(const evenings_of& run, const std::vector<bed_interval>& in_bed,
                                   const std::vector<daylight>& days);
std::vector<caffeine_occurrence> caffeine_of(const evenings_of& run);
std::vector<alcohol_occurrence> alcohol_of(const evenings_of& run);
std::vector<glycine_occurrence> glycine_of(const evenings_of& run);
std::vector<span_occurrence> baths_of(const evenings_of& run);
std::vector<span_occurrence> relaxation_of(const evenings_of& run);

/// Sessions do not overlap: where unusual days would lay one into another, it begins when that ends.
std::vector<training_occurrence> training_of(const evenings_of& run);

}  // namespace magnesia::scenario
