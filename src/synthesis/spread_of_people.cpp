// spread_of_people.cpp - from what studies show, or else from what is usual.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/spread_of_people.hpp"

#include <algorithm>
#include <cmath>

namespace magnesia::synthesis {
namespace {

using evidence::synthesis_choices;

/// SDs of people that the pooled studies show: ends, starts.
std::vector<double> shown_sds(const body_of_evidence& body) {
    std::vector<double> sds;
    for (const pooled_study& study : body.studies) {
        for (const evidence::arm_result& arm : study.result->arms) {
            if (arm.sd)
                sds.push_back(*arm.sd);
            else if (arm.se && arm.n)
                sds.push_back(*arm.se * std::sqrt(double(*arm.n)));
            else if (arm.baseline_sd)
                sds.push_back(*arm.baseline_sd);
        }
    }
    return sds;
}

}  // namespace

double median_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

double one_sd(const body_of_evidence& body, const synthesis_choices& choices) {
    if (body.scale == effect_scale::standardised) return 1;
    if (body.scale == effect_scale::log_ratio) return choices.log_ratio_per_sd;
    const std::vector<double> sds = shown_sds(body);
    if (!sds.empty()) return median_of(sds);
    if (body.what->spread) return std::sqrt(body.what->spread->low * body.what->spread->high);
    if (body.studies.empty()) return 1;
    // Neither studies nor the registry tell: the standard errors do, for groups of a usual size.
    double sum = 0;
    for (const pooled_study& study : body.studies) {
        const int n = std::max(study.effect.n_treated + study.effect.n_control, 4);
        sum += std::sqrt(study.effect.variance * n) / 2;
    }
    return sum / static_cast<double>(body.studies.size());
}

bool is_sd_known(const body_of_evidence& body) {
    return body.scale != effect_scale::difference || body.what->spread || !shown_sds(body).empty();
}

}  // namespace magnesia::synthesis
