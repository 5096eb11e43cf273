// readings_brain.cpp - readings of nights, questionnaires, stress hormones, melatonin and cerebrospinal fluid.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "model/following/course.hpp"
#include "study/readings.hpp"

namespace magnesia::study {
namespace {

constexpr double noon_h = 12;
constexpr double quarter_h = 0.25;

/// The quarter hours from one hour of the run to a later one, which lie in the day looked at or the next.
///   throws  unreadable when they lie in the next and the run ends before it
std::vector<double> quarter_hours_between(const seen_arm& where, double from_h, double until_h) {
    std::vector<double> hours = where.arm.quarter_hours(where.day);
    if (until_h > hours.back()) {
        const std::vector<double> next = where.arm.quarter_hours(where.day + 1);  // begins with the same midnight
        hours.insert(hours.end(), next.begin() + 1, next.end());
    }
    std::erase_if(hours, [&](double hour) { return hour < from_h || hour > until_h; });
    return hours;
}

double mean_between(const seen_arm& where, const char* id, double from_h, double until_h) {
    const std::vector<double> hours = quarter_hours_between(where, from_h, until_h);
    double sum = 0;
    for (const double hour : hours) sum += where.at(id, hour);
    return sum / static_cast<double>(hours.size());
}

double mean_of_day(const seen_arm& where, const char* id) {
    return mean_between(where, id, where.arm.midnight(where.day), where.arm.midnight(where.day + 1));
}

/// From 22:00 to 07:00, as blood was drawn.
double mean_of_night(const seen_arm& where, const char* id) {
    constexpr double from_h = 22;
    constexpr double until_h = 31;
    return mean_between(where, id, where.arm.hour_of_clock(where.day, from_h),
                        where.arm.hour_of_clock(where.day, until_h));
}

double melatonin_evening(const seen_arm& where) {
    constexpr double lit_h = 4;
    const double bed_h = where.arm.bed_hour(where.day);
    return mean_between(where, "signal.melatonin.level", bed_h - lit_h, bed_h);
}

/// Lux at the open eye an hour before bed.
double evening_light(const seen_arm& where) {
    return where.at("signal.clock.light", where.arm.bed_hour(where.day) - 1);
}

/// Hours of the clock after midnight at which melatonin passes 35 % of the peak of a dark night, straight between
/// quarter hours.
double melatonin_rise_hour(const seen_arm& where) {
    constexpr double share = 0.35;
    constexpr const char* level = "signal.melatonin.level";
    const std::vector<double> hours = quarter_hours_between(where, where.arm.hour_of_clock(where.day, noon_h),
                                                            where.arm.hour_of_clock(where.day, noon_h + hours_per_day));
    double dark_peak = 0;
    for (const double hour : hours) dark_peak = std::max(dark_peak, where.at("pool.melatonin.unsuppressed", hour));
    for (std::size_t i = 1; i < hours.size(); ++i) {
        const double before = where.at(level, hours[i - 1]);
        const double after = where.at(level, hours[i]);
        if (before > share * dark_peak || after <= share * dark_peak) continue;
        const double part = (share * dark_peak - before) / (after - before);
        return where.arm.clock_at(where.day, hours[i - 1]) + part * (hours[i] - hours[i - 1]);
    }
    throw unreadable("melatonin does not rise that night");
}

double cortisol_over_cortisone(const seen_arm& where) {
    return mean_of_day(where, "signal.stress.urine_cortisol") / mean_of_day(where, "signal.stress.urine_cortisone");
}

/// Share of the day's sleep, percent.
double share_of_sleep(const seen_arm& where, double hours) {
    return percent * hours / where.gained("total.sleep.asleep");
}

/// The largest departure of cerebrospinal magnesium, up or down, within some hours from the first dose of the day on;
/// percent of its level then.
double csf_change(const seen_arm& where, double hours) {
    const double dose_h = where.arm.first_dose_hour(where.day);
    const double start = where.at("signal.brain_barrier.csf", dose_h);
    double most = 0;
    for (double hour = dose_h; hour <= dose_h + hours; hour += quarter_h) {
        const double change = percent * (where.at("signal.brain_barrier.csf", hour) / start - 1);
        if (std::abs(change) > std::abs(most)) most = change;
    }
    return most;
}

}  // namespace

double seen_arm::at(std::string_view id, double hour) const {
    return arm.at(id, hour, which);
}

double seen_arm::gained(std::string_view id) const {
    return arm.gained(id, day, which);
}

std::optional<double> brain_reading(const std::string& read, const seen_arm& where, double hours) {
    const auto& mornings = model::daily_ids();
    if (std::find(mornings.begin(), mornings.end(), read) != mornings.end()) {
        return where.arm.daily(read, where.day, where.which);
    }
    if (read == "deep_share") return share_of_sleep(where, where.gained("total.sleep.deep"));
    if (read == "rem_share") return share_of_sleep(where, where.gained("total.sleep.rem"));
    if (read == "stage_2_share") {
        return share_of_sleep(where, where.gained("total.sleep.light_sleep") - where.gained("total.sleep.drowsy"));
    }
    if (read == "acth_night") return mean_of_night(where, "signal.stress.acth");
    if (read == "cortisol_night") return mean_of_night(where, "signal.stress.cortisol");
    if (read == "cortisol_mean") return where.gained("total.stress.cortisol") / where.arm.length_h(where.day);
    if (read == "cortisol_over_cortisone") return cortisol_over_cortisone(where);
    if (read == "melatonin_night") return mean_of_night(where, "signal.melatonin.level");
    if (read == "melatonin_evening") return melatonin_evening(where);
    if (read == "melatonin_rise_hour") return melatonin_rise_hour(where);
    if (read == "csf") return where.at("signal.brain_barrier.csf", where.arm.midnight(where.day));
    if (read == "csf_change") return csf_change(where, hours);
    return std::nullopt;
}

double halving_light(const scenario::row_readout& what, const followed_arms& arms) {
    const auto seen = [&](const std::string& name) {
        return seen_arm{arm_of(arms, name), what.day, world::with_regimen};
    };
    const auto evening = [&](const std::string& name) { return melatonin_evening(seen(name)); };
    const double dark = evening(what.against);
    double before_lux = 0;
    double before_odds = -INFINITY;  // log odds of what light takes away, which half of it makes 0
    for (const std::string& name : what.arms) {
        const double lux = std::log(evening_light(seen(name)));
        const double left = evening(name) / dark;
        const double odds = std::log((1 - left) / left);
        const bool is_passed = odds >= 0 && before_odds < 0 && before_odds > -INFINITY;
        if (is_passed) return std::exp(before_lux + (lux - before_lux) * before_odds / (before_odds - odds));
        before_lux = lux;
        before_odds = odds;
    }
    throw unreadable("melatonin is not halved between two of the arms");
}

}  // namespace magnesia::study
