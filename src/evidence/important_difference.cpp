// important_difference.cpp - reading it, with the rule that what was read somewhere names where.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/important_difference.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view key = "minimal_important_difference";
constexpr std::string_view keys[] = {"value", "grade", "provenance", "source", "place", "note"};
constexpr allowed_range difference_range{.low = 1e-6, .high = 1e6};

}  // namespace

std::optional<important_difference> read_important_difference(const table_reader& in) {
    if (in.find(key) == nullptr) return std::nullopt;
    const auto table = in.table(key, keys);
    if (!table) return std::nullopt;
    important_difference read;
    read.where = table->where();
    read.value = table->number("value", difference_range).value_or(0);
    read.grade = grade_from(table->choice("grade", grade_words()).value_or("")).value_or(read.grade);
    read.known_from =
        provenance_from(table->choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.source = table->text_or("source", "");
    read.place = table->text_or("place", "");
    read.note = table->text_or("note", "");
    return read;
}

}  // namespace magnesia::evidence
