// method.hpp - the methods by which people in lanes are followed between events (docs/engine/methods.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::engine {

enum class method {
    rodas5p,      ///< Rosenbrock, order 5: right for every body; the only one of the one-person engine, which judges
    grk4t,        ///< Rosenbrock, order 4: half the work in a step; for loose tolerances
    tsit5,        ///< explicit, order 5: no matrix at all; for bodies without fast parts
    tsit5_single  ///< the same with rates in single precision and twice as many lanes; for loose tolerances
};

/// The word for a method in answers and tables: `rodas5p`, `grk4t`, `tsit5`, `tsit5_single`.
constexpr const char* name_of(method which) {
    switch (which) {
        case method::rodas5p:
            return "rodas5p";
        case method::grk4t:
            return "grk4t";
        case method::tsit5:
            return "tsit5";
        case method::tsit5_single:
            return "tsit5_single";
    }
    return "";
}

}  // namespace magnesia::engine
