// status.hpp - how likely the body is short of magnesium, from what is known, and what a test would make of that.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "screening/screening.hpp"
#include "screening/subject.hpp"

namespace magnesia::screening {

/// A chance whose odds are multiplied: odds of p are p / (1 - p).
double with_odds(double chance, double factor);

/// What a test makes of a chance, by Bayes: of a low result, and of a normal one.
double after_low(double chance, double sensitivity, double specificity);
double after_normal(double chance, double sensitivity, double specificity);

/// Whether a factor of the table applies; what is not said does not.
bool applies(const evidence::status_factor& factor, const subject& who);

/// Whether a factor about a number holds, by its id; not said when the number is not known.
answer factor_holds(std::string_view id, const subject& who);

/// Of one family of factors the largest odds count, each of low, middle and high by itself, so that a risk that is
/// added never lowers the chance.
status_estimate estimate_status(const subject& who);

}  // namespace magnesia::screening
