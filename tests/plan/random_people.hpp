// random_people.hpp - people from a fixed seed: kidneys, medicines, conditions, other products, shifts and habits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <set>
#include <string>

#include "tests/plan/support.hpp"
#include "tests/safety/numbers.hpp"

namespace magnesia::plan::testing {

using safety::testing::numbers;

/// Somebody with a day and a goal.
struct someone {
    scenario::person who;
    scenario::routine day;
    std::string goal;
};

inline void add_medicines(numbers& random, scenario::person& who) {
    const auto& known = program().safety.drugs;
    if (random.one_in(4)) return;  // not said
    who.is.drugs.emplace();
    std::set<std::string> names;
    for (int i = random.below(5); i > 0; --i) {
        const auto& drug = known[static_cast<std::size_t>(random.below(static_cast<int>(known.size())))];
        if (!names.insert(drug.name).second) continue;
        who.is.drugs->push_back(drug.name);
        const int first = random.below(288) * 5;
        for (int times = random.below(4); times > 0; --times) {
            who.is.drug_times.push_back({drug.name, {(first + times * 400) % 1440}});
        }
    }
    if (random.one_in(20)) who.is.drugs->push_back("a pill of my neighbour");
}

inline void add_health(numbers& random, scenario::person& who) {
    const auto& conditions = program().safety.words.conditions;
    if (!random.one_in(3)) who.egfr_ml_min = 15 + random.below(110);
    const std::array<std::string, 8> regions{"", "us", "us", "eu", "germany", "norway", "uk", "japan"};
    who.is.region = random.of(regions);
    if (random.one_in(2)) who.is.conditions.emplace();
    if (who.is.conditions && random.one_in(3)) {
        who.is.conditions->push_back(
            conditions[static_cast<std::size_t>(random.below(static_cast<int>(conditions.size())))].id);
    }
    if (random.one_in(2)) who.is.others.emplace();
    if (who.is.others && random.one_in(2)) who.is.others->push_back({"multivitamin", 10.0 * random.below(36)});
    if (who.is.others && random.one_in(8)) who.is.others->push_back({"antacid", std::nullopt});
    const bool may_be_mother = who.sex == scenario::biological_sex::female && who.age_y < 50;
    if (may_be_mother && random.one_in(8)) who.is.pregnant = true;
    if (may_be_mother && random.one_in(8)) who.lactating = true;
    if (random.one_in(3)) who.is.clinician_agrees = true;
    if (random.one_in(30)) who.is.symptoms = {"restless_legs"};
    if (random.one_in(12)) who.low_mood_phq9 = random.below(28);
}

inline scenario::person random_person(numbers& random) {
    scenario::person who;
    who.age_y = 18 + random.below(73);
    who.sex = random.one_in(2) ? scenario::biological_sex::female : scenario::biological_sex::male;
    who.height_cm = 150 + random.below(45);
    who.weight_kg = (19 + random.below(14)) * who.height_cm * who.height_cm / 1e4;
    who.diet_magnesium_mg = 120 + random.below(380);
    who.isi = random.below(29);
    who.insomnia = scenario::insomnia_of(*who.isi);
    add_health(random, who);
    add_medicines(random, who);
    return who;
}

/// A day shift, a late one or a night shift.
inline scenario::routine random_day(numbers& random) {
    scenario::routine day;
    day.zone = "UTC";
    const int rise = random.of(std::array{6, 7, 7, 8, 10, 15}) * 60 + random.below(12) * 5;
    const int awake = 900 + random.below(37) * 5;
    const auto after = [&](int minutes) { return scenario::clock_time{(rise + minutes) % 1440}; };
    const auto ahead = [&](int minutes) { return after(awake - minutes); };
    day.rise = after(0);
    day.bed = after(awake);
    const int meals = 1 + random.below(4);
    for (int i = 0; i < meals; ++i) {
        day.meals.push_back({after(20 + i * 210 + random.below(20) * 10), 1.0 / meals});
    }
    if (!random.one_in(3)) day.caffeine = {{after(30), 95}, {ahead(60 * (1 + random.below(11))), 95}};
    if (random.one_in(3)) day.alcohol = {{ahead(60 + random.below(300)), 14.0 * (1 + random.below(3))}};
    if (random.one_in(2)) day.light.screens = {{ahead(150), ahead(random.below(140)), 30}};
    if (random.one_in(4)) day.room = {.temperature_c = 16.0 + random.below(12), .noise = 0.5 * random.below(3)};
    if (random.one_in(4)) day.supper = scenario::late_meal::heavy;
    if (random.one_in(4)) day.naps = {{after(500), after(530)}};
    if (random.one_in(5)) day.nights = {{scenario::weekday_set{0b1100000}, ahead(-60), after(90)}};
    day.relaxation_minutes = random.one_in(4) ? 20 : 0;
    return day;
}

inline someone random_someone(numbers& random) {
    const auto& goals = program().plan.goals;
    someone made{random_person(random), random_day(random), {}};
    made.goal = goals[static_cast<std::size_t>(random.below(static_cast<int>(goals.size())))].id;
    return made;
}

}  // namespace magnesia::plan::testing
