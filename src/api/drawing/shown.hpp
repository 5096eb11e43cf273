// shown.hpp - numbers and bands as people read them: three figures that count, thousands apart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "study/simulation.hpp"

namespace magnesia::api {

/// One place of a series.
study::band band_at(const study::series_result& s, std::size_t at);

/// The band in another unit: every number times `factor`.
study::band scaled(const study::band& b, double factor);
study::series_result scaled(const study::series_result& s, double factor);

/// Thousands with commas and about three figures that count: 11200 is "11,200", 0.8512 is "0.851", 12.34 is "12.3".
/// Numbers below 5e-7 in size are "0".
std::string shown(double value);

/// "68 (45 to 96)", or "68" without draws.
std::string shown(const study::band& b);

/// The same with as many decimals for all three, for columns of small differences.
std::string shown(const study::band& b, int decimals);

/// What the numbers of a table are: without draws those of one body.
std::string_view numbers_are(std::size_t draws);

/// The least that the axis of a change spans: a hundredth of what is changed.
double span_of_change(const study::series_result& of);

}  // namespace magnesia::api
