// compare_hypotheses.hpp - how much of a comparison hangs on each open hypothesis: as JSON and in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "api/answers/json_text.hpp"
#include "api/compare/compare.hpp"
#include "api/simulate/quantity.hpp"

namespace magnesia::api {

/// One item a hypothesis: in each arm the median of each measure with it on, and how far that is from the answer's;
/// null when nobody asked.
json each_hypothesis_json(const compare_answer& answer);

/// One sentence a hypothesis: the measures it moves by as much as is worth telling; none when nobody asked.
std::vector<std::string> hypothesis_sentences(const compare_answer& answer, display_unit unit);

/// The same in a line each of at most `columns` columns: as much as there is room for, and how much more there is.
std::vector<std::string> hypothesis_lines(const compare_answer& answer, display_unit unit, std::size_t columns);

}  // namespace magnesia::api
