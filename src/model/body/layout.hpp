// layout.hpp - the body's structs as flat rows of numbers, and the name, unit and index of each place in a row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/units.hpp"
#include "model/body/body.hpp"

namespace magnesia::model {

/// One place in a row.
struct column {
    std::string organ;
    std::string name;
    unit in;
    std::string id() const { return organ + "." + name; }

    /// Whether it is an amount of magnesium: not acid, glycine, or what binds magnesium.
    bool is_magnesium() const;
};

/// The places of a struct of the body, in order.
template <class S>
const std::vector<column>& columns() {
    static const std::vector<column> all = [] {
        std::vector<column> found;
        S empty{};
        S::each(empty, [&](const char* organ, const char* name, unit u, auto&) { found.push_back({organ, name, u}); });
        return found;
    }();
    return all;
}

/// How many places a struct of the body has.
template <class S>
constexpr std::size_t column_count() {
    std::size_t n = 0;
    S empty{};
    S::each(empty, [&](const char*, const char*, unit, auto&) { ++n; });
    return n;
}

/// A struct of the body filled from a row; `convert(value, index)` makes each member.
template <class S, class Convert>
S filled(std::span<const double> row, Convert convert) {
    S s;
    std::size_t i = 0;
    S::each(s, [&](const char*, const char*, unit, auto& member) {
        member = convert(row[i], i);
        ++i;
    });
    return s;
}

/// A struct of plain doubles filled from a row.
template <class S>
S filled(std::span<const double> row) {
    return filled<S>(row, [](double value, std::size_t) { return scalar<double>(value); });
}

/// A row written from a struct of plain doubles.
template <class S>
void write(const S& s, std::span<double> row) {
    std::size_t i = 0;
    S::each(s, [&](const char*, const char*, unit, const auto& member) { row[i++] = member.raw(); });
}

using real = plain<double>;

/// The parameters of a body as a row, as lanes take them.
std::vector<double> row_of(const parameters<real>& bound);

inline constexpr std::size_t pool_count = column_count<state<real>>();
inline constexpr std::size_t accumulator_count = column_count<accumulators<real, one>>();
inline constexpr std::size_t input_count = column_count<inputs<real>>();

/// Index of a pool, accumulator or input by its id, for example `stomach.dissolved`.
///   throws  internal_error when there is none: ids are written by us, not by readers
std::size_t pool_index(const std::string& id);
std::size_t accumulator_index(const std::string& id);
std::size_t input_index(const std::string& id);

/// The inputs of a person of whom nothing special is known, with nothing given by vein. [input_count]
const std::vector<double>& plain_inputs();

}  // namespace magnesia::model
