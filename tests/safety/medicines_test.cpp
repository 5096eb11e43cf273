// medicines_test.cpp - each medicine acts as its published class does, at the hours that labels ask for.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>

#include "tests/safety/published.hpp"

namespace magnesia::safety::medicines_test {
namespace {

using namespace magnesia::safety::testing;

TEST(Medicines, ActAsTheirClassDoes) {
    for (const published_class& kind : published_classes()) {
        EXPECT_FALSE(kind.names.empty()) << kind.interaction;
        EXPECT_NE(kind.source, "") << kind.interaction;
        for (const std::string& name : kind.names) {
            EXPECT_TRUE(is_of_class(name, kind, rules_of_the_program())) << name << ' ' << kind.interaction;
        }
    }
}

TEST(Medicines, KeepTheHoursThatLabelsAskFor) {
    for (const published_class& kind : published_classes()) {
        EXPECT_EQ(wrong_spacing(kind, rules_of_the_program()), "") << kind.interaction << " (" << kind.source << ")";
    }
}

TEST(Medicines, AreToldAboutAsSeverelyAsTheyAct) {
    for (const published_class& kind : published_classes()) {
        EXPECT_EQ(wrong_advice(kind, rules_of_the_program().rules), "") << kind.source;
    }
}

TEST(Medicines, LowerBloodPressureWhenTheirClassDoes) {
    const std::vector<std::string> lowering = texts_at(*medicines_file().find("pressure"), "names");
    for (const std::string& name : lowering) EXPECT_TRUE(lowers_pressure(name, rules_of_the_program())) << name;
    for (const char* name : {"levothyroxine", "omeprazole", "metformin", "ibuprofen"}) {
        EXPECT_FALSE(lowers_pressure(name, rules_of_the_program())) << name;
    }
}

TEST(Medicines, TellOfTheIllnessThatTheyAreUsuallyGivenFor) {
    EXPECT_GE(published_illnesses().size(), 16u);
    for (const auto& [name, illness] : published_illnesses()) {
        EXPECT_TRUE(tells_of(name, illness, rules_of_the_program())) << name << ' ' << illness;
    }
}

TEST(Medicines, EveryInteractionOfTheTableIsPublished) {
    std::set<std::string> published;
    for (const published_class& kind : published_classes()) published.insert(kind.interaction);
    for (const evidence::interaction& one : rules_of_the_program().interactions) {
        EXPECT_EQ(published.count(one.id), 1u) << one.id;
    }
}

}  // namespace
}  // namespace magnesia::safety::medicines_test
