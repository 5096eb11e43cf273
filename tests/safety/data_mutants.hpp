// data_mutants.hpp - every small slip in the rules, hours and drugs of safety, by fixed operations: none is random.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <functional>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "evidence/safety/safety_base.hpp"

namespace magnesia::safety::testing {

/// One slip in the data. `name` is what a list of equivalent mutants calls it.
struct data_mutant {
    std::string file;
    std::string operation;
    std::string name;
    std::function<void(evidence::safety_base&)> plant;
};

namespace making_mutants {

using evidence::comparison;
using evidence::fact_kind;
using evidence::safety_action;
using evidence::safety_base;
using evidence::safety_condition;
using evidence::safety_rule;

inline comparison flipped(comparison how) {
    switch (how) {
        case comparison::below:
            return comparison::above;
        case comparison::at_most:
            return comparison::at_least;
        case comparison::above:
            return comparison::below;
        default:
            return comparison::at_most;
    }
}

/// The same edge, and the edge itself on the other side.
inline comparison other_edge(comparison how) {
    switch (how) {
        case comparison::below:
            return comparison::at_most;
        case comparison::at_most:
            return comparison::below;
        case comparison::above:
            return comparison::at_least;
        default:
            return comparison::above;
    }
}

/// One in the last place that a rule about this fact is written in: 45 and 46, 1.05 and 1.06.
inline double one_off(evidence::fact what) {
    return what == evidence::fact::serum_magnesium_mmol_per_l ? 0.01 : 1;
}

/// The direction in which fewer values hold.
inline double looser(comparison how) {
    return how == comparison::above || how == comparison::at_least ? 1 : -1;
}

/// Collects the mutants of one rule.
class rule_mutants {
 public:
    rule_mutants(std::vector<data_mutant>& all, std::string file, std::size_t at, const safety_rule& rule)
        : all_(all), file_(std::move(file)), at_(at), rule_(rule) {}

    void add(const std::string& operation, const std::string& detail, std::function<void(safety_rule&)> change) {
        all_.push_back({file_, operation, fmt::format("{}: {}", rule_.id, detail),
                        [at = at_, change = std::move(change)](safety_base& base) { change(base.rules[at]); }});
    }

    void drop() {
        all_.push_back({file_, "drop rule", rule_.id + ": dropped", [at = at_](safety_base& base) {
                            base.rules.erase(base.rules.begin() + static_cast<std::ptrdiff_t>(at));
                        }});
    }

    void action() {
        const auto to = [&](int step, const char* operation) {
            const auto action = static_cast<safety_action>(static_cast<int>(rule_.action) + step);
            add(operation, fmt::format("{} for {}", evidence::word(action), evidence::word(rule_.action)),
                [action](safety_rule& rule) { rule.action = action; });
        };
        if (rule_.action != safety_action::note) to(-1, "milder action");
        if (rule_.action != safety_action::emergency) to(1, "worse action");
    }

    void cap() {
        if (!rule_.cap_mg) return;
        add("drop limit", "limit dropped", [](safety_rule& rule) { rule.cap_mg.reset(); });
        for (const double more : {1.0, 50.0}) {
            add("raise limit", fmt::format("limit {} for {}", shortest(*rule_.cap_mg + more), shortest(*rule_.cap_mg)),
                [more](safety_rule& rule) { *rule.cap_mg += more; });
        }
        if (*rule_.cap_mg > 0) {
            add("lower limit", fmt::format("limit {} for {}", shortest(*rule_.cap_mg - 1), shortest(*rule_.cap_mg)),
                [](safety_rule& rule) { *rule.cap_mg -= 1; });
        }
    }

    void unknown() {
        if (rule_.when.empty()) return;
        add(rule_.fires_when_unknown ? "drop unknown" : "add unknown",
            rule_.fires_when_unknown ? "an unknown fact is silent" : "an unknown fact fires",
            [](safety_rule& rule) { rule.fires_when_unknown = !rule.fires_when_unknown; });
    }

    void condition(std::size_t i) {
        const safety_condition& c = rule_.when[i];
        const auto name = evidence::entry_of(c.what).name;
        add("drop condition", fmt::format("{} is not asked", name),
            [i](safety_rule& rule) { rule.when.erase(rule.when.begin() + static_cast<std::ptrdiff_t>(i)); });
        if (c.how == comparison::is_unknown) return;
        if (evidence::entry_of(c.what).kind == fact_kind::number) number(i, c);
        if (evidence::entry_of(c.what).kind == fact_kind::truth) {
            add("flip", fmt::format("{} is {}", name, !c.truth),
                [i](safety_rule& rule) { rule.when[i].truth = !rule.when[i].truth; });
        }
        for (std::size_t w = 0; c.words.size() > 1 && w < c.words.size(); ++w) {
            add("drop word", fmt::format("{} without {}", name, c.words[w]), [i, w](safety_rule& rule) {
                rule.when[i].words.erase(rule.when[i].words.begin() + static_cast<std::ptrdiff_t>(w));
            });
        }
    }

 private:
    void number(std::size_t i, const safety_condition& c) {
        const auto name = evidence::entry_of(c.what).name;
        const auto compare = [&](const char* operation, comparison how) {
            add(operation, fmt::format("{} {} {}", name, evidence::word(how), shortest(c.number)),
                [i, how](safety_rule& rule) { rule.when[i].how = how; });
        };
        const auto move = [&](const char* operation, double number) {
            add(operation, fmt::format("{} {} {}", name, evidence::word(c.how), shortest(number)),
                [i, number](safety_rule& rule) { rule.when[i].number = number; });
        };
        compare("flip", flipped(c.how));
        compare("move the edge itself", other_edge(c.how));
        move("off by one", c.number + one_off(c.what));
        move("off by one", c.number - one_off(c.what));
        move("loosen by a tenth", c.number + looser(c.how) * std::max(one_off(c.what) * 2, c.number / 10));
    }

    std::vector<data_mutant>& all_;
    std::string file_;
    std::size_t at_;
    const safety_rule& rule_;
};

inline void add_hours(const evidence::interaction& one, std::size_t at, std::vector<data_mutant>& all) {
    const auto add = [&](const char* operation, const std::string& detail, auto change) {
        all.push_back({"interactions.csv", operation, fmt::format("{}: {}", one.id, detail),
                       [at, change](safety_base& base) { change(base.interactions[at]); }});
    };
    using evidence::interaction;
    if (!one.hours_before) {
        add("hours make it safe", "2 h make it safe", [](interaction& row) { row.hours_before = row.hours_after = 2; });
        return;
    }
    for (const bool is_before : {true, false}) {
        const double hours = is_before ? *one.hours_before : *one.hours_after;
        const auto to = [&](const char* operation, double other) {
            add(operation, fmt::format("{} h {}", shortest(other), is_before ? "before" : "after"),
                [is_before, other](interaction& row) { (is_before ? row.hours_before : row.hours_after) = other; });
        };
        to("off by one", hours + 1);
        if (hours > 0) to("loosen hours", hours - 0.5);
        if (hours > 0) to("drop hours", 0);
    }
    if (*one.hours_before != *one.hours_after) {
        add("swap hours", "before and after swapped",
            [](interaction& row) { std::swap(row.hours_before, row.hours_after); });
    }
}

inline void add_drug(const evidence::drug& one, std::size_t at, std::vector<data_mutant>& all) {
    for (std::size_t i = 0; i < one.interactions.size(); ++i) {
        all.push_back({"drugs.csv", "drop interaction", fmt::format("{}: without {}", one.name, one.interactions[i]),
                       [at, i](safety_base& base) {
                           auto& ids = base.drugs[at].interactions;
                           ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(i));
                       }});
    }
    if (!one.means_condition.empty()) {
        all.push_back({"drugs.csv", "drop illness", fmt::format("{}: tells of no illness", one.name),
                       [at](safety_base& base) { base.drugs[at].means_condition.clear(); }});
    }
    if (!one.lowers_blood_pressure) return;
    all.push_back({"drugs.csv", "drop pressure", fmt::format("{}: leaves blood pressure alone", one.name),
                   [at](safety_base& base) { base.drugs[at].lowers_blood_pressure = false; }});
}

}  // namespace making_mutants

/// The mutants of all rules: those of rules.toml, and those that follow from interactions.csv.
inline std::vector<data_mutant> mutants_of_rules(const evidence::safety_base& base) {
    std::vector<data_mutant> all;
    for (std::size_t at = 0; at < base.rules.size(); ++at) {
        const bool is_interaction = base.rules[at].id.starts_with("interaction_");
        making_mutants::rule_mutants of(all, is_interaction ? "interactions.csv" : "rules.toml", at, base.rules[at]);
        of.drop();
        of.action();
        if (is_interaction) continue;
        of.cap();
        of.unknown();
        for (std::size_t i = 0; i < base.rules[at].when.size(); ++i) of.condition(i);
    }
    return all;
}

inline std::vector<data_mutant> mutants_of_hours(const evidence::safety_base& base) {
    std::vector<data_mutant> all;
    for (std::size_t at = 0; at < base.interactions.size(); ++at) {
        making_mutants::add_hours(base.interactions[at], at, all);
    }
    return all;
}

inline std::vector<data_mutant> mutants_of_drugs(const evidence::safety_base& base) {
    std::vector<data_mutant> all;
    for (std::size_t at = 0; at < base.drugs.size(); ++at) making_mutants::add_drug(base.drugs[at], at, all);
    return all;
}

}  // namespace magnesia::safety::testing
