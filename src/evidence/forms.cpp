// forms.cpp - reading the compounds and computing their magnesium from the formula, never from a typed percentage.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/identifier.hpp"
#include "evidence/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view file_keys[] = {"schema", "form"};
constexpr std::string_view form_keys[] = {"id",     "label", "aliases", "solubility", "simulated",
                                          "reason", "note",  "usual",   "variant"};
constexpr std::string_view variant_keys[] = {"name", "formula"};
constexpr std::string_view solubility_words[] = {"free", "moderate", "sparing", "acid"};

form_variant read_variant(const table_reader& in, const atomic_weights& weights) {
    form_variant v{.name = in.text("name").value_or(""), .formula = in.text("formula").value_or("")};
    if (v.formula.empty()) return v;
    const auto atoms = parse_formula(v.formula);
    const auto mass = atoms ? molar_mass(*atoms, weights) : std::nullopt;
    if (!mass) {
        in.note("formula", "is not a formula of known elements", "for example Mg(C2H4NO2)2.2H2O");
        return v;
    }
    const auto magnesium = atoms->find("Mg");
    if (magnesium == atoms->end()) {
        in.note("formula", "holds no magnesium");
        return v;
    }
    v.magnesium_atoms = magnesium->second;
    v.molar_mass = *mass;
    v.elemental_fraction = v.magnesium_atoms * weights.at("Mg") / v.molar_mass;
    return v;
}

void read_variants(const table_reader& in, form& f, const atomic_weights& weights) {
    std::vector<std::string> names;
    in.for_each_table("variant", variant_keys, {.low = 1, .unit = "of [[form.variant]]"}, [&](const table_reader& one) {
        f.variants.push_back(read_variant(one, weights));
        names.push_back(f.variants.back().name);
    });
    const auto usual = in.text("usual");
    if (!usual) return;
    const auto found = std::find(names.begin(), names.end(), *usual);
    if (found != names.end()) {
        f.usual = static_cast<std::size_t>(found - names.begin());
    } else {
        in.note("usual", "is none of the variants", fmt::format("{}", fmt::join(names, ", ")),
                nearest_name(*usual, names));
    }
}

form read_form(const table_reader& in, const atomic_weights& weights) {
    form f;
    f.id = read_identifier(in, "id");
    f.label = in.text("label").value_or("");
    f.aliases = in.texts("aliases");
    f.solubility = in.choice("solubility", solubility_words).value_or("");
    f.is_simulated = in.truth_or("simulated", true);
    f.reason = in.text_or("reason", "");
    f.note = in.text_or("note", "");
    f.where = in.where();
    read_variants(in, f, weights);
    if (!f.is_simulated && f.reason.empty())
        in.note("reason", "is missing", "one sentence why the form is not simulated");
    if (f.is_simulated && f.solubility == "acid") {
        in.note("simulated", "cannot be true: this version has no acid chemistry", "simulated = false with a reason");
    }
    return f;
}

/// A name that means two forms would make a dose line mean two things.
void check_names(const std::vector<form>& all, std::vector<core::issue>& issues) {
    std::vector<std::string> seen;
    for (const form& f : all) {
        std::vector<std::string> names = f.aliases;
        names.push_back(f.id);
        for (const std::string& name : names) {
            if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
                issues.push_back({.where = f.where, .key = f.id, .value = name, .found = "is a name given twice"});
            }
            seen.push_back(name);
        }
    }
}

}  // namespace

std::vector<form> parse_forms(const core::tree& file, const atomic_weights& weights, std::vector<core::issue>& issues) {
    std::vector<form> all;
    if (!check_schema(file, forms_schema, issues)) return all;
    const table_reader top{file, "", file_keys, issues};
    top.for_each_table("form", form_keys, {.low = 1, .unit = "of [[form]]"},
                       [&](const table_reader& in) { all.push_back(read_form(in, weights)); });
    check_names(all, issues);
    return all;
}

std::vector<form> load_forms() {
    const atomic_weights weights = load_atomic_weights();
    return load_embedded("data/forms.toml", [&](const core::tree& file, std::vector<core::issue>& issues) {
        return parse_forms(file, weights, issues);
    });
}

const form* find_form(const std::vector<form>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const form& f) { return f.id == id; });
    return found == all.end() ? nullptr : &*found;
}

elemental_range elemental_of(const form& what, scenario::compound_mg amount) {
    const form_variant& usual = what.variants.at(what.usual);
    elemental_range range{.usual = scenario::to_elemental_mg(amount, usual.elemental_fraction),
                          .low = {},
                          .high = {},
                          .usual_variant = usual.name};
    range.low = range.high = range.usual;
    for (const form_variant& v : what.variants) {
        const scenario::elemental_mg held = scenario::to_elemental_mg(amount, v.elemental_fraction);
        range.low = std::min(range.low, held);
        range.high = std::max(range.high, held);
    }
    return range;
}

scenario::compound_mg compound_of(const form& what, scenario::elemental_mg amount) {
    return scenario::to_compound_mg(amount, what.variants.at(what.usual).elemental_fraction);
}

scenario::vocabulary form_vocabulary(const std::vector<form>& all) {
    scenario::vocabulary words;
    for (const form& f : all) {
        scenario::form_name name{.id = f.id, .aliases = f.aliases, .is_supported = f.is_simulated, .reason = f.reason};
        const auto [low, high] = std::minmax_element(
            f.variants.begin(), f.variants.end(),
            [](const form_variant& a, const form_variant& b) { return a.elemental_fraction < b.elemental_fraction; });
        name.elemental_fraction_low = low->elemental_fraction;
        name.elemental_fraction_high = high->elemental_fraction;
        words.forms.push_back(std::move(name));
    }
    return words;
}

}  // namespace magnesia::evidence
