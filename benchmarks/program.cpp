// program.cpp - calls the program with its output thrown away, and asks the system what the call cost.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/program.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

#include "benchmarks/measure.hpp"

namespace magnesia::benchmarks {
namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

/// In the child: becomes the program, or ends with 127.
[[noreturn]] void become_program(std::vector<std::string> words) {
    const int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0 || chdir(MAGNESIA_SOURCE_DIR) != 0) _exit(127);
    words.insert(words.begin(), MAGNESIA_PROGRAM);
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers[0], pointers.data());
    _exit(127);
}

program_cost cost_of_call(const std::vector<std::string>& words) {
    const double start = wall_seconds();
    const pid_t child = fork();
    if (child == 0) become_program(words);
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) != child || status != 0)
        throw std::runtime_error(fmt::format("`magnesia {}` did not work", fmt::join(words, " ")));
    return {.words = fmt::format("{}", fmt::join(words, " ")),
            .wall_seconds = wall_seconds() - start,
            .processor_seconds = seconds(used.ru_utime) + seconds(used.ru_stime),
            .peak_megabytes = static_cast<double>(used.ru_maxrss) * 1024 / 1e6};
}

}  // namespace

program_cost cost_of_program(const std::vector<std::string>& words, int calls) {
    std::vector<double> wall, processor, memory;
    program_cost last;
    for (int i = 0; i < calls; ++i) {
        last = cost_of_call(words);
        wall.push_back(last.wall_seconds);
        processor.push_back(last.processor_seconds);
        memory.push_back(last.peak_megabytes);
    }
    return {last.words, median(wall), median(processor), median(memory)};
}

}  // namespace magnesia::benchmarks
