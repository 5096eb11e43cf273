// causes_json.cpp - the causes for programs: the night as it is, and without each.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/json_text.hpp"
#include "api/simulate/causes.hpp"
#include "scenario/dose_lines/dose_line.hpp"

namespace magnesia::api {
namespace {

json worth_json(const night_worth& of) {
    return {{"sleep_onset_latency", of.until_asleep},
            {"wake_after_sleep_onset", of.awake_later},
            {"total_sleep_time", of.asleep},
            {"insomnia_severity", of.insomnia}};
}

}  // namespace

std::string json_of(const causes_answer& answer) {
    json page = json_head(answer.head);
    page["options"] = {{"regimen", list_json(answer.asked.what.doses,
                                             [](const scenario::dose& one) { return scenario::print(one); })}};
    page["assumptions"] = answer.assumptions;
    page["night"] = answer.night;
    page["now"] = worth_json(answer.now);
    page["causes"] = list_json(answer.causes, [](const cause_of_night& one) {
        return json{{"id", one.id}, {"name", one.name}, {"gates", one.gates}, {"without", worth_json(one.without)}};
    });
    return json_text(page);
}

}  // namespace magnesia::api
