// evidence_base.hpp - everything the program knows from its data files, read at once and checked against itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/defaults.hpp"
#include "evidence/food_rules.hpp"
#include "evidence/form_studies.hpp"
#include "evidence/forms.hpp"
#include "evidence/instruments.hpp"
#include "evidence/measures.hpp"
#include "evidence/modifiers.hpp"
#include "evidence/outcomes.hpp"
#include "evidence/parameters.hpp"
#include "evidence/product_formats.hpp"
#include "evidence/reference_intakes.hpp"
#include "evidence/sources.hpp"
#include "evidence/synthesis_choices.hpp"
#include "evidence/trial_library.hpp"

namespace magnesia::evidence {

/// All checked data of the program.
struct evidence_base {
    std::vector<source> sources;
    std::vector<parameter_set> modules;
    std::vector<form> forms;
    std::vector<form_study> form_studies;
    product_formats formats;
    std::vector<modifier> modifiers;
    std::vector<outcome> outcomes;  ///< what the model computes and what trials measure
    std::vector<instrument> instruments;
    trial_library library;          ///< studies and reviews
    synthesis_choices synthesis;    ///< how they are pooled and graded
    std::vector<measure> measures;  ///< what a comparison reports
    default_adult defaults;
    food_rules foods;  ///< about the tables of foods; `load_foods` reads those when asked for
    std::vector<reference_intake> intakes;
};

/// Reads all embedded data.
///   throws   data_error with every issue of every file
evidence_base load_evidence();

/// Notes every source that no parameter, default, form, study, format, outcome, instrument or table of constants uses
/// and that is not kept for validation: a reference without a reader rots.
void check_sources_used(const evidence_base& base, std::vector<core::issue>& issues);

/// Who uses a source: ids of parameters (`kidney.splay`), `default person.diet_magnesium_mg`, `form chloride`,
/// `format enteric_tablet`, `outcome gait_speed`, `instrument isi`, `studies of forms`.
std::vector<std::string> users_of(const evidence_base& base, const std::string& source_id);

}  // namespace magnesia::evidence
