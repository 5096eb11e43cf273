// guard.cpp - a proposal is judged step by step with everything else the person takes.
// SPDX-License-Identifier: Apache-2.0
#include "safety/guard.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "safety/guard_checks.hpp"
#include "safety/one_name.hpp"

namespace magnesia::safety {
namespace {

/// Ids of forms that take away acid hold one of these words; a form without a name may be one of them.
bool may_be_alkaline(const std::string& form) {
    return form.empty() || form.find("oxide") != std::string::npos || form.find("carbonate") != std::string::npos;
}

intake intake_of(const proposed_supplement& takes, const proposed_step& step) {
    intake day;
    day.mg_a_day = mg_a_day(takes, step);
    day.is_alkaline = may_be_alkaline(takes.form);
    if (step.last_day >= step.first_day)
        day.lasts_days = takes.steps.back().last_day - takes.steps.front().first_day + 1;
    for (const proposed_dose& one : step.doses) {
        day.largest_dose_mg = std::max(day.largest_dose_mg, one.pieces * takes.piece_mg);
        day.times.all.push_back({one.at});
    }
    return day;
}

/// The person with medicines at the times of the timetable; those that stand nowhere in it keep their own.
scenario::person with_timetable(scenario::person who, const proposal& what) {
    std::vector<scenario::drug_time> times;
    for (const timetable_entry& one : what.timetable) {
        if (one.what == day_item::medicine) times.push_back({one.label, one.at});
    }
    for (const scenario::drug_time& said : who.is.drug_times) {
        const bool is_there = std::any_of(times.begin(), times.end(),
                                          [&](const scenario::drug_time& one) { return one.name == said.name; });
        if (!is_there) times.push_back(said);
    }
    who.is.drug_times = std::move(times);
    return who;
}

/// The worse verdict, the smaller limit, all reasons.
void add_judgement(judgement more, judgement& all) {
    if (all.findings.empty()) {  // the first; a judgement always has reasons
        all = std::move(more);
        return;
    }
    all.is = std::max(all.is, more.is);
    all.max_supplemental_mg = std::min(all.max_supplemental_mg, more.max_supplemental_mg);
    for (const finding& one : more.findings) {
        if (std::find(all.findings.begin(), all.findings.end(), one) == all.findings.end()) all.findings.push_back(one);
    }
}

bool has_gate(const proposal& what, gate which) {
    return std::find(what.gates.begin(), what.gates.end(), which) != what.gates.end();
}

void need_gate(const proposal& what, gate which, std::vector<breach>& all) {
    if (has_gate(what, which)) return;
    add_breach("gate_missing", fmt::format("The proposal does not ask for the gate {}.", word(which)), all);
}

void need_all_gates(const proposal& what, std::vector<breach>& all) {
    for (const gate which : {gate::clinician_agrees, gate::kidney_known, gate::end_date}) need_gate(what, which, all);
}

/// The limit without the agreement that opens more than the usual.
double usual_limit(facts known, const evidence::safety_base& base) {
    known.set(fact::extended_use, false);
    return judge(known, base.rules).max_supplemental_mg;
}

bool is_within(const facts& day, double limit) {
    const auto total = day.number(fact::supplemental_mg);
    return total && *total <= limit;  // what is no number is above every limit
}

/// A day within its limit may still be above the one that holds without an agreement: then all gates are needed.
bool needs_all_gates(const facts& day, const evidence::safety_base& base) {
    return day.truth(fact::extended_use) == true && !is_within(day, usual_limit(day, base));
}

std::string over_limit_text(const facts& day, double limit) {
    return fmt::format("{:.6g} mg a day with everything else is above the limit of {:.6g} mg.",
                       day.number(fact::supplemental_mg).value_or(0), limit);
}

/// A form that a rule which fired warns of. What is sold by no form may be one of them.
void check_form(const std::string& form, const judgement& of, const evidence::safety_base& base,
                std::vector<breach>& all) {
    for (const finding& one : of.findings) {
        const auto rule = std::ranges::find(base.rules, one.id, &safety_rule::id);
        if (rule == base.rules.end()) continue;
        for (const std::string& avoided : rule->avoid_forms) {
            if (!form.empty() && form.find(avoided) == std::string::npos) continue;
            add_breach("form_to_avoid", fmt::format("No {} here: {}", form.empty() ? avoided : form, one.sentence),
                       all);
        }
    }
}

void check_verdict(const proposal& what, guarded& answer) {
    if (answer.result.is >= verdict::refuse) {
        add_breach("refused", fmt::format("The verdict is {}: no magnesium.", word(answer.result.is)), answer.breaches);
    } else if (answer.result.is == verdict::clinician) {
        need_gate(what, gate::clinician_agrees, answer.breaches);
    }
}

guarded guard_known(const scenario::person& who, const gathered& known, const proposal& what,
                    const evidence::safety_base& base) {
    guarded answer;
    check_sound(what, answer.breaches);
    if (!what.takes || what.takes->steps.empty()) answer.result = judge(known.known, base.rules);
    if (!what.takes) return answer;
    check_medicines(who, known, what, answer.breaches);
    check_hours(known, what, answer.breaches);
    const scenario::person as_planned = with_timetable(who, what);
    for (const proposed_step& step : what.takes->steps) {
        const facts day = with_intake(known, as_planned, intake_of(*what.takes, step)).known;
        judgement result = judge(day, base.rules);
        const double limit = result.max_supplemental_mg;
        if (!is_within(day, limit)) {
            add_breach("over_limit", over_limit_text(day, limit), answer.breaches);
        } else if (needs_all_gates(day, base)) {
            need_all_gates(what, answer.breaches);
        }
        check_form(what.takes->form, result, base, answer.breaches);
        add_judgement(std::move(result), answer.result);
    }
    check_verdict(what, answer);
    return answer;
}

guarded not_checked(const std::string& why) {
    const std::string sentence = fmt::format("The guard could not run: {}.", why);
    return {refusal("not_checked", sentence), {{"not_checked", sentence}}};
}

}  // namespace

guarded or_not_checked(const std::function<guarded()>& look) {
    try {
        return look();
    } catch (const std::exception& failure) {
        return not_checked(failure.what());
    } catch (...) {
        return not_checked("something unknown went wrong");
    }
}

guarded guard(const scenario::person& who, const proposal& what, const evidence::safety_base& base) {
    return or_not_checked([&] {
        const scenario::person named = with_one_name_each(who, base);
        return guard_known(named, gather(named, std::nullopt, base), what, base);
    });
}

guard_of_person::guard_of_person(const scenario::person& who, const evidence::safety_base& base)
    : who_{who}, base_{base} {
    try {
        who_ = with_one_name_each(who, base);
        known_ = gather(who_, std::nullopt, base);
    } catch (...) {
        known_ = std::nullopt;
    }
}

guarded guard_of_person::operator()(const proposal& what) const {
    if (!known_) return not_checked("what the person said could not be gathered");
    return or_not_checked([&] { return guard_known(who_, *known_, what, base_); });
}

}  // namespace magnesia::safety
