// figures.hpp - the few numbers people ask for, drawn from an answer: doses, fate of the supplement, before and after.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/simulate/quantity.hpp"
#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// Where a part of the swallowed supplement is at the end of the run.
struct fate {
    std::string id;     ///< of the outcome
    std::string where;  ///< "stool", "urine", "kept in the body", "sweat", "still in the gut"
    study::band mg;
};

/// The supplement over the whole run; empty optional when the scenario has no doses.
struct supplement_figures {
    std::size_t doses = 0;
    double swallowed_mg = 0;
    bool is_swallowed = true;       ///< any of it; the rest is given by vein
    std::optional<double> each_mg;  ///< magnesium of one dose, when all are equal
    study::band absorbed_share;
    std::optional<double> so_far_mg;  ///< absorbed by the end of the run, when most is in the gut then
    std::vector<fate> fates;          ///< largest first as listed above, always all five
};
std::optional<supplement_figures> supplement_of(const simulate_answer& answer);

/// One quantity with the regimen, without it, and the difference within the same bodies.
struct comparison {
    std::string label;
    std::string_view unit;
    study::band with;
    study::band without;
    std::optional<study::band> change;  ///< empty when there is no regimen
    std::string id = {};                ///< of the quantity
};

/// Which daily column, with the outcome `<id>_change`, tells of one quantity.
struct compared_quantity {
    const char* label;
    std::string id;
    double factor;  ///< from the unit of the answer
    std::string_view unit;
    std::size_t day;  ///< place in the column
};
comparison compared(const simulate_answer& answer, const compared_quantity& what);

/// Morning plasma, 24-h urine, stool water held by magnesium, and loose stools where they become clearly more: on the
/// last day of doses (plasma on the morning after it).
std::vector<comparison> comparisons_of(const simulate_answer& answer, display_unit unit);

/// "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting", one per line of the regimen; "no supplement".
std::vector<std::string> regimen_of(const simulate_answer& answer);

/// "70 days from 2026-03-02 (Europe/Berlin)".
std::string span_of(const simulate_answer& answer);

/// "of 200 people like this one" or "of the typical person".
std::string crowd_of(const simulate_answer& answer);

}  // namespace magnesia::api
