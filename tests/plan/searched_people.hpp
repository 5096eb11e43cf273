// searched_people.hpp - small searches of people at random, and every option of each looked at in plain code.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/search.hpp"
#include "tests/plan/plain_look.hpp"

namespace magnesia::plan::testing {

/// How people are looked at: every so-manieth is searched, too, and of those every so-manieth in full.
struct look_plan {
    unsigned seed = 1;
    int people = 0;
    int searched_each = 1;
    int full_each = 1;
};

inline search_request small_request(const subject& of) {
    const int weeks = of.goal.judge_after_days / 7;
    search_request asked{.of = of, .bench = bench_of(of.who, of.day, weeks), .goal = {}, .effort = {}};
    asked.bench.weeks = {weeks};
    asked.effort = {.sieve = 2, .middle = 3, .last = 4};
    if (of.goal.outcome.empty()) return asked;
    asked.bench.watched = {of.goal.outcome};
    const auto direction = evidence::find_outcome(program().outcomes, of.goal.outcome)->direction;
    asked.goal = judged_goal{
        .watched = 0, .important = of.goal.important, .good = direction == evidence::better::lower ? -1.0 : 1.0};
    return asked;
}

/// Searches, and looks at what is shown; the first fault, or nothing.
inline std::string faults_of_search(const someone& of, int number, bool is_full, look_counts& seen) {
    const subject about = subject_of(of.who, of.day, of.goal);
    if (!why_no_supplement(about).empty()) return "";  // nobody is simulated
    const search_request asked = small_request(about);
    const search_result found = is_full ? search(asked).value() : first_look(asked);
    ++seen.searched;
    for (const weighed_pick& one : found.picks) {
        count(one.what, seen);
        const std::string fault = plain_look(of, one.what).fault();
        if (!fault.empty()) return named(of, number, one.what.name, fault);
    }
    const choice chosen = choose(found, program().plan.weights);
    if (chosen.regret < 0) return named(of, number, "the choice", "worse than nothing");
    if (!found.picks[chosen.recommended].is_last) return named(of, number, "the choice", "not of the last stage");
    return "";
}

/// The first fault of people from a seed, or nothing.
inline std::string faults_of_people(const look_plan& how, look_counts& seen) {
    numbers random(how.seed);
    for (int i = 0; i < how.people; ++i) {
        const someone of = random_someone(random);
        std::string fault = faults_of(random, of, i, seen);
        if (fault.empty() && i % how.searched_each == 0) {
            fault = faults_of_search(of, i, i % (how.searched_each * how.full_each) == 0, seen);
        }
        if (!fault.empty()) return fault;
    }
    return "";
}

}  // namespace magnesia::plan::testing
