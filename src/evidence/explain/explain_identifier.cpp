// explain_identifier.cpp - a publication by the numbers that others give it: DOI, PubMed, PubMed Central.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view beginnings[] = {"https://",
                                           "http://",
                                           "www.",
                                           "doi.org/",
                                           "dx.doi.org/",
                                           "pubmed.ncbi.nlm.nih.gov/",
                                           "pmc.ncbi.nlm.nih.gov/",
                                           "ncbi.nlm.nih.gov/",
                                           "articles/",
                                           "pmc/",
                                           "pubmed/",
                                           "doi:",
                                           "pmcid:",
                                           "pmid:",
                                           "pmid",
                                           "pubmed",
                                           " "};

/// The bare number, in small letters: what addresses and names of registers put before it is taken off.
std::string bare(std::string_view said) {
    std::string left = lower_case(said);
    const auto takes_off = [&](std::string_view beginning) {
        const bool is_there = left.starts_with(beginning);
        if (is_there) left.erase(0, beginning.size());
        return is_there;
    };
    while (std::ranges::any_of(beginnings, takes_off)) {
    }
    while (left.ends_with('/') || left.ends_with(' ')) left.pop_back();
    return left;
}

}  // namespace

std::string identifiers_of(const source& what) {
    std::string all;
    const auto add = [&](std::string_view before, const std::string& number) {
        if (!number.empty()) all += fmt::format("{}{}{}", all.empty() ? "" : ", ", before, number);
    };
    add("doi:", what.doi);
    add("PMID ", what.pmid);
    add("", what.pmcid);
    return all;
}

std::optional<explanation> explain_identifier(const evidence_base& base, std::string_view said) {
    const std::string number = bare(said);
    if (number.empty()) return std::nullopt;
    const auto has_it = [&](const source& one) {
        return number == one.pmid || number == lower_case(one.pmcid) || number == lower_case(one.doi);
    };
    const auto paper = std::ranges::find_if(base.sources, has_it);
    if (paper == base.sources.end()) return std::nullopt;
    const auto rests_on_it = [&](const auto& one) { return !one.sources.empty() && one.sources.front() == paper->id; };
    const auto trial = std::ranges::find_if(base.library.trials, rests_on_it);
    if (trial != base.library.trials.end()) return explain_trial(base, *trial);
    const auto review = std::ranges::find_if(base.library.reviews, rests_on_it);
    if (review != base.library.reviews.end()) return explain_review(base, *review);
    return explain_source(base, *paper);
}

}  // namespace magnesia::evidence
