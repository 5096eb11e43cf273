// by_vein.cpp - choosing among results by vein, and saying one.
// SPDX-License-Identifier: Apache-2.0
#include "api/evidence/by_vein.hpp"

#include <fmt/format.h>

#include "api/evidence/evidence_words.hpp"
#include "synthesis/review_lead.hpp"

namespace magnesia::api {
namespace {

int people_in(const synthesis::leading_review& one) {
    return one.result->participants.value_or(one.of->participants.value_or(0));
}

}  // namespace

std::optional<synthesis::body_of_evidence> by_vein(const evidence::evidence_base& base,
                                                   const synthesis::body_of_evidence& body) {
    if (body.has_effect() || body.in_words.all() > 0) return std::nullopt;
    std::optional<synthesis::leading_review> most;
    for (const evidence::review* of : body.reviews) {
        if (of->about != "magnesium" || of->route != "intravenous") continue;
        if (!body.asked.form.empty() && of->form != body.asked.form) continue;
        for (const evidence::pooled_result& result : of->pooled) {
            const auto one = synthesis::as_lead(*of, result);
            const bool is_more = one && (!most || people_in(*one) > people_in(*most));
            if (is_more && result.outcome == body.asked.outcome) most = one;
        }
    }
    if (!most) return std::nullopt;
    return synthesis::resting_on(*most, *body.what,
                                 {base.library, base.outcomes, base.instruments, base.synthesis, base.overrides});
}

std::string by_vein_words(const synthesis::body_of_evidence& of_vein) {
    const synthesis::leading_review& lead = *of_vein.leading;
    const std::string group = lead.result->group.empty() ? "" : fmt::format(" ({})", lead.result->group);
    return fmt::format(
        "By vein, not swallowed: the review {} of {}{} finds a {} of {}; certainty {}, chance of no effect {}.",
        lead.of->id, synthesis::people_reviewed(*lead.of, *lead.result), group,
        of_vein.scale == synthesis::effect_scale::log_ratio ? "ratio" : "difference",
        effect_words(lead.estimate, lead.low, lead.high, of_vein), word(of_vein.certainty.level),
        chance_words(of_vein.believed.p_nil));
}

}  // namespace magnesia::api
