// read_training.cpp - reads sessions of training; refuses what nobody can do.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "scenario/reading/read_habits.hpp"
#include "scenario/reading/read_time.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view session_keys[] = {"at",        "minutes",       "kind", "intensity",
                                             "eccentric", "temperature_c", "days", "on"};
constexpr allowed_range session_count{0, 21, "of { at = \"18:00\", minutes = 60, kind = \"running\" }"};

std::string read_kind(const table_reader& in) {
    std::vector<std::string_view> ids;
    for (const training_kind& one : training_kinds) ids.push_back(one.id);
    return in.choice("kind", ids).value_or("");
}

/// A share of the maximal aerobic power, or a word for one; nothing when it is not said.
std::optional<double> read_intensity(const table_reader& in) {
    const tree* value = in.find("intensity");
    if (value == nullptr) return std::nullopt;
    if (value->text() == nullptr) return in.number("intensity", intensity_range);
    const auto word = in.choice("intensity", intensity_names);
    if (!word) return std::nullopt;
    return intensity_shares[std::find(std::begin(intensity_names), std::end(intensity_names), *word) -
                            std::begin(intensity_names)];
}

/// The weekdays, or the date of a single session, for which there are none.
void read_when(const table_reader& in, training_session& one) {
    if (in.find("on") == nullptr) {
        one.days = read_days(in);
        return;
    }
    if (in.find("days") != nullptr) in.note("days", "stands beside on, the day of a single session", "one of the two");
    one.on = read_date(in, "on");
    one.days = {};
}

/// The weekdays a session can fall on.
weekday_set weekdays_of(const training_session& one) {
    weekday_set days = one.days;
    if (one.on) days.set(static_cast<std::size_t>(weekday_of(day_number(*one.on))));
    return days;
}

/// A stretch of the waking day, in minutes from rise.
struct stretch {
    double from = 0;
    double until = 0;
    bool meets(const stretch& other) const { return from < other.until && other.from < until; }
};

stretch stretch_of(const routine& day, const training_session& one) {
    const double from = minutes_between(day.rise, one.at);
    return {from, from + one.minutes};
}

bool overlap(const routine& day, const training_session& a, const training_session& b) {
    const bool share_a_day = a.on && b.on ? *a.on == *b.on : (weekdays_of(a) & weekdays_of(b)).any();
    return share_a_day && stretch_of(day, a).meets(stretch_of(day, b));
}

bool overlap(const routine& day, const training_session& a, const nap& b) {
    const double from = minutes_between(day.rise, b.from);
    return (weekdays_of(a) & b.days).any() && stretch_of(day, a).meets({from, from + minutes_between(b.from, b.until)});
}

/// Notes a session that does not fit into its day; needs one that is possible by itself.
void check_place(const table_reader& in, const routine& day, const training_session& one) {
    const auto meets = [&](const auto& other) { return overlap(day, one, other); };
    if (stretch_of(day, one).until > latest_end(day)) {
        in.note("at", fmt::format("gives a session of {:g} min from {}, in bed time", one.minutes, print(one.at)),
                fmt::format("outside bed time ({} to {})", print(day.bed), print(day.rise)));
    } else if (std::any_of(day.training.begin(), day.training.end(), meets)) {
        in.note("at", "lies in another session", "sessions that do not overlap");
    } else if (std::any_of(day.naps.begin(), day.naps.end(), meets)) {
        in.note("at", "lies in a nap", "sessions outside of naps");
    }
}

void check_effort(const table_reader& in, const training_session& one) {
    if (one.kind.empty() || intensity_of(one) <= maximal_from || one.minutes <= longest_maximal_minutes) return;
    in.note("minutes", fmt::format("is longer than anybody goes on at {} intensity", intensity_word(intensity_of(one))),
            fmt::format("at most {:g} min above an intensity of {:g}", longest_maximal_minutes, maximal_from));
}

void add_session(const table_reader& in, bool has_night, routine& day) {
    training_session one;
    const auto at = read_time(in, "at");
    const auto minutes = in.number("minutes", training_minutes_range);
    one.at = at.value_or(clock_time{});
    one.minutes = minutes.value_or(0);
    one.kind = read_kind(in);
    one.intensity = read_intensity(in);
    one.eccentric = in.number_if_said("eccentric", eccentric_range);
    one.temperature_c = in.number_or("temperature_c", one.temperature_c, training_temperature_range);
    read_when(in, one);
    if (!in.is_sound()) return;
    check_effort(in, one);
    if (has_night) check_place(in, day, one);
    day.training.push_back(std::move(one));
}

}  // namespace

void read_training(const table_reader& fields, bool has_night, routine& day) {
    fields.for_each_table("training", session_keys, session_count,
                          [&](const table_reader& in) { add_session(in, has_night, day); });
}

void check_training_dates(const routine& day, const run_span& run, const tree& file, std::vector<issue>& issues) {
    for (std::size_t i = 0; i < day.training.size(); ++i) {
        const auto& on = day.training[i].on;
        if (!on) continue;
        const int number = run.days == 0 ? 0 : day_number(*on) - day_number(run.start);
        if (number >= 0 && number < run.days) continue;
        const tree& value = *(*file.find("routine")->find("training")->items())[i].find("on");
        issues.push_back({value.where, fmt::format("routine.training[{}].on", i + 1), value.shown(),
                          run.days == 0 ? "is a date, and a person file has none" : "is no day of this run",
                          run.days == 0 ? "days, or a scenario"
                                        : fmt::format("a date from {} to {}", print(run.start),
                                                      print(date_of(day_number(run.start) + run.days - 1))),
                          ""});
    }
}

}  // namespace magnesia::scenario
