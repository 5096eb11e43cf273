// units.hpp - physical units as exponents of the canonical ones (mmol, L, h, g, mV), used as template arguments.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace magnesia::inline core {

/// A product of powers of the model's canonical units. There are no scale factors: a milligram is not a canonical
/// unit, so a forgotten conversion from mg to mmol is a type error and not a number that is 24.3 times too large.
struct unit {
    int amount = 0;     ///< exponent of mmol
    int volume = 0;     ///< exponent of litre
    int time = 0;       ///< exponent of hour
    int mass = 0;       ///< exponent of gram
    int potential = 0;  ///< exponent of millivolt

    constexpr bool operator==(const unit&) const = default;
};

constexpr unit operator*(unit a, unit b) {
    return {a.amount + b.amount, a.volume + b.volume, a.time + b.time, a.mass + b.mass, a.potential + b.potential};
}

constexpr unit operator/(unit a, unit b) {
    return {a.amount - b.amount, a.volume - b.volume, a.time - b.time, a.mass - b.mass, a.potential - b.potential};
}

/// The unit of x^exponent.
constexpr unit power(unit u, int exponent) {
    return {u.amount * exponent, u.volume * exponent, u.time * exponent, u.mass * exponent, u.potential * exponent};
}

inline constexpr unit one{};
inline constexpr unit mmol{.amount = 1};
inline constexpr unit litre{.volume = 1};
inline constexpr unit hour{.time = 1};
inline constexpr unit gram{.mass = 1};
inline constexpr unit millivolt{.potential = 1};

/// Text such as `mmol/L`, `L/h`, `1/h`, `g/mmol` or `1`, factors in the order amount, volume, time, mass, potential.
std::string text(unit u);

}  // namespace magnesia::inline core
