// guard_pairs.hpp - people and proposals at random, good and bad in every way, and what is wrong with each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <limits>
#include <set>
#include <string>

#include "safety/guard.hpp"
#include "tests/safety/day_support.hpp"
#include "tests/safety/numbers.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::testing {

/// Hours of the owners' table; a negative number: none make it safe.
struct drug_fact {
    std::string name;
    double before;
    double after;
    bool asks_clinician;
    bool needs_acid;
};

inline const std::array<drug_fact, 8> drug_facts{{{"levothyroxine", 4, 4, false, false},
                                                  {"doxycycline", 2, 6, false, false},
                                                  {"ciprofloxacin", 2, 6, false, false},
                                                  {"Iron tablets", 2, 2, false, false},
                                                  {"bictegravir", 2, 6, true, false},
                                                  {"raltegravir", -1, -1, true, false},
                                                  {"ketoconazole", 2, 1, false, true},
                                                  {"metformin", 0, 0, false, false}}};

struct pair_of {
    scenario::person who;
    proposal what;
};

inline scenario::person random_person(numbers& random) {
    scenario::person who;
    who.age_y = random.of(std::array{5.0, 16.0, 30.0, 45.0, 45.0, 45.0, 75.0});
    who.weight_kg = 70;
    who.height_cm = 170;
    const double egfr = random.of(std::array{0.0, 95.0, 95.0, 95.0, 60.0, 50.0, 40.0, 20.0});
    if (egfr > 0) who.egfr_ml_min = egfr;
    who.is.region = random.of(std::array<std::string, 5>{"", "us", "us", "eu", "norway"});
    if (random.one_in(10)) who.is.pregnant = true;
    if (random.one_in(2)) who.is.clinician_agrees = true;
    if (random.one_in(30)) who.is.symptoms = {"chest_pain"};
    if (random.one_in(30)) who.is.conditions = std::vector<std::string>{"myasthenia gravis"};
    if (random.one_in(3)) who.is.others.emplace();
    if (who.is.others && random.one_in(2)) who.is.others->push_back({"multivitamin", 25.0 * random.below(8)});
    std::set<std::string> names;
    for (int i = random.below(4); i > 0; --i) {
        const std::string name = random.of(drug_facts).name;
        if (name == "raltegravir" && !random.one_in(4)) continue;
        if (!names.insert(name).second) continue;
        if (!who.is.drugs) who.is.drugs.emplace();
        who.is.drugs->push_back(name);
        const int first = 6 * 60 + random.below(16) * 60 + random.below(60);
        for (int t = random.below(3); t > 0; --t) who.is.drug_times.push_back({name, {(first + t * 660) % 1440}});
    }
    return who;
}

/// Doses and entries from the solver where the day allows, else at random hours.
inline void fill_day(numbers& random, const scenario::person& who, proposal& what,
                     std::vector<scenario::clock_time>& doses) {
    day_to_fill day{plain_day("07:00", "23:00"), who.is.drug_times, {}, {}};
    for (const std::string& name : who.is.drugs.value_or(std::vector<std::string>{})) {
        for (const drug_fact& one : drug_facts) {
            if (one.name != name || one.before == 0) continue;
            day.hours.push_back(one.before < 0 ? keeps(name, std::nullopt, std::nullopt)
                                               : keeps(name, one.before, one.after));
        }
    }
    dose_wish wish;
    wish.doses = 1 + random.below(2);
    const schedule made = schedule_of(day, wish);
    what.timetable = made.entries;
    doses = made.doses;
    if (!made.conflict) return;
    for (int i = 0; i < wish.doses; ++i) doses.push_back({(8 * 60 + i * 600 + random.below(120)) % 1440});
    for (const auto at : doses) what.timetable.push_back({at, day_item::dose, "magnesium"});
    for (const auto& one : who.is.drug_times) what.timetable.push_back({one.at, day_item::medicine, one.name});
}

inline void fill_steps(numbers& random, const std::vector<scenario::clock_time>& doses, proposal& what) {
    const int steps = 1 + random.below(3);
    for (int i = 0; i < steps; ++i) {
        proposed_step step{1 + 7 * i, 7 * (i + 1), {}};
        for (const auto at : doses) step.doses.push_back({at, 1 + (random.one_in(3) ? i : 0)});
        what.takes->steps.push_back(step);
    }
    what.days = 7 * steps;
}

/// One medicine, or all, at another time, said or in silence.
inline void move_medicines(numbers& random, proposal& what, bool is_said) {
    const bool is_one = random.one_in(2);
    const int by = 1 + random.below(120);
    for (timetable_entry& one : what.timetable) {
        if (one.what != day_item::medicine) continue;
        if (is_said && !one.instead_of) one.instead_of = one.at;
        one.at.minute_of_day = (one.at.minute_of_day + by) % 1440;
        if (is_one) break;
    }
}

/// One thing is broken, or nothing.
inline void break_something(numbers& random, proposal& what) {
    auto& takes = *what.takes;
    auto& step = takes.steps[static_cast<std::size_t>(random.below(static_cast<int>(takes.steps.size())))];
    switch (random.below(30)) {
        case 0:
            takes.piece_mg = random.of(std::array{std::numeric_limits<double>::quiet_NaN(), -50.0, 0.0,
                                                  std::numeric_limits<double>::infinity()});
            break;
        case 1:
            step.doses[0].pieces = random.below(2) - 1;
            break;
        case 2:
            step.doses.clear();
            break;
        case 3:
            step.last_day += 1;
            break;
        case 4:
            step.first_day -= 1;
            break;
        case 5:
            what.days += 1;
            break;
        case 6:
            takes.steps.clear();
            break;
        case 7:
            step.doses[0].at.minute_of_day += random.below(240);
            break;
        case 8:
            step.doses.push_back(step.doses[0]);
            break;
        case 9:
            takes.form = "Citrate!";
            break;
        case 10:
            takes.product = "";
            break;
        case 11:
            what.foods = {{"almonds", random.one_in(2) ? -1.0 : std::numeric_limits<double>::quiet_NaN()}};
            break;
        case 12:
            what.gates = {gate::end_date, gate::clinician_agrees};
            break;
        case 13:
            what.gates = {gate::end_date, gate::end_date};
            break;
        case 14:
            what.gates = {};
            break;
        case 15:
            what.gates = {gate::kidney_known, gate::end_date};
            break;
        case 16:
            what.gates = {gate::clinician_agrees};
            break;
        case 17:
            std::erase_if(what.timetable, [](const auto& e) { return e.what == day_item::medicine; });
            break;
        case 18:
            what.timetable.push_back({{600}, day_item::medicine, "penicillamine"});
            break;
        case 19:
            if (!what.timetable.empty()) what.timetable.pop_back();
            break;
        case 20:
            move_medicines(random, what, false);
            break;
        case 21:
            move_medicines(random, what, true);
            break;
        case 22:
            what.timetable.push_back({{1440}, day_item::meal, "meal"});
            break;
        case 23:
            takes.form = "oxide";
            break;
        case 24:
            takes.piece_mg = 600;
            break;
        case 25:
            what.takes.reset();
            break;
        case 26:
            for (auto& e : what.timetable) {
                if (e.what == day_item::dose) e.at.minute_of_day = (e.at.minute_of_day + 61) % 1440;
            }
            for (auto& s : takes.steps) {
                for (auto& d : s.doses) d.at.minute_of_day = (d.at.minute_of_day + 61) % 1440;
            }
            break;
        default:
            break;
    }
}

inline pair_of random_pair(numbers& random) {
    pair_of made{random_person(random), {}};
    std::vector<scenario::clock_time> doses;
    fill_day(random, made.who, made.what, doses);
    made.what.takes.emplace();
    made.what.takes->product = "citrate_capsule";
    made.what.takes->form = random.of(std::array<std::string, 4>{"citrate", "bisglycinate", "oxide", "carbonate"});
    made.what.takes->piece_mg = random.of(std::array{50.0, 75.0, 100.0, 125.0, 175.0, 240.0});
    fill_steps(random, doses, made.what);
    if (!random.one_in(3)) made.what.gates = {gate::clinician_agrees, gate::kidney_known, gate::end_date};
    break_something(random, made.what);
    return made;
}

}  // namespace magnesia::safety::testing
