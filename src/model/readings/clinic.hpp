// clinic.hpp - what a clinic would find in a person rising: pressure, sugar, muscle, bone, cramps, signs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/person/clinic_baseline.hpp"
#include "model/readings/series.hpp"

namespace magnesia::model {

/// A visit on rising. Equations say how a person has changed; the change counts from the first morning without the
/// regimen, where the person is as was said.
struct clinic_visit {
    const clinic_baseline& said;
    const scenario::person& who;
    const signals<real>& now;
    const signals<real>& at_first;
    double cramps_in_night = 0;  ///< expected in the night behind it
    double cramps_at_first = 0;  ///< the same of the first night, for as long in bed
};

/// By id in data/outcomes.toml, in the order of `read_clinic`.
const std::vector<std::string>& clinic_ids();

std::vector<double> read_clinic(const clinic_visit& visit);

}  // namespace magnesia::model
