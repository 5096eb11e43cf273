// diary_words.cpp - what was eaten, what is known of it, and what it comes to.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/diary_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "core/text.hpp"

namespace magnesia::api {
namespace {

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

}  // namespace

std::string amount_in_words(const evidence::eaten_food& one) {
    const bool is_daily = one.said.how_often == scenario::food_frequency{};
    return one.said.amount + (is_daily ? "" : ", " + scenario::print(one.said.how_often));
}

std::string share_in_words(const diary_answer& answer, double mg) {
    return answer.day.magnesium_mg > 0 ? fmt::format("{:.0f} %", 100 * mg / answer.day.magnesium_mg) : "";
}

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

std::vector<std::string> sums_in_words(const evidence::food_tally& day) {
    return {sum_in_words("Glycine", day.glycine, day), sum_in_words("Phytate", day.phytate, day),
            sum_in_words("Oxalate", day.oxalate, day)};
}

std::string reached(const diary_answer& answer, double advised_mg) {
    const double gap = gap_to(answer, advised_mg);
    return gap > 0 ? fmt::format("{:.0f} short", gap) : "reached";
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

std::string food_first_in_words(const eater& who) {
    std::set<double> ceilings;
    for (const evidence::reference_intake& row : who.advice) {
        if (row.ceiling_supplemental_mg) ceilings.insert(*row.ceiling_supplemental_mg);
    }
    std::string ceiling = "no body has set a ceiling for them at this age: none is given without a doctor.";
    if (!ceilings.empty()) {
        const std::string low = shortest(*ceilings.begin());
        const std::string high = shortest(*ceilings.rbegin());
        ceiling = fmt::format("the ceilings for them at this age ({} mg a day{}) never count food.",
                              low == high ? low : low + " to " + high, low == high ? "" : ", by body");
    }
    return "Food first: a supplement could only be for what is still short. Supplements are not counted here, and " +
           ceiling;
}

}  // namespace magnesia::api
