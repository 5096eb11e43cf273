// wrong_answers.cpp - each of them as a question to what was said.
// SPDX-License-Identifier: Apache-2.0
#include "screening/wrong_answers.hpp"

#include "core/error.hpp"
#include "screening/questionnaires.hpp"
#include "screening/status.hpp"

namespace magnesia::screening {

bool suspects_apnoea(const subject& who) {
    if (who.has_condition("sleep_apnoea") == true) return false;  // known, and told apart
    const evidence::questionnaire& which = questionnaire_of(who.table(), "stop_bang");
    const bool is_high = &evidence::band_of(which, count_stop_bang(who).sure) == &which.bands.back();
    return is_high || who.has_symptom("witnessed_apnoea") == true;
}

namespace {

bool has_restless_legs(const subject& who) {
    return any_of({who.has_symptom("restless_legs"), who.has_condition("restless_legs_syndrome")}) == true;
}

bool has_migraine(const subject& who) {
    return any_of({who.has_condition("migraine"), who.has_condition("migraine_with_aura")}) == true;
}

/// Much pain, unless it may be that of a migraine, which is told apart.
bool has_lasting_pain(const subject& who) {
    const bool is_much = reaches(who.who().pain_0_10, who.table().edges.much_pain) == true;
    return who.has_condition("fibromyalgia") == true || (is_much && !has_migraine(who));
}

/// Sleeps well by the score and without a complaint, with enough magnesium by food or blood and no cause of a lack.
bool is_replete(const subject& who, const status_estimate& status) {
    const bool sleeps_well = who.is_in_band("isi", 1) == false && who.has_condition("insomnia") != true &&
                             who.who().is.waking_unrefreshed != true;
    const bool has_enough = factor_holds("diet_enough", who) == true || factor_holds("serum_good", who) == true;
    const bool was_low = who.has_condition("hypomagnesaemia") == true;
    return sleeps_well && has_enough && status.causes.empty() && !was_low;
}

bool drinks_late_caffeine(const subject& who) {
    const evidence::advice_edges& edges = who.table().edges;
    return reaches(who.caffeine_before_bed(edges.late_caffeine_h), edges.late_caffeine_mg) == true;
}

/// Who depends on alcohol is not told to leave it out, which may be dangerous: the check sends them to a clinician.
bool drinks_late_alcohol(const subject& who) {
    const evidence::advice_edges& edges = who.table().edges;
    if (who.has_condition("alcohol_use_disorder") == true) return false;
    return reaches(who.alcohol_before_bed(edges.late_alcohol_h), edges.late_alcohol_g) == true;
}

bool is_young(const subject& who) {
    return who.who().age_y < scenario::first_adult_year;
}

}  // namespace

bool is_wrong_answer(std::string_view id, const subject& who, const status_estimate& status) {
    if (id == "sleep_apnoea") return suspects_apnoea(who);
    if (id == "known_apnoea") return who.has_condition("sleep_apnoea") == true;
    if (id == "insomnia") return who.is_in_band("isi", 2) == true && who.has_condition("dementia") != true;
    if (id == "insomnia_in_dementia") return who.is_in_band("isi", 2) == true && who.has_condition("dementia") == true;
    if (id == "low_mood") return who.is_in_band("phq9", 1) == true;
    if (id == "anxiety") return who.is_in_band("gad7", 1) == true;
    if (id == "restless_legs") return has_restless_legs(who);
    if (id == "late_caffeine") return drinks_late_caffeine(who) && !is_young(who);
    if (id == "late_caffeine_young") return drinks_late_caffeine(who) && is_young(who);
    if (id == "late_alcohol") return drinks_late_alcohol(who);
    if (id == "replete") return is_replete(who, status);
    if (id == "migraine") return has_migraine(who);
    if (id == "pain") return has_lasting_pain(who);
    if (id == "low_salts")
        return any_of({who.has_condition("hypokalaemia"), who.has_condition("hypocalcaemia")}) == true;
    if (id == "cramps_weak") {
        return any_of({who.has_symptom("cramps_with_weakness"), who.has_symptom("one_sided_leg_swelling")}) == true;
    }
    if (id == "high_pressure") return who.has_condition("hypertension") == true;
    throw internal_error("a wrong answer that nothing judges: " + std::string(id));
}

std::vector<std::string> read_wrong_answers(const subject& who, const status_estimate& status) {
    std::vector<std::string> all;
    for (const evidence::wrong_answer_text& one : who.table().wrong_answers) {
        if (is_wrong_answer(one.id, who, status)) all.push_back(one.sentence);
    }
    return all;
}

}  // namespace magnesia::screening
