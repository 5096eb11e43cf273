// dose_what.cpp - reads how much of which form; refuses to guess what "mg" counts.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_what.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <sstream>

#include "core/conversions.hpp"
#include "core/number_mark.hpp"
#include "core/text.hpp"
#include "scenario/dose_lines/dose_how.hpp"
#include "scenario/values/regimen.hpp"

namespace magnesia::scenario {
namespace {

enum class basis { elemental, compound };

constexpr double thousand = 1000;

/// Words that end the name of a form. A late "elemental" is among them, so that the line is told where it belongs.
constexpr std::array<std::string_view, 18> words_after_form{"at",     "with",    "before",    "every",    "daily", "on",
                                                            "from",   "for",     "until",     "as",       "by",    "in",
                                                            "tracer", "fasting", "elemental", "compound", ",",     ""};

/// Units people write instead of mg or mmol, and how many of those (of the same thing) one of them is.
struct other_unit {
    std::string_view name;
    double factor;
    std::string_view unit;
};
constexpr std::array<other_unit, 13> other_units{{{"g", 1e3, "mg"},
                                                  {"gram", 1e3, "mg"},
                                                  {"grams", 1e3, "mg"},
                                                  {"kg", 1e6, "mg"},
                                                  {"ug", 1e-3, "mg"},
                                                  {"mcg", 1e-3, "mg"},
                                                  {"µg", 1e-3, "mg"},
                                                  {"μg", 1e-3, "mg"},
                                                  {"mol", 1e3, "mmol"},
                                                  {"µmol", 1e-3, "mmol"},
                                                  {"umol", 1e-3, "mmol"},
                                                  {"mEq", 0.5, "mmol"},  // the ion carries two charges
                                                  {"meq", 0.5, "mmol"}}};

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

/// Whether the amount is in mmol; otherwise it is in mg.
bool read_is_mmol(dose_cursor& line, double amount) {
    if (line.take_if("mg")) return false;
    if (line.take_if("mmol")) return true;
    const dose_token& piece = line.here();
    for (const other_unit& unit : other_units) {
        if (piece.text != unit.name) continue;
        refuse(piece, {"is not a unit read here",
                       fmt::format("{0}, so write {1} {0}", unit.unit, shortest(amount * unit.factor))});
    }
    const bool differs_in_case = piece.text == "Mg" || piece.text == "MG";
    refuse(piece, {"stands where the unit belongs", "mg or mmol", differs_in_case ? "mg" : ""});
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

/// A way in that bodies have and this one has not, said where the form stands.
void refuse_other_way(const dose_token& whole) {
    constexpr std::array<std::string_view, 9> ways{"into", "intramuscular", "intramuscularly", "im", "rectally", "iv",
                                                   "i.v.", "intravenous",   "intravenously"};
    std::istringstream words{std::string{whole.text}};
    for (std::string word; words >> word;) {
        if (std::ranges::find(ways, word) == ways.end()) continue;
        refuse(whole, {"says a way into the body that is not known here", "swallowed, or by vein: `by vein over N h`",
                       "by vein"});
    }
}

/// Null when none is said, which only a vein allows: there the partner of the ion does not matter.
const form_name* read_form(dose_cursor& line, const vocabulary& words, bool may_be_unsaid) {
    const dose_token first = line.here();
    std::string name;
    while (!ends_form(line.here())) name += (name.empty() ? "" : " ") + std::string{line.take().text};
    if (name.empty() && may_be_unsaid) return nullptr;
    if (name.empty()) refuse(first, {"stands where a form belongs", supported_forms(words)});
    const dose_token whole{name, first.column};
    const form_name* form = find_form(words, name);
    if (form == nullptr) {
        refuse_misspelt_basis(first);
        refuse_other_way(whole);
        refuse(whole, {"is no known form of magnesium", supported_forms(words), nearest_form(words, name)});
    }
    if (!form->is_supported) {
        refuse(whole, {fmt::format("cannot be simulated: {} {}", form->id, form->reason), supported_forms(words)});
    }
    return form;
}

[[noreturn]] void refuse_unsaid_basis(const dose_token& piece, double mg, const form_name* said) {
    const std::string number = shortest(mg);
    if (said == nullptr) {
        refuse(piece, {"follows an amount that says neither elemental nor compound",
                       fmt::format("`{0} mg elemental`, `{0} mg compound FORM`, or mmol", number)});
    }
    const form_name& form = *said;
    const double low = form.elemental_fraction_low;
    const double high = form.elemental_fraction_high;
    refuse(piece, {fmt::format(
                       "has an amount that says neither elemental nor compound: {0} mg elemental is {1} mg of {2}, but "
                       "{0} mg of the compound {2} holds only {3} mg of magnesium",
                       number, range_text(mg / high, mg / low), form.id, range_text(mg * low, mg * high)),
                   fmt::format("`{0} mg elemental {1}` or `{0} mg compound {1}`, as the label says", number, form.id)});
}

/// The largest dose in the words of the line.
std::string largest_text(const dose_amount& amount, const form_name* form) {
    const elemental_mg largest{largest_dose_elemental_mg};
    if (std::holds_alternative<elemental_mg>(amount)) return fmt::format("{:g} mg elemental", largest.value);
    if (std::holds_alternative<magnesium_mmol>(amount)) {
        return fmt::format("{:.6g} mmol ({:g} mg elemental)", to_mmol(largest).value, largest.value);
    }
    return fmt::format("{:.6g} mg compound {} ({:g} mg elemental)",
                       to_compound_mg(largest, form->elemental_fraction_high).value, form->id, largest.value);
}

/// The days that have begun when an infusion ends; 1 for what is swallowed.
double days_of_dose(dose_cursor rest, const vocabulary& words) {
    if (!goes_by_vein(rest)) return 1;
    const dose_manner how = read_manner(rest, words);
    const auto* vein = std::get_if<by_vein>(&how.route);
    return vein == nullptr ? 1 : std::max(1.0, std::ceil(vein->over_minutes / minutes_per_hour / hours_per_day));
}

/// Whether such an amount is taken by anybody in so many days.
bool is_dose(const dose_amount& amount, const form_name* form, double days = 1) {
    const double fraction = form == nullptr ? 1 : form->elemental_fraction_high;
    const double mg = to_elemental_mg(amount, fraction).value;
    return mg > 0 && mg <= days * largest_dose_elemental_mg;
}

/// A point that may mark thousands is refused where a thousand times as much would be a dose, too.
void refuse_mark(const dose_token& piece, const dose_amount& with_thousands, const form_name* form) {
    if (!may_mark_thousands(piece.text) || !is_dose(with_thousands, form)) return;
    refuse(piece, {"can be read in two ways", std::string(unmarked_numbers)});
}

void check_size(const dose_token& piece, const dose_content& said, const form_name* form, const dose_cursor& rest,
                const vocabulary& words) {
    if (is_dose(said.amount, form) || is_dose(said.amount, form, days_of_dose(rest, words))) return;
    const std::string_view unit = std::holds_alternative<magnesium_mmol>(said.amount) ? "mmol" : "mg";
    const std::string_view each = goes_by_vein(rest) ? ", in each day of an infusion" : "";
    refuse(piece, {fmt::format("{} is no dose anybody takes", unit),
                   fmt::format("above 0 to {}{}", largest_text(said.amount, form), each)});
}

dose_amount amount_of(double number, bool is_mmol, std::optional<basis> said) {
    if (is_mmol) return magnesium_mmol{number};
    return said == basis::compound ? dose_amount{compound_mg{number}} : dose_amount{elemental_mg{number}};
}

}  // namespace

dose_content read_content(dose_cursor& line, const vocabulary& words) {
    const dose_token amount_piece = line.here();
    const double number = read_number(line);
    const bool is_mmol = read_is_mmol(line, number);
    const dose_token basis_piece = line.here();
    const auto said = read_basis(line);
    if (is_mmol && said == basis::compound) {
        refuse(basis_piece, {"contradicts mmol, which always counts the magnesium", "mmol alone, or mg compound"});
    }
    const dose_token form_piece = line.here();
    const form_name* form = read_form(line, words, said != basis::compound && goes_by_vein(line));
    if (!said && !is_mmol && number > 0) refuse_unsaid_basis(form_piece, number, form);
    const dose_content content{amount_of(number, is_mmol, said), form == nullptr ? std::string{} : form->id};
    check_size(amount_piece, content, form, line, words);
    refuse_mark(amount_piece, amount_of(thousand * number, is_mmol, said), form);
    return content;
}

}  // namespace magnesia::scenario
