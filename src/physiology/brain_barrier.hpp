// brain_barrier.hpp - magnesium and glycine behind the blood-brain barrier: cerebrospinal fluid, around and in neurons.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/brain_barrier.md. Values and sources: data/parameters/brain_barrier.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::brain_barrier {

template <class N, unit per>
struct pools {
    in<N, mmol / litre / per> csf;          ///< magnesium of cerebrospinal fluid: all species
    in<N, one / per> cell;                  ///< magnesium of neurons over the usual
    in<N, mmol / litre / per> csf_glycine;  ///< glycine of cerebrospinal fluid
    in<N, mmol / per> threonate;            ///< magnesium swallowed as threonate that still acts

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("csf", mmol / litre / per, s.csf);
        visit("cell", one / per, s.cell);
        visit("csf_glycine", mmol / litre / per, s.csf_glycine);
        visit("threonate", mmol / per, s.threonate);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;

template <class N>
struct inputs {
    in<N, one> junctions;  ///< how much tighter than usual the junctions are, as a logarithm; below 0 they leak

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("junctions", one, s.junctions);
    }
};

template <class N>
struct parameters {
    in<N, mmol / litre> reference_plasma;        ///< all species; at it the four below are found
    in<N, mmol / litre> reference_csf;           ///< all species
    in<N, mmol / litre> reference_interstitial;  ///< free magnesium around neurons
    in<N, mmol / litre> half_transport;          ///< plasma magnesium at which transport is half of the largest
    in<N, hour> time;                            ///< over which cerebrospinal fluid is renewed
    in<N, one / hour> leak;                      ///< exchange between the cells of the barrier
    in<N, one> filterable_share;                 ///< of plasma magnesium: what could pass between cells
    in<N, one> follow_interstitial;              ///< change of neuron magnesium per change around it
    in<N, one> follow_store;                     ///< loss of neuron magnesium per lack of cells
    in<N, hour> cell_time;                       ///< over which neuron magnesium follows
    in<N, mmol / litre> usual_glycine;           ///< plasma glycine of a fasting person
    in<N, one> glycine_ratio;                    ///< of cerebrospinal fluid to plasma
    in<N, hour> glycine_time;                    ///< over which glycine of cerebrospinal fluid follows
    in<N, one> gradient_gain;                    ///< hypothesis: entry beyond the transporter per relative gradient
    in<N, one> piggyback_gain;                   ///< hypothesis: entry with glycine per relative rise of plasma glycine
    in<N, one / mmol> threonate_gain;            ///< hypothesis: entry per magnesium of threonate that still acts
    in<N, hour> threonate_time;                  ///< over which threonate loses its effect
    in<N, one> gate_plasma;                      ///< blood magnesium makes the gradient
    in<N, one> gate_tight_junctions;             ///< junctions close the way between cells
    in<N, one> gate_transport;                   ///< transport follows the gradient
    in<N, one> gate_gradient;                    ///< the gradient moves magnesium beside the transporter
    in<N, one> gate_piggyback;                   ///< magnesium rides along on glycine
    in<N, one> gate_threonate;                   ///< threonate brings magnesium along
    in<N, one> gate_csf;                         ///< fluid around neurons follows cerebrospinal fluid
    in<N, one> gate_glycine_carrier;             ///< plasma glycine feeds its carrier
    in<N, one> gate_glycine;                     ///< the carrier feeds the brain

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("reference_plasma", mmol / litre, s.reference_plasma);
        visit("reference_csf", mmol / litre, s.reference_csf);
        visit("reference_interstitial", mmol / litre, s.reference_interstitial);
        visit("half_transport", mmol / litre, s.half_transport);
        visit("time", hour, s.time);
        visit("leak", one / hour, s.leak);
        visit("filterable_share", one, s.filterable_share);
        visit("follow_interstitial", one, s.follow_interstitial);
        visit("follow_store", one, s.follow_store);
        visit("cell_time", hour, s.cell_time);
        visit("usual_glycine", mmol / litre, s.usual_glycine);
        visit("glycine_ratio", one, s.glycine_ratio);
        visit("glycine_time", hour, s.glycine_time);
        visit("gradient_gain", one, s.gradient_gain);
        visit("piggyback_gain", one, s.piggyback_gain);
        visit("threonate_gain", one / mmol, s.threonate_gain);
        visit("threonate_time", hour, s.threonate_time);
        visit("gate_plasma", one, s.gate_plasma);
        visit("gate_tight_junctions", one, s.gate_tight_junctions);
        visit("gate_transport", one, s.gate_transport);
        visit("gate_gradient", one, s.gate_gradient);
        visit("gate_piggyback", one, s.gate_piggyback);
        visit("gate_threonate", one, s.gate_threonate);
        visit("gate_csf", one, s.gate_csf);
        visit("gate_glycine_carrier", one, s.gate_glycine_carrier);
        visit("gate_glycine", one, s.gate_glycine);
    }
};

template <class N>
struct signals {
    in<N, mmol / litre> csf;
    in<N, mmol / litre> interstitial;  ///< free magnesium around neurons
    in<N, one> relative;               ///< the same over the usual
    in<N, one> cell;
    in<N, one> glycine;                             ///< of cerebrospinal fluid over the usual
    in<N, one> gradient;                            ///< plasma magnesium over the reference, minus 1
    in<N, one> transport;                           ///< entry by the transporters over the usual
    in<N, mmol / litre / hour> between_cells;       ///< entry past the junctions, one way
    in<N, mmol / litre / hour> between_cells_back;  ///< the way back
    in<N, one> piggyback;                           ///< plasma glycine over the usual, minus 1
    in<N, mmol / litre / hour> glycine_entry;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("csf", mmol / litre, s.csf);
        visit("interstitial", mmol / litre, s.interstitial);
        visit("relative", one, s.relative);
        visit("cell", one, s.cell);
        visit("glycine", one, s.glycine);
        visit("gradient", one, s.gradient);
        visit("transport", one, s.transport);
        visit("between_cells", mmol / litre / hour, s.between_cells);
        visit("between_cells_back", mmol / litre / hour, s.between_cells_back);
        visit("piggyback", one, s.piggyback);
        visit("glycine_entry", mmol / litre / hour, s.glycine_entry);
    }
};

/// Glycine that enters the cerebrospinal fluid of a fasting person.
template <class N>
constexpr in<N, mmol / litre / hour> usual_glycine_entry(const parameters<N>& p) {
    return p.glycine_ratio * p.usual_glycine / p.glycine_time;
}

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream& upstream, const inputs<N>& u, const parameters<N>& p) {
    signals<N> s;
    s.csf = x.csf;
    s.relative = 1.0 + p.gate_csf * (x.csf / p.reference_csf - 1.0);
    s.interstitial = p.reference_interstitial * s.relative;
    s.cell = x.cell;
    s.glycine = x.csf_glycine / (p.glycine_ratio * p.usual_glycine);
    s.gradient = p.gate_plasma * (upstream.magnesium_pools.plasma_total / p.reference_plasma - 1.0);
    const in<N, one> plasma = 1.0 + s.gradient;
    const in<N, one> half = p.half_transport / p.reference_plasma;
    s.transport = (1.0 + half) * plasma / (half + plasma);
    const auto leak = p.leak * exp(-(p.gate_tight_junctions * u.junctions));
    s.between_cells = leak * p.filterable_share * p.reference_plasma * plasma;
    s.between_cells_back = leak * x.csf;
    s.piggyback = p.gate_piggyback * upstream.glycine.rise;
    const in<N, one> glycine = p.gate_glycine_carrier * upstream.glycine.rise;
    s.glycine_entry = usual_glycine_entry(p) * (1.0 + glycine);
    return s;
}

/// What transporters bring in at the reference: all that is renewed and what leaks out, so that nothing changes there.
template <class N>
constexpr in<N, mmol / litre / hour> usual_entry(const parameters<N>& p) {
    return p.reference_csf / p.time + p.leak * (p.reference_csf - p.filterable_share * p.reference_plasma);
}

// Magnesium of the brain is so little beside that of the body that plasma does not notice what enters.
// Not modelled: brain regions, and a barrier that ages or is inflamed other than through its junctions.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto& mine = s.brain_barrier;
    const auto by_transport = usual_entry(p) * (1.0 + p.gate_transport * (mine.transport - 1.0));
    const in<N, one> beside = p.gate_gradient * p.gradient_gain * mine.gradient +
                              p.gate_piggyback * p.piggyback_gain * mine.piggyback +
                              p.gate_threonate * p.threonate_gain * x.threonate;
    const auto by_hypothesis = beside * (p.reference_csf / p.time);
    const auto renewed = x.csf / p.time;
    const auto cell_wanted =
        1.0 + p.follow_interstitial * (mine.relative - 1.0) - p.follow_store * s.magnesium_pools.cell_lack;
    const auto usual_glycine = usual_glycine_entry(p);
    const auto glycine_entry = usual_glycine + p.gate_glycine * (mine.glycine_entry - usual_glycine);
    return {.pools = {.csf = by_transport + by_hypothesis + mine.between_cells - mine.between_cells_back - renewed,
                      .cell = (cell_wanted - x.cell) / p.cell_time,
                      .csf_glycine = glycine_entry - x.csf_glycine / p.glycine_time,
                      .threonate = -x.threonate / p.threonate_time},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::brain_barrier
