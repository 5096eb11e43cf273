// vocabulary.hpp - every name that scenario and person files may use, from the data of the program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/base/evidence_base.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {

/// Forms, product formats, conditions and drugs.
scenario::vocabulary vocabulary_of(const std::vector<form>& forms, const product_formats& formats,
                                   const std::vector<modifier>& modifiers);
scenario::vocabulary vocabulary_of(const evidence_base& base);

/// The same, read from the program's data.
///   throws   data_error
scenario::vocabulary load_vocabulary();

}  // namespace magnesia::evidence
