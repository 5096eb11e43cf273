// scenario.hpp - a whole question: who, which day, which regimen, from when and for how long.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "scenario/values/calendar.hpp"
#include "scenario/values/diet.hpp"
#include "scenario/values/health_phase.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/regimen.hpp"
#include "scenario/values/routine.hpp"
#include "scenario/values/zone.hpp"

namespace magnesia::scenario {

/// How plasma concentrations are shown; the model always works in mmol/L.
enum class concentration_unit { mmol_per_l, mg_per_dl };

/// The stretch of time to simulate, from local midnight of `start` on.
struct run_span {
    date_value start;
    int days = 0;  ///< calendar days, 1 to longest_run_days; a day may have 23 or 25 hours
    concentration_unit display = concentration_unit::mmol_per_l;
    int every_min = 60;  ///< between values of a course that is looked at closely; a divisor of 60, at least 5
    bool operator==(const run_span&) const = default;
};

/// How somebody in a trial is, each 0 to 1.
struct hope {
    double expectation = 0;  ///< of being treated
    double enrolled = 0;     ///< taken into a trial when worst: the return to the mean
    bool operator==(const hope&) const = default;
};

/// Everything a simulation of one person is asked.
struct scenario {
    person who;
    routine day;
    regimen doses;
    run_span run;
    std::vector<diet_phase> diet = {};      ///< ascending days, each within the run
    std::vector<journey> travel = {};       ///< ascending days, each within the run
    double expectation = 0;                 ///< as in `hope`
    double enrolled = 0;                    ///< as in `hope`
    std::vector<health_phase> health = {};  ///< ascending days, each within the run
    std::optional<routine> habit = {};      ///< the routine before the run, where it was another than `day`
    double insomnia_beyond = 0;  ///< points of the index that no night explains; worked out, not said (model)
    bool operator==(const scenario&) const = default;
};

inline hope hope_of(const scenario& what) {
    return {what.expectation, what.enrolled};
}

inline void set_hope(scenario& what, const hope& to) {
    what.expectation = to.expectation;
    what.enrolled = to.enrolled;
}

/// What every day has been like up to the run.
inline const routine& habitual_day(const scenario& what) {
    return what.habit ? *what.habit : what.day;
}

}  // namespace magnesia::scenario
