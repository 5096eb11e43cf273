// people_csv.hpp - everybody's curves as CSV: one line for each person and hour, one column for each curve.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "api/simulate/people.hpp"

namespace magnesia::api {

/// Columns draw, time_h, local_time, then the curves as `id [unit]`; RFC 4180 with line feeds. A person who could not
/// be simulated has no lines.
///   append  takes the next text
std::unique_ptr<people_writer> people_csv(std::function<void(std::string_view)> append);

}  // namespace magnesia::api
