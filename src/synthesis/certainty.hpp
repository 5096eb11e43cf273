// certainty.hpp - how sure one may be of a pooled effect, in the words of GRADE, with a reason for every step.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/trials/synthesis_choices.hpp"

namespace magnesia::synthesis {

enum class certainty { very_low, low, moderate, high };

std::string_view word(certainty level);
std::optional<certainty> certainty_from(std::string_view text);

/// What is looked at.
enum class doubt { risk_of_bias, inconsistency, indirectness, imprecision, publication_bias };

std::string_view word(doubt what);

/// One reason: by how many steps it lowers the certainty, and why (or why not).
struct certainty_reason {
    doubt about = doubt::risk_of_bias;
    int steps = 0;  ///< 0, 1 or 2
    std::string sentence;
};

/// What the judgement needs to know of the studies, apart from the effects themselves.
struct graded_facts {
    bool is_randomised = true;
    bool is_review = false;  ///< told by a review, whose studies were not judged one by one; weights are not asked for
    int studies = 0;
    int studies_in_words = 0;        ///< comparable ones that give no number to pool
    int people = 0;                  ///< in all studies; 0 when none says
    int events = 0;                  ///< in all studies; 0 for what is measured
    double weight_high_risk = 0;     ///< share of the weight of studies with a high risk of bias, 0 to 1
    double weight_some_risk = 0;     ///< with some
    double weight_industry = 0;      ///< paid by makers, wholly or in part
    double weight_direct = 1;        ///< of studies in the people and with the form asked for
    std::string indirect_because;    ///< in words, when weight_direct is below 1
    std::string review_of;           ///< of a review: its people, as it reads behind "of"
    bool is_of_people_asked = true;  ///< of a review
    double low = 0;                  ///< 95 % interval on the scale of pooling, where no effect is 0
    double high = 0;
    double appreciable = 0;                 ///< from where on a difference matters, same scale, above 0
    std::optional<double> i2;               ///< per cent; nothing when a review does not say
    std::optional<double> p_heterogeneity;  ///< of Q; nothing when a review does not say
    std::optional<double> funnel_p;         ///< nothing below three studies, and when a review does not say
};

/// The level with all five reasons, in the order of `doubt`.
struct graded {
    certainty level = certainty::very_low;
    std::vector<certainty_reason> reasons;
    std::string overridden_because;  ///< by a file; empty when computed
};

/// A part of the evidence graded beside the whole that it is taken from: never higher. Where it stood higher, the
/// doubts of the whole that the part has less of are taken over, the last of the five first, and no more of them than
/// it needs.
graded no_higher_than(graded part, const graded& whole);

/// Grades a body of evidence: from high (randomised) or low (observational) downwards.
graded grade_of(const graded_facts& facts, const evidence::synthesis_choices& choices);

}  // namespace magnesia::synthesis
