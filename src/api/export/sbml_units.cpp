// sbml_units.cpp - the canonical units in SI's own, as SBML writes them.
// SPDX-License-Identifier: Apache-2.0
#include "api/export/sbml_units.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "api/drawing/markup.hpp"

namespace magnesia::api {
namespace {

/// A canonical unit as a factor times a unit of SBML.
struct base_unit {
    const char* name;
    const char* kind;
    const char* scale;       // power of ten
    const char* multiplier;  // an hour is 3600 seconds
    int exponent;
};

std::array<base_unit, 5> bases_of(unit u) {
    return {{{"mmol", "mole", "-3", "1", u.amount},
             {"litre", "litre", "0", "1", u.volume},
             {"hour", "second", "0", "3600", u.time},
             {"gram", "gram", "0", "1", u.mass},
             {"millivolt", "volt", "-3", "1", u.potential}}};
}

void append_word(std::string& name, const std::string& word) {
    name += name.empty() ? word : '_' + word;
}

std::string unit_name(unit u) {
    std::string name;
    for (const bool is_above : {true, false}) {
        for (const base_unit& b : bases_of(u)) {
            if (b.exponent == 0 || (b.exponent > 0) != is_above) continue;
            const int power = std::abs(b.exponent);
            append_word(name,
                        (is_above ? "" : "per_") + std::string(b.name) + (power > 1 ? std::to_string(power) : ""));
        }
    }
    return name.empty() ? "dimensionless" : name;
}

bool is_known_to_sbml(const std::string& name) {
    return name == "dimensionless" || name == "litre" || name == "gram";
}

std::string definition(unit u) {
    std::string factors;
    for (const base_unit& b : bases_of(u)) {
        if (b.exponent == 0) continue;
        factors += element("unit", {{"kind", b.kind},
                                    {"exponent", std::to_string(b.exponent)},
                                    {"scale", b.scale},
                                    {"multiplier", b.multiplier}});
    }
    return element("unitDefinition", {{"id", unit_name(u)}}, element("listOfUnits", {}, factors));
}

}  // namespace

std::string sbml_units::id(unit u) {
    if (std::find(used_.begin(), used_.end(), u) == used_.end()) used_.push_back(u);
    return unit_name(u);
}

std::vector<std::string> sbml_units::definitions() const {
    std::vector<std::string> all;
    for (const unit u : used_) {
        if (!is_known_to_sbml(unit_name(u))) all.push_back(definition(u));
    }
    return all;
}

}  // namespace magnesia::api
