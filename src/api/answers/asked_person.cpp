// asked_person.cpp - person files, their diet added up, and the default adult.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/asked_person.hpp"

#include "api/answers/assumptions.hpp"
#include "api/answers/kidney_disease.hpp"
#include "core/error.hpp"
#include "core/table_reader.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/foods/food_tally.hpp"
#include "safety/name_readers.hpp"
#include "scenario/reading/read_health_phases.hpp"
#include "scenario/reading/read_person.hpp"

namespace magnesia::api {

scenario::routine_defaults usual_meals(const evidence::evidence_base& base) {
    return {.rise = base.defaults.who.day.rise, .meals = base.defaults.who.day.meals};
}

bool says_meals(const tree& file) {
    const tree* routine = file.find("routine");
    return routine != nullptr && routine->find("meals") != nullptr;
}

asked_patient patient_in(const tree& file, const scenario::vocabulary& words) {
    std::vector<issue> issues;
    const table_reader top{file, "", issues};
    scenario::person who = scenario::read_patient_table(top, words);
    if (!issues.empty()) throw input_error(issues);
    scenario::person later = who;
    scenario::add_phases_of_patient(top, later);
    return {.who = issues.empty() ? later : who, .said = who.is};
}

scenario::vocabulary names_of_people(const evidence::evidence_base& base) {
    scenario::vocabulary words = evidence::vocabulary_of(base);
    words.meant = safety::name_readers_of(base.safety);
    words.meant.filtration = [&base](const std::string& name) { return stage_egfr(base.safety.words, name); };
    return words;
}

asked_person read_person(const std::string& path, const evidence::evidence_base& base) {
    return read_person(path, base, names_of_people(base));
}

asked_person read_person(const std::string& path, const evidence::evidence_base& base,
                         const scenario::vocabulary& words) {
    if (path.empty()) {
        return {.what = base.defaults.who,
                .patient = std::nullopt,
                .said = {},
                .assumptions = assumed_adult(base.defaults.who)};
    }
    return person_in(evidence::read_toml(path), base, words);
}

asked_person person_in(const tree& file, const evidence::evidence_base& base, const scenario::vocabulary& words) {
    const scenario::person_file what = scenario::read_person(file, words, usual_meals(base));
    asked_patient patient = patient_in(file, words);
    patient.who.is.alcohol_g_a_day = scenario::alcohol_g_a_day(what.day);
    patient.who.is.stress_load = what.day.stress;
    asked_person asked{.what = what, .patient = patient.who, .said = patient.said, .assumptions = {}};
    evidence::resolve_diet(asked.what.who, file);
    if (!says_meals(file)) asked.assumptions.push_back(assumed_meals(asked.what.day));
    return asked;
}

}  // namespace magnesia::api
