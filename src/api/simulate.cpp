// simulate.cpp - request to scenario to simulation to answer.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate.hpp"

#include <fmt/format.h>

#include <set>

#include "api/prepared_question.hpp"
#include "core/error.hpp"
#include "model/binding.hpp"
#include "model/course.hpp"
#include "model/series.hpp"

namespace magnesia::api {
namespace {

void refuse_too_many_draws(std::size_t draws) {
    if (draws <= most_draws) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--draws",
                            .value = std::to_string(draws),
                            .found = "is more than a run can hold",
                            .allowed = fmt::format("0 to {}", most_draws)});
}

/// Every draw keeps its curves until the bands are made; a long run of many draws would not fit a usual machine.
void refuse_more_than_memory(const model::question& asked, std::size_t series, std::size_t draws) {
    constexpr std::size_t most_bytes = std::size_t{4} << 30;
    constexpr std::size_t worlds = 2;
    constexpr std::size_t copies = 2;  // as kept, and as gathered for the bands
    const std::size_t hours = series * asked.series_h.size();
    const std::size_t days = model::daily_ids().size() * asked.midnight_h.size();
    const std::size_t most = most_bytes / (worlds * copies * (hours + days) * sizeof(double));
    if (draws <= most) return;
    throw input_error(
        issue{.where = {"command line"},
              .key = "--draws",
              .value = std::to_string(draws),
              .found = fmt::format("would need more than 4 GiB of memory for a run of {} days", asked.what.run.days),
              .allowed = fmt::format("0 to {} for this run", most)});
}

std::string failures_in_words(const study::simulation& result, std::size_t draws) {
    std::set<std::size_t> bodies;
    for (const study::failed_draw& f : result.failures) bodies.insert(f.draw);
    return fmt::format("{} of {} bodies could not be simulated and are left out of the bands; the first: {}.",
                       bodies.size(), draws, result.failures.front().reason);
}

std::vector<std::string> warnings_of(const study::simulation& result, const simulate_request& request) {
    std::vector<std::string> all;
    if (request.draws == 0) {
        all.push_back("Without draws there are no bands: these are the numbers of one typical person, not of you.");
    } else if (request.draws < usual_draws / 2) {
        all.push_back(
            fmt::format("The ends of bands from {} draws are rough; {} is usual.", request.draws, usual_draws));
    }
    if (!result.failures.empty()) all.push_back(failures_in_words(result, request.draws));
    if (result.asked.when.doses_after_horizon > 0) {
        all.push_back(fmt::format("{} doses fall after the end of the run and are not simulated.",
                                  result.asked.when.doses_after_horizon));
    }
    return all;
}

}  // namespace

simulate_answer answer_of(const asked_scenario& asked, study::simulation result, evidence::evidence_base base,
                          const simulate_request& request) {
    answer_head head = make_head(simulate_schema, request.seed);
    head.warnings = warnings_of(result, request);
    return {.head = std::move(head),
            .draws_asked = request.draws,
            .assumptions = asked.assumptions,
            .limits = limits_of(asked.what),
            .result = std::move(result),
            .base = std::move(base)};
}

simulate_answer simulate(const simulate_request& request) {
    refuse_too_many_draws(request.draws);
    evidence::evidence_base base = evidence::load_evidence();
    const asked_scenario asked = read_request(request.from, base);
    const model::question question = prepared(asked, base.forms, request.from);
    const std::vector<model::series_definition> wanted = model::series_of(base.outcomes);
    refuse_more_than_memory(question, wanted.size(), request.draws);
    study::simulation result = study::simulate(question, model::bind(base.modules), wanted,
                                               {.draws = request.draws,
                                                .seed = request.seed,
                                                .threads = request.threads,
                                                .progress = request.progress,
                                                .stop = request.stop});
    return answer_of(asked, std::move(result), std::move(base), request);
}

}  // namespace magnesia::api
