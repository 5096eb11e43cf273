// value_range.cpp - reading both ends.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/value_range.hpp"

namespace magnesia::evidence {

std::optional<value_range> read_range(const table_reader& in, const std::string& name, const allowed_range& within) {
    const std::string low = name + "_low";
    const std::string high = name + "_high";
    if (in.find(low) == nullptr && in.find(high) == nullptr) return std::nullopt;
    const auto from = in.number(low, within);
    const auto to = in.number(high, within);
    if (!from || !to) return std::nullopt;
    if (*from >= *to) in.note(low, "is not below " + high);
    return value_range{*from, *to};
}

}  // namespace magnesia::evidence
