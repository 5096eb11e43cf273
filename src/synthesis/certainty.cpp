// certainty.cpp - the five doubts, one function each.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/certainty.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "evidence/files/word_list.hpp"

namespace magnesia::synthesis {
namespace {

using evidence::synthesis_choices;

constexpr evidence::word_list<certainty, 4> levels{{{certainty::very_low, "very low"},
                                                    {certainty::low, "low"},
                                                    {certainty::moderate, "moderate"},
                                                    {certainty::high, "high"}}};

std::string per_cent(double share) {
    return fmt::format("{:.0f} %", 100 * share);
}

certainty_reason by_bias(const graded_facts& facts) {
    if (facts.is_review)
        return {doubt::risk_of_bias, 1, "the studies of the review were not judged here: some risk is assumed"};
    const double doubtful = facts.weight_high_risk + facts.weight_some_risk;
    if (facts.weight_high_risk > 0.5) {
        return {
            doubt::risk_of_bias, 2,
            fmt::format("{} of the weight is of studies with a high risk of bias", per_cent(facts.weight_high_risk))};
    }
    if (doubtful > 0.5) {
        return {doubt::risk_of_bias, 1,
                fmt::format("{} of the weight is of studies with some or a high risk of bias", per_cent(doubtful))};
    }
    return {doubt::risk_of_bias, 0, "most of the weight is of studies with a low risk of bias"};
}

certainty_reason by_inconsistency(const graded_facts& facts, const synthesis_choices& choices) {
    if (facts.studies < 2) return {doubt::inconsistency, 0, "one study cannot disagree with another"};
    if (!facts.i2) return {doubt::inconsistency, 1, "how far the studies differ is not told"};
    const std::string p = facts.p_heterogeneity ? fmt::format(", p {:.2g}", *facts.p_heterogeneity) : "";
    const std::string i2 = fmt::format("I2 {:.0f} %{}", *facts.i2, p);
    if (facts.p_heterogeneity.value_or(0) >= 0.1)
        return {doubt::inconsistency, 0, "studies differ no more than by chance: " + i2};
    if (*facts.i2 > choices.very_serious_heterogeneity)
        return {doubt::inconsistency, 2, "studies differ far more than by chance: " + i2};
    if (*facts.i2 > choices.serious_heterogeneity)
        return {doubt::inconsistency, 1, "studies differ more than by chance: " + i2};
    return {doubt::inconsistency, 0, "studies do not differ much: " + i2};
}

certainty_reason by_indirectness(const graded_facts& facts) {
    if (facts.is_review && facts.is_of_people_asked)
        return {doubt::indirectness, 0, fmt::format("the review is of {}, as asked", facts.review_of)};
    if (facts.is_review)
        return {doubt::indirectness, 1, fmt::format("the review is of {}, not of those asked about", facts.review_of)};
    if (facts.weight_direct > 0.5) return {doubt::indirectness, 0, "most of the weight is of what was asked about"};
    return {doubt::indirectness, 1,
            fmt::format("only {} of the weight is of what was asked about: {}", per_cent(facts.weight_direct),
                        facts.indirect_because)};
}

certainty_reason by_imprecision(const graded_facts& facts, const synthesis_choices& choices) {
    const bool may_help = facts.low <= -facts.appreciable;
    const bool may_harm = facts.high >= facts.appreciable;
    const bool includes_nothing = facts.low <= 0 && facts.high >= 0;
    if (may_help && may_harm)
        return {doubt::imprecision, 2, "the interval reaches from a change that matters to its opposite"};
    if (includes_nothing && (may_help || may_harm))
        return {doubt::imprecision, 1, "the interval holds both no effect and a change that matters"};
    const bool has_events = facts.events > 0;
    const double needed = has_events ? choices.enough_events : choices.enough_people;
    const int counted = has_events ? facts.events : facts.people;
    if (counted == 0) return {doubt::imprecision, 1, "how many people were seen is not told"};
    if (counted < needed)
        return {doubt::imprecision, 1,
                fmt::format("{} {} in all, fewer than {:.0f}", counted, has_events ? "events" : "people", needed)};
    return {doubt::imprecision, 0, "the interval is narrow beside what matters"};
}

certainty_reason by_publication(const graded_facts& facts, const synthesis_choices& choices) {
    const bool are_enough = facts.studies >= choices.trials_for_funnel;
    const bool can_see = are_enough && facts.funnel_p;
    if (can_see && *facts.funnel_p < choices.funnel_p)
        return {doubt::publication_bias, 1,
                fmt::format("small studies show other effects than large ones (p {:.2g})", *facts.funnel_p)};
    if (facts.studies_in_words > facts.studies)
        return {doubt::publication_bias, 1,
                fmt::format("{} comparable studies tell their result in words only, more than the {} that give numbers",
                            facts.studies_in_words, facts.studies)};
    if (facts.weight_industry > 0.5)
        return {doubt::publication_bias, 1,
                fmt::format("{} of the weight was paid by makers of magnesium", per_cent(facts.weight_industry))};
    if (!are_enough)
        return {
            doubt::publication_bias, 0,
            fmt::format("fewer than {:.0f} studies: a lopsided funnel could not be told", choices.trials_for_funnel)};
    if (!can_see) return {doubt::publication_bias, 0, "whether the funnel is lopsided is not told"};
    return {doubt::publication_bias, 0,
            fmt::format("small and large studies show alike effects (p {:.2g})", *facts.funnel_p)};
}

}  // namespace

std::string_view word(certainty level) {
    return evidence::text_of(levels, level);
}

std::optional<certainty> certainty_from(std::string_view text) {
    return evidence::value_of(levels, text);
}

std::string_view word(doubt what) {
    switch (what) {
        case doubt::risk_of_bias:
            return "risk of bias";
        case doubt::inconsistency:
            return "inconsistency";
        case doubt::indirectness:
            return "indirectness";
        case doubt::imprecision:
            return "imprecision";
        case doubt::publication_bias:
            break;
    }
    return "publication bias";
}

graded no_higher_than(graded part, const graded& whole) {
    for (auto of_whole = whole.reasons.rbegin(); of_whole != whole.reasons.rend(); ++of_whole) {
        const int over = static_cast<int>(part.level) - static_cast<int>(whole.level);
        if (over <= 0) return part;
        const auto own = std::ranges::find(part.reasons, of_whole->about, &certainty_reason::about);
        if (own == part.reasons.end() || own->steps >= of_whole->steps) continue;
        const int more = std::min(of_whole->steps - own->steps, over);
        *own = {own->about, own->steps + more, "of all forms together: " + of_whole->sentence};
        part.level = static_cast<certainty>(static_cast<int>(part.level) - more);
    }
    if (part.level > whole.level) {
        part.level = whole.level;
        part.reasons.push_back({doubt::indirectness, 0,
                                fmt::format("no higher than of all forms together, which is {}", word(whole.level))});
    }
    return part;
}

graded grade_of(const graded_facts& facts, const synthesis_choices& choices) {
    graded result;
    result.reasons = {by_bias(facts), by_inconsistency(facts, choices), by_indirectness(facts),
                      by_imprecision(facts, choices), by_publication(facts, choices)};
    int level = static_cast<int>(facts.is_randomised ? certainty::high : certainty::low);
    for (const certainty_reason& reason : result.reasons) level -= reason.steps;
    result.level = static_cast<certainty>(std::max(level, 0));
    return result;
}

}  // namespace magnesia::synthesis
