// evidence.hpp - the verb `evidence`: studies of an outcome, what they give together, and how sure one may be.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "evidence/base/evidence_base.hpp"
#include "synthesis/body_of_evidence.hpp"
#include "synthesis/recomputed.hpp"

namespace magnesia::api {

inline constexpr const char* evidence_schema = "magnesia.evidence/1";

/// What is asked.
struct evidence_request {
    std::string about;  ///< an outcome, an instrument, a topic, a system or a word people use; empty for a table of all
    std::string form;   ///< as people call it; empty for any
    std::string condition;           ///< one of condition_words(); empty for all people
    bool only_low_risk = false;      ///< without studies of a high risk of bias
    bool with_combinations = false;  ///< also magnesium together with something the control did not get
    bool with_ids = false;           ///< a table on the screen names outcomes by id
};

/// One line of a table: what is promised, and the outcomes that would show it.
struct evidence_line {
    std::string said;   ///< empty in a table that is no topic
    std::string named;  ///< the kind of evidence that a text names for it
    std::vector<std::string> claims;
    std::vector<std::string> computed{};  ///< ids of outcomes that the body computes
    std::vector<std::size_t> bodies;      ///< places in evidence_answer::bodies
};

/// What is answered. The bodies point into `base`, which stays where it is.
struct evidence_answer {
    answer_head head;
    evidence_request asked;
    std::unique_ptr<const evidence::evidence_base> base;
    std::vector<synthesis::body_of_evidence> bodies;       ///< one for a single outcome
    std::string title;                                     ///< of a table; empty for a single outcome
    std::string note;                                      ///< of a topic
    std::vector<evidence_line> lines;                      ///< of a table
    std::vector<synthesis::recomputed_result> recomputed;  ///< published results on these outcomes, computed again
    std::vector<std::string> limits;

    bool is_table() const { return !title.empty(); }
};

/// Gathers the evidence.
///   throws  input_error naming the nearest outcome, topic, form or condition
evidence_answer evidence_on(const evidence_request& request);

/// The answer as JSON (src/api/schema/evidence.json).
std::string json_of(const evidence_answer& answer);

/// One line a study: outcome, study, effect, variance, how it was computed, or why it is not pooled.
std::string csv_of(const evidence_answer& answer);

/// The answer in words with a forest plot, lines of at most 80 columns where words allow it.
std::string text_of(const evidence_answer& answer, bool with_unicode);

/// The answer as a self-contained page with forest and funnel.
std::string report_of(const evidence_answer& answer);

}  // namespace magnesia::api
