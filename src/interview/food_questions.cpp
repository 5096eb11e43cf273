// food_questions.cpp - magnesium in food: a number, or a rough estimate from five short answers.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/text.hpp"
#include "interview/answers.hpp"
#include "interview/said_so_far.hpp"

namespace magnesia::interview {
namespace {

constexpr allowed_range servings_range{0, 20, "servings a day"};
constexpr double per_100_g = 100;
constexpr double rounding_mg = 10;  // an estimate is no exact number

/// Magnesium of a usual serving, the mean over the common foods of a group.
double serving_mg(const std::vector<evidence::food>& foods, std::string_view group) {
    double sum = 0;
    double count = 0;
    for (const evidence::food& one : foods) {
        if (one.counts_as != group || !one.is_common || one.measures.empty()) continue;
        sum += one.magnesium_mg * one.measures.front().grams / per_100_g;
        count += 1;
    }
    return count > 0 ? sum / count : 0;
}

/// Servings that nobody knows count as they are usual: none would make a shortage of what was only not said.
void estimate(said_so_far& state) {
    const bool is_male = state.who.sex == scenario::biological_sex::male;
    const evidence::interview_words& words = state.known->words;
    const double factor = is_male ? words.male_factor : 1;
    double mg = state.food.base->magnesium_mg * factor;
    for (std::size_t i = 0; i < rich_foods.size(); ++i) {
        const auto& servings = state.food.servings[i];
        mg += servings ? *servings * serving_mg(state.known->foods, rich_foods[i])
                       : words.usual_rich_mg * factor / static_cast<double>(rich_foods.size());
    }
    state.who.diet_magnesium_mg = std::round(mg / rounding_mg) * rounding_mg;
    state.notes = {
        fmt::format("Estimate so far: about {:.0f} mg a day from food. It is rough; what is not said yet "
                    "counts as is usual.",
                    state.who.diet_magnesium_mg)};
}

std::string take_diet(std::string_view said, said_so_far& state) {
    constexpr answer_unit units[] = {{"mg"}};
    std::optional<double> mg;
    std::string wrong = take_number(said, scenario::habitual_diet_range, mg, units);
    if (wrong.empty()) state.who.diet_magnesium_mg = *mg;
    return wrong;
}

bool is_diet_open(const said_so_far& state) {
    return state.who.diet_magnesium_mg == 0 || state.food.base != nullptr;
}

bool has_base(const said_so_far& state) {
    return state.food.base != nullptr;
}

std::string take_base(std::string_view said, said_so_far& state) {
    std::vector<scenario::known_name> names;
    for (const evidence::diet_kind& one : state.known->words.diets) names.push_back(one.name);
    const scenario::known_name* found = find_name(names, trimmed(said));
    if (found == nullptr) {
        const std::string nearest = nearest_known(names, std::string(trimmed(said)));
        return fmt::format("`{}` is not known{} Allowed: {}, or unknown.", printable(said, 40), or_nearest(nearest),
                           listed(names));
    }
    state.food.base = &state.known->words.diets[static_cast<std::size_t>(found - names.data())];
    estimate(state);
    return {};
}

template <std::size_t Group>
std::string take_servings(std::string_view said, said_so_far& state) {
    std::optional<double> servings;
    std::string wrong = means_none(said) ? "" : take_number(said, servings_range, servings);
    if (!wrong.empty()) return wrong;
    state.food.servings[Group] = servings.value_or(0);
    estimate(state);
    return {};
}

template <std::size_t Group>
interview_question servings_question(std::string ask) {
    return {.id = fmt::format("servings_{}", Group + 1),
            .ask = std::move(ask),
            .why = "These foods hold most of the magnesium of a day; unknown counts as is usual.",
            .take = take_servings<Group>,
            .applies = has_base};
}

}  // namespace

std::vector<interview_question> food_questions() {
    return {{.id = "diet_magnesium_mg",
             .ask = "How much magnesium is in your food and drink a day, in mg, without supplements? If unknown, a few "
                    "questions estimate it. (`magnesia foods --diary` adds up a real diary.)",
             .why = "Whether you lack any decides most of what magnesium can do.",
             .take = take_diet},
            {.id = "base_diet",
             .ask = "How do you eat, leaving out nuts, greens, beans and whole grains? fast (white bread, ready meals, "
                    "snacks), mixed (home cooking), or plants (mostly vegetables and fruit).",
             .why = "It is the base of the estimate.",
             .take = take_base,
             .applies = is_diet_open},
            servings_question<0>("Nuts and seeds: how many small handfuls a day? 0.5 is one every other day."),
            servings_question<1>("Dark greens, such as spinach or chard: how many servings a day?"),
            servings_question<2>("Beans, lentils, chickpeas, soya: how many servings a day?"),
            servings_question<3>("Whole grains, such as oats, brown rice, wholemeal bread: how many servings a day?")};
}

}  // namespace magnesia::interview
