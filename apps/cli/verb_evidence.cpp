// verb_evidence.cpp - `magnesia evidence [OUTCOME|TOPIC]`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "api/drawing/source_table.hpp"
#include "api/evidence/evidence.hpp"
#include "cli/answer_words.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

struct evidence_words {
    api::evidence_request asked;
    std::string report;
    bool wants_json = false;
    bool wants_csv = false;
    bool wants_sources = false;
};

/// The table of sources is about all data, and in words.
void refuse_beside_sources(const evidence_words& words) {
    if (words.asked.about.empty() && words.report.empty() && !words.wants_json && !words.wants_csv) return;
    throw input_error(issue{.where = {"command line"},
                            .key = {},
                            .value = "--sources",
                            .found = "stands beside an outcome, --json, --csv or --report",
                            .allowed = "--sources alone"});
}

int run_evidence(const evidence_words& words) {
    if (words.wants_sources) {
        refuse_beside_sources(words);
        write_stdout(api::source_table());
        return exit_done;
    }
    refuse_two_formats(words.wants_json, words.wants_csv);
    std::optional<output_file> report;
    if (!words.report.empty()) report.emplace(words.report, "--report");

    const api::evidence_answer answer = api::evidence_on(words.asked);

    if (report) report->finish(api::report_of(answer));
    if (words.wants_csv) {
        write_stdout(api::csv_of(answer));
    } else {
        write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer, shows_unicode()));
    }
    return exit_done;
}

}  // namespace

verb evidence_verb() {
    return {
        "evidence", "studies of an outcome, what they give together, and how sure one may be", [](CLI::App& app) {
            const auto words = std::make_shared<evidence_words>();
            app.add_option(
                "outcome", words->asked.about,
                "an outcome (insomnia_severity, isi), a word for some (migraine, blood pressure), a topic (runners, "
                "sleep) or a system (heart); a table of all when left out");
            app.add_option("--form", words->asked.form, "only studies of this form of magnesium");
            app.add_option("--condition", words->asked.condition, "only studies of people with this condition");
            app.add_flag("--low-risk", words->asked.only_low_risk, "without studies of a high risk of bias");
            app.add_flag("--combinations", words->asked.with_combinations,
                         "also magnesium together with something the control did not get");
            app.add_flag("--ids", words->asked.with_ids, "ids in place of names in a table");
            app.add_flag("--json", words->wants_json, "the whole answer as JSON");
            app.add_flag("--csv", words->wants_csv, "one line a study");
            app.add_flag("--sources", words->wants_sources, "how much of all data has a source to look up");
            app.add_option("--report", words->report, "write a page with forest and funnel to FILE.html");
            return [words] { return run_evidence(*words); };
        }};
}

}  // namespace magnesia::cli
