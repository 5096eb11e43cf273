// verb_simulate.cpp - `magnesia simulate FILE|"one line"`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "api/csv.hpp"
#include "api/json_simulate.hpp"
#include "api/report.hpp"
#include "api/screen.hpp"
#include "api/simulate.hpp"
#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "cli/watched_run.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::cli {
namespace {

/// The words as read.
struct simulate_words {
    scenario_words from;
    std::string draws;
    std::string seed;
    std::string threads;
    std::string report;
    std::string units;
    bool wants_json = false;
    bool wants_csv = false;
    bool is_quiet = false;
};

api::simulate_request request_of(const simulate_words& words) {
    api::simulate_request request;
    request.from = request_of(words.from);
    request.draws = whole_number{"--draws", 0, api::most_draws, api::usual_draws}.read(words.draws);
    request.seed = whole_number{"--seed", 0, UINT64_MAX, 1}.read(words.seed);
    request.threads = threads_of(words.threads);
    return request;
}

std::optional<api::display_unit> unit_of(const std::string& text) {
    const std::vector<std::string> known{"mmol/L", "mg/dL"};
    if (text.empty()) return std::nullopt;
    if (text == known[0]) return api::display_unit::mmol_per_l;
    if (text == known[1]) return api::display_unit::mg_per_dl;
    throw input_error(issue{.where = {"command line"},
                            .key = "--units",
                            .value = text,
                            .found = "is not a unit for plasma here",
                            .allowed = "mmol/L, mg/dL",
                            .nearest = nearest_name(text, known)});
}

void refuse_two_formats(const simulate_words& words) {
    if (!words.wants_json || !words.wants_csv) return;
    throw input_error(issue{.where = {"command line"},
                            .key = {},
                            .value = "--json",
                            .found = "stands beside --csv, and both would go to stdout",
                            .allowed = "one of them at a time"});
}

/// What goes to stdout.
std::string page_of(const api::simulate_answer& answer, const simulate_words& words, api::display_unit unit) {
    if (words.wants_json) return api::json_of(answer);
    if (words.wants_csv) return api::csv_of(answer);
    if (words.is_quiet) return "";
    return api::screen_of(answer, {.unit = unit,
                                   .with = shows_unicode() ? api::letters::unicode : api::letters::ascii,
                                   .has_colour = wants_colour(),
                                   .report = words.report});
}

int run(const simulate_words& words) {
    refuse_two_formats(words);
    refuse_overwriting_input(words.from, "--report", words.report);
    api::simulate_request request = request_of(words);
    const std::optional<api::display_unit> chosen = unit_of(words.units);
    std::optional<output_file> report;
    if (!words.report.empty()) report.emplace(words.report, "--report");
    watched_run watched(words.is_quiet);
    request.progress = watched.progress();
    request.stop = watched.stop();

    const std::optional<api::simulate_answer> found = api::simulate(request);

    if (!watched.has_finished()) return exit_stopped;
    const api::simulate_answer& answer = *found;
    const api::display_unit unit = chosen.value_or(api::wanted_unit(answer));
    if (report) report->finish(api::report_of(answer, unit));
    write_stdout(page_of(answer, words, unit));
    return exit_done;
}

}  // namespace

verb simulate_verb() {
    return {"simulate", "one person's magnesium over days and weeks, with and without a regimen", [](CLI::App& app) {
                const auto words = std::make_shared<simulate_words>();
                app.add_option("scenario", words->from.what,
                               "a scenario file, or a line such as \"200 mg elemental bisglycinate at 22:00 daily for "
                               "56 d\"")
                    ->required();
                app.add_option("--person", words->from.person,
                               "a person file for a regimen line; else a default adult");
                app.add_option("--draws", words->draws,
                               "virtual people behind the bands (200); 0 is the typical person without bands");
                app.add_option("--seed", words->seed, "where the random streams start (1)");
                app.add_option("--threads", words->threads, "threads to use (all); the answer is the same for any");
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                app.add_flag("--csv", words->wants_csv, "the series as CSV, one number a line");
                app.add_option("--report", words->report, "also write one self-contained HTML page with plots");
                app.add_option("--units", words->units, "show plasma in mmol/L or mg/dL; else as the scenario says");
                app.add_flag("--quiet", words->is_quiet, "no progress line and no summary");
                return [words] { return run(*words); };
            }};
}

}  // namespace magnesia::cli
