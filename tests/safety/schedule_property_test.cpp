// schedule_property_test.cpp - the solver against a slow search, and what holds for any day.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "safety/schedule.hpp"
#include "tests/safety/day_support.hpp"
#include "tests/safety/numbers.hpp"

namespace magnesia::safety::schedule_property_test {
namespace {

using namespace magnesia::safety::testing;
using scenario::clock_time;

/// A day whose times all lie on a grid of minutes; the hours of its medicines, too.
struct asked {
    day_to_fill day;
    dose_wish wish;
};

asked random_day(numbers& random, int grid, int most_doses) {
    const auto at = [&] { return clock_time{random.below(1440 / grid) * grid}; };
    asked one;
    one.day.day.zone = "UTC";
    one.day.day.rise = at();
    const int awake = (600 + random.below(9) * 60) / grid * grid;
    one.day.day.bed = {(one.day.day.rise.minute_of_day + awake) % 1440};
    const int meals = random.below(4);
    for (int i = 0; i < meals; ++i) {
        scenario::meal meal;
        meal.at = {(one.day.day.rise.minute_of_day + (i * awake / 4 + random.below(awake / 4)) / grid * grid) % 1440};
        if (one.day.day.meals.empty() || one.day.day.meals.back().at != meal.at) one.day.day.meals.push_back(meal);
    }
    const int medicines = random.below(4);
    for (int i = 0; i < medicines; ++i) {
        const std::string name = std::string("medicine ") + static_cast<char>('a' + i);
        one.day.hours.push_back(keeps(name, 1 + random.below(6), 1 + random.below(8)));
        if (random.one_in(20)) one.day.hours.back().before.reset();
        const int times = random.below(4);
        if (times == 0) one.day.untimed.push_back(name);
        for (int t = 0; t < times; ++t) {
            const clock_time when = at();
            const bool is_there = std::any_of(one.day.timed.begin(), one.day.timed.end(),
                                              [&](const auto& d) { return d.name == name && d.at == when; });
            if (!is_there) one.day.timed.push_back({name, when});
        }
    }
    one.wish.doses = 1 + random.below(most_doses);
    one.wish.place = static_cast<dose_place>(random.below(5));
    one.wish.with_food = random.one_in(4);
    one.wish.least_minutes_apart = random.one_in(3) ? 360 : 240;
    return one;
}

std::vector<clock_time> said(const day_to_fill& day, const std::string& name) {
    std::vector<clock_time> times;
    for (const auto& one : day.timed) {
        if (one.name == name) times.push_back(one.at);
    }
    return times;
}

bool keeps_hours(const hours_apart& hours, clock_time medicine, clock_time dose) {
    return hours.before && hours.after && way(medicine, dose) >= *hours.before * 60 &&
           way(dose, medicine) >= *hours.after * 60;
}

/// Whether a medicine, moved by so many minutes as a whole, is awake and apart from all doses.
bool holds_moved(const day_to_fill& day, const hours_apart& hours, int by, const std::vector<clock_time>& doses) {
    std::vector<clock_time> times = said(day, hours.drug);
    if (times.empty()) times = {day.day.rise};
    for (const clock_time usual : times) {
        const clock_time now{(usual.minute_of_day + by) % 1440};
        if (by != 0 && !is_up(day.day, now)) return false;
        for (const clock_time dose : doses) {
            if (!keeps_hours(hours, now, dose)) return false;
        }
    }
    return true;
}

/// A slow search on a grid: every dose at every minute, every medicine moved by every number of minutes.
bool slow_search(const asked& one, int grid, std::vector<clock_time> doses = {}) {
    if (static_cast<int>(doses.size()) == one.wish.doses) {
        return std::all_of(one.day.hours.begin(), one.day.hours.end(), [&](const hours_apart& hours) {
            for (int by = 0; by < 1440; by += grid) {
                if (holds_moved(one.day, hours, by, doses)) return true;
            }
            return false;
        });
    }
    const int from = doses.empty() ? 0 : way(one.day.day.rise, doses.back());
    for (int m = from; m < way(one.day.day.rise, one.day.day.bed); m += grid) {
        const clock_time at{(one.day.day.rise.minute_of_day + m) % 1440};
        const bool is_apart = std::all_of(doses.begin(), doses.end(), [&](clock_time other) {
            return way(at, other) >= one.wish.least_minutes_apart && way(other, at) >= one.wish.least_minutes_apart;
        });
        if (!is_apart) continue;
        std::vector<clock_time> more = doses;
        more.push_back(at);
        if (slow_search(one, grid, more)) return true;
    }
    return false;
}

bool enough_meals(const asked& one) {
    return !one.wish.with_food || static_cast<int>(one.day.day.meals.size()) >= one.wish.doses;
}

void compare_with_slow_search(unsigned seed, int grid, int doses, int days) {
    numbers random{seed};
    int without = 0;
    for (int i = 0; i < days; ++i) {
        const asked one = random_day(random, grid, doses);
        const schedule made = schedule_of(one.day, one.wish);
        ASSERT_EQ(!made.conflict, enough_meals(one) && slow_search(one, grid)) << "day " << i << " of seed " << seed;
        if (made.conflict) {
            ++without;
        } else {
            ASSERT_EQ(broken_by(made, one.day, one.wish), "") << "day " << i << " of seed " << seed;
        }
    }
    EXPECT_GT(without, days / 20);
    EXPECT_LT(without, days * 19 / 20);
}

TEST(Solver, AgreesWithASlowSearchOnEveryMinuteForOneDose) {
    compare_with_slow_search(7001, 1, 1, 100);
}

TEST(Solver, AgreesWithASlowSearchOnTwentyMinutesForTwoDoses) {
    compare_with_slow_search(7002, 20, 2, 300);
}

TEST(Solver, AgreesWithASlowSearchOnHoursForFourDoses) {
    compare_with_slow_search(7003, 60, 4, 600);
}

/// The day with some of its members left out, told by the names of a conflict.
asked only(const asked& one, const std::vector<std::string>& members) {
    const auto has = [&](const std::string& name) {
        return std::find(members.begin(), members.end(), name) != members.end();
    };
    asked rest = one;
    std::erase_if(rest.day.timed, [&](const auto& d) { return !has(d.name); });
    std::erase_if(rest.day.untimed, [&](const std::string& name) { return !has(name); });
    std::erase_if(rest.day.hours, [&](const hours_apart& hours) { return !has(hours.drug); });
    if (!has("doses of a day")) rest.wish.doses = 1;
    if (!has("meals")) rest.wish.with_food = false;
    return rest;
}

/// Whether a day holds when nobody has to sleep: with a bed at every hour in turn some rest of a minute is left.
bool holds_sleepless(asked one) {
    for (const int rise : {0, 180, 360, 540, 720, 900, 1080, 1260}) {
        one.day.day.rise = {rise};
        one.day.day.bed = {(rise + 1439) % 1440};
        if (!schedule_of(one.day, one.wish).conflict) return true;
    }
    return false;
}

TEST(Solver, NamesAConflictThatHoldsAloneAndOfWhichNothingCanBeLeftOut) {
    numbers random{7004};
    int seen = 0;
    for (int i = 0; seen < 150; ++i) {
        ASSERT_LT(i, 20000);
        const asked one = random_day(random, 5, 4);
        const auto conflict = schedule_of(one.day, one.wish).conflict;
        if (!conflict) continue;
        ++seen;
        ASSERT_FALSE(conflict->sentence.empty());
        const auto& all = conflict->between;
        const bool has_sleep = std::find(all.begin(), all.end(), "sleep") != all.end();
        ASSERT_TRUE(schedule_of(only(one, all).day, only(one, all).wish).conflict) << i;
        ASSERT_TRUE(has_sleep || !holds_sleepless(only(one, all))) << i << ": " << conflict->sentence;
        for (const std::string& left_out : all) {
            std::vector<std::string> rest = all;
            std::erase(rest, left_out);
            const asked fewer = only(one, rest);
            const bool holds = left_out == "sleep" || !has_sleep
                                   ? holds_sleepless(fewer) || !schedule_of(fewer.day, fewer.wish).conflict
                                   : !schedule_of(fewer.day, fewer.wish).conflict;
            ASSERT_TRUE(holds) << i << " without " << left_out << ": " << conflict->sentence;
        }
    }
}

TEST(Solver, GivesTheSameScheduleAgain) {
    numbers random{7005};
    for (int i = 0; i < 100; ++i) {
        const asked one = random_day(random, 5, 4);
        const schedule first = schedule_of(one.day, one.wish);
        const schedule again = schedule_of(one.day, one.wish);
        ASSERT_EQ(first.entries, again.entries);
        ASSERT_EQ(first.notes, again.notes);
        ASSERT_EQ(first.conflict, again.conflict);
    }
}

TEST(Solver, IsNeverHelpedByOneMoreMedicineOneMoreDoseOrLongerHours) {
    numbers random{7006};
    for (int i = 0; i < 300; ++i) {
        const asked one = random_day(random, 15, 3);
        if (!schedule_of(one.day, one.wish).conflict) continue;
        asked more = one;
        more.wish.doses += 1;
        ASSERT_TRUE(schedule_of(more.day, more.wish).conflict) << i;
        more = one;
        more.day.untimed.push_back("another");
        more.day.hours.push_back(keeps("another", 2, 2));
        ASSERT_TRUE(schedule_of(more.day, more.wish).conflict) << i;
        more = one;
        for (hours_apart& hours : more.day.hours) {
            if (hours.before) *hours.before += 0.5;
        }
        ASSERT_TRUE(schedule_of(more.day, more.wish).conflict) << i;
    }
}

/// Whether the doses fit with every medicine and meal where the person has it.
bool fits_unmoved(const asked& one, std::vector<clock_time> doses = {}) {
    if (static_cast<int>(doses.size()) == one.wish.doses) return true;
    for (int m = doses.empty() ? 0 : way(one.day.day.rise, doses.back()) + one.wish.least_minutes_apart;
         m < way(one.day.day.rise, one.day.day.bed); ++m) {
        const clock_time at{(one.day.day.rise.minute_of_day + m) % 1440};
        const bool is_meal = std::any_of(one.day.day.meals.begin(), one.day.day.meals.end(),
                                         [&](const scenario::meal& meal) { return meal.at == at; });
        if (one.wish.with_food && !is_meal) continue;
        if (!doses.empty() && way(at, doses.front()) < one.wish.least_minutes_apart) continue;
        const bool is_apart = std::all_of(one.day.hours.begin(), one.day.hours.end(), [&](const hours_apart& hours) {
            const auto times = said(one.day, hours.drug);
            return std::all_of(times.begin(), times.end(),
                               [&](clock_time medicine) { return keeps_hours(hours, medicine, at); });
        });
        if (!is_apart) continue;
        std::vector<clock_time> more = doses;
        more.push_back(at);
        if (fits_unmoved(one, more)) return true;
    }
    return false;
}

TEST(Solver, MovesMealsAndTimesOnlyWhenItMust) {
    numbers random{7007};
    std::array<int, 2> seen{};
    for (int i = 0; i < 400; ++i) {
        asked one = random_day(random, 1, 2);
        for (const std::string& name : one.day.untimed) {
            std::erase_if(one.day.hours, [&](const hours_apart& hours) { return hours.drug == name; });
        }
        one.day.untimed.clear();
        const schedule made = schedule_of(one.day, one.wish);
        if (made.conflict) continue;
        const bool is_moved = std::any_of(made.entries.begin(), made.entries.end(),
                                          [](const timetable_entry& line) { return line.instead_of.has_value(); });
        ++seen[is_moved ? 1 : 0];
        ASSERT_EQ(is_moved, !fits_unmoved(one)) << i;
    }
    EXPECT_GT(seen[0], 50);
    EXPECT_GT(seen[1], 10);
}

TEST(Solver, MovesAMedicineAsAWholeAndNeverRiseBedOrTraining) {
    numbers random{7008};
    for (int i = 0; i < 400; ++i) {
        asked one = random_day(random, 5, 2);
        one.day.day.training = {{clock("18:05"), 45, "strength"}};
        const schedule made = schedule_of(one.day, one.wish);
        if (made.conflict) continue;
        ASSERT_EQ(times_of(made, day_item::rise), std::vector{one.day.day.rise});
        ASSERT_EQ(times_of(made, day_item::bed), std::vector{one.day.day.bed});
        ASSERT_EQ(times_of(made, day_item::training), std::vector{clock("18:05")});
        for (const hours_apart& hours : one.day.hours) {
            std::vector<int> shifts;
            for (const timetable_entry& line : made.entries) {
                if (line.what == day_item::medicine && line.label == hours.drug && !said(one.day, hours.drug).empty())
                    shifts.push_back(way(line.instead_of.value_or(line.at), line.at));
            }
            ASSERT_EQ(shifts.size(), said(one.day, hours.drug).size());
            for (const int shift : shifts) ASSERT_EQ(shift, shifts.front());
        }
    }
}

}  // namespace
}  // namespace magnesia::safety::schedule_property_test
