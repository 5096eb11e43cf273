// closed_forms.hpp - textbook solutions of linear compartments, written as sums of exponentials and superposed by hand.
// Nothing here knows the engine: these are the oracles of its tests.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace magnesia::test_support {

/// The response of one pool, at `since` hours after the event that causes it; 0 before it.
using response = std::function<double(double since)>;

/// One compartment after 1 mmol at once: exp(-k t).
response bolus_one(double elimination);

/// Body after 1 mmol into the gut; also for equal rates, where the answer is k t exp(-k t).
response bolus_oral(double absorption, double elimination);

/// Centre of two compartments after 1 mmol into the centre (`gut` false) or into the gut (`gut` true).
struct two_compartments {
    double absorption, elimination, out, back;
};
response bolus_two(const two_compartments& rates);
response bolus_oral_two(const two_compartments& rates);

/// The response to 1 mmol/h for `hours`, for the three bodies above (integral of the bolus response, in closed form).
response infusion_one(double elimination, double hours);
response infusion_oral(double absorption, double elimination, double hours);

/// Endless past: the sum over doses at -interval, -2 interval, ... and at 0, of exp(-k t) = exp(-k t) / (1 - exp(-k
/// T)). `since` counts from the dose at 0 and may be any time from 0 on; later doses are not included.
response steady_bolus_one(double elimination, double interval);

/// Endless past of infusions of 1 mmol/h for `hours` every `interval`, the last one beginning at 0, summed as a
/// geometric series; infusions may be longer than the interval.
response steady_infusion_one(double elimination, double interval, double hours);

}  // namespace magnesia::test_support
