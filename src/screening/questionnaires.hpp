// questionnaires.hpp - the questionnaires of one person, with what is missing and what follows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "screening/screening.hpp"
#include "screening/subject.hpp"

namespace magnesia::screening {

/// How many points of STOP-BANG are sure, and how many there are at most.
struct counted_points {
    double sure = 0;
    double at_most = 0;
    bool is_asked = false;             ///< at least one thing that only this questionnaire asks was said
    std::vector<std::string> missing;  ///< what was not said
};

counted_points count_stop_bang(const subject& who);

/// Every questionnaire of the table, in its order.
std::vector<screen_result> read_questionnaires(const subject& who);

}  // namespace magnesia::screening
