// read_person.hpp - the [person] and [routine] tables, which scenario and person files share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/table_reader.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

/// Reads [person] of the whole file; what is wrong is added to the issues of `file`, and its field left at its default.
person read_person_table(const table_reader& file, const vocabulary& words);

/// The same table for a check of safety alone: any age and any kidney, of which only age and sex must be said; drugs
/// and conditions are taken as written. What only the body asks (weight, diet...) is not judged.
person read_patient_table(const table_reader& file, const vocabulary& words);

/// Reads [routine] likewise; meals that are not said are the default ones, moved with the rise time.
routine read_routine_table(const table_reader& file, const routine_defaults& defaults);

}  // namespace magnesia::scenario
