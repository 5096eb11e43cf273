// usual_values.cpp - reading data/usual_values.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/usual_values.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "core/error.hpp"
#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view usual_values_keys[] = {"schema", "usual"};
constexpr std::string_view usual_keys[] = {"id",    "label",      "who",    "value", "unit",
                                           "grade", "provenance", "source", "place", "note"};
constexpr allowed_range value_range_of_people{0, 1e5, ""};

}  // namespace

std::vector<usual_value> parse_usual_values(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<usual_value> all;
    if (!check_schema(file, usual_values_schema, issues)) return all;
    const table_reader top{file, "", usual_values_keys, issues};
    top.for_each_table("usual", usual_keys, {.low = 1, .unit = "of [[usual]]"}, [&](const table_reader& in) {
        usual_value read{.id = read_identifier(in, "id"),
                         .label = in.text("label").value_or(""),
                         .who = in.text("who").value_or(""),
                         .value = in.number("value", value_range_of_people).value_or(0),
                         .unit = in.text("unit").value_or(""),
                         .known = read_known_how(in),
                         .where = in.where()};
        const bool is_taken =
            std::any_of(all.begin(), all.end(), [&](const auto& other) { return other.id == read.id; });
        if (is_taken) in.note("id", "stands twice in this file", "each value once");
        all.push_back(std::move(read));
    });
    return all;
}

const std::vector<usual_value>& usual_values() {
    static const std::vector<usual_value> all = load_embedded("data/usual_values.toml", parse_usual_values);
    return all;
}

double usual_value_of(std::string_view id) {
    for (const usual_value& one : usual_values()) {
        if (one.id == id) return one.value;
    }
    throw internal_error(fmt::format("no usual value `{}`", id));
}

}  // namespace magnesia::evidence
