// schedule_plain_test.cpp - every line the solver writes on days at random is the one that trying all places finds.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "tests/safety/every_place.hpp"
#include "tests/safety/numbers.hpp"

namespace magnesia::safety::schedule_plain_test {
namespace {

using namespace magnesia::safety::testing;
using scenario::clock_time;

struct asked {
    day_to_fill day;
    dose_wish wish;
};

/// How wild the days are. On a grid all times and hours are multiples of so many minutes.
struct kind_of_day {
    int grid = 1;
    int most_doses = 4;
    int most_medicines = 3;
    int food_one_in = 3;
    int longest_hours = 9;
};

class day_maker {
 public:
    day_maker(numbers& random, const kind_of_day& kind) : random_{random}, kind_{kind} {}

    asked make() {
        asked one;
        scenario::routine& day = one.day.day;
        day.zone = "UTC";
        day.rise = any_time();
        awake_ = rounded(240 + random_.below(960));
        day.bed = later(day.rise, awake_);
        if (random_.one_in(6)) add_nap(day);
        if (random_.one_in(6)) add_nights(day);
        if (random_.one_in(4)) add_training(day);
        add_meals(day);
        for (int i = random_.below(kind_.most_medicines + 1); i > 0; --i) add_medicine(one.day, i);
        if (random_.one_in(4)) one.day.timed.push_back({"metformin", any_time()});
        add_wish(one.wish);
        return one;
    }

 private:
    int rounded(int minutes) const { return minutes / kind_.grid * kind_.grid; }
    clock_time any_time() { return {rounded(random_.below(1440))}; }
    static clock_time later(clock_time from, int minutes) { return {(from.minute_of_day + minutes + 1440) % 1440}; }

    void add_nap(scenario::routine& day) {
        const clock_time from = later(day.rise, rounded(random_.below(awake_)));
        day.naps.push_back({from, later(from, rounded(120)), scenario::every_day});
    }

    void add_nights(scenario::routine& day) {
        const clock_time bed = later(day.bed, rounded(random_.below(360)) - rounded(180));
        day.nights.push_back({scenario::weekday_set{1u << random_.below(7)}, bed, later(day.rise, rounded(120))});
    }

    void add_training(scenario::routine& day) {
        scenario::training_session one{any_time(), 60, "running"};
        if (random_.one_in(2)) one.days = scenario::weekday_set{0b0010001};
        day.training.push_back(one);
    }

    /// In any order; now and then one in the night.
    void add_meals(scenario::routine& day) {
        for (int i = random_.below(5); i > 0; --i) {
            scenario::meal one;
            one.at = random_.one_in(12) ? any_time() : later(day.rise, rounded(random_.below(awake_)));
            const bool is_there =
                std::any_of(day.meals.begin(), day.meals.end(), [&](const auto& other) { return other.at == one.at; });
            if (!is_there) day.meals.push_back(one);
        }
    }

    double hours(int most) {
        const double all = random_.below(most) + (kind_.grid <= 15 ? 0.25 * random_.below(4) : 0);
        return kind_.grid == 1 ? all : std::max(1.0, all);
    }

    void add_medicine(day_to_fill& day, int number) {
        const std::string name = "medicine " + std::to_string(number);
        const int gentle = random_.one_in(2) ? kind_.longest_hours : 5;
        day.hours.push_back(keeps(name, hours(gentle), hours(gentle)));
        if (random_.one_in(40)) day.hours.back().before.reset();
        if (random_.one_in(40)) day.hours.back().after.reset();
        if (random_.one_in(8)) day.hours.push_back(keeps(name, hours(5), hours(5)));
        if (random_.one_in(3)) return day.untimed.push_back(name);
        for (int times = 1 + random_.below(3); times > 0; --times) {
            day.timed.push_back(
                {name, random_.one_in(3) ? any_time() : later(day.day.rise, rounded(random_.below(awake_)))});
        }
        if (random_.one_in(10)) day.timed.push_back(day.timed.back());
    }

    void add_wish(dose_wish& wish) {
        wish.doses = random_.one_in(20) ? 0 : 1 + random_.below(kind_.most_doses);
        wish.place = static_cast<dose_place>(random_.below(5));
        wish.with_food = random_.one_in(kind_.food_one_in);
        wish.minutes_before_bed = rounded(random_.one_in(10) ? 1200 : 10 * random_.below(16));
        const int apart = rounded(random_.of(std::array{0, 60, 120, 240, 240, 240, 360, 361, 600}));
        wish.least_minutes_apart = kind_.grid == 1 ? apart : std::max(kind_.grid, apart);
    }

    numbers& random_;
    const kind_of_day& kind_;
    int awake_ = 0;
};

std::string text_of(const schedule& made) {
    std::string text;
    for (const timetable_entry& one : made.entries) {
        text += print(one.at) + " " + std::string{word(one.what)} + " " + one.label;
        text += one.instead_of ? " instead of " + print(*one.instead_of) + "\n" : "\n";
    }
    for (const clock_time one : made.doses) text += "dose at " + print(one) + "\n";
    for (const std::string& one : made.notes) text += one + "\n";
    if (made.conflict) text += "conflict between:";
    if (!made.conflict) return text;
    for (const std::string& one : made.conflict->between) text += " [" + one + "]";
    return text;
}

/// What was seen while so many days were compared.
struct seen {
    int conflicts = 0;
    int meals_moved = 0;
    int medicines_moved = 0;
    int wishes_missed = 0;
};

seen compare(unsigned seed, int days, const kind_of_day& kind) {
    numbers random{seed};
    seen all;
    for (int i = 0; i < days; ++i) {
        const asked one = day_maker{random, kind}.make();
        const std::string is = text_of(schedule_of(one.day, one.wish));
        const std::string expected = text_of(every_place{one.day, one.wish, kind.grid}.answer());
        EXPECT_EQ(is, expected) << "day " << i << " of seed " << seed;
        if (is != expected) return all;
        all.conflicts += is.find("conflict") != std::string::npos;
        all.meals_moved += is.find("comes with food") != std::string::npos;
        all.medicines_moved += is.find("ask a pharmacist") != std::string::npos;
        all.wishes_missed += is.find("that was wished") != std::string::npos;
    }
    return all;
}

void expect_all_kinds(const seen& all, int least) {
    EXPECT_GE(all.conflicts, least);
    EXPECT_GE(all.meals_moved, least);
    EXPECT_GE(all.medicines_moved, least);
    EXPECT_GE(all.wishes_missed, least);
}

TEST(EveryPlace, IsTheScheduleToTheMinuteOfDaysWithOneMedicine) {
    expect_all_kinds(compare(7101, 400, {.most_medicines = 1, .longest_hours = 14}), 10);
}

TEST(EveryPlace, IsTheScheduleOfDaysWithSeveralMedicinesOnHours) {
    expect_all_kinds(compare(7102, 300, {.grid = 60}), 10);
}

TEST(EveryPlace, IsTheScheduleOfDaysWithTwoMedicinesOnHalfHours) {
    expect_all_kinds(compare(7103, 300, {.grid = 30, .most_medicines = 2}), 10);
}

TEST(EveryPlace, IsTheScheduleOfDaysWithMealsThatCarryDoses) {
    expect_all_kinds(compare(7104, 300, {.grid = 15, .most_medicines = 2, .food_one_in = 1, .longest_hours = 12}), 10);
}

}  // namespace
}  // namespace magnesia::safety::schedule_plain_test
