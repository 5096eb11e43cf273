// simulate.cpp - request to scenario to simulation to answer.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/simulate.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

#include "api/answers/body_words.hpp"
#include "api/answers/hypotheses.hpp"
#include "api/answers/prepared_run.hpp"
#include "api/check/dose_warning.hpp"
#include "api/check/person_warnings.hpp"
#include "api/evidence/glycine_doubt.hpp"
#include "api/simulate/people.hpp"
#include "core/error.hpp"
#include "model/following/told_mornings.hpp"

namespace magnesia::api {
namespace {

simulated_bodies bodies_of(const study::simulation& result, std::size_t draws) {
    std::set<std::size_t> failed;
    for (const study::failed_draw& f : result.failures) failed.insert(f.draw);
    return {.asked = draws,
            .left_out = failed.size(),
            .first_reason = failed.empty() ? "" : result.failures.front().reason,
            .unsettled = result.unsettled,
            .where = ""};
}

bool is_counted(const study::simulation& result) {
    return std::any_of(result.outcomes.begin(), result.outcomes.end(),
                       [](const study::outcome_result& o) { return o.quantile_error > 0; });
}

/// About the doses, then about the person.
std::vector<std::string> warnings_before_numbers(const scenario::scenario& what,
                                                 const std::optional<scenario::person>& patient,
                                                 const evidence::evidence_base& base) {
    std::vector<std::string> all = warnings_of_doses(what, patient, base);
    for (std::string& one : warnings_of_person(what.who, scenario::habitual_day(what), what.run.days, base))
        all.push_back(std::move(one));
    return all;
}

std::vector<std::string> warnings_about_numbers(const study::simulation& result, const simulate_request& request,
                                                const evidence::evidence_base& base) {
    std::vector<std::string> all = warnings_of_hypotheses(request.hypotheses);
    if (std::string glycine = glycine_in_words(result.asked.what.doses, base); !glycine.empty()) {
        all.push_back(std::move(glycine));
    }
    if (request.draws == 0) {
        all.push_back("Without draws there are no bands: these are the numbers of one typical person, not of you.");
    } else if (request.draws < usual_draws / 2) {
        all.push_back(
            fmt::format("The ends of bands from {} draws are rough; {} is usual.", request.draws, usual_draws));
    }
    if (is_counted(result)) {
        all.push_back(
            fmt::format("Of so many draws not every value is kept: medians and ends of bands can be off by {:.1f} % of "
                        "their value, or by a resolution near zero; quantile_error says by how much.",
                        100.0 / study::bins::per_octave));
    }
    for (std::string& one : warnings_of_bodies(bodies_of(result, request.draws))) all.push_back(std::move(one));
    if (model::is_told_before_doses(result.asked)) all.push_back(told_before_doses);
    if (result.asked.when.doses_after_horizon > 0) {
        all.push_back(fmt::format("{} doses fall after the end of the run and are not simulated.",
                                  result.asked.when.doses_after_horizon));
    }
    return all;
}

evidence::evidence_base evidence_of(const simulate_request& request) {
    return request.shown_on == front::report ? evidence::load_evidence() : evidence::load_simulation_evidence();
}

/// A file of everybody's curves is made of hours, whatever is shown beside it.
study::shown_curves curves_of(const simulate_request& request) {
    if (request.shown_on == front::report) return study::shown_curves::changes;
    const bool has_hours = request.shown_on == front::data || request.people != nullptr;
    return has_hours ? study::shown_curves::hours : study::shown_curves::days;
}

}  // namespace

simulate_answer answer_of(const asked_scenario& asked, study::simulation result, evidence::evidence_base base,
                          const simulate_request& request) {
    answer_head head = make_head(simulate_schema, request.seed);
    head.hypotheses = request.hypotheses;
    head.warnings = warnings_before_numbers(result.asked.what, asked.patient, base);
    const std::size_t of_person = head.warnings.size();
    for (std::string& one : warnings_about_numbers(result, request, base)) head.warnings.push_back(std::move(one));
    return {.head = std::move(head),
            .of_person = of_person,
            .draws_asked = request.draws,
            .accuracy = request.accuracy,
            .asked_file = asked.as_file(),
            .assumptions = asked.assumptions,
            .limits = limits_of(asked.what),
            .result = std::move(result),
            .base = std::move(base),
            .tracers = {}};
}

void add_tracers(simulate_answer& answer, const model::bound_evidence& bound) {
    const model::question& asked = answer.result.asked;
    if (asked.with.labels.empty()) return;
    for (model::label_course& one : model::follow_labels(model::typical_parameters(bound, asked.what.who), asked)) {
        if (one.failure.empty()) {
            answer.tracers.push_back(std::move(one));
        } else {
            answer.head.warnings.push_back("A labelled dose could not be followed: " + one.failure + ".");
        }
    }
}

void refuse_too_many_draws(std::size_t draws) {
    if (draws <= most_draws) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--draws",
                            .value = std::to_string(draws),
                            .found = "is more than can be counted",
                            .allowed = fmt::format("0 to {}", most_draws)});
}

std::optional<simulate_answer> simulate(const simulate_request& request) {
    refuse_too_many_draws(request.draws);
    prepared_run run = prepare(evidence_of(request), request.from, request.accuracy, request.hypotheses);
    run.what.curves = curves_of(request);
    run.what.has_parts = request.shown_on != front::screen;
    people_in_order people(run, request);
    std::optional<study::simulation> result = study::simulate(
        run.question, run.bound, run.what, {.draws = request.draws, .seed = request.seed, .seen = people.shown()},
        {.threads = request.threads, .progress = request.progress, .stop = request.stop});
    if (!result) return std::nullopt;
    people.finish();
    simulate_answer answer = answer_of(run.asked, std::move(*result), std::move(run.base), request);
    add_tracers(answer, run.bound);
    return answer;
}

}  // namespace magnesia::api
