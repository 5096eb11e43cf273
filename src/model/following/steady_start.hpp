// steady_start.hpp - the state a person has been in all along: the daily periodic state on the habitual diet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/periodic.hpp"
#include "engine/run.hpp"
#include "model/body/body_dynamics.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::model {

/// The state at local midnight, or why there is none.
struct start {
    std::vector<double> pools;  ///< [pool_count]
    std::string failure;        ///< empty when the periodic state was found, or days went on without one
    /// The habitual day, looked at where its evening begins in bed and where it ends; where a run begins with another.
    std::optional<engine::trajectory> evening = {};
    bool is_unsettled = false;  ///< whether days never came back to themselves: then the state after some of them
};

/// Days that are lived through where none comes back to itself: over a season of hormones.
inline constexpr std::size_t days_to_live = 60;

/// What a person has been doing every day so far.
struct habit {
    const scenario::person& who;
    const scenario::routine& day;
    std::optional<date_value> on = {};  ///< whose daylight it is, where that hangs on the date
};

/// Of a scenario: its person and habitual routine, at the time of the year at which it begins.
habit habit_of(const scenario::scenario& what);

/// The run through one plain day; `pools` is left to fill in. For options see steady_options in
/// model/body/accuracy.hpp.
engine::run_request plain_day_request(const habit& of, const engine::run_options& options);

/// The search one question at a time: it names the midnights whose day it wants to see, and whoever drives it answers,
/// so that the days of many people can be worked together.
class steady_search {
 public:
    steady_search(const body_dynamics& body, const scenario::routine& day,
                  const engine::periodic_options& tolerance = {});

    /// A slope near that of this body shortens the search; it must outlive it. Late help, when the days have begun to
    /// be corrected, is not used.
    void help(const engine::periodic_slope& known) { known_ = &known; }

    /// Begins at the midnight of a similar body that is steady on the same day, instead of at usual values. Only before
    /// the first day.
    void begin_like(const std::vector<double>& pools);

    /// Pools at the midnights of the days wanted next, [pool_count] each; empty when the search is over.
    const std::vector<std::vector<double>>& wanted() const;

    /// Whether the days wanted now only show the way; they may be followed as roughly as the question.
    bool is_on_the_way() const { return !search_ || search_->is_on_the_way(); }

    /// Those days, in the same order.
    void give(const std::vector<engine::trajectory>& days);

    /// How the search ended; only when nothing is wanted any more.
    start found() const;

    /// The slope at the end of the search; it can help the search of another body.
    engine::periodic_slope slope() const { return search_->slope(); }

 private:
    void fill_gut(const engine::trajectory& day);
    static bool is_astray(const engine::periodic_state& end);
    void begin_warily();
    void begin_living();
    void live(const engine::trajectory& day);

    const body_dynamics& body_;
    engine::periodic_options tolerance_;
    const engine::periodic_slope* known_ = nullptr;
    std::vector<std::vector<double>> first_days_;  ///< wanted while the gut fills
    std::size_t days_to_fill_;
    std::size_t days_filled_ = 0;
    std::size_t plain_days_;  ///< lived through before corrections begin
    bool is_wary_ = false;    ///< whether this is the second search
    bool is_living_ = false;  ///< whether it has been given up, and days are only lived through
    std::size_t days_lived_ = 0;
    std::vector<double> state_lived_to_;  ///< when they are over
    std::optional<engine::periodic_search> search_;
    std::string failure_;
};

/// Finds the state that a day of meals brings back to itself.
///   Slow stores start from the plasma level at which a day's losses equal a day's uptake; Newton's method on the
///   one-day map does the rest.
///   accuracy  drift under 1e-4 over 12 weeks without regimen, for 1000 sampled people (tests/model)
start steady_start(const body_dynamics& body, const habit& of, const engine::run_options& options);

}  // namespace magnesia::model
