// parameter.cpp - reading and judging one parameter file; the rules are listed in docs/evidence/parameters.md.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "core/text.hpp"
#include "evidence/fields.hpp"
#include "evidence/unit_text.hpp"

namespace magnesia::evidence {
namespace {

constexpr double least_uncertain_cv = 0.2;  // of a value nobody has looked up: kinetics reviews differ by this much
constexpr double bound_spreads = 2.0;       // 19 draws in 20 must need no cutting at the bounds

std::vector<citation> read_citations(fields& in, std::vector<core::issue>& issues) {
    std::vector<citation> read;
    for (const core::tree* item : in.tables("sources", 0)) {
        fields one(*item, in.path_of(fmt::format("sources[{}]", read.size())), issues);
        read.push_back({.source = one.text("id"), .place = one.text_or("place", ""), .says = one.text_or("says", "")});
        one.finish();
    }
    return read;
}

void read_names(fields& in, const std::string& module, parameter& p) {
    p.module = module;
    p.name = in.text("name");
    p.id = module + '.' + p.name;
    p.label = in.text("label");
    if (!p.name.empty() && !is_identifier(p.name)) {
        in.fault("name", "is not a name", "lower-case letters, digits and underscores");
    }
}

void read_value(fields& in, parameter& p) {
    p.value = in.number("value", {});
    p.low = in.number("low", {});
    p.high = in.number("high", {});
    p.unit_text = in.text("unit");
    if (p.unit_text.empty()) return;
    if (const auto unit = parse_unit(p.unit_text)) {
        p.unit = *unit;
    } else {
        in.fault("unit", "is not written in canonical units", "products and quotients of " + known_units());
    }
}

void read_spread(fields& in, parameter& p) {
    p.role = role_from(in.word_of("role", role_words())).value_or(parameter_role::fixed);
    p.distribution = spread_from(in.word_of("distribution", spread_words())).value_or(spread_shape::none);
    p.between_person = in.number_or("between_person", 0.0, {.low = 0.0});
    p.uncertainty = in.number_or("uncertainty", 0.0, {.low = 0.0});
    const std::string measure = in.text_or("scales_with", "none");
    if (const auto known = body_measure_from(measure)) {
        p.scales_with = *known;
    } else if (!measure.empty()) {
        in.fault("scales_with", "is not a known measure of the body", listed(body_measure_words()),
                 nearest_name(measure, body_measure_words()));
    }
}

void read_evidence(fields& in, parameter& p, std::vector<core::issue>& issues) {
    p.grade = grade_from(in.word_of("grade", grade_words())).value_or(evidence_grade::d);
    p.known_from = provenance_from(in.word_of("provenance", provenance_words())).value_or(provenance::assumption);
    p.sources = read_citations(in, issues);
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

void judge_bounds(fields& in, const parameter& p) {
    if (p.low > p.high) {
        in.fault("low", "is above high", "low <= high");
    } else if (p.value < p.low || p.value > p.high) {
        in.fault("value", "lies outside its own bounds", fmt::format("{} to {}", shortest(p.low), shortest(p.high)));
    } else if (p.distribution != spread_shape::none) {
        const double lowest = quantile(p, -bound_spreads);
        const double highest = quantile(p, bound_spreads);
        if (lowest >= p.low && highest <= p.high) return;
        in.fault(
            "value", fmt::format("spreads from {:.4g} to {:.4g} (2 spreads), beyond its bounds", lowest, highest),
            fmt::format("bounds that hold it, or a smaller spread; now {} to {}", shortest(p.low), shortest(p.high)));
    }
}

void judge_spread(fields& in, const parameter& p) {
    const bool is_spread = p.distribution != spread_shape::none;
    if (!is_spread && total_spread(p) > 0.0)
        in.fault("distribution", "is none, yet a spread is given", "lognormal or normal");
    if (is_spread && total_spread(p) == 0.0) in.fault("distribution", "says how it spreads, but no spread is given");
    if (p.distribution == spread_shape::lognormal && p.value <= 0.0) {
        in.fault("value", "cannot be lognormal", "a value above 0, or distribution = \"normal\"");
    }
    if (p.role == parameter_role::fixed && p.between_person > 0.0) {
        in.fault("between_person", "differs between people, yet role is fixed", "role = \"personal\"");
    }
    if (p.role == parameter_role::personal && p.between_person == 0.0 && p.scales_with == body_measure::none) {
        in.fault("role", "is personal, yet nothing differs between people",
                 "between_person, scales_with, or \"fixed\"");
    }
}

/// A value nobody has looked up must say so by a wide uncertainty, or give the reason why it may be narrow.
void judge_doubt(fields& in, const parameter& p) {
    const bool is_unread = p.known_from == provenance::memory || p.known_from == provenance::assumption;
    const double scale = p.distribution == spread_shape::normal ? std::abs(p.value) : 1.0;
    const bool is_narrow = p.uncertainty < least_uncertain_cv * scale;
    if (is_unread && is_narrow && p.narrow_because.empty()) {
        in.fault("uncertainty", "is too small for a value from " + std::string(word(p.known_from)),
                 fmt::format("at least {} of the value, or a reason in narrow_because", shortest(least_uncertain_cv)));
    }
}

void judge_evidence(fields& in, const parameter& p) {
    const bool needs_source = p.known_from == provenance::primary || p.known_from == provenance::secondary ||
                              p.known_from == provenance::code;
    if (needs_source && p.sources.empty()) {
        in.fault("sources", "is missing", "at least one source for provenance " + std::string(word(p.known_from)));
    }
    const bool is_strong = p.grade == evidence_grade::a || p.grade == evidence_grade::b;
    if (p.known_from == provenance::assumption && is_strong) {
        in.fault("grade", "is too good for an assumption", "C or D");
    }
    if (p.known_from == provenance::memory && p.grade == evidence_grade::a) {
        in.fault("grade", "is too good for a value from memory", "B, C or D");
    }
    if (p.known_from == provenance::primary && p.grade == evidence_grade::d) {
        in.fault("grade", "is D (assumption) for a value read in its source", "A, B or C");
    }
}

parameter read_parameter(fields& in, const std::string& module, std::vector<core::issue>& issues) {
    const std::size_t faults_before = issues.size();
    parameter p;
    read_names(in, module, p);
    read_value(in, p);
    read_spread(in, p);
    read_evidence(in, p, issues);
    in.finish();
    if (issues.size() > faults_before) return p;  // judging half-read values would only add noise
    judge_bounds(in, p);
    judge_spread(in, p);
    judge_doubt(in, p);
    judge_evidence(in, p);
    return p;
}

void check_module_name(fields& top, const std::string& module, const std::string& file) {
    const std::string stem = std::filesystem::path(file).stem().string();
    if (!module.empty() && stem != module) top.fault("module", "is not the name of the file", '"' + stem + '"');
}

}  // namespace

const parameter* parameter_set::find(const std::string& name) const {
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const parameter& p) { return p.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

parameter_set parse_parameters(const core::tree& file, std::vector<core::issue>& issues) {
    fields top(file, "", issues);
    parameter_set set;
    if (!check_schema(top, parameters_schema)) return set;
    set.module = top.text("module");
    check_module_name(top, set.module, file.where.file);
    for (const core::tree* item : top.tables("parameter", 1)) {
        fields in(*item, fmt::format("parameter[{}]", set.parameters.size()), issues);
        parameter p = read_parameter(in, set.module, issues);
        p.where = item->where;
        if (!p.name.empty() && set.find(p.name) != nullptr)
            in.fault("name", "stands twice in this file", "each name once");
        set.parameters.push_back(std::move(p));
    }
    top.finish();
    return set;
}

}  // namespace magnesia::evidence
