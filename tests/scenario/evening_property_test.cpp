// evening_property_test.cpp - whatever week, journey and date the reader accepts, the evening is laid out in order.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "scenario/dose_lines/timeline.hpp"
#include "scenario/values/zone_table.hpp"
#include "scenario/writing/write_template.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::evening_property_test {
namespace {

clock_time any_time() {
    return {*rc::gen::inRange(0, 1440)};
}

weekday_set any_days() {
    return weekday_set{*rc::gen::inRange<unsigned long>(1, 128)};
}

coordinates any_place() {
    return {*rc::gen::inRange(-900, 901) / 10.0, *rc::gen::inRange(-1800, 1801) / 10.0};
}

/// A scenario of some days anywhere, with a night of its own, a nap, screens, a bath and maybe a journey.
scenario any_run() {
    static const std::vector<std::string> zones = known_zones();
    scenario what = read_text(std::string{sample_text});
    what.doses.clear();
    what.day.zone = *rc::gen::elementOf(zones);
    what.run.start = date_of(*rc::gen::inRange(0, 24000));
    what.run.days = *rc::gen::inRange(2, 20);
    const clock_time bed = any_time();
    what.day.nights = {{any_days(), bed, {(bed.minute_of_day + *rc::gen::inRange(120, 961)) % 1440}}};
    what.day.naps = {{{13 * 60}, {14 * 60}, any_days()}, {{14 * 60}, {15 * 60}, any_days()}};
    const clock_time on = any_time();
    const clock_time off{(on.minute_of_day + *rc::gen::inRange(1, 961)) % 1440};
    what.day.light.screens = {{on, off, 100, any_days()}, {{21 * 60}, {22 * 60}, 50, any_days()}};
    what.day.baths = {{any_time(), 60, any_days()}, {any_time(), 90, any_days()}};
    what.day.caffeine = {{any_time(), 95, any_days()}};
    what.day.alcohol = {{any_time(), 14, any_days()}};
    what.day.glycine = {{any_time(), 3, any_days()}, {any_time(), 1, any_days()}};
    what.day.training = {{.at = any_time(), .minutes = 90, .kind = "running", .days = any_days()},
                         {.at = any_time(), .minutes = 45, .kind = "strength", .days = any_days()}};
    if (*rc::gen::arbitrary<bool>()) what.day.training.clear();
    what.day.relaxation_minutes = 30;
    if (*rc::gen::arbitrary<bool>()) what.travel = {{*rc::gen::inRange(2, 20), *rc::gen::elementOf(zones), {}}};
    if (*rc::gen::arbitrary<bool>()) {
        what.day.light.place = any_place();
        for (journey& one : what.travel) one.place = any_place();
    }
    return what;
}

bool reads(const scenario& what) {
    try {
        return read_text(print_toml(what)) == what;
    } catch (const input_error&) {
        return false;
    }
}

template <class Occurrences>
void is_in_order(const Occurrences& all, double horizon_h) {
    double last = 0;
    for (const auto& one : all) {
        RC_ASSERT(one.at_h >= last && one.at_h < horizon_h);
        last = one.at_h;
    }
}

bool lies_in_bed(const timeline& all, double hour) {
    for (const bed_interval& one : all.in_bed) {
        if (hour >= one.from_h && hour < one.until_h) return true;
    }
    return false;
}

RC_GTEST_PROP(EveningProperty, AnyRunIsInOrderAndDarkInBedAlone, ()) {
    const scenario what = any_run();
    RC_PRE(reads(what));
    const timeline all = expand(what);

    is_in_order(all.light, all.horizon_h);
    is_in_order(all.caffeine, all.horizon_h);
    is_in_order(all.alcohol, all.horizon_h);
    is_in_order(all.glycine, all.horizon_h);
    is_in_order(all.baths, all.horizon_h);
    is_in_order(all.relaxation, all.horizon_h);
    is_in_order(all.training, all.horizon_h);
    double trained_h = 0;
    for (const training_occurrence& one : all.training) {
        RC_ASSERT(one.at_h >= trained_h && one.until_h > one.at_h && one.until_h <= all.horizon_h);
        trained_h = one.until_h;
        for (const bed_interval& bed : all.in_bed) {
            RC_ASSERT(bed.is_nap || one.until_h <= bed.from_h + 1e-9 || one.at_h >= bed.until_h - 1e-9);
        }
    }
    is_in_order(all.meals, all.horizon_h);
    RC_ASSERT(all.light.front().at_h == 0);
    for (const light_change& one : all.light) RC_ASSERT(lies_in_bed(all, one.at_h) == (one.lux == 0));
    double last = 0;
    for (const bed_interval& one : all.in_bed) {
        RC_ASSERT(one.from_h >= last && one.until_h > one.from_h && one.until_h <= all.horizon_h);
        last = one.until_h;
    }
    RC_ASSERT(all.starts_in_bed == lies_in_bed(all, 0));
    // As many main sleeps as bed times, but for one that began before the run.
    std::size_t main = 0;
    for (const bed_interval& one : all.in_bed) main += one.is_nap ? 0 : 1;
    const bool began_before =
        all.starts_in_bed && !all.in_bed.front().is_nap && (all.bed_h.empty() || all.bed_h.front() > 0);
    RC_ASSERT(main == all.bed_h.size() + (began_before ? 1 : 0));
}

RC_GTEST_PROP(EveningProperty, MealsLieAwakeUnlessTheyAreSaidNotTo, ()) {
    const scenario what = any_run();
    RC_PRE(reads(what));
    const timeline all = expand(what);

    for (const meal_occurrence& one : all.meals) {
        for (const bed_interval& bed : all.in_bed) {
            RC_ASSERT(bed.is_nap || one.at_h < bed.from_h || one.at_h >= bed.until_h);
        }
    }
}

}  // namespace
}  // namespace magnesia::scenario::evening_property_test
