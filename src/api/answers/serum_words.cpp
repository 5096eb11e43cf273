// serum_words.cpp - two decimals of mmol/L, one of mg/dL.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/serum_words.hpp"

#include <fmt/format.h>

#include "scenario/values/amount.hpp"

namespace magnesia::api {

std::string serum_in_words(double mmol_per_l) {
    return fmt::format("{:.2f} mmol/L ({:.1f} mg/dL)", mmol_per_l, mmol_per_l / scenario::mmol_per_l_from_mg_per_dl(1));
}

}  // namespace magnesia::api
