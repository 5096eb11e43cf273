// diary_text.cpp - a day of eating for a screen of 80 columns.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "api/diary.hpp"
#include "api/screen_text.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t name_columns = 34;
constexpr std::size_t amount_columns = 26;
constexpr std::size_t most_lines_of_name = 8;  // of the longest name of the tables

std::string row(const std::string& name, const std::string& amount, const std::string& mg, const std::string& share) {
    const std::vector<std::string> names = wrapped(name, name_columns, most_lines_of_name);
    std::string line = fmt::format("{} {} {:>8} {:>6}", padded(names.front(), name_columns),
                                   padded(fitted(amount, amount_columns), amount_columns), mg, share);
    line.erase(line.find_last_not_of(' ') + 1);
    line += '\n';
    for (std::size_t i = 1; i < names.size(); ++i) line += names[i] + '\n';
    return line;
}

std::string rows_of(const diary_answer& answer) {
    std::string rows = row("Food, per day", "amount", "mg", "share");
    for (const evidence::eaten_food& one : answer.day.foods) {
        const double mg = evidence::per_day(one, one.what->magnesium_mg);
        const bool is_daily = one.said.how_often == scenario::food_frequency{};
        const std::string often = is_daily ? "" : ", " + scenario::print(one.said.how_often);
        rows += row(one.what->name, one.said.amount + often, fmt::format("{:.1f}", mg),
                    answer.day.magnesium_mg > 0 ? fmt::format("{:.0f} %", 100 * mg / answer.day.magnesium_mg) : "");
    }
    return rows + row("Magnesium from food", "", fmt::format("{:.0f}", answer.day.magnesium_mg), "");
}

/// "Mean of 3 days: 310 mg a day, from 280 to 350, standard deviation 35: mon 280, tue 350, wed 300."
std::string days_in_words(const evidence::food_tally& day) {
    constexpr std::size_t most_days = 14;
    if (day.days.empty()) return {};
    const auto [least, most] = std::ranges::minmax_element(day.days, {}, &evidence::day_sum::magnesium_mg);
    std::string text = fmt::format("Mean of {} day{}: {:.0f} mg a day", day.days.size(),
                                   day.days.size() == 1 ? "" : "s", day.magnesium_mg);
    if (day.magnesium_sd_mg) {
        text += fmt::format(", from {:.0f} to {:.0f}, standard deviation between days {:.0f}", least->magnesium_mg,
                            most->magnesium_mg, *day.magnesium_sd_mg);
    }
    for (std::size_t i = 0; i < std::min(most_days, day.days.size()); ++i) {
        text +=
            fmt::format("{}{} {:.0f}", i == 0 ? ": " : ", ", printable(day.days[i].day, 20), day.days[i].magnesium_mg);
    }
    return text + (day.days.size() > most_days ? ", ..." : ".");
}

/// "2.10 g", "4 mg", "none".
std::string grams_in_words(double mg) {
    constexpr double shown_as_mg = 10;
    if (mg <= 0) return "none";
    return mg < shown_as_mg ? fmt::format("{:.2g} mg", mg) : fmt::format("{:.2f} g", mg / 1000);
}

std::size_t different_foods(const std::vector<evidence::eaten_food>& eaten) {
    std::set<std::string> names;
    for (const evidence::eaten_food& one : eaten) names.insert(one.what->name);
    return names.size();
}

/// "Glycine: at least 2.10 g; not known for 3 of the foods with 40 % of the energy (Raspberries, ...)".
std::string sum_in_words(const char* name, const evidence::partial_sum& sum, const evidence::food_tally& day) {
    constexpr std::size_t most_names = 4;
    if (sum.unknown_in.empty()) return fmt::format("{}: {}.", name, grams_in_words(sum.known_mg));
    if (sum.unknown_in.size() == different_foods(day.foods)) return fmt::format("{}: not known for any food.", name);
    std::vector<std::string> names(
        sum.unknown_in.begin(),
        sum.unknown_in.begin() + static_cast<std::ptrdiff_t>(std::min(most_names, sum.unknown_in.size())));
    if (names.size() < sum.unknown_in.size()) names.emplace_back("...");
    const std::string unknown =
        fmt::format("not known for {} of the foods with {:.0f} % of the energy ({})", sum.unknown_in.size(),
                    100 * sum.unknown_energy_share, fmt::join(names, "; "));
    return sum.known_mg > 0 ? fmt::format("{}: at least {}; {}.", name, grams_in_words(sum.known_mg), unknown)
                            : fmt::format("{}: {}; none in the others.", name, unknown);
}

std::string reached(const diary_answer& answer, double advised_mg) {
    const double gap = gap_to(answer, advised_mg);
    return gap > 0 ? fmt::format("{:.0f} short", gap) : "reached";
}

std::string advice_rows(const diary_answer& answer) {
    std::string rows = paragraph("Advised, mg a day, for " + described(answer.who) +
                                     (answer.who.is_default ? " (age or sex not said: a default adult):" : ":"),
                                 columns);
    for (const evidence::reference_intake& one : answer.who.advice) {
        const double advised = answer.who.advised(one);
        const auto average = one.average.of(answer.who.sex);
        const std::string half =
            average ? fmt::format("; average requirement {}: {}", shortest(*average), reached(answer, *average)) : "";
        const std::string doubt = one.known_from == evidence::provenance::memory ? " (to be verified)" : "";
        rows += fmt::format("  {}{}\n    {} {}: {}{}\n", one.name, doubt, one.kind, shortest(advised),
                            reached(answer, advised), half);
    }
    return rows;
}

std::string pattern_in_words(const diary_answer& answer) {
    std::string text = "Servings a day: ";
    for (const auto& [group, servings] : answer.day.group_servings) text += fmt::format("{} {:.1f}, ", group, servings);
    text += fmt::format("together {:.1f}. Servings with {} mg or more: {:.1f}. ", counted_servings(answer),
                        shortest(answer.rich_serving_mg), answer.day.rich_servings);
    if (counted_servings(answer) < answer.few_servings) {
        text += fmt::format(
            "Fewer than {} is few: people who eat so are the ones who often miss the requirement (our reading, "
            "grade D). ",
            shortest(answer.few_servings));
    }
    for (const std::string& name : answer.day.beyond_moderation) {
        text += fmt::format("{}: more than is moderate; it brings sugar, fat and energy too. ", name);
    }
    return text;
}

}  // namespace

std::string text_of(const diary_answer& answer) {
    std::string page = rows_of(answer);
    page += fmt::format("Energy {:.0f} kcal\n", answer.day.energy_kcal);
    page += paragraph(days_in_words(answer.day), columns) + '\n';
    for (const std::string& doubt : doubts_of(answer)) page += paragraph(doubt, columns) + '\n';
    page += paragraph(sum_in_words("Glycine", answer.day.glycine, answer.day), columns);
    page += paragraph(sum_in_words("Phytate", answer.day.phytate, answer.day), columns);
    page += paragraph(sum_in_words("Oxalate", answer.day.oxalate, answer.day), columns);
    page += '\n' + advice_rows(answer) + '\n' + paragraph(pattern_in_words(answer), columns);
    page += paragraph(
        "Food first: a supplement could only be for what is still short. Supplements are not counted here, and the "
        "ceilings for them (250 to 400 mg a day, by body) never count food. Information, not medical advice.",
        columns);
    return page;
}

}  // namespace magnesia::api
