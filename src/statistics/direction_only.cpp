// direction_only.cpp - the chance that an estimate falls where the words put it.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/direction_only.hpp"

#include <cmath>

#include "statistics/distributions.hpp"

namespace magnesia::statistics {
namespace {

constexpr double two_sided_level = 0.05;

double bound() {
    static const double z = normal_quantile(1 - two_sided_level / 2);
    return z;
}

}  // namespace

double likelihood(const direction_only& study, double effect, double between) {
    const double sd = std::sqrt(study.standard_error * study.standard_error + study.doubt * study.doubt + between);
    const double reach = bound() * study.standard_error;
    // Nobody picks out a result because nothing came out. Both tails are of one side, so that their difference is
    // exact.
    if (study.says == told::no_difference) {
        const double size = std::abs(effect);
        return normal_upper((size - reach) / sd) - normal_upper((size + reach) / sd);
    }
    const double seen = normal_upper((reach + (study.says == told::lower ? effect : -effect)) / sd);
    return (1 - study.picked) * seen + study.picked / 2;
}

}  // namespace magnesia::statistics
