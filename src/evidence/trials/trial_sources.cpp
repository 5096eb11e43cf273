// trial_sources.cpp - whether a study can be found again: identifiers, registration numbers, refused papers.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.hpp"

#include "evidence/trials/trial_check_parts.hpp"

namespace magnesia::evidence {
namespace {

/// How a registry writes its numbers: letters, then at least so many digits (other characters between them allowed).
struct registry {
    std::string_view prefix;
    std::size_t least_digits;
};
constexpr std::array<registry, 13> registries{{{"NCT", 8},
                                               {"ISRCTN", 8},
                                               {"ACTRN", 14},
                                               {"ChiCTR", 8},
                                               {"IRCT", 5},
                                               {"UMIN", 9},
                                               {"EudraCT", 10},
                                               {"DRKS", 8},
                                               {"CTRI", 10},
                                               {"NTR", 3},
                                               {"PROSPERO CRD", 11},
                                               {"CRD", 8},
                                               {"TCTR", 11}}};

/// The European register writes year, running number and check digits: 2015-003749-24.
bool is_eudract(std::string_view text) {
    constexpr std::string_view shape = "0000-000000-00";
    return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), [](char c, char like) {
               return like == '0' ? is_digit(c) : c == like;
           });
}

bool is_registration(std::string_view text) {
    if (is_eudract(text)) return true;
    return std::any_of(registries.begin(), registries.end(), [&](const registry& one) {
        if (!text.starts_with(one.prefix)) return false;
        const auto digits = std::count_if(text.begin(), text.end(), is_digit);
        return static_cast<std::size_t>(digits) >= one.least_digits;
    });
}

bool can_be_found(const source& one) {
    return !address_of(one).empty() || !one.note.empty();
}

}  // namespace

void check_sources(const std::vector<std::string>& ids, const std::string& registration, const core::place& where,
                   const trial_context& known, std::vector<core::issue>& issues) {
    bool is_found = !registration.empty();
    for (const std::string& id : ids) {
        const source* one = find_source(known.sources, id);
        if (one == nullptr) continue;  // check_names has said so
        is_found = is_found || can_be_found(*one);
        for (const std::string& identifier : {one->doi, one->url}) {
            const refused_source* refusal = find_refusal(known.refused, identifier);
            if (refusal != nullptr)
                add_fault(issues, where, "sources", fmt::format("must not be cited: {}", refusal->reason),
                          "another source", identifier);
        }
    }
    if (!is_found)
        add_fault(issues, where, "sources", "cannot be found again",
                  "a DOI, PubMed number or address, a registration, or a note that says why there is none");
    if (!registration.empty() && !is_registration(registration))
        add_fault(issues, where, "registration", "is no number of a registry",
                  "such as NCT01234567, ISRCTN12345678, CRD42020123456", registration);
}

}  // namespace magnesia::evidence
