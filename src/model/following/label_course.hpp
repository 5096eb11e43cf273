// label_course.hpp - the magnesium of each labelled regimen line, followed through the typical body by itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/body/labelled_body.hpp"
#include "model/following/question.hpp"

namespace magnesia::model {

/// What is read of a label over hours, by id in data/outcomes.toml. In the order of `label_series_ids`.
const std::vector<std::string>& label_series_ids();

/// Where the label is at the end, as shares of the labelled dose. In the order of `label_outcome_ids`.
const std::vector<std::string>& label_outcome_ids();

/// One label as it went. All but the plasma are shares of the labelled dose.
struct label_course {
    std::string failure;                      ///< empty when the body went through; else the rest is empty
    std::size_t line = 0;                     ///< index into scenario::doses
    double dose_mmol = 0;                     ///< labelled magnesium given within the run
    std::vector<double> hours;                ///< those of the question's series, and close ones after the first dose
    std::vector<std::vector<double>> series;  ///< [label_series_ids][hour]
    std::vector<double> outcomes;             ///< [label_outcome_ids]

    /// A series at one of its hours.
    ///   throws  internal_error at any other
    double at(std::string_view id, double hour) const;
};

/// Follows the labels of a question through one body, each with the whole regimen beside it.
///   accuracy  1e-6 of the dose at the usual tolerance (tests/model/label_course_test.cpp)
///   errors    a body without a steady day or whose integration fails gives a course with `failure` set
std::vector<label_course> follow_labels(const parameters<real>& bound, const question& asked);

}  // namespace magnesia::model
