// plan_style.hpp - how the page of a plan looks beyond what every page has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace magnesia::api {

/// Rules to stand after those of `report_style`. Text contrast is at least 4.5 in both colour schemes
/// (tests/api/plan_style_test.cpp).
std::string_view plan_style();

}  // namespace magnesia::api
