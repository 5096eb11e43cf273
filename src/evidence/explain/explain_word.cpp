// explain_word.cpp - a word that is nobody's name: all that speaks of it, kind by kind.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"
#include "evidence/foods/food_words.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::size_t most_of_a_kind = 12;
constexpr std::size_t least_letters = 3;
constexpr std::size_t most_columns = 160;

/// What speaks of a word, one kind after the other.
class mentions {
 public:
    explicit mentions(std::string wanted) : wanted_(std::move(wanted)) {}

    void kind(std::string name) {
        note_rest();
        name_ = std::move(name);
        found_ = 0;
    }
    void look(const std::string& id, const std::string& text) {
        const bool speaks_of_it = spaced_words(id).find(wanted_) != std::string::npos ||
                                  spaced_words(text).find(wanted_) != std::string::npos;
        if (!speaks_of_it) return;
        if (++found_ > most_of_a_kind) return;
        facts_.emplace_back(name_, printable(id + ": " + text, most_columns));
    }
    std::vector<std::pair<std::string, std::string>> all() {
        note_rest();
        return std::move(facts_);
    }

 private:
    void note_rest() {
        if (found_ > most_of_a_kind) facts_.emplace_back(name_, fmt::format("and {} more", found_ - most_of_a_kind));
        found_ = 0;
    }

    std::string wanted_;
    std::string name_;
    std::size_t found_ = 0;
    std::vector<std::pair<std::string, std::string>> facts_;
};

}  // namespace

std::string spaced_words(std::string_view text) {
    std::string spaced = " ";
    for (const std::string& word : words_of(text)) spaced += word + ' ';
    return spaced;
}

std::optional<explanation> explain_question(const evidence_base& base, std::string_view asked) {
    const std::string wanted = spaced_words(asked);
    explanation e{.kind = explained_kind::word,
                  .id = std::string(asked),
                  .label = "a question; what this program says of it to everybody"};
    for (const plan_card& one : base.plan.cards) {
        const auto is_it = [&](const std::string& question) { return spaced_words(question) == wanted; };
        if (std::none_of(one.questions.begin(), one.questions.end(), is_it)) continue;
        add_fact(
            e, one.title,
            fmt::format("{} (grade {}; card.{})", fmt::join(one.sentences, " "), meaning(one.known.grade), one.id));
    }
    if (e.facts.empty()) return std::nullopt;
    add_fact(e, "for one person", "magnesia plan FILE, where FILE says who it is");
    return e;
}

std::optional<explanation> explain_word(const evidence_base& base, std::string_view word) {
    const std::string wanted = spaced_words(word);
    if (wanted.size() < least_letters + 2) return std::nullopt;
    mentions of(wanted);
    of.kind("outcome");
    for (const outcome& one : base.outcomes) of.look(one.id, one.label);
    of.kind("link");
    for (const mission_link& one : base.links.links)
        of.look(one.id, fmt::format("{} {} {}", one.from, one.effect, one.to));
    of.kind("safety rule");
    for (const safety_rule& one : base.safety.rules) of.look(safety_id(one), one.sentence);
    of.kind("plan");
    for (const plan_part& one : parts_of(base.plan)) of.look(one.id, one.label);
    of.kind("form");
    for (const form& one : base.forms) of.look(one.id, one.label);
    of.kind("sign");
    for (const sign& one : base.signs.signs) of.look(std::string(sign_prefix) + one.id, one.label);
    of.kind("review");
    for (const review& one : base.library.reviews) of.look(one.id, one.label);
    of.kind("trial");
    for (const trial& one : base.library.trials) of.look(one.id, one.label);
    of.kind("number");
    for (const parameter_set& set : base.modules) {
        for (const parameter& one : set.parameters) of.look(one.id, one.label);
    }
    of.kind("measure");
    for (const measure& one : base.measures) of.look(one.id, one.label);
    of.kind("instrument");
    for (const instrument& one : base.instruments) of.look(one.id, one.label);
    of.kind("validation row");
    for (const target& one : base.targets.targets) of.look(one.id, one.quantity);
    of.kind("source");
    for (const source& one : base.sources) of.look(one.id, one.title);
    of.kind("claim");
    for (const claim& one : base.claims) of.look(one.id, one.statement);
    explanation e{
        .kind = explained_kind::word, .id = std::string(word), .label = "no name of its own; this speaks of it"};
    e.facts = of.all();
    if (e.facts.empty()) return std::nullopt;
    return e;
}

}  // namespace magnesia::evidence
