// night_figures.cpp - rows of the night, set against the least that people notice.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/night_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "evidence/outcomes/instruments.hpp"
#include "model/following/told_mornings.hpp"

namespace magnesia::api {
namespace {

constexpr const char* minutes_unit = "min";

/// How far a change may go from nothing: its middle, and the end of its band that is further away.
double middle_of(const study::band& change) {
    return std::abs(change.median);
}

double furthest_of(const study::band& change) {
    return std::max({middle_of(change), std::abs(change.p5.value_or(0)), std::abs(change.p95.value_or(0))});
}

/// "15 to 20 min, or 6 points".
std::string least_in_words(const std::vector<night_figure>& night) {
    std::vector<double> times;
    std::string points;
    for (const night_figure& one : night) {
        if (!one.noticed_from) continue;
        if (one.numbers.unit == minutes_unit) {
            times.push_back(*one.noticed_from);
        } else {
            points += fmt::format("{}{:g} points", times.empty() ? "" : ", or ", *one.noticed_from);
        }
    }
    if (times.empty()) return points;
    const auto [least, most] = std::minmax_element(times.begin(), times.end());
    const std::string range =
        *least == *most ? fmt::format("{:g}", *least) : fmt::format("{:g} to {:g}", *least, *most);
    return range + " min" + points;
}

}  // namespace

std::optional<double> least_noticed(const simulate_answer& answer, const std::string& id) {
    const evidence::outcome& what = quantity_of(answer, id);
    if (what.minimal_important_difference) return what.minimal_important_difference->value;
    const evidence::instrument* with = evidence::find_instrument(answer.base.instruments, what.instrument);
    if (with == nullptr || !with->minimal_important_difference) return std::nullopt;
    return with->minimal_important_difference->value;
}

std::vector<night_figure> night_of(const simulate_answer& answer) {
    const std::size_t morning = told_morning(answer.result.asked);
    const auto row = [&](const char* id, const char* label, const char* unit, int decimals) {
        return night_figure{.id = id,
                            .numbers = compared(answer, {label, id, 1, unit, morning}),
                            .decimals = decimals,
                            .noticed_from = least_noticed(answer, id)};
    };
    return {row("sleep_onset_latency", "Falling asleep", minutes_unit, 0),
            row("wake_after_sleep_onset", "Awake later", minutes_unit, 0),
            row("total_sleep_time", "Asleep", minutes_unit, 0), row("slow_wave_sleep", "Deep sleep", minutes_unit, 0),
            row("insomnia_severity", "Insomnia", "0 to 28", 1)};
}

std::string noticed_in_words(const std::vector<night_figure>& night) {
    std::string noticed;
    bool is_noticed_by_some = false;
    for (const night_figure& one : night) {
        if (!one.numbers.change) return "";
        if (!one.noticed_from) continue;
        if (middle_of(*one.numbers.change) >= *one.noticed_from) {
            noticed += (noticed.empty() ? "" : ", ") + one.numbers.label;
        }
        is_noticed_by_some = is_noticed_by_some || furthest_of(*one.numbers.change) >= *one.noticed_from;
    }
    if (!noticed.empty()) return fmt::format("Enough to be noticed: {}.", noticed);
    return fmt::format("No change {} would notice: that begins at {}.", is_noticed_by_some ? "most people" : "anybody",
                       least_in_words(night));
}

}  // namespace magnesia::api
