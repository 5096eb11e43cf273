// people_test.cpp - people with the verdict and the limit that published rules ask for (people.toml beside this file).
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/safety/support.hpp"

namespace magnesia::safety::people_test {
namespace {

using namespace magnesia::safety::testing;

const tree& cases() {
    static const tree file = evidence::read_toml(MAGNESIA_SOURCE_DIR "/tests/safety/people.toml");
    return file;
}

std::string text_at(const tree& one, const char* key) {
    const tree* found = one.find(key);
    return found == nullptr || found->text() == nullptr ? "" : *found->text();
}

double number_at(const tree& one, const char* key) {
    const tree& found = *one.find(key);
    return found.integer() != nullptr ? static_cast<double>(*found.integer()) : *found.real();
}

/// The case as the file of one person.
tree file_of(const tree& one) {
    return {tree::table{{"person", *one.find("person")}}, one.where};
}

std::optional<intake> intake_in(const tree& one) {
    if (!text_at(one, "regimen").empty()) return intake_of_line(text_at(one, "regimen"));
    if (!text_at(one, "product").empty()) return intake_of_label(text_at(one, "product"));
    return std::nullopt;
}

std::string reasons(const judgement& result) {
    std::string text;
    for (const finding& one : result.findings) text += one.id + ' ';
    return text;
}

TEST(People, AreAtLeastAHundredAndFiftyEachWithASource) {
    const tree::list& all = *cases().find("case")->items();

    EXPECT_GE(all.size(), 150u);
    for (const tree& one : all) EXPECT_NE(text_at(one, "source"), "") << text_at(one, "name");
}

TEST(People, GetTheVerdictAndTheLimitThatThePublishedRulesAskFor) {
    for (const tree& one : *cases().find("case")->items()) {
        SCOPED_TRACE(text_at(one, "name") + " (" + text_at(one, "source") + ")");
        const judgement result = judged(person_of(file_of(one)), intake_in(one));

        EXPECT_EQ(word(result.is), text_at(one, "verdict")) << reasons(result);
        EXPECT_DOUBLE_EQ(result.max_supplemental_mg, number_at(one, "max_mg")) << reasons(result);
    }
}

}  // namespace
}  // namespace magnesia::safety::people_test
