// index_set.cpp - a row of bits and its stretches.
// SPDX-License-Identifier: Apache-2.0
#include "study/index_set.hpp"

namespace magnesia::study {

void index_set::insert(std::size_t index) {
    if (is_in_[index]) return;
    is_in_[index] = true;
    ++count_;
}

void index_set::insert(const index_range& all) {
    for (std::size_t i = all.first; i < all.last; ++i) insert(i);
}

bool index_set::meets(const index_set& other) const {
    for (std::size_t i = 0; i < size(); ++i) {
        if (is_in_[i] && other.is_in_[i]) return true;
    }
    return false;
}

std::size_t index_set::count_in(const index_range& within) const {
    std::size_t found = 0;
    for (std::size_t i = within.first; i < within.last; ++i) found += is_in_[i] ? 1 : 0;
    return found;
}

std::vector<index_range> index_set::stretches(const index_range& within, bool is_in) const {
    std::vector<index_range> found;
    for (std::size_t i = within.first; i < within.last; ++i) {
        if (is_in_[i] != is_in) continue;
        if (found.empty() || found.back().last != i) found.push_back({i, i});
        found.back().last = i + 1;
    }
    return found;
}

}  // namespace magnesia::study
