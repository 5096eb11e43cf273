// readings.hpp - the number, or the direction, that a row of the targets measures, read off simulated arms.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "scenario/reading/protocol.hpp"
#include "study/followed_arm.hpp"

namespace magnesia::study {

/// The arms of one protocol as they went, by name.
using followed_arms = std::map<std::string, followed_arm>;

/// What came out for a row. Directions have words and no value.
struct reading {
    double value = 0;
    bool is_direction = false;
    bool agrees = false;  ///< of a direction
    std::string words;    ///< of a direction: what the body does
};

/// One day of one of the two worlds of an arm.
struct seen_arm {
    const followed_arm& arm;
    int day = 1;
    world which = world::with_regimen;

    double at(std::string_view id, double hour) const;
    double gained(std::string_view id) const;
};

/// Days of an arm that must be watched closely for what is read off it.
std::set<int> watched_days(const scenario::protocol& study, const std::string& arm);

/// The arm of that name.
///   throws  unreadable
const followed_arm& arm_of(const followed_arms& arms, const std::string& name);

/// That a reading of several arms has so many.
///   throws  unreadable
void need_arms(const scenario::row_readout& what, std::size_t least);

/// Reads one row; not `ratio_of_rows`, which looks at other rows.
///   throws  unreadable when the protocol does not hold what its reading needs, or the body never did what is sought
reading read_row(const scenario::row_readout& what, const followed_arms& arms);

/// A number by its word, `what.read` or one of `what.of`.
double measured(const std::string& read, const scenario::row_readout& what, const seen_arm& where);

/// A number of nights, questionnaires, hormones or the brain; empty when the word is none of those.
std::optional<double> brain_reading(const std::string& read, const seen_arm& where, double hours);

/// A number of muscle, cramps or signs; empty when the word is none of those.
std::optional<double> clinic_reading(const std::string& read, const seen_arm& where, double hours);

/// Evening light that halves the melatonin of the last four hours before bed, against the arm in the dark; arms in the
/// order of their lamps. Straight between the logarithms of light and of the odds of what it takes away.
double halving_light(const scenario::row_readout& what, const followed_arms& arms);

/// By how much a number of a word differs from what it is elsewhere; an hour of the clock by -12 to 12 h.
double difference_of(const std::string& read, double own, double other);

/// Where `against` is read.
seen_arm compared_with(const scenario::row_readout& what, const followed_arms& arms);

/// Whether a word of `read` stands for a direction.
bool is_direction(std::string_view read);

/// A row whose reading is a direction.
reading read_direction(const scenario::row_readout& what, const followed_arms& arms);

/// Where the label of a labelled line is at the end of a day, in percent of it: `tracer_absorbed_share` (by mouth,
/// absorbed for the first time), `tracer_apparent_share` (not in the stool), `tracer_urine_share`,
/// `tracer_faeces_share`.
///   throws  internal_error for any other word
double tracer_share(const std::string& read, const followed_arm& arm, int day, int number);

/// Half-time of the `number`-th exponential, the fastest first, of a tracer in plasma, fluids and stores: from the
/// one-way flows of the first day per content, mean of the day. What digestive juices carry away counts as lost.
///   unit  hours
double tracer_half_time(const followed_arm& arm, int number);

/// Half-time of what leaves bone surface and deep stores, taken as the one slow compartment of a fit with four.
///   unit  hours
double slow_half_time(const followed_arm& arm);

/// Magnesium in plasma, fluids, fast cells and muscle: all but that slow compartment, mean of the first day.
///   unit  mmol per kg of body weight
double exchangeable_mmol_per_kg(const followed_arm& arm);

/// Urinary magnesium on filtrate while an infusion runs, above the threshold.
struct titration {
    double threshold = 0;  ///< mmol per litre of filtrate
    double slope = 0;      ///< as a multiple of the filtration rate
};

/// A straight line through the upper half of the concentrations reached by the infusion of a day.
titration titrated(const followed_arm& arm, int day);

}  // namespace magnesia::study
