// serum_words.hpp - a measured serum magnesium in both units in use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace magnesia::api {

/// "0.66 mmol/L (1.6 mg/dL)": a laboratory gives no more digits in either, and one of the two is what it printed.
std::string serum_in_words(double mmol_per_l);

}  // namespace magnesia::api
