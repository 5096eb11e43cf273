// prepared_run.cpp - evidence, scenario, question, in this order.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/prepared_run.hpp"

#include <string>
#include <utility>

#include "api/answers/assumptions.hpp"
#include "api/answers/hypotheses.hpp"
#include "api/answers/prepared_question.hpp"
#include "model/readings/series.hpp"

namespace magnesia::api {

prepared_run prepare(const scenario_request& from, const chosen_accuracy& accuracy,
                     const model::hypothesis_states& hypotheses) {
    return prepare(evidence::load_evidence(), from, accuracy, hypotheses);
}

prepared_run prepare(evidence::evidence_base base, const scenario_request& from, const chosen_accuracy& accuracy,
                     const model::hypothesis_states& hypotheses) {
    refuse_unknown_hypotheses(hypotheses, base.modules);
    asked_scenario asked = read_request(from, base);
    model::question question = prepared(asked, base, from, accuracy.options());
    if (const std::string note = insomnia_less_than_its_causes(question.what); !note.empty()) {
        asked.assumptions.push_back(note);
    }
    study::readout what{.series = model::series_of(base.outcomes), .described = base.outcomes};
    model::bound_evidence bound = bound_for(asked, base, from, hypotheses);
    return {.base = std::move(base),
            .asked = std::move(asked),
            .question = std::move(question),
            .what = std::move(what),
            .bound = std::move(bound),
            .accuracy = accuracy};
}

}  // namespace magnesia::api
