// guard_hours.cpp - the hours between each dose and each medicine of the timetable, counted anew.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "core/conversions.hpp"

#include "safety/guard_checks.hpp"

namespace magnesia::safety {
namespace {

/// Minutes on the clock from one time to the next time the other is shown.
int forward(int from, int to) {
    return ((to - from) % whole_minutes_per_day + whole_minutes_per_day) % whole_minutes_per_day;
}

std::vector<const timetable_entry*> entries_of(const proposal& what, const std::string& medicine) {
    std::vector<const timetable_entry*> all;
    for (const timetable_entry& one : what.timetable) {
        if (one.what == day_item::medicine && one.label == medicine) all.push_back(&one);
    }
    return all;
}

/// Where a person has what an entry says.
int usual_of(const timetable_entry& one) {
    return one.instead_of.value_or(one.at).minute_of_day;
}

void check_times(const scenario::person& who, const std::string& medicine,
                 const std::vector<const timetable_entry*>& entries, std::vector<breach>& all) {
    std::set<int> usual;
    for (const timetable_entry* one : entries) usual.insert(usual_of(*one));
    std::set<int> said;
    for (const scenario::drug_time& one : who.is.drug_times) {
        if (one.name == medicine) said.insert(one.at.minute_of_day);
    }
    if (!said.empty() && usual != said) {
        add_breach("medicine_left_out", fmt::format("The times of {} in the timetable are not those said.", medicine),
                   all);
    }
    std::set<int> shifts;
    for (const timetable_entry* one : entries) shifts.insert(forward(usual_of(*one), one->at.minute_of_day));
    if (shifts.size() > 1) {
        add_breach("medicine_stretched", fmt::format("The hours between the doses of {} would change.", medicine), all);
    }
}

void check_known_labels(const scenario::person& who, const proposal& what, std::vector<breach>& all) {
    for (const timetable_entry& one : what.timetable) {
        if (one.what != day_item::medicine) continue;
        const auto& drugs = who.is.drugs;
        const bool is_listed = drugs && std::find(drugs->begin(), drugs->end(), one.label) != drugs->end();
        const bool is_timed = std::any_of(who.is.drug_times.begin(), who.is.drug_times.end(),
                                          [&](const scenario::drug_time& said) { return said.name == one.label; });
        if (is_listed || is_timed) continue;
        add_breach("not_sound", fmt::format("The timetable has {}, which the person does not take.", one.label), all);
    }
}

void check_pair(const hours_apart& keeps, int medicine, int dose, std::vector<breach>& all) {
    const bool is_after_it = forward(medicine, dose) >= *keeps.before * minutes_per_hour;
    const bool is_before_it = forward(dose, medicine) >= *keeps.after * minutes_per_hour;
    if (is_after_it && is_before_it) return;
    add_breach(
        "too_close",
        fmt::format("Magnesium at {} is too close to {} at {}: {} needs {} h before magnesium and {} h after it.",
                    print(scenario::clock_time{dose}), keeps.drug, print(scenario::clock_time{medicine}), keeps.drug,
                    *keeps.before, *keeps.after),
        all);
}

}  // namespace

void check_medicines(const scenario::person& who, const gathered& known, const proposal& what,
                     std::vector<breach>& all) {
    if (!what.takes) return;
    check_known_labels(who, what, all);
    std::set<std::string> names;
    for (const hours_apart& one : known.hours) names.insert(one.drug);
    for (const std::string& name : names) {
        const auto entries = entries_of(what, name);
        if (entries.empty()) {
            add_breach("medicine_left_out",
                       fmt::format("{} has to keep hours from magnesium and has no time in the timetable.", name), all);
        } else {
            check_times(who, name, entries, all);
        }
    }
}

void check_hours(const gathered& known, const proposal& what, std::vector<breach>& all) {
    if (!what.takes) return;
    for (const hours_apart& keeps : known.hours) {
        if (!keeps.before || !keeps.after) {
            add_breach("never_together", fmt::format("No hours make magnesium safe with {}.", keeps.drug), all);
            continue;
        }
        for (const timetable_entry* entry : entries_of(what, keeps.drug)) {
            for (const proposed_step& step : what.takes->steps) {
                for (const proposed_dose& dose : step.doses) {
                    check_pair(keeps, entry->at.minute_of_day, dose.at.minute_of_day, all);
                }
            }
        }
    }
}

}  // namespace magnesia::safety
