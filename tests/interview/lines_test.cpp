// lines_test.cpp - lines as people type them, and lines that nobody types, which must not break an interview.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <random>

#include "interview/answers.hpp"
#include "interview/interview.hpp"
#include "tests/interview/interview_reader.hpp"

namespace magnesia::interview::lines_test {
namespace {

using namespace magnesia::interview::reader;

/// Pieces that people type, and that nobody types.
std::string any_line(std::mt19937& random) {
    static const std::vector<std::string> pieces{"yes",
                                                 "no",
                                                 "none",
                                                 "unknown",
                                                 "45",
                                                 "female",
                                                 "0.5",
                                                 "-1",
                                                 "1e308",
                                                 "99999999999999999999",
                                                 "nan",
                                                 ",",
                                                 ";",
                                                 "22:30",
                                                 "24:00",
                                                 "coffee",
                                                 "2 coffees",
                                                 "mg",
                                                 "magnesium citrate 500 mg x 2",
                                                 "\"",
                                                 "\\",
                                                 "'''",
                                                 "\n",
                                                 "\t",
                                                 "[[",
                                                 "]]",
                                                 "#",
                                                 "=",
                                                 std::string(1, '\0'),
                                                 "\xff\xfe",
                                                 "µmol/L",
                                                 "80 umol/L",
                                                 "128/80",
                                                 "/",
                                                 "fri,sat",
                                                 "running",
                                                 "60 min",
                                                 "levothyroxine",
                                                 "doxycycline 07:00",
                                                 "antacid",
                                                 "x 2",
                                                 "(",
                                                 ")",
                                                 "chest pain",
                                                 "eu",
                                                 "?",
                                                 std::string(3000, 'a'),
                                                 "it's",
                                                 "\x1b[31m"};
    std::string line;
    for (std::size_t n = 1 + random() % 4; n > 0; --n) {
        line += pieces[random() % pieces.size()];
        if (random() % 2 == 0) line += ' ';
    }
    return line;
}

TEST(Init, EndsWithAReadableFileOrNoneWhateverIsTyped) {
    std::mt19937 random(7);
    int files = 0;
    for (int dialogue = 0; dialogue < 60; ++dialogue) {
        int lines = 0;
        const auto next = [&]() -> std::optional<std::string> {
            ++lines;
            if (lines > 400) return std::nullopt;
            if (random() % 4 == 0) return "";
            if (random() % 12 == 0) return "45";
            if (random() % 12 == 0) return "female";
            return any_line(random);
        };
        const auto result = hold({next, [](const std::string&) {}});
        if (!result) continue;
        ++files;
        EXPECT_NO_THROW(read(result->file)) << result->file;
    }
    EXPECT_GT(files, 20);  // else the lines never came to an end, and nothing was tried
}

TEST(Answers, ReadNumbersWithUnitsAndDecimalCommas) {
    const answer_unit units[] = {{"kg"}, {"lb", 0.5}};
    std::optional<double> number;

    EXPECT_EQ(take_number("70", {0, 100}, number, units), "");
    EXPECT_EQ(number, 70);
    EXPECT_EQ(take_number("70,5 kg", {0, 100}, number, units), "");
    EXPECT_EQ(number, 70.5);
    EXPECT_EQ(take_number("30LB", {0, 100}, number, units), "");
    EXPECT_EQ(number, 15);
    EXPECT_NE(take_number("30 stone", {0, 100}, number, units), "");
    EXPECT_NE(take_number("101", {0, 100}, number, units), "");
    EXPECT_NE(take_number("1.2.3", {0, 100}, number, units), "");
    EXPECT_EQ(number, 15);  // what was refused changes nothing
}

TEST(Answers, TellDaysFromDrinks) {
    const timed_part beer = read_timed("20:30 monster fri,saturday").value();

    EXPECT_EQ(beer.words, std::vector<std::string>{"monster"});
    EXPECT_EQ(scenario::print(beer.days), "fri,sat");
    EXPECT_EQ(timed_parts_of("20:30 2 drinks fri,sat, 21:00 1; 22:00 3").size(), 3u);
}

}  // namespace
}  // namespace magnesia::interview::lines_test
