// accuracy_test.cpp - words for an accuracy: what serves them, and what is refused.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/accuracy.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"

namespace magnesia::api::accuracy_test {
namespace {

std::string refusal(const std::string& text) {
    try {
        accuracy_of(text);
    } catch (const input_error& refused) {
        return refused.what();
    }
    return "";
}

TEST(AccuracyWords, ANumberGetsTheRowThatServesIt) {
    EXPECT_EQ(accuracy_of("1e-5").row.asked, 1e-5);
    EXPECT_EQ(accuracy_of("0.00001").row.asked, 1e-5);
    EXPECT_EQ(accuracy_of("3e-5").row.asked, 1e-5);
    EXPECT_EQ(accuracy_of("3e-5").asked, 3e-5);
    EXPECT_EQ(accuracy_of("1e-3").row.asked, 1e-3);
    EXPECT_EQ(accuracy_of("1e-8").row.asked, 1e-8);
}

TEST(AccuracyWords, NothingSaidIsTheUsualAccuracy) {
    const chosen_accuracy usual = accuracy_of("");

    EXPECT_EQ(usual.asked, model::everyday_accuracy);
    EXPECT_EQ(usual.options().tolerance.relative, model::everyday_options().tolerance.relative);
    EXPECT_EQ(usual.options().by, model::everyday_options().by);
    EXPECT_LE(usual.row.achieved, usual.asked);
}

TEST(AccuracyWords, NamesTheMethod) {
    for (const model::accuracy_row& row : model::accuracy_table()) {
        const chosen_accuracy chosen{.asked = row.asked, .row = row};
        EXPECT_EQ(chosen.method(), engine::name_of(row.by));
        EXPECT_EQ(chosen.options().by, row.by);
    }
}

TEST(AccuracyWords, WhatCannotBeHadIsRefusedWithWhatCan) {
    const std::string allowed = "; allowed: a number from 1e-08 to 0.001, the relative error that may be left";
    EXPECT_EQ(refusal("high"), "command line: --accuracy = high is not a number" + allowed);
    EXPECT_EQ(refusal("nan"), "command line: --accuracy = nan is not a number" + allowed);
    EXPECT_EQ(refusal("0.01"), "command line: --accuracy = 0.01 is too coarse for any result to be trusted" + allowed);
    for (const char* fine : {"1e-9", "0", "-1e-5"})
        EXPECT_EQ(refusal(fine),
                  std::string("command line: --accuracy = ") + fine + " is finer than was measured" + allowed);
}

}  // namespace
}  // namespace magnesia::api::accuracy_test
