// traceable.hpp - does every number lead to a source, or say why it has none, and every source to something to look up?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "evidence/base/evidence_base.hpp"

namespace magnesia::evidence {

/// Notes everything of the data that does not lead back to where it was known from:
///   an entry (`known_entries`) said to be read somewhere (primary, secondary, code) that names no source, or any that
///   names an unknown one; one that is remembered, derived or assumed and does not say why
///   a validation row whose text leads to no source, carries no identifier and has no reason
///   a source with neither DOI, PubMed number, PMC number nor address, and no note that says why
void check_traceable(const evidence_base& base, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
