// binding_test.cpp - numbers reach the right equations, and draws spread as their files say.
// SPDX-License-Identifier: Apache-2.0
#include "model/person/binding.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/error.hpp"
#include "tests/model/support.hpp"

namespace binding_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using tests::adult;
using tests::evidence_base;

TEST(Binding, PutsEachNumberWhereItsNameSays) {
    const auto p = typical_parameters(evidence_base(), adult());

    EXPECT_EQ(p.stomach.acid_per_magnesium.raw(), 2.0);
    EXPECT_EQ(p.colon.osmolality.raw(), 0.29);
    EXPECT_EQ(p.erythrocyte.renewal.raw(), 2760.0);
    EXPECT_EQ(p.clock.day.raw(), 24.0);
}

/// The message of the data_error that binding the changed sets throws, or "".
template <class Change>
std::string refusal(Change change) {
    auto sets = evidence::load_parameters();
    change(sets);
    try {
        model::bind(sets);
    } catch (const data_error& e) {
        return e.what();
    }
    return {};
}

evidence::parameter_set& set_of(std::vector<evidence::parameter_set>& sets, const std::string& module) {
    return *std::find_if(sets.begin(), sets.end(), [&](const auto& s) { return s.module == module; });
}

TEST(Binding, RefusesMissingUnusedAndMisunitedNumbers) {
    EXPECT_NE(refusal([](auto& sets) { set_of(sets, "kidney").parameters.pop_back(); }).find("is missing"),
              std::string::npos);
    EXPECT_NE(refusal([](auto& sets) {
                  auto& kidney = set_of(sets, "kidney").parameters;
                  kidney.push_back(kidney[0]);
                  kidney.back().name = "spare";
              }).find("is used by no equation"),
              std::string::npos);
    EXPECT_NE(refusal([](auto& sets) {
                  set_of(sets, "kidney").parameters[1].unit = gram / litre;
              }).find("is not the unit of the equation; allowed: mmol/L"),
              std::string::npos);
    EXPECT_EQ(refusal([](auto&) {}), "");
}

TEST(Binding, ConditionsAndDrugsMultiplyTheNumbersTheyName) {
    scenario::person treated = adult();
    treated.drugs = {"proton_pump_inhibitor"};
    treated.conditions = {"constipation"};
    const auto p = typical_parameters(evidence_base(), treated);
    const auto plain = typical_parameters(evidence_base(), adult());
    const auto factor = [&](const char* modifier, const char* parameter) {
        for (const auto& change : evidence::find_modifier(evidence_base().modifiers, modifier)->changes) {
            if (change.parameter == parameter) return change.factor;
        }
        return 1.0;
    };

    const double less_acid = factor("proton_pump_inhibitor", "stomach.acid_basal");
    const double slower = factor("constipation", "colon.transit");
    EXPECT_LT(less_acid, 0.5);
    EXPECT_GT(slower, 1.2);
    EXPECT_DOUBLE_EQ(p.stomach.acid_basal.raw(), plain.stomach.acid_basal.raw() * less_acid);
    EXPECT_DOUBLE_EQ(p.colon.transit.raw(), plain.colon.transit.raw() * slower);
    EXPECT_EQ(p.magnesium_pools.deep_rate.raw(), plain.magnesium_pools.deep_rate.raw());
}

// 0.5 % are always lost: by cisplatin 6 %, by an antibody against the EGF receptor 7 %. Of what one leaves the other
// takes its share, so that nobody loses more than is filtered.
TEST(Binding, WhatCausesLoseOfTheFilteredLoadNeverAddsUpToMoreThanAll) {
    const auto lost = [](const std::vector<std::string>& drugs) {
        scenario::person treated = adult();
        treated.drugs = drugs;
        return typical_parameters(evidence_base(), treated).kidney.least_excreted_fraction.raw();
    };
    const double none = lost({}), platinum = lost({"cisplatin"}), antibody = lost({"egfr_antibody"});

    EXPECT_DOUBLE_EQ(lost({"cisplatin", "egfr_antibody"}), 1 - (1 - platinum) * (1 - antibody) / (1 - none));
    EXPECT_GT(platinum, 5 * none);
    const double all = lost({"cisplatin", "egfr_antibody", "calcineurin_inhibitor", "amphotericin_b"});
    EXPECT_LT(all, 0.3);
    EXPECT_GT(all, lost({"cisplatin", "egfr_antibody", "calcineurin_inhibitor"}));
    for (std::uint64_t i = 0; i < 500; ++i) {
        scenario::person treated = adult();
        treated.drugs = {"cisplatin", "egfr_antibody", "calcineurin_inhibitor", "amphotericin_b"};
        EXPECT_LE(drawn_parameters(evidence_base(), treated, {3, i}, {}).kidney.least_excreted_fraction.raw(), 1) << i;
    }
}

TEST(Binding, StrengthsOfDrugsAreKnowledgeAndNotPeople) {
    scenario::person treated = adult();
    treated.drugs = {"proton_pump_inhibitor"};
    const auto log_factor = [&](std::uint64_t draw, spread which) {
        return std::log(drawn_parameters(evidence_base(), treated, {8, draw}, which).stomach.acid_basal.raw() /
                        drawn_parameters(evidence_base(), adult(), {8, draw}, which).stomach.acid_basal.raw());
    };
    const auto& changes = evidence::find_modifier(evidence_base().modifiers, "proton_pump_inhibitor")->changes;
    constexpr int n = 2000;
    double mean = 0, squares = 0;
    for (std::uint64_t i = 0; i < n; ++i) {
        const double log = log_factor(i, {});
        mean += log / n;
        squares += log * log / n;
    }

    EXPECT_EQ(changes[0].parameter, "stomach.acid_basal");
    EXPECT_NEAR(mean, std::log(changes[0].factor), 5 * changes[0].log_sd / std::sqrt(double(n)));
    EXPECT_NEAR(std::sqrt(squares - mean * mean), changes[0].log_sd, 5 * changes[0].log_sd / std::sqrt(2.0 * n));
    EXPECT_NEAR(log_factor(3, {.between_people = true, .knowledge = false}), std::log(changes[0].factor), 1e-12);
}

// The body of these tests has a gate in place of a number that is the same in all people.
constexpr const char* gated = "stomach.acid_per_magnesium";

bound_evidence with_gate(double p_nil, const std::string& hypothesis = {}) {
    bound_evidence bound = evidence_base();
    for (evidence::parameter& p : bound.body) {
        if (p.id != gated) continue;
        p.value = 1;
        p.low = 0;
        p.high = 1;
        p.role = evidence::parameter_role::fixed;
        p.distribution = evidence::spread_shape::gate;
        p.between_person = p.uncertainty = 0;
        p.effect = evidence::gate{.p_nil = p_nil, .hypothesis = hypothesis, .links = {}, .outcome = {}};
    }
    return bound;
}

double typical_gate(const bound_evidence& bound) {
    return typical_parameters(bound, adult()).stomach.acid_per_magnesium.raw();
}

double drawn_gate(const bound_evidence& bound, std::uint64_t draw, spread which = {}) {
    return drawn_parameters(bound, adult(), {11, draw}, which).stomach.acid_per_magnesium.raw();
}

TEST(Gates, AreOpenByTheChanceOfTheirEffectInTheTypicalPersonAndWithoutStructure) {
    const bound_evidence bound = with_gate(0.3);

    EXPECT_DOUBLE_EQ(typical_gate(bound), 0.7);
    for (std::uint64_t i = 0; i < 20; ++i) EXPECT_DOUBLE_EQ(drawn_gate(bound, i, {.structure = false}), 0.7);
}

TEST(Gates, AreOpenOrShutInDrawsAsOftenAsTheyShould) {
    constexpr int n = 4000;
    const bound_evidence bound = with_gate(0.3);
    int shut = 0;
    for (std::uint64_t i = 0; i < n; ++i) {
        const double gate = drawn_gate(bound, i);
        ASSERT_TRUE(gate == 0.0 || gate == 1.0) << gate;
        shut += gate == 0.0 ? 1 : 0;
    }

    EXPECT_NEAR(shut / double(n), 0.3, 5 * std::sqrt(0.3 * 0.7 / n));  // a binomial share
}

TEST(Gates, ThatAreSureNeverMove) {
    for (std::uint64_t i = 0; i < 200; ++i) {
        EXPECT_EQ(drawn_gate(with_gate(0), i), 1.0);
        EXPECT_EQ(drawn_gate(with_gate(1), i), 0.0);
    }
}

TEST(Gates, LeaveEveryOtherNumberOfADrawAlone) {
    const bound_evidence open = with_gate(0.5), sure = with_gate(0);
    for (std::uint64_t i = 0; i < 20; ++i) {
        const auto a = row_of(drawn_parameters(open, adult(), {11, i}, {}));
        const auto b = row_of(drawn_parameters(sure, adult(), {11, i}, {}));
        for (std::size_t k = 0; k < parameter_count; ++k) {
            if (open.body[k].id == gated) continue;
            EXPECT_EQ(a[k], b[k]) << open.body[k].id;
        }
    }
}

TEST(Gates, OfAHypothesisAreShutUnlessItIsSwitchedOn) {
    bound_evidence bound = with_gate(0.5, "guess");
    const auto expect_all = [&](double gate) {
        EXPECT_EQ(typical_gate(bound), gate);
        for (std::uint64_t i = 0; i < 50; ++i) EXPECT_EQ(drawn_gate(bound, i), gate);
    };

    expect_all(0);
    bound.hypotheses = {{"guess", true}};
    expect_all(1);
    bound.hypotheses = {{"guess", false}};
    expect_all(0);
    bound.hypotheses = {{"another", true}};
    expect_all(0);
}

/// Every other gate is sure.
bound_evidence alone(bound_evidence bound) {
    for (evidence::parameter& p : bound.body) {
        if (p.effect && p.id != gated) p.effect->p_nil = 0;
    }
    return bound;
}

TEST(Gates, AreOpenToDoubtOnlyWhenADrawMayGoEitherWay) {
    EXPECT_TRUE(has_open_gates(alone(with_gate(0.5))));
    EXPECT_FALSE(has_open_gates(alone(with_gate(0))));
    EXPECT_FALSE(has_open_gates(alone(with_gate(1))));
    EXPECT_FALSE(has_open_gates(alone(with_gate(0.5, "guess"))));
}

TEST(Draws, AreTheSameForTheSameKeyAndDifferForAnother) {
    const auto draw = [](std::uint64_t seed, std::uint64_t n) {
        return row_of(drawn_parameters(evidence_base(), adult(), {seed, n}, {}));
    };

    EXPECT_EQ(draw(1, 7), draw(1, 7));
    EXPECT_NE(draw(1, 7), draw(1, 8));
    EXPECT_NE(draw(1, 7), draw(2, 7));
}

TEST(Draws, WithNoSpreadAreTheTypicalPerson) {
    EXPECT_EQ(row_of(drawn_parameters(evidence_base(), adult(), {1, 1},
                                      {.between_people = false, .knowledge = false, .structure = false})),
              row_of(typical_parameters(evidence_base(), adult())));
}

// Bounds are of the reference body; a child's numbers lie as far below them as the child is smaller.
TEST(Draws, OfSmallAndLargeBodiesAreFoundAsOftenAsOfOthers) {
    for (const double weight_kg : {9.0, 14.0, 26.0, 200.0}) {
        scenario::person who = adult();
        who.age_y = weight_kg < 20 ? 2 : weight_kg < 50 ? 8 : 40;
        who.weight_kg = weight_kg;
        who.height_cm = weight_kg < 20 ? 85 : weight_kg < 50 ? 128 : 190;
        std::vector<double> volumes;
        for (std::uint64_t i = 0; i < 400; ++i) {
            volumes.push_back(drawn_parameters(evidence_base(), who, {9, i}, {}).alcohol.volume.raw());
        }
        std::ranges::sort(volumes);
        const double typical = typical_parameters(evidence_base(), who).alcohol.volume.raw();
        EXPECT_NEAR(volumes[200] / typical, 1, 0.04) << weight_kg;
        EXPECT_LT(volumes[20], 0.92 * typical) << weight_kg;  // the lower tail is there
    }
}

TEST(Draws, SpreadAsTheFileSays) {
    // kidney.loop_capacity: lognormal, 8 % between people, its median that of the typical person.
    const double median = typical_parameters(evidence_base(), adult()).kidney.loop_capacity.raw();
    constexpr int n = 4000;
    std::vector<double> logs;
    for (std::uint64_t i = 0; i < n; ++i) {
        const auto p = drawn_parameters(evidence_base(), adult(), {3, i}, {.between_people = true, .knowledge = false});
        logs.push_back(std::log(p.kidney.loop_capacity.raw() / median));
    }
    double mean = 0, squares = 0;
    for (const double l : logs) mean += l / n;
    for (const double l : logs) squares += (l - mean) * (l - mean) / n;

    EXPECT_NEAR(mean, 0.0, 5 * 0.08 / std::sqrt(double(n)));
    EXPECT_NEAR(std::sqrt(squares), 0.08, 5 * 0.08 / std::sqrt(2.0 * n));
}

/// Two numbers of many draws, each as the logarithm of its ratio to the typical one.
struct paired_logs {
    std::vector<double> capacity;
    std::vector<double> filtration;
};

paired_logs logs_of_draws(int n, spread which) {
    const auto typical = typical_parameters(evidence_base(), adult());
    paired_logs all;
    for (int i = 0; i < n; ++i) {
        const auto p = drawn_parameters(evidence_base(), adult(), {6, static_cast<std::uint64_t>(i)}, which);
        all.capacity.push_back(std::log(p.kidney.loop_capacity.raw() / typical.kidney.loop_capacity.raw()));
        all.filtration.push_back(std::log(p.kidney.filtration_rate.raw() / typical.kidney.filtration_rate.raw()));
    }
    return all;
}

/// Mean of the products: the covariance, for logs with mean zero.
double mean_product(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum / static_cast<double>(a.size());
}

TEST(Draws, OfTwoNumbersAreIndependent) {
    constexpr int n = 2000;
    const paired_logs logs = logs_of_draws(n, {});

    const double correlation =
        mean_product(logs.capacity, logs.filtration) /
        std::sqrt(mean_product(logs.capacity, logs.capacity) * mean_product(logs.filtration, logs.filtration));
    EXPECT_NEAR(correlation, 0, 4 / std::sqrt(double(n)));
}

TEST(Draws, AddTheVariancesOfPeopleAndOfKnowledge) {
    constexpr int n = 2000;
    const std::vector<double> people = logs_of_draws(n, {.between_people = true, .knowledge = false}).capacity;
    const std::vector<double> knowledge = logs_of_draws(n, {.between_people = false, .knowledge = true}).capacity;
    const std::vector<double> both = logs_of_draws(n, {}).capacity;

    // On the log scale the full draw is the sum of the two, and the two know nothing of each other.
    for (std::size_t i = 0; i < 20; ++i) EXPECT_NEAR(both[i], people[i] + knowledge[i], 1e-12) << i;
    const double correlation =
        mean_product(people, knowledge) / std::sqrt(mean_product(people, people) * mean_product(knowledge, knowledge));
    EXPECT_NEAR(correlation, 0, 4 / std::sqrt(double(n)));
}

TEST(Draws, DoNotTouchWhatIsTheSameInAllPeople) {
    const auto typical = row_of(typical_parameters(evidence_base(), adult()));
    std::size_t fixed = 0;
    for (std::uint64_t i = 0; i < 20; ++i) {
        const auto row = row_of(drawn_parameters(evidence_base(), adult(), {7, i},
                                                 {.between_people = true, .knowledge = false, .structure = false}));
        for (std::size_t k = 0; k < parameter_count; ++k) {
            if (evidence_base().body[k].role != evidence::parameter_role::fixed) continue;
            EXPECT_EQ(row[k], typical[k]) << evidence_base().body[k].id;
            ++fixed;
        }
    }
    EXPECT_GT(fixed, 0u);
}

TEST(Draws, StayInsideTheBounds) {
    for (std::uint64_t i = 0; i < 500; ++i) {
        const auto row = row_of(drawn_parameters(evidence_base(), adult(), {4, i}, {}));
        for (std::size_t k = 0; k < parameter_count; ++k) {
            EXPECT_GE(row[k], evidence_base().body[k].low) << evidence_base().body[k].id;
            EXPECT_LE(row[k], evidence_base().body[k].high) << evidence_base().body[k].id;
        }
    }
}

TEST(Draws, AnUnknownFiltrationSpreadsMoreThanAMeasuredOne) {
    scenario::person unknown = adult();
    unknown.egfr_ml_min.reset();
    double measured = 0, unmeasured = 0;
    for (std::uint64_t i = 0; i < 500; ++i) {
        const spread people{.between_people = true, .knowledge = false};
        const auto log_of = [&](const scenario::person& who) {
            const double typical = typical_parameters(evidence_base(), who).kidney.filtration_rate.raw();
            return std::log(drawn_parameters(evidence_base(), who, {5, i}, people).kidney.filtration_rate.raw() /
                            typical);
        };
        measured += std::abs(log_of(adult()));
        unmeasured += std::abs(log_of(unknown));
    }

    EXPECT_NEAR(unmeasured / measured, std::sqrt(std::log1p(0.25 * 0.25) / std::log1p(0.15 * 0.15)), 0.01);
}

}  // namespace
}  // namespace binding_test
