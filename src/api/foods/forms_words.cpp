// forms_words.cpp - spans over the variants of a form, and beliefs with their bands.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/forms_words.hpp"

#include <fmt/format.h>

namespace magnesia::api {
namespace {

/// "11.7 to 14.1", or one number when both ends read the same.
std::string span_words(double low, double high, const char* format) {
    const std::string from = fmt::format(fmt::runtime(format), low);
    const std::string to = fmt::format(fmt::runtime(format), high);
    return from == to ? from : from + " to " + to;
}

}  // namespace

std::string percent_words(const evidence::form& f) {
    return span_words(100 * poorest_variant(f).elemental_fraction, 100 * richest_variant(f).elemental_fraction,
                      "{:.1f}");
}

std::string compound_words(const evidence::form& f) {
    return span_words(100 / richest_variant(f).elemental_fraction, 100 / poorest_variant(f).elemental_fraction,
                      "{:.0f}");
}

std::string belief_words(const evidence::relative_absorption& a) {
    return fmt::format("{:.2f} to {:.2f}", a.p5(), a.p95());
}

bool hangs_on_acid(const evidence::form& f) {
    return f.entry.enters == evidence::entry_state::solid;
}

std::string water_words(const evidence::form& f) {
    if (!f.in_water) return f.solubility;
    std::string text =
        span_words(f.in_water->low_g_per_100_ml, f.in_water->high_g_per_100_ml, "{:g}") + " g per 100 mL of water";
    if (!f.in_water->note.empty()) text += " (" + f.in_water->note + ')';
    return text + "; " + std::string(evidence::word(f.in_water->known_from));
}

}  // namespace magnesia::api
