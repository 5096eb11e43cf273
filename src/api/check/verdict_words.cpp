// verdict_words.cpp - a judgement of safety in words.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/verdict_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "core/add_once.hpp"
#include "core/text.hpp"
#include "evidence/safety/drugs.hpp"

namespace magnesia::api {

using safety::finding;
using safety::verdict;

std::string_view verdict_in_words(verdict is) {
    switch (is) {
        case verdict::ok:
            return "OK: no rule speaks against it";
        case verdict::caution:
            return "CAUTION: mind what stands below";
        case verdict::clinician:
            return "CLINICIAN: talk to a clinician first";
        case verdict::refuse:
            return "REFUSE: do not take it as things stand";
        default:
            return "EMERGENCY: get help now";
    }
}

namespace {

/// Whether a note only tells a limit that is not the one that holds: of somebody with a smaller limit, or who may take
/// nothing.
bool tells_other_limit(const finding& one, const std::vector<finding>& all) {
    if (one.action != safety::safety_action::note || !one.cap_mg) return false;
    return std::any_of(all.begin(), all.end(), [&](const finding& other) {
        return other.action >= safety::safety_action::refuse || other.cap_mg.value_or(*one.cap_mg) < *one.cap_mg;
    });
}

}  // namespace

std::vector<finding> worst_first(const std::vector<finding>& all) {
    std::vector<finding> sorted;
    std::copy_if(all.begin(), all.end(), std::back_inserter(sorted),
                 [&](const finding& one) { return !tells_other_limit(one, all); });
    const auto weight = [](const finding& one) { return std::pair(one.action, one.is_urgent); };
    std::ranges::stable_sort(sorted, std::ranges::greater{}, weight);
    std::vector<finding> kept;
    for (const finding& one : sorted) {
        const auto before = std::ranges::find_if(
            kept, [&](const finding& other) { return !one.family.empty() && other.family == one.family; });
        const bool lowers_limit =
            before != kept.end() && one.cap_mg && (!before->cap_mg || *one.cap_mg < *before->cap_mg);
        if (before == kept.end() || (lowers_limit && weight(*before) != weight(one))) {
            kept.push_back(one);  // of a family also the milder one, where the limit comes from it
        } else if (lowers_limit) {
            *before = one;
        }
    }
    return kept;
}

std::string reason_in_words(const finding& one, const safety::gathered& facts) {
    std::vector<std::string> medicines;
    for (const safety::acting_medicine& of : facts.acting) {
        if (evidence::rule_id_of(of.interaction) == one.id) add_once(medicines, printable(of.drug, 60));
    }
    return medicines.empty() ? one.sentence : fmt::format("{}: {}", fmt::join(medicines, ", "), one.sentence);
}

std::string given_for_in_words(const safety::illness_by_medicine& one) {
    return fmt::format("{} is usually given for {}", printable(one.drug, 60), plain_id(one.condition));
}

std::string hours_in_words(const safety::hours_apart& one) {
    if (!one.before) return fmt::format("{}: no hours make it safe", printable(one.drug, 60));
    return fmt::format("{}: at least {} h before magnesium or {} h after it", printable(one.drug, 60),
                       shortest(*one.before), shortest(*one.after));
}

}  // namespace magnesia::api
