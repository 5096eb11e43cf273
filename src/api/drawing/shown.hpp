// shown.hpp - numbers and bands as people read them: three figures that count, thousands apart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

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

}  // namespace magnesia::api
