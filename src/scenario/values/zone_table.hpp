// zone_table.hpp - the machine's IANA zone tables as plain values; the one door to the zone library.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenario/values/zone.hpp"

namespace magnesia::scenario {

/// All zone names of this machine, "UTC" first; only "UTC" when the machine has no zone tables. Never throws.
std::vector<std::string> known_zones();

/// The periods of constant offset of a known zone that overlap [first_utc_s, last_utc_s].
std::vector<offset_period> read_periods(const std::string& zone, std::int64_t first_utc_s, std::int64_t last_utc_s);

}  // namespace magnesia::scenario
