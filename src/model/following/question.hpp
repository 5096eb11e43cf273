// question.hpp - one scenario prepared for simulation: both worlds (with and without regimen) and when to look.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/run.hpp"
#include "model/body/accuracy.hpp"
#include "model/day/world.hpp"
#include "model/readings/nights.hpp"
#include "model/readings/session.hpp"
#include "scenario/dose_lines/timeline.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::model {

/// With and without the regimen.
inline constexpr std::size_t worlds_of_question = 2;

/// The person from an hour of the run on, where health changes within it.
struct changed_person {
    double from_h = 0;
    scenario::person who;
};

/// What every simulated person is asked. Shared by all draws of a scenario.
struct question {
    scenario::scenario what;
    scenario::timeline when;
    world with;     ///< the scenario as written
    world without;  ///< the same days without the regimen
    engine::run_options options;
    std::vector<double> series_h;            ///< close at first and last dose or at both ends, else every six hours
    std::vector<double> midnight_h;          ///< local midnights, [days + 1], the last is the end of the run
    std::vector<double> morning_h;           ///< when the person rises from main sleeps, those within the run
    std::vector<main_sleep> nights;          ///< the sleeps that end on these mornings
    std::vector<changed_person> changes;     ///< ascending; none where health stays as it is
    std::optional<watched_session> session;  ///< the last one of training
    double last_dose_h = 0;         ///< of the last dose, else the end of the run; mornings after it tell of the doses
    std::size_t last_dose_day = 0;  ///< index of the day whose totals are reported: of the last dose, else the last
    std::vector<double> record_h;   ///< all of these, ascending, each once

    /// Where an hour stands in `record_h`; it must be one of them.
    std::size_t record_at(double hour) const;
};

/// The day that an hour of the run lies in; the end of the run lies in the last one.
///   midnight_h  as in `question`
std::size_t day_of_hour(const std::vector<double>& midnight_h, double hour);

/// Prepares a scenario.
///   throws  input_error as scenario::expand does
question ask(const scenario::scenario& what, const product_facts& facts, const engine::run_options& options);

/// The same question of somebody who reads no series: bodies go the same way and are looked at less often.
question without_series(question asked);

}  // namespace magnesia::model
