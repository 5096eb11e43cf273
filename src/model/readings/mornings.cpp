// mornings.cpp - a list of ids, and the value of each.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/mornings.hpp"

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"
#include "evidence/foods/usual_values.hpp"
#include "model/person/mood_scores.hpp"
#include "model/readings/sleep_scores.hpp"

namespace magnesia::model {
namespace {

/// Hour of the day, 0 to 24, at which the clock was at its temperature minimum last.
double clock_minimum_h(const morning& found) {
    const auto& clock = found.rising.said.clock;
    const double since_h = std::atan2(clock.sine.raw(), clock.cosine.raw()) / full_turn * hours_per_day;
    const double hour = std::fmod(found.hour_of_day - since_h, hours_per_day);
    return hour < 0 ? hour + hours_per_day : hour;
}

/// How much it troubles by day, 0 to 1: poor rest, and felt stress and anxiety beyond the usual.
double distress_of(const signals<real>& said) {
    static const double of_rest = evidence::usual_value_of("distress_of_rest");
    static const double of_stress = evidence::usual_value_of("distress_of_stress");
    static const double of_anxiety = evidence::usual_value_of("distress_of_anxiety");
    const double worn = of_rest * (1 - said.mood.rest.raw());
    const double strained = of_stress * said.stress.felt.raw() + of_anxiety * said.mood.anxiety.raw();
    return std::clamp(worn + strained, 0.0, 1.0);
}

usual_night as_scored(const morning& found) {
    const double in_bed_min = found.night.asleep_min + found.night.latency_min + found.night.waso_min;
    if (in_bed_min <= 0) return night_up(distress_of(found.rising.said));
    return {.latency_min = found.night.latency_min,
            .awake_later_min = found.night.waso_min,
            .asleep_min = found.night.asleep_min,
            .in_bed_min = in_bed_min,
            .distress = distress_of(found.rising.said)};
}

}  // namespace

const std::vector<std::string>& morning_ids() {
    static const std::vector<std::string> ids{
        "sleep_onset_latency", "wake_after_sleep_onset", "total_sleep_time", "sleep_efficiency",
        "awakenings",          "slow_wave_sleep",        "rem_sleep",        "early_morning_awakening",
        "clock_minimum",       "insomnia_severity",      "sleep_quality",    "felt_stress",
        "anxiety_symptoms",    "depressive_symptoms"};
    return ids;
}

std::vector<double> read_morning(const morning& found) {
    const night_figures& night = found.night;
    const usual_night scored = as_scored(found);
    const signals<real>& said = found.rising.said;
    return {night.latency_min,
            night.waso_min,
            night.asleep_min,
            night.efficiency_percent,
            night.awakenings,
            night.deep_min,
            night.rem_min,
            night.late_awake_min,
            clock_minimum_h(found),
            std::clamp(insomnia_severity(scored) + found.insomnia_beyond, 0.0, insomnia_numbers{}.most),
            pittsburgh(scored).sum(),
            points_of(felt_stress_scale(), said.stress.felt.raw()),
            points_of(anxiety_scale(), said.mood.anxiety.raw()),
            points_of(low_mood_scale(), said.mood.low_mood.raw())};
}

}  // namespace magnesia::model
