// people_asked.hpp - whether studies and reviews are of the people that a question is about.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis {

/// Whether people with these conditions are those asked about: those with the condition that was asked for, and the
/// pregnant only where pregnancy was asked for or is what the outcome is about; with no condition asked for, adults of
/// all kinds, which people with an illness, the old, the pregnant and athletes are not. Of an outcome that only some
/// people have (`had_by`) these are the people asked about. Which conditions leave somebody an adult like others is a
/// choice, not a finding (docs/evidence/synthesis.md).
bool are_asked(const body_of_evidence& body, const std::vector<std::string>& conditions);

/// The share of the weight of pooled studies of the people asked about, 0 to 1.
double weight_of_people_asked(const body_of_evidence& body);

/// Conditions of the people of the other pooled studies, each once: "older_adults, prediabetes".
std::string other_people_in(const body_of_evidence& body);

}  // namespace magnesia::synthesis
