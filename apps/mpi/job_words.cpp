// job_words.cpp - asks the verb simulate which words it knows, so that nothing is listed twice.
// SPDX-License-Identifier: Apache-2.0
#include "mpi/job_words.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/answer_words.hpp"
#include "cli/arguments.hpp"
#include "cli/scenario_words.hpp"
#include "cli/verb.hpp"

namespace magnesia::mpi {
namespace {

using texts = std::vector<std::string>;

std::string name_of(const std::string& word) {
    return word.substr(0, word.find('='));
}

/// The value of an option among `--name=value`; empty without.
std::string value_of(const std::string& name, const texts& words) {
    const auto is_meant = [&name](const std::string& word) { return name_of(word) == name; };
    const auto at = std::find_if(words.begin(), words.end(), is_meant);
    return at == words.end() || at->size() <= name.size() ? "" : at->substr(name.size() + 1);
}

bool has(const texts& all, const std::string& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

/// The words of `simulate`, with a folder of parts in place of one part and its shard.
struct declared_words {
    std::string parts;
    CLI::App app{"magnesia simulate on all processes of an MPI job: mpirun -n 8 magnesia-mpi SCENARIO ...",
                 "magnesia-mpi"};

    declared_words() {
        app.set_help_flag("--help", "this text");
        cli::simulate_verb().add(app);
        for (const char* replaced : {"--part", "--shard", "--people"}) app.remove_option(app.get_option(replaced));
        app.add_option("--parts", parts, "keep what is done in this folder; the same job goes on from it");
    }
};

/// The options that say how an answer is shown.
texts options_of_answers() {
    CLI::App app;
    cli::answer_words shown;
    shown.add_to(app);
    return cli::known_of(app).options;
}

}  // namespace

job_words sorted(const texts& arguments) {
    declared_words declared;
    const texts words = cli::joined(arguments, cli::known_of(declared.app));
    const auto end_of_options = std::find(words.begin(), words.end(), "--");
    const texts options(words.begin(), end_of_options);
    const texts shown = options_of_answers();
    job_words out;
    out.parts = value_of("--parts", options);
    if (end_of_options != words.end()) out.scenario.assign(end_of_options + 1, words.end());
    for (const std::string& word : options) {
        const std::string name = name_of(word);
        if (name == "--parts") continue;
        const bool is_of_answer = has(shown, name);
        if (!is_of_answer) out.of_work.push_back(word);
        if (is_of_answer || name == "--threads") out.of_answer.push_back(word);
    }
    return out;
}

void refuse_what_merge_would(const job_words& words) {
    const cli::answer_words shown{.report = value_of("--report", words.of_answer),
                                  .units = value_of("--units", words.of_answer),
                                  .wants_json = has(words.of_answer, "--json"),
                                  .wants_csv = has(words.of_answer, "--csv"),
                                  .is_quiet = true};
    const std::string scenario = words.scenario.empty() ? "" : words.scenario.front();
    cli::refuse_overwriting_input({scenario, value_of("--person", words.of_work)}, "--report", shown.report);
    static_cast<void>(cli::answer_place(shown));
}

std::string help() {
    return declared_words().app.help();
}

}  // namespace magnesia::mpi
