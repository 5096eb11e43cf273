// read_health_phases.hpp - the [[health]] tables: medicines, conditions and filtration from a day of the run on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/table_reader.hpp"
#include "scenario/values/health_phase.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

/// Reads the phases of a scenario file; none is no change. A phase that begins or ends something that changes no number
/// of the body is noted: it would be without effect and look like one.
///   who  as the person is before the run
std::vector<health_phase> read_health_phases(const table_reader& file, const person& who, const vocabulary& words);

/// What a check of safety makes of the same tables: all that is ever taken or had, as written, and the lowest
/// filtration. A phase that changes what the person leaves unsaid is noted: it must not make known what was not.
void add_phases_of_patient(const table_reader& file, person& who);

}  // namespace magnesia::scenario
