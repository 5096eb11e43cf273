// verb_check.cpp - `magnesia check PERSON`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "api/check/check.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace magnesia::cli {
namespace {

struct check_words {
    api::check_request asked;
    std::string report;
    bool wants_json = false;
};

int run_check(const check_words& words) {
    refuse_overwriting({words.asked.file, words.asked.product}, "--report", words.report);
    std::optional<output_file> report;
    if (!words.report.empty()) report.emplace(words.report, "--report");

    const api::check_answer answer = api::check(words.asked);

    if (report) report->finish(api::report_of(answer));
    write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer));
    if (report) say("wrote " + words.report);
    return api::is_stop(answer) ? exit_unsafe : exit_done;
}

}  // namespace

verb check_verb() {
    return {
        "check", "may this person take magnesium, how much at most, and what must be minded", [](CLI::App& app) {
            const auto words = std::make_shared<check_words>();
            app.add_option("person", words->asked.file, "a person file, or a scenario with its regimen")->required();
            app.add_option("--regimen", words->asked.regimen,
                           "what is to be taken, for example \"200 mg elemental citrate at 22:00 daily for 56 d\"");
            app.add_option("--product", words->asked.product,
                           "or what is printed on a product, for example \"magnesium citrate 500 mg\"");
            app.add_option("--servings", words->asked.servings, "of the product a day; one when left out");
            app.add_option("--report", words->report, "also write one self-contained HTML page");
            app.add_flag("--json", words->wants_json, "the whole answer as JSON");
            return [words] { return run_check(*words); };
        }};
}

}  // namespace magnesia::cli
