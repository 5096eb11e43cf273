// read_nights.cpp - reads bed and rise, nights of some weekdays, and naps; refuses days that no one can live.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "scenario/reading/read_habits.hpp"
#include "scenario/reading/read_time.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view own_night_keys[] = {"days", "bed", "rise"};
constexpr std::string_view nap_keys[] = {"from", "until", "days"};
constexpr allowed_range schedule_count{0, 7, "of { days = \"mon,tue\", bed = \"08:30\", rise = \"16:00\" }"};
constexpr allowed_range nap_count{0, 6, "of { from = \"13:30\", until = \"14:00\" }"};
constexpr int day_minutes = 24 * 60;

std::string span_words(int minutes) {
    return fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

void add_own_night(const table_reader& in, const weekday_set& days, routine& day) {
    const auto times = read_bed_and_rise(in);
    for (const own_night& other : day.nights) {
        const weekday_set both = other.days & days;
        if (both.none()) continue;
        in.note("days", fmt::format("names {}, which has a night of its own already", print(both)), "each day once");
        return;
    }
    if (times) day.nights.push_back({days, times->bed, times->rise});
}

/// Minutes from the midnight of the day of its rise to bed; before midnight they are negative.
int bed_minute(const own_night& one) {
    return one.bed < one.rise ? one.bed.minute_of_day : one.bed.minute_of_day - day_minutes;
}

/// Refuses weeks in which a night begins before the last one ended, or long after.
void check_week(const table_reader& fields, std::string_view key, const routine& day) {
    for (int i = 0; i < 7; ++i) {
        const auto today = static_cast<weekday>(i);
        const auto tomorrow = static_cast<weekday>((i + 1) % 7);
        const own_night next = night_before(day, tomorrow);
        const clock_time rise = night_before(day, today).rise;
        const int awake = day_minutes + bed_minute(next) - rise.minute_of_day;
        const auto from = weekday_names[static_cast<std::size_t>(i)];
        if (awake < shortest_awake_minutes) {
            const std::string after = awake < 0 ? span_words(-awake) + " before" : span_words(awake) + " after";
            fields.note(key, fmt::format("puts bed {} the rise at {} on {}", after, print(rise), from),
                        fmt::format("at least {} h awake; `days` are those of the rise", shortest_awake_minutes / 60));
        } else if (awake >= longest_awake_minutes) {
            fields.note(key,
                        fmt::format("puts bed {} after the rise at {} on {}", span_words(awake), print(rise), from),
                        fmt::format("less than {} h awake; `days` are those of the rise", longest_awake_minutes / 60));
        }
    }
}

bool overlap(const routine& day, const nap& a, const nap& b) {
    if ((a.days & b.days).none()) return false;
    const int from_a = minutes_between(day.rise, a.from);
    const int from_b = minutes_between(day.rise, b.from);
    return from_a < from_b + minutes_between(b.from, b.until) && from_b < from_a + minutes_between(a.from, a.until);
}

void add_nap(const table_reader& in, routine& day) {
    const auto from = read_time(in, "from");
    const auto until = read_time(in, "until");
    const nap one{from.value_or(clock_time{}), until.value_or(clock_time{}), read_days(in)};
    if (!from || !until) return;
    const int minutes = minutes_between(*from, *until);
    if (minutes < shortest_nap_minutes || minutes > longest_nap_minutes) {
        in.note("until", fmt::format("gives a nap of {}", span_words(minutes)),
                fmt::format("{} min to {} h", shortest_nap_minutes, longest_nap_minutes / 60));
    } else if (minutes_between(day.rise, *from) + minutes > latest_end(day)) {
        in.note("from", fmt::format("gives a nap from {} to {}, in bed time", print(*from), print(*until)),
                fmt::format("outside bed time ({} to {})", print(day.bed), print(day.rise)));
    } else if (std::any_of(day.naps.begin(), day.naps.end(), [&](const nap& b) { return overlap(day, one, b); })) {
        in.note("from", "lies in another nap", "naps that do not overlap");
    } else {
        day.naps.push_back(one);
    }
}

}  // namespace

std::optional<own_night> read_bed_and_rise(const table_reader& fields) {
    const auto bed = read_time(fields, "bed");
    const auto rise = read_time(fields, "rise");
    if (!bed || !rise) return std::nullopt;
    const int in_bed = minutes_between(*bed, *rise);
    if (in_bed >= shortest_in_bed_minutes && in_bed <= longest_in_bed_minutes) return own_night{{}, *bed, *rise};
    fields.note("rise", fmt::format("gives {} in bed from {}", span_words(in_bed), print(*bed)),
                fmt::format("{} to {} h in bed", shortest_in_bed_minutes / 60, longest_in_bed_minutes / 60));
    return std::nullopt;
}

void read_own_nights(const table_reader& fields, routine& day) {
    const std::size_t issues_before = fields.issues().size();
    const weekday_set weekend_days{0b1100000};
    if (fields.find("weekend") != nullptr) {
        const auto in = fields.table("weekend", own_night_keys);
        add_own_night(*in, read_days(*in, weekend_days), day);
    }
    fields.for_each_table("schedule", own_night_keys, schedule_count, [&](const table_reader& in) {
        if (in.required("days", "weekdays such as \"mon,tue\"") == nullptr) return;
        add_own_night(in, read_days(in, {}), day);
    });
    if (day.nights.empty() || fields.issues().size() != issues_before) return;
    check_week(fields, fields.find("schedule") != nullptr ? "schedule" : "weekend", day);
}

void read_naps(const table_reader& fields, routine& day) {
    fields.for_each_table("naps", nap_keys, nap_count, [&](const table_reader& in) { add_nap(in, day); });
}

}  // namespace magnesia::scenario
