// instruments.hpp - what trials measure outcomes with: scale, systematic error and noise of each questionnaire, device
// and assay.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view instruments_schema = "magnesia.instruments/1";

/// How a systematic error is counted: instrument minus truth in the outcome's unit, or instrument over truth.
enum class bias_measure { difference, ratio };

/// How the noise of one reading is counted: SD or CV within a person, or the correlation of two readings (ICC).
enum class noise_measure { within_person_sd, within_person_cv, retest_correlation };

/// How far an instrument is off, or how much it scatters, for one outcome.
template <class Measure>
struct reading_error {
    std::string outcome;
    Measure measure{};
    value_range range;  ///< both ends the same when one number is known
    std::string who;    ///< in whom, and against what
    known_how known;
};

/// One way of measuring.
struct instrument {
    std::string id;                                                    ///< for example `isi`
    std::string label;                                                 ///< for a reader
    std::vector<std::string> measures;                                 ///< ids of outcomes
    std::optional<value_range> scale;                                  ///< the points it can give
    std::optional<better> direction;                                   ///< where it differs from that of the outcome
    std::optional<important_difference> minimal_important_difference;  ///< in its points
    std::vector<reading_error<bias_measure>> biases;
    std::vector<reading_error<noise_measure>> noises;
    std::string note;
    core::place where;
};

std::string_view word(bias_measure measure);
std::string_view word(noise_measure measure);

/// Reads a file of instruments, appending faults.
std::vector<instrument> parse_instruments(const core::tree& file, std::vector<core::issue>& issues);

/// The instruments of the program, in the order of data/instruments.toml.
///   throws   data_error
std::vector<instrument> load_instruments();

/// The instrument of that id, or null.
const instrument* find_instrument(const std::vector<instrument>& all, std::string_view id);

/// Those that measure an outcome, in their order.
std::vector<instrument> instruments_of(const std::vector<instrument>& all, std::string_view outcome_id);

}  // namespace magnesia::evidence
