// verb_forms.cpp - `magnesia forms [FORM...]`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <vector>

#include "api/foods/forms.hpp"
#include "cli/answer_words.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace magnesia::cli {
namespace {

struct forms_words {
    std::vector<std::string> names;
    bool wants_json = false;
    bool wants_csv = false;
};

int run_forms(const forms_words& words) {
    refuse_two_formats(words.wants_json, words.wants_csv);
    const api::forms_answer answer = api::compare_forms(words.names);
    if (words.wants_csv) {
        write_stdout(api::csv_of(answer));
    } else {
        write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer));
    }
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
                return [words] { return run_forms(*words); };
            }};
}

}  // namespace magnesia::cli
