// trials_fuzz.cpp - any TOML given to the readers of studies, reviews and what stands beside them ends in values and
// issues, and whatever is read can be judged.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/outcomes/topics.hpp"
#include "evidence/sources/refused_sources.hpp"
#include "evidence/trials/certainty_overrides.hpp"
#include "evidence/trials/named_sources.hpp"
#include "evidence/trials/synthesis_choices.hpp"
#include "evidence/trials/trial_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace magnesia;
    static const evidence::trial_context known = evidence::load_trial_context();
    try {
        const tree file = evidence::parse_toml({reinterpret_cast<const char*>(data), size}, "fuzz.toml");
        std::vector<issue> issues;
        const evidence::trial trial = evidence::parse_trial(file, issues);
        const evidence::review review = evidence::parse_review(file, issues);
        evidence::check_trial(trial, known, issues);
        evidence::check_review(review, known, issues);
        evidence::check_library({.trials = {trial, trial}, .reviews = {review}}, {}, issues);
        evidence::check_topics(evidence::parse_topics(file, issues), known.outcomes, issues);
        evidence::parse_named_sources(file, issues);
        evidence::parse_certainty_overrides(file, issues);
        evidence::parse_synthesis_choices(file, issues);
        evidence::parse_refused_sources(file, issues);
        if (issues.empty()) __builtin_trap();  // no file can be of seven kinds at once
        for (const issue& one : issues) {
            if (sentence(one).empty()) __builtin_trap();
        }
    } catch (const input_error&) {  // no TOML: another target looks into that
    }
    return 0;
}
