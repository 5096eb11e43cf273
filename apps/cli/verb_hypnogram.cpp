// verb_hypnogram.cpp - `magnesia hypnogram FILE|"one line" [--night N] [--seed S]`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "api/answers/hypotheses.hpp"
#include "api/simulate/hypnogram.hpp"
#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace magnesia::cli {
namespace {

struct hypnogram_words {
    scenario_words from;
    std::string night;
    std::string seed;
    std::vector<std::string> hypotheses;
    std::string report;
    bool wants_json = false;
};

api::hypnogram_request hypnogram_request_of(const hypnogram_words& words) {
    api::hypnogram_request request;
    request.from = request_of(words.from);
    if (!words.night.empty()) request.night = whole_number{"--night", 1, api::most_nights, 1}.read(words.night);
    request.seed = whole_number{"--seed", 0, UINT64_MAX, 1}.read(words.seed);
    request.hypotheses = api::hypotheses_of(words.hypotheses);
    return request;
}

int run_hypnogram(const hypnogram_words& words) {
    const api::hypnogram_request request = hypnogram_request_of(words);
    refuse_overwriting_input(words.from, "--report", words.report);
    std::optional<output_file> report;
    if (!words.report.empty()) report.emplace(words.report, "--report");

    const api::hypnogram_answer answer = api::draw_night(request);

    if (report) report->finish(api::report_of(answer));
    const api::letters with = shows_unicode() ? api::letters::unicode : api::letters::ascii;
    write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer, with));
    if (report) say("wrote " + words.report);
    return exit_done;
}

}  // namespace

verb hypnogram_verb() {
    return {"hypnogram", "one night of the typical person as it might be, stage by stage", [](CLI::App& app) {
                const auto words = std::make_shared<hypnogram_words>();
                app.add_option("scenario", words->from.what,
                               "a scenario file, or a line such as \"200 mg elemental bisglycinate at 22:00 daily for "
                               "56 d\"")
                    ->required();
                app.add_option("--person", words->from.person,
                               "a person file for a regimen line; else a default adult");
                app.add_option("--night", words->night,
                               "which night, by the number of its morning from 1; that of the last dose when left out");
                app.add_option("--seed", words->seed, "which of the many nights it might have been (1)");
                app.add_option("--hypothesis", words->hypotheses,
                               "switch an open hypothesis, NAME=on or NAME=off; may be given several times")
                    ->allow_extra_args(false);
                app.add_option("--report", words->report, "also write a page with the night drawn");
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                return [words] { return run_hypnogram(*words); };
            }};
}

}  // namespace magnesia::cli
