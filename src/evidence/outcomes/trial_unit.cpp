// trial_unit.cpp - the list of units of trials.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/trial_unit.hpp"

#include <algorithm>
#include <array>

#include "evidence/files/unit_text.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::array<trial_unit, 29> units{{
    {"1", one},
    {"%", one},
    {"count", one},
    {"points", {}},
    {"events", {}},
    {"min", hour},
    {"s", hour},
    {"ms", hour},
    {"1/min", one / hour},
    {"1/week", one / hour},
    {"1/month", one / hour},
    {"mmol", mmol},
    {"nmol", mmol},
    {"pmol", mmol},
    {"mmol/L", mmol / litre},
    {"nmol/L", mmol / litre},
    {"pmol/L", mmol / litre},
    {"mg", gram},
    {"g", gram},
    {"mg/L", gram / litre},
    {"ug/L", gram / litre},
    {"pg/mL", gram / litre},
    {"U/L", {}},
    {"mL/min/kg", litre / hour / gram},
    {"mmHg", {}},
    {"N m", {}},
    {"W", {}},
    {"cm", {}},
    {"m/s", {}},
}};

}  // namespace

const trial_unit* find_trial_unit(std::string_view text) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const trial_unit& u) { return u.text == text; });
    return found == units.end() ? nullptr : &*found;
}

core::unit unit_of_people(const core::table_reader& in, const std::string& written) {
    const trial_unit* found = find_trial_unit(written);
    return found == nullptr ? checked_unit(in, written) : found->dimension.value_or(one);
}

std::vector<std::string_view> trial_unit_words() {
    std::vector<std::string_view> words;
    for (const trial_unit& unit : units) words.push_back(unit.text);
    return words;
}

}  // namespace magnesia::evidence
