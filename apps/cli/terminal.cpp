// terminal.cpp - terminals, locale and safe writing.
// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace magnesia::cli {
namespace {

constexpr std::size_t most_sentences = 20;  // more would push the first ones off the screen

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

}  // namespace

bool is_stdout_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

bool can_redraw_stderr() {
    return isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb";
}

bool wants_colour() {
    return is_stdout_terminal() && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

bool shows_unicode() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        std::string locale = environment(name);
        if (locale.empty()) continue;
        std::transform(locale.begin(), locale.end(), locale.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    }
    return false;
}

void hold_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest free number is given out; for reading only, so that writing to it still fails as to a closed one.
        if (fcntl(stream, F_GETFD) < 0) static_cast<void>(open("/dev/null", O_RDONLY));
    }
}

void ignore_broken_pipes() {
    std::signal(SIGPIPE, SIG_IGN);
}

void write_stdout(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && errno == EPIPE) return;
        if (written < 0) {
            throw input_error(issue{.where = {"stdout"},
                                    .found = std::string("the answer cannot be written: ") + std::strerror(errno)});
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void say(const std::string& line) {
    std::string_view left = line;
    const std::string whole = std::string(left) + '\n';
    left = whole;
    while (!left.empty()) {
        const ssize_t written = write(STDERR_FILENO, left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return;
        left.remove_prefix(static_cast<std::size_t>(written));
    }
}

void say_issues(const std::vector<issue>& issues) {
    for (std::size_t i = 0; i < std::min(issues.size(), most_sentences); ++i) say(sentence(issues[i]));
    if (issues.size() > most_sentences) say(fmt::format("... and {} more", issues.size() - most_sentences));
}

}  // namespace magnesia::cli
