// main.cpp - where the program starts.
// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.hpp"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

/// A call lasts seconds and gives everything back at its end. So memory is taken from the system in large pieces and
/// kept until then: asking for each page anew takes a tenth of a short answer.
void keep_memory() {
#ifdef __GLIBC__
    constexpr int megabyte = 1 << 20;
    static_cast<void>(mallopt(M_TOP_PAD, 16 * megabyte));
    static_cast<void>(mallopt(M_TRIM_THRESHOLD, 256 * megabyte));
    static_cast<void>(mallopt(M_MMAP_THRESHOLD, 32 * megabyte));
#endif
}

}  // namespace

int main(int count, char** words) {
    keep_memory();
    // A program may be started without even its own name (count 0).
    const int first = count > 0 ? 1 : 0;
    return magnesia::cli::run_command_line({words + first, words + count});
}
