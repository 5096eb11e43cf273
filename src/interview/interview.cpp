// interview.cpp - the loop of question and answer.
// SPDX-License-Identifier: Apache-2.0
#include "interview/interview.hpp"

#include <fmt/format.h>

#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/files/text_file.hpp"
#include "interview/answers.hpp"
#include "interview/said_so_far.hpp"

namespace magnesia::interview {
namespace {

constexpr std::size_t longest_answer = 2000;
constexpr std::string_view greeting =
    "Questions for a person file. Information, not medical advice. An empty line or `unknown` is fine for all but age "
    "and sex; `?` explains; `quit` ends, and nothing is written before the last question.";

/// How one question ended.
enum class asked { taken, unknown, ended };

/// Whether a file can hold it.
bool is_text(std::string_view said) {
    try {
        static_cast<void>(evidence::plain_text(said, "answer"));
        return true;
    } catch (const input_error&) {
        return false;
    }
}

/// What is wrong with an answer; nothing when it was taken.
std::string try_answer(const interview_question& question, std::string_view said, said_so_far& state) {
    if (said.size() > longest_answer) return fmt::format("That is too long. Allowed: {} characters.", longest_answer);
    if (!is_text(said)) return "That holds bytes that are no text. Allowed: UTF-8.";
    said_so_far next = state;
    std::string wrong = question.take(said, next);
    if (!wrong.empty()) return wrong;
    const std::vector<std::string> refusals = refusals_of(next);
    if (!refusals.empty()) return "That cannot be: " + refusals.front() + ".";
    next.insisted.clear();
    state = std::move(next);
    return {};
}

void tell_notes(const dialogue& with, said_so_far& state) {
    for (const std::string& note : state.notes) with.tell("   " + note);
    state.notes.clear();
}

asked ask(const interview_question& question, const std::string& prompt, const dialogue& with, said_so_far& state) {
    with.tell(prompt);
    state.insisted.clear();
    while (const auto line = with.next()) {
        const std::string_view said = trimmed(*line);
        if (said == "quit" || said == "exit") return asked::ended;
        if (said == "?") {
            with.tell("   " + question.why + " " + question.ask);
        } else if (means_unknown(said)) {
            if (!question.must_be_known) return asked::unknown;
            with.tell("   This one must be known: limits hang on it. `quit` ends.");
        } else {
            const std::string wrong = try_answer(question, said, state);
            if (wrong.empty()) {
                tell_notes(with, state);
                return asked::taken;
            }
            with.tell("   " + wrong);
            state.insisted = said;
        }
    }
    return asked::ended;
}

}  // namespace

std::optional<written_person> hold(const dialogue& with) {
    const knowledge known = load_knowledge();
    said_so_far state;
    state.known = &known;
    with.tell(std::string(greeting));
    int number = 0;
    for (const interview_question& question : all_questions()) {
        if (question.applies != nullptr && !question.applies(state)) continue;
        ++number;
        const std::string prompt = fmt::format("\n{}. {}\n   ({})", number, question.ask, question.why);
        if (ask(question, prompt, with, state) == asked::ended) return std::nullopt;
    }
    return written_person{.file = file_of(state), .rough = rough_in(state), .missing = still_missing(state)};
}

}  // namespace magnesia::interview
