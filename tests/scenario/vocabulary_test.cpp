// vocabulary_test.cpp - the names of a form that people write all lead to it; nothing else does.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/vocabulary.hpp"

#include <gtest/gtest.h>

#include "tests/scenario/sample_words.hpp"

namespace magnesia::scenario::vocabulary_test {
namespace {

TEST(Vocabulary, SpellingsOfOneNameAreOneForm) {
    const vocabulary words = sample_words();

    for (const char* name : {"l_threonate", "L-threonate", "l threonate", "Magnesium L-Threonate", "L_THREONATE"}) {
        const form_name* form = find_form(words, name);
        ASSERT_NE(form, nullptr) << name;
        EXPECT_EQ(form->id, "l_threonate");
    }
}

TEST(Vocabulary, WhatIsNoNameIsNoForm) {
    const vocabulary words = sample_words();

    for (const char* name : {"", "magnesium", "magnesium ", "lthreonate", "citrat", "citrate ", "oxide citrate"}) {
        EXPECT_EQ(find_form(words, name), nullptr) << name;
    }
}

TEST(Vocabulary, AnIdWinsOverAnotherFormsAlias) {
    const vocabulary words{{{"malate", {"citrate"}, 0.1, 0.1, true, ""}, {"citrate", {}, 0.1, 0.1, true, ""}}};

    EXPECT_EQ(find_form(words, "citrate")->id, "citrate");
}

TEST(Vocabulary, OtherNamesAreFoundByIdOrAlias) {
    const vocabulary words = sample_words();

    EXPECT_EQ(find_name(words.formats, "Enteric Tablet")->id, "enteric_tablet");
    EXPECT_EQ(find_name(words.formats, "slow-release")->id, "sustained_release");
    EXPECT_EQ(find_name(words.formats, "magnesium tablet"), nullptr);
    EXPECT_EQ(nearest_known(words.formats, "solutoin"), "solution");
    EXPECT_TRUE(listed(words.formats).starts_with("tablet, capsule, gummy"));
}

TEST(Vocabulary, TheNearestNameMayBeAnAlias) {
    EXPECT_EQ(nearest_form(sample_words(), "magnesium glycinat"), "glycinate");
    EXPECT_EQ(nearest_form(sample_words(), "banana"), "");
}

}  // namespace
}  // namespace magnesia::scenario::vocabulary_test
