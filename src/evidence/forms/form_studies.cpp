// form_studies.cpp - reading the studies.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms/form_studies.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view form_studies_keys[] = {"schema", "study"};
constexpr std::string_view study_keys[] = {"source", "forms", "subjects", "about",  "n",         "who",
                                           "design", "dose",  "result",   "limits", "provenance"};
constexpr std::string_view subject_words[] = {"people", "animals"};
constexpr std::string_view about_words[] = {"absorption", "tolerance"};
constexpr allowed_range takers{1, 1e6, "people or animals"};

bool holds(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

form_study read_study(const table_reader& in) {
    form_study read;
    read.where = in.where();
    read.source = in.text("source").value_or("");
    read.forms = in.texts("forms");
    read.is_of_people = in.choice("subjects", subject_words).value_or("") != "animals";
    const std::vector<std::string> about = in.words("about", about_words);
    read.is_about_absorption = holds(about, "absorption");
    read.is_about_tolerance = holds(about, "tolerance");
    if (about.empty()) in.note("about", "is missing", "absorption, tolerance or both");
    read.n = in.whole_number_if_said("n", takers);
    read.who = in.text("who").value_or("");
    read.design = in.text("design").value_or("");
    read.dose = in.text("dose").value_or("");
    read.result = in.text("result").value_or("");
    read.limits = in.text("limits", "what the study cannot show, or how little of it was read").value_or("");
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    return read;
}

void note_unknown(const form_study& study, const char* key, const std::string& value,
                  const std::vector<std::string>& known, std::vector<core::issue>& issues) {
    if (holds(known, value)) return;
    issues.push_back({.where = study.where,
                      .key = key,
                      .value = value,
                      .found = "is not known",
                      .nearest = nearest_name(value, known)});
}

}  // namespace

std::vector<form_study> parse_form_studies(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<form_study> all;
    if (!check_schema(file, form_studies_schema, issues)) return all;
    const table_reader top{file, "", form_studies_keys, issues};
    top.for_each_table("study", study_keys, {.low = 1, .unit = "of [[study]]"}, [&](const table_reader& in) {
        const form_study read = read_study(in);
        const bool is_told =
            std::any_of(all.begin(), all.end(), [&](const auto& s) { return s.source == read.source; });
        if (is_told) in.note("source", "is told twice", "one [[study]] for each source");
        all.push_back(read);
    });
    return all;
}

std::vector<form_study> load_form_studies() {
    return load_embedded("data/form_studies.toml", parse_form_studies);
}

std::vector<form_study> studies_of(const std::vector<form_study>& all, const std::string& form_id) {
    std::vector<form_study> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](const form_study& study) { return holds(study.forms, form_id); });
    return found;
}

void check_form_studies(const std::vector<form_study>& studies, const std::vector<form>& forms,
                        const std::vector<source>& sources, std::vector<core::issue>& issues) {
    std::vector<std::string> form_ids;
    std::vector<std::string> source_ids;
    for (const form& f : forms) form_ids.push_back(f.id);
    for (const source& s : sources) source_ids.push_back(s.id);
    for (const form_study& study : studies) {
        note_unknown(study, "study.source", study.source, source_ids, issues);
        for (const std::string& id : study.forms) note_unknown(study, "study.forms", id, form_ids, issues);
    }
}

}  // namespace magnesia::evidence
