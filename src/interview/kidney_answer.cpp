// kidney_answer.cpp - a number of the kidneys told apart by name, unit, size and what it would mean.
// SPDX-License-Identifier: Apache-2.0
#include "interview/kidney_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text.hpp"
#include "interview/answers.hpp"
#include "scenario/values/creatinine.hpp"

namespace magnesia::interview {
namespace {

constexpr answer_unit creatinine_units[] = {{"umol/L"},
                                            {"\u00b5mol/L"},
                                            {"\u03bcmol/L"},
                                            {"micromol/L"},
                                            {"umol"},
                                            {"\u00b5mol"},
                                            {"mg/dL", scenario::creatinine_umol_l_per_mg_dl},
                                            {"mg%", scenario::creatinine_umol_l_per_mg_dl},
                                            {"mg", scenario::creatinine_umol_l_per_mg_dl}};
// Creatinine in mg/dL is 0.3 to about 15, in kidneys that have failed too, and an eGFR below 15 is kidney failure,
// which nobody should be told because of a unit: a number below 15 may be either.
constexpr double least_sure_egfr = 15;
// Creatinine in umol/L of adults begins about 30, so that every eGFR from there on is a possible creatinine as well.
// Laboratories seldom print an eGFR above 120: many stop at "> 90" or "> 60", and healthy people of 20 have about 110.
constexpr double most_sure_egfr = 120;
constexpr double healthy_filtration = 60;  // mL/min per 1.73 m2: below it rules of safety begin
constexpr double least_creatinine_umol_l = 20;
constexpr double refused_below_egfr = 30;  // an eGFR below it is refused, whatever it is
constexpr std::array<std::string_view, 5> at_least_words{">=", ">", "\u2265", "over", "above"};
constexpr std::array<std::string_view, 5> below_words{"<=", "<", "\u2264", "under", "below"};
constexpr std::array<std::string_view, 3> egfr_names{"e-gfr", "egfr", "gfr"};
constexpr std::array<std::string_view, 5> creatinine_names{"creatinine", "creatinin", "kreatinin", "cr\u00e9atinine",
                                                           "creat"};

enum class bound { none, at_least, below };

/// An answer taken apart.
struct kidney_words {
    std::string text;  ///< the number and its unit
    bool names_egfr = false;
    bool names_creatinine = false;
    bound is = bound::none;
};

/// Takes one of the words out of a text.
template <class Words>
bool take_out(std::string& text, const Words& all) {
    for (const std::string_view one : all) {
        const std::size_t at = text.find(one);
        if (at == std::string::npos) continue;
        text.replace(at, one.size(), " ");
        return true;
    }
    return false;
}

kidney_words words_about(std::string_view said) {
    kidney_words read;
    read.text = lower_case(trimmed(said));
    read.names_egfr = take_out(read.text, egfr_names);
    read.names_creatinine = take_out(read.text, creatinine_names);
    if (take_out(read.text, at_least_words)) read.is = bound::at_least;
    if (read.is == bound::none && take_out(read.text, below_words)) read.is = bound::below;
    for (const std::string_view filler : {"=", ":", " is ", " of ", " about "}) take_out(read.text, std::array{filler});
    read.text = trimmed(read.text);
    return read;
}

bool is_filtration_unit(const std::string& unit) {
    return unit.starts_with("ml");
}

std::string kidney_allowed() {
    return "Allowed: such as eGFR 85, >60, 80 umol/L or 0.9 mg/dL, or unknown.";
}

std::string take_egfr(const leading_number& read, std::string_view said, bound is, said_so_far& state) {
    std::optional<double> egfr;
    const std::string wrong = take_number(read.digits, scenario::any_egfr_range, egfr);
    if (!wrong.empty()) return wrong;
    state.kidney_remark.clear();
    if (is == bound::below && *egfr > refused_below_egfr) {
        return fmt::format("`{}` leaves open how far below. Allowed: the number itself, such as eGFR 45, or unknown.",
                           printable(said, 40));
    }
    if (is == bound::below) egfr = std::max(0.0, *egfr - 1);
    if (is != bound::none) {
        state.kidney_remark = fmt::format("Said as {}: {} is taken, {}.", printable(said, 40), shortest(*egfr),
                                          is == bound::at_least ? "the least it can be" : "just below the bound");
        state.notes.push_back(state.kidney_remark);
    }
    state.who.egfr_ml_min = egfr;
    state.who.creatinine_umol_l.reset();
    return {};
}

std::string take_creatinine(std::string_view with_unit, said_so_far& state) {
    std::string wrong =
        take_number(with_unit, scenario::creatinine_range, state.who.creatinine_umol_l, creatinine_units);
    if (wrong.empty()) state.who.egfr_ml_min = egfr_from_creatinine(*state.who.creatinine_umol_l, state.who);
    if (wrong.empty()) state.kidney_remark.clear();
    return wrong;
}

/// Creatinine without a unit: in mg/dL nobody has 20, in umol/L nobody has 15.
std::string take_bare_creatinine(const leading_number& read, said_so_far& state) {
    if (read.value < least_sure_egfr) return take_creatinine(read.digits + " mg/dL", state);
    if (read.value >= least_creatinine_umol_l) return take_creatinine(read.digits + " umol/L", state);
    return fmt::format("`{}`: in which unit? Allowed: {} umol/L or {} mg/dL.", read.digits, read.digits, read.digits);
}

/// Whether a bare number would be judged milder as an eGFR than as a creatinine in umol/L.
bool would_hide_weak_kidneys(double number, const scenario::person& who) {
    if (who.age_y < scenario::first_adult_year || number < healthy_filtration) return false;
    return egfr_from_creatinine(number, who) < healthy_filtration;
}

std::string which_of_both(const leading_number& read, std::string_view unit) {
    return fmt::format("`{}` may be an eGFR or a creatinine in {}. Allowed: eGFR {}, or {} {}.", read.digits, unit,
                       read.digits, read.digits, unit);
}

}  // namespace

std::string take_kidney(std::string_view said, said_so_far& state) {
    const kidney_words about = words_about(said);
    const auto read = number_at_start(about.text);
    if (!read) return fmt::format("`{}` is no number. {}", printable(said, 40), kidney_allowed());
    const bool is_filtration = is_filtration_unit(read->rest);
    if (about.names_creatinine && about.is != bound::none) {
        return fmt::format("`{}` leaves the creatinine open. {}", printable(said, 40), kidney_allowed());
    }
    if (about.names_creatinine && read->rest.empty()) return take_bare_creatinine(*read, state);
    if (!read->rest.empty() && !is_filtration) return take_creatinine(about.text, state);
    if (is_filtration || about.names_egfr || about.is != bound::none) return take_egfr(*read, said, about.is, state);
    if (read->value < least_sure_egfr) return which_of_both(*read, "mg/dL");
    if (read->value > most_sure_egfr || would_hide_weak_kidneys(read->value, state.who)) {
        return which_of_both(*read, "umol/L");
    }
    if (read->value < healthy_filtration) {
        state.notes.push_back(fmt::format("Taken as an eGFR of {}; a creatinine needs its unit.", read->digits));
    }
    return take_egfr(*read, said, bound::none, state);
}

}  // namespace magnesia::interview
