// interview_words.hpp - words that an interview understands in answers, and the rough numbers behind them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/known_how.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view interview_schema = "magnesia.interview/1";

/// A drink by its name.
struct known_drink {
    scenario::known_name name;
    double caffeine_mg = 0;
    known_how known;
};

/// A way to eat, without the rich foods that are counted apart.
struct diet_kind {
    scenario::known_name name;
    double magnesium_mg = 0;  ///< a day, of a woman
    std::string text;         ///< in words
};

struct interview_words {
    std::vector<known_drink> drinks;
    std::vector<diet_kind> diets;
    double male_factor = 1;    ///< how many times as much men eat
    double usual_rich_mg = 0;  ///< a day, of a woman, in the rich foods as they are usually eaten
    known_how diets_known;
};

/// Reads data/screening/interview.toml, appending faults.
interview_words parse_interview_words(const core::tree& file, std::vector<core::issue>& issues);

/// Those of the program.
///   throws   data_error
interview_words load_interview_words();

}  // namespace magnesia::evidence
