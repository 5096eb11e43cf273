// certainty_overrides.hpp - judgements of people that replace a computed certainty, each with its reason.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view certainty_overrides_schema = "magnesia.certainty_overrides/1";

/// One judgement.
struct certainty_override {
    std::string outcome;    ///< id
    std::string condition;  ///< one of condition_words(); empty for all people
    std::string level;      ///< high, moderate, low, very low
    std::string reason;
    std::string source;  ///< id in data/sources; may be empty
    core::place where;
};

/// Reads a file of overrides, appending faults; a file without any is sound.
std::vector<certainty_override> parse_certainty_overrides(const core::tree& file, std::vector<core::issue>& issues);

/// Those of data/certainty_overrides.toml.
///   throws   data_error
std::vector<certainty_override> load_certainty_overrides();

/// Notes outcomes and sources that nobody knows.
void check_certainty_overrides(const std::vector<certainty_override>& all, const std::vector<outcome>& outcomes,
                               const std::vector<source>& sources, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
