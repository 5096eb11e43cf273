// units.cpp - the words for units, with what one is.
// SPDX-License-Identifier: Apache-2.0
#include "labels/units.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "labels/label_words.hpp"
#include "scenario/values/amount.hpp"

namespace magnesia::labels {
namespace {

struct unit {
    std::string_view name;
    double size;
};

/// In mg.
constexpr std::array<unit, 8> masses{{{"mg", 1.0},
                                      {"milligram", 1.0},
                                      {"milligrams", 1.0},
                                      {"g", 1e3},
                                      {"gram", 1e3},
                                      {"grams", 1e3},
                                      {"mcg", 1e-3},
                                      {"ug", 1e-3}}};

/// Of magnesium, in mg; two equivalents are a mole.
constexpr std::array<unit, 3> substance{{{"mmol", scenario::magnesium_mg_per_mmol},
                                         {"meq", scenario::magnesium_mg_per_mmol / 2},
                                         {"mval", scenario::magnesium_mg_per_mmol / 2}}};

/// In mL.
constexpr std::array<unit, 7> volumes{{{"ml", 1.0},
                                       {"millilitre", 1.0},
                                       {"millilitres", 1.0},
                                       {"milliliter", 1.0},
                                       {"milliliters", 1.0},
                                       {"cl", 10.0},
                                       {"l", 1e3}}};

template <std::size_t count>
double size_of(std::string_view word, const std::array<unit, count>& units) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const unit& u) { return u.name == word; });
    return found == units.end() ? 0.0 : found->size;
}

}  // namespace

double mg_of(std::string_view word) {
    return size_of(word, masses);
}

double magnesium_mg_of(std::string_view word) {
    return size_of(word, substance);
}

double ml_of(std::string_view word) {
    return size_of(word, volumes);
}

bool has_mass_at(const std::vector<label_run>& runs, std::size_t at) {
    return at + 1 < runs.size() && is_digit(runs[at].text.front()) && mg_of(runs[at + 1].text) > 0;
}

bool has_mass(const std::vector<label_run>& runs, std::size_t from) {
    for (std::size_t i = from; i < runs.size(); ++i) {
        if (has_mass_at(runs, i)) return true;
    }
    return false;
}

bool is_behind_mass(const std::vector<label_run>& runs, std::size_t at) {
    for (std::size_t i = at; i-- > 0;) {
        if (is_digit(runs[i].text.front())) return has_mass_at(runs, i);
        if (is_among(runs[i].text, stop_marks)) return false;
    }
    return false;
}

}  // namespace magnesia::labels
