// verb_label.cpp - `magnesia label TEXT|FILE`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "api/check/label.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace magnesia::cli {
namespace {

struct label_words {
    std::string what;
    std::string basis;
    std::string form;
    bool wants_json = false;
};

int run_label(const label_words& words) {
    api::label_request request{.text = {}, .file = {}, .basis = words.basis, .form = words.form};
    (words.what.ends_with(".toml") ? request.file : request.text) = words.what;
    const api::label_answer answer = api::read_label(request);
    write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer));
    return exit_done;
}

}  // namespace

verb label_verb() {
    return {"label", "how much magnesium a serving of a product holds, as far as its label says", [](CLI::App& app) {
                const auto words = std::make_shared<label_words>();
                app.add_option("label", words->what,
                               "what is printed, for example \"magnesium citrate 500 mg\", or a product file (.toml)")
                    ->required();
                app.add_option("--basis", words->basis,
                               "what milligrams count when the label does not say: elemental, compound, unknown");
                app.add_option("--form", words->form, "the form, when the label names none");
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                return [words] { return run_label(*words); };
            }};
}

}  // namespace magnesia::cli
