// evidence_base.hpp - everything the program knows from its data files, read at once and checked against itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/base/claims.hpp"
#include "evidence/base/defaults.hpp"
#include "evidence/files/formula.hpp"
#include "evidence/foods/food_rules.hpp"
#include "evidence/foods/reference_intakes.hpp"
#include "evidence/forms/form_studies.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/forms/product_formats.hpp"
#include "evidence/outcomes/instruments.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/outcomes/signs.hpp"
#include "evidence/outcomes/topics.hpp"
#include "evidence/parameters/calibration_plan.hpp"
#include "evidence/parameters/link_map.hpp"
#include "evidence/parameters/modifiers.hpp"
#include "evidence/parameters/parameters.hpp"
#include "evidence/plan/plan_base.hpp"
#include "evidence/safety/interview_words.hpp"
#include "evidence/safety/safety_base.hpp"
#include "evidence/safety/screens.hpp"
#include "evidence/sources/sources.hpp"
#include "evidence/trials/certainty_overrides.hpp"
#include "evidence/trials/measures.hpp"
#include "evidence/trials/named_sources.hpp"
#include "evidence/trials/synthesis_choices.hpp"
#include "evidence/trials/target_sources.hpp"
#include "evidence/trials/targets.hpp"
#include "evidence/trials/trial_library.hpp"

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
    trial_library library;        ///< studies and reviews
    synthesis_choices synthesis;  ///< how they are pooled and graded
    std::vector<certainty_override> overrides;
    std::vector<topic> topics;
    named_sources named;            ///< whom texts for the public name, and what that is worth
    std::vector<measure> measures;  ///< what a comparison reports
    default_adult defaults;
    food_rules foods;  ///< about the tables of foods; `load_foods` reads those when asked for
    std::vector<reference_intake> intakes;
    atomic_weights weights;
    std::string weights_source;  ///< id
    calibration_plan calibration;
    target_list targets;
    std::vector<source_text> target_sources;
    link_map links;             ///< what acts on what, and by which gates and laws the body has it
    std::vector<claim> claims;  ///< what texts for the public say
    sign_table signs;           ///< of too little and of too much magnesium
    safety_base safety;         ///< rules, interactions and names that people are checked by
    screen_table screens;       ///< questionnaires, and what raises the odds of a low status
    interview_words interview;  ///< what an interview understands
    plan_base plan;             ///< products, levers, goals, weights and words of the planner
};

/// Reads all embedded data.
///   throws   data_error with every issue of every file
evidence_base load_evidence();

/// What a simulation and the words and numbers it is told in read: body, products, names, outcomes and their trials, in
/// half the time. All else stays empty, and what is checked across files is left to `load_evidence`.
///   throws   data_error with every issue of every file it reads
evidence_base load_simulation_evidence();

}  // namespace magnesia::evidence
