// body_plan.hpp - which bodies stand behind an answer: every draw as it is, and the first ones with each doubt alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/person/binding.hpp"

namespace magnesia::study {

/// Draws whose bodies are also simulated with one kind of doubt alone, for the parts of a width.
inline constexpr std::size_t most_draws_of_parts = 50;

/// The kinds of bodies of a draw: with all kinds of spread, and with each kind alone. The last, of structure, only when
/// the body has gates that may be open or shut.
inline constexpr std::array<model::spread, 4> passes{
    model::spread{.between_people = true, .knowledge = true, .structure = true},
    model::spread{.between_people = true, .knowledge = false, .structure = false},
    model::spread{.between_people = false, .knowledge = true, .structure = false},
    model::spread{.between_people = false, .knowledge = false, .structure = true}};

/// Bodies in the order in which they are worked: draw by draw, so that a run stopped early has whole draws.
class body_plan {
 public:
    struct body {
        std::size_t draw = 0;
        std::size_t pass = 0;
    };

    /// 0 draws: the typical person alone, one body.
    ///   has_gates   model::has_open_gates of the evidence: one more kind of body
    ///   has_parts   whether anybody looks at the parts of a width; else bodies with one kind of doubt alone stay away
    body_plan(std::size_t draws, bool has_gates = false, bool has_parts = true)
        : draws_(draws), kinds_(has_parts ? passes.size() - (has_gates ? 0 : 1) : 1) {}

    std::size_t draws() const { return draws_; }
    /// How many of `passes` there are.
    std::size_t kinds() const { return kinds_; }
    bool is_typical() const { return draws_ == 0; }
    std::size_t size() const { return is_typical() ? 1 : first_of(draws_); }

    /// The first body of a draw.
    std::size_t first_of(std::size_t draw) const { return draw + (kinds_ - 1) * std::min(draw, most_draws_of_parts); }

    body at(std::size_t index) const {
        const std::size_t whole = kinds_ * most_draws_of_parts;
        if (is_typical()) return {};
        if (index < whole) return {index / kinds_, index % kinds_};
        return {index - whole + most_draws_of_parts, 0};
    }

 private:
    std::size_t draws_;
    std::size_t kinds_;
};

}  // namespace magnesia::study
