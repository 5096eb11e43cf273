// verb_qualify.cpp - `magnesia qualify`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "api/study/qualify.hpp"
#include "cli/answer_words.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "cli/watched_run.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

struct qualify_words {
    api::own_studies own;
    std::string threads;
    std::string report;
    bool wants_json = false;
    bool wants_csv = false;
    bool wants_markdown = false;
    bool is_quiet = false;
};

std::string page_of(const qualify_words& words, const api::qualify_answer& answer) {
    if (words.wants_json) return api::json_of(answer);
    if (words.wants_csv) return api::csv_of(answer);
    if (words.wants_markdown) return api::markdown_of(answer);
    return api::text_of(answer, wants_colour());
}

void refuse_markdown_beside(const qualify_words& words) {
    if (!words.wants_markdown || !(words.wants_json || words.wants_csv)) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--markdown",
                            .found = "stands beside another format for the same place",
                            .allowed = "one of --json, --csv and --markdown"});
}

/// The list of the program has rows that a study of one's own cannot read without its protocol.
void refuse_rows_alone(const api::own_studies& own) {
    if (own.rows.empty() || !own.protocols.empty()) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--rows",
                            .value = own.rows,
                            .found = "needs the studies that read these rows",
                            .allowed = "magnesia qualify STUDY.toml --rows " + own.rows});
}

int run_qualify(const qualify_words& words) {
    refuse_rows_alone(words.own);
    refuse_two_formats(words.wants_json, words.wants_csv);
    refuse_markdown_beside(words);
    std::optional<output_file> report;
    if (!words.report.empty()) {
        refuse_overwriting(words.own.protocols, "--report", words.report);
        refuse_overwriting({words.own.rows}, "--report", words.report);
        report.emplace(words.report, "--report");
    }
    const std::size_t threads = threads_of(words.threads);
    watched_run watched(words.is_quiet);

    const std::optional<api::qualify_answer> answer =
        api::qualify({.own = words.own, .threads = threads, .progress = watched.progress(), .stop = watched.stop()});

    if (!watched.has_finished()) return exit_stopped;
    if (report) report->finish(api::report_of(*answer));
    write_stdout(page_of(words, *answer));
    return answer->result.is_passed() ? exit_done : exit_missed;
}

}  // namespace

verb qualify_verb() {
    return {"qualify", "published measurements, or your own, beside what the body gives; exit 1 when a bar is missed",
            [](CLI::App& app) {
                const auto words = std::make_shared<qualify_words>();
                app.add_option("study", words->own.protocols,
                               "your own studies (docs/study/validation.md); left out, those of the program");
                app.add_option("--rows", words->own.rows,
                               "their measured rows, FILE.csv; else those of the program that they read");
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                app.add_flag("--csv", words->wants_csv, "one line a row");
                app.add_flag("--markdown", words->wants_markdown, "the table of docs/validation.md");
                app.add_option("--report", words->report, "write a page with a chart of every row to FILE.html");
                app.add_option("--threads", words->threads, "threads to use (all); the answer is the same for any");
                app.add_flag("--quiet", words->is_quiet, "no progress line");
                return [words] { return run_qualify(*words); };
            }};
}

}  // namespace magnesia::cli
