// expr_units.cpp - one rule of units for each operation.
// SPDX-License-Identifier: Apache-2.0
#include "core/expr_units.hpp"

#include "core/expr_fold.hpp"

namespace magnesia::inline core {
namespace {

using known_unit = std::optional<unit>;

unit square_root(unit u) {
    return {u.amount / 2, u.volume / 2, u.time / 2, u.mass / 2, u.potential / 2};
}

known_unit unit_of_operation(operation kind, const std::vector<known_unit>& a) {
    const auto known = [&](std::size_t i) { return a[i].value_or(one); };
    switch (kind) {
        case operation::add:
        case operation::subtract:
            return a[0] ? a[0] : a[1];
        case operation::multiply:
            return known(0) * known(1);
        case operation::divide:
            return known(0) / known(1);
        case operation::negate:
            return a[0];
        case operation::sqrt:
            return square_root(known(0));
        case operation::choose:
            return a[1] ? a[1] : a[2];
        default:
            return one;
    }
}

}  // namespace

std::optional<unit> unit_of(const expr& e, const units_of_symbols& units) {
    return fold<known_unit>(e, [&](const expr& part, const std::vector<known_unit>& arguments) -> known_unit {
        if (part.at().kind == operation::constant) return std::nullopt;
        if (part.at().kind == operation::symbol) return units(part.at().name);
        return unit_of_operation(part.at().kind, arguments);
    });
}

}  // namespace magnesia::inline core
