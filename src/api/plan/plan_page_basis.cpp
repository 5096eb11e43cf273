// plan_page_basis.cpp - what to know beside the plan, how texts that differ were decided, sources, and limits.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <utility>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_words.hpp"

namespace magnesia::api {
namespace {

/// Cards of these kinds stand in sections of their own.
bool has_own_section(const evidence::plan_card& card) {
    return card.kind == "checklist" || card.kind == "conflict";
}

/// Where no supplement may be taken, only what needs a clinician is told; other cards may name doses.
bool may_show(const plan_answer& answer, const evidence::plan_card& card) {
    return answer.safe.is < safety::verdict::refuse || card.kind == "supervised";
}

std::string card_markup(const evidence::plan_card& card) {
    std::string words;
    for (const std::string& one : card.sentences) words += (words.empty() ? "" : " ") + one;
    return element("div", {{"class", "note"}}, text_element("h3", card.title) + text_element("p", words));
}

std::string known_table(const plan_answer& answer) {
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](const std::string& what, const evidence::known_how& known) {
        const std::vector<std::string> ids =
            known.source.empty() ? std::vector<std::string>{} : std::vector{known.source};
        rows.push_back(
            {escaped(what), how_sure(known.grade), cited(answer.sources, ids, known.known_from), escaped(known.note)});
    };
    add("The goal and when a change counts", answer.goal.known);
    for (const evidence::plan_card& one : answer.cards) {
        if (may_show(answer, one)) add(one.title, one.known);
    }
    return table_of("Words of this page, and how they are known", {"what", "how sure", "source", "note"}, rows);
}

std::string how_computed(const plan_answer& answer) {
    const bool is_simulated = answer.safe.is < safety::verdict::refuse && !answer.options.empty() && answer.draws > 0;
    if (!is_simulated) return "Rules and data alone; nothing was simulated.";
    return fmt::format(
        "A model of the body tried each option in up to {} simulated people like you. What we do not know is "
        "drawn at random, so the bars show doubt as well as how people differ.",
        answer.draws);
}

/// The ids of all sources that the answer cites, each once, ascending.
std::vector<std::string> cited_ids(const plan_answer& answer) {
    std::vector<std::string> ids;
    for (const safety::finding& one : answer.safe.findings)
        ids.insert(ids.end(), one.sources.begin(), one.sources.end());
    if (answer.safe.is != safety::verdict::emergency) {  // then the page holds nothing but the rules
        ids.push_back(answer.goal.known.source);
        for (const screening::screen_result& one : answer.screened.screens) ids.push_back(one.source);
        for (const evidence::plan_card& one : answer.cards) ids.push_back(one.known.source);
    }
    return known_once(std::move(ids), answer.sources);
}

}  // namespace

std::string cards_section(const plan_answer& answer) {
    std::string all;
    for (const evidence::plan_card& one : answer.cards) {
        if (!has_own_section(one) && may_show(answer, one)) all += card_markup(one);
    }
    return section("notes", "Good to know", "", all.empty() ? "" : element("div", {{"class", "notes"}}, all));
}

std::string conflicts_section(const plan_answer& answer) {
    if (answer.conflicts.empty() || answer.safe.is >= safety::verdict::refuse) return "";
    std::vector<std::vector<std::string>> rows;
    for (const resolved_conflict& one : answer.conflicts) rows.push_back({escaped(one.claimed), escaped(one.decided)});
    return section("conflicts", "Where texts differ",
                   "What people read does not all fit together. This is how we chose.",
                   table_of("Texts that differ, and our choice", {"what texts say", "what this plan does"}, rows));
}

std::string basis_section(const plan_answer& answer) {
    const std::string known = answer.safe.is == safety::verdict::emergency ? "" : known_table(answer);
    return section("basis", "What it rests on", how_computed(answer),
                   known + sources_table(answer.sources, cited_ids(answer)));
}

std::string limits_section(const plan_answer& answer) {
    std::string content = plain_list(answer.limits);
    if (!answer.not_simulated.empty()) content = plain_paragraph(answer.not_simulated) + content;
    if (!answer.assumptions.empty())
        content += part_heading("What we took for granted") + plain_list(answer.assumptions);
    return section("limits", "What this model cannot say about you", "", content);
}

}  // namespace magnesia::api
