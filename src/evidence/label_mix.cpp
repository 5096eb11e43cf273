// label_mix.cpp - the balance of two compounds.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/label_mix.hpp"

#include <algorithm>

namespace magnesia::evidence {

mg_range fraction_range(const form& what, const std::string& variant) {
    for (const form_variant& v : what.variants) {
        if (v.name == variant) return {v.elemental_fraction, v.elemental_fraction};
    }
    return {poorest_variant(what).elemental_fraction, richest_variant(what).elemental_fraction};
}

std::optional<found_mix> mix_of(const form& one, const form& other, double elemental, double compound) {
    const bool is_ordered = fraction_range(one, "").high <= fraction_range(other, "").high;
    const form& poor_form = is_ordered ? one : other;
    const form& rich_form = is_ordered ? other : one;
    const mg_range poor = fraction_range(poor_form, "");
    const mg_range rich = fraction_range(rich_form, "");
    const double fraction = elemental / compound;
    if (poor.high >= rich.low) return std::nullopt;
    const auto share = [&](double of_poor, double of_rich) {
        return std::clamp((fraction - of_poor) / (of_rich - of_poor), 0.0, 1.0);
    };
    found_mix mix{.poor = poor_form.id, .rich = rich_form.id, .fraction = fraction};
    // The share of the rich form falls with the magnesium in either form.
    mix.rich_share = {share(poor.high, rich.high), share(poor.low, rich.low)};
    mix.rich_elemental = {std::min(elemental, compound * mix.rich_share.low * rich.high),
                          std::min(elemental, compound * mix.rich_share.high * rich.low)};
    mix.poor_elemental = {elemental - mix.rich_elemental.high, elemental - mix.rich_elemental.low};
    return mix;
}

}  // namespace magnesia::evidence
