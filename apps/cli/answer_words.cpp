// answer_words.cpp - screen, JSON, CSV and report.
// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_words.hpp"

#include <CLI/CLI.hpp>
#include <vector>

#include "api/simulate/csv.hpp"
#include "api/simulate/json_simulate.hpp"
#include "api/simulate/report.hpp"
#include "cli/terminal.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::cli {

api::screen_options screen_options_of(const answer_words& words, api::display_unit unit) {
    return {.unit = unit,
            .with = shows_unicode() ? api::letters::unicode : api::letters::ascii,
            .has_colour = wants_colour(),
            .report = words.report};
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

void refuse_two_formats(bool wants_json, bool wants_csv) {
    if (!wants_json || !wants_csv) return;
    throw input_error(issue{.where = {"command line"},
                            .key = {},
                            .value = "--json",
                            .found = "stands beside --csv, and both would go to stdout",
                            .allowed = "one of them at a time"});
}

void answer_words::add_to(CLI::App& app) {
    app.add_flag("--json", wants_json, "the whole answer as JSON");
    app.add_flag("--csv", wants_csv, "the series as CSV, one number a line");
    app.add_option("--report", report, "also write one self-contained HTML page with plots");
    app.add_option("--units", units,
                   "show plasma in mmol/L or mg/dL on screen and page, files keep mmol/L; else as the scenario says");
    app.add_flag("--quiet", is_quiet, "no progress line and no summary");
}

api::front answer_words::front() const {
    if (!report.empty()) return api::front::report;
    return wants_json || wants_csv ? api::front::data : api::front::screen;
}

answer_place::answer_place(const answer_words& words) : words_(words) {
    refuse_two_formats(words.wants_json, words.wants_csv);
    unit_ = unit_of(words.units);
    if (!words.report.empty()) report_.emplace(words.report, "--report");
}

void answer_place::show(const api::simulate_answer& answer) {
    const api::display_unit unit = unit_.value_or(api::wanted_unit(answer));
    if (report_) report_->finish(api::report_of(answer, unit));
    write_stdout(stdout_of(answer, words_, unit));
}

}  // namespace magnesia::cli
