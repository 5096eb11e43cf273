// outcomes.cpp - reading data/outcomes.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/table_reader.hpp"
#include "evidence/identifier.hpp"
#include "evidence/load_embedded.hpp"
#include "evidence/unit_text.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view file_keys[] = {"schema", "outcome"};
constexpr std::string_view outcome_keys[] = {"id",     "label",  "unit",        "resolution",
                                             "system", "better", "description", "pool"};
constexpr allowed_range resolution_range{.low = 1e-9, .high = 1e3};
constexpr std::string_view systems[] = {"gut", "blood", "kidney", "body", "clock"};
constexpr std::string_view better_words[] = {"lower", "higher", "none"};

better better_from(std::string_view text) {
    if (text == "lower") return better::lower;
    return text == "higher" ? better::higher : better::none;
}

outcome read_outcome(const table_reader& in) {
    outcome o;
    o.id = read_identifier(in, "id");
    o.label = in.text("label").value_or("");
    o.unit_text = in.text("unit").value_or("");
    o.unit = checked_unit(in, o.unit_text);
    o.resolution = in.number("resolution", resolution_range).value_or(0);
    o.system = in.choice("system", systems).value_or("");
    o.direction = better_from(in.choice("better", better_words).value_or(""));
    o.description = in.text("description").value_or("");
    o.pool = in.text_or("pool", "");
    o.where = in.where();
    return o;
}

}  // namespace

std::string_view word(better direction) {
    if (direction == better::lower) return "lower";
    return direction == better::higher ? "higher" : "none";
}

std::vector<outcome> parse_outcomes(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<outcome> all;
    if (!check_schema(file, outcomes_schema, issues)) return all;
    const table_reader top{file, "", file_keys, issues};
    top.for_each_table("outcome", outcome_keys, {.low = 1, .unit = "of [[outcome]]"}, [&](const table_reader& in) {
        outcome o = read_outcome(in);
        const bool is_repeated = !o.id.empty() && find_outcome(all, o.id) != nullptr;
        if (is_repeated) in.note("id", "stands twice in this file", "each id once");
        all.push_back(std::move(o));
    });
    return all;
}

std::vector<outcome> load_outcomes() {
    return load_embedded("data/outcomes.toml", parse_outcomes);
}

const outcome* find_outcome(const std::vector<outcome>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const outcome& o) { return o.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace magnesia::evidence
