// foods_text.cpp - found foods for a screen of 80 columns: two lines a food, contents that are not known said in words.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "api/drawing/screen_text.hpp"
#include "api/foods/foods.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t shown_foods = 12;
constexpr std::size_t food_columns = 36;
constexpr std::size_t serving_columns = 16;
constexpr std::size_t most_food_lines = 8;  // of the longest name or note of the tables

std::string food_row(const std::string& name, const std::string& per_100g, const std::string& serving,
                     const std::string& mg, const std::string& share) {
    const std::vector<std::string> names = wrapped(name, food_columns, most_food_lines);
    const std::vector<std::string> servings = wrapped(serving, serving_columns, most_food_lines);
    std::string rows = fmt::format("{} {:>8}  {} {:>6} {:>6}\n", padded(names.front(), food_columns), per_100g,
                                   padded(servings.front(), serving_columns), mg, share);
    for (std::size_t i = 1; i < std::max(names.size(), servings.size()); ++i) {
        const std::string text = i < names.size() ? names[i] : std::string();
        rows += i < servings.size() ? fmt::format("{}           {}\n", padded(text, food_columns), servings[i])
                                    : text + '\n';
    }
    return rows;
}

std::string content_row(const char* name, const std::optional<double>& mg) {
    return mg ? fmt::format("{} {} mg", name, shortest(*mg)) : fmt::format("{} not known", name);
}

/// "per 100 g: glycine 118 mg, phytate and oxalate not known".
std::string contents(const evidence::food& one) {
    std::string text = "per 100 g: " + content_row("glycine", one.glycine_mg) + ", ";
    if (!one.phytate_mg && !one.oxalate_mg) return text + "phytate and oxalate not known";
    text += content_row("phytate", one.phytate_mg) + ", " + content_row("oxalate", one.oxalate_mg);
    const bool is_measured = one.binders_known_from == evidence::provenance::secondary;
    return is_measured ? text : text + fmt::format(" ({})", evidence::word(*one.binders_known_from));
}

std::string of_water(const evidence::food& one) {
    const std::string high = one.water_high_mg_per_l > one.water_low_mg_per_l
                                 ? fmt::format(" to {}", shortest(one.water_high_mg_per_l))
                                 : std::string();
    return fmt::format("per litre: {}{} mg, {}{}; see the label", shortest(one.water_low_mg_per_l), high,
                       evidence::word(one.known_from), one.note.empty() ? "" : ", " + one.note);
}

std::string food_rows(const evidence::food& one, double need) {
    const evidence::food_measure serving = shown_serving(one);
    const double mg = one.magnesium_mg * serving.grams / 100;
    std::string rows = food_row(one.name, shortest(one.magnesium_mg), serving.text, fmt::format("{:.0f}", mg),
                                fmt::format("{:.0f} %", 100 * mg / need));
    for (const std::string& line :
         wrapped(one.is_water ? of_water(one) : contents(one), screen_columns - 4, most_food_lines)) {
        rows += "    " + line + '\n';
    }
    return rows;
}

std::string need_in_words(const foods_answer& answer) {
    const evidence::reference_intake& by = yardstick(answer.who);
    return fmt::format("Need: {} mg a day for {}{}: {} of {}.", shortest(answer.who.advised(by)), described(answer.who),
                       answer.who.is_default ? " (age or sex not said: a default adult)" : "", by.kind, by.name);
}

std::string moderation(const foods_answer& answer) {
    const bool is_asked = std::any_of(answer.foods.begin(), answer.foods.end(),
                                      [](const evidence::food& one) { return one.most_per_day.has_value(); });
    return is_asked ? "Chocolate is for moderation: it brings sugar, fat and energy; one serving a day is counted as "
                      "moderate here. "
                    : "";
}

}  // namespace

std::string text_of(const foods_answer& answer) {
    const double need = answer.who.advised(yardstick(answer.who));
    std::string page = food_row("Magnesium in food", "mg/100 g", "a serving", "mg", "need");
    for (std::size_t i = 0; i < std::min(answer.foods.size(), shown_foods); ++i)
        page += food_rows(answer.foods[i], need);
    if (answer.matches > shown_foods) {
        page += fmt::format("{} more; more words narrow it down, --json and --csv list {}.\n",
                            answer.matches - shown_foods, answer.matches > most_foods ? "100" : "all");
    }
    page += '\n' + paragraph(need_in_words(answer), screen_columns);
    page += paragraph(
        moderation(answer) +
            "Not known is not zero. Ceilings for magnesium hold for supplements, never for food. "
            "Information, not medical advice. Numbers are those of USDA SR24 (2011); --json has the references.",
        screen_columns);
    return page;
}

}  // namespace magnesia::api
