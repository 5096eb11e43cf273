// mix.cpp - the balance of two compounds.
// SPDX-License-Identifier: Apache-2.0
#include "labels/mix.hpp"

#include <algorithm>

namespace magnesia::labels {

mg_range fraction_range(const evidence::form& what, const std::string& variant) {
    for (const evidence::form_variant& v : what.variants) {
        if (v.name == variant) return {v.elemental_fraction, v.elemental_fraction};
    }
    return {evidence::poorest_variant(what).elemental_fraction, evidence::richest_variant(what).elemental_fraction};
}

std::optional<found_mix> mix_of(const evidence::form& one, const evidence::form& other, double elemental,
                                double compound) {
    const bool is_ordered = fraction_range(one, "").high <= fraction_range(other, "").high;
    const evidence::form& poor_form = is_ordered ? one : other;
    const evidence::form& rich_form = is_ordered ? other : one;
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

}  // namespace magnesia::labels
