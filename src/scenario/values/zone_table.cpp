// zone_table.cpp - the machine's zone tables, read through Howard Hinnant's date library.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/zone_table.hpp"

#include <date/tz.h>

#include <array>
#include <chrono>
#include <exception>
#include <string_view>

namespace magnesia::scenario {
namespace {

/// Names that stand for "whatever this machine is set to": a scenario would mean something else elsewhere.
constexpr std::array<std::string_view, 3> machine_dependent{"localtime", "Factory", "posixrules"};

bool is_portable(const std::string& name) {
    for (const std::string_view refused : machine_dependent) {
        if (name == refused) return false;
    }
    return true;
}

std::chrono::sys_seconds instant(std::int64_t utc_s) {
    return std::chrono::sys_seconds{std::chrono::seconds{utc_s}};
}

}  // namespace

std::vector<std::string> known_zones() {
    std::vector<std::string> names{"UTC"};
    try {
        for (const date::time_zone& zone : date::get_tzdb().zones) {
            if (is_portable(zone.name()) && zone.name() != "UTC") names.push_back(zone.name());
        }
    } catch (const std::exception&) {
        // No zone tables on this machine: the library throws, and UTC is all there is.
    }
    return names;
}

std::vector<offset_period> read_periods(const std::string& zone, std::int64_t first_utc_s, std::int64_t last_utc_s) {
    if (zone == "UTC") return {{first_utc_s, 0, "UTC"}};
    const date::time_zone* table = date::locate_zone(zone);
    std::vector<offset_period> periods;
    std::int64_t at = first_utc_s;
    while (at <= last_utc_s) {
        const date::sys_info info = table->get_info(instant(at));
        periods.push_back({at, static_cast<int>(info.offset.count()), info.abbrev});
        at = info.end.time_since_epoch().count();
    }
    return periods;
}

}  // namespace magnesia::scenario
