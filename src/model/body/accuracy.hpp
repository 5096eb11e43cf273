// accuracy.hpp - how exact a simulation shall be, and the method and tolerance that are cheapest for it on this body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "engine/periodic.hpp"
#include "engine/run.hpp"

namespace magnesia::model {

/// Accuracy is the root mean square error of pools over people, hours and pools, each error divided by the largest
/// value of its pool in its person. One row of the frozen table; how it was made: docs/engine/methods.md.
struct accuracy_row {
    double asked = 0;         ///< the accuracy this row serves, a power of ten
    engine::method by = {};   ///< the cheapest of the methods that reach it
    double relative = 0;      ///< its relative tolerance
    double absolute = 0;      ///< its absolute tolerance, a tenth of the relative one
    double achieved = 0;      ///< error over the fixed probe, measured; at most a third of `asked`
    double microseconds = 0;  ///< processor time per person and day when the table was made
};

/// From the loosest to the most exact row.
std::span<const accuracy_row> accuracy_table();

/// What fronts use when nobody asks: the loosest at which a reported number agrees with a far finer run to half a
/// thousandth of its value (tests/model/accuracy_test.cpp). Three digits are shown, and bands are wider by far.
inline constexpr double everyday_accuracy = 1e-4;

/// Of studies that are judged, of fits and of steady starts.
inline constexpr double usual_accuracy = 1e-6;

/// The loosest row that serves an accuracy. Depends on nothing else: not on the people, the machine or its load.
///   throws  internal_error outside the table; fronts refuse such a wish before
const accuracy_row& row_for(double accuracy);

/// The row as options of a run.
engine::run_options options_for(const accuracy_row& row);

/// Options of the everyday accuracy.
engine::run_options everyday_options();

/// Options of the usual accuracy. Reported numbers agree with a far finer run to 1e-5 of their value, and
/// changes to 1e-5 of what changes (tests/model/accuracy_test.cpp).
engine::run_options usual_options();

/// Options for the days of the search for a steady start: the method of the question in doubles, and never less exact
/// than usual, because a start that is off drifts through all the weeks that follow (docs/contracts.md 4).
engine::run_options steady_options(const engine::run_options& of_the_question);

/// Options for the days of that search that only show the way: those of the question, and never looser than every day,
/// which would mislead.
engine::run_options way_options(const engine::run_options& of_the_question);

/// How exactly that search names the start, by the tolerance of the question: what its weeks cannot tell apart takes
/// only time. Never looser than drift allows, whatever is asked.
engine::periodic_options steady_tolerance(const engine::run_options& of_the_question);

}  // namespace magnesia::model
