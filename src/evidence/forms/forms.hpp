// forms.hpp - the magnesium compounds people swallow: names, formulas, how much of them is magnesium.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/formula.hpp"
#include "evidence/forms/form_entry.hpp"
#include "scenario/values/amount.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view forms_schema = "magnesia.forms/1";

/// One composition in which a form is sold: anhydrous, or with water of crystallisation.
struct form_variant {
    std::string name;     ///< for example `dihydrate`
    std::string formula;  ///< for example `Mg(C2H4NO2)2.2H2O`
    int magnesium_atoms = 0;
    double molar_mass = 0.0;            ///< g per mol of formula units, computed
    double elemental_fraction = 0.0;    ///< mass of magnesium per mass of compound, computed
    std::vector<std::string> called{};  ///< aliases of the form that name this very compound, for example `epsom salt`
};

/// How much of one variant stays dissolved in water at room temperature.
struct water_solubility {
    double low_g_per_100_ml = 0.0;
    double high_g_per_100_ml = 0.0;
    provenance known_from = provenance::memory;
    std::string note;
};

/// One magnesium compound.
struct form {
    std::string id;     ///< for example `bisglycinate`
    std::string label;  ///< for example `magnesium bisglycinate`
    std::vector<std::string> aliases;
    std::string solubility;  ///< free, moderate, sparing or acid (dissolves in acid only)
    std::optional<water_solubility> in_water;
    std::string dissolves;  ///< how it dissolves, in words
    form_entry entry;
    bool is_simulated = true;
    std::string reason;  ///< why not, when it is not simulated
    std::vector<form_variant> variants;
    std::size_t usual = 0;  ///< the variant meant when none is said
    std::string note;
    core::place where;
};

/// How much magnesium a mass of compound holds when the label does not say which variant it is.
struct elemental_range {
    scenario::elemental_mg usual;  ///< for the usual variant
    scenario::elemental_mg low;
    scenario::elemental_mg high;
    std::string usual_variant;
};

/// Reads a forms file, appending faults: unreadable formula, no magnesium in it, more glycine than its nitrogen allows,
/// an alias used twice, a form that is not simulated without a reason, and those of read_entry.
std::vector<form> parse_forms(const core::tree& file, const atomic_weights& weights, std::vector<core::issue>& issues);

/// The forms of the program, in the order of data/forms.toml.
///   throws   data_error
std::vector<form> load_forms();

/// The form of that id, or null.
const form* find_form(const std::vector<form>& all, std::string_view id);

/// The variants with the least and with the most magnesium.
const form_variant& poorest_variant(const form& what);
const form_variant& richest_variant(const form& what);

/// The magnesium in `amount` of the compound, for the usual variant and over all variants.
elemental_range elemental_of(const form& what, scenario::compound_mg amount);

/// The mass of the usual variant that holds `amount` of magnesium.
scenario::compound_mg compound_of(const form& what, scenario::elemental_mg amount);

/// What the reader of dose lines needs to know of the forms.
scenario::vocabulary form_vocabulary(const std::vector<form>& all);

}  // namespace magnesia::evidence
