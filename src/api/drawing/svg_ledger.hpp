// svg_ledger.hpp - amounts that add up, a bar each from where the one before ends, beside lines to measure them by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::api {

/// One amount of a sum.
struct ledger_part {
    std::string label;
    double amount = 0;
    std::string style;  ///< class of the page's style
};

/// A line across all bars.
struct ledger_line {
    std::string label;
    double at = 0;
    std::string style;
};

/// What is drawn.
struct ledger_picture {
    std::string id;  ///< unique on the page
    std::string title;
    std::string description;  ///< for those who do not see it
    std::string unit;
    std::vector<ledger_part> parts;
    std::vector<ledger_line> lines;  ///< one or two
};

/// The picture as an `<svg>` with title, description and role. Same input, same bytes.
std::string svg_of(const ledger_picture& what);

}  // namespace magnesia::api
