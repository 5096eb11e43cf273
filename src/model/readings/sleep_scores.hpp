// sleep_scores.hpp - what a sleeper would score on questionnaires of sleep: expected values, so that minutes count.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace magnesia::model {

/// An average night of the last weeks.
struct usual_night {
    double latency_min = 0;
    double awake_later_min = 0;
    double asleep_min = 0;
    double in_bed_min = 0;
    double distress = 0;  ///< how much it troubles by day: 0 not at all, 1 very much
};

/// A score of 0 to 3 by three limits, of an answer that scatters about its mean: the mean score is the sum of the
/// chances of passing each limit. `spread` is the standard deviation of a logistic distribution, on the scale of the
/// limits.
struct stepped_score {
    std::array<double, 3> limits;
    double spread;
};

/// Expected score, 0 to 3; rises with `value` when the limits ascend, falls when they descend.
double expected_score(const stepped_score& s, double value);

/// Numbers of the Insomnia Severity Index (0 to 28: up to 7 none, to 14 below threshold, to 21 moderate, above severe).
/// No published map leads from minutes to it: these are priors, to be moved by trials that report both.
struct insomnia_numbers {
    double usual = 4;            ///< score at the three usual values without distress; healthy adults score 3 to 6
    double by_latency = 3;       ///< points per factor of e
    double by_waking = 3;        ///< the same
    double by_sleep_hour = 1.5;  ///< points per hour missing
    double by_distress = 6;      ///< points from none to very much
    double usual_latency = 15;   ///< min
    double usual_waking = 45;    ///< min
    double usual_sleep = 420;    ///< min
    double least_minutes = 1;    ///< of latency and waking: below, the logarithm would run away
    double most = 28;
};

/// A night up as the questionnaires would have it: of falling asleep and waking it says nothing, so both are the usual
/// ones; sleep is none.
usual_night night_up(double distress, const insomnia_numbers& numbers = {});

/// Expected score, 0 to `most`.
double insomnia_severity(const usual_night& night, const insomnia_numbers& numbers = {});

/// Numbers of the Pittsburgh Sleep Quality Index: seven parts of 0 to 3, above 5 in all is poor sleep. Limits of the
/// first three are its scoring rules; all spreads, and the last three, are priors.
struct pittsburgh_numbers {
    stepped_score latency{{15, 30, 60}, 0.8};            ///< min; spread of the logarithm, between nights and reports
    stepped_score duration{{7, 6, 5}, 0.7};              ///< h
    stepped_score efficiency{{0.85, 0.75, 0.65}, 0.08};  ///< of the time in bed
    stepped_score disturbance{{20, 90, 240}, 0.8};       ///< min awake after falling asleep; spread of the logarithm
    stepped_score quality{{7.5, 14.5, 21.5}, 4};         ///< points of the insomnia index: its classes
    stepped_score daytime{{0.25, 0.5, 0.75}, 0.2};       ///< distress
    double late_min = 30;                                ///< a night counts as "not asleep in time" above this latency
    std::array<double, 3> late_nights{0.5, 1.5, 3};      ///< a week, that score 1, 2 and 3
    double medication = 0;                               ///< part for sleeping pills
};

/// The seven parts, each 0 to 3.
struct pittsburgh_parts {
    double quality = 0;
    double latency = 0;
    double duration = 0;
    double efficiency = 0;
    double disturbance = 0;
    double medication = 0;
    double daytime = 0;

    double sum() const { return quality + latency + duration + efficiency + disturbance + medication + daytime; }
};

pittsburgh_parts pittsburgh(const usual_night& night, const pittsburgh_numbers& numbers = {},
                            const insomnia_numbers& insomnia = {});

}  // namespace magnesia::model
