// recomputed.cpp - from shown studies to the pooled result.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/recomputed.hpp"

#include <cmath>

namespace magnesia::synthesis {
namespace {

using evidence::effect_measure;
using evidence::pooled_result;
using evidence::reviewed_study;
using statistics::effect;

constexpr double share_of_width = 0.05;

/// A study without any event says nothing about a ratio.
bool is_empty(const reviewed_study& study) {
    return study.events && *study.events + *study.events_control == 0;
}

effect effect_of_reviewed(const reviewed_study& study, effect_measure measure) {
    const bool is_log = is_ratio(measure);
    if (study.value) {
        const double se = study.se ? *study.se
                          : is_log ? statistics::standard_error_of_interval(std::log(*study.low), std::log(*study.high))
                                   : statistics::standard_error_of_interval(*study.low, *study.high);
        return {is_log ? std::log(*study.value) : *study.value, se * se};
    }
    if (study.events) {
        const statistics::counted_group treated{double(*study.events), double(*study.n)};
        const statistics::counted_group control{double(*study.events_control), double(*study.n_control)};
        return measure == effect_measure::odds_ratio ? statistics::log_odds_ratio(treated, control)
                                                     : statistics::log_risk_ratio(treated, control);
    }
    const statistics::group treated{double(*study.n), *study.mean, *study.sd};
    const statistics::group control{double(*study.n_control), *study.mean_control, *study.sd_control};
    return measure == effect_measure::standardised ? statistics::standardised_difference(treated, control)
                                                   : statistics::mean_difference(treated, control);
}

statistics::pooling_options options_of(const std::string& model) {
    using statistics::between_studies;
    using statistics::interval_by;
    if (model == "fixed_effect") return {.method = between_studies::fixed_effect, .interval = interval_by::normal};
    if (model == "reml") return {.method = between_studies::restricted_likelihood, .interval = interval_by::normal};
    if (model == "knapp_hartung")
        return {.method = between_studies::restricted_likelihood, .interval = interval_by::knapp_hartung};
    return {.method = between_studies::dersimonian_laird, .interval = interval_by::normal};
}

bool is_near(double ours, const std::optional<double>& theirs, double slack) {
    return !theirs || std::abs(ours - *theirs) <= slack;
}

}  // namespace

recomputed_result recompute(const evidence::review& of, const pooled_result& published) {
    std::vector<effect> effects;
    for (const reviewed_study& study : published.of) {
        if (!is_empty(study)) effects.push_back(effect_of_reviewed(study, published.measure));
    }
    const statistics::pooling_options options = options_of(published.model);
    const statistics::pooled pooled = statistics::pool(effects, options);

    const bool is_log = is_ratio(published.measure);
    const auto shown = [&](double value) { return is_log ? std::exp(value) : value; };
    recomputed_result result;
    result.of = &of;
    result.published = &published;
    result.ours = shown(pooled.effect.estimate);
    result.ours_low = shown(pooled.effect.low);
    result.ours_high = shown(pooled.effect.high);
    result.ours_i2 = pooled.i2;
    result.model = word(options.method);
    const bool has_interval = published.low && published.high;
    const double width = has_interval ? *published.high - *published.low : 0;
    const double slack = share_of_width * width + 0.006;  // two decimals are printed
    result.agrees = is_near(result.ours, published.value, slack) && is_near(result.ours_low, published.low, slack) &&
                    is_near(result.ours_high, published.high, slack);
    return result;
}

std::vector<recomputed_result> recompute_all(const std::vector<evidence::review>& reviews) {
    std::vector<recomputed_result> all;
    for (const evidence::review& of : reviews) {
        for (const pooled_result& published : of.pooled) {
            if (published.of.size() >= 2) all.push_back(recompute(of, published));
        }
    }
    return all;
}

}  // namespace magnesia::synthesis
