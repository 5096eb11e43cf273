// head.hpp - what every answer says about itself: which program, equations, data and seed it came from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace magnesia::api {

/// The head of an answer (docs/contracts.md 6). Nothing in it depends on the time of day, a folder or threads.
struct answer_head {
    std::string schema;                      ///< for example `magnesia.simulate/1`
    std::string version;                     ///< of the program
    std::string model_hash;                  ///< of the equations and the stepper's options
    std::string data_hash;                   ///< of the evidence
    std::uint64_t seed = 0;                  ///< of the random streams
    std::map<std::string, bool> hypotheses;  ///< open hypotheses that were switched on or off, by name
    std::vector<std::string> warnings;       ///< what a reader must know before using the numbers
};

/// The version of the program, for example `0.1.0`.
std::string version();

/// SHA-256 of the body's equations and of how they are integrated (model::model_text).
std::string model_hash();

/// SHA-256 of the evidence (evidence::data_hash).
std::string data_hash();

/// A head of the given schema; warnings are added by the verb.
answer_head make_head(const std::string& schema, std::uint64_t seed);

}  // namespace magnesia::api
