// plain_judge.hpp - what is wrong with a proposal, by the published rules in plain code, compared with the guard.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/safety/guard_pairs.hpp"

namespace magnesia::safety::testing {

/// What is wrong, by the published rules and plain arithmetic. Says nothing with the code under test.
class plain_judge {
 public:
    explicit plain_judge(const pair_of& of) : who_{of.who}, what_{of.what} {}

    std::set<std::string> all() {
        sound();
        if (!what_.takes) return found_;
        medicines();
        double worst = what_.takes->steps.empty() ? verdict_of(others(), false) : 0;
        for (const proposed_step& step : what_.takes->steps) worst = std::max(worst, of_step(step));
        if (worst >= 3) found_.insert("refused");
        if (worst == 2 && !gated(gate::clinician_agrees)) found_.insert("gate_missing clinician_agrees");
        return found_;
    }

 private:
    bool gated(gate which) const { return std::count(what_.gates.begin(), what_.gates.end(), which) > 0; }

    double others() const {
        double sum = 0;
        for (const auto& one : who_.is.others.value_or(std::vector<scenario::other_magnesium>{})) {
            sum += one.elemental_mg_a_day.value_or(0);
        }
        return sum;
    }

    /// Limits that no agreement opens.
    double own_limit() const {
        double limit = 500;
        const double egfr = who_.egfr_ml_min.value_or(1000);
        if (who_.age_y < 18) limit = who_.is.region.empty() || who_.is.region == "norway" ? 280 : 350;
        if (who_.age_y < 9) limit = 110;
        if (who_.age_y > 70 && !who_.egfr_ml_min) limit = 200;
        if (who_.is.pregnant == true) limit = std::min(limit, 350.0);
        if (egfr < 60) limit = std::min(limit, 200.0);
        if (egfr < 45) limit = std::min(limit, 150.0);
        if (egfr < 30 || !who_.is.symptoms.empty() || who_.is.conditions) limit = 0;
        return limit;
    }

    double usual_limit() const {
        const bool is_strict = who_.is.region.empty() || who_.is.region == "eu";
        return std::min(own_limit(), is_strict ? 250.0 : 350.0);
    }

    bool may_have_more() const {
        return who_.age_y >= 18 && who_.is.pregnant != true && who_.egfr_ml_min.value_or(0) >= 60 &&
               who_.is.clinician_agrees == true && !asks_first();
    }

    /// 0 nothing or caution, 2 a clinician first, 3 no.
    double verdict_of(double total, bool more) const {
        const double limit = more ? own_limit() : usual_limit();
        const double refused_above = who_.age_y < 4 ? 92 : who_.age_y < 9 ? 157 : 500;
        if (own_limit() == 0 || total > refused_above) return 3;
        return asks_first() || total > limit ? 2 : 0;
    }

    /// Whether anything but the amount asks for a clinician.
    bool asks_first() const {
        bool asks = who_.age_y < 18 || who_.egfr_ml_min.value_or(1000) < 45 || who_.is.pregnant == true;
        for (const drug_fact& one : drug_facts) {
            const bool is_taken = hours_or_not(one.name);
            asks = asks || (is_taken && one.asks_clinician);
            asks = asks || (is_taken && one.needs_acid && takes_acid_away());
        }
        return asks;
    }

    bool takes_acid_away() const {
        const std::string& form = what_.takes->form;
        return (form == "oxide" || form == "carbonate") && !what_.takes->steps.empty();
    }

    bool hours_or_not(const std::string& name) const {
        return who_.is.drugs && std::count(who_.is.drugs->begin(), who_.is.drugs->end(), name) > 0;
    }

    double of_step(const proposed_step& step) {
        double mg = 0;
        for (const proposed_dose& one : step.doses) mg += one.pieces * what_.takes->piece_mg;
        const bool has_number = step.doses.empty() || std::isfinite(what_.takes->piece_mg);
        if (!has_number) {
            found_.insert({"over_limit", "refused"});
            return 0;
        }
        form();
        const double total = mg + others();
        const bool more = may_have_more() && step.last_day >= step.first_day;
        if (total > (more ? own_limit() : usual_limit())) found_.insert("over_limit");
        if (more && total > usual_limit() && total <= own_limit()) {
            for (const gate which : {gate::clinician_agrees, gate::kidney_known, gate::end_date}) {
                if (!gated(which)) found_.insert("gate_missing " + std::string{word(which)});
            }
        }
        return verdict_of(total, more);
    }

    /// Oxide and carbonate take away acid; whose medicine needs it gets another form.
    void form() {
        const bool takes_acid_away = what_.takes->form == "oxide" || what_.takes->form == "carbonate";
        for (const drug_fact& one : drug_facts) {
            if (takes_acid_away && one.needs_acid && hours_or_not(one.name)) found_.insert("form_to_avoid");
        }
    }

    static bool on_clock(scenario::clock_time at) { return at.minute_of_day >= 0 && at.minute_of_day <= 1439; }

    void sound() {
        bool ok = what_.days >= 0;
        std::multiset<int> shown;
        for (const timetable_entry& one : what_.timetable) {
            ok = ok && on_clock(one.at);
            if (one.what == day_item::dose) shown.insert(one.at.minute_of_day);
        }
        for (const proposed_food& one : what_.foods) ok = ok && one.servings_a_week > 0 && one.servings_a_week < 1e9;
        for (std::size_t i = 1; i < what_.gates.size(); ++i) ok = ok && what_.gates[i - 1] < what_.gates[i];
        ok = ok && (what_.takes ? sound_supplement(shown) : shown.empty());
        if (!ok) found_.insert("not_sound");
    }

    bool sound_supplement(const std::multiset<int>& shown) const {
        const auto& takes = *what_.takes;
        bool ok = takes.form != "Citrate!" && !takes.product.empty() && takes.piece_mg > 0 && takes.piece_mg < 1e9;
        int day = 0;
        std::multiset<int> last;
        for (const proposed_step& step : takes.steps) {
            ok = ok && step.first_day == day + 1 && step.last_day > day && !step.doses.empty();
            day = step.last_day;
            last.clear();
            for (const proposed_dose& one : step.doses) {
                ok = ok && one.pieces > 0 && on_clock(one.at) && last.count(one.at.minute_of_day) == 0;
                last.insert(one.at.minute_of_day);
            }
        }
        return ok && !takes.steps.empty() && day == what_.days && last == shown;
    }

    void medicines() {
        std::map<std::string, std::vector<const timetable_entry*>> entries;
        for (const timetable_entry& one : what_.timetable) {
            if (one.what != day_item::medicine) continue;
            if (!hours_or_not(one.label)) found_.insert("not_sound");
            entries[one.label].push_back(&one);
        }
        for (const drug_fact& drug : drug_facts) {
            if (!hours_or_not(drug.name) || drug.before == 0) continue;
            if (drug.before < 0) found_.insert("never_together");
            if (entries[drug.name].empty()) found_.insert("medicine_left_out");
            std::set<int> usual;
            std::set<int> said;
            std::set<int> shifts;
            for (const auto& one : who_.is.drug_times) {
                if (one.name == drug.name) said.insert(one.at.minute_of_day);
            }
            for (const timetable_entry* one : entries[drug.name]) {
                const int from = one->instead_of ? one->instead_of->minute_of_day : one->at.minute_of_day;
                usual.insert(from);
                shifts.insert((one->at.minute_of_day - from + 1440) % 1440);
                if (drug.before > 0) close_to(drug, one->at);
            }
            if (!entries[drug.name].empty() && !said.empty() && said != usual) found_.insert("medicine_left_out");
            if (shifts.size() > 1) found_.insert("medicine_stretched");
        }
    }

    void close_to(const drug_fact& drug, scenario::clock_time medicine) {
        for (const proposed_step& step : what_.takes->steps) {
            for (const proposed_dose& one : step.doses) {
                // Both clocks put on a line of three days.
                for (const int day : {-1440, 0, 1440}) {
                    const int after_it = one.at.minute_of_day + day - medicine.minute_of_day;
                    const bool is_close = after_it > -60 * drug.after && after_it < 60 * drug.before;
                    if (is_close) found_.insert("too_close");
                }
            }
        }
    }

    const scenario::person& who_;
    const proposal& what_;
    std::set<std::string> found_;
};

inline std::set<std::string> ids_of(const guarded& answer) {
    std::set<std::string> ids;
    for (const breach& one : answer.breaches) {
        const std::string gate = one.sentence.substr(one.sentence.rfind(' ') + 1);
        ids.insert(one.id == "gate_missing" ? one.id + " " + gate.substr(0, gate.size() - 1) : one.id);
    }
    return ids;
}

/// Compares so many pairs; what was seen of each breach is counted. Returns the first pair that differs, or empty.
inline std::string compare_guard(unsigned seed, int pairs, std::map<std::string, int>& seen) {
    numbers random{seed};
    for (int i = 0; i < pairs; ++i) {
        const pair_of one = random_pair(random);
        const std::set<std::string> is = ids_of(guard(one.who, one.what, rules_of_the_program()));
        const std::set<std::string> expected = plain_judge{one}.all();
        for (const std::string& id : expected) ++seen[id];
        if (expected.empty()) ++seen[""];
        if (is == expected) continue;
        std::string text = "pair " + std::to_string(i) + " of seed " + std::to_string(seed) + ": found";
        for (const std::string& id : is) text += " [" + id + "]";
        text += ", expected";
        for (const std::string& id : expected) text += " [" + id + "]";
        return text;
    }
    return "";
}

}  // namespace magnesia::safety::testing
