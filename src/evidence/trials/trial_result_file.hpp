// trial_result_file.hpp - reading one [[result]] of a trial file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "core/table_reader.hpp"
#include "evidence/trials/trial.hpp"

namespace magnesia::evidence {

/// The keys a [[result]] may have.
std::span<const std::string_view> trial_result_keys();

/// Reads one result of a trial whose arms and sources have been read, appending faults.
trial_result read_trial_result(const table_reader& in, const trial& of);

}  // namespace magnesia::evidence
