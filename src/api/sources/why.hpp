// why.hpp - the verb `why`: where anything in the data comes from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/answers/head.hpp"
#include "api/evidence/doubt.hpp"
#include "evidence/explain/explain.hpp"

namespace magnesia::api {

inline constexpr const char* why_schema = "magnesia.why/1";

/// What is answered.
struct why_answer {
    answer_head head;
    evidence::explanation what;
    std::vector<doubted> in_doubt;  ///< the effects it shows, and how sure trials are of them
};

/// Explains an id.
///   throws  input_error naming the nearest id
why_answer why(std::string_view id);

/// The same for data that are at hand, when many ids are asked for.
why_answer why(std::string_view id, const evidence::evidence_base& base);

/// The answer as JSON (src/api/schema/why.json).
std::string json_of(const why_answer& answer);

/// The answer in plain words, lines of at most 80 columns where words allow it.
std::string text_of(const why_answer& answer);

}  // namespace magnesia::api
