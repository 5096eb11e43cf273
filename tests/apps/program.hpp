// program.hpp - runs the built program as a shell would, never longer than a limit, and says what it did.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::apps {

/// A folder of its own for one test, gone with it. Everybody may look inside, so that a run as `nobody` finds its
/// files.
class scratch {
 public:
    scratch();
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;
    ~scratch();

    const std::filesystem::path& folder() const { return folder_; }
    /// Writes a file of this folder and gives back its name.
    std::string write(const std::string& name, std::string_view content) const;
    std::string read(const std::string& name) const;
    bool has(const std::string& name) const { return std::filesystem::exists(folder_ / name); }
    /// Names of all that is inside, sorted.
    std::vector<std::string> names() const;

 private:
    std::filesystem::path folder_;
};

/// How a program is started.
struct start {
    std::string stdout_file{};  ///< goes there instead of being caught, for example /dev/full
    bool is_stdout_closed = false;
    bool is_stdout_broken_pipe = false;  ///< a pipe whose reader is gone, as after `| head -1`
    bool as_nobody = false;              ///< without the rights of root, for whom no file is locked
    int interrupt_after_ms = 0;          ///< sends Ctrl-C (SIGINT) then; 0: never
    std::string stdin_text{};            ///< what can be read on stdin; nothing more comes
    bool is_stdin_open = false;          ///< stdin is a pipe into which nobody ever writes
    std::string locale = "C";
    std::string terminal_kind = "xterm";  ///< TERM
    bool on_terminal = false;             ///< stdout and stderr are one terminal; all is in `out`
};

/// What a program did.
struct ended {
    int code = -1;         ///< exit code; -1 when it was ended by a signal
    bool is_late = false;  ///< had to be stopped by us
    std::string out;
    std::string err;
    double seconds = 0;
};

/// Runs magnesia with these words in the folder of `place`.
ended run(const scratch& place, const std::vector<std::string>& words, const start& how = {});

/// Where the program under test is.
std::string program_path();

std::vector<std::string> lines_of(const std::string& text);

}  // namespace magnesia::apps
