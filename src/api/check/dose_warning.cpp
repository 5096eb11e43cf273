// dose_warning.cpp - the sentence.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/dose_warning.hpp"

#include <exception>
#include <optional>
#include <string_view>

#include "api/check/verdict_words.hpp"
#include "evidence/base/vocabulary.hpp"
#include "safety/gather.hpp"
#include "safety/intake.hpp"
#include "scenario/values/region.hpp"

namespace magnesia::api {
namespace {

/// One who is not said lives nowhere in particular: what is said of them is what the check says where it says least.
safety::judgement mildest(scenario::person who, const safety::intake& takes, const evidence::safety_base& rules) {
    std::optional<safety::judgement> least;
    for (const std::string_view region : scenario::known_regions) {
        who.is.region = region;
        const safety::judgement found = safety::judge(safety::gather(who, takes, rules).known, rules.rules);
        if (!least || found.is < least->is) least = found;
    }
    return *least;
}

safety::judgement judged_dose(const scenario::scenario& what, const std::optional<scenario::person>& patient,
                              const evidence::evidence_base& base, const safety_loader& load) {
    try {
        const evidence::safety_base rules = load();
        const safety::intake takes = safety::intake_of(what.doses, evidence::vocabulary_of(base), what.day);
        const bool is_said = patient && !(what.who == base.defaults.who.who && patient->is == scenario::health{});
        if (!is_said) return mildest(what.who, takes, rules);
        return safety::judge(safety::gather(*patient, takes, rules).known, rules.rules);
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
    const safety::judgement found = judged_dose(what, patient, base, load);
    if (found.is < safety::verdict::clinician) return {};
    return {std::string("`magnesia check` ") + what_it_does(found.is) + ": " +
            worst_first(found.findings).front().sentence};
}

}  // namespace magnesia::api
