// forms.hpp - the verb `forms`: compounds of magnesium side by side, without a ranking that people's data do not carry.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/foods/forms_complaints.hpp"
#include "evidence/forms/form_studies.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::api {

inline constexpr const char* forms_schema = "magnesia.forms_answer/1";

/// One form and the studies that name it.
struct compared_form {
    evidence::form what;
    std::vector<evidence::form_study> studies;
    std::vector<counted_complaints> complaints;  ///< in trials of the library

    std::size_t human_absorption_studies() const;
};

/// What is answered.
struct forms_answer {
    answer_head head;
    std::vector<compared_form> forms;           ///< in alphabetical order of their ids, whatever was asked for first
    std::vector<evidence::form_study> of_many;  ///< studies that pooled forms
    std::vector<evidence::source> sources;      ///< of all studies shown
    bool has_details = false;                   ///< forms were named
    std::vector<std::string> limits;            ///< what the comparison cannot say
};

/// Compares the named forms (ids or aliases); all when none is named.
///   throws  input_error naming the nearest form
forms_answer compare_forms(const std::vector<std::string>& names);

/// The answer as JSON (src/api/schema/forms.json).
std::string json_of(const forms_answer& answer);

/// One line a variant: form, formula, percent, solubility, how it enters, belief on absorption with its band.
std::string csv_of(const forms_answer& answer);

/// The answer in words, lines of at most 80 columns: a table of all, or each named form in full.
std::string text_of(const forms_answer& answer);

/// The answer as a self-contained page: content and belief drawn, every form with its studies.
std::string report_of(const forms_answer& answer);

}  // namespace magnesia::api
