// prescription_words.cpp - words of data/safety/words.toml that stand beside names of medicines.
// SPDX-License-Identifier: Apache-2.0
#include "safety/prescription_words.hpp"

#include <algorithm>
#include <iterator>

#include "core/text.hpp"

namespace magnesia::safety {

bool is_prescription_word(const evidence::safety_words& words, std::string_view word) {
    const auto& all = words.beside.medicines;
    return std::find(all.begin(), all.end(), lower_case(word)) != all.end();
}

bool is_amount_word(std::string_view word) {
    constexpr std::string_view units[] = {"",     "x",     "mg",    "g",    "mcg",  "ug",    "ml",     "iu",
                                          "unit", "units", "%",     "d",    "day",  "days",  "h",      "hr",
                                          "hour", "week",  "dose",  "food", "meal", "meals", "tablet", "tablets",
                                          "puff", "once",  "daily", "a",    "per",  "prn"};
    const std::size_t number = word.find_first_not_of("0123456789.,-");
    const std::string_view unit = number == std::string_view::npos ? "" : word.substr(number);
    return std::find(std::begin(units), std::end(units), unit) != std::end(units);
}

}  // namespace magnesia::safety
