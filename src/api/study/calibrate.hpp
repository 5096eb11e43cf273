// calibrate.hpp - the verb `calibrate`: numbers of the body fitted to the rows that may be fitted, and to no other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "api/answers/head.hpp"
#include "study/calibration.hpp"

namespace magnesia::api {

inline constexpr const char* calibrate_schema = "magnesia.calibrate/1";

struct calibrate_request {
    std::size_t starts = 0;                  ///< drawn, besides the present numbers
    std::optional<std::uint64_t> seed = {};  ///< of those; else that of data/calibration.toml
    std::size_t most_steps = 12;
    std::size_t threads = 1;
    std::function<void(std::size_t done, std::size_t total)> progress = {};
    std::stop_token stop = {};
};

struct calibrate_answer {
    answer_head head;
    std::size_t starts = 0;
    std::size_t most_steps = 0;
    std::string read_sha256;  ///< of exactly what the fitter read
    study::calibration result;
};

/// Fits; empty when it was stopped before it had judged the present numbers.
///   throws  data_error when data/calibration.toml does not fit the parameters
std::optional<calibrate_answer> calibrate(const calibrate_request& request);

/// The answer as JSON (src/api/schema/calibrate.json).
std::string json_of(const calibrate_answer& answer);

/// The answer on one screen, lines of at most 80 columns.
std::string text_of(const calibrate_answer& answer, bool in_colour);

/// Every step of every start, in words, and lines ready for data/parameters.
std::string log_of(const calibrate_answer& answer);

/// `settled`, `steps used up` or `stopped`.
std::string_view word(engine::fit_end end);

}  // namespace magnesia::api
