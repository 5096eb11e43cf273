// svg_calendar.hpp - weeks as rows of days, each with its name, what is taken and what else happens.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::api {

/// One day.
struct calendar_day {
    std::string name;   ///< "2 Mar", or its number
    std::string taken;  ///< "2x"; may be empty
    std::string event;  ///< "review"; may be empty
    std::string style;  ///< class of the page's style
};

/// A week of at most seven days, which stand from the left.
struct calendar_week {
    std::string name;
    std::vector<calendar_day> days;
};

/// What is drawn.
struct calendar_picture {
    std::string id;  ///< unique on the page
    std::string title;
    std::string description;           ///< for those who do not see it
    std::vector<std::string> columns;  ///< seven heads
    std::vector<calendar_week> weeks;
};

/// The picture as an `<svg>` with title, description and role. Same input, same bytes.
std::string svg_of(const calendar_picture& what);

}  // namespace magnesia::api
