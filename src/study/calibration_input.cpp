// calibration_input.cpp - protocols are cut as texts, before anything of them is read.
// SPDX-License-Identifier: Apache-2.0
#include "study/calibration_input.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "core/error.hpp"
#include "core/table_reader.hpp"
#include "core/text.hpp"

namespace magnesia::study {
namespace {

using evidence::target;
using evidence::target_role;
using names = std::set<std::string>;

std::string word_of(const tree& table, std::string_view key) {
    const tree* found = table.find(key);
    return found == nullptr || found->text() == nullptr ? "" : *found->text();
}

std::vector<std::string> words_of(const tree& table, std::string_view key) {
    std::vector<std::string> all;
    const tree* found = table.find(key);
    if (found == nullptr || found->items() == nullptr) return all;
    for (const tree& item : *found->items()) {
        if (item.text() != nullptr) all.push_back(*item.text());
    }
    return all;
}

tree::list tables_of(const tree& file, std::string_view key) {
    const tree* found = file.find(key);
    return found == nullptr || found->items() == nullptr ? tree::list{} : *found->items();
}

/// A table without some of its keys.
tree without(const tree& table, const names& left_out) {
    tree cut{tree::table{}, table.where};
    for (const tree::entry& one : *table.entries()) {
        if (!left_out.contains(one.first)) std::get<tree::table>(cut.value).push_back(one);
    }
    return cut;
}

/// Arms that readings look at.
names arms_of(const tree::list& readings) {
    names arms;
    for (const tree& reading : readings) {
        for (std::string& arm : words_of(reading, "arms")) arms.insert(std::move(arm));
        arms.insert(word_of(reading, "arm"));
        arms.insert(word_of(reading, "against"));
    }
    return arms;
}

tree::list chosen(const tree::list& all, std::string_view key, const names& wanted) {
    tree::list some;
    for (const tree& one : all) {
        if (wanted.contains(word_of(one, key))) some.push_back(one);
    }
    return some;
}

/// Readings of ratios name rows; arms must stand that those rows are read off, so both or neither is kept.
void check_ratios(const tree::list& readings, const names& rows, std::vector<issue>& issues) {
    for (const tree& reading : readings) {
        for (const std::string& part : words_of(reading, "rows")) {
            if (rows.contains(part)) continue;
            issues.push_back({.where = reading.where,
                              .key = word_of(reading, "row"),
                              .value = part,
                              .found = "is part of a ratio to fit and may not be fitted itself"});
        }
    }
}

/// The protocol of a file as far as `rows` need it; empty when they need nothing of it.
std::optional<tree> cut_to(const tree& file, const names& rows, std::vector<issue>& issues) {
    tree::list readings;
    for (const tree& one : chosen(tables_of(file, "readout"), "row", rows)) readings.push_back(without(one, {"note"}));
    if (readings.empty()) return std::nullopt;
    check_ratios(readings, rows, issues);
    tree cut = without(file, {"assumptions", "not_simulated", "arm", "readout"});
    auto& entries = std::get<tree::table>(cut.value);
    entries.push_back({"arm", {chosen(tables_of(file, "arm"), "name", arms_of(readings)), file.where}});
    entries.push_back({"readout", {std::move(readings), file.where}});
    return cut;
}

/// A structured text on one line, every value written out.
std::string written(const tree& what) {
    std::string text;
    if (const tree::list* items = what.items()) {
        for (const tree& item : *items) text += written(item) + ',';
        return '[' + text + ']';
    }
    if (const tree::table* entries = what.entries()) {
        for (const tree::entry& one : *entries) text += one.first + '=' + written(one.second) + ',';
        return '{' + text + '}';
    }
    return what.shown();
}

std::string written(const target& row) {
    return fmt::format("row {} {} {} {} {} {} {}\n", row.id, row.family, word(row.scale), shortest(*row.observed),
                       shortest(*row.low), shortest(*row.high), row.unit_text);
}

/// Without its present value: the text is the same before and after a fit is taken over.
std::string written(const free_value& one) {
    std::string text =
        fmt::format("free {} {} {} {}", one.what.parameter, shortest(one.what.low), shortest(one.what.high), one.unit);
    for (const std::string& id : one.what.with) text += " with " + id;
    return text + '\n';
}

std::size_t place_of(const model::bound_evidence& evidence, const std::string& id) {
    const auto at = std::find_if(evidence.body.begin(), evidence.body.end(), [&](const auto& p) { return p.id == id; });
    if (at == evidence.body.end()) {
        throw data_error(issue{.where = {"data/calibration.toml"}, .key = id, .found = "is no number of the body"});
    }
    return static_cast<std::size_t>(at - evidence.body.begin());
}

free_value free_value_of(const evidence::free_number& what, const model::bound_evidence& evidence) {
    const evidence::parameter& own = evidence.body[place_of(evidence, what.parameter)];
    free_value one{.what = what, .unit = own.unit_text, .now = own.value, .places = {}};
    one.places.push_back(place_of(evidence, what.parameter));
    for (const std::string& id : what.with) one.places.push_back(place_of(evidence, id));
    return one;
}

/// Rows, and the protocols cut to them; rows that no protocol reads are dropped.
struct gathered {
    std::vector<target> rows;
    std::vector<scenario::protocol> protocols;
    std::string text;
};

gathered gather(const calibration_sources& from, const std::function<bool(const target&)>& is_wanted) {
    gathered all;
    names rows;
    for (const target& row : from.targets) {
        if (row.role == target_role::calibrate && is_wanted(row)) rows.insert(row.id);
    }
    std::vector<issue> issues;
    names read;
    for (const tree& file : from.protocol_files) {
        const std::optional<tree> cut = cut_to(file, rows, issues);
        if (!cut) continue;
        all.text += "protocol " + written(*cut) + '\n';
        all.protocols.push_back(scenario::parse_protocol(*cut, from.words, from.meals, issues));
        for (const scenario::row_readout& one : all.protocols.back().readouts) read.insert(one.row);
    }
    if (!issues.empty()) throw data_error(std::move(issues));
    for (const target& row : from.targets) {
        if (read.contains(row.id)) all.rows.push_back(row);
    }
    return all;
}

bool is_a_direction(const target& row) {
    return row.scale == evidence::target_scale::qualitative;
}

bool is_reached(const evidence::calibration_plan& plan, const target& row) {
    const std::vector<std::string>& all = plan.systems;
    return all.empty() || std::find(all.begin(), all.end(), row.system) != all.end();
}

}  // namespace

calibration_input gather_calibration(const calibration_sources& from) {
    const auto wanted = [&](bool directions) {
        return [&, directions](const target& row) {
            return is_reached(from.plan, row) && is_a_direction(row) == directions;
        };
    };
    gathered fitted = gather(from, wanted(false));
    gathered looked_at = gather(from, wanted(true));
    calibration_input input{.rows = std::move(fitted.rows),
                            .protocols = std::move(fitted.protocols),
                            .directions = std::move(looked_at.rows),
                            .directed = std::move(looked_at.protocols),
                            .free = {},
                            .text = {}};
    for (const evidence::free_number& one : from.plan.free) input.free.push_back(free_value_of(one, from.evidence));
    if (input.rows.empty() || input.free.empty()) {
        throw data_error(issue{.where = {"data/calibration.toml"}, .found = "leaves nothing to fit"});
    }
    for (const target& row : input.rows) input.text += written(row);
    input.text += fitted.text;
    for (const free_value& one : input.free) input.text += written(one);
    return input;
}

}  // namespace magnesia::study
