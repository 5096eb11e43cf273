// body_figures.hpp - the few numbers of muscle, heart, metabolism, cramps and signs that concern a person, and whether
// their change matters.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "api/simulate/night_figures.hpp"

namespace magnesia::api {

/// One number of the body.
struct body_figure {
    night_figure shown;
    int decimals_of_change = 1;
    int rank = 1;  ///< 1 is told first where there is little room
    bool is_of_session = false;
    bool has_without = true;  ///< of a session it is not kept beside a regimen but for the typical person
};

/// All that concerns the person, in one order: training, pressure, metabolism, cramps, walking, signs. Mornings are
/// those of `model::told_morning`; of training it is the session of `session_in_words`. Empty when nothing concerns.
std::vector<body_figure> body_of(const simulate_answer& answer);

/// At most so many of them, the lowest ranks first and then the earlier; the order stays.
std::vector<body_figure> foremost(const std::vector<body_figure>& body, std::size_t most);

/// One sentence on whether the changes are large enough to matter; empty when nothing changes for want of a regimen.
std::string matters_in_words(const std::vector<body_figure>& body);

/// "session of 2026-04-26 10:00"; empty without training.
std::string session_in_words(const simulate_answer& answer);

}  // namespace magnesia::api
