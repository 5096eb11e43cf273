// hypnogram_json.cpp - the drawn nights for programs: a stage each half minute.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/json_text.hpp"
#include "api/simulate/hypnogram.hpp"
#include "scenario/dose_lines/dose_line.hpp"

namespace magnesia::api {
namespace {

json minutes_json(const model::hypnogram_minutes& of) {
    return {{"sleep_onset_latency", of.latency},
            {"wake_after_sleep_onset", of.awake_later},
            {"total_sleep_time", of.asleep()},
            {"stage_1", of.stage_1},
            {"stage_2", of.stage_2},
            {"slow_wave_sleep", of.deep},
            {"rem_sleep", of.dream},
            {"awakenings", of.awakenings}};
}

json usual_json(const model::night_figures& of) {
    return {{"sleep_onset_latency", of.latency_min},
            {"wake_after_sleep_onset", of.waso_min},
            {"total_sleep_time", of.asleep_min},
            {"slow_wave_sleep", of.deep_min},
            {"rem_sleep", of.rem_min},
            {"awakenings", of.awakenings}};
}

json night_json(const drawn_night& night) {
    return {{"stages", list_json(night.stages, [](model::sleep_stage one) { return model::word(one); })},
            {"drawn", minutes_json(model::minutes_of(night.stages))},
            {"on_average", usual_json(night.usual)}};
}

}  // namespace

std::string json_of(const hypnogram_answer& answer) {
    json page = json_head(answer.head);
    page["options"] = {
        {"regimen", list_json(answer.asked.what.doses, [](const scenario::dose& one) { return scenario::print(one); })},
        {"night", answer.night}};
    page["assumptions"] = answer.assumptions;
    page["in_bed"] = {{"from", scenario::print(answer.asked.when.clock.label(answer.in_bed.from_h))},
                      {"until", scenario::print(answer.asked.when.clock.label(answer.in_bed.until_h))},
                      {"from_h", answer.in_bed.from_h},
                      {"until_h", answer.in_bed.until_h}};
    page["epoch_min"] = model::epoch_min;
    page["cycles"] = list_json(answer.cycles, [](const model::sleep_cycle& one) {
        return json{{"quiet_min", one.quiet_min}, {"dream_min", one.dream_min}};
    });
    page["without"] = night_json(answer.without);
    page["with"] = answer.with ? night_json(*answer.with) : json(nullptr);
    return json_text(page);
}

}  // namespace magnesia::api
