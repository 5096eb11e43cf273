// glycine_doubt.cpp - the sentence, with the chance that stands in the data.
// SPDX-License-Identifier: Apache-2.0
#include "api/evidence/glycine_doubt.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/evidence/evidence_words.hpp"
#include "core/error.hpp"

namespace magnesia::api {
namespace {

bool is_of_glycine(const scenario::dose& one, const evidence::evidence_base& base) {
    const evidence::form* found = evidence::find_form(base.forms, one.form);
    return found != nullptr && found->entry.glycine_per_magnesium > 0 &&
           std::holds_alternative<scenario::by_mouth>(one.route);
}

}  // namespace

bool brings_glycine(const scenario::regimen& doses, const evidence::evidence_base& base) {
    return std::ranges::any_of(doses, [&](const scenario::dose& one) { return is_of_glycine(one, base); });
}

double chance_of_no_glycine_effect(const evidence::evidence_base& base) {
    for (const evidence::parameter_set& module : base.modules) {
        const evidence::parameter* gate = module.module == "warmth" ? module.find("gate_glycine") : nullptr;
        if (gate != nullptr && gate->effect) return gate->effect->p_nil;
    }
    throw internal_error("chance_of_no_glycine_effect: no such gate");
}

std::string glycine_in_words(const scenario::regimen& doses, const evidence::evidence_base& base,
                             const std::string& of) {
    if (!brings_glycine(doses, base)) return {};
    return fmt::format("The night with {} is mostly glycine's, by our guess (no effect {}).",
                       of.empty() ? "this form" : of, chance_words(chance_of_no_glycine_effect(base)));
}

}  // namespace magnesia::api
