// verb_export.cpp - `magnesia export FILE|"one line" --c|--sbml [--output FILE]`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "api/export/export.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

struct export_words {
    scenario_words from;
    std::string output;
    bool wants_c = false;
    bool wants_sbml = false;
};

api::export_form form_of(const export_words& words) {
    if (words.wants_c != words.wants_sbml) return words.wants_c ? api::export_form::c : api::export_form::sbml;
    throw input_error(issue{
        .where = {"command line"},
        .key = {},
        .value = words.wants_c ? "--c" : "export",
        .found = words.wants_c ? "stands beside --sbml, and a file is one or the other" : "does not say in which form",
        .allowed = "--c or --sbml"});
}

int run_export(const export_words& words) {
    const api::export_form form = form_of(words);
    refuse_overwriting_input(words.from, "--output", words.output);
    std::optional<output_file> file;
    if (!words.output.empty()) file.emplace(words.output, "--output");

    const std::string page = api::written_as(form, api::export_body(request_of(words.from)));

    if (!file) {
        write_stdout(page);
        return exit_done;
    }
    file->finish(page);
    say("wrote " + words.output);
    return exit_done;
}

}  // namespace

verb export_verb() {
    return {"export", "the body of one typical person as a C program or an SBML document", [](CLI::App& app) {
                const auto words = std::make_shared<export_words>();
                app.add_option("scenario", words->from.what,
                               "a scenario file, or a line such as \"200 mg elemental bisglycinate at 22:00 daily for "
                               "56 d\"")
                    ->required();
                app.add_flag("--c", words->wants_c, "equations, Jacobian, values and events as one C99 file");
                app.add_flag("--sbml", words->wants_sbml, "the same as SBML Level 3 Version 2");
                app.add_option("-o,--output", words->output, "the file to write; printed when left out");
                app.add_option("--person", words->from.person,
                               "a person file for a regimen line; else a default adult");
                return [words] { return run_export(*words); };
            }};
}

}  // namespace magnesia::cli
