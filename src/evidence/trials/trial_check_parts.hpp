// trial_check_parts.hpp - the groups of rules behind check_trial and check_review, one file each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/trials/trial_check.hpp"

namespace magnesia::evidence {

/// trial_names.cpp: outcomes, instruments, forms and sources exist.
void check_names(const trial& what, const trial_context& known, std::vector<core::issue>& issues);
void check_names(const review& what, const trial_context& known, std::vector<core::issue>& issues);

/// trial_design_check.cpp: groups, arms, blinding and numbers of people fit together.
void check_design(const trial& what, std::vector<core::issue>& issues);

/// trial_doses.cpp: elemental and compound milligrams, millimoles taken for milligrams.
void check_doses(const trial& what, const trial_context& known, std::vector<core::issue>& issues);

/// trial_values.cpp: means and spreads that the outcome or its instrument cannot have.
void check_values(const trial& what, const trial_context& known, std::vector<core::issue>& issues);
void check_values(const review& what, const trial_context& known, std::vector<core::issue>& issues);

/// trial_arithmetic.cpp: arms, effects, intervals, p and findings that contradict each other.
void check_arithmetic(const trial& what, std::vector<core::issue>& issues);
void check_arithmetic(const review& what, std::vector<core::issue>& issues);

/// trial_sources.cpp: where it was published and registered.
void check_sources(const std::vector<std::string>& ids, const std::string& registration, const core::place& where,
                   const trial_context& known, std::vector<core::issue>& issues);

/// One fault at a place, under a dotted key.
void add_fault(std::vector<core::issue>& issues, const core::place& where, std::string key, std::string found,
               std::string allowed = {}, std::string value = {});

/// How messages call a result: `result insomnia_severity`.
std::string name_of(const trial_result& what);
std::string name_of(const pooled_result& what);

}  // namespace magnesia::evidence
