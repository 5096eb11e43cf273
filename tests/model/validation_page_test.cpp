// validation_page_test.cpp - docs/validation.md says what the model gives today, also where it misses.
// SPDX-License-Identifier: Apache-2.0
// The page is parsed; each of its numbers is computed anew. A row added here without one there, or the reverse, fails.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>

#include "tests/model/experiment.hpp"

namespace validation_page_test {
namespace {

using namespace magnesia;
using namespace magnesia::tests;

/// One row of the page, as printed.
struct printed {
    std::string role;
    double low = 0;
    double high = 0;
    std::string ours;
    bool is_inside = false;
};

/// What the model gives, in the unit and with the decimals of the page.
struct computed {
    std::string id;
    double value = 0;
    int decimals = 0;
};

std::map<std::string, printed> page() {
    static const std::regex row(
        R"(\| `([a-z0-9_]+)` \| (calibrate|check) \| .* \| (-?[\d.]+) \((-?[\d.]+) to (-?[\d.]+)\) \| (-?[\d.]+) \| (yes|no) \|)");
    std::ifstream in(std::string(MAGNESIA_SOURCE_DIR) + "/docs/validation.md");
    std::map<std::string, printed> rows;
    for (std::string line; std::getline(in, line);) {
        std::smatch m;
        if (!std::regex_match(line, m, row)) continue;
        rows[m[1]] = {
            .role = m[2], .low = std::stod(m[4]), .high = std::stod(m[5]), .ours = m[6], .is_inside = m[7] == "yes"};
    }
    return rows;
}

arm study_day(std::vector<sip> sips) {
    return {.days = 7, .diet_share = 0, .sips = std::move(sips)};
}

/// Doses with a glass of water at the three meals, every day.
arm thrice_daily(double mg, int weeks) {
    arm a{.days = 7 * weeks};
    for (int day = 0; day < a.days; ++day) {
        for (const double hour : {7.5, 12.5, 19.0}) a.sips.push_back({24.0 * day + hour, mg, false});
    }
    return a;
}

arm_result steady_day(double diet_mg) {
    arm a{.days = 1};
    a.who.diet_magnesium_mg = diet_mg;
    return result_of(a);
}

/// Percent of 30 mmol by vein over 8 h that is not in the urine of the day of the infusion.
double load_retention(int days_before, double diet_share) {
    const arm without{.days = days_before + 1, .diet_share = diet_share};
    arm with = without;
    with.infusion_mmol = 30;
    with.infusion_start_h = 24.0 * days_before;
    return 100 * (1 - (result_of(with).last_day_urine - result_of(without).last_day_urine) / 30);
}

std::vector<computed> absorption() {
    std::vector<sip> seven;
    for (int i = 0; i < 7; ++i) seven.push_back({8.0 + 2 * i, 18, false});
    const double meal_mg = 1.5 * scenario::magnesium_mg_per_mmol;
    const double divided = absorbed_share(study_day(seven));
    const double twice = absorbed_share(study_day({{8, 63, false}, {20, 63, false}}));
    const double alone = absorbed_share(study_day({{8, 55, false}}));
    const double with_meal = absorbed_share(study_day({{8, 55, true}}));
    const double least = absorbed_share(study_day({{8, meal_mg, true}}));
    const double most = absorbed_share(study_day({{8, meal_mg + 40 * scenario::magnesium_mg_per_mmol, true}}));
    return {{"sabatier2003_oral_absorption", 100 * absorbed_share(study_day({{8, 70, false}})), 0},
            {"sabatier2002_alone_absorption", 100 * alone, 0},
            {"sabatier2002_meal_ratio", with_meal / alone, 2},
            {"sabatier2011_7x18_absorption", 100 * divided, 0},
            {"sabatier2011_2x63_absorption", 100 * twice, 0},
            {"sabatier2011_split_ratio", divided / twice, 2},
            {"fine1991_meal_only_absorption", 100 * least, 0},
            {"fine1991_top_dose_absorption", 100 * most, 0}};
}

std::vector<computed> habits_and_depletion() {
    const arm_result habitual = steady_day(325);
    const arm_result depleted = result_of({.days = 21, .diet_share = 9.0 / 325});
    const arm_result spared = result_of({.days = 7, .diet_share = 20.0 / 325});
    return {{"baseline_serum", habitual.plasma, 3},
            {"baseline_urine", habitual.urine, 2},
            {"loadtest1994_retention", load_retention(0, 1), 0},
            {"fatemi1991_serum_21d", 0.80 + depleted.plasma - habitual.plasma, 2},
            {"fatemi1991_load_retention", load_retention(21, 9.0 / 325), 0},
            {"conservation_urine_floor", spared.last_day_urine, 2},
            {"nielsen2016_urine_low", steady_day(200).urine * scenario::magnesium_mg_per_mmol, 1},
            {"nielsen2016_urine_high", steady_day(350).urine * scenario::magnesium_mg_per_mmol, 1}};
}

std::vector<computed> supplements() {
    const arm_result bare = result_of({.days = 1});  // steady: the same on any later day
    const arm_result joris = result_of(thrice_daily(117, 24));
    const arm_result schutten = result_of(thrice_daily(150, 24));
    const arm_result zhang = result_of(thrice_daily(370.0 / 3, 12));
    return {{"joris2016_serum_24wk", joris.plasma - bare.plasma, 3},
            {"joris2016_serum_12wk", result_of(thrice_daily(117, 12)).plasma - bare.plasma, 3},
            {"joris2016_urine_24wk", joris.last_day_urine - bare.last_day_urine, 2},
            {"schutten2022_citrate_plasma", schutten.plasma - bare.plasma, 3},
            {"schutten2022_citrate_urine", schutten.last_day_urine - bare.last_day_urine, 2},
            {"zhang2016_serum", zhang.plasma - bare.plasma, 3},
            {"zhang2016_urine", zhang.last_day_urine - bare.last_day_urine, 2}};
}

void expect_as_printed(const std::vector<computed>& all, const std::map<std::string, printed>& rows) {
    for (const computed& c : all) {
        const auto at = rows.find(c.id);
        const std::string ours = fmt::format("{:.{}f}", c.value, c.decimals);
        if (at == rows.end()) {
            ADD_FAILURE() << c.id << " is not on the page; it is " << ours;
            continue;
        }
        EXPECT_EQ(at->second.ours, ours) << c.id;
        EXPECT_EQ(at->second.is_inside, c.value >= at->second.low && c.value <= at->second.high) << c.id << ' ' << ours;
    }
}

TEST(ValidationPage, SaysWhatTheModelAbsorbs) {
    expect_as_printed(absorption(), page());
}

TEST(ValidationPage, SaysWhatTheModelKeepsAndLoses) {
    expect_as_printed(habits_and_depletion(), page());
}

TEST(ValidationPage, SaysWhatSupplementsDo) {
    expect_as_printed(supplements(), page());
}

TEST(ValidationPage, HasNoRowThatIsNotComputed) {
    EXPECT_EQ(page().size(), 8U + 8U + 7U);
}

TEST(ValidationPage, IsSummedUpRightlyInTheReadme) {
    const std::map<std::string, printed> rows = page();
    const auto inside = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.second.is_inside; });
    std::ifstream in(std::string(MAGNESIA_SOURCE_DIR) + "/README.md");
    const std::string readme{std::istreambuf_iterator<char>(in), {}};

    EXPECT_NE(readme.find(fmt::format("{} of {} published measurements", inside, rows.size())), std::string::npos)
        << inside << " of " << rows.size();
}

}  // namespace
}  // namespace validation_page_test
