// binding.cpp - names and units matched, then typical values and draws scaled to the person.
// SPDX-License-Identifier: Apache-2.0
#include "model/person/binding.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "core/error.hpp"
#include "core/hash.hpp"
#include "core/random.hpp"
#include "core/text.hpp"
#include "model/person/low_serum.hpp"

namespace magnesia::model {
namespace {

const std::string measures_module = "body_measures";
const std::string covariates_module = "covariates";

/// A number an equation needs.
struct need {
    std::string module;
    std::string name;
    unit in;
};

std::vector<need> needs() {
    std::vector<need> all;
    for (const column& c : columns<parameters<real>>()) all.push_back({c.organ, c.name, c.in});
    measure_values empty{};
    measure_values::each(empty, [&](const char* name, unit u, auto&) { all.push_back({measures_module, name, u}); });
    covariate_values none{};
    covariate_values::each(none, [&](const char* name, unit u, auto&) { all.push_back({covariates_module, name, u}); });
    return all;
}

/// The parameter a need asks for, or null with an issue.
const evidence::parameter* parameter_of(const std::vector<evidence::parameter_set>& sets, const need& n,
                                        std::vector<issue>& issues) {
    const std::string file = "data/parameters/" + n.module + ".toml";
    const evidence::parameter_set* set = evidence::find_module(sets, n.module);
    const evidence::parameter* p = set == nullptr ? nullptr : set->find(n.name);
    if (p == nullptr) {
        issues.push_back({.where = {.file = file}, .key = n.name, .found = "is missing: an equation needs it"});
    } else if (!(p->unit == n.in)) {
        issues.push_back({.where = p->where,
                          .key = p->id + ".unit",
                          .value = p->unit_text,
                          .found = "is not the unit of the equation",
                          .allowed = text(n.in)});
    }
    return p;
}

void refuse_unused(const std::vector<evidence::parameter_set>& sets, std::vector<issue>& issues) {
    const std::vector<need> all = needs();
    for (const auto& set : sets) {
        for (const auto& p : set.parameters) {
            const bool is_used = std::any_of(all.begin(), all.end(),
                                             [&](const need& n) { return n.module == p.module && n.name == p.name; });
            if (!is_used) issues.push_back({.where = p.where, .key = p.id, .found = "is used by no equation"});
        }
    }
}

/// The typical value scaled to the person, with the spread between such people.
struct personal_value {
    double typical = 0;
    double between_people = 0;
    double scale = 1;  ///< of this body against the reference, for which bounds are given
};

personal_value value_for(const evidence::parameter& p, const scenario::person& who, const measure_values& measures) {
    const double factor = relative_measure(p.scales_with, who, measures);
    const bool is_unknown_filtration = p.scales_with == evidence::body_measure::filtration && !who.egfr_ml_min;
    const double between = is_unknown_filtration ? measures.unknown_filtration_spread.raw() : p.between_person;
    return {p.value * factor, between, factor};
}

/// `typical` moved by z_people and z_knowledge standard deviations.
double moved_value(const evidence::parameter& p, const personal_value& v, double z_people, double z_knowledge) {
    if (p.distribution == evidence::spread_shape::lognormal) {
        const auto log_spread = [](double cv) { return std::sqrt(std::log1p(cv * cv)); };
        return v.typical * std::exp(log_spread(v.between_people) * z_people + log_spread(p.uncertainty) * z_knowledge);
    }
    return v.typical + v.between_people * z_people + p.uncertainty * z_knowledge;
}

double drawn(const evidence::parameter& p, const personal_value& v, draw_key key, spread which) {
    constexpr std::uint64_t most_tries = 1000;  // the bounds cut tails, not bodies: one or two tries are the rule
    const std::uint64_t purpose = hash(p.id);
    for (std::uint64_t attempt = 0; attempt < most_tries; ++attempt) {
        const stream from{.seed = key.seed, .person = key.draw, .purpose = purpose};
        const double z_people = which.between_people ? standard_normal(from, 2 * attempt) : 0;
        const double z_knowledge = which.knowledge ? standard_normal(from, 2 * attempt + 1) : 0;
        const double value = moved_value(p, v, z_people, z_knowledge);
        if (value >= p.low * v.scale && value <= p.high * v.scale) return value;
    }
    throw data_error(issue{.where = p.where,
                           .key = p.id,
                           .found = "has bounds that its own spread never meets",
                           .allowed = fmt::format("{} to {}", shortest(p.low), shortest(p.high))});
}

/// Whether the hypothesis of a gate is switched on.
bool is_on(const bound_evidence& evidence, const std::string& hypothesis) {
    const auto said = evidence.hypotheses.find(hypothesis);
    return said != evidence.hypotheses.end() && said->second;
}

/// How far a gate is open in a typical person.
double typical_gate(const bound_evidence& evidence, const evidence::parameter& p) {
    const std::string& hypothesis = p.effect->hypothesis;
    if (!hypothesis.empty()) return is_on(evidence, hypothesis) ? p.value : 0.0;
    return evidence::typical_value(p);
}

/// Open or shut.
double drawn_gate(const bound_evidence& evidence, const evidence::parameter& p, draw_key key, spread which) {
    if (!which.structure || !p.effect->hypothesis.empty()) return typical_gate(evidence, p);
    const stream from{.seed = key.seed, .person = key.draw, .purpose = hash(p.id)};
    return uniform(from, 0) < p.effect->p_nil ? 0.0 : p.value;
}

struct medicine_or_condition {
    std::string id;
    bool is_there = true;  ///< now; else it was, and what it did may linger
};

/// What the person has and takes, and what ended within the run.
std::vector<medicine_or_condition> what_acts(const scenario::person& who) {
    std::vector<medicine_or_condition> all;
    for (const auto* said : {&who.conditions, &who.drugs}) {
        for (const std::string& id : *said) all.push_back({id});
    }
    for (const scenario::health_spell& spell : who.spells) {
        const auto is_known = [&](const medicine_or_condition& one) { return one.id == spell.id; };
        if (std::ranges::none_of(all, is_known)) all.push_back({spell.id, false});
    }
    return all;
}

/// What each medicine and condition multiplies a number by; `z` draws from what is not known of it.
std::vector<double> factors_on(const std::string& parameter, const bound_evidence& evidence,
                               const scenario::person& who,
                               const std::function<double(const std::string& modifier)>& z) {
    std::vector<double> all;
    for (const medicine_or_condition& one : what_acts(who)) {
        const evidence::modifier* m = evidence::find_modifier(evidence.modifiers, one.id);
        MAGNESIA_ASSERT(m != nullptr);
        for (const evidence::parameter_change& change : m->changes) {
            if (change.parameter != parameter) continue;
            const double in_full = change.factor * std::exp(change.log_sd * z(one.id));
            all.push_back(
                std::pow(in_full, share_come(who.spells, one.id, one.is_there, {change.days, change.days_off})));
        }
    }
    return all;
}

/// How much of what a measured serum was laid on is there: all of it, unless its causes go.
double share_of_low_serum(const bound_evidence& evidence, const scenario::person& who, losing_place where) {
    if (evidence.low_serum_causes.empty()) return 1;
    double sum = 0, count = 0;
    for (const std::string& id : evidence.low_serum_causes) {
        const evidence::modifier& cause = *evidence::find_modifier(evidence.modifiers, id);
        if (!loses_at(cause, where)) continue;
        const auto holds_id = [&](const std::vector<std::string>& all) {
            return std::ranges::find(all, id) != all.end();
        };
        const bool is_there = holds_id(who.conditions) || holds_id(who.drugs);
        sum += share_come(who.spells, id, is_there, days_of(cause, where));
        ++count;
    }
    return count == 0 ? 1 : sum / count;
}

/// What a measured serum multiplies a number by.
double factor_of_serum(const std::string& parameter, const bound_evidence& evidence, const scenario::person& who) {
    if (is_kidney_capacity(parameter)) {
        return std::pow(evidence.kidney_capacity, share_of_low_serum(evidence, who, losing_place::kidney));
    }
    const double of_bowel = bowel_factor(parameter, evidence.bowel_uptake);
    return of_bowel == 1 ? 1 : std::pow(of_bowel, share_of_low_serum(evidence, who, losing_place::bowel));
}

/// The share that is lost where each cause alone would lose `share` times its factor: each loses of what the others
/// leave.
double lost_to_all(double share, const std::vector<double>& factors) {
    double lost = share;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const double alone = std::min(share * factors[i], 1.0);
        lost = i == 0 ? alone : 1 - (1 - lost) * (1 - alone) / (1 - share);
    }
    return lost;
}

/// A number of a person of that size, changed by what else is said of them.
double modified(double value, const bound_evidence& evidence, const evidence::parameter& p, const scenario::person& who,
                const covariate_values& covariates, const std::function<double(const std::string& modifier)>& z) {
    double factor = covariate_factor(p.id, who, covariates, assumed_egfr(who, evidence.measures));
    factor *= factor_of_serum(p.id, evidence, who);
    const std::vector<double> by_causes = factors_on(p.id, evidence, who, z);
    if (p.id == "kidney.least_excreted_fraction") return lost_to_all(value * factor, by_causes);
    for (const double one : by_causes) factor *= one;
    return value * factor;
}

/// The strengths of covariates, the i-th of them value(i).
template <class Value>
covariate_values assembled_covariates(Value value) {
    covariate_values all{};
    std::size_t i = 0;
    covariate_values::each(
        all, [&](const char*, unit, auto& member) { member = std::remove_cvref_t<decltype(member)>(value(i++)); });
    return all;
}

covariate_values drawn_covariates(const bound_evidence& evidence, draw_key key, spread which) {
    return assembled_covariates([&](std::size_t i) {
        const evidence::parameter& p = evidence.covariates[i];
        if (p.distribution == evidence::spread_shape::none) return p.value;
        return drawn(p, {.typical = p.value, .between_people = p.between_person}, key, which);
    });
}

/// A parameters struct whose i-th member is value(i).
template <class Value>
parameters<real> assembled(Value value) {
    std::array<double, parameter_count> row{};
    for (std::size_t i = 0; i < parameter_count; ++i) row[i] = value(i);
    return filled<parameters<real>>(row);
}

}  // namespace

bound_evidence bind(const std::vector<evidence::parameter_set>& sets,
                    const std::vector<evidence::modifier>& modifiers) {
    std::vector<issue> issues;
    bound_evidence bound;
    std::vector<const evidence::parameter*> parts;
    for (const need& n : needs()) parts.push_back(parameter_of(sets, n, issues));
    refuse_unused(sets, issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    bound.body.reserve(parameter_count);
    for (std::size_t i = 0; i < parameter_count; ++i) bound.body.push_back(*parts[i]);
    std::size_t next = parameter_count;
    measure_values::each(bound.measures, [&](const char*, unit, auto& member) { member = parts[next++]->value; });
    for (; next < parts.size(); ++next) bound.covariates.push_back(*parts[next]);
    bound.modifiers = modifiers;
    return bound;
}

covariate_values typical_covariates(const bound_evidence& evidence) {
    return assembled_covariates([&](std::size_t i) { return evidence.covariates[i].value; });
}

bool has_open_gates(const bound_evidence& evidence) {
    return std::any_of(evidence.body.begin(), evidence.body.end(), [](const evidence::parameter& p) {
        return p.effect && p.effect->hypothesis.empty() && p.effect->p_nil > 0 && p.effect->p_nil < 1;
    });
}

parameters<real> typical_parameters(const bound_evidence& evidence, const scenario::person& who) {
    const auto typical = [](const std::string&) { return 0.0; };
    const covariate_values covariates = typical_covariates(evidence);
    return assembled([&](std::size_t i) {
        const evidence::parameter& p = evidence.body[i];
        if (p.effect) return typical_gate(evidence, p);
        return modified(value_for(p, who, evidence.measures).typical, evidence, p, who, covariates, typical);
    });
}

parameters<real> drawn_parameters(const bound_evidence& evidence, const scenario::person& who, draw_key key,
                                  spread which) {
    const auto z = [&](const std::string& modifier) {
        const stream from{.seed = key.seed, .person = key.draw, .purpose = hash("modifier " + modifier)};
        return which.knowledge ? standard_normal(from, 0) : 0.0;
    };
    const covariate_values covariates = drawn_covariates(evidence, key, which);
    return assembled([&](std::size_t i) {
        const evidence::parameter& p = evidence.body[i];
        if (p.effect) return drawn_gate(evidence, p, key, which);
        const personal_value v = value_for(p, who, evidence.measures);
        const double value = p.distribution == evidence::spread_shape::none ? v.typical : drawn(p, v, key, which);
        return modified(value, evidence, p, who, covariates, z);
    });
}

}  // namespace magnesia::model
