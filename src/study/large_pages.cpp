// large_pages.cpp - aligned pieces and a wish to the system, which may be deaf to it.
// SPDX-License-Identifier: Apache-2.0
#include "study/large_pages.hpp"

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>

namespace magnesia::study {
namespace {

constexpr std::size_t page_bytes = std::size_t{2} << 20;
constexpr std::size_t fewest_pages = 4;  // the system clears each of them whole: for less, small pages are sooner there

class large_page_resource : public std::pmr::memory_resource {
    void* do_allocate(std::size_t bytes, std::size_t alignment) override {
        if (alignment > page_bytes) throw std::bad_alloc();
        const std::size_t whole = (bytes + page_bytes - 1) / page_bytes * page_bytes;
        void* const found = std::aligned_alloc(page_bytes, whole);
        if (found == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
        // Where it fails, pages are small and all else holds.
        if (whole >= fewest_pages * page_bytes) static_cast<void>(madvise(found, whole, MADV_HUGEPAGE));
#endif
        return found;
    }

    void do_deallocate(void* from, std::size_t, std::size_t) override {
        std::free(from);
    }
    bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override {
        return this == &other;
    }
};

}  // namespace

std::pmr::memory_resource& large_pages() {
    static large_page_resource all;
    return all;
}

}  // namespace magnesia::study
