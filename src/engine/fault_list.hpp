// fault_list.hpp - collects everything wrong with a request, then refuses it once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/core.h>

#include <string>
#include <utility>
#include <vector>

#include "core/error.hpp"

namespace magnesia::engine {

/// The issues found so far; each line says key, value, what is wrong and what would be right.
class fault_list {
 public:
    template <class Value>
    void add(std::string key, const Value& value, std::string found, std::string allowed = {}) {
        issue one;
        one.key = std::move(key);
        one.value = fmt::format("{}", value);
        one.found = std::move(found);
        one.allowed = std::move(allowed);
        issues_.push_back(std::move(one));
    }

    void take(std::vector<issue> others) {
        for (auto& other : others) issues_.push_back(std::move(other));
    }

    bool empty() const { return issues_.empty(); }
    std::vector<issue> issues() && { return std::move(issues_); }

    /// throws  input_error when anything was added
    void refuse() && {
        if (!issues_.empty()) throw input_error(std::move(issues_));
    }

 private:
    std::vector<issue> issues_;
};

}  // namespace magnesia::engine
