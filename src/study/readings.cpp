// readings.cpp - readings that are numbers.
// SPDX-License-Identifier: Apache-2.0
#include "study/readings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "model/day/clock_hours.hpp"

namespace magnesia::study {
namespace {

constexpr const char* plasma_signal = "signal.magnesium_pools.plasma_total";
constexpr const char* ionised = "signal.magnesium_pools.plasma_ionised";
constexpr const char* urine = "total.kidney.urine";

double over_mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double v : values) sum += v;
    const double mean = sum / static_cast<double>(values.size());
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return percent * std::max(*most - mean, mean - *least) / mean;
}

double plasma_swing(const followed_arm& arm, int day, world which) {
    std::vector<double> values;
    for (const double hour : arm.quarter_hours(day)) values.push_back(arm.at(plasma_signal, hour, which));
    return over_mean(values);
}

/// Largest rise within six hours of the first dose, in percent of the level at the dose.
double plasma_peak_rise(const followed_arm& arm, int day) {
    constexpr double watched_h = 6;
    const double dose_h = arm.first_dose_hour(day);
    double most = 0;
    for (const double hour : arm.quarter_hours(day)) {
        if (hour >= dose_h && hour <= dose_h + watched_h) {
            most = std::max(most, arm.at(plasma_signal, hour, world::with_regimen));
        }
    }
    return percent * (most / arm.at(plasma_signal, dose_h, world::with_regimen) - 1);
}

constexpr int portions = 8;
constexpr double portion_h = hours_per_day / portions;

std::array<double, portions> urine_portions(const followed_arm& arm, int day, world which) {
    std::array<double, portions> all{};
    for (int i = 0; i < portions; ++i) {
        const double from = arm.hour_of_clock(day, i * portion_h);
        const double until = arm.hour_of_clock(day, (i + 1) * portion_h);
        if (until <= from) throw unreadable("a journey takes a portion of that day away");
        const double whole = portion_h / (until - from);  // 1 but on a day on which the clock is changed
        all[static_cast<std::size_t>(i)] = whole * (arm.at(urine, until, which) - arm.at(urine, from, which));
    }
    return all;
}

/// Middle of the portion with most urinary magnesium; morning hours count as those of the next day.
double urine_peak_hour(const followed_arm& arm, int day, world which) {
    constexpr double noon = 12;
    const auto all = urine_portions(arm, day, which);
    const auto most = std::max_element(all.begin(), all.end()) - all.begin();
    const double middle = (static_cast<double>(most) + 0.5) * portion_h;
    return middle < noon ? middle + hours_per_day : middle;
}

double portion_ratio(const followed_arm& arm, int day, world which) {
    const auto all = urine_portions(arm, day, which);
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    return *most / *least;
}

/// Urine of so many hours from the first dose of a day on.
double urine_after(const followed_arm& arm, int day, double hours, world which) {
    const double from = arm.first_dose_hour(day);
    return arm.at(urine, from + hours, which) - arm.at(urine, from, which);
}

/// Share of a day's doses that is in that urine, beyond the same hours without.
double share_in_urine(const followed_arm& arm, int day, double hours) {
    const double more =
        urine_after(arm, day, hours, world::with_regimen) - urine_after(arm, day, hours, world::without_regimen);
    return percent * more / arm.dosed_mmol(day);
}

double balance(const followed_arm& arm, int day, world which) {
    constexpr double sweat_and_skin = 0.2;  // mmol per day, as the row says
    const double dosed = which == world::with_regimen ? arm.dosed_mmol(day) : 0;
    return arm.eaten_mmol(day) + dosed - arm.daily("urine_magnesium_24h", day, which) -
           arm.daily("faeces_magnesium_24h", day, which) - sweat_and_skin;
}

/// What of a day's food and doses its stool does not hold, as a balance study counts it.
double net_absorbed_share(const followed_arm& arm, int day, world which) {
    const double swallowed = arm.swallowed_mmol(day, which);
    if (swallowed == 0) throw unreadable("no magnesium is swallowed on that day");
    return percent * (1 - arm.daily("faeces_magnesium_24h", day, which) / swallowed);
}

/// When the rise of morning plasma comes within a tenth of that of the last morning and stays there, straight between
/// mornings. A curve that rises all the way has reached nine tenths then; one that overshoots has not settled before.
double weeks_to_plateau(const followed_arm& arm) {
    constexpr double days_per_week = 7;
    constexpr double near = 0.1;
    const auto rise = [&](int day) {
        return arm.daily("plasma_magnesium_morning", day, world::with_regimen) -
               arm.daily("plasma_magnesium_morning", day, world::without_regimen);
    };
    if (arm.days() < 2) throw unreadable("one day has no plateau");
    const double plateau = rise(arm.days());
    const auto distance = [&](int day) { return std::abs(rise(day) / plateau - 1); };
    int day = arm.days();
    while (day > 1 && distance(day) <= near) --day;
    const double part = (distance(day) - near) / (distance(day) - distance(day + 1));
    return (day - 1 + part) / days_per_week;
}

/// Soluble magnesium and the water it holds in a day's stool.
struct stool {
    double soluble_mmol = 0;
    double water_g = 0;
};

std::vector<stool> stools_of(const scenario::row_readout& what, const followed_arms& arms) {
    std::vector<stool> all;
    need_arms(what, 2);
    for (const std::string& name : what.arms) {
        const followed_arm& arm = arm_of(arms, name);
        all.push_back({arm.gained("total.colon.faeces_soluble", what.day, world::with_regimen),
                       arm.gained("total.colon.stool_water", what.day, world::with_regimen)});
    }
    std::sort(all.begin(), all.end(), [](const stool& a, const stool& b) { return a.soluble_mmol < b.soluble_mmol; });
    return all;
}

double stool_slope(const std::vector<stool>& all) {
    double x = 0;
    double y = 0;
    for (const stool& s : all) {
        x += s.soluble_mmol / static_cast<double>(all.size());
        y += s.water_g / static_cast<double>(all.size());
    }
    double xy = 0;
    double xx = 0;
    for (const stool& s : all) {
        xy += (s.soluble_mmol - x) * (s.water_g - y);
        xx += (s.soluble_mmol - x) * (s.soluble_mmol - x);
    }
    return xy / xx;
}

/// Soluble magnesium at which 100 g of other stool and this water weigh 200 g, straight between the arms.
double stool_onset(const std::vector<stool>& all) {
    constexpr double water_at_onset_g = 100;
    stool before{};
    for (const stool& s : all) {
        if (s.water_g >= water_at_onset_g) {
            const double part = (water_at_onset_g - before.water_g) / (s.water_g - before.water_g);
            return before.soluble_mmol + part * (s.soluble_mmol - before.soluble_mmol);
        }
        before = s;
    }
    throw unreadable("no arm holds that much water");
}

double compared(const scenario::row_readout& what, const followed_arms& arms) {
    const double own = measured(what.read, what, {arm_of(arms, what.arm), what.day, world::with_regimen});
    if (what.compare == scenario::row_comparison::none) return own;
    const double other = measured(what.read, what, compared_with(what, arms));
    return what.compare == scenario::row_comparison::difference ? difference_of(what.read, own, other) : own / other;
}

}  // namespace

void need_arms(const scenario::row_readout& what, std::size_t least) {
    if (what.arms.size() < least) throw unreadable(what.read + " looks at " + std::to_string(least) + " arms or more");
}

const followed_arm& arm_of(const followed_arms& arms, const std::string& name) {
    const auto found = arms.find(name);
    if (found == arms.end()) throw unreadable(name.empty() ? "an arm is not said" : "no arm is called " + name);
    return found->second;
}

seen_arm compared_with(const scenario::row_readout& what, const followed_arms& arms) {
    const bool is_bare = what.against == "without";
    return {arm_of(arms, is_bare ? what.arm : what.against), what.against_day,
            is_bare ? world::without_regimen : world::with_regimen};
}

double difference_of(const std::string& read, double own, double other) {
    const bool is_clock_hour = read == "melatonin_rise_hour" || read == "urine_peak_hour";
    return is_clock_hour ? model::clock_hours_after(own, other) : model::difference_of(read, own, other);
}

double measured(const std::string& read, const scenario::row_readout& what, const seen_arm& where) {
    constexpr double umol_per_mmol = 1000;
    const auto& [arm, day, which] = where;
    const double midnight = arm.midnight(day);
    if (read == "plasma_morning") return arm.daily("plasma_magnesium_morning", day, which);
    if (read == "plasma_after") return arm.at(plasma_signal, arm.first_dose_hour(day) + what.hours, which);
    if (read == "plasma_ionised_after") return arm.at(ionised, arm.first_dose_hour(day) + what.hours, which);
    if (read == "urine_24h") return arm.daily("urine_magnesium_24h", day, which);
    if (read == "urine_after") return urine_after(arm, day, what.hours, which);
    if (read == "faeces_24h") return arm.daily("faeces_magnesium_24h", day, which);
    if (read == "net_absorbed_share") return net_absorbed_share(arm, day, which);
    if (read == "plasma_swing") return plasma_swing(arm, day, which);
    if (read == "plasma_peak_rise") return plasma_peak_rise(arm, day);
    if (read == "urine_peak_hour") return urine_peak_hour(arm, day, which);
    if (read == "urine_portions") return portion_ratio(arm, day, which);
    if (read == "red_cell_free") return umol_per_mmol * arm.at("pool.erythrocyte.free", midnight, which);
    if (read == "red_cell_total") return arm.at("pool.erythrocyte.total", midnight, which);
    if (read == "balance") return balance(arm, day, which);
    if (read == "absorbed_share") return percent * arm.outcome("supplement_absorbed_share");
    if (read == "share_in_urine") return share_in_urine(arm, day, what.hours);
    if (read == "share_kept") return percent - share_in_urine(arm, day, what.hours);
    if (read == "weeks_to_plateau") return weeks_to_plateau(arm);
    if (read == "tubular_maximum") return titrated(arm, day).threshold;
    if (read == "tubular_slope") return titrated(arm, day).slope;
    if (read == "slow_half_time") return slow_half_time(arm);
    if (read == "exchangeable") return exchangeable_mmol_per_kg(arm);
    if (const auto found = brain_reading(read, where, what.hours)) return *found;
    if (const auto found = clinic_reading(read, where, what.hours)) return *found;
    return tracer_share(read, arm, day, what.number);
}

std::set<int> watched_days(const scenario::protocol& study, const std::string& arm) {
    std::set<int> days;
    const int last = study.find(arm)->what.run.days;
    for (const scenario::row_readout& r : study.readouts) {
        const int more = static_cast<int>(std::ceil(r.hours / hours_per_day));
        const auto watch_from = [&](int day) {
            for (int next = day; next <= day + more; ++next) days.insert(std::min(next, last));
        };
        const bool is_read = r.arm == arm || std::find(r.arms.begin(), r.arms.end(), arm) != r.arms.end();
        if (is_read) watch_from(r.day);
        if (r.against == arm || r.arm == arm) watch_from(r.against_day);
    }
    return days;
}

titration titrated(const followed_arm& arm, int day) {
    const double from = arm.first_dose_hour(day);
    const double to = from + arm.dose_duration_h(day);
    std::vector<std::array<double, 2>> points;  // filtrate concentration, urine per litre of filtrate
    for (const double hour : arm.quarter_hours(day)) {
        if (hour < from || hour > to) continue;
        const auto said = [&](const char* id) { return arm.at(id, hour, world::with_regimen); };
        const double filtrate = said("signal.magnesium_pools.plasma_ultrafilterable");
        points.push_back({filtrate, said("signal.kidney.urine") * filtrate / said("signal.kidney.filtered")});
    }
    if (points.size() < 4) throw unreadable("the infusion lasts less than an hour");
    const double middle = (points.front()[0] + points.back()[0]) / 2;
    const auto upper = std::find_if(points.begin(), points.end(), [&](const auto& p) { return p[0] >= middle; });
    points.erase(points.begin(), upper);
    const auto count = static_cast<double>(points.size());
    double x = 0;
    double y = 0;
    for (const auto& p : points) {
        x += p[0] / count;
        y += p[1] / count;
    }
    double xy = 0;
    double xx = 0;
    for (const auto& p : points) {
        xy += (p[0] - x) * (p[1] - y);
        xx += (p[0] - x) * (p[0] - x);
    }
    return {.threshold = x - y * xx / xy, .slope = xy / xx};
}

reading read_row(const scenario::row_readout& what, const followed_arms& arms) {
    if (is_direction(what.read)) return read_direction(what, arms);
    if (what.read == "stool_slope") return {.value = stool_slope(stools_of(what, arms)), .words = {}};
    if (what.read == "stool_onset") return {.value = stool_onset(stools_of(what, arms)), .words = {}};
    if (what.read == "halving_light") return {.value = halving_light(what, arms), .words = {}};
    if (what.read == "tracer_half_time") {
        return {.value = tracer_half_time(arm_of(arms, what.arm), what.number), .words = {}};
    }
    return {.value = what.times * compared(what, arms), .words = {}};
}

}  // namespace magnesia::study
