// command_line.cpp - verbs, help, and turning failures into sentences and exit codes.
// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>

#include "api/answers/head.hpp"
#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

/// The program's words as CLI11 knows them, and what each verb runs.
struct command_line {
    CLI::App app{"Simulates magnesium in the human body. Information, not medical advice.", "magnesia"};
    std::vector<std::string> names;
    std::vector<std::function<int()>> actions;

    command_line() {
        app.set_help_flag("--help", "this text; after a verb, its options");
        app.set_version_flag("--version", "magnesia " + api::version(), "the version of the program");
        app.require_subcommand(1);
        for (const verb& v :
             {simulate_verb(),  compare_verb(),  merge_verb(), rerun_verb(),    foods_verb(),  forms_verb(),
              label_verb(),     check_verb(),    plan_verb(),  evidence_verb(), links_verb(),  qualify_verb(),
              calibrate_verb(), validate_verb(), why_verb(),   cite_verb(),     causes_verb(), hypnogram_verb(),
              export_verb(),    new_verb(),      init_verb()}) {
            CLI::App* sub = app.add_subcommand(v.name, v.what);
            sub->set_help_flag("--help", "this text");
            names.push_back(v.name);
            actions.push_back(v.add(*sub));
        }
    }
};

bool asks_for_help(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [](const auto& word) { return word == "--help" || word == "-h"; });
}

/// CLI11's own message as one of ours: what is left for it are missing words.
int say_parse_error(const CLI::ParseError& failure, const std::string& verb_name) {
    std::string what = failure.what();
    what.erase(std::find(what.begin(), what.end(), '\n'), what.end());
    say(fmt::format("command line: {}; see `magnesia {} --help`", what, verb_name));
    return exit_input;
}

int run_verb(command_line& line, const std::vector<std::string>& arguments) {
    const std::string& name = arguments.front();
    const auto at = std::find(line.names.begin(), line.names.end(), name);
    if (at == line.names.end()) refuse_verb(name, line.names);
    CLI::App* sub = line.app.get_subcommand(name);
    if (asks_for_help(arguments)) {
        write_stdout(sub->help());
        return exit_done;
    }
    std::vector<std::string> words = joined({arguments.begin() + 1, arguments.end()}, known_of(*sub));
    std::reverse(words.begin(), words.end());  // as CLI11 wants them
    try {
        sub->parse(words);
    } catch (const CLI::ParseError& failure) {
        return say_parse_error(failure, name);
    }
    return line.actions[static_cast<std::size_t>(at - line.names.begin())]();
}

int run_words(const std::vector<std::string>& arguments) {
    command_line line;
    if (arguments.empty()) {
        say(line.app.help());
        return exit_input;
    }
    if (arguments.front() == "--help" || arguments.front() == "-h" || arguments.front() == "help") {
        write_stdout(line.app.help("", CLI::AppFormatMode::All));
        return exit_done;
    }
    if (arguments.front() == "--version") {
        write_stdout("magnesia " + api::version() + '\n');
        return exit_done;
    }
    return run_verb(line, arguments);
}

}  // namespace

int run_command_line(const std::vector<std::string>& arguments) {
    hold_standard_streams();
    ignore_broken_pipes();
    try {
        return run_words(arguments);
    } catch (const input_error& failure) {
        say_issues(failure.issues());
        return exit_input;
    } catch (const data_error& failure) {
        say("magnesia: the data inside the program are wrong; this is our fault:");
        say_issues(failure.issues());
    } catch (const std::exception& failure) {
        say(fmt::format("magnesia: a fault of the program, not yours: {}", failure.what()));
    }
    return exit_fault;
}

}  // namespace magnesia::cli
