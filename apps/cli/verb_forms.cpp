// verb_forms.cpp - `magnesia forms [FORM...]`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/foods/forms.hpp"
#include "cli/answer_words.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace magnesia::cli {
namespace {

struct forms_words {
    std::vector<std::string> names;
    std::string report;
    bool wants_json = false;
    bool wants_csv = false;
};

int run_forms(const forms_words& words) {
    refuse_two_formats(words.wants_json, words.wants_csv);
    std::optional<output_file> report;
    if (!words.report.empty()) report.emplace(words.report, "--report");
    const api::forms_answer answer = api::compare_forms(words.names);
    if (report) report->finish(api::report_of(answer));
    if (words.wants_csv) {
        write_stdout(api::csv_of(answer));
    } else {
        write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer));
    }
    if (report) say("wrote " + words.report);
    return exit_done;
}

}  // namespace

verb forms_verb() {
    return {"forms", "compounds of magnesium side by side: content, solubility, what human studies show",
            [](CLI::App& app) {
                const auto words = std::make_shared<forms_words>();
                app.add_option("form", words->names, "the forms to tell in full; a table of all when left out");
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                app.add_flag("--csv", words->wants_csv, "one line a variant");
                app.add_option("--report", words->report, "also write one self-contained HTML page");
                return [words] { return run_forms(*words); };
            }};
}

}  // namespace magnesia::cli
