// plan_page_clinician.cpp - the sheet for the clinician: facts as written and as read, rules, regimen, tests, origin.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/answers/serum_words.hpp"
#include "api/check/verdict_words.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

using table_rows = std::vector<std::vector<std::string>>;

std::string names_written(const std::optional<std::vector<std::string>>& names) {
    if (!names) return "not said";
    if (names->empty()) return "none";
    std::string all;
    for (const std::string& one : *names) all += (all.empty() ? "" : "; ") + printable(one, 60);
    return all;
}

std::string yes_or_no(const std::optional<bool>& fact) {
    return fact ? (*fact ? "yes" : "no") : "not said";
}

std::string measured_in_words(const std::optional<double>& value, const std::string& unit) {
    return value ? fmt::format("{:.4g} {}", *value, unit) : std::string("not said");
}

std::string person_table(const plan_answer& answer) {
    const scenario::person& who = answer.who;
    std::string others = who.is.others ? "none" : "not said";
    if (who.is.others && !who.is.others->empty()) {
        others.clear();
        for (const scenario::other_magnesium& one : *who.is.others) {
            others += fmt::format("{}{} ({})", others.empty() ? "" : "; ", printable(one.name, 60),
                                  measured_in_words(one.elemental_mg_a_day, "mg a day"));
        }
    }
    table_rows all{
        {"person", escaped(person_in_words(answer))},
        {"goal", escaped(answer.goal.label)},
        {"region of the limits", escaped(who.is.region.empty() ? "not said" : who.is.region)},
        {"eGFR", measured_in_words(who.egfr_ml_min, "mL/min per 1.73 m2")},
        {"serum magnesium",
         who.serum_magnesium_mmol_per_l ? serum_in_words(*who.serum_magnesium_mmol_per_l) : "not said"},
        {"pregnant / breast-feeding", yes_or_no(who.is.pregnant) + " / " + yes_or_no(who.lactating)},
        {"dialysis / surgery planned", yes_or_no(who.is.dialysis) + " / " + yes_or_no(who.is.surgery_planned)},
        {"symptoms",
         who.is.symptoms.empty() ? "none said" : escaped(fmt::format("{}", fmt::join(who.is.symptoms, "; ")))},
        {"conditions, as written", escaped(names_written(who.is.conditions))},
        {"other magnesium", escaped(others)}};
    return table_of("Person, as said", {"fact", "value"}, all);
}

std::string read_as(const plan_answer& answer, const std::string& name) {
    const auto& unknown = answer.facts.unrecognised;
    if (std::find(unknown.begin(), unknown.end(), name) != unknown.end()) return "not recognised";
    for (const safety::reading& one : answer.facts.read_as) {
        if (one.said == name) return one.read_as;
    }
    return "as written";
}

std::string taken_at(const plan_answer& answer, const std::string& name) {
    std::string times;
    for (const scenario::drug_time& one : answer.who.is.drug_times) {
        if (one.name == name) times += (times.empty() ? "" : ", ") + scenario::print(one.at);
    }
    return times.empty() ? "not said" : times;
}

std::string spacing(const plan_answer& answer, const std::string& name) {
    std::string text;
    for (const safety::hours_apart& one : answer.facts.hours) {
        if (one.drug != name) continue;
        text += one.before ? fmt::format("{} h before or {} h after Mg ({})", shortest(*one.before),
                                         shortest(one.after.value_or(0)), one.interaction)
                           : fmt::format("no spacing is safe ({})", one.interaction);
    }
    return text.empty() ? "none asked" : text;
}

std::string medicines_table(const plan_answer& answer) {
    if (!answer.who.is.drugs || answer.who.is.drugs->empty()) {
        return plain_paragraph("Medicines: " + names_written(answer.who.is.drugs) + '.');
    }
    table_rows all;
    for (const std::string& name : *answer.who.is.drugs) {
        all.push_back({escaped(printable(name, 60)), escaped(read_as(answer, name)), taken_at(answer, name),
                       escaped(spacing(answer, name))});
    }
    return table_of("Medicines", {"as written", "read as", "taken at", "spacing from magnesium"}, all);
}

std::string rules_table(const plan_answer& answer) {
    table_rows all;
    for (const safety::finding& one : answer.safe.findings) {
        all.push_back({text_element("code", one.id), escaped(evidence::word(one.action)),
                       escaped(reason_in_words(one, answer.facts)),
                       cited(answer.sources, one.sources, one.known_from) + ", grade " +
                           escaped(evidence::word(one.grade)) +
                           (one.number ? "; its number " + escaped(evidence::word(one.number->known_from)) +
                                             ", grade " + escaped(evidence::word(one.number->grade))
                                       : "")});
    }
    return all.empty() ? "" : table_of("Rules that fired", {"rule", "action", "sentence", "source"}, all);
}

std::string regimen_sentence(const plan_answer& answer) {
    const safety::proposed_supplement* takes = supplement_of(answer);
    if (takes == nullptr) return plain_paragraph("No supplement is proposed.");
    table_rows all;
    for (const told_step& step : steps_of(answer)) {
        all.push_back(
            {fmt::format("{} to {}", day_in_words(answer, step.first_day), day_in_words(answer, step.last_day)),
             escaped(step.doses), fmt::format("{:.0f} mg elemental", step.mg)});
    }
    return plain_paragraph(fmt::format("{}; form {}; {}.", product_in_words(answer, *takes), takes->form,
                                       takes->with_food ? "with food" : "food not asked for")) +
           table_of("Proposed regimen", {"days", "doses", "a day"}, all);
}

std::string open_questions(const plan_answer& answer) {
    std::vector<std::string> items;
    for (const screening::status_test& one : answer.screened.status.tests)
        items.push_back(one.name + ": " + one.if_low);
    for (const screening::screen_result& one : answer.screened.screens) {
        if (one.score)
            items.push_back(
                fmt::format("{}: {} of {}, {}", one.label, shortest(*one.score), shortest(one.most), one.reading));
    }
    if (!answer.not_said.empty()) items.push_back(fmt::format("Not said: {}", fmt::join(answer.not_said, "; ")));
    return plain_list(items);
}

std::string origin_of_page(const plan_answer& answer) {
    return element(
        "p", {{"class", "soft"}},
        escaped(fmt::format("Computed by Magnesia {}, an open simulator, from rules and data in the program; "
                            "equations ",
                            answer.head.version)) +
            text_element("code", answer.head.model_hash) + "; data " + text_element("code", answer.head.data_hash) +
            escaped(fmt::format("; seed {}; {} simulated bodies.", answer.head.seed, answer.draws)));
}

}  // namespace

std::string clinician_section(const plan_answer& answer) {
    const std::string verdict =
        plain_paragraph(fmt::format("Verdict of the rules: {}", verdict_in_words(answer.safe.is)), "lead");
    const std::string limit =
        answer.safe.is >= safety::verdict::refuse
            ? ""
            : plain_paragraph(
                  fmt::format("Limit: {:.0f} mg elemental a day from supplements and drugs; taken already: {:.0f} mg.",
                              answer.safe.max_supplemental_mg, answer.facts.others_mg));
    const std::string content = verdict + limit + person_table(answer) + medicines_table(answer) + rules_table(answer) +
                                part_heading("Proposed") + regimen_sentence(answer) +
                                part_heading("Open questions and tests") + open_questions(answer) +
                                part_heading("Notes of the clinician") + element("div", {{"class", "write-here"}}, "") +
                                origin_of_page(answer);
    return element("div", {{"class", "sheet"}},
                   section("clinician", "For the clinician",
                           "What this person said, how it was read, and what the program proposes.", content));
}

}  // namespace magnesia::api
