// write_patient.hpp - a person as a file: what was said, nothing of what was not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::scenario {

/// Comments beside what is rough or was assumed; each one line, empty: none.
struct patient_remarks {
    std::string kidneys = {};
    std::string diet = {};
    std::string night = {};
};

/// A day as far as it was said.
struct said_day {
    routine what;
    bool says_meals = false;  ///< else the reader takes usual ones
    bool operator==(const said_day&) const = default;
};

/// A file of schema "magnesia.person/1" that `read_patient_table` reads to the same person. Numbers of 0 that cannot be
/// true (weight, height, diet) count as not said.
std::string print_patient(const person& who, const std::optional<said_day>& day, const patient_remarks& remarks = {});

}  // namespace magnesia::scenario
