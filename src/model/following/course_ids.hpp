// course_ids.hpp - the numbers that a course gives, by their ids in data/outcomes.toml.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/following/question.hpp"

namespace magnesia::model {

/// A number a course gives, by its id in data/outcomes.toml. In the order of `outcome_ids`.
const std::vector<std::string>& outcome_ids();

/// Totals or states of each day, by id. In the order of `daily_ids`.
const std::vector<std::string>& daily_ids();

// Places among `daily_ids`: plasma of mornings, totals of days with cortisol among them, and mornings to the end.
inline constexpr std::size_t first_cortisol_place = 5;
inline constexpr std::size_t first_morning_place = 10;

/// Whether the id at this place has one value a morning; else one a day.
constexpr bool is_of_mornings(std::size_t place) {
    return place == 0 || place >= first_morning_place;
}

/// How many values the id at this place has: one a morning or one a day.
std::size_t daily_length(const question& asked, std::size_t place);

}  // namespace magnesia::model
