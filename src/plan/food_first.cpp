// food_first.cpp - the rule of docs/plan.md that a pill is only for what food leaves.
// SPDX-License-Identifier: Apache-2.0
#include "plan/food_first.hpp"

namespace magnesia::plan {

left_to_pills left_to_pills_of(const subject& of) {
    if (!of.goal.outcome.empty() || !of.diet || !of.diet->objection.empty()) return left_to_pills::all;
    if (of.diet->closes_gap()) return left_to_pills::nothing;
    return of.diet->changes.empty() ? left_to_pills::all : left_to_pills::rest;
}

bool keeps_food_first(const pick& what, left_to_pills left) {
    if (what.product == nullptr || left == left_to_pills::all) return true;
    return left == left_to_pills::rest && what.with_foods;
}

}  // namespace magnesia::plan
