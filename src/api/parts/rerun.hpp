// rerun.hpp - the verb `rerun`: an answer computed again from what it says about itself, to the byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::api {

/// What is asked.
struct rerun_request {
    std::string file;         ///< an answer of `simulate --json`
    std::size_t threads = 1;  ///< changes the waiting time, never the answer
    std::function<void(std::size_t done, std::size_t total)> progress{};
    std::stop_token stop{};
};

/// Computes the answer of a file again.
///   returns  the bytes of the file; empty when it was stopped
///   throws   input_error when the file is no answer of `simulate` (see parse_answer), its scenario has mistakes,
///            another program wrote it, or what comes out differs from it: then somebody edited it, or its program
///            computed in another order, which no hash shows
std::string rerun(const rerun_request& request);

/// The assumptions of an answer to the scenario written out in full. That scenario no longer knows what was left unsaid
/// when it was asked, so those sentences are taken over from `said`, as far as they are true of this scenario.
std::vector<std::string> assumptions_again(const std::vector<std::string>& said, const scenario::scenario& what,
                                           const evidence::evidence_base& base);

/// Throws input_error naming line, column and both words where `written` first differs from `computed`; nothing when
/// they are equal.
void refuse_edited(std::string_view written, std::string_view computed, const std::string& name);

}  // namespace magnesia::api
