// sleep_support.hpp - nights by the clock and the modules of sleep, and numbers of files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "physiology/alcohol.hpp"
#include "physiology/caffeine.hpp"
#include "physiology/sleep.hpp"
#include "physiology/warmth.hpp"

namespace magnesia::tests::sleeping {

using bare = plain<double>;

/// The values of data/parameters/MODULE.toml by name.
inline std::map<std::string, double> values_of(const std::string& module) {
    std::ifstream file(std::string(MAGNESIA_SOURCE_DIR) + "/data/parameters/" + module + ".toml");
    std::map<std::string, double> values;
    std::string name;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("name = \"")) name = line.substr(8, line.size() - 9);
        if (line.starts_with("value = ")) values[name] = std::stod(line.substr(8));
    }
    return values;
}

/// The numbers of an organ as its file gives them; each gate open.
template <class Parameters>
Parameters numbers_of(const std::string& module) {
    const auto values = values_of(module);
    Parameters p{};
    Parameters::each(p, [&](const char* name, unit, auto& member) {
        const auto found = values.find(name);
        EXPECT_NE(found, values.end()) << module << "." << name;
        if (found != values.end()) member = std::remove_cvref_t<decltype(member)>(found->second);
    });
    return p;
}

/// What sleep and its causes read of the others; all as in a person without complaints.
struct sleeper_signals {
    struct {
        in<bare, one> cosine, sine, rhythm, rhythm_lead, light = 0.0;  ///< in bed, lux
    } clock{};
    physiology::caffeine::signals<bare> caffeine{};
    physiology::alcohol::signals<bare> alcohol{};
    physiology::warmth::signals<bare> warmth{};
    struct {
        in<bare, one> relative_plasma = 1.0, shortage = 0.0;
    } magnesium_pools{};
    struct {
        in<bare, one> glycine = 1.0;
    } brain_barrier{};
    struct {
        in<bare, one> calm = 0.0, glycine_inhibition = 1.0;
    } neurons{};
    struct {
        in<bare, one> excess = 0.0, thoughts = 0.0;
    } stress{};
    struct {
        in<bare, one> missing = 0.0;
    } melatonin{};
    struct {
        in<bare, one> rest = 1.0, anxiety = 0.0, pain = 0.0;
    } mood{};
    struct {
        in<bare, one> tension = 0.0, active = 0.0;
    } muscle{};
    struct {
        in<bare, one / hour> night_hazard = 0.0;
    } cramps{};
    physiology::sleep::signals<bare> sleep{};
};

/// The oscillator of 1999 with its own constants (Forger, Jewett, Kronauer; as in Skeldon's model of 2023).
struct oscillator {
    double x = -0.3, lead = -1.0, used = 0.3;

    static double brightness(double lux) { return 0.16 * std::pow(lux / 9500, 0.6); }

    oscillator rate(double light_drive) const {
        const double turn = std::acos(-1.0) / 12;
        const double b = 19.9 * light_drive * (1 - used) * (1 - 0.4 * x) * (1 - 0.4 * lead);
        return {
            turn * (lead + b),
            turn * (0.23 * (lead - 4.0 / 3 * std::pow(lead, 3)) - x * (std::pow(24 / (0.99669 * 24.2), 2) + 0.55 * b)),
            60 * (light_drive * (1 - used) - 0.013 * used)};
    }
};

/// One person and one habit; hours of the day, bed before midnight allowed.
struct sleeper {
    physiology::sleep::parameters<bare> p = numbers_of<physiology::sleep::parameters<bare>>("sleep");
    physiology::caffeine::parameters<bare> caffeine = numbers_of<physiology::caffeine::parameters<bare>>("caffeine");
    physiology::alcohol::parameters<bare> alcohol = numbers_of<physiology::alcohol::parameters<bare>>("alcohol");
    physiology::warmth::parameters<bare> warmth = numbers_of<physiology::warmth::parameters<bare>>("warmth");
    physiology::sleep::inputs<bare> u{};
    double bed = 23, rise = 7, evening_light = 40, day_light = 700, room = 20;
    double caffeine_mmol = 0, caffeine_before = 0;  ///< hours before bed, on the last evening only, as the next
    double alcohol_mmol = 0, alcohol_before = 0;
    double habit = 0.7095;          ///< share of the day awake that they are used to: 7 h of sleep
    double room_of_last_night = 0;  ///< when above 0
    double bath_hours = 0, bath_before = 0;
    double glycine_mmol = 0, glycine_before = 0;
    sleeper_signals others{};
};

/// Minutes, but for counts, pure numbers and the hours that are lost a day.
struct night {
    double latency = 0, awake_later = 0, asleep = 0, deep = 0, rem = 0, drowsy = 0, awakenings = 0, efficiency = 0;
    double late_awake = 0, quality = 0, pressure = 0, lost = 0, rem_thirds[3] = {}, awake_halves[2] = {};
    std::vector<double> sleepiness;  ///< each whole hour of the day before
    double lowest_temperature = 0, depth_at_bed = 0, sleepiness_at_bed = 0, mean_drive = 0;
};

/// As the integrator's covariates do it: linear from 30 to 65 years, held below 18 and above 75.
inline sleeper aged(double years) {
    const double older = (std::clamp(years, 18.0, 75.0) - 45) / 35;
    sleeper s;
    const auto scale = [](auto& number, double by) {
        number = std::remove_cvref_t<decltype(number)>(number.raw() * by);
    };
    scale(s.p.production, 1 - 0.8 * older / 18.327143);
    scale(s.p.clock_drive, 1 - older / 2.2914286);
    scale(s.p.usual_efficiency, 1 - 0.0029 * 35 * older);
    scale(s.p.usual_pressure, 1 + 0.00108 * 35 * older);
    scale(s.p.depth_amplitude, 1 - 0.003 * 35 * older);
    return s;
}

/// All that changes in a sleeper, as a flat list.
using sleeper_state = std::array<double, 32>;

/// Visits the states of the organs in order, then the accumulators of sleep.
template <class Bodies>
void each_number(Bodies& all, sleeper_state& flat, bool into_bodies) {
    std::size_t i = 0;
    const auto move = [&](const char*, unit, auto& member) {
        if (into_bodies) {
            member = std::remove_cvref_t<decltype(member)>(flat[i++]);
        } else {
            flat[i++] = member.raw();
        }
    };
    const auto walk = [&](auto& organ) { std::remove_cvref_t<decltype(organ)>::each(organ, move); };
    walk(all.caffeine), walk(all.alcohol), walk(all.warmth), walk(all.sleep), walk(all.done);
}

template <unit per>
struct sleeper_bodies {
    physiology::caffeine::pools<bare, per> caffeine;
    physiology::alcohol::pools<bare, per> alcohol;
    physiology::warmth::pools<bare, per> warmth;
    physiology::sleep::pools<bare, per> sleep;
    physiology::sleep::accumulators<bare, per> done;
};

constexpr std::size_t alcohol_at = 3, sleep_at = alcohol_at + 4 + 2, done_at = sleep_at + 6;
constexpr std::size_t bodies_size = done_at + 11;  // then oscillator, then glycine of gut, plasma and brain

inline sleeper_signals signals_of(const sleeper& who, const sleeper_bodies<one>& x, const sleeper_state& flat,
                                  const physiology::sleep::inputs<bare>& u) {
    namespace organ = physiology;
    sleeper_signals s = who.others;
    const double rhythm = flat[bodies_size], lead = flat[bodies_size + 1], size = std::hypot(rhythm, lead);
    s.clock = {-rhythm / size, lead / size, rhythm, lead, who.others.clock.light};
    s.caffeine = organ::caffeine::signal<bare>(x.caffeine, s, {}, who.caffeine);
    s.alcohol = organ::alcohol::signal<bare>(x.alcohol, s, {}, who.alcohol);
    s.brain_barrier.glycine = 1.0 + flat[bodies_size + 5];
    s.warmth = organ::warmth::signal<bare>(x.warmth, s, {.bath = 0.0, .room = who.room}, who.warmth);
    s.sleep = organ::sleep::signal<bare>(x.sleep, s, u, who.p);
    return s;
}

inline sleeper_state rate_of(const sleeper& who, sleeper_state flat, const physiology::sleep::inputs<bare>& u,
                             double lux, bool in_bath) {
    namespace organ = physiology;
    static const double glycine_time = values_of("brain_barrier").at("glycine_time");
    sleeper_bodies<one> x;
    each_number(x, flat, true);
    const sleeper_signals s = signals_of(who, x, flat, u);
    const auto sleep = organ::sleep::rhs<bare>(x.sleep, s, u, who.p);
    sleeper_bodies<hour> r{
        organ::caffeine::rhs<bare>(x.caffeine, s, {}, who.caffeine).pools,
        organ::alcohol::rhs<bare>(x.alcohol, s, {}, who.alcohol).pools,
        organ::warmth::rhs<bare>(x.warmth, s, {.bath = in_bath ? 1.0 : 0.0, .room = who.room}, who.warmth).pools,
        sleep.pools, sleep.accumulators};
    sleeper_state rate{};
    each_number(r, rate, false);
    const oscillator clock{flat[bodies_size], flat[bodies_size + 1], flat[bodies_size + 2]};
    const oscillator turning = clock.rate(x.sleep.awake.raw() * oscillator::brightness(lux));
    const double* glycine = &flat[bodies_size + 3];  // gut mmol, plasma above usual mmol/L, brain relative to usual
    const double uptake = 1.5 * glycine[0];
    const double rest[] = {turning.x,
                           turning.lead,
                           turning.used,
                           -uptake,
                           0.5 * uptake / 30 - 0.8 * glycine[1],
                           (glycine[1] / 0.23 - glycine[2]) / glycine_time};
    std::copy(std::begin(rest), std::end(rest), rate.begin() + bodies_size);
    return rate;
}

inline sleeper_state stepped(const sleeper& who, const sleeper_state& x, const physiology::sleep::inputs<bare>& u,
                             double lux, bool in_bath, double h) {
    const auto moved = [&](const sleeper_state& by, double size) {
        sleeper_state y = x;
        for (std::size_t i = 0; i < y.size(); ++i) y[i] += size * by[i];
        return y;
    };
    const auto a = rate_of(who, x, u, lux, in_bath);
    const auto b = rate_of(who, moved(a, h / 2), u, lux, in_bath);
    const auto c = rate_of(who, moved(b, h / 2), u, lux, in_bath);
    const auto d = rate_of(who, moved(c, h), u, lux, in_bath);
    sleeper_state sum;
    for (std::size_t i = 0; i < x.size(); ++i) sum[i] = (a[i] + 2 * b[i] + 2 * c[i] + d[i]) / 6;
    return moved(sum, h);
}

/// The last of thirty nights; steps of a minute by the classical method of order 4.
inline night last_night(const sleeper& who, int nights = 30) {
    sleeper_state x{};
    sleeper_bodies<one> start{};
    start.sleep = {
        .pressure = 13.0, .awake = 1.0, .not_yet_asleep = 1.0, .depth = 0.5, .recent = who.habit, .habit = who.habit};
    each_number(start, x, false);
    x[bodies_size] = -0.3, x[bodies_size + 1] = -1, x[bodies_size + 2] = 0.3;
    const int bed = static_cast<int>(std::lround(who.bed * 60)),
              rise = static_cast<int>(std::lround(who.rise * 60)) + 1440;
    const int up = rise - 1440, in_bed_for = rise - bed;
    night found;
    double lowest = 9, drives = 0;
    auto u = who.u;
    sleeper tonight = who;
    if (who.room_of_last_night > 0) tonight.room = who.room_of_last_night;
    for (int minute = up; minute < nights * 1440 + up; ++minute) {  // starts when getting up
        const int since_up = (minute - up) % 1440, of_day = minute % 1440;
        const int left = 1440 - in_bed_for - since_up;  // minutes until bed
        const bool is_last = minute >= (nights - 1) * 1440 + up, is_bed = left <= 0;
        const int in_night = -left;
        u.in_bed = is_bed ? 1.0 : 0.0;
        u.late = is_bed && in_night >= in_bed_for - 60 ? 1.0 : 0.0;
        const auto comes = [&](double before) { return is_last && left == std::lround(before * 60); };
        if (who.caffeine_mmol > 0 && comes(who.caffeine_before)) x[0] += who.caffeine_mmol;
        if (who.alcohol_mmol > 0 && comes(who.alcohol_before)) x[alcohol_at] += who.alcohol_mmol;
        if (who.glycine_mmol > 0 && comes(who.glycine_before)) x[bodies_size + 3] += who.glycine_mmol;
        const bool in_bath = is_last && left <= std::lround(who.bath_before * 60) &&
                             left > std::lround((who.bath_before - who.bath_hours) * 60);
        const double lux = is_bed                          ? who.others.clock.light.raw()
                           : of_day >= 450 && of_day < 990 ? who.day_light
                                                           : who.evening_light;
        if (since_up == 0 || left == 0) x[sleep_at + 1] = 1, x[sleep_at + 2] = 1;  // awake, not yet asleep
        if (left == 0) std::fill(x.begin() + done_at, x.begin() + bodies_size, 0.0);
        const auto before = x;
        sleeper_bodies<one> body;
        each_number(body, x, true);
        const auto s = signals_of(who, body, x, u);
        x = stepped(is_last ? tonight : who, x, u, lux, in_bath, 1.0 / 60);
        if (!is_last) continue;
        if (of_day % 60 == 0 && !is_bed) found.sleepiness.push_back(s.sleep.sleepiness.raw());
        found.lost += s.sleep.lost.raw() / 1440;
        drives += physiology::sleep::drive<bare>(s.clock, who.p, 1.0).raw() / 1440;
        if (x[bodies_size] < lowest) lowest = x[bodies_size], found.lowest_temperature = of_day / 60.0;
        if (left == 0) found.depth_at_bed = body.sleep.depth.raw(), found.sleepiness_at_bed = s.sleep.sleepiness.raw();
        if (!is_bed) continue;
        found.quality += s.sleep.quality.raw() / in_bed_for;
        found.pressure += (body.sleep.pressure / who.p.production).raw() / in_bed_for;
        found.rem_thirds[3 * in_night / in_bed_for] += 60 * (x[done_at + 5] - before[done_at + 5]);
        found.awake_halves[2 * in_night / in_bed_for] += 60 * (x[done_at + 1] - before[done_at + 1]);
    }
    found.mean_drive = drives;
    found.latency = 60 * x[done_at], found.awake_later = 60 * (x[done_at + 1] - x[done_at]),
    found.late_awake = 60 * x[done_at + 2];
    found.asleep = 60 * x[done_at + 3], found.deep = 60 * x[done_at + 4], found.rem = 60 * x[done_at + 5],
    found.drowsy = 60 * x[done_at + 7];
    found.awakenings = x[done_at + 8], found.efficiency = x[done_at + 3] / (in_bed_for / 60.0);
    return found;
}

}  // namespace magnesia::tests::sleeping
