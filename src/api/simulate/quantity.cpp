// quantity.cpp - look-up by id.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/quantity.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "core/error.hpp"
#include "model/following/course_ids.hpp"
#include "model/following/told_mornings.hpp"
#include "scenario/values/amount.hpp"

namespace magnesia::api {

const evidence::outcome& quantity_of(const simulate_answer& answer, std::string_view id) {
    const evidence::outcome* found = evidence::find_computed(answer.base.outcomes, id);
    if (found == nullptr) throw internal_error(fmt::format("data/outcomes.toml does not describe `{}`", id));
    return *found;
}

const study::outcome_result* find_outcome(const simulate_answer& answer, std::string_view id) {
    const auto& all = answer.result.outcomes;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& o) { return o.id == id; });
    return at == all.end() ? nullptr : &*at;
}

const study::series_result& series_of(const std::vector<study::series_result>& all, std::string_view id) {
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.id == id; });
    if (at == all.end()) throw internal_error(fmt::format("the simulation has no series `{}`", id));
    return *at;
}

study::series_result over_days(const simulate_answer& answer, const study::series_result& daily) {
    const std::vector<std::string>& ids = model::daily_ids();
    const auto place = static_cast<std::size_t>(std::ranges::find(ids, daily.id) - ids.begin());
    if (!model::is_of_mornings(place)) return daily;
    const model::question& asked = answer.result.asked;
    study::series_result days = daily;
    for (auto column : {&study::series_result::median, &study::series_result::p5, &study::series_result::p95,
                        &study::series_result::mean}) {
        (days.*column).clear();
        if ((daily.*column).empty()) continue;
        for (std::size_t day = 0; day + 1 < asked.midnight_h.size(); ++day) {
            (days.*column).push_back((daily.*column)[model::morning_of(asked, day)]);
        }
    }
    return days;
}

shown_unit plasma_unit(display_unit chosen) {
    if (chosen == display_unit::mmol_per_l) return {1, "mmol/L"};
    return {scenario::mg_per_dl_from_mmol_per_l(1), "mg/dL"};
}

}  // namespace magnesia::api
