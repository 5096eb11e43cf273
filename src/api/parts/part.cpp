// part.cpp - head, counts, hash.
// SPDX-License-Identifier: Apache-2.0
#include "api/parts/part.hpp"

#include <fmt/core.h>

#include "api/answers/hypotheses.hpp"
#include "api/answers/json_text.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/files/sha256.hpp"
#include "evidence/files/text_file.hpp"
#include "study/tally_bytes.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t hash_digits = 64;
constexpr const char* as_written = "a file as `magnesia simulate --part` writes it";

std::string head_line(const prepared_run& run, const simulate_request& request, const shard& which) {
    answer_head said = make_head(part_schema, request.seed);
    said.hypotheses = request.hypotheses;
    json head = json_head(said);
    head["options"] = {{"draws", request.draws},
                       {"accuracy", accuracy_json(run.accuracy)},
                       {"scenario", run.asked.as_file()},
                       {"shard", print(which)}};
    head["assumptions"] = run.asked.assumptions;
    return head.dump() + '\n';
}

[[noreturn]] void refuse_part(const std::string& name, std::string found) {
    throw input_error(issue{.where = {.file = name}, .found = std::move(found), .allowed = as_written});
}

/// "piggyback on, threonate off".
std::string states_in_words(const model::hypothesis_states& states) {
    std::string words;
    for (const auto& [name, is_on] : states)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", name, state_word(is_on));
    return words.empty() ? "none" : words;
}

shard shard_of(const answer_values& values, const std::string& name) {
    const auto found = values.find("options.shard");
    if (found == values.end() || found->second.is != answer_value::kind::text) {
        throw input_error(
            issue{.where = {.file = name}, .key = "options.shard", .found = "is missing", .allowed = "\"1/1\""});
    }
    return parse_shard(found->second.text, {.file = name}, "options.shard");
}

}  // namespace

std::string part_bytes(const prepared_run& run, const simulate_request& request, const shard& which,
                       const study::tally& gathered) {
    std::string bytes = head_line(run, request, which);
    bytes += study::bytes_of(gathered);
    return bytes + evidence::sha256(bytes);
}

part_file parse_part(std::string_view bytes, const std::string& name) {
    const std::size_t line_end = bytes.substr(0, largest_answer_bytes).find('\n');
    if (line_end == std::string_view::npos || line_end + 1 + hash_digits > bytes.size() || bytes.front() != '{')
        refuse_part(name, "is no part of a run, or is cut off");
    const std::string_view line = evidence::plain_text(bytes.substr(0, line_end), name, largest_answer_bytes);
    if (line == "{") refuse_part(name, "is an answer of --json, not a part of a run");
    const answer_values values = parse_answer_values(line, name);
    part_file read{
        .head = {.asked = question_of(values, name, part_schema, as_written), .which = shard_of(values, name)},
        .counts = bytes.substr(line_end + 1, bytes.size() - line_end - 1 - hash_digits)};
    if (evidence::sha256(bytes.substr(0, bytes.size() - hash_digits)) != bytes.substr(bytes.size() - hash_digits))
        refuse_part(name, "was changed or cut off after it was written: its hash is another");
    return read;
}

void refuse_other_run(const part_head& part, const part_head& of_run) {
    const auto require_same = [&](const char* key, const std::string& here, const std::string& there) {
        if (here == there) return;
        constexpr std::size_t longest = 60;
        throw input_error(issue{.where = {.file = part.asked.name},
                                .key = key,
                                .value = printable(here, longest),
                                .found = fmt::format("is not that of {}", of_run.asked.name),
                                .allowed = printable(there, longest)});
    };
    require_same("version", part.asked.version, of_run.asked.version);
    require_same("model_hash", part.asked.model_hash, of_run.asked.model_hash);
    require_same("data_hash", part.asked.data_hash, of_run.asked.data_hash);
    require_same("seed", std::to_string(part.asked.seed), std::to_string(of_run.asked.seed));
    require_same("options.draws", std::to_string(part.asked.draws), std::to_string(of_run.asked.draws));
    require_same("options.accuracy.asked", shortest(part.asked.accuracy.asked), shortest(of_run.asked.accuracy.asked));
    require_same("hypotheses", states_in_words(part.asked.hypotheses), states_in_words(of_run.asked.hypotheses));
    if (part.asked.scenario == of_run.asked.scenario && part.asked.assumptions == of_run.asked.assumptions) return;
    throw input_error(issue{.where = {.file = part.asked.name},
                            .key = "options.scenario",
                            .found = fmt::format("is another than that of {}", of_run.asked.name),
                            .allowed = "the same scenario, asked in the same words"});
}

prepared_run prepare(const part_head& part) {
    refuse_other_program(part.asked);
    return prepare(
        {.file = scenario_name(part.asked), .regimen = {}, .person_file = {}, .content = part.asked.scenario},
        part.asked.accuracy, part.asked.hypotheses);
}

}  // namespace magnesia::api
