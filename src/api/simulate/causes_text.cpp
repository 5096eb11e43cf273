// causes_text.cpp - the causes on one screen, what takes most points first.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <cmath>

#include "api/answers/assumptions.hpp"
#include "api/drawing/screen_text.hpp"
#include "api/simulate/causes.hpp"
#include "scenario/dose_lines/dose_line.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t line_columns = 80;
constexpr double least_minutes = 0.05;
constexpr double least_points = 0.05;

/// Whether taking it away changes a number that is shown.
bool is_felt(const cause_of_night& one, const night_worth& now) {
    const night_worth& without = one.without;
    return std::abs(without.until_asleep - now.until_asleep) >= least_minutes ||
           std::abs(without.awake_later - now.awake_later) >= least_minutes ||
           std::abs(without.asleep - now.asleep) >= least_minutes ||
           std::abs(without.insomnia - now.insomnia) >= least_points;
}

/// Whether the person would sleep worse without it, as most do without their clock.
bool is_on_the_side_of_sleep(const cause_of_night& one, const night_worth& now) {
    return one.without.insomnia > now.insomnia + least_points;
}

/// The names of those that `is_one` picks, behind some words; empty without any.
template <class Picks>
std::string those(const char* words, const causes_answer& answer, Picks is_one) {
    std::string names;
    for (const cause_of_night& one : answer.causes) {
        if (is_one(one, answer.now)) names += (names.empty() ? "" : "; ") + one.name;
    }
    return names.empty() ? "" : paragraph(words + names + '.', line_columns);
}

std::string row(const std::string& name, const night_worth& of, const char* form) {
    return fmt::format("  {:<30}", name) +
           fmt::format(fmt::runtime(form), of.until_asleep, of.awake_later, of.asleep, of.insomnia) + '\n';
}

night_worth change_of(const night_worth& without, const night_worth& now) {
    return {.until_asleep = without.until_asleep - now.until_asleep,
            .awake_later = without.awake_later - now.awake_later,
            .asleep = without.asleep - now.asleep,
            .insomnia = without.insomnia - now.insomnia};
}

}  // namespace

std::string text_of(const causes_answer& answer) {
    std::string text = fitted(described(answer.asked.what.who), line_columns) + '\n';
    for (const scenario::dose& one : answer.asked.what.doses) text += fitted(scenario::print(one), line_columns) + '\n';
    text +=
        fmt::format("\nNight {:<26}{:>12}{:>12}{:>10}{:>12}\n", answer.night, "falling", "awake", "asleep", "insomnia");
    text += fmt::format("{:<32}{:>12}{:>12}{:>10}{:>12}\n", "", "asleep, min", "later, min", "min", "0 to 28");
    text += row("as it is", answer.now, "{:>12.0f}{:>12.0f}{:>10.0f}{:>12.1f}");
    text += "without, alone:\n";
    const auto is_row = [](const cause_of_night& one, const night_worth& now) {
        return is_felt(one, now) && !is_on_the_side_of_sleep(one, now);
    };
    for (const cause_of_night& one : answer.causes) {
        if (!is_row(one, answer.now)) continue;
        text += row(one.name, change_of(one.without, answer.now), "{:>+12.1f}{:>+12.1f}{:>+10.1f}{:>+12.1f}");
    }
    text += '\n';
    text += those("On the side of sleep: ", answer, is_on_the_side_of_sleep);
    text += those("Nothing here comes from: ", answer,
                  [](const cause_of_night& one, const night_worth& now) { return !is_felt(one, now); });
    for (const std::string& one : answer.head.warnings) text += paragraph(one, line_columns);
    return text + "Information, not medical advice.\n";
}

}  // namespace magnesia::api
