// dose_line_property_test.cpp - every dose survives printing and reading; any other text is refused, no worse.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <random>
#include <set>

#include "scenario/dose_lines/dose_line.hpp"
#include "tests/scenario/sample_words.hpp"

namespace magnesia::scenario::dose_line_property_test {
namespace {

dose_moment any_moment() {
    const int kind = *rc::gen::inRange(0, 4);
    if (kind == 3) {  // at most 16 h from the first to the last, so that it may be daily
        return every_minutes{*rc::gen::inRange(1, 61), {*rc::gen::inRange(0, 24 * 60)}, *rc::gen::inRange(2, 17)};
    }
    if (kind == 0) return before_bed{*rc::gen::inRange(1, longest_before_bed_minutes + 1)};
    if (kind == 1) return with_meal{static_cast<meal_name>(*rc::gen::inRange(0, 3))};
    const auto minutes = *rc::gen::suchThat(rc::gen::container<std::set<int>>(rc::gen::inRange(0, 24 * 60)),
                                            [](const auto& set) { return !set.empty() && set.size() <= 24; });
    at_times all;
    for (const int minute : minutes) all.times.push_back({minute});
    return all;
}

dose_extent any_extent() {
    const int kind = *rc::gen::inRange(0, 3);
    if (kind == 0) return std::monostate{};
    if (kind == 1) return for_days{*rc::gen::inRange(1, longest_run_days + 1)};
    return until_date{date_of(*rc::gen::inRange(0, day_number({last_year, 12, 31}) + 1))};
}

dose_start any_begin() {
    const int kind = *rc::gen::inRange(0, 3);
    if (kind == 0) return std::monostate{};
    if (kind == 1) return from_day{*rc::gen::inRange(1, longest_run_days + 1)};
    return from_date{date_of(*rc::gen::inRange(0, day_number({last_year, 12, 31}) + 1))};
}

/// Either listed days alone, or weekdays with a begin and an extent.
void choose_days(dose& what) {
    if (*rc::gen::inRange(0, 4) == 0) {
        const auto days = *rc::gen::suchThat(rc::gen::container<std::set<int>>(rc::gen::inRange(1, longest_run_days)),
                                             [](const auto& set) { return !set.empty() && set.size() <= 9; });
        what.on_days.assign(days.begin(), days.end());
        return;
    }
    what.begin = any_begin();
    what.extent = any_extent();
    what.days = weekday_set(static_cast<unsigned long>(*rc::gen::inRange(0, 128)));
    const bool is_repeated = what.begin.index() != 0 || what.extent.index() != 0;
    if (is_repeated && what.days.none()) what.days.set();
}

dose_amount any_amount() {
    const double number = static_cast<double>(*rc::gen::inRange<std::int64_t>(1, 5'000'000'000)) /
                          1e6;  // six decimals: most are no round numbers
    const int kind = *rc::gen::inRange(0, 3);
    if (kind == 0) return elemental_mg{number};
    if (kind == 1) return compound_mg{number};
    return magnesium_mmol{number / 100};
}

void choose_route(dose& what) {
    const int kind = *rc::gen::inRange(0, 4);
    if (kind == 0) {
        what.route = by_vein{*rc::gen::inRange(0, longest_infusion_minutes + 1)};
        what.food = food_state::unsaid;
        const bool needs_form = std::holds_alternative<compound_mg>(what.amount);
        if (!needs_form && *rc::gen::arbitrary<bool>()) what.form.clear();
        return;
    }
    if (kind == 1) {
        what.route = by_mouth{*rc::gen::inRange(2, most_sips + 1), *rc::gen::inRange(1, longest_sipping_minutes + 1)};
    }
    what.format = *rc::gen::element<std::string>("", "tablet", "enteric_tablet");
}

dose any_dose() {
    dose what;
    what.amount = any_amount();
    what.form = *rc::gen::element<std::string>("bisglycinate", "citrate", "oxide");
    what.when = any_moment();
    choose_days(what);
    what.food = static_cast<food_state>(*rc::gen::inRange(0, 3));
    if (std::holds_alternative<with_meal>(what.when) && what.food == food_state::fasting)
        what.food = food_state::unsaid;
    choose_route(what);
    what.is_tracer = *rc::gen::arbitrary<bool>();
    return what;
}

RC_GTEST_PROP(DoseLineProperty, EveryDoseReadsBackAsItself, ()) {
    const dose what = any_dose();

    const std::string line = print(what);

    RC_ASSERT(parse_dose(line, sample_words()) == what);
    RC_ASSERT(print(parse_dose(line, sample_words())) == line);
}

/// Reads `line`; a dose it accepts must read back as itself, anything else must be an input_error that points into it.
/// Returns whether it was accepted; every other outcome fails the test.
bool survives(const std::string& line) {
    try {
        const dose what = parse_dose(line, sample_words());
        EXPECT_EQ(parse_dose(print(what), sample_words()), what) << line;
        return true;
    } catch (const input_error& error) {
        EXPECT_FALSE(error.issues().empty());
        EXPECT_GE(error.issues()[0].where.column, 1u);
        EXPECT_LE(error.issues()[0].where.column, line.size() + 1);
        return false;
    }
}

const std::vector<std::string> valid_lines{
    "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting",
    "1000 mg compound citrate at 08:00, 20:00 on mon,wed until 2026-05-01, with food",
    "12.5 mg elemental oxide 30 min before bed daily",
    "300 mg elemental magnesium citrate with dinner for 8 weeks",
    "30 mmol by vein over 8 h at 08:00 on day 22, 29",
    "10 mmol citrate as enteric tablet in 4 sips over 30 min tracer every 4 h from 20:00, 6 times from day 3",
};

const std::vector<std::string> splices{
    "mg",         " ", ",",         "at",       "-",    "1e309",    "for", "22:00",
    "\xff",       "µ", "elemental", "with",     "food", "daily",    "\n",  std::string(1, '\0'),
    "9999-01-01", ":", " by vein",  " tracer ", " as ", "every 1 h"};

/// One random edit: drop, double, replace, insert or cut.
std::string edited(std::string line, std::mt19937_64& random) {
    const std::size_t at = random() % (line.size() + 1);
    switch (random() % 5) {
        case 0:
            return line.erase(at, 1 + random() % 4);
        case 1:
            return line.insert(at, line.substr(at, random() % 12));
        case 2:
            return line.substr(0, at);
        case 3:
            return line.insert(at, splices[random() % splices.size()]);
        default:
            if (at < line.size()) line[at] = static_cast<char>(random() % 256);
            return line;
    }
}

TEST(DoseLineFuzz, TenThousandEditedLinesAreReadOrRefused) {
    std::mt19937_64 random{20260302};
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        std::string line = valid_lines[random() % valid_lines.size()];
        for (std::uint64_t edits = 1 + random() % 3; edits > 0; --edits) line = edited(line, random);
        accepted += survives(line) ? 1 : 0;
    }
    // Oracle that the edits reach both sides: some leave the line readable, most do not.
    EXPECT_GT(accepted, 100);
    EXPECT_LT(accepted, 9'000);
}

TEST(DoseLineFuzz, TenThousandRandomByteStringsAreRefused) {
    std::mt19937_64 random{7};
    for (int i = 0; i < 10'000; ++i) {
        std::string line(random() % 500, ' ');
        for (char& c : line) c = static_cast<char>(random() % 256);
        EXPECT_FALSE(survives(line));
    }
}

}  // namespace
}  // namespace magnesia::scenario::dose_line_property_test
