// plan_cards.cpp - reading data/plan/cards.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_cards.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/plan/plan_goals.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view plan_cards_keys[] = {"schema", "card"};
constexpr std::string_view card_keys[] = {"id",      "kind",      "title", "sentences",  "goals",  "audience", "claims",
                                          "claimed", "questions", "grade", "provenance", "source", "place",    "note"};
constexpr std::string_view all_card_kinds[] = {
    "checklist",  "habits",    "diary",     "expectation", "risk", "levers_first", "sleep_medicine",
    "supervised", "clinician", "nutrients", "price",       "who",  "template",     "conflict"};
constexpr std::string_view audiences[] = {"child",        "pregnant", "older", "athlete",    "gut_sensitive",
                                          "chronic_pain", "stressed", "brain", "low_status", "nursing"};

/// `C` and three digits.
bool is_claim(std::string_view text) {
    constexpr std::size_t length = 4;
    return text.size() == length && text.front() == 'C' &&
           std::all_of(text.begin() + 1, text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

plan_card read_card(const table_reader& in) {
    plan_card read;
    read.id = read_identifier(in, "id");
    read.kind = in.choice("kind", all_card_kinds).value_or("");
    read.title = in.text("title").value_or("");
    read.sentences = in.texts("sentences");
    read.goals = in.words("goals", plan_goal_ids());
    read.audience = in.choice_or("audience", "", audiences);
    read.claims = in.texts("claims");
    read.claimed = in.text_or("claimed", "");
    read.questions = in.texts("questions");
    read.known = read_known_how(in);
    if (read.sentences.empty()) in.note("sentences", "holds nothing", "at least one sentence");
    for (const std::string& claim : read.claims) {
        if (!is_claim(claim)) in.note("claims", "holds " + claim, "ids such as C049");
    }
    const bool is_conflict = read.kind == "conflict";
    if (is_conflict && read.claimed.empty()) in.note("claimed", "is missing", "what the texts say, both sides");
    if (!is_conflict && !read.claimed.empty()) in.note("claimed", "is said of no conflict", "kind conflict");
    return read;
}

}  // namespace

std::vector<std::string_view> card_kinds() {
    return {std::begin(all_card_kinds), std::end(all_card_kinds)};
}

std::vector<std::string_view> card_audiences() {
    return {std::begin(audiences), std::end(audiences)};
}

std::vector<plan_card> parse_plan_cards(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<plan_card> all;
    if (!check_schema(file, plan_cards_schema, issues)) return all;
    const table_reader top{file, "", plan_cards_keys, issues};
    top.for_each_table("card", card_keys, {.low = 1, .unit = "of [[card]]"}, [&](const table_reader& in) {
        plan_card read = read_card(in);
        const bool is_repeated =
            std::any_of(all.begin(), all.end(), [&](const plan_card& one) { return one.id == read.id; });
        if (is_repeated && !read.id.empty()) in.note("id", "stands twice in this file", "each id once");
        all.push_back(std::move(read));
    });
    return all;
}

}  // namespace magnesia::evidence
