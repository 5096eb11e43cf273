// dose_hours.hpp - at which elapsed hours a dose is begun on a day, and when each of its sips is taken.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "scenario/values/nights.hpp"
#include "scenario/values/regimen.hpp"

namespace magnesia::scenario {

/// What the hour of a dose may hang on.
struct dose_days {
    const local_clock& clock;
    const routine* day;  ///< null: neither bed nor meals are known
    const std::vector<waking_time>& wakings;
};

/// The hours at which a dose is begun on calendar day `day`, counted from 0; nothing when it hangs on a bed or a meal
/// that is not there. None at all of a day that has no waking time of its own.
std::optional<std::vector<double>> begin_hours(const dose_moment& when, const dose_days& in, int day);

/// The hours of all sips of a dose that begins at `at_h`; of what is taken at once that hour alone.
std::vector<double> sip_hours(const dose_route& route, double at_h);

}  // namespace magnesia::scenario
