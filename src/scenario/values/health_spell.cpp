// health_spell.cpp - each spell adds what has come since its begin, less what has come back since its end.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/health_spell.hpp"

#include <cmath>

namespace magnesia::scenario {

double share_come(const std::vector<health_spell>& spells, const std::string& id, bool is_there, double days) {
    double share = 0;
    bool has_changed = false;
    for (const health_spell& one : spells) {
        if (one.id != id) continue;
        has_changed = true;
        const double missing = one.begun_days_ago ? std::exp(-*one.begun_days_ago / days) : 0;
        const double kept = one.ended_days_ago ? std::exp(-*one.ended_days_ago / days) : 1;
        share += kept - missing;
    }
    if (has_changed) return share;
    return is_there ? 1 : 0;
}

}  // namespace magnesia::scenario
