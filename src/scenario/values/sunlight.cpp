// sunlight.cpp - sunrise and sunset by the equations of the NOAA solar calculator.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/sunlight.hpp"

#include <cmath>
#include <numbers>

namespace magnesia::scenario {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double day_2000 = 10957.5;  // days from 1970-01-01 00:00 to 2000-01-01 12:00 UTC
constexpr double zenith = 90.833;     // degrees: half the sun's disc and 34' of refraction below the horizon
constexpr double minutes_per_degree = 4;

/// Where the sun stands as seen from the middle of the earth.
struct sun_place {
    double declination = 0;       ///< radians
    double equation_of_time = 0;  ///< minutes by which a sundial is ahead of the mean sun
};

/// `day`: days since 1970-01-01 00:00 UTC. Coefficients as in the calculator, in degrees and Julian centuries.
sun_place sun_at(double day) {
    const double t = (day - day_2000) / 36525;
    const double mean_longitude = (280.46646 + t * (36000.76983 + t * 0.0003032)) * degree;
    const double anomaly = (357.52911 + t * (35999.05029 - 0.0001537 * t)) * degree;
    const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
    const double centre = std::sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
                          std::sin(2 * anomaly) * (0.019993 - 0.000101 * t) + std::sin(3 * anomaly) * 0.000289;
    const double node = (125.04 - 1934.136 * t) * degree;
    const double longitude = mean_longitude + (centre - 0.00569 - 0.00478 * std::sin(node)) * degree;
    const double mean_obliquity = 23.0 + (26.0 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60;
    const double obliquity = (mean_obliquity + 0.00256 * std::cos(node)) * degree;
    const double y = std::tan(obliquity / 2) * std::tan(obliquity / 2);
    const double equation = y * std::sin(2 * mean_longitude) - 2 * eccentricity * std::sin(anomaly) +
                            4 * eccentricity * y * std::sin(anomaly) * std::cos(2 * mean_longitude) -
                            y * y / 2 * std::sin(4 * mean_longitude) -
                            5 * eccentricity * eccentricity / 4 * std::sin(2 * anomaly);
    return {std::asin(std::sin(obliquity) * std::sin(longitude)), minutes_per_degree * equation / degree};
}

/// Cosine of the angle the earth turns between noon and the sun at the horizon; beyond -1 and 1 it never gets there.
double cosine_of_half_day(const sun_place& sun, double latitude) {
    const double phi = latitude * degree;
    const double across = std::cos(phi) * std::cos(sun.declination);
    return std::cos(zenith * degree) / across - std::tan(phi) * std::tan(sun.declination);
}

double noon_h(const sun_place& sun, double longitude) {
    return 12 - (longitude * minutes_per_degree + sun.equation_of_time) / 60;
}

/// The crossing before (sign -1) or after (+1) noon, once more with the sun where it then stands.
double crossing_h(int number, const coordinates& place, double first_h, int sign) {
    const sun_place sun = sun_at(number + first_h / 24);
    const double cosine = std::fmin(1, std::fmax(-1, cosine_of_half_day(sun, place.latitude)));
    return noon_h(sun, place.longitude) + sign * std::acos(cosine) / degree * minutes_per_degree / 60;
}

}  // namespace

sun_day sun_on(const date_value& date, const coordinates& place) {
    const int number = day_number(date);
    const sun_place sun = sun_at(number + (12 - place.longitude / 15) / 24);
    const double noon = noon_h(sun, place.longitude);
    const double cosine = cosine_of_half_day(sun, place.latitude);
    if (cosine <= -1) return {sun_course::always_up, noon - 12, noon, noon + 12};
    if (cosine >= 1) return {sun_course::never_up, noon, noon, noon};
    const double half_h = std::acos(cosine) / degree * minutes_per_degree / 60;
    return {sun_course::rises_and_sets, crossing_h(number, place, noon - half_h, -1), noon,
            crossing_h(number, place, noon + half_h, +1)};
}

}  // namespace magnesia::scenario
