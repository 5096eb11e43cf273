// plan_cards.hpp - what a plan says beside numbers: words on one matter each, for whom, and which claims they answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view plan_cards_schema = "magnesia.plan_cards/1";

/// Words on one matter, each with its owner: data/plan/cards.toml.
struct plan_card {
    std::string id;
    std::string kind;  ///< one of card_kinds()
    std::string title;
    std::vector<std::string> sentences;
    std::vector<std::string> goals;   ///< shown for these only; empty: for all
    std::string audience;             ///< one of card_audiences(); empty: everyone
    std::vector<std::string> claims;  ///< ids of the claims of the texts that it answers
    std::string claimed;              ///< of a conflict: what the texts say, both sides
    known_how known;
    std::vector<std::string> questions = {};  ///< that people ask in these words, and find it by
};

/// checklist, habits, diary, expectation, risk, levers_first, sleep_medicine, supervised, clinician, nutrients, price,
/// who, template, conflict: in the order in which a page shows them.
std::vector<std::string_view> card_kinds();

/// child, pregnant, older, athlete, gut_sensitive, chronic_pain, stressed, brain, low_status.
std::vector<std::string_view> card_audiences();

/// Reads the file of cards, appending faults: no sentence, a conflict without both sides, a claim that is no id.
std::vector<plan_card> parse_plan_cards(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
