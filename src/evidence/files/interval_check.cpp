// interval_check.cpp - faults of a published interval.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/interval_check.hpp"

#include <fmt/format.h>

#include "core/text.hpp"

namespace magnesia::evidence {

void check_interval(const table_reader& in, std::string_view key, const std::optional<double>& value,
                    const std::optional<double>& low, const std::optional<double>& high) {
    if (low.has_value() != high.has_value()) {
        in.note(key, "has one end of an interval", "both ends or none");
        return;
    }
    if (!low) return;
    if (*low > *high) {
        in.note(key, fmt::format("has the interval {} to {}", shortest(*low), shortest(*high)), "the low end first");
    } else if (value && (*value < *low || *value > *high)) {
        in.note(key, fmt::format("lies outside its interval {} to {}", shortest(*low), shortest(*high)),
                "an interval that holds the value");
    }
}

}  // namespace magnesia::evidence
