// causes.hpp - the verb `causes`: what keeps one person awake, each cause taken away alone from the same body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/answers/scenario_request.hpp"
#include "model/following/question.hpp"
#include "model/person/binding.hpp"

namespace magnesia::api {

inline constexpr const char* causes_schema = "magnesia.causes/1";

struct causes_request {
    scenario_request from;
    model::hypothesis_states hypotheses = {};
};

/// What a night is worth: minutes, and points of the insomnia index (0 to 28).
struct night_worth {
    double until_asleep = 0;
    double awake_later = 0;
    double asleep = 0;
    double insomnia = 0;
};

/// One cause: the gates of the causal map through which it reaches the night.
struct cause_of_night {
    std::string id;               ///< "muscles"
    std::string name;             ///< "tense muscles and cramps"
    std::set<std::string> gates;  ///< "sleep.gate_tension"
    night_worth without;          ///< of the same body with these gates shut and all else as it is
};

struct causes_answer {
    answer_head head;
    model::question asked;
    std::vector<std::string> assumptions;
    std::size_t night = 1;  ///< by its morning; the one that a simulation tells of
    night_worth now;
    std::vector<cause_of_night> causes;  ///< by points of the index, what takes most first
};

/// Follows the typical person as they are, and once for each cause with its gates shut.
///   throws  input_error for everything wrong in the request; internal_error when a body cannot be simulated
causes_answer find_causes(const causes_request& request);

/// The answer as JSON (src/api/schema/causes.json).
std::string json_of(const causes_answer& answer);

/// Lines of at most 80 columns.
std::string text_of(const causes_answer& answer);

/// What everybody who sees causes must know.
inline constexpr const char* taken_alone =
    "Each is taken away alone from the typical person; together they need not add up. A cause that trials doubt counts "
    "in part. What magnesium can reach is its own line and no other.";

}  // namespace magnesia::api
