// defaults.hpp - the adult and the day assumed when only a dose line is given, each choice with its reason.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/words.hpp"
#include "scenario/reading/read_scenario.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view defaults_schema = "magnesia.defaults/1";

/// Why one of the defaults is what it is.
struct default_reason {
    std::string key;  ///< for example `person.diet_magnesium_mg`
    provenance known_from = provenance::assumption;
    std::vector<std::string> sources;  ///< ids
    std::string because;
    std::string shown_value;  ///< what the key is set to, as a person would write it
};

/// Who and which day stand in for what a person did not say.
struct default_adult {
    scenario::person_file who;  ///< person and routine
    std::vector<default_reason> reasons;
};

/// Reads a defaults file: [person] and [routine] as in a person file, and one [[reason]] for every key of both.
///   issues   faults appended: those of read_person, a key without a reason, a reason without a key
default_adult parse_defaults(const core::tree& file, std::vector<core::issue>& issues);

/// The defaults of the program.
///   throws   data_error
default_adult load_defaults();

}  // namespace magnesia::evidence
