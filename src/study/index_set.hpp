// index_set.hpp - which of many numbered jobs are done.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace magnesia::study {

/// Jobs first ... last - 1.
struct index_range {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t size() const { return last - first; }
    bool operator==(const index_range&) const = default;
};

/// A set of the numbers 0 ... size - 1, at one bit each.
class index_set {
 public:
    explicit index_set(std::size_t size) : is_in_(size) {}

    std::size_t size() const { return is_in_.size(); }
    std::size_t count() const { return count_; }
    bool contains(std::size_t index) const { return is_in_[index]; }

    void insert(std::size_t index);
    void insert(const index_range& all);

    /// Whether some number is in both.
    bool meets(const index_set& other) const;

    /// How many of a range are in.
    std::size_t count_in(const index_range& within) const;

    /// The stretches of `within` that are in (or not in), ascending, each as long as it can be.
    std::vector<index_range> stretches(const index_range& within, bool is_in) const;

 private:
    std::vector<bool> is_in_;
    std::size_t count_ = 0;
};

}  // namespace magnesia::study
