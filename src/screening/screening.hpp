// screening.hpp - what else may be the matter: questionnaires, how likely magnesium is low, and who may gain from it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "evidence/safety/safety_rules.hpp"
#include "evidence/safety/screens.hpp"
#include "safety/evaluate.hpp"
#include "safety/gather.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::screening {

/// A questionnaire with cut-offs, as far as the person answered it.
struct screen_result {
    std::string id;     ///< "stop_bang", "epworth", "isi", "phq9", "gad7"
    std::string label;  ///< "STOP-BANG (sleep apnoea)"
    std::optional<double> score;
    double most = 0;                ///< points there are
    std::optional<double> at_most;  ///< of unanswered items as if all were yes; empty when that is the score
    std::string reading;            ///< "low", "intermediate", "high", "low to high", "not answered"
    evidence::safety_action action = evidence::safety_action::note;
    std::string sentence;              ///< what follows, for the person
    std::vector<std::string> missing;  ///< what was not said
    std::string source;                ///< id
};

/// One thing that speaks for or against a low status.
struct status_reason {
    std::string sentence;
    double odds = 1;    ///< factor on the odds
    std::string cause;  ///< "diet", "medicine", "illness", "loss", "sign", "test"; empty: none
};

/// A test that would tell more.
struct status_test {
    std::string name;      ///< "serum magnesium"
    std::string if_low;    ///< what a low one would make of the estimate
    double after_low = 0;  ///< chance after it
    double after_normal = 0;
    std::array<double, 2> after_low_range{};  ///< from and to, by the doubt about the test alone
    std::array<double, 2> after_normal_range{};
    std::string weakness;
};

/// How likely it is that the body is short of magnesium, and why nobody can be sure.
struct status_estimate {
    double low = 0;  ///< chance, 0 to 1, from the least to the most that the doubt about factors allows
    double middle = 0;
    double high = 0;
    std::vector<status_reason> reasons;
    std::vector<std::string> causes;  ///< classes of causes that may apply: diet, medicine, illness, loss
    std::vector<status_test> tests;
    std::string weakness;  ///< one sentence
};

/// One of the things texts name that make magnesium worth a thought.
struct benefit_item {
    std::string id;
    std::string sentence;
    std::optional<bool> holds;  ///< empty: not said
    std::string comment;        ///< what evidence says of it, one sentence
};

struct screening {
    std::vector<screen_result> screens;
    status_estimate status;
    std::vector<benefit_item> items;
    std::vector<std::string>
        wrong_answer;               ///< when magnesium is the wrong answer: what is the right one, one sentence each
    bool apnoea_is_likely = false;  ///< by what was answered, and was not said
};

/// Screens one person. Pure; unknown stays unknown.
///   bare  what the check of safety says of them: who is refused magnesium is named no test that gives it
screening screen(const scenario::person& who, const std::optional<scenario::routine>& day,
                 const safety::gathered& facts, const evidence::screen_table& table, safety::verdict bare);

}  // namespace magnesia::screening
