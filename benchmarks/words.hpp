// words.hpp - what the two programs of benchmarks/run are asked: how many people, how many days, JSON or a table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace magnesia::benchmarks {

struct asked {
    int people = 0;
    int days = 0;
    bool is_json = false;
};

/// `[--json] [PEOPLE [DAYS]]` over what is usual; nothing and one sentence in `why` when a word is none of these.
std::optional<asked> asked_of(int count, const char* const* words, asked usual, std::string& why);

}  // namespace magnesia::benchmarks
