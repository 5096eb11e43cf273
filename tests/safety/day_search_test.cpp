// day_search_test.cpp - whether doses and medicines fit, on narrow problems, against trying every minute of each.
// SPDX-License-Identifier: Apache-2.0
#include "safety/day_search.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/safety/numbers.hpp"

namespace magnesia::safety::day_search_test {
namespace {

using namespace magnesia::safety::testing;

std::size_t bit(int minute) {
    return static_cast<std::size_t>((minute + 1440) % 1440);
}

/// Bits here and there in a window, so that runs and gaps of a single minute are seen, or one run.
minutes some_of(numbers& random, int from, int length) {
    minutes set;
    if (random.one_in(3)) {
        const int begin = random.below(length);
        for (int i = 1 + random.below(length - begin); i > 0; --i) set.set(bit(from + begin + i - 1));
        return set;
    }
    for (int i = 0; i < length; ++i) {
        if (random.one_in(3)) set.set(bit(from + i));
    }
    return set;
}

medicine_course random_course(numbers& random, int window, int length) {
    medicine_course one;
    one.before = random.one_in(4) ? random.below(2) : random.below(9);
    one.after = random.one_in(4) ? random.below(2) : random.below(9);
    for (int later = 0; random.one_in(2) && one.later.size() < 3;) one.later.push_back(later += 1 + random.below(12));
    one.good = good_differences(one);
    one.places = some_of(random, window, length);
    if (random.one_in(2)) one.places |= some_of(random, window + length, length);
    return one;
}

/// All within some minutes, at any hour, over midnight, too.
day_problem random_problem(numbers& random) {
    const int length = 6 + random.below(14);
    const int window = random.of(std::array{0, 1, 600, 1430 - length, 1440 - length});
    day_problem one;
    one.apart = 1 + random.below(6);
    for (int doses = random.below(4); doses > 0; --doses) {
        one.doses.push_back(some_of(random, window, length) & some_of(random, window, 2 * length));
        if (random.one_in(2)) one.doses.back() |= some_of(random, window, length);
    }
    const int spread = random.of(std::array{0, 5, 10});
    for (int medicines = random.below(3); medicines > 0; --medicines) {
        one.medicines.push_back(random_course(random, window - spread, length));
    }
    return one;
}

bool keeps(const medicine_course& one, int first, int dose) {
    return std::all_of(one.later.begin(), one.later.end(), [&](int later) {
        const int since = (dose - first - later + 2880) % 1440;
        return since >= one.before && (1440 - since) % 1440 >= one.after;
    });
}

bool has_place(const medicine_course& one, const std::vector<int>& doses) {
    for (int first = 0; first < 1440; ++first) {
        const auto is_kept = [&](int dose) { return keeps(one, first, dose); };
        if (one.places[bit(first)] && std::all_of(doses.begin(), doses.end(), is_kept)) return true;
    }
    return false;
}

/// Every minute of every dose, then of every medicine.
bool fits(const day_problem& day, std::vector<int> doses = {}) {
    if (doses.size() == day.doses.size()) {
        return std::all_of(day.medicines.begin(), day.medicines.end(),
                           [&](const medicine_course& one) { return has_place(one, doses); });
    }
    for (int at = doses.empty() ? 0 : doses.back() + day.apart; at < 1440; ++at) {
        if (!day.doses[doses.size()][bit(at)]) continue;
        if (!doses.empty() && doses.front() + 1440 - at < day.apart) continue;
        std::vector<int> more = doses;
        more.push_back(at);
        if (fits(day, more)) return true;
    }
    return false;
}

TEST(DaySearch, FindsTimesWhereTryingEveryMinuteDoes) {
    numbers random{7201};
    std::array<int, 2> seen{};
    for (int i = 0; i < 6000; ++i) {
        const day_problem one = random_problem(random);
        const bool expected = fits(one);
        ASSERT_EQ(can_hold(one), expected) << "problem " << i;
        ++seen[expected ? 1 : 0];
    }
    EXPECT_GT(seen[0], 400);
    EXPECT_GT(seen[1], 400);
}

minutes only(std::initializer_list<int> all) {
    minutes set;
    for (const int one : all) set.set(bit(one));
    return set;
}

minutes from_to(int from, int until) {
    minutes set;
    for (int m = from; m <= until; ++m) set.set(bit(m));
    return set;
}

medicine_course course(int before, int after, const minutes& places) {
    medicine_course one;
    one.before = before;
    one.after = after;
    one.good = good_differences(one);
    one.places = places;
    return one;
}

TEST(DaySearch, AMedicineWithoutHoursMayBeTakenTogetherWithMagnesium) {
    EXPECT_TRUE(can_hold({{only({100}), only({200}), only({300})}, 60, {course(0, 0, only({100, 200}))}}));
}

TEST(DaySearch, WithoutMinutesBeforeItMagnesiumMayComeAMinuteAfterAMedicine) {
    EXPECT_TRUE(can_hold({{from_to(90, 101)}, 60, {course(0, 240, from_to(100, 105))}}));
    EXPECT_FALSE(can_hold({{from_to(90, 100)}, 60, {course(0, 240, from_to(100, 105))}}));
    // The medicine cannot be where the second dose is, so the first dose is the one that waits a minute.
    EXPECT_TRUE(can_hold({{from_to(100, 101), only({600})}, 60, {course(0, 1, only({100, 600}))}}));
}

TEST(DaySearch, ADoseMayLieBehindAGapOfOneMinute) {
    EXPECT_TRUE(can_hold({{only({10, 12})}, 60, {course(5, 1, only({6, 8}))}}));
}

TEST(DaySearch, ADoseMayWaitForAMedicineThatWaitsForAnEarlierDose) {
    // Taken three times: the second time must be 30 minutes after magnesium at 100, so the third is 10 minutes before
    // magnesium at 214 at the earliest.
    medicine_course one = course(10, 30, from_to(60, 82));
    one.later = {0, 53, 127};
    one.good = good_differences(one);
    EXPECT_TRUE(can_hold({{only({100}), from_to(205, 214)}, 25, {one}}));
    EXPECT_FALSE(can_hold({{only({100}), from_to(205, 213)}, 25, {one}}));
}

TEST(DaySearch, TheDosesOfADayAreApartOverNight) {
    EXPECT_TRUE(can_hold({{only({0}), only({1380})}, 60, {}}));
    EXPECT_FALSE(can_hold({{only({0}), only({1381})}, 60, {}}));
    EXPECT_TRUE(can_hold({{only({0}), only({1380})}, 60, {course(1, 1, only({700, 710}))}}));
    EXPECT_FALSE(can_hold({{only({0}), only({1381})}, 60, {course(1, 1, only({700, 710}))}}));
    EXPECT_FALSE(can_hold({{only({0}), only({600}), only({1381})}, 60, {course(1, 1, only({700, 710}))}}));
}

TEST(DaySearch, NothingIsFoundForAMedicineWithoutAnyPlace) {
    EXPECT_FALSE(can_hold({{only({0})}, 60, {course(1, 1, {})}}));
    EXPECT_FALSE(can_hold({{}, 60, {course(1, 1, {})}}));
    EXPECT_TRUE(can_hold({{}, 60, {course(1, 1, only({3}))}}));
}

TEST(LatestPlaces, HaveRoomWhereTryingEveryMinuteBeforeFindsIt) {
    numbers random{7202};
    for (int i = 0; i < 2000; ++i) {
        const int window = random.of(std::array{0, 3, 700, 1420});
        std::vector<minutes> doses;
        for (int n = 1 + random.below(4); n > 0; --n) doses.push_back(some_of(random, window, 20));
        const int apart = 1 + random.below(5);
        const auto which = static_cast<std::size_t>(random.below(static_cast<int>(doses.size())));
        const int at = window + random.below(20);
        const int last = random.one_in(2) ? at : at + random.below(1440 - at);
        day_problem before{doses, apart, {}};
        before.doses.resize(which + 1);
        before.doses[which] = only({at});
        // As if the last dose lay where it is told, also when it is not `which`.
        bool expected = doses.size() < 2;
        for (int first = 0; first <= at && !expected; ++first) {
            day_problem begun = before;
            begun.doses.front() &= only({first});
            expected = begun.doses.front().any() && first + 1440 - last >= apart && fits(begun);
        }
        ASSERT_EQ((latest_places{doses, apart}.has_room(which, at, last)), expected) << "case " << i;
    }
}

}  // namespace
}  // namespace magnesia::safety::day_search_test
