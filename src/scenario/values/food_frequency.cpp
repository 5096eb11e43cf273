// food_frequency.cpp - the words of a frequency.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/food_frequency.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/allowed_range.hpp"
#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::array<std::pair<std::string_view, food_period>, 3> periods{
    {{"day", food_period::day}, {"week", food_period::week}, {"month", food_period::month}}};
constexpr std::array<std::pair<std::string_view, food_frequency>, 4> whole_words{
    {{"daily", {1, food_period::day, {}}},
     {"weekly", {1, food_period::week, {}}},
     {"monthly", {1, food_period::month, {}}},
     {"never", {0, food_period::day, {}}}}};
constexpr allowed_range times_range{0.01, 100, "times"};
constexpr std::string_view long_dash = "\xE2\x80\x93";

std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces(1);
    for (const char c : lower_case(text)) {
        if (c == ' ') {
            if (!pieces.back().empty()) pieces.emplace_back();
        } else {
            pieces.back() += c;
        }
    }
    if (pieces.back().empty()) pieces.pop_back();
    return pieces;
}

std::optional<double> times_of(std::string_view word) {
    if (word == "once" || word == "every") return 1;
    if (word == "twice") return 2;
    const auto times = finite_number(word);
    return times && (*times == 0 || times_range.contains(*times)) ? times : std::nullopt;
}

/// `2-4`, with a short or a long dash: beginning and end.
std::optional<std::pair<double, double>> range_of(std::string_view word) {
    for (const std::string_view dash : {std::string_view("-"), long_dash}) {
        const std::size_t at = word.find(dash);
        if (at == std::string_view::npos) continue;
        const auto from = times_of(word.substr(0, at));
        const auto to = times_of(word.substr(at + dash.size()));
        if (from && to && *from < *to) return std::pair{*from, *to};
    }
    return std::nullopt;
}

/// The period that `per week`, `times a week`, `x / week` or `week` behind a count says.
std::optional<food_period> period_of(const std::vector<std::string>& pieces, std::size_t at) {
    const auto is_here = [&](std::initializer_list<std::string_view> words) {
        return at < pieces.size() && std::find(words.begin(), words.end(), pieces[at]) != words.end();
    };
    if (is_here({"time", "times", "x"})) ++at;
    if (is_here({"per", "a", "an", "each", "every", "/"})) ++at;
    if (at + 1 != pieces.size()) return std::nullopt;
    for (const auto& [word, per] : periods) {
        if (pieces[at] == word) return per;
    }
    return std::nullopt;
}

}  // namespace

std::optional<food_frequency> parse_frequency(std::string_view text) {
    const std::vector<std::string> pieces = pieces_of(text);
    if (pieces.empty()) return std::nullopt;
    for (const auto& [word, meant] : whole_words) {
        if (pieces.size() == 1 && pieces[0] == word) return meant;
    }
    const auto range = range_of(pieces[0]);
    const auto times = range ? std::optional(range->first) : times_of(pieces[0]);
    const auto per = period_of(pieces, 1);
    if (!times || !per) return std::nullopt;
    return food_frequency{*times, *per, range ? std::optional(range->second) : std::nullopt};
}

std::string print(const food_frequency& how_often) {
    const std::string end = how_often.up_to ? '-' + shortest(*how_often.up_to) : std::string();
    for (const auto& [word, per] : periods) {
        if (per == how_often.per) return fmt::format("{}{} per {}", shortest(how_often.times), end, word);
    }
    return "";
}

std::string allowed_frequency() {
    return fmt::format(
        "daily, weekly, monthly, never, or {} to {} per day, week or month, for example `3 per week`, `2 times a week` "
        "or `2-4 per week`",
        shortest(times_range.low), shortest(times_range.high));
}

double times_per_day(const food_frequency& how_often) {
    constexpr double days_of_month = 365.25 / 12;
    const double times = (how_often.times + how_often.up_to.value_or(how_often.times)) / 2;
    if (how_often.per == food_period::week) return times / 7;
    return how_often.per == food_period::month ? times / days_of_month : times;
}

}  // namespace magnesia::scenario
