// verb_calibrate.cpp - `magnesia calibrate`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "api/study/calibrate.hpp"
#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "cli/watched_run.hpp"

namespace magnesia::cli {
namespace {

struct calibrate_words {
    std::string starts;
    std::string steps;
    std::string seed;
    std::string threads;
    std::string output;
    bool wants_json = false;
    bool is_quiet = false;
};

api::calibrate_request calibrate_request_of(const calibrate_words& words) {
    constexpr std::uint64_t most_starts = 1000;
    constexpr std::uint64_t most_steps = 1000;
    constexpr std::uint64_t most_seed = 2147483647;
    const api::calibrate_request usual;
    api::calibrate_request request{
        .starts = whole_number{"--starts", 0, most_starts, usual.starts}.read(words.starts),
        .most_steps = whole_number{"--steps", 0, most_steps, usual.most_steps}.read(words.steps),
        .threads = threads_of(words.threads)};
    if (!words.seed.empty()) request.seed = whole_number{"--seed", 0, most_seed, 0}.read(words.seed);
    return request;
}

int run_calibrate(const calibrate_words& words) {
    api::calibrate_request request = calibrate_request_of(words);
    std::optional<output_file> log;
    if (!words.output.empty()) log.emplace(words.output, "--output");
    watched_run watched(words.is_quiet);
    request.progress = watched.progress();
    request.stop = watched.stop();

    const std::optional<api::calibrate_answer> answer = api::calibrate(request);

    if (!answer) {
        watched.has_finished();
        return exit_stopped;
    }
    watched.end_line();
    if (log) log->finish(api::log_of(*answer));
    write_stdout(words.wants_json ? api::json_of(*answer) : api::text_of(*answer, wants_colour()));
    return answer->result.was_stopped ? exit_stopped : exit_done;
}

}  // namespace

verb calibrate_verb() {
    return {"calibrate", "fits numbers of the body to the measurements kept for that; changes no file",
            [](CLI::App& app) {
                const auto words = std::make_shared<calibrate_words>();
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                app.add_option("-o,--output", words->output, "write every step, and the new values, to FILE");
                app.add_option("--starts", words->starts, "starts drawn inside the ranges, besides the present (0)");
                app.add_option("--steps", words->steps, "at most so many steps from each start (12)");
                app.add_option("--seed", words->seed, "of the drawn starts (that of data/calibration.toml)");
                app.add_option("--threads", words->threads, "threads to use (all); the answer is the same for any");
                app.add_flag("--quiet", words->is_quiet, "no progress line");
                return [words] { return run_calibrate(*words); };
            }};
}

}  // namespace magnesia::cli
