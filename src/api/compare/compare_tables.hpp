// compare_tables.hpp - what the page of `compare` says in words and tables.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/compare/compare.hpp"
#include "api/simulate/quantity.hpp"

namespace magnesia::api {

/// For each arm but the first what differs from the first and what the model cannot tell apart; empty without draws.
std::string differences_in_words(const compare_answer& answer, display_unit unit);

/// Two tables: every measure in every arm, and every difference to the first arm with its share of people.
std::string measure_tables(const compare_answer& answer, display_unit unit);

}  // namespace magnesia::api
