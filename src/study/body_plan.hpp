// body_plan.hpp - which bodies stand behind an answer: every draw as it is, and the first ones with each doubt alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/binding.hpp"

namespace magnesia::study {

/// Draws whose bodies are also simulated with one kind of doubt alone, for the parts of a width.
inline constexpr std::size_t most_draws_of_parts = 1000;

/// The kinds of bodies of a draw: with both kinds of spread, and with each kind alone.
inline constexpr std::array<model::spread, 3> passes{model::spread{true, true}, model::spread{true, false},
                                                     model::spread{false, true}};

/// Bodies in the order in which they are worked: draw by draw, so that a run stopped early has whole draws.
class body_plan {
 public:
    struct body {
        std::size_t draw = 0;
        std::size_t pass = 0;
    };

    /// 0 draws: the typical person alone, one body.
    explicit body_plan(std::size_t draws) : draws_(draws) {}

    std::size_t draws() const { return draws_; }
    bool is_typical() const { return draws_ == 0; }
    std::size_t size() const { return is_typical() ? 1 : first_of(draws_); }

    /// The first body of a draw.
    std::size_t first_of(std::size_t draw) const {
        return draw + (passes.size() - 1) * std::min(draw, most_draws_of_parts);
    }

    body at(std::size_t index) const {
        constexpr std::size_t whole = passes.size() * most_draws_of_parts;
        if (is_typical()) return {};
        if (index < whole) return {index / passes.size(), index % passes.size()};
        return {index - whole + most_draws_of_parts, 0};
    }

 private:
    std::size_t draws_;
};

}  // namespace magnesia::study
