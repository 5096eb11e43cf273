// compare.cpp - request to arms to paired figures to answer.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare.hpp"

#include <fmt/format.h>

#include <utility>

#include "api/prepared_question.hpp"
#include "core/error.hpp"
#include "model/binding.hpp"
#include "model/series.hpp"

namespace magnesia::api {
namespace {

void refuse_unpairable(std::size_t draws) {
    if (draws <= study::most_paired_draws) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--draws",
                            .value = std::to_string(draws),
                            .found = "is more than can be paired: of every person every number is kept",
                            .allowed = fmt::format("0 to {}", study::most_paired_draws)});
}

study::compared_questions questions_of(const asked_comparison& asked, const evidence::evidence_base& base,
                                       const compare_request& request) {
    const scenario_request from{.file = request.from.file, .regimen = {}, .person_file = {}};
    const auto question_of = [&](scenario::scenario what) {
        return prepared({std::move(what), {}}, base, from, request.accuracy.options());
    };
    study::compared_questions all{.arms = {}, .bare = question_of(scenario::bare_scenario_of(asked.what))};
    for (const scenario::arm& one : asked.what.arms) all.arms.push_back(question_of(scenario_of(asked.what, one)));
    return all;
}

std::size_t doses_after_horizon(const study::compared_questions& asked) {
    std::size_t count = 0;
    for (const model::question& arm : asked.arms) count += arm.when.doses_after_horizon;
    return count;
}

std::vector<std::string> warnings_of(const study::paired_comparison& result, const compare_request& request) {
    std::vector<std::string> all;
    if (request.draws == 0) {
        all.push_back(
            "Without draws there are no bands: these are the numbers of one typical person, and whether arms differ "
            "cannot be told.");
    } else if (request.draws < usual_draws / 2) {
        all.push_back(
            fmt::format("The ends of bands from {} draws are rough; {} is usual.", request.draws, usual_draws));
    }
    if (!result.failures.empty()) {
        all.push_back(
            fmt::format("{} of {} bodies could not be simulated in every arm and are left out; the first: {}.",
                        result.failures.size(), request.draws, result.failures.front().reason));
    }
    if (const std::size_t late = doses_after_horizon(result.asked); late > 0) {
        all.push_back(fmt::format("{} doses fall after the end of the run and are not simulated.", late));
    }
    return all;
}

}  // namespace

std::optional<compare_answer> compare(const compare_request& request) {
    refuse_unpairable(request.draws);
    evidence::evidence_base base = evidence::load_evidence();
    asked_comparison asked = read_request(request.from, base);
    const scenario_request from{.file = request.from.file, .regimen = {}, .person_file = {}};
    const model::bound_evidence bound = bound_for({scenario::bare_scenario_of(asked.what), {}}, base, from);
    std::optional<study::paired_comparison> result =
        study::compare(questions_of(asked, base, request), bound,
                       {.series = model::series_of(base.outcomes), .described = base.outcomes},
                       {.draws = request.draws, .seed = request.seed},
                       {.threads = request.threads, .progress = request.progress, .stop = request.stop});
    if (!result) return std::nullopt;
    compare_answer answer{.head = make_head(compare_schema, request.seed),
                          .draws_asked = request.draws,
                          .accuracy = request.accuracy,
                          .what = asked.what,
                          .assumptions = assumptions_of(asked, base),
                          .limits = limits_of(asked.what),
                          .result = std::move(*result),
                          .base = std::move(base)};
    answer.head.warnings = warnings_of(answer.result, request);
    return answer;
}

}  // namespace magnesia::api
