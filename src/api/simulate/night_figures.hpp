// night_figures.hpp - the few numbers of a night that people ask for, and whether anybody would notice their change.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "api/simulate/figures.hpp"

namespace magnesia::api {

/// One number of the night: without, with, and the change within the same bodies.
struct night_figure {
    std::string id;
    comparison numbers;
    int decimals = 0;                    ///< of values; changes have one
    std::optional<double> noticed_from;  ///< change that people notice, in the unit shown; empty when nobody knows
};

/// The change of an outcome that people notice: its own, which is in its own unit here, else that of its instrument;
/// empty when nobody knows.
std::optional<double> least_noticed(const simulate_answer& answer, const std::string& id);

/// Falling asleep, awake later, asleep and deep sleep in minutes, insomnia in points, of `model::told_morning`; in this
/// order.
std::vector<night_figure> night_of(const simulate_answer& answer);

/// One sentence on whether the changes are large enough to be noticed; empty when nothing changes for want of a
/// regimen.
std::string noticed_in_words(const std::vector<night_figure>& night);

}  // namespace magnesia::api
