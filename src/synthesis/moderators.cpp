// moderators.cpp - groups and lines.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/moderators.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace magnesia::synthesis {
namespace {

const evidence::trial_arm* treated_arm(const pooled_study& study) {
    return study.of->arm(study.effect.treated);
}

std::string form_of(const pooled_study& study) {
    const evidence::trial_arm* arm = treated_arm(study);
    return arm == nullptr || arm->form.empty() ? "unknown" : arm->form;
}

std::string people_of(const pooled_study& study) {
    return study.of->people.conditions.empty() ? "not told" : study.of->people.conditions.front();
}

std::string bias_of(const pooled_study& study) {
    return std::string(word(study.of->overall_bias()));
}

using namer = std::function<std::string(const pooled_study&)>;

void add_groups(std::vector<pooled_group>& all, const std::vector<pooled_study>& studies, const std::string& by,
                const namer& name_of, const statistics::pooling_options& options) {
    std::map<std::string, std::vector<statistics::effect>> groups;
    for (const pooled_study& one : studies) groups[name_of(one)].push_back(one.effect.of_pooling());
    if (groups.size() < 2) return;
    for (const auto& [name, effects] : groups)
        all.push_back({by, name, static_cast<int>(effects.size()), statistics::pool(effects, options)});
}

using measurer = std::function<std::optional<double>(const pooled_study&)>;

std::optional<double> dose_of(const pooled_study& study) {
    const evidence::trial_arm* arm = treated_arm(study);
    if (arm == nullptr || !arm->elemental_mg_per_day) return std::nullopt;
    return *arm->elemental_mg_per_day / 100;
}

std::optional<double> weeks_of(const pooled_study& study) {
    const evidence::trial_arm* arm = treated_arm(study);
    if (arm == nullptr || !arm->days) return std::nullopt;
    return *arm->days / 7;
}

std::optional<double> serum_of(const pooled_study& study) {
    for (const evidence::population_spread& spread : study.of->people.spreads) {
        if (spread.quantity == "serum_magnesium_mmol_per_l" && spread.mean) return *spread.mean * 10;
    }
    return std::nullopt;
}

void add_line(std::vector<moderator_line>& all, const std::vector<pooled_study>& studies, const char* name,
              const measurer& measure, const statistics::pooling_options& options, double least) {
    std::vector<statistics::effect> effects;
    std::vector<double> column;
    for (const pooled_study& one : studies) {
        const std::optional<double> at = measure(one);
        if (!at) continue;
        effects.push_back(one.effect.of_pooling());
        column.push_back(*at);
    }
    if (static_cast<double>(effects.size()) < least) return;
    const auto [low, high] = std::minmax_element(column.begin(), column.end());
    if (*low == *high) return;
    all.push_back(
        {name, static_cast<int>(effects.size()), statistics::fit(effects, {column}, options).coefficients.at(1)});
}

}  // namespace

std::vector<pooled_group> groups_of(const std::vector<pooled_study>& studies,
                                    const statistics::pooling_options& options) {
    std::vector<pooled_group> all;
    add_groups(all, studies, "form", form_of, options);
    add_groups(all, studies, "people", people_of, options);
    add_groups(all, studies, "risk of bias", bias_of, options);
    return all;
}

std::vector<moderator_line> lines_of(const std::vector<pooled_study>& studies,
                                     const statistics::pooling_options& options,
                                     const evidence::synthesis_choices& choices) {
    std::vector<moderator_line> all;
    add_line(all, studies, "per 100 mg a day", dose_of, options, choices.trials_for_funnel);
    add_line(all, studies, "per week of treatment", weeks_of, options, choices.trials_for_funnel);
    add_line(all, studies, "per 0.1 mmol/L of serum at the start", serum_of, options, choices.trials_for_funnel);
    return all;
}

}  // namespace magnesia::synthesis
