// measures.hpp - what a comparison of regimens reports, and from where on a difference is worth telling.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "core/units.hpp"
#include "evidence/files/words.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view measures_schema = "magnesia.measures/1";

/// One thing that arms are compared by.
struct measure {
    std::string id;           ///< for example `urine_magnesium_24h`
    std::string label;        ///< for a reader
    std::string short_label;  ///< a word or two for a narrow table
    std::string unit_text;
    core::unit unit{};
    double worth_telling = 0;  ///< smallest difference that is called one, in `unit`
    evidence_grade grade{};
    provenance known_from{};
    std::string note;  ///< why so much
};

/// Reads a file of measures, appending faults.
std::vector<measure> parse_measures(const core::tree& file, std::vector<core::issue>& issues);

/// The measures of the program, in the order of data/measures.toml.
///   throws   data_error
std::vector<measure> load_measures();

}  // namespace magnesia::evidence
