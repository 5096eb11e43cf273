// health_phase.cpp - what a phase says takes the place of what was said before.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/health_phase.hpp"

#include <algorithm>

namespace magnesia::scenario {
namespace {

using names = std::vector<std::string>;

bool is_among(const names& all, const std::string& id) {
    return std::ranges::find(all, id) != all.end();
}

/// Ends the spell of that name which goes on, or notes that what was there for long has ended.
void end_spell(std::vector<health_spell>& spells, const std::string& id) {
    const auto going_on = std::ranges::find_if(
        spells, [&](const health_spell& one) { return one.id == id && !one.ended_days_ago.has_value(); });
    if (going_on != spells.end()) {
        going_on->ended_days_ago = 0;
    } else {
        spells.push_back({.id = id, .ended_days_ago = 0});
    }
}

void note_spells(std::vector<health_spell>& spells, const names& before, const names& now) {
    for (const std::string& id : before) {
        if (!is_among(now, id)) end_spell(spells, id);
    }
    for (const std::string& id : now) {
        if (!is_among(before, id)) spells.push_back({.id = id, .begun_days_ago = 0});
    }
}

}  // namespace

person changed_by(person who, const health_phase& phase) {
    if (phase.conditions) {
        note_spells(who.spells, who.conditions, *phase.conditions);
        who.conditions = *phase.conditions;
    }
    if (phase.drugs) {
        note_spells(who.spells, who.drugs, *phase.drugs);
        who.drugs = *phase.drugs;
    }
    if (phase.egfr_ml_min) {
        who.egfr_ml_min = phase.egfr_ml_min;
        who.creatinine_umol_l.reset();
    }
    return who;
}

person later(person who, double days) {
    for (health_spell& one : who.spells) {
        if (one.begun_days_ago) *one.begun_days_ago += days;
        if (one.ended_days_ago) *one.ended_days_ago += days;
    }
    return who;
}

}  // namespace magnesia::scenario
