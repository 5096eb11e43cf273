// quantity.cpp - look-up by id.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/quantity.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "core/error.hpp"
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

shown_unit plasma_unit(display_unit chosen) {
    if (chosen == display_unit::mmol_per_l) return {1, "mmol/L"};
    return {scenario::mg_per_dl_from_mmol_per_l(1), "mg/dL"};
}

}  // namespace magnesia::api
