// scenario_request.cpp - file or line to scenario; assumptions as sentences.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/scenario_request.hpp"

#include "api/answers/asked_person.hpp"
#include "api/answers/assumptions.hpp"
#include "api/answers/line_span.hpp"
#include "core/error.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/foods/food_tally.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/reading/read_scenario.hpp"

namespace magnesia::api {
namespace {

asked_scenario from_file(const scenario_request& request, const evidence::evidence_base& base,
                         const scenario::vocabulary& words) {
    if (!request.person_file.empty()) {
        throw input_error(issue{.where = {"command line"},
                                .key = "--person",
                                .value = request.person_file,
                                .found = "stands beside a scenario file, which already names its person",
                                .allowed = "a person file with a regimen line, or a scenario file alone"});
    }
    const tree file =
        request.content ? evidence::parse_toml(*request.content, request.file) : evidence::read_toml(request.file);
    return scenario_in(file, base, words);
}

asked_scenario from_line(const scenario_request& request, const evidence::evidence_base& base,
                         const scenario::vocabulary& words) {
    const scenario::dose line = scenario::parse_dose(request.regimen, words);
    const asked_person person = read_person(request.person_file, base, words);
    asked_scenario asked;
    asked.what = {.who = person.what.who, .day = person.what.day, .doses = {line}, .run = span_of_lines({line})};
    asked.patient = person.patient;
    asked.said = person.said;
    asked.assumptions = person.assumptions;
    for (const std::string& sentence : assumed_of_scenario(asked.what, base)) asked.assumptions.push_back(sentence);
    asked.assumptions.push_back(assumed_span(asked.what.run, line));
    return asked;
}

}  // namespace

asked_scenario scenario_in(const tree& file, const evidence::evidence_base& base, const scenario::vocabulary& words) {
    asked_scenario asked{scenario::read_scenario(file, words, usual_meals(base)), {}};
    const asked_patient patient = patient_in(file, words);
    asked.patient = patient.who;
    asked.said = patient.said;
    evidence::resolve_diet(asked.what.who, file);
    asked.assumptions = assumed_of_scenario(asked.what, base);
    if (!says_meals(file)) asked.assumptions.push_back(assumed_meals(asked.what.day));
    return asked;
}

asked_scenario read_request(const scenario_request& request, const evidence::evidence_base& base) {
    return read_request(request, base, names_of_people(base));
}

asked_scenario read_request(const scenario_request& request, const evidence::evidence_base& base,
                            const scenario::vocabulary& words) {
    return request.file.empty() ? from_line(request, base, words) : from_file(request, base, words);
}

}  // namespace magnesia::api
