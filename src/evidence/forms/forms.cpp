// forms.cpp - reading the compounds and computing their magnesium from the formula, never from a typed percentage.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms/forms.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view forms_keys[] = {"schema", "form"};
constexpr std::string_view own_keys[] = {"id",        "label",     "aliases", "solubility", "water_solubility",
                                         "dissolves", "simulated", "reason",  "note",       "usual",
                                         "variant"};
constexpr std::string_view water_keys[] = {"low_g_per_100_ml", "high_g_per_100_ml", "provenance", "note"};
constexpr std::string_view variant_keys[] = {"name", "formula", "called"};
constexpr std::string_view solubility_words[] = {"free", "moderate", "sparing", "acid"};

/// The keys of a form: its own and those of how it enters.
std::vector<std::string_view> form_keys() {
    std::vector<std::string_view> keys{std::begin(own_keys), std::end(own_keys)};
    keys.insert(keys.end(), std::begin(entry_keys), std::end(entry_keys));
    return keys;
}

water_solubility read_water(const table_reader& in) {
    constexpr allowed_range plausible{0.0, 500.0, "g per 100 mL",
                                      "no salt dissolves in less than its own weight of water by far"};
    water_solubility read;
    read.low_g_per_100_ml = in.number("low_g_per_100_ml", plausible).value_or(0.0);
    read.high_g_per_100_ml = in.number("high_g_per_100_ml", plausible).value_or(0.0);
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.note = in.text_or("note", "");
    if (in.is_sound() && read.low_g_per_100_ml > read.high_g_per_100_ml) {
        in.note("low_g_per_100_ml", "is above high_g_per_100_ml", "low <= high");
    }
    return read;
}

form_variant read_variant(const table_reader& in, const atomic_weights& weights) {
    form_variant v{.name = in.text("name").value_or(""), .formula = in.text("formula").value_or("")};
    if (in.find("called") != nullptr) v.called = in.texts("called");
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

/// A compound goes by names of its form alone.
void judge_called(const table_reader& in, const form& f) {
    for (const form_variant& v : f.variants) {
        for (const std::string& name : v.called) {
            if (std::find(f.aliases.begin(), f.aliases.end(), name) != f.aliases.end()) continue;
            in.note("variant", fmt::format("calls {} by {}, which is no alias of the form", v.name, name),
                    fmt::format("{}", fmt::join(f.aliases, ", ")));
        }
    }
}

/// Every glycine brings one nitrogen atom.
void judge_glycine(const table_reader& in, const form& f) {
    for (const form_variant& v : f.variants) {
        const auto atoms = parse_formula(v.formula);
        if (!atoms) continue;
        const auto nitrogen = atoms->find("N");
        const int held = nitrogen == atoms->end() ? 0 : nitrogen->second;
        if (f.entry.glycine_per_magnesium * v.magnesium_atoms > held) {
            in.note("glycine_per_magnesium", fmt::format("needs more nitrogen than {} holds", v.formula));
        }
    }
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
    if (in.find("water_solubility") != nullptr) {
        if (const auto table = in.table("water_solubility", water_keys)) f.in_water = read_water(*table);
    }
    f.dissolves = in.text("dissolves", "how it dissolves, in words").value_or("");
    f.entry = read_entry(in);
    f.is_simulated = in.truth_or("simulated", true);
    f.reason = in.text_or("reason", "");
    f.note = in.text_or("note", "");
    f.where = in.where();
    read_variants(in, f, weights);
    judge_called(in, f);
    judge_glycine(in, f);
    if (!f.is_simulated && f.reason.empty())
        in.note("reason", "is missing", "one sentence why the form is not simulated");
    return f;
}

bool holds_less(const form_variant& a, const form_variant& b) {
    return a.elemental_fraction < b.elemental_fraction;
}

/// A name that means two forms would make a dose line mean two things.
void check_form_names(const std::vector<form>& all, std::vector<core::issue>& issues) {
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
    const table_reader top{file, "", forms_keys, issues};
    const std::vector<std::string_view> known = form_keys();
    top.for_each_table("form", known, {.low = 1, .unit = "of [[form]]"},
                       [&](const table_reader& in) { all.push_back(read_form(in, weights)); });
    check_form_names(all, issues);
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

const form_variant& poorest_variant(const form& what) {
    return *std::min_element(what.variants.begin(), what.variants.end(), holds_less);
}

const form_variant& richest_variant(const form& what) {
    return *std::max_element(what.variants.begin(), what.variants.end(), holds_less);
}

elemental_range elemental_of(const form& what, scenario::compound_mg amount) {
    const form_variant& usual = what.variants.at(what.usual);
    return {.usual = scenario::to_elemental_mg(amount, usual.elemental_fraction),
            .low = scenario::to_elemental_mg(amount, poorest_variant(what).elemental_fraction),
            .high = scenario::to_elemental_mg(amount, richest_variant(what).elemental_fraction),
            .usual_variant = usual.name};
}

scenario::compound_mg compound_of(const form& what, scenario::elemental_mg amount) {
    return scenario::to_compound_mg(amount, what.variants.at(what.usual).elemental_fraction);
}

scenario::vocabulary form_vocabulary(const std::vector<form>& all) {
    scenario::vocabulary words;
    for (const form& f : all) {
        scenario::form_name name{.id = f.id, .aliases = f.aliases, .is_supported = f.is_simulated, .reason = f.reason};
        name.elemental_fraction_low = poorest_variant(f).elemental_fraction;
        name.elemental_fraction_high = richest_variant(f).elemental_fraction;
        words.forms.push_back(std::move(name));
    }
    return words;
}

}  // namespace magnesia::evidence
