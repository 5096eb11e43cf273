// verb_compare.cpp - `magnesia compare FILE|"line" "line"...`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "api/answers/hypotheses.hpp"
#include "api/compare/compare.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_json.hpp"
#include "api/compare/compare_report.hpp"
#include "api/compare/compare_screen.hpp"
#include "cli/answer_words.hpp"
#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "cli/watched_run.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

/// The words as read.
struct compare_words {
    std::vector<std::string> what;
    std::string person;
    std::string draws;
    std::string seed;
    std::string threads;
    std::string accuracy;
    std::vector<std::string> hypotheses;
    bool wants_each_hypothesis = false;
    answer_words shown;
};

/// One word may name a file, the others are regimen lines.
api::comparison_request question_of(const compare_words& words) {
    api::comparison_request from{.file = {}, .lines = {}, .person_file = words.person};
    for (const std::string& word : words.what) {
        if (!names_file(word)) {
            from.lines.push_back(word);
        } else if (from.file.empty()) {
            from.file = word;
        } else {
            throw input_error(issue{.where = {"command line"},
                                    .key = {},
                                    .value = word,
                                    .found = "is a second file beside " + from.file,
                                    .allowed = "one comparison file, or one scenario file with regimen lines"});
        }
    }
    return from;
}

api::compare_request compare_request_of(const compare_words& words) {
    api::compare_request request;
    request.from = question_of(words);
    request.draws = whole_number{"--draws", 0, study::most_paired_draws, api::usual_draws}.read(words.draws);
    request.seed = whole_number{"--seed", 0, UINT64_MAX, 1}.read(words.seed);
    request.accuracy = api::accuracy_of(words.accuracy);
    request.hypotheses = api::hypotheses_of(words.hypotheses);
    request.with_each_hypothesis = words.wants_each_hypothesis;
    request.threads = threads_of(words.threads);
    return request;
}

int run_compare(const compare_words& words) {
    api::compare_request request = compare_request_of(words);
    refuse_overwriting({request.from.file, words.person}, "--report", words.shown.report);
    refuse_two_formats(words.shown.wants_json, words.shown.wants_csv);
    const std::optional<api::display_unit> unit = unit_of(words.shown.units);
    std::optional<output_file> report;
    if (!words.shown.report.empty()) report.emplace(words.shown.report, "--report");
    watched_run watched(words.shown.is_quiet);
    request.progress = watched.progress();
    request.stop = watched.stop();

    const std::optional<api::compare_answer> answer = api::compare(request);

    if (!watched.has_finished()) return exit_stopped;
    const api::display_unit shown = unit.value_or(api::wanted_unit(*answer));
    if (report) report->finish(api::report_of(*answer, shown));
    write_stdout(stdout_of(*answer, words.shown, shown));
    return exit_done;
}

}  // namespace

verb compare_verb() {
    return {"compare", "one person under several forms, doses, times, splits or diets", [](CLI::App& app) {
                const auto words = std::make_shared<compare_words>();
                app.add_option("arms", words->what,
                               "a comparison file; or two to eight regimen lines, `none` for no supplement, after a "
                               "scenario file or alone")
                    ->required();
                app.add_option("--person", words->person, "a person file for regimen lines; else a default adult");
                app.add_option("--draws", words->draws,
                               "virtual people, the same in each arm (200); 0 is the typical person without bands");
                app.add_option("--seed", words->seed, "where the random streams start (1)");
                app.add_option("--accuracy", words->accuracy,
                               "relative error of the arithmetic that may be left, 1e-3 to 1e-8 (1e-4)");
                app.add_option("--hypothesis", words->hypotheses,
                               "switch an open hypothesis, NAME=on or NAME=off; may be given several times")
                    ->allow_extra_args(false);
                app.add_flag("--hypotheses", words->wants_each_hypothesis,
                             "also with each open hypothesis switched on alone: how much hangs on it");
                app.add_option("--threads", words->threads, "threads to use (all); the answer is the same for any");
                words->shown.add_to(app);
                app.get_option("--csv")->description("the figures as CSV, one number a line");
                return [words] { return run_compare(*words); };
            }};
}

}  // namespace magnesia::cli
