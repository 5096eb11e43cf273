// progress.cpp - rate, time left, one line.
// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.hpp"

#include <unistd.h>

#include <fmt/core.h>

namespace magnesia::cli {
namespace {

constexpr std::size_t bar_columns = 24;
constexpr auto between_lines = std::chrono::milliseconds(100);

std::string duration(double seconds) {
    if (seconds < 60) return fmt::format("{:.0f} s", seconds);
    const auto whole = static_cast<long>(seconds);
    return fmt::format("{} min {:02} s", whole / 60, whole % 60);
}

void write_stderr(const std::string& text) {
    // A progress line that cannot be shown is nobody's loss.
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, double seconds, api::letters with) {
    const double share = static_cast<double>(done) / static_cast<double>(total);
    const std::string bar = api::padded(api::bar(share, bar_columns, with), bar_columns);
    std::string line = fmt::format("{:4.0f} %  {}  {} of {} runs", 100 * share, bar, done, total);
    if (done == 0 || seconds <= 0) return line;
    const double rate = static_cast<double>(done) / seconds;
    const double left = static_cast<double>(total - done) / rate;
    return line + fmt::format(", {:.{}f}/s, {} left", rate, rate < 10 ? 1 : 0, duration(left));
}

void progress_bar::show(std::size_t done, std::size_t total) {
    const clock::time_point now = clock::now();
    if (now - shown_ < between_lines) return;
    shown_ = now;
    is_visible_ = true;
    const double seconds = std::chrono::duration<double>(now - started_).count();
    write_stderr("\r" + progress_line(done, total, seconds, with_) + "\x1b[K");
}

void progress_bar::erase() {
    if (is_visible_) write_stderr("\r\x1b[K");
    is_visible_ = false;
}

}  // namespace magnesia::cli
