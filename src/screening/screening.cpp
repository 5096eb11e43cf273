// screening.cpp - the parts of a screening together.
// SPDX-License-Identifier: Apache-2.0
#include "screening/screening.hpp"

#include "scenario/values/creatinine.hpp"
#include "screening/benefits.hpp"
#include "screening/questionnaires.hpp"
#include "screening/status.hpp"
#include "screening/wrong_answers.hpp"

namespace magnesia::screening {

screening screen(const scenario::person& who, const std::optional<scenario::routine>& day,
                 const safety::gathered& facts, const evidence::screen_table& table, safety::verdict bare) {
    const subject known(who, day, facts, table, bare >= safety::verdict::refuse);
    screening result;
    result.screens = read_questionnaires(known);
    // They were made for adults: a child is not asked, and what was said all the same is read.
    if (who.age_y < scenario::first_adult_year)
        std::erase_if(result.screens, [](const screen_result& one) { return !one.score; });
    result.status = estimate_status(known);
    result.items = read_benefits(known);
    result.wrong_answer = read_wrong_answers(known, result.status);
    result.apnoea_is_likely = suspects_apnoea(known);
    return result;
}

}  // namespace magnesia::screening
