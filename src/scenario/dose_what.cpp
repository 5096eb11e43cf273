// dose_what.cpp - reads how much of which form; refuses to guess what "mg" counts.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_what.hpp"

#include <fmt/core.h>

#include <array>
#include <optional>

#include "core/text.hpp"
#include "scenario/regimen.hpp"

namespace magnesia::scenario {
namespace {

enum class basis { elemental, compound };

/// Words that end the name of a form. A late "elemental" is among them, so that the line is told where it belongs.
constexpr std::array<std::string_view, 12> words_after_form{"at",    "with",    "before",    "daily",    "on", "for",
                                                            "until", "fasting", "elemental", "compound", ",",  ""};

/// Units people write instead of mg, and how many mg (of the same thing) one of them is.
struct other_unit {
    std::string_view name;
    double mg;
};
constexpr std::array<other_unit, 8> other_units{
    {{"g", 1e3}, {"gram", 1e3}, {"grams", 1e3}, {"kg", 1e6}, {"ug", 1e-3}, {"mcg", 1e-3}, {"µg", 1e-3}, {"μg", 1e-3}}};

bool ends_form(const dose_token& piece) {
    for (const std::string_view word : words_after_form) {
        if (piece.text == word) return true;
    }
    return finite_number(piece.text).has_value();
}

std::string supported_forms(const vocabulary& words) {
    std::string text;
    for (const form_name& form : words.forms) {
        if (form.is_supported) text += (text.empty() ? "" : ", ") + form.id;
    }
    return text;
}

std::string range_text(double low, double high) {
    return low == high ? fmt::format("{:.4g}", low) : fmt::format("{:.4g} to {:.4g}", low, high);
}

double read_number(dose_cursor& line) {
    const dose_token piece = line.take();
    const auto value = finite_number(piece.text);
    if (!value) refuse(piece, {"stands where the amount belongs", "a number, for example 200 mg elemental citrate"});
    if (line.here().text == ",") {
        refuse(line.here(), {"is not read inside a number", "a decimal point: 1.5, and no thousands mark: 1500"});
    }
    return *value;
}

void read_unit(dose_cursor& line, double amount) {
    if (line.take_if("mg")) return;
    const dose_token& piece = line.here();
    for (const other_unit& unit : other_units) {
        if (piece.text != unit.name) continue;
        refuse(piece, {"is not a unit read here", fmt::format("mg, so write {} mg", shortest(amount * unit.mg))});
    }
    if (piece.text == "mmol") {
        refuse(piece, {"is not a unit read here",
                       fmt::format("mg, so write {:.6g} mg elemental", to_elemental_mg(magnesium_mmol{amount}).value)});
    }
    const bool differs_in_case = piece.text == "Mg" || piece.text == "MG";
    refuse(piece, {"stands where the unit belongs", "mg", differs_in_case ? "mg" : ""});
}

std::optional<basis> read_basis(dose_cursor& line) {
    if (line.take_if("elemental")) return basis::elemental;
    if (line.take_if("compound")) return basis::compound;
    return std::nullopt;
}

/// "elementl citrate" reads as an unknown form; this names the word that was meant.
void refuse_misspelt_basis(const dose_token& first) {
    const std::array<std::string, 2> known{"elemental", "compound"};
    const std::string nearest = nearest_name(first.text, known);
    if (!nearest.empty()) refuse(first, {"is not a known word", "elemental or compound, then a form", nearest});
}

const form_name& read_form(dose_cursor& line, const vocabulary& words) {
    const dose_token first = line.here();
    std::string name;
    while (!ends_form(line.here())) name += (name.empty() ? "" : " ") + std::string{line.take().text};
    if (name.empty()) refuse(first, {"stands where a form belongs", supported_forms(words)});
    const dose_token whole{name, first.column};
    const form_name* form = find_form(words, name);
    if (form == nullptr) {
        refuse_misspelt_basis(first);
        refuse(whole, {"is no known form of magnesium", supported_forms(words), nearest_form(words, name)});
    }
    if (!form->is_supported) {
        refuse(whole, {fmt::format("cannot be simulated: {} {}", form->id, form->reason), supported_forms(words)});
    }
    return *form;
}

[[noreturn]] void refuse_unsaid_basis(const dose_token& piece, double mg, const form_name& form) {
    const double low = form.elemental_fraction_low;
    const double high = form.elemental_fraction_high;
    const std::string number = shortest(mg);
    refuse(piece, {fmt::format(
                       "has an amount that says neither elemental nor compound: {0} mg elemental is {1} mg of {2}, but "
                       "{0} mg of the compound {2} holds only {3} mg of magnesium",
                       number, range_text(mg / high, mg / low), form.id, range_text(mg * low, mg * high)),
                   fmt::format("`{0} mg elemental {1}` or `{0} mg compound {1}`, as the label says", number, form.id)});
}

void check_size(const dose_token& piece, const dose_amount& amount, const form_name& form) {
    const double mg = to_elemental_mg(amount, form.elemental_fraction_high).value;
    if (mg > 0 && mg <= largest_dose_elemental_mg) return;
    const double largest_compound = largest_dose_elemental_mg / form.elemental_fraction_high;
    refuse(piece, {"mg is no dose anybody swallows",
                   std::holds_alternative<elemental_mg>(amount)
                       ? fmt::format("above 0 to {:g} mg elemental", largest_dose_elemental_mg)
                       : fmt::format("above 0 to {:.6g} mg compound {} ({:g} mg elemental)", largest_compound, form.id,
                                     largest_dose_elemental_mg)});
}

}  // namespace

dose_content read_content(dose_cursor& line, const vocabulary& words) {
    const dose_token amount_piece = line.here();
    const double mg = read_number(line);
    read_unit(line, mg);
    const auto said = read_basis(line);
    const dose_token form_piece = line.here();
    const form_name& form = read_form(line, words);
    if (!said && mg > 0) refuse_unsaid_basis(form_piece, mg, form);
    const dose_amount amount = said == basis::compound ? dose_amount{compound_mg{mg}} : dose_amount{elemental_mg{mg}};
    check_size(amount_piece, amount, form);
    return {amount, form.id};
}

}  // namespace magnesia::scenario
