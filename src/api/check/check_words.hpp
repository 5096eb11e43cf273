// check_words.hpp - parts of the answer of `check` in words, for screen and page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/check/check_request.hpp"

namespace magnesia::api {

/// "345 mg a day at the most, of that 100 mg in other products"; empty when nothing is said of an intake.
std::string intake_in_words(const asked_check& read);

/// "doxycycline at 08:00 and magnesium at 09:00 on mon".
std::string collision_in_words(const safety::collision& one);

/// "doxycycline: its hour is not known".
std::string uncompared_in_words(const safety::uncompared& one);

}  // namespace magnesia::api
