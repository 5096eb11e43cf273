// signs.hpp - how far a body is in deficiency or overload, what that does to enzymes, and whether a doctor should look.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/signs.md. Values and sources: data/parameters/signs.toml. Single signs: data/signs.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::signs {

template <class N, unit per>
using pools = no_pools<N, per>;
template <class N>
using state = pools<N, one>;
template <class N, unit per>
using accumulators = no_pools<N, per>;

template <class N>
struct inputs {
    in<N, one> age_over_70;  ///< 1 from that age on, else 0

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("age_over_70", one, s.age_over_70);
    }
};

template <class N>
struct parameters {
    in<N, one> complex_half;         ///< magnesium of cells, relative to usual, that fills half of what binds it
    in<N, mmol / litre> low_start;   ///< total magnesium of plasma below which a lack shows
    in<N, mmol / litre> low_depth;   ///< further below, at which the lack is half of the worst
    in<N, mmol / litre> cell_drop;   ///< fall of plasma that goes with all of the magnesium of cells missing
    in<N, one> largest;              ///< chance of a sign in the worst lack
    in<N, one> hidden;               ///< chance of one by what nobody told: other illness, drugs
    in<N, one> gate_age;             ///< old people have more of that
    in<N, one> older;                ///< relative rise over 70
    in<N, mmol / litre> high_start;  ///< above which an overload shows
    in<N, mmol / litre> high_depth;  ///< further above, at which the overload is half of the worst
    in<N, one> advice_half;          ///< chance of signs, or overload, at which advice is half as strong as it gets

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("complex_half", one, s.complex_half);
        visit("low_start", mmol / litre, s.low_start);
        visit("low_depth", mmol / litre, s.low_depth);
        visit("cell_drop", mmol / litre, s.cell_drop);
        visit("largest", one, s.largest);
        visit("hidden", one, s.hidden);
        visit("gate_age", one, s.gate_age);
        visit("older", one, s.older);
        visit("high_start", mmol / litre, s.high_start);
        visit("high_depth", mmol / litre, s.high_depth);
        visit("advice_half", one, s.advice_half);
    }
};

template <class N>
struct signals {
    in<N, one> reactions;  ///< work of the enzymes that need magnesium; 1 = usual
    in<N, one> lack;       ///< 0 = none, 1 = the worst
    in<N, one> overload;   ///< 0 = none, 1 = the worst
    in<N, one> older;      ///< what nobody told, relative to people under 70
    in<N, one> any_low;    ///< chance of at least one sign of a lack, beyond what people have anyway
    in<N, one> doctor;     ///< how strongly signs call for a doctor, 0 to 1

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("reactions", one, s.reactions);
        visit("lack", one, s.lack);
        visit("overload", one, s.overload);
        visit("older", one, s.older);
        visit("any_low", one, s.any_low);
        visit("doctor", one, s.doctor);
    }
};

/// 0 at 0, a half at 1, 1 far beyond: slow at first, so that what is mild stays subtle.
template <class Share>
constexpr Share subtle(const Share& depth) {
    const Share fourth = power<4>(depth);
    return fourth / (1.0 + fourth);
}

// Not modelled: enzymes one by one, and how fast a level changes, which matters in practice.
template <class N, class Upstream>
constexpr signals<N> signal(const state<N>&, const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const auto& plasma = s.magnesium_pools.plasma_total;
    const in<N, one> held = positive_part(1.0 - s.magnesium_pools.cell_lack);
    // Plasma and cells are two witnesses of one lack, half each: published levels are of people in whom both fell.
    const in<N, one> below =
        (positive_part(p.low_start - plasma) + p.cell_drop * s.magnesium_pools.shortage) / (2.0 * p.low_depth);
    const in<N, one> above = positive_part(plasma - p.high_start) / p.high_depth;
    signals<N> mine;
    mine.reactions = held * (1.0 + p.complex_half) / (held + p.complex_half);
    mine.lack = subtle(below);
    mine.overload = subtle(above);
    mine.older = 1.0 + p.gate_age * p.older * u.age_over_70;
    const in<N, one> certain = 1.0;
    mine.any_low = 1.0 - (1.0 - p.largest * mine.lack) * (1.0 - min(p.hidden * mine.older, certain));
    const in<N, one> reason = 1.0 - (1.0 - mine.any_low) * (1.0 - mine.overload);
    mine.doctor = power<2>(reason) / (power<2>(reason) + power<2>(p.advice_half));
    return mine;
}

template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>&, const Upstream&, const inputs<N>&,
                                                            const parameters<N>&) {
    return {.pools = {}, .accumulators = {}};
}

}  // namespace magnesia::physiology::signs
