// dose_when.cpp - reads when a dose is taken, on which days, for how long, with or without food.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_when.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/text.hpp"
#include "scenario/dose_lines/dose_number.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view moments_allowed =
    "at HH:MM, N min before bed, with breakfast, lunch or dinner, or every N h from HH:MM, M times";
constexpr std::string_view every_phrase = "every N h from HH:MM, M times";
constexpr std::string_view clauses_allowed =
    "daily, on mon,wed, on day N, from day N, from YYYY-MM-DD, for N d, until YYYY-MM-DD, fasting, with food, or "
    "nothing";
constexpr std::array<std::string_view, 7> long_weekday_names{"monday", "tuesday",  "wednesday", "thursday",
                                                             "friday", "saturday", "sunday"};

clock_time read_time_of_dose(dose_cursor& line) {
    const dose_token piece = line.take();
    const auto time = parse_clock_time(piece.text);
    if (!time) refuse(piece, {"is not a time of day", "HH:MM from 00:00 to 23:59"});
    return *time;
}

/// Whether a comma here goes on with another time, as in "at 08:00, 20:00", rather than closing the list.
bool is_before_another_time(const dose_cursor& line) {
    return line.here().text == "," && line.ahead(1).text.find(':') != std::string_view::npos;
}

at_times read_times(dose_cursor& line) {
    at_times all{{read_time_of_dose(line)}};
    while (is_before_another_time(line)) {
        line.take();
        const dose_token piece = line.here();
        const clock_time time = read_time_of_dose(line);
        const bool is_known = std::find(all.times.begin(), all.times.end(), time) != all.times.end();
        if (is_known) refuse(piece, {"is said twice", "each time once; write another line to take two at once"});
        all.times.push_back(time);
    }
    std::sort(all.times.begin(), all.times.end());
    return all;
}

before_bed read_before_bed(dose_cursor& line) {
    const int minutes = read_whole(line, 1, longest_before_bed_minutes, "minutes before bed");
    if (!line.take_if("min") && !line.take_if("minutes")) {
        refuse(line.here(), {"stands where `min before bed` belongs", "min"});
    }
    for (const std::string_view word : {"before", "bed"}) expect(line, word, "N min before bed");
    return {minutes};
}

every_minutes read_every(dose_cursor& line) {
    const int minutes = read_span(line, longest_interval_minutes, "between two doses");
    expect(line, "from", every_phrase);
    const clock_time first = read_time_of_dose(line);
    line.take_if(",");
    const int times = read_whole(line, 2, most_times, "times");
    expect(line, "times", every_phrase);
    return {minutes, first, times};
}

with_meal read_with_meal(dose_cursor& line) {
    for (const meal_name meal : {meal_name::breakfast, meal_name::lunch, meal_name::dinner}) {
        if (line.take_if(word(meal))) return {meal};
    }
    const dose_token& piece = line.here();
    if (piece.text == "food") {
        refuse(piece, {"does not say when", "with breakfast, lunch or dinner, or `at HH:MM ... with food`"});
    }
    refuse(piece, {"is not a meal", "breakfast, lunch or dinner",
                   nearest_of(piece.text, {"breakfast", "lunch", "dinner", "food"})});
}

std::optional<std::size_t> find_weekday(std::string_view text) {
    for (std::size_t i = 0; i < weekday_names.size(); ++i) {
        if (text == weekday_names[i] || text == long_weekday_names[i]) return i;
    }
    return std::nullopt;
}

void read_weekday(dose_cursor& line, weekday_set& days) {
    const dose_token piece = line.take();
    const auto day = find_weekday(piece.text);
    if (!day) {
        std::vector<std::string> known{weekday_names.begin(), weekday_names.end()};
        known.insert(known.end(), long_weekday_names.begin(), long_weekday_names.end());
        known.push_back("day");
        refuse(piece, {"is not a day of the week", "mon, tue, wed, thu, fri, sat, sun, or day N",
                       nearest_name(piece.text, known)});
    }
    if (days[*day]) refuse(piece, {"is said twice", "each day once"});
    days.set(*day);
}

weekday_set read_weekdays(dose_cursor& line) {
    weekday_set days;
    read_weekday(line, days);
    while (line.here().text == "," && find_weekday(line.ahead(1).text)) {
        line.take();
        read_weekday(line, days);
    }
    return days;
}

int read_day(dose_cursor& line) {
    return read_whole(line, 1, longest_run_days, "day of the run, the first is 1");
}

std::vector<int> read_listed_days(dose_cursor& line) {
    std::vector<int> days{read_day(line)};
    while (line.here().text == "," && finite_number(line.ahead(1).text)) {
        line.take();
        const dose_token piece = line.here();
        const int day = read_day(line);
        if (std::find(days.begin(), days.end(), day) != days.end()) refuse(piece, {"is said twice", "each day once"});
        days.push_back(day);
    }
    std::sort(days.begin(), days.end());
    return days;
}

void read_on(dose_cursor& line, dose_clauses& all) {
    if (line.take_if("day") || line.take_if("days")) {
        all.on_days = read_listed_days(line);
    } else {
        all.days = read_weekdays(line);
    }
}

for_days read_for_days(dose_cursor& line) {
    const dose_token number_piece = line.here();
    const int count = read_whole(line, 1, longest_run_days, "days");
    for (const std::string_view unit : {"d", "day", "days"}) {
        if (line.take_if(unit)) return {count};
    }
    for (const std::string_view unit : {"w", "week", "weeks"}) {
        if (!line.take_if(unit)) continue;
        if (count * 7 <= longest_run_days) return {count * 7};
        refuse(number_piece, {"weeks are too many", fmt::format("at most {} weeks", longest_run_days / 7)});
    }
    refuse(line.here(), {"stands where the unit of time belongs", "d (days) or w (weeks)",
                         nearest_of(line.here().text, {"days", "weeks"})});
}

date_value read_date_of_dose(dose_cursor& line) {
    const dose_token piece = line.take();
    const auto date = parse_date(piece.text);
    if (!date) {
        refuse(piece, {"is not a date",
                       fmt::format("YYYY-MM-DD, a day of the calendar from {} to {}", first_year, last_year)});
    }
    return *date;
}

dose_start read_begin(dose_cursor& line) {
    if (line.take_if("day")) return from_day{read_day(line)};
    return from_date{read_date_of_dose(line)};
}

/// Which parts were already said, so that none is said twice.
struct parts_said {
    bool days = false;
    bool begin = false;
    bool extent = false;
    bool food = false;
};

void mark(const dose_token& piece, bool& is_said, std::string_view part) {
    if (is_said) refuse(piece, {fmt::format("says {} a second time", part), "each part of the line once"});
    is_said = true;
}

void read_clause(dose_cursor& line, dose_clauses& all, parts_said& said) {
    const dose_token piece = line.take();
    if (piece.text == "daily" || piece.text == "on") {
        mark(piece, said.days, "the days");
        if (piece.text == "daily") all.days.set();
        if (piece.text == "on") read_on(line, all);
    } else if (piece.text == "from") {
        mark(piece, said.begin, "the first day");
        all.begin = read_begin(line);
    } else if (piece.text == "for" || piece.text == "until") {
        mark(piece, said.extent, "how long");
        if (piece.text == "for") all.extent = read_for_days(line);
        if (piece.text == "until") all.extent = until_date{read_date_of_dose(line)};
    } else if (piece.text == "fasting" || (piece.text == "with" && line.here().text == "food")) {
        mark(piece, said.food, "the food");
        if (piece.text == "with") line.take();
        all.food = piece.text == "with" ? food_state::with_food : food_state::fasting;
    } else if (piece.text == "with" || piece.text == "at" || piece.text == "every") {
        refuse(piece, {"says the time a second time", std::string{clauses_allowed}});
    } else {
        refuse(piece, {"is not understood here", std::string{clauses_allowed},
                       nearest_of(piece.text, {"daily", "on", "from", "for", "until", "fasting", "with food"})});
    }
}

}  // namespace

dose_moment read_moment(dose_cursor& line) {
    if (line.take_if("at")) return read_times(line);
    if (line.take_if("with")) return read_with_meal(line);
    if (line.take_if("every")) return read_every(line);
    if (finite_number(line.here().text)) return read_before_bed(line);
    refuse(line.here(), {"stands where the time belongs", std::string{moments_allowed},
                         nearest_of(line.here().text, {"at", "with", "every", "tracer"})});
}

dose_clauses read_clauses(dose_cursor& line) {
    dose_clauses all;
    parts_said said;
    while (!line.is_at_end()) {
        if (line.take_if(",") && line.is_at_end()) {
            refuse(line.here(), {"follows a comma", "no comma at the end, or one more part"});
        }
        read_clause(line, all, said);
    }
    if (!all.on_days.empty() && (said.begin || said.extent)) {
        refuse(line.here(), {"closes a line that lists its days and says from when or how long", "one of the two"});
    }
    if ((said.begin || said.extent) && !said.days) all.days.set();
    return all;
}

}  // namespace magnesia::scenario
