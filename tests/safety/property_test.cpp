// property_test.cpp - what holds for any person: nothing worse is judged better, order is print, all fails closed.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/safety/support.hpp"

namespace magnesia::safety::property_test {
namespace {

using namespace magnesia::safety::testing;
using evidence::fact_entry;
using evidence::fact_kind;
using evidence::worse_when;

constexpr double far = 3000;

/// What `judge` finds itself, whatever stands there.
bool is_found_by_judge(fact what) {
    return what == fact::over_cap_mg || what == fact::clinician_first;
}

/// Numbers around every edge of the rules of a fact, and far from all.
std::vector<double> telling_numbers(fact what) {
    std::vector<double> all{0, 1, 45, far};
    for (const safety_rule& rule : rules_of_the_program().rules) {
        for (const auto& c : rule.when) {
            if (c.what == what) all.insert(all.end(), {c.number - 0.01, c.number, c.number + 0.01});
        }
    }
    return all;
}

std::vector<std::string> telling_words(fact what) {
    std::vector<std::string> all{"something_else"};
    for (const safety_rule& rule : rules_of_the_program().rules) {
        for (const auto& c : rule.when) {
            if (c.what == what) all.insert(all.end(), c.words.begin(), c.words.end());
        }
    }
    return all;
}

void set_any(const fact_entry& entry, facts& who) {
    switch (entry.kind) {
        case fact_kind::number:
            return who.set(entry.id, *rc::gen::elementOf(telling_numbers(entry.id)));
        case fact_kind::truth:
            return who.set(entry.id, *rc::gen::arbitrary<bool>());
        case fact_kind::word:
            return who.set(entry.id, *rc::gen::elementOf(telling_words(entry.id)));
        case fact_kind::words:
            return who.set(entry.id, std::vector{*rc::gen::elementOf(telling_words(entry.id))});
    }
}

/// Mostly unknown: with all facts bad at once every verdict would be the worst.
facts any_person() {
    facts who;
    who.set(fact::age_y, *rc::gen::elementOf(telling_numbers(fact::age_y)));
    for (const fact_entry& entry : evidence::all_facts()) {
        if (!is_found_by_judge(entry.id) && *rc::gen::inRange(0, 6) == 0) set_any(entry, who);
    }
    return who;
}

/// Moves a number away from its sound side, or further out.
double worse_number(const fact_entry& entry, double value) {
    const double step = *rc::gen::elementOf(std::vector<double>{0.02, 1, 16, 100, 1000});
    const bool goes_up = entry.worse == worse_when::higher ||
                         (entry.worse == worse_when::outside &&
                          (value > entry.sound_high || (value >= entry.sound_low && *rc::gen::arbitrary<bool>())));
    return goes_up ? value + step : value - step;
}

/// Makes one fact worse, or adds a risk that was not known; false when this fact has no worse.
bool worsen(const fact_entry& entry, facts& who) {
    if (is_found_by_judge(entry.id) || entry.worse == worse_when::none) return false;
    if (entry.kind == fact_kind::number) {
        if (!who.is_known(entry.id)) return false;
        who.set(entry.id, worse_number(entry, *who.number(entry.id)));
    } else if (entry.kind == fact_kind::truth) {
        who.set(entry.id, entry.worse == worse_when::is_true);
    } else {
        std::vector<std::string> more = who.words(entry.id);
        more.push_back(*rc::gen::elementOf(telling_words(entry.id)));
        who.set(entry.id, more);
    }
    return true;
}

RC_GTEST_PROP(Judgement, NeverImprovesWhenAFactGetsWorse, ()) {
    const facts before = any_person();
    facts after = before;
    const fact_entry entry =
        *rc::gen::elementOf(std::vector<fact_entry>(evidence::all_facts().begin(), evidence::all_facts().end()));
    RC_PRE(worsen(entry, after));
    const judgement was = judge(before, rules_of_the_program().rules);
    const judgement is = judge(after, rules_of_the_program().rules);

    RC_ASSERT(is.is >= was.is);
    RC_ASSERT(is.max_supplemental_mg <= was.max_supplemental_mg);
}

RC_GTEST_PROP(Judgement, DoesNotHangOnTheOrderOfTheRules, ()) {
    const facts who = any_person();
    std::vector<safety_rule> rules = rules_of_the_program().rules;
    const judgement straight = judge(who, rules);
    std::reverse(rules.begin(), rules.end());
    std::rotate(rules.begin(), rules.begin() + *rc::gen::inRange(0, 50), rules.end());
    const judgement turned = judge(who, rules);

    RC_ASSERT(turned.is == straight.is);
    RC_ASSERT(turned.max_supplemental_mg == straight.max_supplemental_mg);
    RC_ASSERT(std::is_permutation(turned.findings.begin(), turned.findings.end(), straight.findings.begin(),
                                  straight.findings.end()));
}

RC_GTEST_PROP(Judgement, GivesTheUnionOfReasonsTheWorstVerdictAndTheSmallestLimit, ()) {
    const facts who = any_person();
    const auto& rules = rules_of_the_program().rules;
    const judgement all = judge(who, rules);
    facts with_excess = who;
    const auto mg = who.number(fact::supplemental_mg);
    if (mg && all.max_supplemental_mg > 0) with_excess.set(fact::over_cap_mg, *mg - all.max_supplemental_mg);
    const bool asks_first = std::any_of(all.findings.begin(), all.findings.end(), [](const finding& one) {
        return one.action >= safety_action::clinician && one.family != "amount";
    });
    with_excess.set(fact::clinician_first, asks_first);
    verdict worst = verdict::ok;
    double least = far;
    std::size_t count = 0;
    for (const safety_rule& rule : rules) {
        const bool is_hidden = rule.is_within_limit && mg && *mg > all.max_supplemental_mg;
        if (is_hidden || !fires(rule, with_excess)) continue;
        ++count;
        worst = std::max(worst, verdict_of(rule.action));
        least = std::min(least, rule.cap_mg.value_or(far));
        RC_ASSERT(has(all, rule.id));
    }

    RC_ASSERT(all.findings.size() == count);
    RC_ASSERT(all.is == worst);
    RC_ASSERT(all.max_supplemental_mg == least);
}

RC_GTEST_PROP(Judgement, RefusesWhateverIsNotFinite, ()) {
    facts who = any_person();
    const fact what = *rc::gen::elementOf(std::vector<fact>{fact::age_y, fact::egfr_ml_min, fact::supplemental_mg,
                                                            fact::serum_magnesium_mmol_per_l, fact::zinc_mg});
    who.set(what, *rc::gen::elementOf(std::vector<double>{std::numeric_limits<double>::quiet_NaN(),
                                                          std::numeric_limits<double>::infinity(),
                                                          -std::numeric_limits<double>::infinity()}));
    const judgement result = judge(who, rules_of_the_program().rules);

    RC_ASSERT(result.is == verdict::refuse);
    RC_ASSERT(result.max_supplemental_mg == 0);
}

TEST(Judgement, RefusesWithoutRulesAndWithRulesThatSetNoLimit) {
    facts who;
    who.set(fact::age_y, 45.0);
    safety_rule mild;
    mild.id = "mild";

    EXPECT_EQ(judge(who, {}).is, verdict::refuse);
    EXPECT_EQ(judge(who, {mild}).is, verdict::refuse);
    EXPECT_EQ(judge(who, {}).max_supplemental_mg, 0);
}

TEST(Judgement, RefusesSomebodyOfWhomNothingIsKnown) {
    EXPECT_EQ(judge(facts{}, rules_of_the_program().rules).is, verdict::refuse);
}

TEST(Judgement, AFactThatBecomesUnknownIsNeverJudgedBetterThanItsBestValue) {
    const auto& rules = rules_of_the_program().rules;
    facts sound;
    sound.set(fact::age_y, 75.0);
    sound.set(fact::egfr_ml_min, 90.0);
    sound.set(fact::region, std::string("us"));
    sound.set(fact::extended_use, false);
    for (const fact what : {fact::egfr_ml_min, fact::region, fact::extended_use, fact::age_y}) {
        facts less = sound;
        less.forget(what);

        EXPECT_GE(judge(less, rules).is, judge(sound, rules).is);
        EXPECT_LE(judge(less, rules).max_supplemental_mg, judge(sound, rules).max_supplemental_mg);
    }
}

}  // namespace
}  // namespace magnesia::safety::property_test
