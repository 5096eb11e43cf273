// tally_test.cpp - bodies taken in any order, in parts, from bytes: always the same figures; damaged bytes are refused.
// SPDX-License-Identifier: Apache-2.0
#include "study/tally.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <stop_token>

#include "core/error.hpp"
#include "study/simulation.hpp"
#include "study/tally_bytes.hpp"
#include "tests/study/support.hpp"

namespace tally_test {
namespace {

using namespace magnesia;
using namespace magnesia::study;

const model::question& asked() {
    static const model::question q = tests::evening_capsule(200, 3);
    return q;
}

const readout& what() {
    static const readout all = tests::everything();
    return all;
}

/// A course with numbers that only depend on the body.
model::course made_up(std::size_t body, const tally& shape) {
    std::mt19937_64 stream(body);
    std::normal_distribution<double> number(2.0, 1.0);
    model::course c;
    c.outcomes.assign(model::outcome_ids().size(), 0.0);
    for (double& value : c.outcomes) value = number(stream);
    const auto fill = [&](tallied table, std::vector<std::vector<double>>& into) {
        for (const tally_row& row : shape.rows()) {
            if (row.table != table) continue;
            into.emplace_back();
            for (std::size_t i = 0; i < row.columns.size(); ++i) into.back().push_back(number(stream));
        }
    };
    fill(tallied::series, c.series);
    fill(tallied::series_without, c.series_without);
    fill(tallied::daily, c.daily);
    fill(tallied::daily_without, c.daily_without);
    c.balance_error = 1e-12 * static_cast<double>(body);
    if (body % 7 == 3) c.failure = "module kidney: made up";
    c.is_unsettled = body % 5 == 1;
    return c;
}

constexpr std::size_t few = 20;
constexpr std::size_t many = 200'000;  // so many that values are counted

void take(tally& into, const std::vector<std::size_t>& bodies) {
    for (const std::size_t body : bodies) into.take(std::vector<finished_body>{{body, made_up(body, into)}});
}

std::vector<std::size_t> bodies(std::size_t first, std::size_t last) {
    std::vector<std::size_t> all;
    for (std::size_t i = first; i < last; ++i) all.push_back(i);
    return all;
}

void expect_same_figures(const tally& a, const tally& b) {
    for (std::size_t i = 0; i < a.rows().size(); ++i) {
        for (std::size_t c = 0; c < a.rows()[i].columns.size(); ++c) {
            const summary& x = a.rows()[i].columns[c];
            const summary& y = b.rows()[i].columns[c];
            ASSERT_EQ(x.count(), y.count());
            if (x.count() == 0) continue;
            const spread_figures f = x.figures(a.rows()[i].rule);
            const spread_figures g = y.figures(b.rows()[i].rule);
            ASSERT_EQ(f.median, g.median) << a.rows()[i].id;
            ASSERT_EQ(f.p5, g.p5) << a.rows()[i].id;
            ASSERT_EQ(f.p95, g.p95) << a.rows()[i].id;
            ASSERT_EQ(f.mean, g.mean) << a.rows()[i].id;
        }
    }
    EXPECT_EQ(a.ledger().worst_balance_error, b.ledger().worst_balance_error);
    EXPECT_EQ(a.ledger().failures.size(), b.ledger().failures.size());
    EXPECT_EQ(a.ledger().unsettled, b.ledger().unsettled);
}

TEST(BodyPlan, GivesEveryDrawItsBodiesOnce) {
    for (const bool has_gates : {false, true}) {
        for (const std::size_t draws : {1u, 49u, 50u, 51u, 250u}) {
            const body_plan plan(draws, has_gates);
            const std::size_t kinds = has_gates ? 4 : 3;
            std::vector<std::size_t> seen(draws, 0);
            for (std::size_t i = 0; i < plan.size(); ++i) {
                const body_plan::body one = plan.at(i);
                ++seen.at(one.draw);
                EXPECT_LT(one.pass, kinds);
                EXPECT_EQ(plan.first_of(one.draw) + one.pass, i);
            }
            for (std::size_t draw = 0; draw < draws; ++draw)
                EXPECT_EQ(seen[draw], draw < most_draws_of_parts ? kinds : 1u) << draw;
        }
    }
    EXPECT_EQ(body_plan(0).size(), 1u);
}

TEST(BodyPlan, WhereNobodyLooksAtPartsEveryDrawIsOneBody) {
    const body_plan plan(120, true, false);
    EXPECT_EQ(plan.kinds(), 1u);
    ASSERT_EQ(plan.size(), 120u);
    for (std::size_t i = 0; i < plan.size(); ++i) {
        EXPECT_EQ(plan.at(i).draw, i);
        EXPECT_EQ(plan.at(i).pass, 0u);
    }
}

class Tally : public testing::TestWithParam<std::size_t> {};

TEST_P(Tally, GivesTheSameFiguresInAnyOrderAndInAnyParts) {
    tally whole(asked(), what(), GetParam());
    take(whole, bodies(0, 60));
    std::vector<std::size_t> shuffled = bodies(0, 60);
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937_64(5));
    tally first(asked(), what(), GetParam());
    tally second(asked(), what(), GetParam());
    take(first, {shuffled.begin() + 25, shuffled.end()});
    take(second, {shuffled.begin(), shuffled.begin() + 25});

    first.add(second);

    expect_same_figures(whole, first);
    EXPECT_EQ(first.ledger().finished.count(), 60u);
}

TEST_P(Tally, MakingRoomKeepsWhatIsThere) {  // before, between and twice, and for fewer than come
    tally plain(asked(), what(), GetParam());
    tally roomy(asked(), what(), GetParam());
    roomy.expect(0);
    roomy.expect(3);
    take(roomy, bodies(0, 8));
    roomy.expect(60);
    roomy.expect(30);
    take(roomy, bodies(8, 60));

    take(plain, bodies(0, 60));

    expect_same_figures(plain, roomy);
}

TEST_P(Tally, IsTheSameAfterBeingWrittenDown) {
    tally one(asked(), what(), GetParam());
    take(one, bodies(4, 30));
    tally other(asked(), what(), GetParam());

    read_bytes(other, bytes_of(one), "kept.part");

    expect_same_figures(one, other);
    EXPECT_EQ(bytes_of(other), bytes_of(one));
    EXPECT_EQ(other.ledger().finished.stretches({0, 60}, true), (std::vector<index_range>{{4, 30}}));
}

TEST_P(Tally, BytesThatAreCutOffOrTooLongAreRefused) {
    tally one(asked(), what(), GetParam());
    take(one, bodies(0, 3));
    const std::string good = bytes_of(one);
    tally other(asked(), what(), GetParam());

    for (std::size_t length = 0; length < good.size(); length += 1 + good.size() / 97)
        EXPECT_THROW(read_bytes(other, good.substr(0, length), "kept.part"), input_error) << length;
    EXPECT_THROW(read_bytes(other, good + '\0', "kept.part"), input_error);
    EXPECT_EQ(other.ledger().finished.count(), 0u);
}

TEST_P(Tally, AnyChangedByteIsRefusedOrGivesATallyOfSound) {
    tally one(asked(), what(), GetParam());
    take(one, bodies(0, 3));
    const std::string good = bytes_of(one);
    std::mt19937_64 stream(11);
    for (int i = 0; i < 300; ++i) {
        std::string bad = good;
        bad[stream() % bad.size()] = static_cast<char>(stream());
        tally other(asked(), what(), GetParam());
        try {
            read_bytes(other, bad, "kept.part");
        } catch (const input_error& refusal) {
            EXPECT_EQ(refusal.issues().front().where.file, "kept.part");
            continue;
        }
        for (const tally_row& row : other.rows()) {
            for (const summary& column : row.columns) EXPECT_LE(column.count(), other.ledger().finished.count());
        }
    }
}

TEST_P(Tally, OfABodyWithGatesHasAColumnForThem) {
    tally one(asked(), what(), {GetParam(), true});
    take(one, bodies(0, 40));
    tally other(asked(), what(), {GetParam(), true});

    read_bytes(other, bytes_of(one), "kept.part");

    EXPECT_EQ(one.rows().front().columns.size(), 4u);
    EXPECT_EQ(one.rows().front().columns[3].count(), 8u);  // ten of forty bodies, two of which failed
    expect_same_figures(one, other);
    tally without_gates(asked(), what(), GetParam());
    EXPECT_THROW(read_bytes(without_gates, bytes_of(one), "kept.part"), input_error);
}

INSTANTIATE_TEST_SUITE_P(KeepingValuesAndCounting, Tally, testing::Values(few, many));

TEST(Tally, ABodyIsNeverCountedTwice) {
    tally one(asked(), what(), few);
    tally other(asked(), what(), few);
    take(one, bodies(0, 5));
    take(other, bodies(4, 8));

    EXPECT_THROW(one.add(other), internal_error);
}

TEST(Tally, AnHourOfTheClockChangesTheShorterWayRound) {
    tally one(asked(), what(), few);
    model::course c = made_up(0, one);
    const auto place =
        static_cast<std::size_t>(std::ranges::find(model::daily_ids(), "clock_minimum") - model::daily_ids().begin());
    c.daily[place][0] = 0.5;
    c.daily_without[place][0] = 23.5;

    one.take(std::vector<finished_body>{{0, c}});

    const auto row = std::ranges::find_if(
        one.rows(), [](const tally_row& r) { return r.table == tallied::daily_change && r.id == "clock_minimum"; });
    ASSERT_NE(row, one.rows().end());
    EXPECT_EQ(row->columns[0].figures(row->rule).median, 1);
}

// Around midnight, by body: 23.8, 23.9, 0, 0.1 and so on to 0.3 h; with the regimen and without it.
TEST(Tally, ABandOfHoursOfTheClockDoesNotTurnAtMidnight) {
    for (const std::size_t draws : {few, many}) {
        tally one(asked(), what(), draws);
        const auto place_in = [](const std::vector<std::string>& ids) {
            return static_cast<std::size_t>(std::ranges::find(ids, "clock_minimum") - ids.begin());
        };
        const std::size_t day = place_in(model::daily_ids()), outcome = place_in(model::outcome_ids());
        for (std::size_t i = 0; i < 6; ++i) {
            model::course c = made_up(i, one);
            c.failure.clear();
            const double hour = std::fmod(23.8 + 0.1 * static_cast<double>(i), 24.0);
            c.outcomes[outcome] = hour;
            for (double& value : c.daily[day]) value = hour;
            for (double& value : c.daily_without[day]) value = hour;
            one.take(std::vector<finished_body>{{one.plan().first_of(i), c}});
        }

        const simulation found = result_of(one, asked(), 1);

        const double near = draws == few ? 1e-9 : 0.1;
        const auto value = std::ranges::find(found.outcomes, "clock_minimum", &outcome_result::id)->value;
        EXPECT_NEAR(*value.p5, 23.825, near);
        EXPECT_NEAR(value.median, 24.05, near);
        EXPECT_NEAR(*value.p95, 24.275, near);
        for (const auto* table : {&found.daily, &found.daily_without}) {
            const series_result& curve = *std::ranges::find(*table, "clock_minimum", &series_result::id);
            EXPECT_NEAR(curve.p5[0], 23.825, near);
            EXPECT_NEAR(curve.p95[0], 24.275, near);
        }
    }
}

TEST(Tally, MemoryDoesNotGrowWithDraws) {
    EXPECT_EQ(tally(asked(), what(), few).how(), keeping::every_value);
    EXPECT_EQ(tally(asked(), what(), many).how(), keeping::counts);
    tally one(asked(), what(), many);
    take(one, bodies(0, 200));
    const std::size_t after_200 = bytes_of(one).size();
    take(one, bodies(200, 2000));

    EXPECT_LT(bytes_of(one).size(), 4 * after_200);  // the tails reach farther, and counts need a second byte
}

// Otherwise a number would be counted in bins on one front and kept in full on another.
TEST(Tally, HowValuesAreKeptDoesNotHangOnWhatIsShown) {
    readout few_tables = what();
    few_tables.curves = shown_curves::days;

    std::size_t draws = few;
    while (tally(asked(), what(), draws).how() == keeping::every_value) draws *= 2;

    EXPECT_EQ(tally(asked(), few_tables, draws).how(), keeping::counts);
    EXPECT_LT(tally(asked(), few_tables, few).rows().size(), tally(asked(), what(), few).rows().size());
}

TEST(Gather, GoesOnWithWhatIsMissingToTheSameBits) {
    tally whole(asked(), what(), 6);
    gather(whole, asked(), tests::evidence_base(), what(), {.seed = 4, .bodies = {0, 18}, .how = {.threads = 2}});
    tally resumed(asked(), what(), 6);
    gather(resumed, asked(), tests::evidence_base(), what(), {.seed = 4, .bodies = {2, 5}});
    gather(resumed, asked(), tests::evidence_base(), what(), {.seed = 4, .bodies = {11, 12}});
    std::stop_source stop;
    engine::ensemble_options stopped{.threads = 1, .progress = {}, .stop = stop.get_token()};
    std::size_t first_seen = 0;
    stopped.progress = [&](std::size_t done, std::size_t total) {
        EXPECT_EQ(total, 18u);
        if (first_seen == 0) first_seen = done;
        stop.request_stop();
    };

    gather(resumed, asked(), tests::evidence_base(), what(), {.seed = 4, .bodies = {0, 18}, .how = stopped});
    const bool is_done = gather(resumed, asked(), tests::evidence_base(), what(), {.seed = 4, .bodies = {0, 18}});

    EXPECT_EQ(first_seen, 5u);  // four were there
    EXPECT_TRUE(is_done);
    expect_same_figures(whole, resumed);
}

}  // namespace
}  // namespace tally_test
