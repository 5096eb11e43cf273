// subject.cpp - the room that is left.
// SPDX-License-Identifier: Apache-2.0
#include "plan/subject.hpp"

#include <algorithm>

namespace magnesia::plan {

double subject::room_mg() const {
    return std::max(0.0, bare.max_supplemental_mg - facts.others_mg);
}

}  // namespace magnesia::plan
