// compare_charts.hpp - the plots of the page of `compare`, each with the table of its numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "api/compare/compare.hpp"
#include "api/simulate/quantity.hpp"

namespace magnesia::api {

/// The class of the page's style that colours an arm.
std::string arm_style(std::size_t arm);

/// Bars of the absorbed share, one an arm that has a supplement; empty when none has.
std::string absorbed_figure(const compare_answer& answer);

/// Morning plasma, 24-h urine, stool water over days: changes, then values. Empty for a run of one day.
std::string compared_days(const compare_answer& answer, display_unit unit);

/// Falling asleep, time asleep and insomnia night by night: changes, then values; then the chance of being awake and
/// melatonin over the hours of the compared day and the next.
std::string compared_nights(const compare_answer& answer);

/// Plasma, urine and glycine over the hours of the compared day and the next.
std::string compared_hours(const compare_answer& answer, display_unit unit);

/// What each arm changes in muscle, bone surface and deep stores.
std::string compared_stores(const compare_answer& answer);

}  // namespace magnesia::api
