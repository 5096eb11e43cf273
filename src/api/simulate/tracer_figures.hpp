// tracer_figures.hpp - labelled doses for people: a sentence for the screen, and a section of the page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// "Label of 3 mmol: 45.0 % absorbed; urine 12.1 %, stool 55.3 %, body 32.5 %".
std::string tracer_in_words(const simulate_answer& answer, const model::label_course& one);

/// Where each label went and its course in plasma, urine and stool; empty without labelled lines.
std::string tracer_section(const simulate_answer& answer);

}  // namespace magnesia::api
