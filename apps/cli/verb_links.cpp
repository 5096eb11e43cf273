// verb_links.cpp - `magnesia links`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>

#include "api/sources/links.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

struct links_words {
    bool wants_json = false;
    bool wants_dot = false;
    bool wants_missing = false;
};

void refuse_two_shapes(const links_words& words) {
    std::string first;
    for (const auto& [name, is_wanted] :
         {std::pair{"--json", words.wants_json}, {"--dot", words.wants_dot}, {"--missing", words.wants_missing}}) {
        if (!is_wanted) continue;
        if (first.empty()) {
            first = name;
            continue;
        }
        throw input_error(issue{.where = {"command line"},
                                .key = {},
                                .value = first,
                                .found = std::string("stands beside ") + name + ", and both would go to stdout",
                                .allowed = "one of them at a time"});
    }
}

int run_links(const links_words& words) {
    refuse_two_shapes(words);
    const api::links_answer answer = api::list_links();
    if (words.wants_missing) {
        write_stdout(api::missing_of(answer));
    } else if (words.wants_dot) {
        write_stdout(api::dot_of(answer));
    } else {
        write_stdout(words.wants_json ? api::json_of(answer) : api::text_of(answer));
    }
    return exit_done;
}

}  // namespace

verb links_verb() {
    return {"links", "what acts on what in the body, how sure that is, and what it lacks", [](CLI::App& app) {
                const auto words = std::make_shared<links_words>();
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                app.add_flag("--dot", words->wants_dot, "a graph for Graphviz");
                app.add_flag("--missing", words->wants_missing,
                             "links of the body that neither equation nor rule has yet, one a line");
                return [words] { return run_links(*words); };
            }};
}

}  // namespace magnesia::cli
