// simulation_test.cpp - bands, parts and ledgers of a simulated scenario: laws that hold whatever the numbers are.
// SPDX-License-Identifier: Apache-2.0
#include "study/simulation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "model/following/follow_many.hpp"
#include "tests/study/support.hpp"

namespace simulation_test {
namespace {

using namespace magnesia;
using namespace magnesia::study;
using tests::evening_capsule;
using tests::evidence_base;

const readout& wanted() {
    static const readout all = tests::everything();
    return all;
}

struct how {
    std::size_t draws = 0;
    std::uint64_t seed = 1;
    std::size_t threads = 1;
};

simulation run(const model::question& asked, const how& options) {
    return *simulate(asked, evidence_base(), wanted(), {.draws = options.draws, .seed = options.seed},
                     {.threads = options.threads});
}

const band& value(const simulation& s, const std::string& id) {
    for (const outcome_result& o : s.outcomes) {
        if (o.id == id) return o.value;
    }
    throw std::out_of_range(id);
}

TEST(Simulation, TheLedgerOfASupplementCloses) {
    const simulation s = run(evening_capsule(200, 7), {.draws = 0});

    const double accounted =
        value(s, "supplement_magnesium_urine").median + value(s, "supplement_magnesium_faeces").median +
        value(s, "supplement_magnesium_sweat").median + value(s, "supplement_magnesium_retained").median +
        value(s, "supplement_magnesium_in_gut").median;
    EXPECT_NEAR(value(s, "supplement_magnesium_swallowed").median, 5 * 200 / 24.305, 1e-9);
    EXPECT_NEAR(accounted, 5 * 200 / 24.305, 1e-7);
    EXPECT_LT(s.worst_balance_error, 1e-9);
}

TEST(Simulation, WithoutARegimenThereIsNoSupplementAndNothingChanges) {
    const simulation s = run(evening_capsule(0, 5), {.draws = 0});

    for (const outcome_result& o : s.outcomes) {
        EXPECT_FALSE(o.id.starts_with("supplement_")) << o.id;
        EXPECT_FALSE(o.id.ends_with("_change")) << o.id;
    }
    for (std::size_t i = 0; i < s.series.size(); ++i) EXPECT_EQ(s.series[i].median, s.series_without[i].median);
}

TEST(Simulation, MoreIsAbsorbedOfALargerDoseButASmallerShare) {
    const simulation small = run(evening_capsule(100, 5), {.draws = 0});
    const simulation large = run(evening_capsule(400, 5), {.draws = 0});
    const double small_share = value(small, "supplement_absorbed_share").median;
    const double large_share = value(large, "supplement_absorbed_share").median;

    EXPECT_GT(small_share, large_share);
    EXPECT_LT(small_share * 100, large_share * 400);
    EXPECT_GT(large_share, 0.05);
    EXPECT_LT(small_share, 0.6);
}

TEST(Simulation, TheTypicalPersonHasNoBand) {
    const simulation s = run(evening_capsule(200, 4), {.draws = 0});

    for (const outcome_result& o : s.outcomes) {
        EXPECT_FALSE(o.value.p5 || o.value.p95 || o.parts.person || o.parts.parameter || o.parts.structure) << o.id;
    }
    EXPECT_TRUE(s.series[0].p5.empty());
}

TEST(Simulation, BandsHoldTheirMedianAndPartsAreNarrowerThanTheWhole) {
    const simulation s = run(evening_capsule(200, 3), {.draws = 24, .seed = 5, .threads = 2});

    EXPECT_EQ(s.draws, 24u);
    for (const outcome_result& o : s.outcomes) {
        EXPECT_LE(*o.value.p5, o.value.median) << o.id;
        EXPECT_GE(*o.value.p95, o.value.median) << o.id;
    }
    const outcome_result& urine = s.outcomes[3];
    ASSERT_EQ(urine.id, "urine_magnesium_24h");
    const double whole = *urine.value.p95 - *urine.value.p5;
    EXPECT_GT(*urine.parts.person, 0);
    EXPECT_GT(*urine.parts.parameter, 0);
    EXPECT_LT(*urine.parts.parameter, whole);  // people differ more than typical values are in doubt
    EXPECT_EQ(urine.parts.structure.has_value(), model::has_open_gates(evidence_base()));
}

/// Whose steady day all searches of a simulation learn from, so that each ends where it does there.
model::parameters<model::real> pattern_of(const model::bound_evidence& evidence, const model::question& asked) {
    return model::typical_parameters(evidence, asked.what.who);
}

/// The first seven people of a seed, each followed by itself.
std::vector<model::course> seven_people(const model::question& asked, model::spread which) {
    std::vector<model::course> all;
    for (std::uint64_t person = 0; person < 7; ++person) {
        const auto bound = model::drawn_parameters(evidence_base(), asked.what.who, {9, person}, which);
        all.push_back(model::follow_in_lanes(bound, asked, wanted().series, pattern_of(evidence_base(), asked)));
    }
    return all;
}

std::vector<double> ascending(const std::vector<model::course>& all, std::size_t outcome) {
    std::vector<double> values;
    for (const model::course& c : all) values.push_back(c.outcomes[outcome]);
    std::sort(values.begin(), values.end());
    return values;
}

// Seven numbers in order have their 5th percentile at place 0.3, their 95th at place 5.7, counted from 0.
double p5_of_seven(const std::vector<double>& s) {
    return s[0] + 0.3 * (s[1] - s[0]);
}

double p95_of_seven(const std::vector<double>& s) {
    return s[5] + 0.7 * (s[6] - s[5]);
}

TEST(Simulation, BandsAndPartsAreThoseOfTheSamePeopleFollowedOneByOne) {
    model::question asked = evening_capsule(200, 3);
    const simulation s = run(asked, {.draws = 7, .seed = 9});
    const auto with_both = seven_people(asked, {.between_people = true, .knowledge = true, .structure = true});
    const auto with_people = seven_people(asked, {.between_people = true, .knowledge = false, .structure = false});
    const auto with_knowledge = seven_people(asked, {.between_people = false, .knowledge = true, .structure = false});

    for (std::size_t i = 0; i < s.outcomes.size(); ++i) {
        const std::vector<double> both = ascending(with_both, i);
        const std::vector<double> people = ascending(with_people, i);
        const std::vector<double> knowledge = ascending(with_knowledge, i);
        const double rounding = 1e-8 * (1 + std::abs(both[6]));

        EXPECT_NEAR(s.outcomes[i].value.median, both[3], rounding) << s.outcomes[i].id;
        EXPECT_NEAR(*s.outcomes[i].value.p5, p5_of_seven(both), rounding) << s.outcomes[i].id;
        EXPECT_NEAR(*s.outcomes[i].value.p95, p95_of_seven(both), rounding) << s.outcomes[i].id;
        EXPECT_NEAR(*s.outcomes[i].parts.person, p95_of_seven(people) - p5_of_seven(people), rounding);
        EXPECT_NEAR(*s.outcomes[i].parts.parameter, p95_of_seven(knowledge) - p5_of_seven(knowledge), rounding);
    }
}

/// The evidence with an effect in doubt: whether a meal opens the gut to more magnesium.
model::bound_evidence with_open_gate() {
    model::bound_evidence open = evidence_base();
    for (evidence::parameter& p : open.body) {
        if (p.id != "intestine.meal_gain") continue;
        p.value = 1;
        p.low = 0;
        p.high = 1;
        p.between_person = p.uncertainty = 0;
        p.distribution = evidence::spread_shape::gate;
        p.effect = evidence::gate{.p_nil = 0.5, .hypothesis = {}, .links = {}, .outcome = {}};
    }
    return open;
}

TEST(Simulation, TheWidthOfStructureIsThatOfTheSamePeopleWithGatesAloneDrawn) {
    model::question asked = evening_capsule(200, 3);
    const model::bound_evidence open = with_open_gate();
    std::vector<model::course> gates_alone;
    for (std::uint64_t person = 0; person < 7; ++person) {
        const model::spread which{.between_people = false, .knowledge = false, .structure = true};
        gates_alone.push_back(model::follow_in_lanes(model::drawn_parameters(open, asked.what.who, {9, person}, which),
                                                     asked, wanted().series, pattern_of(open, asked)));
    }

    const simulation s = *simulate(asked, open, wanted(), {.draws = 7, .seed = 9});

    for (std::size_t i = 0; i < s.outcomes.size(); ++i) {
        const std::vector<double> sorted = ascending(gates_alone, i);
        const double rounding = 1e-8 * (1 + std::abs(sorted[6]));
        EXPECT_NEAR(s.outcomes[i].parts.structure.value(), p95_of_seven(sorted) - p5_of_seven(sorted), rounding);
    }
    EXPECT_GT(*s.outcomes[3].parts.structure, 0);
}

TEST(Simulation, GatesThatAreSureCostNoBodies) {
    model::bound_evidence sure = with_open_gate();
    for (evidence::parameter& p : sure.body) {
        if (p.effect) p.effect->p_nil = 0;
    }
    std::size_t bodies = 0;
    const auto count = [&](const model::bound_evidence& of) {
        simulate(evening_capsule(200, 2), of, wanted(), {.draws = 2},
                 {.threads = 1, .progress = [&](std::size_t, std::size_t total) { bodies = total; }});
        return bodies;
    };

    EXPECT_EQ(count(sure), 6u);              // each draw as it is, people alone, knowledge alone
    EXPECT_EQ(count(with_open_gate()), 8u);  // and structure alone
}

TEST(Simulation, AChangeIsTakenInEachBodyBeforeTheMedian) {
    const model::question asked = evening_capsule(200, 3);
    const simulation s = run(asked, {.draws = 3, .seed = 9});
    std::vector<double> change;
    for (std::uint64_t person = 0; person < 3; ++person) {
        const model::course c =
            model::follow_in_lanes(model::drawn_parameters(evidence_base(), asked.what.who, {9, person}, {}), asked,
                                   wanted().series, pattern_of(evidence_base(), asked));
        change.push_back(c.daily[1].back() - c.daily_without[1].back());
    }
    std::sort(change.begin(), change.end());

    ASSERT_EQ(s.daily_change[1].id, "urine_magnesium_24h");
    EXPECT_NEAR(s.daily_change[1].median.back(), change[1], 1e-5);
    EXPECT_GT(s.daily_change[1].median.back(), 0);
    EXPECT_NE(s.series_change[0].median, s.series[0].median);
}

TEST(Simulation, AFailedBodyIsCountedByItsDrawAndLeftOut) {
    model::bound_evidence sick = evidence_base();
    for (evidence::parameter& p : sick.body) {
        if (p.id != "magnesium_pools.plasma_volume") continue;
        p.distribution = evidence::spread_shape::normal;  // wide enough for bodies without plasma
        p.between_person = 2 * p.value;
        p.low = -1e3;
    }
    model::question asked = evening_capsule(200, 2);
    asked.options.by = engine::method::rodas5p;  // an explicit method needs a million steps to give such bodies up
    const simulation s = *simulate(asked, sick, wanted(), {.draws = 12, .seed = 3});

    ASSERT_FALSE(s.failures.empty());
    EXPECT_GT(s.draws, 0u);
    std::set<std::size_t> failed;
    for (const failed_draw& f : s.failures) {
        EXPECT_LT(f.draw, 12u);
        EXPECT_FALSE(f.reason.empty());
        failed.insert(f.draw);
    }
    EXPECT_EQ(s.draws + failed.size(), 12u);  // who fails with both spreads fails with the one between people alone
}

TEST(Simulation, AStopOnTheWayGivesNoAnswer) {
    std::stop_source source;
    engine::ensemble_options options{.threads = 1, .progress = {}, .stop = source.get_token()};
    options.progress = [&](std::size_t done, std::size_t) {
        if (done == 4) source.request_stop();
    };

    EXPECT_FALSE(simulate(evening_capsule(200, 2), evidence_base(), wanted(), {.draws = 30}, options));
}

TEST(Simulation, GivesTheSameBitsForAnyNumberOfThreads) {
    const model::question asked = evening_capsule(200, 3);
    const simulation one = run(asked, {.draws = 5, .seed = 5, .threads = 1});
    const simulation three = run(asked, {.draws = 5, .seed = 5, .threads = 3});

    for (std::size_t i = 0; i < one.outcomes.size(); ++i) {
        EXPECT_EQ(one.outcomes[i].value.median, three.outcomes[i].value.median) << one.outcomes[i].id;
        EXPECT_EQ(one.outcomes[i].value.p95, three.outcomes[i].value.p95) << one.outcomes[i].id;
    }
    for (std::size_t i = 0; i < one.series.size(); ++i) EXPECT_EQ(one.series[i].p5, three.series[i].p5);
}

TEST(Simulation, AnotherSeedGivesOtherBands) {
    const model::question asked = evening_capsule(200, 3);

    EXPECT_NE(value(run(asked, {.draws = 5, .seed = 1}), "urine_magnesium_24h").median,
              value(run(asked, {.draws = 5, .seed = 2}), "urine_magnesium_24h").median);
}

TEST(Simulation, ProgressCountsEveryRunOnce) {
    std::vector<std::size_t> seen;
    engine::ensemble_options options{.threads = 2, .progress = {}, .stop = {}};
    options.progress = [&](std::size_t done, std::size_t total) {
        EXPECT_EQ(total, 12u);  // three draws, each with all spreads and with each of three alone
        seen.push_back(done);
    };

    simulate(evening_capsule(200, 3), evidence_base(), wanted(), {.draws = 3}, options);

    EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
}

TEST(Simulation, MeansAreThoseOfTheValues) {
    model::question asked = evening_capsule(200, 3);
    const simulation s = run(asked, {.draws = 7, .seed = 9});
    const auto people = seven_people(asked, {});

    for (std::size_t i = 0; i < s.outcomes.size(); ++i) {
        double sum = 0;
        for (const double value : ascending(people, i)) sum += value;
        EXPECT_NEAR(*s.outcomes[i].mean, sum / 7, 1e-8 * (1 + std::abs(sum))) << s.outcomes[i].id;
        EXPECT_EQ(s.outcomes[i].quantile_error, 0) << s.outcomes[i].id;
    }
}

void expect_equal(const std::vector<series_result>& some, const std::vector<series_result>& others) {
    ASSERT_EQ(some.size(), others.size());
    for (std::size_t i = 0; i < some.size(); ++i) {
        EXPECT_EQ(some[i].id, others[i].id);
        EXPECT_EQ(some[i].median, others[i].median) << some[i].id;
        EXPECT_EQ(some[i].p95, others[i].p95) << some[i].id;
    }
}

void expect_equal(const std::vector<outcome_result>& some, const std::vector<outcome_result>& others) {
    ASSERT_EQ(some.size(), others.size());
    for (std::size_t i = 0; i < some.size(); ++i) {
        EXPECT_EQ(some[i].value.median, others[i].value.median) << some[i].id;
        EXPECT_EQ(some[i].value.p95, others[i].value.p95) << some[i].id;
        EXPECT_EQ(some[i].parts.parameter, others[i].parts.parameter) << some[i].id;
    }
}

// What nobody looks at is left out; what is left has the same bits.
TEST(Simulation, TellsTheSameHoweverMuchOfItIsShown) {
    const model::question asked = evening_capsule(200, 4);
    const auto shown = [&](shown_curves curves) {
        readout what = wanted();
        what.curves = curves;
        return *simulate(asked, evidence_base(), what, {.draws = 6, .seed = 3}, {.threads = 2});
    };
    const simulation all = shown(shown_curves::changes);
    const simulation hours = shown(shown_curves::hours);
    const simulation days = shown(shown_curves::days);

    for (const simulation* some : {&hours, &days}) {
        expect_equal(some->outcomes, all.outcomes);
        expect_equal(some->daily, all.daily);
        expect_equal(some->daily_without, all.daily_without);
        EXPECT_TRUE(some->series_change.empty() && some->daily_change.empty());
        EXPECT_EQ(some->worst_balance_error, all.worst_balance_error);
    }
    expect_equal(hours.series, all.series);
    expect_equal(hours.series_without, all.series_without);
    EXPECT_TRUE(days.series.empty() && days.series_without.empty());
    EXPECT_FALSE(all.series_change.empty());
}

}  // namespace
}  // namespace simulation_test
