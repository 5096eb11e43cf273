// main.cpp - where the program starts.
// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.hpp"

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

#include <cstdint>
#include <cstdlib>

namespace {

/// A call lasts seconds and gives everything back at its end. So memory is taken from the system in large pieces and
/// kept until then, and the first of it stands in large pages: asking for each small page anew takes a tenth of a short
/// answer. Where there are none, pages are small and all else holds.
void keep_memory() {
#ifdef __GLIBC__
    constexpr int megabyte = 1 << 20;
    static_cast<void>(mallopt(M_TOP_PAD, 16 * megabyte));
    static_cast<void>(mallopt(M_TRIM_THRESHOLD, 256 * megabyte));
    static_cast<void>(mallopt(M_MMAP_THRESHOLD, 32 * megabyte));
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t page = 2 * megabyte;
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    void* const volatile first = std::malloc(megabyte);  // moves the end
    std::free(first);
    const auto from = (end + page - 1) / page * page;
    const auto to = reinterpret_cast<std::uintptr_t>(sbrk(0)) / page * page;
    if (from < to) static_cast<void>(madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE));
#endif
#endif
}

}  // namespace

int main(int count, char** words) {
    keep_memory();
    // A program may be started without even its own name (count 0).
    const int first = count > 0 ? 1 : 0;
    return magnesia::cli::run_command_line({words + first, words + count});
}
