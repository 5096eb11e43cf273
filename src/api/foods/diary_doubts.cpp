// diary_doubts.cpp - what a diary leaves in doubt: names, ranges, and days that hold too little or too much energy.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/foods/diary.hpp"

namespace magnesia::api {
namespace {

/// Energy at rest by Schofield (1985), kcal a day, of adults from 18, 30 and 60 years on. A diary knows no weight: 57
/// kg stand for a woman and 70 kg for a man. That, the 1.1 and the 5000 kcal are a choice, not a finding. The idea of a
/// least multiple of energy at rest is Goldberg's; of one day 1.1 would doubt many true ones, so it only warns.
double resting_energy_kcal(const eater& who) {
    const bool is_male = who.sex == scenario::biological_sex::male;
    const double weight_kg = is_male ? 70 : 57;
    if (who.age_y < 30) return is_male ? 15.057 * weight_kg + 692.2 : 14.818 * weight_kg + 486.6;
    if (who.age_y < 60) return is_male ? 11.472 * weight_kg + 873.1 : 8.126 * weight_kg + 845.6;
    return is_male ? 11.711 * weight_kg + 587.7 : 9.082 * weight_kg + 658.5;
}

std::string strange_energy(const diary_answer& answer) {
    constexpr double least_of_rest = 1.1, most_kcal = 5000, adult_from_y = 18;
    const double kcal = answer.day.energy_kcal;
    if (kcal > most_kcal) {
        return fmt::format(
            "{:.0f} kcal is more than hardly anybody eats in a day (our mark: {:.0f}): check amounts and how often, "
            "before what follows is believed.",
            kcal, most_kcal);
    }
    const double least = least_of_rest * resting_energy_kcal(answer.who);
    if (answer.who.age_y < adult_from_y || kcal >= least) return {};
    return fmt::format(
        "{:.0f} kcal is hardly a whole day: below {:.0f}, 1.1 times what a body of usual weight needs at rest "
        "(Goldberg's cut-off is of this kind; the number is our choice). What follows judges only what is written "
        "here.",
        kcal, least);
}

std::string ranges_in_words(const diary_answer& answer) {
    std::vector<std::string> told;
    for (const evidence::eaten_food& one : answer.day.foods) {
        if (one.said.how_often.up_to) {
            told.push_back(fmt::format("{} {}", one.what->name, scenario::print(one.said.how_often)));
        }
    }
    return told.empty() ? std::string() : fmt::format("Of a range the middle is counted: {}.", fmt::join(told, ", "));
}

std::string short_names_in_words(const diary_answer& answer) {
    const std::string taken = evidence::taken_as(answer.day.foods);
    if (taken.empty()) return {};
    return fmt::format("Short or other names are taken so: {}. Write the whole name where another kind was meant.",
                       taken);
}

}  // namespace

std::vector<std::string> doubts_of(const diary_answer& answer) {
    std::vector<std::string> doubts{strange_energy(answer), short_names_in_words(answer), ranges_in_words(answer)};
    std::erase(doubts, "");
    return doubts;
}

}  // namespace magnesia::api
