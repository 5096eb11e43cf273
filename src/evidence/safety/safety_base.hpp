// safety_base.hpp - everything a check of safety knows: rules, interactions, names of drugs, conditions and products.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/foods/fasting_rules.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/forms/product_formats.hpp"
#include "evidence/parameters/modifiers.hpp"
#include "evidence/safety/drugs.hpp"
#include "evidence/safety/safety_rules.hpp"
#include "evidence/safety/safety_words.hpp"
#include "evidence/sources/sources.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {

struct safety_base {
    std::vector<safety_rule> rules;  ///< those of data/safety/rules.toml, then one for each interaction
    std::vector<interaction> interactions;
    std::vector<drug> drugs;
    safety_words words;
    std::vector<fasting_rule> fasting;
    // What the names of products are read by as labels.
    std::vector<form> forms;
    product_formats formats;
};

/// Reads the five files of data/safety, and the forms and formats of labels, and checks them against each other: row
/// counts, words that rules and drugs name.
///   throws   data_error with every issue
safety_base load_safety_base();

/// Notes what the rules, drugs and rules of fasting name and the words do not have, and tables of another length than
/// said.
void check_safety_base(const safety_base& base, std::vector<core::issue>& issues);

/// Notes sources that do not exist, and rules read in a source that name none.
void check_safety_sources(const safety_base& base, const std::vector<source>& sources,
                          std::vector<core::issue>& issues);

/// Adds the names that only a check of safety knows to those of the body.
void add_safety_names(const safety_base& base, scenario::vocabulary& words);

/// All a reader of a file for a check of safety needs: no name of the body, and the symptoms.
scenario::vocabulary safety_vocabulary(const safety_base& base);

}  // namespace magnesia::evidence
