// routine_words.cpp - one short phrase for each key that differs.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/routine_words.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <optional>

#include "core/text.hpp"

namespace magnesia::api {
namespace {

std::string on_days(const scenario::weekday_set& days) {
    return days.all() ? "" : " on " + scenario::print(days);
}

/// "no alcohol", or the items behind one name.
template <class Item, class Words>
std::string items_in_words(const char* name, const std::vector<Item>& items, Words words) {
    if (items.empty()) return fmt::format("no {}", name);
    std::string text;
    for (const Item& one : items) text += (text.empty() ? "" : ", ") + words(one);
    return fmt::format("{} {}", name, text);
}

std::string caffeine(const scenario::caffeine_intake& one) {
    return fmt::format("{} mg at {}{}", shortest(one.mg), scenario::print(one.at), on_days(one.days));
}

std::string alcohol(const scenario::alcohol_intake& one) {
    return fmt::format("{} g at {}{}", shortest(one.g), scenario::print(one.at), on_days(one.days));
}

std::string glycine(const scenario::glycine_intake& one) {
    return fmt::format("{} g at {}{}", shortest(one.g), scenario::print(one.at), on_days(one.days));
}

std::string bath(const scenario::warm_bath& one) {
    return fmt::format("at {} ({} min){}", scenario::print(one.at), shortest(one.minutes), on_days(one.days));
}

std::string nap(const scenario::nap& one) {
    return fmt::format("{} to {}{}", scenario::print(one.from), scenario::print(one.until), on_days(one.days));
}

std::string meal(const scenario::meal& one) {
    return scenario::print(one.at);
}

std::string screen_in_words(const scenario::screen_time& one) {
    return fmt::format("{} to {} ({} lux){}", scenario::print(one.from), scenario::print(one.until), shortest(one.lux),
                       on_days(one.days));
}

std::string night_in_words(const scenario::own_night& one) {
    return fmt::format("{} to {}{}", scenario::print(one.bed), scenario::print(one.rise), on_days(one.days));
}

std::string dated_night(const scenario::dated_night& one) {
    const std::string days = one.from_day == one.until_day ? fmt::format("day {}", one.from_day)
                                                           : fmt::format("days {} to {}", one.from_day, one.until_day);
    if (!one.is_slept) return "up all night before " + days;
    return fmt::format("{} to {} before {}", scenario::print(one.bed), scenario::print(one.rise), days);
}

/// "Mon, Wed, Fri", "every day", or the date of a single session.
std::string training_days(const scenario::training_session& one) {
    if (one.on) return "on " + scenario::print(*one.on);
    if (one.days.all()) return "every day";
    std::string words;
    for (std::size_t i = 0; i < scenario::weekday_names.size(); ++i) {
        if (!one.days[i]) continue;
        std::string name{scenario::weekday_names[i]};
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
        words += (words.empty() ? "" : ", ") + name;
    }
    return words;
}

std::string therapy(const std::optional<scenario::insomnia_therapy>& one) {
    if (!one) return "no therapy of insomnia";
    return fmt::format("therapy of insomnia for {} weeks from day {}", one->weeks, one->from_day);
}

/// Phrases in the making.
struct phrases {
    std::vector<std::string> all;

    void add(bool differs, const std::string& phrase) {
        if (differs) all.push_back(phrase);
    }
    void number(const char* name, double usual, double own, const char* unit) {
        if (usual != own) all.push_back(fmt::format("{} {}{}", name, shortest(own), unit));
    }
};

void add_light(phrases& p, const scenario::light_habits& usual, const scenario::light_habits& own) {
    p.number("daytime light", usual.day_lux, own.day_lux, " lux");
    p.number("evening light", usual.evening_lux, own.evening_lux, " lux");
    p.number("light in bed", usual.bedroom_lux, own.bedroom_lux, " lux");
    p.add(usual.dawn != own.dawn || usual.dusk != own.dusk,
          fmt::format("daylight {} to {}", scenario::print(own.dawn), scenario::print(own.dusk)));
    p.add(usual.screens != own.screens, items_in_words("screens", own.screens, screen_in_words));
}

/// "hard running", or "running at 70 %" where no word stands for the intensity.
std::string effort_in_words(const scenario::training_session& one) {
    const std::string word = scenario::intensity_word(scenario::intensity_of(one));
    const std::string kind = plain_id(one.kind);
    return word.ends_with('%') ? kind + " at " + word : word + " " + kind;
}

}  // namespace

std::string in_words(const scenario::training_session& one) {
    const scenario::training_session usual;
    const std::string load = one.eccentric ? fmt::format(", eccentric load {}", shortest(*one.eccentric)) : "";
    const std::string warmth =
        one.temperature_c == usual.temperature_c ? "" : fmt::format(", at {} C", shortest(one.temperature_c));
    return fmt::format("{} at {}, {} minutes, {}{}{}", training_days(one), scenario::print(one.at),
                       shortest(one.minutes), effort_in_words(one), load, warmth);
}

std::vector<std::string> changes_in_words(const scenario::routine& usual, const scenario::routine& own) {
    phrases p;
    p.add(usual.bed != own.bed || usual.rise != own.rise,
          fmt::format("in bed {} to {}", scenario::print(own.bed), scenario::print(own.rise)));
    p.add(usual.nights != own.nights, items_in_words("nights apart", own.nights, night_in_words));
    p.add(usual.dated_nights != own.dated_nights, items_in_words("nights of the run", own.dated_nights, dated_night));
    p.add(usual.meals != own.meals, items_in_words("meals", own.meals, meal));
    p.add(usual.caffeine != own.caffeine, items_in_words("caffeine", own.caffeine, caffeine));
    p.add(usual.alcohol != own.alcohol, items_in_words("alcohol", own.alcohol, alcohol));
    p.add(usual.glycine != own.glycine, items_in_words("glycine", own.glycine, glycine));
    p.add(usual.baths != own.baths, items_in_words("warm bath", own.baths, bath));
    p.number("relaxation", usual.relaxation_minutes, own.relaxation_minutes, " min");
    p.number("stress", usual.stress, own.stress, " of 3");
    p.add(usual.supper != own.supper,
          fmt::format("late meal: {}", scenario::late_meal_names[static_cast<std::size_t>(own.supper)]));
    p.add(usual.naps != own.naps, items_in_words("nap", own.naps, nap));
    std::string sessions;
    for (const auto& one : own.training) sessions += (sessions.empty() ? "trains " : "; ") + in_words(one);
    p.add(usual.training != own.training, own.training.empty() ? "no training" : sessions);
    p.add(usual.therapy != own.therapy, therapy(own.therapy));
    add_light(p, usual.light, own.light);
    p.number("bedroom", usual.room.temperature_c, own.room.temperature_c, " C");
    p.number("noise", usual.room.noise, own.room.noise, " of 1");
    return p.all;
}

}  // namespace magnesia::api
