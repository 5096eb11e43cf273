// plan_reading_test.cpp - the page of a plan asks for no more than eight years of school.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <functional>

#include "api/plan/plan_words.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/plan_fixture.hpp"
#include "tests/api/reading_grade.hpp"

namespace magnesia::api::plan_reading_test {
namespace {

std::vector<plan_answer> all_plans() {
    std::vector<plan_answer> all{full_plan(), nothing_plan(), refused_plan(), conflicting_plan(), full_plan()};
    all.back().safe.is = safety::verdict::emergency;
    for (const auto pills : {plan::left_to_pills::rest, plan::left_to_pills::nothing}) {
        all.push_back(nothing_plan());
        all.back().goal.outcome.clear();
        all.back().pills = pills;
    }
    return all;
}

/// The text a person reads: of each paragraph, item, heading and cell, without the sheet for the clinician, sources and
/// pictures.
std::vector<std::string> words_for_the_person(const page_element& root) {
    std::vector<std::string> pieces;
    const std::function<void(const page_element&)> look = [&](const page_element& e) {
        if (e.has("aria-labelledby") && e.attributes.at("aria-labelledby") == "clinician") return;
        if (e.name == "svg" || e.name == "head" || e.name == "code") return;
        const bool is_text = e.name == "p" || e.name == "li" || e.name == "td" || e.name == "th" ||
                             e.name == "caption" || e.name == "summary" || e.name == "figcaption" || e.name == "h1" ||
                             e.name == "h2" || e.name == "h3";
        if (is_text) {
            pieces.push_back(e.text);
            return;
        }
        for (const page_element& child : e.children) look(child);
    };
    look(root);
    return pieces;
}

/// The answer with every sentence and name that comes from data or from the planner left out: what remains on the page
/// is the fixed text of the program.
plan_answer without_data(plan_answer answer) {
    const std::string none = "0";
    for (auto& one : answer.safe.findings) one.sentence = none;
    for (auto& one : answer.screened.screens) one.label = one.sentence = one.reading = none;
    for (auto& one : answer.screened.status.reasons) one.sentence = one.cause = none;
    for (auto& one : answer.screened.status.tests) one.name = one.if_low = one.weakness = none;
    for (auto& one : answer.screened.items) one.sentence = one.comment = none;
    for (auto& one : answer.cards) {
        one.title = one.known.note = none;
        one.sentences = {none};
    }
    for (auto& one : answer.levers) one.label = one.advice = one.published = one.outcome = none;
    for (auto& one : answer.conflicts) one.claimed = one.decided = none;
    for (auto& one : answer.options) {
        one.name = none;
        for (auto& outcome : one.expected) outcome.label = outcome.unit = none;
    }
    for (auto& one : answer.sources) one.title = one.journal = none;
    for (auto* list : {&answer.why, &answer.limits, &answer.assumptions, &answer.not_said, &answer.timetable.notes,
                       &answer.screened.wrong_answer}) {
        list->assign(list->size(), none);
    }
    if (answer.intake.diet) {
        answer.intake.diet->body = none;
        for (auto& one : answer.intake.diet->changes) one.name = one.serving = one.instead_of = none;
        answer.intake.diet->notes.clear();
    }
    if (answer.timetable.conflict) answer.timetable.conflict->sentence = none;
    answer.screened.status.weakness = answer.goal.stop = answer.goal.known.note = none;
    answer.goal.diary = {none};
    return answer;
}

TEST(PlanReading, ItsFixedTextAsksForNoMoreThanEightYearsOfSchool) {
    for (const plan_answer& answer : all_plans()) {
        const double fixed = grade_of(counts_of(words_for_the_person(read_page(report_of(without_data(answer))))));
        const double whole = grade_of(counts_of(words_for_the_person(read_page(report_of(answer)))));

        EXPECT_LE(fixed, 8) << answer.goal.label;
        EXPECT_LE(whole, 8);
    }
}

TEST(PlanReading, ItsSentencesAloneAskForNoMoreThanEightYearsOfSchool) {
    // Headings and cells are short; whole sentences alone must be plain as well.
    for (const plan_answer& answer : all_plans()) {
        std::vector<std::string> sentences;
        for (const std::string& piece : words_for_the_person(read_page(report_of(without_data(answer))))) {
            if (piece.ends_with('.') || piece.ends_with('?')) sentences.push_back(piece);
        }
        EXPECT_LE(grade_of(counts_of(sentences)), 8);
        EXPECT_LE(grade_of(counts_of(short_answer(without_data(answer)))), 8);
    }
}

}  // namespace
}  // namespace magnesia::api::plan_reading_test
