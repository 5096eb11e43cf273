// verb_causes.cpp - `magnesia causes FILE|"one line"`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <vector>

#include "api/answers/hypotheses.hpp"
#include "api/simulate/causes.hpp"
#include "cli/exit_code.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace magnesia::cli {
namespace {

struct causes_words {
    scenario_words from;
    std::vector<std::string> hypotheses;
    bool wants_json = false;
};

int run_causes(const causes_words& words) {
    const api::causes_answer answer =
        api::find_causes({.from = request_of(words.from), .hypotheses = api::hypotheses_of(words.hypotheses)});
    write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer));
    return exit_done;
}

}  // namespace

verb causes_verb() {
    return {"causes", "what keeps this person awake: each cause taken away alone", [](CLI::App& app) {
                const auto words = std::make_shared<causes_words>();
                app.add_option("scenario", words->from.what,
                               "a scenario file, or a line such as \"200 mg elemental citrate at 22:00 daily for 28 "
                               "d\"")
                    ->required();
                app.add_option("--person", words->from.person,
                               "a person file for a regimen line; else a default adult");
                app.add_option("--hypothesis", words->hypotheses,
                               "switch an open hypothesis, NAME=on or NAME=off; may be given several times")
                    ->allow_extra_args(false);
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                return [words] { return run_causes(*words); };
            }};
}

}  // namespace magnesia::cli
