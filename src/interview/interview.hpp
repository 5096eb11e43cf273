// interview.hpp - the verb `init`: questions one by one, and from the answers a person file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace magnesia::interview {

/// Whom the questions are put to.
struct dialogue {
    std::function<std::optional<std::string>()> next;  ///< the next line that was typed; empty: no more will come
    std::function<void(const std::string&)> tell;      ///< shows lines
};

/// What comes of it.
struct written_person {
    std::string file;                  ///< the person file
    std::vector<std::string> rough;    ///< what of it is rough, one sentence each
    std::vector<std::string> missing;  ///< what `simulate` and `plan` still ask, one sentence each
};

/// Asks everything, warning signs first. A bad answer is explained and asked again; "unknown" or an empty line is taken
/// for unknown, but for age and sex; "?" explains; "quit" ends.
///   returns  empty when the lines ended, or "quit" was said, before the last question: nothing is to be written
std::optional<written_person> hold(const dialogue& with);

}  // namespace magnesia::interview
