// health_spell.cpp - spell after spell: what is missing comes while it lasts, what is there goes between and after.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/health_spell.hpp"

#include <cmath>

namespace magnesia::scenario {
namespace {

/// What is left after so many days of what ends with a time constant.
double left_after(double days, double constant) {
    return constant > 0 ? std::exp(-days / constant) : 0;
}

}  // namespace

double share_come(const std::vector<health_spell>& spells, const std::string& id, bool is_there, comes_and_goes days) {
    std::optional<double> share;
    double over_days_ago = 0;  // since when none goes on
    for (const health_spell& one : spells) {
        if (one.id != id) continue;
        const double end = one.ended_days_ago.value_or(0);
        if (one.begun_days_ago) {
            const double at_begin = share ? *share * left_after(over_days_ago - *one.begun_days_ago, days.going) : 0;
            share = 1 - (1 - at_begin) * left_after(*one.begun_days_ago - end, days.coming);
        } else {
            share = 1;
        }
        if (one.ended_days_ago) over_days_ago = end;
    }
    if (!share) return is_there ? 1 : 0;
    return is_there ? *share : *share * left_after(over_days_ago, days.going);
}

}  // namespace magnesia::scenario
