// day_questions.cpp - bed, rise, meals, drinks and training of a usual day.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/number_mark.hpp"
#include "core/text.hpp"
#include "interview/answers.hpp"
#include "interview/said_so_far.hpp"
#include "scenario/values/zone_table.hpp"

namespace magnesia::interview {
namespace {

using scenario::routine;

constexpr double share_digits = 1e4;  // shares are written with four digits
constexpr std::string_view units_of_drinks[] = {"drink", "drinks", "glass", "glasses"};

std::string take_zone(std::string_view said, said_so_far& state) {
    const std::vector<std::string> zones = scenario::known_zones();
    const std::string name(trimmed(said));
    const auto found = std::find_if(zones.begin(), zones.end(),
                                    [&](const std::string& one) { return lower_case(one) == lower_case(name); });
    if (found == zones.end()) {
        const std::string nearest = nearest_name(name, zones);
        return fmt::format(
            "`{}` is no known time zone{} Allowed: names such as Europe/Berlin or America/New_York, or unknown.",
            printable(name, 40), or_nearest(nearest));
    }
    state.day.what.zone = *found;
    return {};
}

std::string take_bed(std::string_view said, said_so_far& state) {
    std::string wrong = take_clock(said, state.day.what.bed);
    state.says_bed = wrong.empty();
    return wrong;
}

std::string take_rise(std::string_view said, said_so_far& state) {
    std::string wrong = take_clock(said, state.day.what.rise);
    state.says_rise = wrong.empty();
    return wrong;
}

std::string take_meals(std::string_view said, said_so_far& state) {
    std::vector<scenario::meal> meals;
    const std::vector<std::string> parts = parts_of(said);
    const double share =
        std::round(share_digits / static_cast<double>(std::max<std::size_t>(parts.size(), 1))) / share_digits;
    double left = 1;
    for (const std::string& part : parts) {
        scenario::meal one;
        std::string wrong = take_clock(part, one.at);
        if (!wrong.empty()) return wrong;
        one.share = &part == &parts.back() ? left : share;
        left = std::round((left - share) * share_digits) / share_digits;
        meals.push_back(one);
    }
    if (meals.empty()) return "Allowed: times such as 07:30, 12:30, 19:00, or unknown.";
    state.day.what.meals = meals;
    state.day.says_meals = true;
    return {};
}

/// Words that begin with a number: "2 drinks", "95mg". One that may mark thousands is none: 1,200 is asked back.
std::optional<double> take_leading_number(std::vector<std::string>& words) {
    if (words.empty()) return std::nullopt;
    const std::size_t end = words.front().find_first_not_of("0123456789.,");
    std::string digits = words.front().substr(0, end);
    std::replace(digits.begin(), digits.end(), ',', '.');
    const auto number = may_mark_thousands(digits) ? std::nullopt : finite_number(digits);
    if (!number) return std::nullopt;
    if (end == std::string::npos) {
        words.erase(words.begin());
    } else {
        words.front().erase(0, end);
    }
    return number;
}

std::string joined_lines(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

const evidence::known_drink* find_drink(const said_so_far& state, const std::string& name) {
    for (const evidence::known_drink& one : state.known->words.drinks) {
        if (scenario::goes_by(one.name, name)) return &one;
        if (name.ends_with('s') && scenario::goes_by(one.name, name.substr(0, name.size() - 1))) return &one;
    }
    return nullptr;
}

/// mg of "coffee", "2 coffees" or "95 mg"; nothing when it does not read.
std::optional<double> caffeine_mg(const said_so_far& state, std::vector<std::string> words) {
    const auto count = take_leading_number(words);
    const std::string name = joined_lines(words);
    if (count && (name == "mg" || name.empty())) return count;
    const evidence::known_drink* drink = find_drink(state, name);
    return drink == nullptr ? std::nullopt : std::optional(count.value_or(1) * drink->caffeine_mg);
}

std::string take_caffeine(std::string_view said, said_so_far& state) {
    std::vector<scenario::caffeine_intake> all;
    for (const std::string& part : means_none(said) ? std::vector<std::string>{} : timed_parts_of(said)) {
        const auto read = read_timed(part);
        const auto mg = read ? caffeine_mg(state, read->words) : std::nullopt;
        if (!mg) {
            return fmt::format(
                "`{}` does not read. Allowed: a time and coffee, espresso, tea, cola, energy drink, decaf or mg, "
                "such as 08:00 2 coffees; 15:30 95 mg; or none.",
                printable(part, 60));
        }
        all.push_back({read->at, *mg, read->days});
    }
    state.day.what.caffeine = all;
    return {};
}

std::string take_alcohol(std::string_view said, said_so_far& state) {
    std::vector<scenario::alcohol_intake> all;
    for (const std::string& part : means_none(said) ? std::vector<std::string>{} : timed_parts_of(said)) {
        auto read = read_timed(part);
        const auto count = read ? take_leading_number(read->words) : std::nullopt;
        const std::string unit = read ? joined_lines(read->words) : "";
        const bool is_drinks = unit.empty() || std::find(std::begin(units_of_drinks), std::end(units_of_drinks),
                                                         unit) != std::end(units_of_drinks);
        if (!count || (!is_drinks && unit != "g")) {
            return fmt::format(
                "`{}` does not read. Allowed: a time and drinks of 14 g or g, such as 20:30 1 drink; "
                "21:00 2 drinks fri,sat; or none.",
                printable(part, 60));
        }
        all.push_back({read->at, *count * (is_drinks ? scenario::grams_per_drink : 1), read->days});
    }
    state.day.what.alcohol = all;
    return {};
}

/// One word of a session behind its time; false when it means nothing.
bool take_session_word(const std::string& word, scenario::training_session& session) {
    const auto intensity = std::find(std::begin(scenario::intensity_names), std::end(scenario::intensity_names), word);
    if (intensity != std::end(scenario::intensity_names)) {
        session.intensity = scenario::intensity_shares[intensity - std::begin(scenario::intensity_names)];
        return true;
    }
    if (scenario::find_training_kind(word) != nullptr) {
        session.kind = word;
        return true;
    }
    std::vector<std::string> words{word};
    const auto number = take_leading_number(words);
    const std::string unit = joined_lines(words);
    if (number && unit == "c") session.temperature_c = *number;
    if (number && unit != "c") session.minutes = *number;
    return number.has_value() || word == "min" || word == "minutes";
}

std::string kinds_text() {
    std::vector<std::string_view> ids;
    for (const scenario::training_kind& kind : scenario::training_kinds) ids.push_back(kind.id);
    return fmt::format("{}", fmt::join(ids, ", "));
}

std::string take_training(std::string_view said, said_so_far& state) {
    std::vector<scenario::training_session> all;
    for (const std::string& part : means_none(said) ? std::vector<std::string>{} : timed_parts_of(said)) {
        const auto read = read_timed(part);
        scenario::training_session session;
        bool is_good = read.has_value();
        for (const std::string& word : read ? read->words : std::vector<std::string>{}) {
            is_good = take_session_word(word, session) && is_good;
        }
        if (!is_good || session.kind.empty() || session.minutes <= 0) {
            return fmt::format(
                "`{}` does not read. Allowed: such as 18:00 60 min running hard mon,wed,fri 30C; kinds: {}; "
                "or none.",
                printable(part, 60), kinds_text());
        }
        session.at = read->at;
        session.days = read->days;
        all.push_back(session);
    }
    state.day.what.training = all;
    return {};
}

std::string take_training_status(std::string_view said, said_so_far& state) {
    std::size_t index = 0;
    std::string wrong = take_choice(said, scenario::training_status_names, index);
    if (wrong.empty()) state.who.training = static_cast<scenario::training_status>(index);
    return wrong;
}

std::string take_stress(std::string_view said, said_so_far& state) {
    std::size_t index = 0;
    std::string wrong = take_choice(said, scenario::stress_names, index);
    if (wrong.empty()) state.day.what.stress = static_cast<double>(index);
    return wrong;
}

}  // namespace

std::vector<interview_question> day_questions() {
    return {{.id = "zone",
             .ask = "Your time zone, such as Europe/Berlin. Unknown is UTC, without clock changes.",
             .why = "Clocks change.",
             .take = take_zone},
            {.id = "bed",
             .ask = "When do you go to bed, such as 23:00?",
             .why = "Doses are timed by it.",
             .take = take_bed},
            {.id = "rise", .ask = "When do you get up?", .why = "Meals and light are timed by it.", .take = take_rise},
            {.id = "meals",
             .ask = "When do you eat, such as 07:30, 12:30, 19:00?",
             .why = "Food changes how magnesium is taken up and borne.",
             .take = take_meals},
            {.id = "caffeine",
             .ask = "What with caffeine do you drink, and when? Such as 08:00 coffee; 15:30 tea. Or none.",
             .why = "Late caffeine costs more sleep than magnesium could give.",
             .take = take_caffeine},
            {.id = "alcohol",
             .ask = "And alcohol? Such as 20:30 1 drink; 21:00 2 drinks fri,sat. Or none.",
             .why = "It spoils sleep and costs magnesium.",
             .take = take_alcohol},
            {.id = "training",
             .ask = "How do you train? Such as 18:00 60 min running mon,wed,fri. Or none.",
             .why = "Hard training raises the need a little.",
             .take = take_training},
            {.id = "training_status",
             .ask = "Are you untrained, recreational, or an athlete?",
             .why = "Muscles that are used to it suffer less.",
             .take = take_training_status},
            {.id = "stress",
             .ask = "How much stress do you have: usual, raised, high or extreme?",
             .why = "It moves sleep and magnesium alike.",
             .take = take_stress}};
}

}  // namespace magnesia::interview
