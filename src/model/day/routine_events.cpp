// routine_events.cpp - inputs that are set, pools that are set, and drinks that are added.
// SPDX-License-Identifier: Apache-2.0
#include "model/day/routine_events.hpp"

#include <algorithm>
#include <utility>

#include "evidence/foods/usual_values.hpp"
#include "model/body/layout.hpp"

namespace magnesia::model {
namespace {

constexpr double caffeine_mg_per_mmol = 194.19;
constexpr double ethanol_g_per_mmol = 0.04607;
constexpr double min_per_h = 60;
constexpr double late_h = 1;  // awake in the last hour is "too early"

class event_list {
 public:
    explicit event_list(double horizon_h) : horizon_h_(horizon_h) {}

    void set_input(double hour, const char* id, double value) {
        add({.hour = hour, .kind = engine::event_kind::set_input, .target = input_index(id), .value = value});
    }
    void set_pool(double hour, const char* id, double value) {
        add({.hour = hour, .kind = engine::event_kind::set_pool, .target = pool_index(id), .value = value});
    }
    void add_to_pool(double hour, const char* id, double amount) {
        add({.hour = hour, .kind = engine::event_kind::add_to_pool, .target = pool_index(id), .value = amount});
    }
    std::vector<engine::event> take() { return std::move(events_); }

 private:
    void add(const engine::event& one) {
        if (one.hour < horizon_h_) events_.push_back(one);
    }

    double horizon_h_;
    std::vector<engine::event> events_;
};

/// Relaxation is practised each evening or never: 1 for what counts whole, less for less.
double practised(const scenario::timeline& when) {
    static const double whole_h = evidence::usual_value_of("relaxation_whole_min") / min_per_h;
    return std::min(1.0, when.relaxation_minutes / min_per_h / whole_h);
}

void add_constants(event_list& events, const scenario::timeline& when) {
    events.set_input(0, "warmth.room", when.room.temperature_c);
    events.set_input(0, "sleep.noise", when.room.noise);
    events.set_input(0, "stress.load", when.stress);
    events.set_input(0, "stress.relaxation", practised(when));
    const double heavy = when.supper == scenario::late_meal::heavy   ? 1
                         : when.supper == scenario::late_meal::light ? 0.5
                                                                     : 0;
    events.set_input(0, "sleep.heavy_meal", heavy);
    if (when.expectation > 0) {
        for (const char* into : {"sleep.expectation", "mood.expectation", "cramps.expectation"}) {
            events.set_input(0, into, when.expectation);
        }
    }
    if (when.enrolled > 0) {
        for (const char* into : {"sleep.enrolled", "mood.enrolled"}) events.set_input(0, into, when.enrolled);
    }
}

void add_bed(event_list& events, const scenario::timeline& when, const scenario::bed_interval& bed) {
    const bool is_under_way = when.starts_in_bed && bed.from_h == 0;
    const bool goes_on = bed.until_h >= when.horizon_h;
    events.set_input(bed.from_h, "sleep.in_bed", 1);
    if (bed.is_nap) events.set_input(bed.from_h, "sleep.napping", 1);
    if (!is_under_way) {
        events.set_pool(bed.from_h, "sleep.awake", 1);
        events.set_pool(bed.from_h, "sleep.not_yet_asleep", 1);
    }
    const bool has_late_hour = !bed.is_nap && !goes_on && bed.until_h - late_h > bed.from_h;
    if (has_late_hour) events.set_input(bed.until_h - late_h, "sleep.late", 1);
    events.set_input(bed.until_h, "sleep.in_bed", 0);
    if (bed.is_nap) events.set_input(bed.until_h, "sleep.napping", 0);
    events.set_input(bed.until_h, "sleep.late", 0);
    events.set_pool(bed.until_h, "sleep.awake", 1);
    events.set_pool(bed.until_h, "sleep.not_yet_asleep", 1);
}

/// A session sets its inputs and takes them back; where the next begins as it ends, the order of the list holds.
void add_session(event_list& events, const scenario::training_occurrence& one) {
    const std::pair<const char*, double> inputs[] = {
        {"muscle.work", one.work},          {"muscle.eccentric", one.eccentric_per_h},
        {"muscle.heat", one.heat},          {"cramps.work", one.work},
        {"cramps.heat", one.heat},          {"kidney.work", one.work},
        {"magnesium_pools.work", one.work}, {"magnesium_pools.sweating", one.sweat_l_per_h}};
    for (const auto& [into, value] : inputs) {
        events.set_input(one.at_h, into, value);
        events.set_input(one.until_h, into, 0);
    }
}

}  // namespace

std::vector<engine::event> routine_events(const scenario::timeline& when) {
    event_list events(when.horizon_h);
    add_constants(events, when);
    for (const scenario::light_change& one : when.light) events.set_input(one.at_h, "clock.light", one.lux);
    for (const scenario::bed_interval& bed : when.in_bed) add_bed(events, when, bed);
    for (const auto& one : when.caffeine) events.add_to_pool(one.at_h, "caffeine.gut", one.mg / caffeine_mg_per_mmol);
    for (const auto& one : when.alcohol) events.add_to_pool(one.at_h, "alcohol.gut", one.g / ethanol_g_per_mmol);
    for (const auto& one : when.glycine) events.add_to_pool(one.at_h, "glycine.stomach", one.g / glycine_g_per_mmol);
    for (const scenario::span_occurrence& bath : when.baths) {
        events.set_input(bath.at_h, "warmth.bath", 1);
        events.set_input(bath.until_h, "warmth.bath", 0);
    }
    for (const scenario::training_occurrence& one : when.training) add_session(events, one);
    for (const scenario::therapy_step& one : when.therapy) events.set_input(one.at_h, "sleep.therapy", one.practised);
    for (const scenario::span_occurrence& practice : when.relaxation) {
        static const double calm_stays_h = evidence::usual_value_of("relaxation_calm_stays_min") / min_per_h;
        events.set_input(practice.at_h, "neurons.relaxation", 1);
        events.set_input(practice.until_h + calm_stays_h, "neurons.relaxation", 0);
    }
    return events.take();
}

}  // namespace magnesia::model
