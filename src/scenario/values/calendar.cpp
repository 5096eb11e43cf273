// calendar.cpp - dates, weekdays and clock times without a zone.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/calendar.hpp"

#include <fmt/core.h>

#include <array>
#include <chrono>
#include <string_view>

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

/// `text` as a number when it is nothing but digits, at most nine of them.
std::optional<int> digits(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::chrono::year_month_day to_chrono(const date_value& date) {
    return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

}  // namespace

bool is_valid(const date_value& date) {
    const bool is_in_range = date.year >= first_year && date.year <= last_year && date.month <= 12 && date.day <= 31;
    return is_in_range && to_chrono(date).ok();
}

int day_number(const date_value& date) {
    MAGNESIA_ASSERT(is_valid(date));
    return static_cast<int>(std::chrono::sys_days{to_chrono(date)}.time_since_epoch().count());
}

date_value date_of(int day_number) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day_number}}};
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

weekday weekday_of(int day_number) {
    const std::chrono::weekday day{std::chrono::sys_days{std::chrono::days{day_number}}};
    return static_cast<weekday>(day.iso_encoding() - 1);  // ISO counts Monday as 1
}

std::optional<date_value> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const date_value date{*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
    if (!is_valid(date)) return std::nullopt;
    return date;
}

std::optional<clock_time> parse_clock_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon > 2 || text.size() != colon + 3) return std::nullopt;
    const auto hour = digits(text.substr(0, colon));
    const auto minute = digits(text.substr(colon + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return clock_time{*hour * 60 + *minute};
}

std::string print(const weekday_set& days) {
    std::string text;
    for (std::size_t i = 0; i < weekday_names.size(); ++i) {
        if (days[i]) text += (text.empty() ? "" : ",") + std::string{weekday_names[i]};
    }
    return text;
}

std::string print(const date_value& date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string day_and_month(const date_value& date) {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{} {}", date.day, months.at(static_cast<std::size_t>(date.month) - 1));
}

std::string print(clock_time time) {
    return fmt::format("{:02}:{:02}", time.minute_of_day / 60, time.minute_of_day % 60);
}

int minutes_between(clock_time from, clock_time to) {
    constexpr int day = 24 * 60;
    return (to.minute_of_day - from.minute_of_day + day) % day;
}

}  // namespace magnesia::scenario
