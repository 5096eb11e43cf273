// known_from.hpp - grades and provenances with their meaning, and how a thing without a source is known instead.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "evidence/base/source_uses.hpp"

namespace magnesia::evidence {

/// `A: human data, direct`.
std::string_view meaning(evidence_grade grade);
/// `memory: not looked up yet`.
std::string_view meaning(provenance known_from);

/// How a thing is known: its provenance with its meaning; of studies, of foods without a source and of a validation row
/// the words that stand for it. Nothing when the data have no such thing.
std::optional<std::string> how_known(const evidence_base& base, const used_thing& what);

}  // namespace magnesia::evidence
