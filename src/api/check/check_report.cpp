// check_report.cpp - the answer of `check` as a page.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <utility>

#include "api/check/check.hpp"
#include "api/check/check_words.hpp"
#include "api/check/verdict_markup.hpp"
#include "api/check/verdict_words.hpp"
#include "api/drawing/answer_style.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/source_markup.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// What is to be taken, as it was asked.
std::string asked_in_words(const check_request& asked) {
    if (!asked.product.empty()) {
        const std::string times = asked.servings.empty() ? "" : asked.servings + " servings a day of ";
        return "Asked about: " + times + printable(asked.product, 200);
    }
    return asked.regimen.empty() ? "" : "Asked about: " + printable(asked.regimen, 200);
}

std::string check_header(const check_answer& answer) {
    const scenario::person& who = answer.read.who;
    const std::string person =
        fmt::format("{} of {} years", who.sex == scenario::biological_sex::male ? "Man" : "Woman", shortest(who.age_y));
    return page_header(answer.head.version, text_element("h1", "May this person take magnesium?") +
                                                plain_paragraph(who.age_y > 0 ? person : "", "soft") +
                                                plain_paragraph(asked_in_words(answer.asked), "soft"));
}

std::string intake_sentence(const check_answer& answer) {
    const std::string text = intake_in_words(answer.read);
    return text.empty() ? text : "You take " + text + ".";
}

std::string hours_section(const safety::gathered& facts) {
    std::vector<std::string> apart;
    for (const safety::hours_apart& one : facts.hours) apart.push_back(hours_in_words(one));
    std::vector<std::string> wrong;
    for (const safety::collision& one : facts.too_close) wrong.push_back("Too close: " + collision_in_words(one));
    for (const safety::uncompared& one : facts.not_compared)
        wrong.push_back("Not compared: " + uncompared_in_words(one));
    return section("hours", "Hours to keep", "Between magnesium and medicines.", plain_list(wrong) + plain_list(apart));
}

std::vector<std::string> sources_of(const check_answer& answer) {
    std::vector<std::string> ids;
    for (const safety::finding& one : worst_first(answer.result.findings))
        ids.insert(ids.end(), one.sources.begin(), one.sources.end());
    return known_once(std::move(ids), answer.sources);
}

std::string origin(const answer_head& head) {
    return element("p", {{"class", "soft"}},
                   escaped("Magnesia " + head.version + "; data ") + text_element("code", head.data_hash) +
                       ". The rules and what they rest on: docs/safety.md.");
}

}  // namespace

std::string report_of(const check_answer& answer) {
    const std::string verdict = verdict_paragraph(answer.result.is) + plain_paragraph(limit_in_words(answer.result)) +
                                plain_paragraph(intake_sentence(answer));
    return page_of(
        {.title = "Magnesia: may this person take magnesium?",
         .header = check_header(answer),
         .sections =
             section("verdict", "The verdict", "Every rule is tried, and the worst one decides.",
                     verdict + reasons_table(answer.result.findings, answer.read.facts, answer.sources)) +
             hours_section(answer.read.facts) +
             section("names", "What is not sure", "", plain_list(names_in_words(answer.read.facts, answer.not_said))) +
             section("basis", "What it rests on", "",
                     sources_table(answer.sources, sources_of(answer)) + origin(answer.head)),
         .style = answer_style()});
}

}  // namespace magnesia::api
