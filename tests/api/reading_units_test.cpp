// reading_units_test.cpp - the studies of the program keep the units of their readings, whose list is whole.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/reading_units.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "api/study/qualify.hpp"

namespace magnesia::api::reading_units_test {
namespace {

const evidence::evidence_base& base() {
    static const evidence::evidence_base all = evidence::load_evidence();
    return all;
}

std::vector<std::string> units(const std::string& read, scenario::row_comparison how = scenario::row_comparison::none) {
    scenario::row_readout one;
    one.read = read;
    one.compare = how;
    return units_of(one, base().outcomes);
}

TEST(ReadingUnits, AreThereForAllThatIsReadOffAnArm) {
    constexpr std::string_view in_words[] = {"dose_curve", "all_above", "form_order", "csf_small_rise", "direction"};
    for (const std::string_view read : scenario::known_readings()) {
        const bool has_words = std::find(std::begin(in_words), std::end(in_words), read) != std::end(in_words);
        EXPECT_EQ(units(std::string(read)).empty(), has_words || scenario::is_reference(read)) << read;
    }
}

TEST(ReadingUnits, OfARatioIsOneAndOfADifferenceOfPercentAlsoPoints) {
    using enum scenario::row_comparison;
    EXPECT_EQ(units("urine_24h", ratio), std::vector<std::string>{"1"});
    EXPECT_EQ(units("sleep_efficiency", difference), (std::vector<std::string>{"%", "points"}));
    EXPECT_EQ(units("sleep_efficiency"), std::vector<std::string>{"%"});
}

TEST(ReadingUnits, AreThoseOfTheStudiesOfTheProgram) {
    const evidence::target_list list = evidence::load_targets();
    std::vector<issue> issues;

    check_units(list.targets, load_protocols(base(), list), base().outcomes, issues);

    for (const issue& one : issues) ADD_FAILURE() << sentence(one);
}

}  // namespace
}  // namespace magnesia::api::reading_units_test
