// progress.hpp - how far a long computation is: one line that rewrites itself, and is gone at the end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "api/drawing/screen_text.hpp"

namespace magnesia::cli {

/// "  37 %  #######             74 of 200 runs, 12/s, 11 s left": done, total > 0, and how long it took so far.
std::string progress_line(std::size_t done, std::size_t total, double seconds, api::letters with);

/// Writes that line to stderr, at most ten times a second. Not for several threads at once.
class progress_bar {
 public:
    explicit progress_bar(api::letters with) : with_(with) {}
    progress_bar(const progress_bar&) = delete;
    progress_bar& operator=(const progress_bar&) = delete;
    ~progress_bar() { erase(); }

    void show(std::size_t done, std::size_t total);
    void erase();

 private:
    using clock = std::chrono::steady_clock;
    api::letters with_;
    clock::time_point started_ = clock::now();
    clock::time_point shown_{};
    bool is_visible_ = false;
};

}  // namespace magnesia::cli
