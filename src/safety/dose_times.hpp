// dose_times.hpp - at which times of which days of the week the doses of a regimen are taken.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "safety/spacing.hpp"
#include "scenario/values/regimen.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::safety {

/// The times of a regimen.
struct dose_times {
    std::vector<dose_time> all;  ///< ascending; each time once, and once more for nights of the run that bring it
    bool are_all_known = true;   ///< false: some dose hangs on a bed or a meal that is not known
    bool operator==(const dose_times&) const = default;
};

/// The times of all doses on every kind of day that the week of the routine has, its plain nights and those of some
/// weekdays, with bed and meals where a simulation puts them; of a dose in sips those of each sip. Of a dose on days
/// that are counted or dated any day of the week may be meant. Seconds are cut off. Nights of some days of a run add
/// what the days before and after them bring and the usual week does not; the run may begin on any weekday.
dose_times times_of(const scenario::regimen& doses, const std::optional<scenario::routine>& day);

}  // namespace magnesia::safety
