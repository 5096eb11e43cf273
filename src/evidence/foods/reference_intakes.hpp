// reference_intakes.hpp - what health bodies advise to take in per day, by age, sex and state of life.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/files/words.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::evidence {

/// States of life with advice of their own.
enum class life_state { none, pregnancy, lactation };
std::string_view word(life_state state);
std::optional<life_state> life_state_from(std::string_view text);
std::vector<std::string_view> life_state_words();

/// Milligrams a day for one sex; empty where the body says nothing.
struct advised_mg {
    std::optional<double> male;
    std::optional<double> female;
    std::optional<double> of(scenario::biological_sex sex) const {
        return sex == scenario::biological_sex::male ? male : female;
    }
};

/// One row of advice. Covers ages from `from_y` to just before `to_y`.
struct reference_intake {
    std::string body;   ///< id, for example `us_canada_1997`
    std::string name;   ///< `US and Canada (NAM 1997)`
    std::string stage;  ///< as the body calls it
    double from_y = 0;
    double to_y = 0;
    life_state state = life_state::none;
    std::string kind;                               ///< RDA, AI, RNI, RDI or label
    advised_mg advised;                             ///< enough for nearly everybody (AI: what healthy people take in)
    advised_mg average;                             ///< the estimated average requirement (EAR): enough for half
    std::optional<double> ceiling_supplemental_mg;  ///< added and supplemental magnesium only, never food
    provenance known_from = provenance::memory;
    std::string source;  ///< id, empty for a remembered value
    std::string note;
};

/// Reads the table.
///   issues   faults appended: those of csv_reader, a stage given twice, ages in the wrong order, a primary value
///            without a source, an average above what is advised
std::vector<reference_intake> parse_reference_intakes(std::string_view text, const std::string& file,
                                                      std::vector<core::issue>& issues);

/// The table of the program.
///   throws   data_error
std::vector<reference_intake> load_reference_intakes();

/// The rows for a person, one a body, in the order of the table. A body without a row for them is left out.
std::vector<reference_intake> intakes_for(const std::vector<reference_intake>& all, double age_y,
                                          scenario::biological_sex sex, life_state state);

}  // namespace magnesia::evidence
