// parameter.cpp - reading and judging one parameter file; the rules are listed in docs/evidence/parameters.md.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/parameter.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/unit_text.hpp"

namespace magnesia::evidence {
namespace {

constexpr double least_uncertain_cv = 0.2;  // of a value nobody has looked up: kinetics reviews differ by this much
constexpr double bound_spreads = 2.0;       // 19 draws in 20 must need no cutting at the bounds

constexpr std::string_view parameter_file_keys[] = {"schema", "module", "parameter"};
constexpr std::string_view parameter_keys[] = {
    "name", "label",          "value", "unit",  "role",        "distribution", "between_person",
    "low",  "uncertainty",    "high",  "grade", "scales_with", "provenance",   "sources",
    "note", "narrow_because", "p_nil", "links", "hypothesis",  "evidence"};
constexpr std::string_view gate_keys[] = {"p_nil", "links", "hypothesis", "evidence"};
constexpr core::allowed_range chance{.low = 0.0, .high = 1.0};
constexpr std::string_view gate_prefix = "gate_";
constexpr std::string_view citation_keys[] = {"id", "place", "says"};

void read_names(const table_reader& in, const std::string& module, parameter& p) {
    p.module = module;
    p.name = read_identifier(in, "name");
    p.id = module + '.' + p.name;
    p.label = in.text("label").value_or("");
}

void read_value(const table_reader& in, parameter& p) {
    p.value = in.number("value", {}).value_or(0.0);
    p.low = in.number("low", {}).value_or(0.0);
    p.high = in.number("high", {}).value_or(0.0);
    p.unit_text = in.text("unit").value_or("");
    p.unit = checked_unit(in, p.unit_text);
}

void read_spread(const table_reader& in, parameter& p) {
    p.role = role_from(in.choice("role", role_words()).value_or("")).value_or(p.role);
    p.distribution = spread_from(in.choice("distribution", spread_words()).value_or("")).value_or(p.distribution);
    p.between_person = in.number_or("between_person", 0.0, {.low = 0.0});
    p.uncertainty = in.number_or("uncertainty", 0.0, {.low = 0.0});
    p.scales_with =
        body_measure_from(in.choice_or("scales_with", "none", body_measure_words())).value_or(p.scales_with);
}

/// Whether `text` is the id of a link, such as `L090`.
bool is_link_id(std::string_view text) {
    return text.size() == 4 && text.front() == 'L' && std::all_of(text.begin() + 1, text.end(), is_digit);
}

void read_links(const table_reader& in, gate& g) {
    for (std::string& id : in.texts("links")) {
        const bool is_repeated = std::find(g.links.begin(), g.links.end(), id) != g.links.end();
        if (!is_link_id(id)) in.note("links", "has `" + id + "`, which is no id of a link", "ids such as \"L090\"");
        if (is_repeated) in.note("links", "names " + id + " twice", "each id once");
        g.links.push_back(std::move(id));
    }
}

void read_gate(const table_reader& in, parameter& p) {
    if (p.distribution != spread_shape::gate) {
        for (const std::string_view key : gate_keys) {
            if (in.find(key) != nullptr) in.note(key, "is said of gates alone", "distribution = \"gate\"");
        }
        return;
    }
    gate g;
    g.p_nil = in.number("p_nil", chance).value_or(1.0);
    if (in.find("hypothesis") != nullptr) g.hypothesis = read_identifier(in, "hypothesis");
    if (in.find("evidence") != nullptr) g.outcome = read_identifier(in, "evidence");
    read_links(in, g);
    p.effect = std::move(g);
}

void read_evidence(const table_reader& in, parameter& p) {
    p.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(p.grade);
    p.known_from = provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(p.known_from);
    in.for_each_table("sources", citation_keys, {.unit = "of { id, place, says }"}, [&](const table_reader& one) {
        p.sources.push_back({one.text("id").value_or(""), one.text_or("place", ""), one.text_or("says", "")});
    });
    p.note = in.text_or("note", "");
    p.narrow_because = in.text_or("narrow_because", "");
}

/// The spread between people and of our knowledge together, as a CV or an SD.
double total_spread(const parameter& p) {
    return std::hypot(p.between_person, p.uncertainty);
}

double quantile(const parameter& p, double spreads) {
    if (p.distribution == spread_shape::lognormal) {
        const double cv = total_spread(p);
        return p.value * std::exp(spreads * std::sqrt(std::log1p(cv * cv)));
    }
    return p.value + spreads * total_spread(p);
}

void judge_bounds(const table_reader& in, const parameter& p) {
    if (p.low > p.high) {
        in.note("low", "is above high", "low <= high");
    } else if (p.value < p.low || p.value > p.high) {
        in.note("value", "lies outside its own bounds", fmt::format("{} to {}", shortest(p.low), shortest(p.high)));
    } else if (p.distribution != spread_shape::none && !p.effect) {
        const double lowest = quantile(p, -bound_spreads);
        const double highest = quantile(p, bound_spreads);
        if (lowest >= p.low && highest <= p.high) return;
        in.note(
            "value", fmt::format("spreads from {:.4g} to {:.4g} (2 spreads), beyond its bounds", lowest, highest),
            fmt::format("bounds that hold it, or a smaller spread; now {} to {}", shortest(p.low), shortest(p.high)));
    }
}

/// A gate is a pure number from 0 (no effect) to 1 (the whole effect), the same for all; its doubt is p_nil.
void judge_gate(const table_reader& in, const parameter& p) {
    if (!p.name.starts_with(gate_prefix)) in.note("name", "is of a gate, which begins with gate_", "gate_NAME");
    if (p.value != 1.0) in.note("value", "is of a gate, which is whole", "1");
    if (!(p.unit == core::unit{})) in.note("unit", "is of a gate, which is a pure number", "\"1\"");
    if (p.low != 0.0 || p.high != 1.0) in.note("low", "is of a gate, which is open or shut", "low = 0, high = 1");
    if (p.role != parameter_role::fixed) in.note("role", "is of a gate, the same for all", "\"fixed\"");
    if (total_spread(p) > 0.0) in.note("distribution", "is gate, yet a spread is given", "p_nil alone");
    if (p.scales_with != body_measure::none) in.note("scales_with", "is said of a gate", "no such key");
    const bool is_sure = p.effect->p_nil == 0.0;
    if (p.known_from == provenance::assumption && is_sure && p.narrow_because.empty()) {
        in.note("p_nil", "is 0, no doubt at all, of an assumption", "a chance above 0, or a reason in narrow_because");
    }
}

void judge_spread(const table_reader& in, const parameter& p) {
    const bool is_spread = p.distribution != spread_shape::none;
    if (!is_spread && total_spread(p) > 0.0)
        in.note("distribution", "is none, yet a spread is given", "lognormal or normal");
    if (is_spread && total_spread(p) == 0.0) in.note("distribution", "says how it spreads, but no spread is given");
    if (p.distribution == spread_shape::lognormal && p.value <= 0.0) {
        in.note("value", "cannot be lognormal", "a value above 0, or distribution = \"normal\"");
    }
    if (p.role == parameter_role::fixed && p.between_person > 0.0) {
        in.note("between_person", "differs between people, yet role is fixed", "role = \"personal\"");
    }
    if (p.role == parameter_role::personal && p.between_person == 0.0 && p.scales_with == body_measure::none) {
        in.note("role", "is personal, yet nothing differs between people", "between_person, scales_with, or \"fixed\"");
    }
}

/// A value nobody has looked up must say so by a wide uncertainty, or give the reason why it may be narrow.
void judge_doubt(const table_reader& in, const parameter& p) {
    const bool is_unread = p.known_from == provenance::memory || p.known_from == provenance::assumption;
    const double scale = p.distribution == spread_shape::normal ? std::abs(p.value) : 1.0;
    const bool is_narrow = p.uncertainty < least_uncertain_cv * scale;
    if (is_unread && is_narrow && p.narrow_because.empty()) {
        in.note("uncertainty", "is too small for a value from " + std::string(word(p.known_from)),
                fmt::format("at least {} of the value, or a reason in narrow_because", shortest(least_uncertain_cv)));
    }
}

void judge_evidence(const table_reader& in, const parameter& p) {
    const bool needs_source = p.known_from == provenance::primary || p.known_from == provenance::secondary ||
                              p.known_from == provenance::code;
    if (needs_source && p.sources.empty()) {
        in.note("sources", "is missing", "at least one source for provenance " + std::string(word(p.known_from)));
    }
    const bool is_strong = p.grade == evidence_grade::a || p.grade == evidence_grade::b;
    if (p.known_from == provenance::assumption && is_strong) {
        in.note("grade", "is too good for an assumption", "C or D");
    }
    if (p.known_from == provenance::memory && p.grade == evidence_grade::a) {
        in.note("grade", "is too good for a value from memory", "B, C or D");
    }
    if (p.known_from == provenance::primary && p.grade == evidence_grade::d) {
        in.note("grade", "is D (assumption) for a value read in its source", "A, B or C");
    }
}

parameter read_parameter(const table_reader& in, const std::string& module) {
    parameter p;
    p.where = in.where();
    read_names(in, module, p);
    read_value(in, p);
    read_spread(in, p);
    read_gate(in, p);
    read_evidence(in, p);
    if (!in.is_sound()) return p;  // judging half-read values would only add noise
    judge_bounds(in, p);
    if (p.effect) {
        judge_gate(in, p);
    } else {
        judge_spread(in, p);
        judge_doubt(in, p);
    }
    judge_evidence(in, p);
    return p;
}

void check_module_name(const table_reader& top, const std::string& module, const std::string& file) {
    const std::string stem = std::filesystem::path(file).stem().string();
    if (!module.empty() && stem != module) top.note("module", "is not the name of the file", '"' + stem + '"');
}

}  // namespace

const parameter* parameter_set::find(const std::string& name) const {
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const parameter& p) { return p.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

double typical_value(const parameter& p) {
    if (!p.effect) return p.value;
    return p.effect->hypothesis.empty() ? p.value * (1.0 - p.effect->p_nil) : 0.0;
}

parameter_set parse_parameters(const core::tree& file, std::vector<core::issue>& issues) {
    parameter_set set;
    if (!check_schema(file, parameters_schema, issues)) return set;
    const table_reader top{file, "", parameter_file_keys, issues};
    set.module = top.text("module").value_or("");
    check_module_name(top, set.module, file.where.file);
    top.for_each_table("parameter", parameter_keys, {.low = 1, .unit = "of [[parameter]]"},
                       [&](const table_reader& in) {
                           parameter p = read_parameter(in, set.module);
                           const bool is_repeated = !p.name.empty() && set.find(p.name) != nullptr;
                           if (is_repeated) in.note("name", "stands twice in this file", "each name once");
                           set.parameters.push_back(std::move(p));
                       });
    return set;
}

}  // namespace magnesia::evidence
