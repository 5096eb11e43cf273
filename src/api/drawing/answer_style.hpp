// answer_style.hpp - how pages of one answer look (a plan, a check, a diary) beyond what every page has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace magnesia::api {

/// Rules to stand after those of `report_style`. Text contrast is at least 4.5 in both colour schemes
/// (tests/api/answer_style_test.cpp).
std::string_view answer_style();

}  // namespace magnesia::api
