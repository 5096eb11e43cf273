// important_difference.cpp - reading it.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/important_difference.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view difference_key = "minimal_important_difference";
constexpr std::string_view difference_keys[] = {"value", "share", "grade", "provenance", "source", "place", "note"};
constexpr allowed_range difference_range{.low = 1e-6, .high = 1e6};
constexpr allowed_range share_range{.low = 0.01, .high = 1, .unit = "of what it was before"};

}  // namespace

std::optional<important_difference> read_important_difference(const table_reader& in) {
    if (in.find(difference_key) == nullptr) return std::nullopt;
    const auto table = in.table(difference_key, difference_keys);
    if (!table) return std::nullopt;
    important_difference read;
    read.value = table->number_if_said("value", difference_range);
    read.share = table->number_if_said("share", share_range);
    const bool is_one = (table->find("value") != nullptr) != (table->find("share") != nullptr);
    if (!is_one) table->note("value", "is missing, or stands beside share", "one of value and share");
    read.known = read_known_how(*table);
    return read;
}

}  // namespace magnesia::evidence
