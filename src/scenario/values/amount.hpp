// amount.hpp - amounts of magnesium as types that cannot be confused: elemental mg, compound mg and mmol.
// SPDX-License-Identifier: Apache-2.0
// Atomic weight 24.305 g/mol: IUPAC standard atomic weight of magnesium (abridged value).
#pragma once

#include <compare>
#include <variant>

namespace magnesia::scenario {

/// Milligrams of the element magnesium: what a label that says "of which magnesium" counts.
struct elemental_mg {
    double value = 0;
    elemental_mg() = default;
    explicit constexpr elemental_mg(double mg) : value(mg) {}
    auto operator<=>(const elemental_mg&) const = default;
};

/// Milligrams of a whole compound, for example of magnesium bisglycinate: magnesium and its partner together.
struct compound_mg {
    double value = 0;
    compound_mg() = default;
    explicit constexpr compound_mg(double mg) : value(mg) {}
    auto operator<=>(const compound_mg&) const = default;
};

/// Millimoles of magnesium: the unit of the model.
struct magnesium_mmol {
    double value = 0;
    magnesium_mmol() = default;
    explicit constexpr magnesium_mmol(double mmol) : value(mmol) {}
    auto operator<=>(const magnesium_mmol&) const = default;
};

/// What a person may write for a dose: one of the two readings of "mg", or millimoles, never a bare number.
using dose_amount = std::variant<elemental_mg, compound_mg, magnesium_mmol>;

inline constexpr double magnesium_mg_per_mmol = 24.305;

constexpr magnesium_mmol to_mmol(elemental_mg amount) {
    return magnesium_mmol{amount.value / magnesium_mg_per_mmol};
}

constexpr elemental_mg to_elemental_mg(magnesium_mmol amount) {
    return elemental_mg{amount.value * magnesium_mg_per_mmol};
}

/// The magnesium in `amount` of a compound; `elemental_fraction` is mass of magnesium per mass of compound, in (0, 1].
constexpr elemental_mg to_elemental_mg(compound_mg amount, double elemental_fraction) {
    return elemental_mg{amount.value * elemental_fraction};
}

/// The compound that carries `amount` of magnesium; `elemental_fraction` as above.
constexpr compound_mg to_compound_mg(elemental_mg amount, double elemental_fraction) {
    return compound_mg{amount.value / elemental_fraction};
}

/// The magnesium in a dose, whichever way it was written; `elemental_fraction` is that of its form, and only milligrams
/// of a compound need it.
constexpr elemental_mg to_elemental_mg(const dose_amount& amount, double elemental_fraction) {
    if (const auto* compound = std::get_if<compound_mg>(&amount)) return to_elemental_mg(*compound, elemental_fraction);
    if (const auto* mmol = std::get_if<magnesium_mmol>(&amount)) return to_elemental_mg(*mmol);
    return *std::get_if<elemental_mg>(&amount);
}

/// One of `count` equal parts of a dose, counted as the whole is.
constexpr dose_amount part_of(const dose_amount& whole, int count) {
    return std::visit([count](auto amount) -> dose_amount { return decltype(amount){amount.value / count}; }, whole);
}

/// Plasma magnesium for display: 1 mg/dL is 0.4114 mmol/L (10 dL per litre over 24.305 mg per mmol).
constexpr double mmol_per_l_from_mg_per_dl(double mg_per_dl) {
    return mg_per_dl * 10 / magnesium_mg_per_mmol;
}

constexpr double mg_per_dl_from_mmol_per_l(double mmol_per_l) {
    return mmol_per_l * magnesium_mg_per_mmol / 10;
}

}  // namespace magnesia::scenario
