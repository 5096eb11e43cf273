// rerun.cpp - read, simulate, compare.
// SPDX-License-Identifier: Apache-2.0
#include "api/parts/rerun.hpp"

#include <algorithm>

#include "api/answers/assumptions.hpp"
#include "api/parts/answer_file.hpp"
#include "api/simulate/json_simulate.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/files/text_file.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t longest_word = 40;  // of a difference that is shown

bool is_in(const std::vector<std::string>& all, const std::string& sentence) {
    return std::find(all.begin(), all.end(), sentence) != all.end();
}

/// The sentences about what may have been left unsaid.
std::vector<std::string> taken_where_unsaid(const scenario::scenario& what, const evidence::evidence_base& base) {
    std::vector<std::string> all;
    const scenario::person_file asked{.who = what.who, .day = what.day};
    if (asked == base.defaults.who) all = assumed_adult(base.defaults.who);
    all.push_back(assumed_meals(what.day));
    if (what.doses.size() == 1) all.push_back(assumed_span(what.run, what.doses.front()));
    return all;
}

/// The word around a byte: up to a blank, a line end, or the comma between numbers.
std::string word_at(std::string_view text, std::size_t offset) {
    constexpr std::string_view between = " \n,";
    if (offset >= text.size()) return "the end of the file";
    if (text[offset] == '\n') return "the end of the line";
    const std::size_t before = offset == 0 ? std::string_view::npos : text.find_last_of(between, offset - 1);
    const std::size_t start = before + 1;  // npos + 1 is 0
    const std::size_t end = std::min(text.find_first_of(between, offset), text.size());
    return '`' + printable(text.substr(start, std::max(end, offset + 1) - start), longest_word) + '`';
}

}  // namespace

std::vector<std::string> assumptions_again(const std::vector<std::string>& said, const scenario::scenario& what,
                                           const evidence::evidence_base& base) {
    const std::vector<std::string> certain = assumed_of_scenario(what, base);
    const std::vector<std::string> possible = taken_where_unsaid(what, base);
    std::vector<std::string> all;
    for (const std::string& sentence : said) {
        if (is_in(certain, sentence) || is_in(possible, sentence)) all.push_back(sentence);
    }
    for (const std::string& sentence : certain) {
        if (!is_in(said, sentence)) all.push_back(sentence);
    }
    return all;
}

void refuse_edited(std::string_view written, std::string_view computed, const std::string& name) {
    if (written == computed) return;
    const auto [here, there] = std::mismatch(written.begin(), written.end(), computed.begin(), computed.end());
    const auto offset = static_cast<std::size_t>(here - written.begin());
    const auto lines = static_cast<std::size_t>(std::count(written.begin(), here, '\n'));
    const std::size_t line_start = offset == 0 ? 0 : written.rfind('\n', offset - 1) + 1;  // npos + 1 is 0
    throw input_error(
        issue{.where = {.file = name, .line = lines + 1, .column = offset - line_start + 1},
              .value = word_at(written, offset),
              .found = "is not what comes out again: the file was edited, or another build of this version wrote it",
              .allowed = word_at(computed, offset)});
}

std::string rerun(const rerun_request& request) {
    const std::string written = evidence::read_text_file(request.file, largest_answer_bytes);
    const answer_file asked = parse_answer(written, request.file);
    refuse_other_program(asked);
    std::optional<simulate_answer> answer =
        simulate({.from = {.file = scenario_name(asked), .regimen = {}, .person_file = {}, .content = asked.scenario},
                  .draws = asked.draws,
                  .seed = asked.seed,
                  .accuracy = asked.accuracy,
                  .hypotheses = asked.hypotheses,
                  .shown_on = front::data,
                  .threads = request.threads,
                  .progress = request.progress,
                  .stop = request.stop});
    if (!answer) return {};
    answer->assumptions = assumptions_again(asked.assumptions, answer->result.asked.what, answer->base);
    std::string computed = json_of(*answer);
    refuse_edited(written, computed, request.file);
    return computed;
}

}  // namespace magnesia::api
