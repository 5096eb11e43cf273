// support.hpp - people, days and products that the tests of the planner share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "evidence/foods/daily_need.hpp"
#include "model/body/accuracy.hpp"
#include "plan/bench.hpp"
#include "plan/pick.hpp"
#include "plan/subject.hpp"
#include "safety/evaluate.hpp"
#include "scenario/values/calendar.hpp"
#include "tests/model/support.hpp"

namespace magnesia::plan::testing {

/// The data of the program, read once.
inline const evidence::evidence_base& program() {
    static const evidence::evidence_base base = evidence::load_evidence();
    return base;
}

inline const std::vector<evidence::food>& foods() {
    static const std::vector<evidence::food> all = evidence::load_foods();
    return all;
}

inline scenario::clock_time clock(const std::string& text) {
    return scenario::parse_clock_time(text).value();
}

/// Minutes on the clock from one time forward to the next, 0 to 1439.
inline int way(scenario::clock_time from, scenario::clock_time to) {
    return (to.minute_of_day - from.minute_of_day + 2880) % 1440;
}

/// Somebody in good health in the USA who sleeps badly and takes nothing.
inline scenario::person healthy() {
    scenario::person who = tests::adult();
    who.isi = 16;
    who.insomnia = scenario::insomnia_of(16);
    who.is.region = "us";
    who.is.drugs = std::vector<std::string>{};
    who.is.conditions = std::vector<std::string>{};
    who.is.others = std::vector<scenario::other_magnesium>{};
    return who;
}

inline const evidence::plan_lever& lever_of(const std::string& id) {
    const auto& all = program().plan.levers;
    return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
}

inline const evidence::plan_product& product_of(const std::string& id) {
    const auto& all = program().plan.products;
    return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
}

inline std::optional<diet_advice> advice_of(const scenario::person& who, const scenario::routine& day) {
    if (who.diet_magnesium_mg <= 0) return std::nullopt;
    const auto need = evidence::daily_need_of(program().intakes, program().foods.training, who, day);
    if (!need) return std::nullopt;
    return diet_first(who, *need, foods(), program().plan.diet);
}

inline subject subject_of(const scenario::person& who, const scenario::routine& day, const std::string& goal) {
    const evidence::safety_base& rules = program().safety;
    safety::gathered facts = safety::gather(who, std::nullopt, rules);
    safety::judgement bare = safety::judge(facts.known, rules.rules);
    return {.who = who,
            .day = day,
            .goal = *evidence::find_goal(program().plan.goals, goal),
            .base = program().plan,
            .rules = rules,
            .facts = std::move(facts),
            .bare = std::move(bare),
            .guard = safety::guard_of_person(who, rules),
            .diet = advice_of(who, day),
            .insomnia_index = scenario::insomnia_index(who).value_or(0)};
}

inline subject subject_of(const scenario::person& who) {
    return subject_of(who, tests::plain_routine(), "sleep");
}

/// What the body must be told of forms; every format opens in the stomach at once.
inline const model::product_facts& products() {
    static const model::product_facts facts{
        .form =
            [](const std::string& id) {
                const evidence::form& form = *evidence::find_form(program().forms, id);
                return model::compound{.elemental_fraction = form.variants[form.usual].elemental_fraction,
                                       .enters = static_cast<model::entry>(form.entry.enters),
                                       .glycine_per_magnesium = form.entry.glycine_per_magnesium,
                                       .kept_anion_per_magnesium = form.entry.kept_anion_per_magnesium,
                                       .brain_delivery = form.entry.brain_delivery};
            },
        .format = [](const std::string&) { return std::vector<model::release_phase>(1); }};
    return facts;
}

/// A bench of so many days that watches the goal of sleep.
inline bench_setting bench_of(const scenario::person& who, const scenario::routine& day, int weeks) {
    bench_setting setting{.who = who,
                          .day = day,
                          .run = {{2026, 1, 5}, weeks * 7 + 1},
                          .watched = {"insomnia_severity", "plasma_magnesium_morning"},
                          .weeks = {},
                          .seed = 7,
                          .options = model::options_for(model::row_for(1e-4)),
                          .bound = tests::evidence_base(),
                          .facts = products()};
    for (int week = 1; week <= weeks; ++week) setting.weeks.push_back(week);
    return setting;
}

}  // namespace magnesia::plan::testing
