// safety_words.hpp - conditions, warning signs and products that hold magnesium, as a person may name them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/words.hpp"
#include "evidence/sources/known_how.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view safety_words_schema = "magnesia.safety_words/1";

/// A product that holds magnesium though nobody calls it a supplement.
struct magnesium_product {
    scenario::known_name name;
    double usual_mg = 0;  ///< elemental a day: the most of usual use, taken when the amount is not said
    bool counts = true;   ///< false: what it holds does not reach the blood, or is food
    provenance known_from = provenance::memory;
    std::string note;  ///< how the amount comes about
};

/// A table beside these words, and how it came here.
struct safety_table {
    std::string file;
    int rows = 0;
    std::string origin;
};

/// Small words that stand beside names and are none.
struct words_beside {
    std::vector<std::string> medicines;   ///< how one is taken, in what, and whose make it is; those of `by_vein`, too
    std::vector<std::string> by_vein;     ///< that one is not swallowed: infusion, injection
    std::vector<std::string> conditions;  ///< of what kind an illness is, and since when
};

/// A stage of kidney disease, as people add it to the name of the disease.
struct kidney_stage {
    std::vector<std::string> names;
    double egfr_at_most = 0;  ///< mL/min per 1.73 m2
};

struct kidney_stages {
    std::vector<kidney_stage> all;
    std::vector<std::string> of;          ///< ids of the conditions that have stages
    std::vector<std::string> not_before;  ///< words that make a number beside the name a time and no stage
    known_how known;
};

/// From which age on a pulse above 100 is fast.
struct fast_pulse {
    double from_age_y = 0;
    known_how known;
};

/// Illnesses that answer what a value in the range of diabetes asks.
struct diabetes_names {
    std::vector<std::string> of;  ///< ids of conditions
    known_how known;
};

/// From how much alcohol on somebody is judged as one who depends on it.
struct much_drinking {
    double from_g_a_day = 0;
    std::string is;  ///< id of the condition
    known_how known;
};

/// Whom more than the usual limit may be open to.
struct more_than_usual {
    double from_age_y = 0;
    double egfr_at_least = 0;           ///< mL/min per 1.73 m2
    int longest_days = 0;               ///< from the first day to the last; 0: not at all
    std::vector<std::string> not_with;  ///< ids of conditions
    known_how known;
};

/// An interaction of large doses alone: below this strength of a day, where names say one, it is none.
struct large_dose {
    std::string interaction;  ///< id
    double from_mg = 0;
    known_how known;
};

struct safety_words {
    std::vector<scenario::known_name> conditions;
    std::vector<scenario::known_name> symptoms;
    std::vector<magnesium_product> products;
    std::vector<safety_table> tables;
    words_beside beside;
    kidney_stages stages;
    fast_pulse pulse;
    diabetes_names diabetes;
    much_drinking drinking;
    more_than_usual more;
    large_dose large;
};

/// Reads data/safety/words.toml, appending faults: a name used twice within its kind.
safety_words parse_safety_words(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
