// explain_named_source.cpp - a name that a text for the public leans on, and what a sentence from there is worth.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

std::string worth_in_words(const std::string& counts_as) {
    if (counts_as == "primary") return "a study: look at the study itself";
    if (counts_as == "summary") return "a summary of studies by people who sell nothing";
    if (counts_as == "opinion") return "an opinion, the weakest kind of evidence";
    return "advertising: no evidence";
}

}  // namespace

explanation explain_named_source(const named_source& one) {
    explanation e{.kind = explained_kind::named_source, .id = one.id, .label = one.name};
    e.note = one.note;
    add_aliases(e, one.also);
    add_fact(e, "kind", one.kind);
    add_fact(e, "counts as", worth_in_words(one.counts_as));
    add_fact(e, "sells", one.sells ? "yes: a conflict of interest" : "no");
    add_fact(e, "stands for", one.trial.empty() ? one.review : one.trial);
    add_fact(e, "claims", fmt::format("{}", fmt::join(one.claims, ", ")));
    return e;
}

}  // namespace magnesia::evidence
