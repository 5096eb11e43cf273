// readings_tracer.cpp - what labelled doses show, and exponentials by vein from the one-way flows of a steady day.
// SPDX-License-Identifier: Apache-2.0
// A tracer is too little to change anything, so it moves as the flows carry what is there: a linear system.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "engine/compartments.hpp"
#include "study/readings.hpp"

namespace magnesia::study {
namespace {

/// In the order of the compartments; plasma and interstitium come first.
constexpr std::array<const char*, 7> places{"plasma", "interstitium", "viscera", "fast_cell",
                                            "muscle", "bone_surface", "deep"};
constexpr std::size_t plasma = 0;
constexpr std::size_t interstitium = 1;
constexpr std::size_t fast_cell = 3;
constexpr std::size_t first_slow = 5;  // bone surface and deep stores, which turn over in weeks
constexpr const char* losses[] = {"signal.kidney.urine", "signal.magnesium_pools.sweat",
                                  "signal.magnesium_pools.secretion"};

double mean_of_day(const followed_arm& arm, const std::string& id) {
    const std::vector<double> hours = arm.quarter_hours(1);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < hours.size(); ++i) sum += arm.at(id, hours[i], world::without_regimen);
    return sum / static_cast<double>(hours.size() - 1);
}

double content(const followed_arm& arm, std::size_t place) {
    return mean_of_day(arm, std::string("pool.magnesium_pools.") + places[place]);
}

double flow(const followed_arm& arm, const char* way, std::size_t place) {
    return mean_of_day(arm, std::string("signal.magnesium_pools.") + way + places[place]);
}

std::vector<engine::compartment_flow> flows_of(const followed_arm& arm) {
    std::vector<engine::compartment_flow> all;
    for (const char* loss : losses) {
        all.push_back({.from = plasma, .per_hour = mean_of_day(arm, loss) / content(arm, plasma)});
    }
    const double shed = mean_of_day(arm, "signal.magnesium_pools.shedding");
    all.push_back({.from = fast_cell, .per_hour = shed / content(arm, fast_cell)});
    for (std::size_t place = interstitium; place < places.size(); ++place) {
        const std::size_t beside = place == interstitium ? plasma : interstitium;
        all.push_back({beside, place, flow(arm, "into_", place) / content(arm, beside)});
        all.push_back({place, beside, flow(arm, "from_", place) / content(arm, place)});
    }
    return all;
}

}  // namespace

double tracer_share(const std::string& read, const followed_arm& arm, int day, int number) {
    const auto share = [&](const char* id) { return percent * arm.label(number).at(id, arm.midnight(day + 1)); };
    if (read == "tracer_absorbed_share") return share("tracer_absorbed_cumulative");
    if (read == "tracer_apparent_share") return percent - share("tracer_faeces_cumulative");
    if (read == "tracer_urine_share") return share("tracer_urine_cumulative");
    if (read == "tracer_faeces_share") return share("tracer_faeces_cumulative");
    throw internal_error("tracer_share: nothing reads " + read);
}

double tracer_half_time(const followed_arm& arm, int number) {
    constexpr double seen_from_h = 0.5;  // urine of an hour does not show what fades sooner
    std::vector<double> half_times;
    for (const double rate : engine::decay_rates(places.size(), flows_of(arm))) {
        if (std::numbers::ln2 / rate >= seen_from_h) half_times.push_back(std::numbers::ln2 / rate);
    }
    const auto place = static_cast<std::size_t>(number) - 1;
    if (place >= half_times.size()) {
        throw internal_error(
            fmt::format("a label fades in {} exponentials of half an hour and more; number {} is asked",
                        half_times.size(), number));
    }
    std::sort(half_times.begin(), half_times.end());
    return half_times[place];
}

double slow_half_time(const followed_arm& arm) {
    double held = 0;
    double leaving = 0;
    for (std::size_t place = first_slow; place < places.size(); ++place) {
        held += content(arm, place);
        leaving += flow(arm, "from_", place);
    }
    return std::numbers::ln2 * held / leaving;
}

double exchangeable_mmol_per_kg(const followed_arm& arm) {
    double sum = 0;
    for (std::size_t place = 0; place < first_slow; ++place) sum += content(arm, place);
    return sum / arm.weight_kg();
}

}  // namespace magnesia::study
