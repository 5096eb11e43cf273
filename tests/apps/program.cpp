// program.cpp - fork, redirect, exec, wait.
// SPDX-License-Identifier: Apache-2.0
#include "apps/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace magnesia::apps {
namespace {

using std::chrono::milliseconds;
using watch = std::chrono::steady_clock;

constexpr auto longest = std::chrono::seconds(60);  // a hang; the slowest run here takes 2 s, with sanitizers 20 s
constexpr auto look_every = milliseconds(2);
constexpr unsigned nobody = 65534;
constexpr int cannot_start = 126;

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

/// Files outside the test's folder, so that what the program leaves behind can be counted.
struct caught {
    std::filesystem::path in;
    std::filesystem::path out;
    std::filesystem::path err;

    explicit caught(const scratch& place)
        : in(place.folder().string() + ".in"),
          out(place.folder().string() + ".out"),
          err(place.folder().string() + ".err") {}
    caught(const caught&) = delete;
    caught& operator=(const caught&) = delete;
    ~caught() {
        std::filesystem::remove(in);
        std::filesystem::remove(out);
        std::filesystem::remove(err);
    }
};

void put(int stream, const std::string& path) {
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0666);
    if (file < 0 || dup2(file, stream) < 0) _exit(cannot_start);
    close(file);
}

void break_stdout() {
    int ends[2];
    if (pipe(ends) != 0 || dup2(ends[1], STDOUT_FILENO) < 0) _exit(cannot_start);
    close(ends[0]);
    close(ends[1]);
}

/// The text as a file, since a pipe holds only so much; or a pipe whose other end is ours and says nothing.
void feed_stdin(const start& how, const caught& files) {
    int ends[2];
    if (how.is_stdin_open) {
        if (pipe(ends) != 0 || dup2(ends[0], STDIN_FILENO) < 0) _exit(cannot_start);
        return;
    }
    if (how.stdin_text.empty()) return put(STDIN_FILENO, "/dev/null");
    std::ofstream(files.in, std::ios::binary) << how.stdin_text;
    const int file = open(files.in.c_str(), O_RDONLY);
    if (file < 0 || dup2(file, STDIN_FILENO) < 0) _exit(cannot_start);
    close(file);
}

void become_nobody() {
    if (geteuid() != 0) return;  // whoever is not root is locked out already
    if (setgid(nobody) != 0 || setuid(nobody) != 0) _exit(cannot_start);
}

/// In the child: everything between fork and exec.
[[noreturn]] void become_program(const scratch& place, const std::vector<std::string>& words, const start& how,
                                 const caught& files, int terminal) {
    feed_stdin(how, files);
    put(STDOUT_FILENO, how.stdout_file.empty() ? files.out.string() : how.stdout_file);
    put(STDERR_FILENO, files.err.string());
    if (terminal >= 0 && (dup2(terminal, STDOUT_FILENO) < 0 || dup2(terminal, STDERR_FILENO) < 0)) _exit(cannot_start);
    if (how.is_stdout_broken_pipe) break_stdout();
    if (how.is_stdout_closed) close(STDOUT_FILENO);
    setenv("LC_ALL", how.locale.c_str(), 1);
    setenv("TERM", how.terminal_kind.c_str(), 1);
    unsetenv("NO_COLOR");
    if (chdir(place.folder().c_str()) != 0) _exit(cannot_start);
    const int program = open(MAGNESIA_PROGRAM, O_RDONLY | O_CLOEXEC);  // now: nobody may not get to where it is
    if (how.as_nobody) become_nobody();
    std::vector<char*> arguments{const_cast<char*>(MAGNESIA_PROGRAM)};
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    fexecve(program, arguments.data(), environ);
    _exit(cannot_start);
}

/// A terminal of our own: what the program writes to `theirs` is read from `ours`.
struct terminal {
    int ours = -1;
    int theirs = -1;

    explicit terminal(bool is_wanted) {
        if (!is_wanted) return;
        ours = posix_openpt(O_RDWR | O_NOCTTY);
        if (ours < 0 || grantpt(ours) != 0 || unlockpt(ours) != 0) throw std::runtime_error("no terminal to be had");
        theirs = open(ptsname(ours), O_RDWR | O_NOCTTY);
    }
    terminal(const terminal&) = delete;
    terminal& operator=(const terminal&) = delete;
    ~terminal() {
        if (ours >= 0) close(ours);
        if (theirs >= 0) close(theirs);
    }

    /// What is there to read now; a terminal nobody reads would make the program wait.
    std::string read_some() const {
        char bytes[4096];
        std::string text;
        pollfd wanted{.fd = ours, .events = POLLIN, .revents = 0};
        while (ours >= 0 && poll(&wanted, 1, 0) > 0 && (wanted.revents & POLLIN) != 0) {
            const ssize_t count = ::read(ours, bytes, sizeof bytes);
            if (count <= 0) break;
            text.append(bytes, static_cast<std::size_t>(count));
        }
        return text;
    }
};

/// Waits for the child, interrupting or ending it when it is time.
void wait_for(pid_t child, const start& how, const terminal& screen, ended& result) {
    const auto started = watch::now();
    int status = 0;
    bool is_interrupted = how.interrupt_after_ms == 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        const auto passed = watch::now() - started;
        result.out += screen.read_some();
        if (!is_interrupted && passed > milliseconds(how.interrupt_after_ms)) {
            kill(child, SIGINT);
            is_interrupted = true;
        }
        if (passed > longest && !result.is_late) {
            kill(child, SIGKILL);
            result.is_late = true;
        }
        std::this_thread::sleep_for(look_every);
    }
    result.seconds = std::chrono::duration<double>(watch::now() - started).count();
    result.out += screen.read_some();
    if (WIFEXITED(status)) result.code = WEXITSTATUS(status);
}

}  // namespace

scratch::scratch() {
    std::string form = (std::filesystem::temp_directory_path() / "magnesia-test-XXXXXX").string();
    if (mkdtemp(form.data()) == nullptr) throw std::runtime_error("no folder to be had for a test");
    folder_ = form;
    chmod(form.c_str(), 0755);
}

scratch::~scratch() {
    std::error_code ignored;
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, ignored);  // a test may have locked it
    std::filesystem::remove_all(folder_, ignored);
}

std::string scratch::write(const std::string& name, std::string_view content) const {
    std::ofstream file(folder_ / name, std::ios::binary);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    if (!file.flush()) throw std::runtime_error("cannot write " + name);
    return name;
}

std::string scratch::read(const std::string& name) const {
    return content_of(folder_ / name);
}

std::vector<std::string> scratch::names() const {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) all.push_back(entry.path().filename());
    std::sort(all.begin(), all.end());
    return all;
}

ended run(const scratch& place, const std::vector<std::string>& words, const start& how) {
    const caught files(place);
    const terminal screen(how.on_terminal);
    ended result;
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child == 0) become_program(place, words, how, files, screen.theirs);
    wait_for(child, how, screen, result);
    if (result.code == cannot_start) throw std::runtime_error("cannot start " MAGNESIA_PROGRAM);
    result.out += content_of(files.out);
    result.err = content_of(files.err);
    return result;
}

std::string program_path() {
    return MAGNESIA_PROGRAM;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);) lines.push_back(line);
    return lines;
}

}  // namespace magnesia::apps
