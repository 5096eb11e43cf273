// trial_check.hpp - the linter of studies and reviews: the impossible, contradictions, names nobody knows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/outcomes/instruments.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/sources/refused_sources.hpp"
#include "evidence/sources/sources.hpp"
#include "evidence/trials/targets.hpp"
#include "evidence/trials/trial_library.hpp"

namespace magnesia::evidence {

/// What a study is held against.
struct trial_context {
    std::vector<outcome> outcomes;
    std::vector<instrument> instruments;
    std::vector<form> forms;
    std::vector<source> sources;
    std::vector<refused_source> refused;
};

/// The context of the program's own data.
///   throws   data_error
trial_context load_trial_context();

/// One study by itself: all rules that need no other study.
void check_trial(const trial& what, const trial_context& known, std::vector<core::issue>& issues);

/// One review by itself.
void check_review(const review& what, const trial_context& known, std::vector<core::issue>& issues);

/// All studies together: people counted twice, trials that a review or a study names and nobody knows, roles that
/// differ from those of the validation rows.
void check_library(const trial_library& all, const std::vector<target>& targets, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
