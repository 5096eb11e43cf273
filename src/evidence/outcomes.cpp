// outcomes.cpp - reading data/outcomes.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/fields.hpp"
#include "evidence/load_embedded.hpp"
#include "evidence/unit_text.hpp"

namespace magnesia::evidence {
namespace {

const std::vector<std::string> systems{"gut", "blood", "kidney", "body", "clock"};
const std::vector<std::string> better_words{"lower", "higher", "none"};

better better_from(const std::string& text) {
    if (text == "lower") return better::lower;
    return text == "higher" ? better::higher : better::none;
}

outcome read_outcome(fields& in) {
    outcome o;
    o.id = in.text("id");
    if (!o.id.empty() && !is_identifier(o.id))
        in.fault("id", "is not an id", "lower-case letters, digits and underscores");
    o.label = in.text("label");
    o.unit_text = in.text("unit");
    if (const auto unit = parse_unit(o.unit_text)) {
        o.unit = *unit;
    } else if (!o.unit_text.empty()) {
        in.fault("unit", "is not written in canonical units", "products and quotients of " + known_units());
    }
    o.system = in.word_of("system", systems);
    o.direction = better_from(in.word_of("better", better_words));
    o.description = in.text("description");
    o.pool = in.text_or("pool", "");
    in.finish();
    return o;
}

}  // namespace

std::string_view word(better direction) {
    if (direction == better::lower) return "lower";
    return direction == better::higher ? "higher" : "none";
}

std::vector<outcome> parse_outcomes(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<outcome> all;
    fields top(file, "", issues);
    if (!check_schema(top, outcomes_schema)) return all;
    for (const core::tree* item : top.tables("outcome", 1)) {
        fields in(*item, fmt::format("outcome[{}]", all.size()), issues);
        outcome o = read_outcome(in);
        o.where = item->where;
        if (!o.id.empty() && find_outcome(all, o.id) != nullptr)
            in.fault("id", "stands twice in this file", "each id once");
        all.push_back(std::move(o));
    }
    top.finish();
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
