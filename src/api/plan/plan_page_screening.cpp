// plan_page_screening.cpp - what else may be the matter: questionnaires, how likely a lack is, who may gain.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

using screening::screen_result;
using screening::status_estimate;

std::string score_in_words(const screen_result& one) {
    if (!one.score) {
        return one.at_most
                   ? fmt::format("not answered in full; at most {} of {}", shortest(*one.at_most), shortest(one.most))
                   : std::string("not answered");
    }
    return fmt::format("{} of {}", shortest(*one.score), shortest(one.most));
}

std::string screens_table(const plan_answer& answer) {
    if (answer.screened.screens.empty()) return "";
    std::vector<std::vector<std::string>> rows;
    for (const screen_result& one : answer.screened.screens) {
        std::string what = one.sentence;
        if (!one.missing.empty()) what += fmt::format(" Not said: {}.", fmt::join(one.missing, ", "));
        rows.push_back({escaped(one.label), escaped(score_in_words(one)), escaped(one.reading), escaped(what)});
    }
    return table_of("Questionnaires", {"which", "score", "reading", "what follows"}, rows);
}

std::string odds_in_words(double odds) {
    if (odds == 1) return "neither for nor against";
    return fmt::format("{} a lack (odds x {})", odds > 1 ? "for" : "against", fmt::format("{:.2g}", odds));
}

std::string status_part(const status_estimate& status) {
    if (status.reasons.empty() && status.tests.empty()) return "";
    std::string content = part_heading("Is your body short of magnesium?");
    content +=
        plain_paragraph(fmt::format("Our guess is {}, and it may be from {} to {}. {}", chance_in_words(status.middle),
                                    chance_in_words(status.low), chance_in_words(status.high), status.weakness));
    std::vector<std::vector<std::string>> reasons;
    for (const screening::status_reason& one : status.reasons) {
        reasons.push_back(
            {escaped(one.sentence), odds_in_words(one.odds), escaped(one.cause.empty() ? "-" : one.cause)});
    }
    if (!reasons.empty()) content += table_of("What the guess is made of", {"sign", "speaks", "cause"}, reasons);
    std::vector<std::vector<std::string>> tests;
    for (const screening::status_test& one : status.tests) {
        tests.push_back({escaped(one.name), chance_in_words(one.after_low), chance_in_words(one.after_normal),
                         escaped(one.weakness)});
    }
    if (!tests.empty()) {
        content += table_of("Tests that would tell more",
                            {"test", "chance if it is low", "chance if it is normal", "weakness"}, tests);
    }
    return content;
}

std::string benefit_part(const std::vector<screening::benefit_item>& items) {
    if (items.empty()) return "";
    std::vector<std::vector<std::string>> rows;
    for (const screening::benefit_item& one : items) {
        rows.push_back(
            {escaped(one.sentence), one.holds ? (*one.holds ? "yes" : "no") : "not said", escaped(one.comment)});
    }
    return part_heading("Who may gain from magnesium?") + table_of("What texts name, and what studies say of it",
                                                                   {"what texts say", "for you", "what studies say"},
                                                                   rows);
}

}  // namespace

std::string screening_section(const plan_answer& answer) {
    const screening::screening& found = answer.screened;
    std::string wrong = plain_list(found.wrong_answer);
    if (!wrong.empty()) wrong = part_heading("When magnesium is the wrong answer") + wrong;
    return section("screening", "What else may be the matter", "",
                   screens_table(answer) + status_part(found.status) + benefit_part(found.items) + wrong);
}

}  // namespace magnesia::api
