// shown.cpp - fitting decimals, and bands in one unit or another.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/shown.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace magnesia::api {
namespace {

constexpr double unseen = 5e-7;  // smaller than any laboratory sees; the rounding noise of a run is below 1e-8

/// Digits in groups of three: "11200" to "11,200"; what follows a point stays.
std::string grouped(std::string digits) {
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    std::size_t at = std::min(digits.find('.'), digits.size());
    while (at > first + 3) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

/// Decimals that leave about three figures.
int fitting_decimals(double size) {
    if (size >= 100) return 0;
    if (size >= 10) return 1;
    return size >= 1 ? 2 : 3;
}

std::string shown_with(double value, int decimals) {
    const std::string text = fmt::format("{:.{}f}", value, decimals);
    const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
    return grouped(is_zero && text.starts_with('-') ? text.substr(1) : text);
}

}  // namespace

study::band band_at(const study::series_result& s, std::size_t at) {
    if (s.p5.empty()) return {.median = s.median.at(at), .p5 = {}, .p95 = {}};
    return {.median = s.median.at(at), .p5 = s.p5.at(at), .p95 = s.p95.at(at)};
}

study::band scaled(const study::band& b, double factor) {
    study::band out{.median = b.median * factor, .p5 = {}, .p95 = {}};
    if (b.p5) out.p5 = *b.p5 * factor;
    if (b.p95) out.p95 = *b.p95 * factor;
    return out;
}

study::series_result scaled(const study::series_result& s, double factor) {
    study::series_result out = s;
    for (auto* column : {&out.median, &out.p5, &out.p95, &out.mean}) {
        for (double& value : *column) value *= factor;
    }
    out.quantile_error *= factor;
    return out;
}

std::string shown(double value) {
    if (std::abs(value) < unseen) return "0";
    return shown_with(value, fitting_decimals(std::abs(value)));
}

std::string shown(const study::band& b) {
    if (!b.p5) return shown(b.median);
    const double largest = std::max({std::abs(b.median), std::abs(*b.p5), std::abs(*b.p95)});
    return shown(b, fitting_decimals(largest));
}

std::string shown(const study::band& b, int decimals) {
    const std::string median = shown_with(b.median, decimals);
    if (!b.p5) return median;
    return fmt::format("{} ({} to {})", median, shown_with(*b.p5, decimals), shown_with(*b.p95, decimals));
}

std::string_view numbers_are(std::size_t draws) {
    return draws > 0 ? "median (5 % to 95 % of people)" : "one typical person";
}

double span_of_change(const study::series_result& of) {
    constexpr double share = 0.01;
    double most = 0;
    for (const double value : of.median) most = std::max(most, std::abs(value));
    return share * most;
}

}  // namespace magnesia::api
