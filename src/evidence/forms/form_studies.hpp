// form_studies.hpp - studies that compared forms of magnesium or counted their side effects.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view form_studies_schema = "magnesia.form_studies/1";

/// One study in own words.
struct form_study {
    std::string source;              ///< id in data/sources
    std::vector<std::string> forms;  ///< ids; none when the study does not tell forms apart
    bool is_of_people = true;        ///< else of animals, whose results do not transfer
    bool is_about_absorption = false;
    bool is_about_tolerance = false;
    std::optional<int> n;  ///< how many took part, where known
    std::string who;
    std::string design;
    std::string dose;
    std::string result;
    std::string limits;
    provenance known_from = provenance::memory;
    core::place where;
};

/// Reads a file of studies, appending faults: about nothing, a word that is missing, a source told twice.
std::vector<form_study> parse_form_studies(const core::tree& file, std::vector<core::issue>& issues);

/// The studies of the program, in the order of data/form_studies.toml.
///   throws   data_error
std::vector<form_study> load_form_studies();

/// The studies that name a form, in their order.
std::vector<form_study> studies_of(const std::vector<form_study>& all, const std::string& form_id);

/// Notes forms and sources that studies name and nobody knows, with the nearest known one.
void check_form_studies(const std::vector<form_study>& studies, const std::vector<form>& forms,
                        const std::vector<source>& sources, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
