// sleep_windows.hpp - how long somebody in therapy of insomnia lies in bed in each week, by the diary of a body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/run.hpp"
#include "model/day/product_facts.hpp"
#include "model/following/lived_body.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::model {

/// The rule of restricted time in bed, after Spielman 1987 as clinics use it: time in bed is the sleep of the week
/// before; from then on a step more after a week of firm sleep, a step less after one of broken sleep.
struct sleep_window_rule {
    double least_min = 330;
    double step_min = 15;
    double firm_percent = 85;    ///< efficiency of a week's diary from which on the next is longer
    double broken_percent = 80;  ///< below it the next is shorter
};

/// The efficiency that a diary shows of a night. A body counts every waking, as a polysomnogram does; a diary does not.
///   healthy_share  of the night that healthy people of 35 years sleep, by the body: diaries of 266 of 20 to 50 years
///                  show 96.3 % (Monk 2000). That it is the same part in insomnia and at other ages is a choice, not a
///                  finding
double diary_percent(double efficiency_percent, double healthy_share);

/// Time in bed of the week after one of this time in bed and efficiency by the diary; never more than `usual_min`.
double next_window_min(double window_min, double efficiency_percent, double usual_min,
                       const sleep_window_rule& rule = {});

/// A scenario whose therapy of insomnia, if its routine has one, says the minutes in bed of every week that begins
/// within the run, and of those after the course that give time back. The body lives through week after week, each with
/// what the weeks before led to; supplements are left out.
///   body    whose diary it is: the typical person's, by which all others go to bed as well
///   throws  input_error as scenario::expand does; not_followed with the cause
scenario::scenario with_sleep_windows(const scenario::scenario& what, const body_of& body, const product_facts& facts,
                                      const engine::run_options& options);

}  // namespace magnesia::model
