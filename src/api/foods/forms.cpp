// forms.cpp - collecting forms with their studies, and the two shapes for programs.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/forms.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/answers/csv_field.hpp"
#include "api/answers/json_text.hpp"
#include "core/error.hpp"
#include "evidence/base/evidence_base.hpp"

namespace magnesia::api {
namespace {

[[noreturn]] void refuse_form(const std::string& name, const evidence::evidence_base& base) {
    std::string known;
    for (const evidence::form& f : base.forms) known += (known.empty() ? "" : ", ") + f.id;
    throw input_error(issue{.where = {"command line"},
                            .key = {},
                            .value = name,
                            .found = "is no known form of magnesium",
                            .allowed = known,
                            .nearest = scenario::nearest_form(evidence::form_vocabulary(base.forms), name)});
}

std::vector<std::string> wanted_ids(const std::vector<std::string>& names, const evidence::evidence_base& base) {
    std::vector<std::string> ids;
    const scenario::vocabulary words = evidence::form_vocabulary(base.forms);
    for (const std::string& name : names) {
        const scenario::form_name* found = scenario::find_form(words, name);
        if (found == nullptr) refuse_form(name, base);
        ids.push_back(found->id);
    }
    if (names.empty()) {
        for (const evidence::form& f : base.forms) ids.push_back(f.id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::vector<std::string> limits_of_comparison() {
    return {
        "This is no ranking: human studies do not order the soluble forms. They disagree on bisglycinate, which was as "
        "good as "
        "oxide in one and raised plasma least in another.",
        "Oxide, hydroxide and carbonate dissolve only in acid. How much does depends on dose, meals and stomach, so "
        "they stand here with what is believed of the part that has dissolved.",
        "The band of absorption is a belief beside a soluble salt, nine in ten; it is assumed, not measured.",
        "What was seen in animals does not transfer to people and is shown apart.", "Information, not medical advice."};
}

void add_sources(forms_answer& answer, const std::vector<evidence::form_study>& studies,
                 const evidence::evidence_base& base) {
    for (const evidence::form_study& study : studies) {
        const bool has = std::any_of(answer.sources.begin(), answer.sources.end(),
                                     [&](const evidence::source& s) { return s.id == study.source; });
        if (!has) answer.sources.push_back(*evidence::find_source(base.sources, study.source));
    }
}

json study_json(const evidence::form_study& study) {
    return {{"source", study.source},
            {"subjects", study.is_of_people ? "people" : "animals"},
            {"about_absorption", study.is_about_absorption},
            {"about_tolerance", study.is_about_tolerance},
            {"forms", study.forms},
            {"n", study.n ? json(*study.n) : json(nullptr)},
            {"who", study.who},
            {"design", study.design},
            {"dose", study.dose},
            {"result", study.result},
            {"limits", study.limits},
            {"known_from", evidence::word(study.known_from)}};
}

json studies_json(const std::vector<evidence::form_study>& studies) {
    json list = json::array();
    for (const evidence::form_study& study : studies) list.push_back(study_json(study));
    return list;
}

json absorption_json(const evidence::relative_absorption& a) {
    return {{"value", a.value},
            {"p5", a.p5()},
            {"p95", a.p95()},
            {"log_sd", a.log_sd},
            {"grade", evidence::word(a.grade)},
            {"known_from", evidence::word(a.known_from)},
            {"source", a.source},
            {"note", a.note}};
}

json form_json(const compared_form& compared) {
    const evidence::form& f = compared.what;
    json page{{"id", f.id}, {"label", f.label}, {"aliases", f.aliases}, {"usual_variant", f.variants.at(f.usual).name}};
    page["variants"] = json::array();
    for (const evidence::form_variant& v : f.variants) {
        page["variants"].push_back({{"name", v.name},
                                    {"formula", v.formula},
                                    {"molar_mass_g_per_mol", v.molar_mass},
                                    {"magnesium_percent", 100.0 * v.elemental_fraction},
                                    {"compound_mg_per_100_mg", 100.0 / v.elemental_fraction}});
    }
    page["solubility"] = f.solubility;
    page["water_solubility"] = nullptr;
    if (f.in_water) {
        page["water_solubility"] = {{"low_g_per_100_ml", f.in_water->low_g_per_100_ml},
                                    {"high_g_per_100_ml", f.in_water->high_g_per_100_ml},
                                    {"known_from", evidence::word(f.in_water->known_from)},
                                    {"note", f.in_water->note}};
    }
    page["dissolves"] = f.dissolves;
    page["enters"] = evidence::word(f.entry.enters);
    page["acid_per_magnesium"] = f.entry.acid_per_magnesium;
    page["glycine_per_magnesium"] = f.entry.glycine_per_magnesium;
    page["relative_absorption"] = absorption_json(f.entry.absorption);
    page["is_simulated"] = f.is_simulated;
    page["note"] = f.note;
    page["studies"] = studies_json(compared.studies);
    page["complaints"] = json::array();
    for (const counted_complaints& one : compared.complaints)
        page["complaints"].push_back({{"trial", one.trial}, {"outcome", one.outcome}, {"said", one.said}});
    return page;
}

}  // namespace

std::size_t compared_form::human_absorption_studies() const {
    return static_cast<std::size_t>(std::count_if(
        studies.begin(), studies.end(), [](const auto& s) { return s.is_of_people && s.is_about_absorption; }));
}

forms_answer compare_forms(const std::vector<std::string>& names) {
    const evidence::evidence_base base = evidence::load_evidence();
    forms_answer answer;
    answer.head = make_head(forms_schema, 0);
    answer.has_details = !names.empty();
    answer.limits = limits_of_comparison();
    for (const std::string& id : wanted_ids(names, base)) {
        answer.forms.push_back({*evidence::find_form(base.forms, id), evidence::studies_of(base.form_studies, id),
                                complaints_with(base, id)});
        add_sources(answer, answer.forms.back().studies, base);
    }
    std::copy_if(base.form_studies.begin(), base.form_studies.end(), std::back_inserter(answer.of_many),
                 [](const evidence::form_study& study) { return study.forms.empty(); });
    add_sources(answer, answer.of_many, base);
    return answer;
}

std::string json_of(const forms_answer& answer) {
    json page = json_head(answer.head);
    page["forms"] = json::array();
    for (const compared_form& f : answer.forms) page["forms"].push_back(form_json(f));
    page["studies_of_many"] = studies_json(answer.of_many);
    page["sources"] = json::array();
    for (const evidence::source& s : answer.sources) {
        page["sources"].push_back({{"id", s.id}, {"reference", evidence::reference(s)}, {"note", s.note}});
    }
    page["limits"] = answer.limits;
    return json_text(page);
}

std::string csv_of(const forms_answer& answer) {
    std::string page =
        "form,variant,usual,formula,magnesium_percent,compound_mg_per_100_mg,solubility,enters,acid_per_magnesium,"
        "glycine_per_magnesium,relative_absorption,relative_absorption_p5,relative_absorption_p95,grade,known_from,"
        "human_absorption_studies,simulated\n";
    for (const compared_form& compared : answer.forms) {
        const evidence::form& f = compared.what;
        const evidence::relative_absorption& a = f.entry.absorption;
        const std::string end = fmt::format(
            "{},{},{},{},{},{},{},{},{},{},{}\n", csv_field(f.solubility), evidence::word(f.entry.enters),
            csv_number(f.entry.acid_per_magnesium), csv_number(f.entry.glycine_per_magnesium), csv_number(a.value),
            csv_number(a.p5()), csv_number(a.p95()), evidence::word(a.grade), evidence::word(a.known_from),
            compared.human_absorption_studies(), f.is_simulated ? "yes" : "no");
        for (std::size_t i = 0; i < f.variants.size(); ++i) {
            const evidence::form_variant& v = f.variants[i];
            page += fmt::format("{},{},{},{},{},{},{}", csv_field(f.id), csv_field(v.name), i == f.usual ? "yes" : "no",
                                csv_field(v.formula), csv_number(100.0 * v.elemental_fraction),
                                csv_number(100.0 / v.elemental_fraction), end);
        }
    }
    return page;
}

}  // namespace magnesia::api
