// check_words.cpp - intake, hours that collide, and hours that could not be compared.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/check_words.hpp"

#include <fmt/format.h>

#include "core/text.hpp"

namespace magnesia::api {
namespace {

std::string collision_days(const safety::collision& one) {
    std::string text = one.days == scenario::every_day ? "" : " on " + scenario::print(one.days);
    if (!one.nights) return text;
    const auto [from, until] = *one.nights;
    text += from == until ? fmt::format(" (night of day {} of the run)", from)
                          : fmt::format(" (nights of days {} to {} of the run)", from, until);
    return text;
}

}  // namespace

std::string intake_in_words(const asked_check& read) {
    const auto total = read.facts.known.number(safety::fact::supplemental_mg);
    if (!total) return "";
    std::string text = fmt::format("{:.4g} mg a day at the most", *total);
    if (read.facts.others_mg > 0) text += fmt::format(", of that {:.4g} mg in other products", read.facts.others_mg);
    return text;
}

std::string collision_in_words(const safety::collision& one) {
    return fmt::format("{} at {} and magnesium at {}{}", printable(one.drug, 60), scenario::print(one.drug_at),
                       scenario::print(one.magnesium_at), collision_days(one));
}

std::string uncompared_in_words(const safety::uncompared& one) {
    const std::string_view open = one.is_drug_time_known   ? "the hour of magnesium is not known"
                                  : one.is_dose_time_known ? "its hour is not known"
                                                           : "neither its hour nor that of magnesium is known";
    return fmt::format("{}: {}", printable(one.drug, 60), open);
}

}  // namespace magnesia::api
