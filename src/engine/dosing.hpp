// dosing.hpp - dose plans as a person or a protocol states them, expanded into the events of a run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/event.hpp"
#include "engine/run.hpp"

namespace magnesia::engine {

/// A dose goes into a pool at once, or into an input at a steady rate (per hour).
enum class dose_into { pool, input };

/// What a dose assumes about the past: nothing, or that it has been repeated at its interval for ever.
enum class steady_state {
    none,
    replace,        ///< forget everything else; the body is in the periodic state of this regimen (NONMEM SS=1)
    add_to_current  ///< add the periodic state of this regimen alone to the present state (NONMEM SS=2)
};

/// Whether the body is emptied at the hour of the dose. Pools become 0 (or the plan's reset state), infusions under way
/// stop and doses still to come from earlier lines of the plan are dropped. Accumulators stay: only emit resets them.
enum class reset { none, only, and_dose };

/// One line of a dose plan. Fields left empty are not used; combinations without a meaning are refused by name.
struct dose {
    double hour = 0;    ///< when it is given
    double amount = 0;  ///< mmol (or the target's own unit)
    dose_into into = dose_into::pool;
    std::size_t target = 0;                      ///< which pool or input
    double fraction = 1;                         ///< the part of the amount that arrives, 0 < fraction <= 1
    double lag = 0;                              ///< hours between giving and arriving
    std::optional<double> rate = {};             ///< mmol/h into an input; lasts fraction * amount / rate
    std::optional<double> duration = {};         ///< hours into an input; the rate is fraction * amount / duration
    std::optional<double> interval = {};         ///< hours between repetitions
    std::optional<std::size_t> additional = {};  ///< how many repetitions follow the first
    std::optional<double> until = {};            ///< repetitions are given strictly before this hour
    steady_state past = steady_state::none;
    reset emptied = reset::none;
};

/// All doses of one person. Inputs that receive infusions belong to the plan: they are 0 when nothing runs.
struct dose_plan {
    std::vector<dose> doses = {};
    std::vector<double> reset_pools = {};  ///< [n] state after a reset; empty means all zero
};

/// What the plan needs to know of the run: the inputs in force at a dose that assumes a steady state, and how exact to
/// be.
struct dose_setting {
    std::vector<double> inputs = {};  ///< [k] inputs without any dose of the plan; empty means all zero
    run_options options = {};
};

/// The events of a plan, in order. Overlapping infusions into one input add up to the same bits whatever the order of
/// the lines, and the input returns to exactly 0.
///   throws  input_error listing every field that is wrong, unsupported or contradictory as `dose[2].rate`;
///           also when a steady state asked for does not exist
std::vector<event> expand(const dose_plan& plan, const dynamics& body, const dose_setting& setting = {});

}  // namespace magnesia::engine
