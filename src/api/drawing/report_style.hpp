// report_style.hpp - how the page looks: light, dark, narrow and on paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace magnesia::api {

/// The style sheet of the page. Text contrast is at least 4.5 in both colour schemes (tests/api/report_test.cpp).
std::string_view report_style();

}  // namespace magnesia::api
