// words_test.cpp - how words become options and values, and the line that shows progress.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "cli/arguments.hpp"
#include "cli/progress.hpp"
#include "core/error.hpp"

namespace magnesia::cli::words_test {
namespace {

using words = std::vector<std::string>;

const known_words known{.options = {"--help", "--draws", "--json"}, .with_value = {"--draws"}, .most_words = 2};

TEST(Words, OptionsComeFirstWithTheirValues) {
    EXPECT_EQ(joined({"a", "--draws", "3", "--json", "b"}, known), (words{"--draws=3", "--json", "--", "a", "b"}));
    EXPECT_EQ(joined({"--draws=3"}, known), (words{"--draws=3"}));
    EXPECT_EQ(joined({}, known), words{});
}

TEST(Words, AValueMayBeginWithADashAndHoldAnEqualsSign) {
    EXPECT_EQ(joined({"--draws", "-1"}, known), (words{"--draws=-1"}));
    EXPECT_EQ(joined({"--draws=a=b"}, known), (words{"--draws=a=b"}));
    EXPECT_EQ(joined({"--draws", "--json"}, known), (words{"--draws=--json"}));
}

TEST(Words, WhatLooksLikeAMinusSignIsNoOption) {
    EXPECT_EQ(joined({"-200 mg"}, known), (words{"--", "-200 mg"}));
    EXPECT_EQ(joined({"-5"}, known), (words{"--", "-5"}));
    EXPECT_EQ(joined({"-"}, known), (words{"--", "-"}));
    EXPECT_THROW(joined({"-x"}, known), input_error);
}

TEST(Words, ALetterStandsForItsOption) {
    const known_words with_letter{
        .options = {"--output"}, .with_value = {"--output"}, .most_words = 1, .letters = {{"-o", "--output"}}};

    EXPECT_EQ(joined({"-o", "a"}, with_letter), (words{"--output=a"}));
    EXPECT_EQ(joined({"-o=a", "b"}, with_letter), (words{"--output=a", "--", "b"}));
    EXPECT_THROW(joined({"-o", "a", "--output=b"}, with_letter), input_error);
}

TEST(Words, AfterTwoDashesEverythingIsAWord) {
    EXPECT_EQ(joined({"--json", "--", "--draws", "-x"}, known), (words{"--json", "--", "--draws", "-x"}));
}

TEST(Words, AWordTooManyIsNamed) {
    try {
        joined({"a", "b", "c", "d"}, known);
        FAIL() << "not refused";
    } catch (const input_error& failure) {
        EXPECT_EQ(failure.issues().at(0).value, "c");
    }
}

TEST(WholeNumber, IsReadToItsLastDigit) {
    const whole_number any{"--seed", 0, UINT64_MAX, 1};

    EXPECT_EQ(any.read("18446744073709551615"), UINT64_MAX);
    EXPECT_EQ(any.read("007"), 7u);
    EXPECT_EQ(any.read(""), 1u);
    EXPECT_THROW(any.read("18446744073709551616"), input_error);
    EXPECT_THROW(any.read("1 "), input_error);
}

TEST(WholeNumber, ItsLimitsAreIncluded) {
    const whole_number few{"--threads", 1, 4, 2};

    EXPECT_EQ(few.read("1"), 1u);
    EXPECT_EQ(few.read("4"), 4u);
    EXPECT_THROW(few.read("0"), input_error);
    EXPECT_THROW(few.read("5"), input_error);
}

TEST(ProgressLine, ShowsShareRateAndTimeLeft) {
    // 50 of 200 in 10 s: 25 %, 5 a second, 150 left at 5 a second are 30 s.
    EXPECT_EQ(progress_line(50, 200, 10, api::letters::ascii),
              "  25 %  ######                    50 of 200 runs, 5.0/s, 30 s left");
    EXPECT_EQ(progress_line(0, 200, 10, api::letters::ascii), "   0 %                            0 of 200 runs");
    EXPECT_EQ(progress_line(100, 300, 50, api::letters::ascii),
              "  33 %  ########                  100 of 300 runs, 2.0/s, 1 min 40 s left");
}

}  // namespace
}  // namespace magnesia::cli::words_test
