// read_habits.hpp - the evening's part of the [routine] table, and journeys.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/table_reader.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::scenario {

/// Light, drinks, baths, bedroom and levels of [routine]; what is wrong is noted, and its field left at its default.
void read_habits(const table_reader& fields, routine& day);

/// Notes alcohol that a body of this weight could not burn day by day; `file` has the routine.
void check_alcohol(const routine& day, double weight_kg, const tree& file, std::vector<issue>& issues);

/// `weekend` and `schedule`: nights of some weekdays.
void read_own_nights(const table_reader& fields, routine& day);

/// Minutes from rise by which a nap or a session must be over: at bed, or at the next rise where other nights than the
/// plain one are said, in which one may be up. Needs all nights to be read.
int latest_end(const routine& day);

/// Naps; needs a routine whose nights are read.
void read_naps(const table_reader& fields, routine& day);

/// Sessions of training; needs a routine whose nights are read.
///   has_night  whether bed and rise are read, so that a session can be found to lie in bed time
void read_training(const table_reader& fields, bool has_night, routine& day);

/// Notes single sessions on dates that the run does not have; a run of no days is that of a person file.
void check_training_dates(const routine& day, const run_span& run, const tree& file, std::vector<issue>& issues);

/// The therapy of insomnia of a routine whose nights of some weekdays are read; none where it is not said or lasts 0
/// weeks.
std::optional<insomnia_therapy> read_insomnia_therapy(const table_reader& fields, const routine& day);

/// Notes a therapy that begins after the run.
void check_therapy_day(const routine& day, const run_span& run, const tree& file, std::vector<issue>& issues);

/// `nights`: those that end on some days of the run. Needs the therapy of insomnia to be read.
void read_dated_nights(const table_reader& fields, routine& day);

/// Notes nights past the run, and those too near the night before or after; a run of no days is that of a person file.
void check_dated_nights(const routine& day, const run_span& run, const tree& file, std::vector<issue>& issues);

/// Notes naps and sessions that lie in the plain bed time and in bed on each of their days; a run of no days is that of
/// a person file.
void check_up_at_night(const routine& day, const run_span& run, const tree& file, std::vector<issue>& issues);

/// `bed` and `rise` with a possible night between them, or nothing.
std::optional<own_night> read_bed_and_rise(const table_reader& fields);

/// The [[travel]] of a file.
std::vector<journey> read_travel(const table_reader& file, const routine& day);

/// Checks journeys against the run and the nights around them.
void check_travel(const scenario& what, const tree& file, std::vector<issue>& issues);

}  // namespace magnesia::scenario
