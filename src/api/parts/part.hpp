// part.hpp - the bodies simulated so far as a file: to go on from, or to be merged with others into one answer.
// SPDX-License-Identifier: Apache-2.0
// One line of JSON says whose bodies they are, the counts follow as bytes (src/study/tally_bytes.hpp), and at the end
// stands the SHA-256 of everything before it. The format is described in docs/study/parts.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "api/answers/prepared_run.hpp"
#include "api/parts/answer_file.hpp"
#include "api/parts/shard.hpp"
#include "api/simulate/simulate.hpp"
#include "study/tally.hpp"

namespace magnesia::api {

inline constexpr const char* part_schema = "magnesia.part/1";

/// The largest part that is read. Parts do not grow with draws but with the hours of a run: 70 days are some 10 MB.
inline constexpr std::size_t largest_part_bytes = std::size_t{4} << 30;

/// What a part says about itself.
struct part_head {
    answer_file asked;
    shard which;
};

/// A part read, its counts still bytes.
struct part_file {
    part_head head;
    std::string_view counts;  ///< within the bytes it was read from
};

/// A part as bytes.
std::string part_bytes(const prepared_run& run, const simulate_request& request, const shard& which,
                       const study::tally& gathered);

/// Reads a part; its counts are not looked into but by their hash.
///   name    stands for the file in messages
///   throws  input_error: no part, cut off, changed since it was written, keys missing or of the wrong kind
part_file parse_part(std::string_view bytes, const std::string& name);

/// Throws input_error naming the first key in which two parts are not of the same run: program, seed, draws, scenario.
void refuse_other_run(const part_head& part, const part_head& of_run);

/// The scenario of a part, ready to run.
///   throws  input_error when another program wrote the part (see refuse_other_program), or its scenario has mistakes
prepared_run prepare(const part_head& part);

}  // namespace magnesia::api
