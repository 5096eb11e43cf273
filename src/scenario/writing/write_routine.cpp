// write_routine.cpp - prints [routine] and [[travel]] so that they read back equal.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/writing/write_routine.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "scenario/values/toml_text.hpp"

namespace magnesia::scenario {
namespace {

/// An entry of an inline table for what was said, nothing for what was not.
std::string entry_if_said(std::string_view key, const std::optional<double>& value) {
    return value ? fmt::format(", {} = {}", key, shortest(*value)) : std::string{};
}

std::string days_entry(const weekday_set& days) {
    return days.all() ? std::string{} : fmt::format(", days = \"{}\"", print(days));
}

/// The items of a list, each as `text_of` prints it.
template <class Item, class TextOf>
std::string items_text(const std::vector<Item>& items, TextOf text_of) {
    std::string text;
    for (const Item& one : items) text += (text.empty() ? "" : ", ") + text_of(one);
    return text;
}

/// A line of a list, or nothing when it is empty.
std::string key_line(std::string_view key, const std::string& items) {
    return items.empty() ? std::string{} : fmt::format("{} = [{}]\n", key, items);
}

/// A line for what differs from its default.
std::string line_if_other(std::string_view key, double value, double usual) {
    return value == usual ? std::string{} : fmt::format("{} = {}\n", key, shortest(value));
}

std::string meal_text(const meal& one) {
    const bool says_magnesium = one.magnesium_mg.has_value();
    return fmt::format("{{ at = \"{}\", {} = {}{}{} }}", print(one.at), says_magnesium ? "magnesium_mg" : "share",
                       shortest(says_magnesium ? *one.magnesium_mg : one.share),
                       entry_if_said("phytate_mmol", one.phytate_mmol),
                       entry_if_said("oxalate_mmol", one.oxalate_mmol));
}

std::string caffeine_text(const caffeine_intake& one) {
    return fmt::format("{{ at = \"{}\", mg = {}{} }}", print(one.at), shortest(one.mg), days_entry(one.days));
}

std::string alcohol_text(const alcohol_intake& one) {
    return fmt::format("{{ at = \"{}\", g = {}{} }}", print(one.at), shortest(one.g), days_entry(one.days));
}

std::string glycine_text(const glycine_intake& one) {
    return fmt::format("{{ at = \"{}\", g = {}{} }}", print(one.at), shortest(one.g), days_entry(one.days));
}

std::string bath_text(const warm_bath& one) {
    return fmt::format("{{ at = \"{}\", minutes = {}{} }}", print(one.at), shortest(one.minutes), days_entry(one.days));
}

std::string when_entry(const training_session& one) {
    return one.on ? fmt::format(", on = {}", print(*one.on)) : days_entry(one.days);
}

std::string training_text(const training_session& one) {
    const double usual_c = training_session{}.temperature_c;
    const auto warmth = one.temperature_c == usual_c ? std::nullopt : std::optional<double>{one.temperature_c};
    return fmt::format("{{ at = \"{}\", minutes = {}, kind = \"{}\"{}{}{}{} }}", print(one.at), shortest(one.minutes),
                       one.kind, entry_if_said("intensity", one.intensity), entry_if_said("eccentric", one.eccentric),
                       entry_if_said("temperature_c", warmth), when_entry(one));
}

std::string nap_text(const nap& one) {
    return fmt::format("{{ from = \"{}\", until = \"{}\"{} }}", print(one.from), print(one.until),
                       days_entry(one.days));
}

std::string night_text(const own_night& one) {
    return fmt::format("{{ days = \"{}\", bed = \"{}\", rise = \"{}\" }}", print(one.days), print(one.bed),
                       print(one.rise));
}

std::string dated_night_text(const dated_night& one) {
    const std::string days = one.until_day == one.from_day
                                 ? fmt::format("from_day = {}", one.from_day)
                                 : fmt::format("from_day = {}, until_day = {}", one.from_day, one.until_day);
    if (!one.is_slept) return fmt::format("{{ {}, awake = true }}", days);
    return fmt::format("{{ {}, bed = \"{}\", rise = \"{}\" }}", days, print(one.bed), print(one.rise));
}

std::string therapy_line(const std::optional<insomnia_therapy>& therapy) {
    if (!therapy) return {};
    return fmt::format("insomnia_therapy = {{ from_day = {}, weeks = {} }}\n", therapy->from_day, therapy->weeks);
}

std::string screen_text(const screen_time& one) {
    return fmt::format("{{ from = \"{}\", until = \"{}\", lux = {}{} }}", print(one.from), print(one.until),
                       shortest(one.lux), days_entry(one.days));
}

std::string place_text(const coordinates& place) {
    return fmt::format("latitude = {}\nlongitude = {}\n", shortest(place.latitude), shortest(place.longitude));
}

std::string light_text(const light_habits& light) {
    const light_habits usual;
    if (light == usual) return {};
    std::string text = "\n[routine.light]\n" + line_if_other("day_lux", light.day_lux, usual.day_lux) +
                       line_if_other("evening_lux", light.evening_lux, usual.evening_lux) +
                       line_if_other("bedroom_lux", light.bedroom_lux, usual.bedroom_lux);
    if (light.place) {
        text += place_text(*light.place);
    } else if (light.dawn != usual.dawn || light.dusk != usual.dusk) {
        text += fmt::format("dawn = \"{}\"\ndusk = \"{}\"\n", print(light.dawn), print(light.dusk));
    }
    return text + key_line("screens", items_text(light.screens, screen_text));
}

std::string bedroom_text(const bedroom& room) {
    const bedroom usual;
    if (room == usual) return {};
    return "\n[routine.bedroom]\n" + line_if_other("temperature_c", room.temperature_c, usual.temperature_c) +
           line_if_other("noise", room.noise, usual.noise);
}

std::string said_late_meal(late_meal supper) {
    return fmt::format("late_meal = \"{}\"\n", late_meal_names[static_cast<std::size_t>(supper)]);
}

std::string late_meal_text(late_meal supper) {
    return supper == late_meal::none ? std::string{} : said_late_meal(supper);
}

/// The lines of what differs from a usual routine, each said in full: a list that has become empty, too.
class changes {
 public:
    template <class Item, class TextOf>
    void list(std::string_view key, const std::vector<Item>& usual, const std::vector<Item>& own, TextOf text_of) {
        if (usual != own) text_ += fmt::format("{} = [{}]\n", key, items_text(own, text_of));
    }
    void number(std::string_view key, double usual, double own) { text_ += line_if_other(key, own, usual); }
    void time(std::string_view key, clock_time usual, clock_time own) {
        if (usual != own) text_ += fmt::format("{} = \"{}\"\n", key, print(own));
    }
    void line(bool differs, const std::string& text) {
        if (differs) text_ += text;
    }
    const std::string& text() const { return text_; }

 private:
    std::string text_;
};

std::string changed_light(const light_habits& usual, const light_habits& own) {
    changes all;
    all.number("day_lux", usual.day_lux, own.day_lux);
    all.number("evening_lux", usual.evening_lux, own.evening_lux);
    all.number("bedroom_lux", usual.bedroom_lux, own.bedroom_lux);
    all.time("dawn", usual.dawn, own.dawn);
    all.time("dusk", usual.dusk, own.dusk);
    all.list("screens", usual.screens, own.screens, screen_text);
    return all.text();
}

std::string changed_bedroom(const bedroom& usual, const bedroom& own) {
    changes all;
    all.number("temperature_c", usual.temperature_c, own.temperature_c);
    all.number("noise", usual.noise, own.noise);
    return all.text();
}

std::string under_heading(std::string_view heading, const std::string& lines) {
    return lines.empty() ? std::string{} : fmt::format("\n[{}]\n{}", heading, lines);
}

}  // namespace

std::string routine_text(const routine& day) {
    return fmt::format("\n[routine]\nzone = {}\nbed = \"{}\"\nrise = \"{}\"\nmeals = [{}]\n{}caffeine = [{}]\n",
                       quoted(day.zone), print(day.bed), print(day.rise), items_text(day.meals, meal_text),
                       day.meals_at_night ? "meals_at_night = true\n" : "", items_text(day.caffeine, caffeine_text)) +
           key_line("alcohol", items_text(day.alcohol, alcohol_text)) +
           key_line("glycine", items_text(day.glycine, glycine_text)) +
           key_line("bath", items_text(day.baths, bath_text)) +
           line_if_other("relaxation_minutes", day.relaxation_minutes, 0) + line_if_other("stress", day.stress, 0) +
           late_meal_text(day.supper) + key_line("naps", items_text(day.naps, nap_text)) +
           key_line("schedule", items_text(day.nights, night_text)) +
           key_line("nights", items_text(day.dated_nights, dated_night_text)) +
           key_line("training", items_text(day.training, training_text)) + therapy_line(day.therapy) +
           light_text(day.light) + bedroom_text(day.room);
}

std::string changed_routine_text(const routine& usual, const routine& own, std::string_view table) {
    changes all;
    all.time("bed", usual.bed, own.bed);
    all.time("rise", usual.rise, own.rise);
    all.list("meals", usual.meals, own.meals, meal_text);
    all.line(usual.meals_at_night != own.meals_at_night, fmt::format("meals_at_night = {}\n", own.meals_at_night));
    all.list("caffeine", usual.caffeine, own.caffeine, caffeine_text);
    all.list("alcohol", usual.alcohol, own.alcohol, alcohol_text);
    all.list("glycine", usual.glycine, own.glycine, glycine_text);
    all.list("bath", usual.baths, own.baths, bath_text);
    all.number("relaxation_minutes", usual.relaxation_minutes, own.relaxation_minutes);
    all.number("stress", usual.stress, own.stress);
    all.line(usual.supper != own.supper, said_late_meal(own.supper));
    all.list("naps", usual.naps, own.naps, nap_text);
    all.list("schedule", usual.nights, own.nights, night_text);
    all.list("nights", usual.dated_nights, own.dated_nights, dated_night_text);
    all.list("training", usual.training, own.training, training_text);
    all.line(usual.therapy != own.therapy,
             own.therapy ? therapy_line(own.therapy) : "insomnia_therapy = { weeks = 0 }\n");
    const std::string name{table};
    return under_heading(name, all.text()) + under_heading(name + ".light", changed_light(usual.light, own.light)) +
           under_heading(name + ".bedroom", changed_bedroom(usual.room, own.room));
}

std::string travel_text(const std::vector<journey>& travel) {
    std::string text;
    for (const journey& one : travel) {
        text += fmt::format("\n[[travel]]\nfrom_day = {}\nzone = {}\n{}", one.from_day, quoted(one.zone),
                            one.place ? place_text(*one.place) : "");
    }
    return text;
}

}  // namespace magnesia::scenario
