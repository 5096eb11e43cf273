// option.hpp - one thing a person could do, what it would do to them by the model, and how that scores.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "safety/proposal.hpp"
#include "study/simulation.hpp"

namespace magnesia::plan {

/// What an outcome is expected to be at the end of a week, minus going on as before, in the same bodies.
struct expected_week {
    int week = 1;
    study::band change;
    std::optional<double> p_benefit;  ///< share of bodies that change for the better by as much as matters
    std::optional<double> p_nil;      ///< share that do not change noticeably, either way
    std::optional<double> p_worse;    ///< share that change for the worse by as much as matters: the rest
};

/// An outcome over the weeks.
struct expected_outcome {
    std::string id;  ///< in data/outcomes.toml
    std::string label;
    std::string unit;
    double important = 0;  ///< from where on a change matters, in `unit`
    std::vector<expected_week> weeks;
};

/// What counts against an option and for it; in chances of reaching the goal.
struct score_parts {
    double goal = 0;         ///< chance of reaching it, of all who begin
    double if_kept = 0;      ///< the same of those who follow it through and take every dose
    double kept = 1;         ///< what is left of the gain by those who do not, beside one dose a day
    double works = 1;        ///< chance that habits do anything at all; counted in all of these
    double by_chance = 0;    ///< the same of going on as before
    double complaints = 0;   ///< added chance of a day with loose stools
    double dollars_low = 0;  ///< a month
    double dollars_high = 0;
    double burden = 0;
    double total = 0;             ///< what is compared
    std::optional<double> noise;  ///< standard error of total minus that of doing nothing
};

/// One option as it was weighed.
struct option {
    std::string name;  ///< "200 mg glycinate at 22:00", "warm bath and no late coffee", "go on as before"
    safety::proposal what;
    std::vector<std::string> habits{};  ///< labels of its levers
    score_parts score;
    std::string stop{};                      ///< the rule to stop by
    int course_days = 0;                     ///< of the longest course among its habits; 0: none
    std::size_t bodies = 0;                  ///< how many it was tried in
    double absorbed_mg = 0;                  ///< of the supplement, a day, in the typical person
    std::vector<expected_outcome> expected;  ///< of the options that are shown; the goal first
};

}  // namespace magnesia::plan
