// steady_dose.hpp - the state of a body that has taken the same dose at the same interval for ever.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "engine/administration.hpp"
#include "engine/dosing.hpp"

namespace magnesia::engine {

/// The periodic state just before the dose of `one.hour` is given. For steady_state::add_to_current the part that is
/// there without the dose is taken off, so that adding it to a linear body is exact superposition.
///   line    its number in the plan, for messages
///   throws  input_error when the regimen has no unique steady state
std::vector<double> steady_pools(const dose& one, std::size_t line, const dynamics& body, const dose_setting& setting);

/// Of the doses before `hour` in an endless regimen: what is still running then, cut at `hour`, or has yet to arrive.
std::vector<administration> still_under_way(const dose& one, double hour);

}  // namespace magnesia::engine
