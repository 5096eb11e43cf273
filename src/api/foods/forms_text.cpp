// forms_text.cpp - the comparison of forms as a person reads it.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>

#include "api/drawing/screen_text.hpp"
#include "api/foods/forms.hpp"
#include "api/foods/forms_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

std::string forms_table(const forms_answer& answer) {
    const auto line = [](const std::array<std::string, 6>& cells) {
        const std::string text = padded(cells[0], 24) + padded(cells[1], 14) + padded(cells[2], 14) +
                                 padded(cells[3], 11) + padded(cells[4], 14) + cells[5];
        return text + '\n';
    };
    std::string page = line({"form", "magnesium %", "mg for 100", "dissolves", "absorption *", "**"});
    for (const compared_form& f : answer.forms) {
        const std::size_t humans = f.human_absorption_studies();
        page += line(
            {f.what.id, percent_words(f.what), compound_words(f.what), hangs_on_acid(f.what) ? "acid only" : "water",
             hangs_on_acid(f.what) ? "acid-limited" : belief_words(f.what.entry.absorption), std::to_string(humans)});
    }
    page += "\n";
    page +=
        named_row("*",
                  "What is believed of absorption beside a soluble salt = 1, nine in ten. Acid-limited: what acid "
                  "has dissolved is absorbed as a soluble salt, the rest is lost; `magnesia forms oxide` says more.",
                  3);
    page += named_row("**", "Human studies of absorption here. `magnesia forms FORM` tells them.", 3);
    return page + '\n';
}

std::string study_in_words(const evidence::form_study& study) {
    const std::string n = study.n ? fmt::format("{} ", *study.n) : "";
    return fmt::format("{}{}; {}; {}. {} Limits: {} [{}, {}]", n, study.who, study.design, study.dose, study.result,
                       study.limits, study.source, evidence::word(study.known_from));
}

/// The studies of one kind; a sentence when there is none.
std::string studies_in_words(const std::vector<evidence::form_study>& all, const char* name, const std::string& none,
                             bool (*is_meant)(const evidence::form_study&)) {
    std::string text;
    for (const evidence::form_study& study : all) {
        if (is_meant(study)) text += named_row(text.empty() ? name : "", study_in_words(study));
    }
    return text.empty() ? named_row(name, none) : text;
}

/// Studies of complaints alone, then what trials counted of them; those above that are of absorption too are trials.
std::string tolerance_of(const compared_form& compared) {
    std::string text = studies_in_words(compared.studies, "tolerance", "", [](const auto& s) {
        return s.is_of_people && s.is_about_tolerance && !s.is_about_absorption;
    });
    for (const counted_complaints& one : compared.complaints)
        text += named_row(text.empty() ? "tolerance" : "", fmt::format("{} [{}]", one.said, one.trial));
    return text.empty() ? named_row("tolerance", "no study that counted complaints is known here") : text;
}

std::string details_of(const compared_form& compared) {
    const evidence::form& f = compared.what;
    const evidence::relative_absorption& a = f.entry.absorption;
    std::string text = f.label + '\n';
    for (const evidence::form_variant& v : f.variants) {
        text += named_row(&v == &f.variants.front() ? "magnesium" : "",
                          fmt::format("{:.2f} %, {:.0f} mg for 100 mg magnesium: {}, {}", 100 * v.elemental_fraction,
                                      100 / v.elemental_fraction, v.name, v.formula));
    }
    text += named_row("solubility", water_words(f)) + named_row("dissolves", f.dissolves);
    if (f.entry.glycine_per_magnesium > 0) {
        text += named_row("glycine", shortest(f.entry.glycine_per_magnesium) + " for each magnesium");
    }
    text += named_row("absorption",
                      fmt::format("{} ({}) beside a soluble salt, grade {}, {}. {}", shortest(a.value), belief_words(a),
                                  evidence::word(a.grade), evidence::word(a.known_from), a.note));
    text += studies_in_words(compared.studies, "in people", "no study of its absorption is known here",
                             [](const auto& s) { return s.is_of_people && s.is_about_absorption; });
    text += tolerance_of(compared);
    text += studies_in_words(compared.studies, "in animals", "", [](const auto& s) { return !s.is_of_people; });
    if (!f.is_simulated) text += named_row("simulated", "no: " + f.reason);
    return text + named_row("note", f.note) + '\n';
}

}  // namespace

std::string text_of(const forms_answer& answer) {
    std::string page;
    if (answer.has_details) {
        for (const compared_form& f : answer.forms) page += details_of(f);
    } else {
        page += forms_table(answer);
    }
    for (const evidence::form_study& study : answer.of_many) {
        page += named_row(&study == &answer.of_many.front() ? "of many forms" : "", study_in_words(study));
    }
    for (const std::string& limit : answer.limits)
        page += named_row(&limit == &answer.limits.front() ? "limits" : "", limit);
    return page;
}

}  // namespace magnesia::api
