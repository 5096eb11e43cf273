// dose_warning.cpp - the sentence.
// SPDX-License-Identifier: Apache-2.0
#include "api/dose_warning.hpp"

#include <exception>
#include <optional>

#include "api/verdict_words.hpp"
#include "evidence/vocabulary.hpp"
#include "safety/gather.hpp"
#include "safety/intake.hpp"

namespace magnesia::api {
namespace {

safety::judgement judged(const scenario::scenario& what, const scenario::person& patient,
                         const evidence::evidence_base& base, const safety_loader& load) {
    try {
        const evidence::safety_base rules = load();
        const safety::intake takes = safety::intake_of(what.doses, evidence::vocabulary_of(base), what.day);
        return safety::judge(safety::gather(patient, takes, rules).known, rules.rules);
    } catch (const std::exception& failure) {
        return safety::refusal("check_failed", std::string("The check could not run: ") + failure.what());
    }
}

const char* what_it_does(safety::verdict is) {
    switch (is) {
        case safety::verdict::clinician:
            return "asks for a clinician before this is taken";
        case safety::verdict::refuse:
            return "refuses this";
        default:
            return "says to get help now";
    }
}

}  // namespace

std::vector<std::string> warnings_of_doses(const scenario::scenario& what,
                                           const std::optional<scenario::person>& patient,
                                           const evidence::evidence_base& base, const safety_loader& load) {
    if (what.doses.empty()) return {};
    const safety::judgement found = judged(what, patient.value_or(what.who), base, load);
    if (found.is < (patient ? safety::verdict::clinician : safety::verdict::refuse)) return {};
    return {std::string("`magnesia check` ") + what_it_does(found.is) + ": " +
            worst_first(found.findings).front().sentence};
}

}  // namespace magnesia::api
