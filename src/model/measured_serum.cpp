// measured_serum.cpp - secants on the logarithm of the factor, kept between ends: plasma rises with the thresholds.
// SPDX-License-Identifier: Apache-2.0
#include "model/measured_serum.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/error.hpp"
#include "core/text.hpp"
#include "model/accuracy.hpp"
#include "model/steady_start.hpp"

namespace magnesia::model {
namespace {

constexpr double farthest_factor = 5;
constexpr double close_enough = 2e-4;  // mmol/L, a hundredth of what a laboratory tells apart
constexpr int most_tries = 40;

/// Total plasma magnesium at rise on a habitual day of the typical person, mmol/L; NaN when there is no such day.
double morning_plasma(const bound_evidence& evidence, const scenario::person& who, const scenario::routine& day) {
    const body_dynamics body(typical_parameters(evidence, who));
    const engine::run_options options = steady_options(usual_options());
    const start from = steady_start(body, who, day, options);
    if (!from.failure.empty()) return std::nan("");
    engine::run_request morning = plain_day_request(who, day, options);
    morning.pools = from.pools;
    morning.end = day.rise.minute_of_day / 60.0;
    if (morning.end <= 0) return body.signals_at(from.pools, morning.inputs).magnesium_pools.plasma_total.raw();
    std::erase_if(morning.events, [&](const engine::event& e) { return e.hour >= morning.end; });
    const engine::trajectory path = engine::run(body, morning);
    if (path.status != engine::run_status::done) return std::nan("");
    return body.signals_at(path.final_pools, path.final_inputs).magnesium_pools.plasma_total.raw();
}

/// The straight line through the last two points of log plasma over the log of the factor.
class line_of_plasma {
 public:
    /// Where the line through this point and the one before reaches `wanted`; NaN when it does not rise.
    double through(double at, double found, double wanted) {
        const double slope = has_last_ ? (found - last_) / (at - last_at_) : 1;  // at first: in proportion
        last_at_ = at;
        last_ = found;
        has_last_ = true;
        return slope > 0 ? at + (wanted - found) / slope : std::nan("");
    }

 private:
    bool has_last_ = false;
    double last_at_ = 0;
    double last_ = 0;
};

}  // namespace

bound_evidence fitted_to_serum(bound_evidence evidence, const scenario::person& who, const scenario::routine& day) {
    if (!who.serum_magnesium_mmol_per_l) return evidence;
    const double wanted = *who.serum_magnesium_mmol_per_l;
    double low = -std::log(farthest_factor);
    double high = -low;
    double at = 0;
    line_of_plasma line;
    for (int tries = 0; tries < most_tries; ++tries) {
        evidence.kidney_capacity = std::exp(at);
        const double found = morning_plasma(evidence, who, day);
        if (std::abs(found - wanted) <= close_enough) return evidence;
        (found < wanted ? low : high) = at;
        const double next = line.through(at, std::log(found), std::log(wanted));
        at = next > low && next < high ? next : (low + high) / 2;
    }
    throw input_error(issue{.where = {},
                            .key = "person.serum_magnesium_mmol_per_l",
                            .value = shortest(wanted),
                            .found = "is out of reach of a body with this diet and filtration",
                            .allowed = "a measured value that goes with the rest, or none"});
}

}  // namespace magnesia::model
