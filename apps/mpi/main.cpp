// main.cpp - one simulation on all processes of an MPI job: each works a shard, the first adds them up and answers.
// SPDX-License-Identifier: Apache-2.0
// The only file that knows MPI. Ranks share nothing but messages: each keeps its shard in a folder of its own, and the
// bytes of parts travel to rank 0, so hosts need no common file system (docs/study/machines.md).
#include <fmt/core.h>
#include <mpi.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"
#include "core/error.hpp"
#include "mpi/job_words.hpp"

namespace magnesia::mpi {
namespace {

namespace fs = std::filesystem;
using texts = std::vector<std::string>;

/// Messages are cut, because MPI counts their bytes in an int.
constexpr std::size_t most_bytes_at_once = std::size_t{1} << 20;

/// How long a rank that failed waits for the others: a mistake that all of them find is then said once, and hosts that
/// would work on in vain are ended.
constexpr std::chrono::seconds patience{5};

/// SIGINT and SIGTERM. Held from before MPI starts its threads, which inherit that, until the watch of the simulation
/// takes them: so Ctrl-C asks the work to stop and keep what it has.
void hold_ending_signals(int how) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(how, &set, nullptr);
}

/// MPI from start to end, and which of its processes this is.
struct job {
    int rank = 0;
    int size = 1;

    job() {
        hold_ending_signals(SIG_BLOCK);
        int level = 0;
        MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &level);
        MPI_Comm_rank(MPI_COMM_WORLD, &rank);
        MPI_Comm_size(MPI_COMM_WORLD, &size);
    }
    ~job() { MPI_Finalize(); }
    job(const job&) = delete;
    job& operator=(const job&) = delete;

    bool is_first() const { return rank == 0; }
};

/// A folder that goes with this object.
class passing_folder {
 public:
    passing_folder() : path_((fs::temp_directory_path() / "magnesia-mpi-XXXXXX").string()) {
        if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no folder can be made in " + path_);
    }
    ~passing_folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    passing_folder(const passing_folder&) = delete;
    passing_folder& operator=(const passing_folder&) = delete;

    const std::string& path() const { return path_; }

 private:
    std::string path_;
};

std::string part_in(const std::string& folder, int rank, int size) {
    return fmt::format("{}/{}-of-{}.part", folder, rank + 1, size);
}

/// What goes to stderr, held back while this lives: sixteen ranks would say one mistake sixteen times.
class held_stderr {
 public:
    held_stderr() : held_(std::tmpfile()), real_(dup(STDERR_FILENO)) {
        if (held_ != nullptr) dup2(fileno(held_), STDERR_FILENO);
    }
    ~held_stderr() {
        dup2(real_, STDERR_FILENO);
        close(real_);
        if (held_ != nullptr) std::fclose(held_);
    }
    held_stderr(const held_stderr&) = delete;
    held_stderr& operator=(const held_stderr&) = delete;

    std::string text() const {
        std::string all;
        if (held_ == nullptr) return all;
        std::rewind(held_);
        for (int c = std::fgetc(held_); c != EOF; c = std::fgetc(held_)) all += static_cast<char>(c);
        if (all.ends_with('\n')) all.pop_back();  // for `say`, which ends the line
        return all;
    }

 private:
    std::FILE* held_;
    int real_;
};

/// What came of one shard.
struct worked {
    int code = cli::exit_done;
    std::string said;
};

worked work(const job& here, const job_words& words, const std::string& part) {
    texts all{"simulate", "--quiet", fmt::format("--shard={}/{}", here.rank + 1, here.size), "--part=" + part};
    all.insert(all.end(), words.of_work.begin(), words.of_work.end());
    all.emplace_back("--");
    all.insert(all.end(), words.scenario.begin(), words.scenario.end());
    const held_stderr held;
    const int code = cli::run_command_line(all);
    return {.code = code, .said = held.text()};
}

std::string name_of_host() {
    char name[MPI_MAX_PROCESSOR_NAME] = {};
    int length = 0;
    MPI_Get_processor_name(name, &length);
    return {name, static_cast<std::size_t>(length)};
}

/// Until all ranks have worked. Asleep between looks: MPI's own waiting would take a core from whoever still works.
void wait_for_all(const job& here, const worked& mine) {
    constexpr std::chrono::milliseconds look_every{10};
    const auto give_up_at = std::chrono::steady_clock::now() + patience;
    MPI_Request all = MPI_REQUEST_NULL;
    MPI_Ibarrier(MPI_COMM_WORLD, &all);
    int is_over = 0;
    for (MPI_Test(&all, &is_over, MPI_STATUS_IGNORE); is_over == 0; MPI_Test(&all, &is_over, MPI_STATUS_IGNORE)) {
        if (mine.code != cli::exit_done && std::chrono::steady_clock::now() > give_up_at) {
            cli::say(fmt::format("magnesia: rank {} of {}, on {}, ends the job:\n{}", here.rank, here.size,
                                 name_of_host(), mine.said));
            MPI_Abort(MPI_COMM_WORLD, mine.code);
        }
        std::this_thread::sleep_for(look_every);
    }
}

void send_bytes(std::string_view bytes) {
    const std::uint64_t size = bytes.size();
    MPI_Send(&size, 1, MPI_UINT64_T, 0, 0, MPI_COMM_WORLD);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(most_bytes_at_once, bytes.size()))) {
        const std::string_view next = bytes.substr(0, most_bytes_at_once);
        MPI_Send(next.data(), static_cast<int>(next.size()), MPI_BYTE, 0, 0, MPI_COMM_WORLD);
    }
}

std::string bytes_from(int rank) {
    std::uint64_t size = 0;
    MPI_Recv(&size, 1, MPI_UINT64_T, rank, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    std::string bytes(size, '\0');
    for (std::size_t at = 0; at < bytes.size(); at += most_bytes_at_once) {
        const std::size_t next = std::min(most_bytes_at_once, bytes.size() - at);
        MPI_Recv(bytes.data() + at, static_cast<int>(next), MPI_BYTE, rank, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    }
    return bytes;
}

/// The code of the first rank that failed, which says why; 0 when none did.
int code_of_all(const job& here, const worked& mine) {
    std::vector<int> codes(static_cast<std::size_t>(here.size));
    MPI_Allgather(&mine.code, 1, MPI_INT, codes.data(), 1, MPI_INT, MPI_COMM_WORLD);
    const auto failed = std::find_if(codes.begin(), codes.end(), [](int code) { return code != cli::exit_done; });
    if (failed == codes.end()) return cli::exit_done;
    if (failed - codes.begin() == here.rank) cli::say(mine.said);
    return *failed;
}

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// All parts at rank 0, added up to the answer; the exit code.
int merged(const job& here, const job_words& words, const std::string& mine) {
    const passing_folder received;
    texts all{"merge"};
    all.insert(all.end(), words.of_answer.begin(), words.of_answer.end());
    all.insert(all.end(), {"--", mine});
    for (int rank = 1; rank < here.size; ++rank) {
        all.push_back(part_in(received.path(), rank, here.size));
        std::ofstream(all.back(), std::ios::binary) << bytes_from(rank);  // cut off by a full disk: merge refuses it
    }
    return cli::run_command_line(all);
}

/// The exit code of rank 0 at every rank.
int shared(int code) {
    MPI_Bcast(&code, 1, MPI_INT, 0, MPI_COMM_WORLD);
    return code;
}

int run(const job& here, const job_words& words) {
    std::optional<passing_folder> passing;
    if (words.parts.empty()) passing.emplace();
    std::error_code ignored;  // the work refuses a folder that is not there
    if (!passing) fs::create_directories(words.parts, ignored);
    const std::string part = part_in(passing ? passing->path() : words.parts, here.rank, here.size);
    const worked mine = work(here, words, part);
    hold_ending_signals(SIG_UNBLOCK);
    if (mine.code != cli::exit_done) passing.reset();  // now, because a job that fails is ended from outside
    wait_for_all(here, mine);
    if (const int code = code_of_all(here, mine); code != cli::exit_done) return code;
    if (here.is_first()) return shared(merged(here, words, part));
    send_bytes(content(part));
    return shared(cli::exit_done);
}

/// Understands the words, or says at rank 0 why not.
int run(const job& here, const texts& arguments) {
    if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
        if (here.is_first()) cli::write_stdout(help());
        return cli::exit_done;
    }
    job_words words;
    int code = cli::exit_done;
    try {
        words = sorted(arguments);
        if (here.is_first()) refuse_what_merge_would(words);
    } catch (const input_error& failure) {
        if (here.is_first()) cli::say_issues(failure.issues());
        code = cli::exit_input;
    }
    code = shared(code);
    return code == cli::exit_done ? run(here, words) : code;
}

}  // namespace
}  // namespace magnesia::mpi

int main(int count, char** words) {
    const int first = count > 0 ? 1 : 0;
    magnesia::cli::hold_standard_streams();
    magnesia::cli::ignore_broken_pipes();
    setenv("NO_COLOR", "1", 1);  // mpirun gives ranks a terminal even when what they say goes into a file
    const magnesia::mpi::job here;
    try {
        return run(here, magnesia::mpi::texts(words + first, words + count));
    } catch (const std::exception& failure) {
        magnesia::cli::say(fmt::format("magnesia: a fault of the program, not yours: {}", failure.what()));
        MPI_Abort(MPI_COMM_WORLD, magnesia::cli::exit_fault);
    }
    return magnesia::cli::exit_fault;
}
