// calibration_plan.cpp - reading data/calibration.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/calibration_plan.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view calibration_plan_keys[] = {"schema", "seed", "systems", "free"};
constexpr std::string_view free_keys[] = {"parameter", "with", "low", "high", "provenance", "why", "sources"};
constexpr allowed_range seeds{0, 2147483647, ""};
constexpr allowed_range ends_range{1e-9, 1e9, "", "above 0: numbers move on a log scale"};

free_number read_free(const table_reader& in) {
    free_number read;
    read.where = in.where();
    read.parameter = in.text("parameter").value_or("");
    if (in.find("with") != nullptr) read.with = in.texts("with");
    read.low = in.number("low", ends_range).value_or(ends_range.low);
    read.high = in.number("high", ends_range).value_or(ends_range.high);
    if (read.low >= read.high) in.note("low", "is not below high", "a range with room in it");
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.why = in.text("why", "where the range comes from").value_or("");
    if (in.find("sources") != nullptr) read.sources = in.texts("sources");
    return read;
}

std::vector<std::string> module_ids(const std::vector<parameter_set>& modules) {
    std::vector<std::string> ids;
    for (const parameter_set& set : modules) {
        for (const parameter& p : set.parameters) ids.push_back(p.id);
    }
    return ids;
}

const parameter* find_parameter(const std::vector<parameter_set>& modules, const std::string& id) {
    for (const parameter_set& set : modules) {
        for (const parameter& p : set.parameters) {
            if (p.id == id) return &p;
        }
    }
    return nullptr;
}

/// Checks one entry; keeps the ids it has seen.
class entry_check {
 public:
    entry_check(const std::vector<parameter_set>& modules, std::vector<core::issue>& issues)
        : modules_(modules), issues_(issues) {}

    void check(const free_number& one) {
        const parameter* first = known(one, one.parameter);
        if (first == nullptr) return;
        if (first->value < one.low || first->value > one.high) {
            note(one, "value " + shortest(first->value), "is outside its own range", shown(one.low, one.high));
        }
        keep_in_bounds(one, *first, 1);
        for (const std::string& id : one.with) {
            const parameter* other = known(one, id);
            if (other != nullptr) keep_in_bounds(one, *other, other->value / first->value);
        }
    }

 private:
    static std::string shown(double low, double high) { return fmt::format("{} to {}", shortest(low), shortest(high)); }

    void note(const free_number& one, std::string value, std::string found, std::string allowed,
              std::string nearest = {}) {
        issues_.push_back({.where = one.where,
                           .key = one.parameter,
                           .value = std::move(value),
                           .found = std::move(found),
                           .allowed = std::move(allowed),
                           .nearest = std::move(nearest)});
    }

    const parameter* known(const free_number& one, const std::string& id) {
        const parameter* found = find_parameter(modules_, id);
        if (found == nullptr) note(one, id, "is no parameter", "", nearest_name(id, module_ids(modules_)));
        if (!seen_.insert(id).second) note(one, id, "is free twice", "each parameter once");
        return found;
    }

    void keep_in_bounds(const free_number& one, const parameter& p, double ratio) {
        if (one.low * ratio >= p.low && one.high * ratio <= p.high) return;
        note(one, shown(one.low * ratio, one.high * ratio), "leaves the bounds of " + p.id, shown(p.low, p.high));
    }

    const std::vector<parameter_set>& modules_;
    std::vector<core::issue>& issues_;
    std::set<std::string> seen_;
};

}  // namespace

calibration_plan parse_calibration_plan(const core::tree& file, std::vector<core::issue>& issues) {
    calibration_plan plan;
    if (!check_schema(file, calibration_schema, issues)) return plan;
    const table_reader top{file, "", calibration_plan_keys, issues};
    plan.seed = static_cast<std::uint64_t>(top.whole_number("seed", seeds).value_or(0));
    plan.systems = top.texts("systems");
    top.for_each_table("free", free_keys, {.low = 1, .unit = "of [[free]]"},
                       [&](const table_reader& in) { plan.free.push_back(read_free(in)); });
    return plan;
}

void check_calibration_plan(const calibration_plan& plan, const std::vector<parameter_set>& modules,
                            const std::vector<source>& sources, std::vector<core::issue>& issues) {
    entry_check entries(modules, issues);
    const std::vector<std::string> known = ids_of(sources);
    for (const free_number& one : plan.free) {
        entries.check(one);
        for (const std::string& id : one.sources)
            check_known(one.where, one.parameter + ".sources", id, known, "is no source", issues);
    }
}

calibration_plan load_calibration_plan() {
    return load_embedded("data/calibration.toml", parse_calibration_plan);
}

}  // namespace magnesia::evidence
