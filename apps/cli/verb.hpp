// verb.hpp - the verbs of the command line: what each adds to the words understood, and what it does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace magnesia::cli {

/// One verb. `add` declares its words on a fresh sub-command and gives back what to run once they are read; running
/// gives the exit code.
struct verb {
    std::string name;
    std::string what;  ///< one line for the help
    std::function<std::function<int()>(CLI::App&)> add;
};

verb simulate_verb();
verb compare_verb();
verb merge_verb();
verb rerun_verb();
verb validate_verb();
verb why_verb();
verb cite_verb();
verb hypnogram_verb();
verb causes_verb();
verb export_verb();
verb new_verb();
verb init_verb();
verb foods_verb();
verb forms_verb();
verb label_verb();
verb check_verb();
verb plan_verb();
verb evidence_verb();
verb links_verb();
verb qualify_verb();
verb calibrate_verb();

}  // namespace magnesia::cli
