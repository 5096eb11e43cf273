// calibrate.cpp - list, protocols, plan and bodies brought together, and the shape for programs.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/calibrate.hpp"

#include <algorithm>

#include "api/answers/json_text.hpp"
#include "api/answers/prepared_question.hpp"
#include "api/study/protocol_files.hpp"
#include "core/error.hpp"
#include "evidence/base/evidence_base.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/sha256.hpp"
#include "evidence/parameters/calibration_plan.hpp"
#include "model/person/binding.hpp"

namespace magnesia::api {
namespace {

evidence::calibration_plan checked_plan(const evidence::evidence_base& base) {
    evidence::calibration_plan plan = evidence::load_calibration_plan();
    std::vector<issue> issues;
    check_calibration_plan(plan, base.modules, base.sources, issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return plan;
}

json number_json(const study::calibrated_number& one) {
    const evidence::free_number& what = one.what.what;
    return {{"parameter", what.parameter},
            {"with", what.with},
            {"unit", one.what.unit},
            {"before", one.what.now},
            {"after", one.after},
            {"low", what.low},
            {"high", what.high},
            {"at_end", one.is_at_low    ? json("low")
                       : one.is_at_high ? json("high")
                                        : json(nullptr)},
            {"provenance", word(what.known_from)},
            {"why", what.why},
            {"sources", what.sources}};
}

/// A row as one set of numbers has it.
json side_json(const study::qualified_row& one) {
    return {{"simulated", one.words.empty() ? or_null(one.simulated) : json(one.words)},
            {"offset_used", or_null(one.offset_used)},
            {"within", one.is_within}};
}

json row_json(const study::qualified_row& before, const study::qualified_row& after) {
    const evidence::target& row = before.row;
    return {{"id", row.id},
            {"family", row.family},
            {"scale", word(row.scale)},
            {"unit", row.unit_text},
            {"observed", row.observed ? json(*row.observed) : json(row.observed_text)},
            {"low", or_null(row.low)},
            {"high", or_null(row.high)},
            {"fitted", row.observed.has_value()},
            {"before", side_json(before)},
            {"after", side_json(after)}};
}

json start_json(const study::calibration_start& one) {
    json steps = json::array();
    for (const engine::fit_step& step : one.went.steps) {
        steps.push_back(
            {{"objective", step.objective}, {"damping", step.damping}, {"better", step.is_taken}, {"at", step.at}});
    }
    return {{"from", one.from},
            {"objective_before", one.went.objective_before},
            {"objective_after", one.went.objective},
            {"end", word(one.went.end)},
            {"steps", std::move(steps)}};
}

}  // namespace

std::optional<calibrate_answer> calibrate(const calibrate_request& request) {
    const evidence::evidence_base base = evidence::load_evidence();
    const evidence::calibration_plan plan = checked_plan(base);
    const model::bound_evidence bound = model::bind(base.modules, base.modifiers);
    const scenario::routine_defaults meals{.rise = base.defaults.who.day.rise, .meals = base.defaults.who.day.meals};
    const study::calibration_input input = study::gather_calibration({.targets = evidence::load_targets().targets,
                                                                      .protocol_files = protocol_files(),
                                                                      .plan = plan,
                                                                      .evidence = bound,
                                                                      .words = evidence::vocabulary_of(base),
                                                                      .meals = meals});
    const std::uint64_t seed = request.seed.value_or(plan.seed);
    auto result = study::calibrate(input, bound, products_of(base),
                                   {.starts = request.starts,
                                    .seed = seed,
                                    .most_steps = request.most_steps,
                                    .threads = request.threads,
                                    .progress = request.progress,
                                    .stop = request.stop});
    if (!result) return std::nullopt;
    calibrate_answer answer{make_head(calibrate_schema, seed), request.starts, request.most_steps,
                            evidence::sha256(input.text), std::move(*result)};
    if (answer.result.was_stopped) answer.head.warnings.emplace_back("Stopped before the end: the best so far.");
    return answer;
}

std::string_view word(engine::fit_end end) {
    switch (end) {
        case engine::fit_end::settled:
            return "settled";
        case engine::fit_end::steps_used_up:
            return "steps used up";
        case engine::fit_end::stopped:
            return "stopped";
    }
    throw internal_error("word: unknown end");
}

std::string json_of(const calibrate_answer& answer) {
    const study::calibration& r = answer.result;
    json page = json_head(answer.head);
    page["options"] = {{"starts", answer.starts}, {"steps", answer.most_steps}};
    page["read_sha256"] = answer.read_sha256;
    page["objective"] = {{"before", r.objective_before}, {"after", r.objective_after}};
    page["numbers"] = json::array();
    for (const study::calibrated_number& one : r.numbers) page["numbers"].push_back(number_json(one));
    page["rows"] = json::array();
    for (std::size_t i = 0; i < r.before.size(); ++i) page["rows"].push_back(row_json(r.before[i], r.after[i]));
    page["starts"] = json::array();
    for (const study::calibration_start& one : r.starts) page["starts"].push_back(start_json(one));
    page["best_start"] = r.best_start;
    page["runs"] = r.runs;
    page["failures"] = json::object();
    for (const auto& [why, times] : r.failures) page["failures"][why] = times;
    page["stopped"] = r.was_stopped;
    return json_text(page);
}

}  // namespace magnesia::api
