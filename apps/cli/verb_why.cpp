// verb_why.cpp - `magnesia why ID`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "api/sources/why.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace magnesia::cli {
namespace {

struct why_words {
    std::string id;
    bool wants_json = false;
};

int run_why(const why_words& words) {
    const api::why_answer answer = api::why(words.id);
    write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer));
    return exit_done;
}

}  // namespace

verb why_verb() {
    return {
        "why", "where a number, form, drug, food, source, validation row or other name comes from", [](CLI::App& app) {
            const auto words = std::make_shared<why_words>();
            app.add_option("id", words->id,
                           "for example kidney.loop_capacity, bisglycinate, sotalol, rude1980, person.age_y, almonds")
                ->required();
            app.add_flag("--json", words->wants_json, "the answer as JSON");
            return [words] { return run_why(*words); };
        }};
}

}  // namespace magnesia::cli
