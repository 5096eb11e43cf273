// breaks.hpp - the ends of lines on a label, where they end what is said.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "labels/runs.hpp"

namespace magnesia::labels {

/// The runs of a text, in English, with one more (`line_end`) for each end of a line that separates as a comma does. It
/// does not where a comma stands already, within brackets, and where the sentence goes on: "200 mg magnesium" and "from
/// citrate".
std::vector<label_run> with_breaks(std::vector<label_run> unbroken, std::string_view text);

}  // namespace magnesia::labels
