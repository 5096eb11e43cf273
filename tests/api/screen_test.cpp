// screen_test.cpp - the answer on one terminal screen: 24 lines of 80 columns, in ASCII where nothing else is shown.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/screen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "api/simulate/figures.hpp"
#include "api/simulate/night_figures.hpp"
#include "api/simulate/report.hpp"
#include "model/following/told_mornings.hpp"
#include "tests/api/sample_answers.hpp"

namespace magnesia::api::screen_test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);) lines.push_back(line);
    return lines;
}

void expect_fits(const std::string& screen) {
    EXPECT_LE(lines_of(screen).size(), 24u) << screen;
    for (const std::string& line : lines_of(screen)) EXPECT_LE(columns_of(line), 80u) << line;
    EXPECT_TRUE(screen.ends_with('\n'));
}

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; });
}

TEST(Screen, EveryExampleFitsInBothAlphabetsAndUnits) {
    for (const auto& entry : std::filesystem::directory_iterator(MAGNESIA_SOURCE_DIR "/examples")) {
        if (entry.path().extension() != ".toml") continue;
        const simulate_answer answer =
            *simulate({.from = {.file = entry.path().string(), .regimen = {}, .person_file = {}},
                       .draws = 2,
                       .seed = 1,
                       .threads = 1,
                       .progress = {},
                       .stop = {}});
        SCOPED_TRACE(entry.path().filename());
        for (const auto unit : {display_unit::mmol_per_l, display_unit::mg_per_dl}) {
            const std::string plain = screen_of(answer, {.unit = unit, .with = letters::ascii, .report = "page.html"});
            expect_fits(plain);
            EXPECT_TRUE(is_ascii(plain)) << plain;
            expect_fits(screen_of(answer, {.unit = unit, .with = letters::unicode, .report = {}}));
        }
    }
}

TEST(Screen, ColourAddsOnlyColour) {
    const simulate_answer answer = typical_answer();
    std::string coloured = screen_of(answer, {.with = letters::unicode, .has_colour = true, .report = {}});
    const std::string plain = screen_of(answer, {.with = letters::unicode, .report = {}});

    EXPECT_NE(coloured, plain);
    for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
        coloured.erase(at, coloured.find('m', at) + 1 - at);
    }
    EXPECT_EQ(coloured, plain);
}

TEST(Screen, SaysWhatWasAskedAndThatItIsNoAdvice) {
    const std::string screen = screen_of(typical_answer(), {.with = letters::ascii, .report = "my page.html"});

    EXPECT_TRUE(screen.starts_with(short_line));
    EXPECT_THAT(screen, HasSubstr("not medical advice"));
    EXPECT_THAT(screen, HasSubstr("my page.html"));
}

TEST(Screen, PlasmaIsShownInTheUnitOfTheScenario) {
    simulate_answer answer = typical_answer();
    EXPECT_EQ(wanted_unit(answer), display_unit::mmol_per_l);

    answer.result.asked.what.run.display = scenario::concentration_unit::mg_per_dl;

    EXPECT_EQ(wanted_unit(answer), display_unit::mg_per_dl);
}

TEST(Figures, TheFatesOfTheTypicalPersonSumToWhatWasSwallowed) {
    // Conserved total: what is swallowed is in stool, urine, sweat, body or gut. 2 doses of 200 mg.
    const auto figures = supplement_of(typical_answer());

    ASSERT_TRUE(figures.has_value());
    EXPECT_EQ(figures->doses, 2u);
    EXPECT_NEAR(figures->swallowed_mg, 400, 1e-9);
    EXPECT_NEAR(figures->each_mg.value(), 200, 1e-9);
    double sum = 0;
    for (const fate& f : figures->fates) sum += f.mg.median;
    EXPECT_NEAR(sum, 400, 0.1);
}

TEST(Figures, MilligramsPerDecilitreAreMillimolesPerLitreTimes2Point4305) {
    const simulate_answer answer = typical_answer();
    const comparison amount = comparisons_of(answer, display_unit::mmol_per_l).front();
    const comparison mass = comparisons_of(answer, display_unit::mg_per_dl).front();

    EXPECT_EQ(mass.unit, "mg/dL");
    EXPECT_NEAR(mass.with.median / amount.with.median, 2.4305, 1e-12);
    EXPECT_NEAR(mass.change->median / amount.change->median, 2.4305, 1e-12);
    EXPECT_NEAR(amount.with.median - amount.without.median, amount.change->median, 1e-9);  // one person: no medians
}

/// A night of one row, whose change has this middle and these ends, noticed from 20 on.
std::vector<night_figure> night_with(double median, std::optional<double> p5, std::optional<double> p95) {
    comparison numbers{.label = "Asleep", .unit = "min", .with = {}, .without = {}, .change = {}};
    numbers.change = study::band{.median = median, .p5 = p5, .p95 = p95};
    return {{.id = "total_sleep_time", .numbers = numbers, .decimals = 0, .noticed_from = 20}};
}

// The water is what magnesium holds, not all of a stool's; loose stools are told of where they become clearly more.
TEST(Screen, LooseStoolsAreToldOfWhereTheyBecomeMore) {
    const auto rise = [](const simulate_answer& answer) {
        return find_outcome(answer, "loose_stools_24h_change")->value.median;
    };
    const simulate_answer much = answer_to("900 mg elemental citrate at 22:00 daily for 4 d, fasting", 0);
    const simulate_answer little = answer_to("50 mg elemental citrate at 22:00 daily for 4 d, fasting", 0);
    ASSERT_GT(rise(much), 0.2);
    ASSERT_LT(rise(little), 0.2);

    EXPECT_THAT(screen_of(much, {.report = {}}), HasSubstr("\n  Loose stools, /d "));
    EXPECT_THAT(screen_of(much, {.report = {}}), HasSubstr("\n  Stool water by Mg, g "));
    EXPECT_THAT(screen_of(little, {.report = {}}), Not(HasSubstr("Loose stools")));
    EXPECT_THAT(report_of(much, display_unit::mmol_per_l), HasSubstr("Stool water held by magnesium, 24 h, change"));
    expect_fits(screen_of(much, {.report = "page.html"}));
}

TEST(Night, AChangeIsSetAgainstTheLeastThatPeopleNotice) {
    EXPECT_EQ(noticed_in_words(night_with(3, {}, {})), "No change anybody would notice: that begins at 20 min.");
    EXPECT_EQ(noticed_in_words(night_with(-3, -19, 19)), "No change anybody would notice: that begins at 20 min.");
    EXPECT_EQ(noticed_in_words(night_with(3, -1, 21)), "No change most people would notice: that begins at 20 min.");
    EXPECT_EQ(noticed_in_words(night_with(-21, -40, -2)), "Enough to be noticed: Asleep.");
}

TEST(Night, OfANightUpTheOneBeforeItIsTold) {
    simulate_answer answer = typical_answer();
    const std::size_t told = told_morning(answer.result.asked);
    ASSERT_GT(told, 1u);
    answer.result.asked.nights[told] = {};

    EXPECT_EQ(told_morning(answer.result.asked), told - 1);
    for (model::main_sleep& one : answer.result.asked.nights) one = {};
    EXPECT_EQ(told_morning(answer.result.asked), told);  // nobody slept at all
}

TEST(Night, WithoutARegimenNothingIsSaidOfAChange) {
    std::vector<night_figure> night = night_with(0, {}, {});
    night.front().numbers.change.reset();

    EXPECT_EQ(noticed_in_words(night), "");
}

TEST(Night, ItsNumbersAreThoseOfTheOutcomesAndItsLeastThatOfTheDataFiles) {
    const simulate_answer answer = typical_answer();
    const std::vector<night_figure> night = night_of(answer);

    ASSERT_EQ(night.size(), 5u);
    for (const night_figure& one : night) {
        EXPECT_EQ(one.numbers.with.median, find_outcome(answer, one.id)->value.median) << one.id;
        EXPECT_NEAR(one.numbers.with.median - one.numbers.without.median, one.numbers.change->median, 1e-9) << one.id;
    }
    EXPECT_EQ(night[0].noticed_from, 20);  // Edinger 2021, table 3
    EXPECT_EQ(night[2].noticed_from, 15);
    EXPECT_FALSE(night[3].noticed_from.has_value());
    EXPECT_EQ(night[4].noticed_from, 6);  // Yang 2009
}

TEST(Screen, TellsOfTheNightWithBands) {
    const std::string screen = screen_of(drawn_answer(), {.with = letters::ascii, .report = {}});
    const std::vector<std::string> lines = lines_of(screen);
    const auto heading = std::find(lines.begin(), lines.end(), "The night");

    ASSERT_LT(heading + 6, lines.end()) << screen;
    for (auto row = heading + 1; row != heading + 6; ++row) {
        EXPECT_EQ(std::count(row->begin(), row->end(), '('), 3) << *row;  // without, with, change
    }
    EXPECT_THAT(screen, HasSubstr("notice"));
}

TEST(ScreenText, ABarIsAsLongAsItsShare) {
    EXPECT_EQ(bar(0.5, 10, letters::ascii), "#####");
    EXPECT_EQ(bar(0, 10, letters::ascii), "");
    EXPECT_EQ(bar(1e-9, 10, letters::ascii), "#");  // anything above nothing is seen
    EXPECT_EQ(bar(7, 10, letters::ascii), "##########");
    EXPECT_EQ(bar(-1, 10, letters::unicode), "");
    EXPECT_EQ(bar(0.25, 10, letters::unicode), "██▌");
}

TEST(ScreenText, LinesAreBrokenAtBlanksAndTheLastIsCut) {
    EXPECT_EQ(wrapped("one two three four", 9, 9), (std::vector<std::string>{"one two", "three", "four"}));
    EXPECT_EQ(wrapped("one two three four", 9, 2), (std::vector<std::string>{"one two", "three ..."}));
    EXPECT_EQ(wrapped("abcdefghij", 4, 9), (std::vector<std::string>{"abcd", "efgh", "ij"}));
    EXPECT_EQ(columns_of("größe"), 5u);
    EXPECT_EQ(padded("größe", 7), "größe  ");
    EXPECT_EQ(fitted("größer als", 8), "größe...");
}

}  // namespace
}  // namespace magnesia::api::screen_test
