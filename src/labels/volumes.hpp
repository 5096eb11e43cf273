// volumes.hpp - amounts of a label that are said in a volume, and the volume that is taken.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "labels/pieces.hpp"
#include "labels/runs.hpp"

namespace magnesia::labels {

/// What a label says of volumes; a run of column 0 is not said.
struct label_volumes {
    label_run taken{};  ///< the number of the volume that is taken
    double taken_ml = 0.0;
    label_run each{};  ///< of the one that all amounts are in
    double each_ml = 0.0;
    label_run each_unit{};  ///< the unit of an amount per millilitre or litre
};

/// Amounts per volume become amounts in the volume that is taken; without one they are those of the volume that they
/// are said in, which is then the serving.
///   throws  input_error: amounts in several volumes, in a bare unit ("108 mg/l"), or beside a volume in none
void spread_volumes(label_pieces& read, const label_volumes& said);

/// Refuses an amount that no label says.
void judge_amount(const label_run& number, double mg);

}  // namespace magnesia::labels
