// plain_look.hpp - what is wrong with a plan for a person, counted in plain code from the published rules.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "plan/candidates.hpp"
#include "tests/plan/random_people.hpp"

namespace magnesia::plan::testing {

/// Looks at a placed pick of a person, with nothing that the planner found.
class plain_look {
 public:
    plain_look(const someone& of, const placed_pick& placed)
        : who_{of.who}, day_{placed.days.day.value_or(of.day)}, what_{placed.what} {}

    /// The first fault; empty: none.
    std::string fault() {
        if (!what_.takes) return what_.gates.empty() ? "" : "a gate without a supplement";
        for (const auto& look : {&plain_look::asks_first, &plain_look::steps, &plain_look::limits, &plain_look::hours,
                                 &plain_look::waking, &plain_look::timetable}) {
            const std::string found = (this->*look)();
            if (!found.empty()) return found;
        }
        const safety::guarded last_look = safety::guard(who_, what_, program().safety);
        return last_look.holds() ? "" : "the guard: " + last_look.breaches.front().sentence;
    }

 private:
    std::string asks_first() {
        if (who_.age_y < 18) return "a child";
        if (who_.is.pregnant == true || who_.lactating == true) return "a mother";
        for (const std::string& one : who_.is.conditions.value_or(std::vector<std::string>{})) {
            if (one == "pregnancy" || one == "breast_feeding") return "a mother by condition";
        }
        return "";
    }

    static int pieces(const safety::proposed_step& step) {
        int sum = 0;
        for (const auto& dose : step.doses) sum += dose.pieces;
        return sum;
    }

    std::string steps() {
        const auto& all = what_.takes->steps;
        int next = 1;
        int more = 1;
        for (const auto& step : all) {
            if (step.first_day != next || step.last_day < step.first_day) return "days between steps";
            if (pieces(step) != more) return "not one piece more";
            if (&step != &all.back() && step.last_day - step.first_day != 6) return "a step of another length";
            next = step.last_day + 1;
            ++more;
        }
        if (next != what_.days + 1) return "the last step does not end with the plan";
        const int most = pieces(all.back());
        const auto& product = product_of(what_.takes->product);
        if (product.form != what_.takes->form || product.piece_mg != what_.takes->piece_mg) return "another product";
        if (most > 4) return "too many pieces";
        return "";
    }

    bool has(safety::gate which) const { return std::count(what_.gates.begin(), what_.gates.end(), which) > 0; }

    /// Limits that hold whatever a clinician says: docs/safety.md and data/safety/rules.toml, by hand.
    double hard_limit() const {
        if (who_.age_y > 70 && !who_.egfr_ml_min) return 200;
        const double egfr = who_.egfr_ml_min.value_or(1000);
        return egfr < 30 ? 0 : egfr < 45 ? 150 : egfr < 60 ? 200 : 500;
    }

    double usual_limit() const {
        const std::string& region = who_.is.region;
        return std::min(hard_limit(), region.empty() || region == "eu" || region == "germany" ? 250.0 : 350.0);
    }

    double said_others() const {
        double sum = 0;
        for (const auto& one : who_.is.others.value_or(std::vector<scenario::other_magnesium>{})) {
            sum += one.elemental_mg_a_day.value_or(0);
        }
        return sum;
    }

    std::string limits() {
        scenario::person planned = who_;
        planned.is.drug_times.clear();
        for (const auto& one : what_.timetable) {
            if (one.what == safety::day_item::medicine) planned.is.drug_times.push_back({one.label, one.at});
        }
        for (const auto& step : what_.takes->steps) {
            const std::string found = limits_of(step, planned);
            if (!found.empty()) return found;
        }
        return "";
    }

    std::string limits_of(const safety::proposed_step& step, const scenario::person& planned) {
        const double mg = pieces(step) * what_.takes->piece_mg;
        if (mg + said_others() > hard_limit()) return "above the limit of these kidneys";
        const bool is_much = mg + said_others() > usual_limit();
        const bool has_all =
            has(safety::gate::clinician_agrees) && has(safety::gate::kidney_known) && has(safety::gate::end_date);
        if (is_much && !has_all) return "above the usual limit without its gates";
        safety::intake day;
        day.mg_a_day = mg;
        day.is_alkaline = what_.takes->form.find("oxide") != std::string::npos;
        day.lasts_days = what_.takes->steps.back().last_day - what_.takes->steps.front().first_day + 1;
        for (const auto& dose : step.doses) {
            day.largest_dose_mg = std::max(day.largest_dose_mg, dose.pieces * what_.takes->piece_mg);
            day.times.all.push_back({dose.at});
        }
        const safety::gathered facts = safety::gather(planned, day, program().safety);
        const safety::judgement found = safety::judge(facts.known, program().safety.rules);
        if (mg + facts.others_mg > found.max_supplemental_mg) return "above the limit of the rules";
        if (found.is >= safety::verdict::refuse) return "refused by the rules";
        if (found.is == safety::verdict::clinician && !has(safety::gate::clinician_agrees)) return "no clinician asked";
        return "";
    }

    /// Every medicine with hours stands at its times or says from where it was moved, and keeps them from every dose.
    std::string hours() {
        for (const std::string& name : who_.is.drugs.value_or(std::vector<std::string>{})) {
            for (const evidence::drug& drug : program().safety.drugs) {
                if (drug.name != name) continue;
                for (const std::string& id : drug.interactions) {
                    const std::string found =
                        hours_of(name, *evidence::find_interaction(program().safety.interactions, id));
                    if (!found.empty()) return found;
                }
            }
        }
        return "";
    }

    std::string hours_of(const std::string& name, const evidence::interaction& keeps) {
        if (!keeps.hours_before || !keeps.hours_after) return name + " is never safe";
        if (*keeps.hours_before == 0 && *keeps.hours_after == 0) return "";
        std::multiset<int> usual;
        for (const auto& one : what_.timetable) {
            if (one.what != safety::day_item::medicine || one.label != name) continue;
            usual.insert(one.instead_of.value_or(one.at).minute_of_day);
            for (const auto& step : what_.takes->steps) {
                for (const auto& dose : step.doses) {
                    const bool is_far = way(one.at, dose.at) >= 60 * *keeps.hours_before &&
                                        way(dose.at, one.at) >= 60 * *keeps.hours_after;
                    if (!is_far) return name + " is too close";
                }
            }
        }
        std::multiset<int> said;
        for (const auto& one : who_.is.drug_times) {
            if (one.name == name) said.insert(one.at.minute_of_day);
        }
        if (usual.empty()) return name + " has no time";
        return said.empty() || said == usual ? "" : name + " is at times that were not said";
    }

    static bool lies_in(scenario::clock_time at, scenario::clock_time from, scenario::clock_time until) {
        return way(from, at) < way(from, until);
    }

    std::string waking() {
        for (const auto& step : what_.takes->steps) {
            for (const auto& dose : step.doses) {
                if (lies_in(dose.at, day_.bed, day_.rise)) return "a dose in bed";
                for (const auto& night : day_.nights) {
                    if (lies_in(dose.at, night.bed, night.rise)) return "a dose in bed on some days";
                }
                for (const auto& nap : day_.naps) {
                    if (lies_in(dose.at, nap.from, nap.until)) return "a dose in a nap";
                }
                for (const auto& other : step.doses) {
                    if (!(other == dose) && way(dose.at, other.at) < 240) return "doses too close";
                }
            }
        }
        return "";
    }

    std::string timetable() {
        std::vector<scenario::clock_time> shown;
        for (const auto& one : what_.timetable) {
            if (one.what == safety::day_item::dose) shown.push_back(one.at);
        }
        const auto& doses = what_.takes->steps.back().doses;
        if (shown.size() != doses.size()) return "doses that are not shown";
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (shown[i] != doses[i].at) return "doses at other times than shown";
        }
        return "";
    }

    const scenario::person& who_;
    scenario::routine day_;
    const safety::proposal& what_;
};

/// Everything that is tried for a person short of simulating it, and more: every supplement with levers and foods, at
/// other times, and in as many pieces as come to mind.
inline std::vector<pick> all_picks(numbers& random, const subject& of) {
    std::vector<pick> all = single_picks(of);
    pick others;
    for (const pick& one : all) {
        if (one.product == nullptr) others = both(others, one);
    }
    const std::size_t singles = all.size();
    for (std::size_t i = 0; i < singles; ++i) {
        if (all[i].product == nullptr) continue;
        all.push_back(both(all[i], others));
        if (!random.one_in(4)) continue;
        for (const pick& one : variants_of(all[i], of)) all.push_back(one);
        pick wild = all[i];
        wild.pieces = 1 + random.below(4);
        wild.doses = 1 + random.below(std::min(2, wild.pieces));
        all.push_back(wild);
    }
    return all;
}

/// Counts what was found, so that a test can see that it looked at something.
struct look_counts {
    int people = 0;
    int placed = 0;
    int supplements = 0;
    int conflicts = 0;
    int gated = 0;
    int searched = 0;
};

inline std::string named(const someone& of, int number, const std::string& what, const std::string& fault) {
    std::string text = "person " + std::to_string(number) + ", " + of.goal + ": " + what + ": " + fault + "; takes";
    for (const std::string& one : of.who.is.drugs.value_or(std::vector<std::string>{})) text += " " + one + ",";
    return text;
}

inline void count(const placed_pick& placed, look_counts& seen) {
    ++seen.placed;
    if (placed.what.takes) ++seen.supplements;
    if (!placed.what.gates.empty()) ++seen.gated;
}

/// Places all picks of a person; the first fault, or nothing.
inline std::string faults_of(numbers& random, const someone& of, int number, look_counts& seen) {
    const subject about = subject_of(of.who, of.day, of.goal);
    ++seen.people;
    const bool may_take = why_no_supplement(about).empty();
    for (const pick& one : all_picks(random, about)) {
        if (!may_take && one.product != nullptr) return named(of, number, "a supplement", "though there must be none");
        const placed_pick placed = place_pick(one, about);
        if (placed.times.conflict) {
            ++seen.conflicts;
            continue;
        }
        count(placed, seen);
        const std::string fault = plain_look(of, placed).fault();
        if (!fault.empty()) return named(of, number, placed.name, fault);
    }
    return "";
}

}  // namespace magnesia::plan::testing
