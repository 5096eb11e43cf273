// measured_links_test.cpp - links that trials measured: each of the list, with outcomes that are known.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/measured_links.hpp"

#include <gtest/gtest.h>

#include "evidence/files/toml_file.hpp"
#include "tests/evidence/support.hpp"

namespace measured_links_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

std::string faults_of(const std::string& links) {
    std::vector<core::issue> issues;
    parse_measured_links(parse_toml("schema = \"magnesia.measured_links/1\"\n" + links, "m.toml"), load_link_map(),
                         load_outcomes(), issues);
    return sentences(issues);
}

/// What is measured is what magnesium does: no link between two other things is told by a trial of magnesium.
TEST(MeasuredLinks, AreOfMagnesium) {
    const link_map links = load_link_map();
    const std::vector<measured_link> all = load_measured_links(links, load_outcomes());

    EXPECT_GT(all.size(), 10U);
    for (const measured_link& one : all) {
        EXPECT_TRUE(contains(links.find(one.id)->from, "magnesium")) << one.id;
        EXPECT_NE(links.find_covered(one.id), nullptr) << one.id;
    }
}

TEST(MeasuredLinks, FaultsAreNamed) {
    const std::string sound = "[[link]]\nid = \"L077\"\noutcomes = [\"systolic_pressure\"]\n";
    EXPECT_EQ(faults_of(sound), "");
    EXPECT_TRUE(contains(faults_of(sound + sound), "stands twice"));
    EXPECT_TRUE(contains(faults_of("[[link]]\nid = \"L999\"\noutcomes = [\"fatigue\"]\n"), "is no link of the body"));
    EXPECT_TRUE(contains(faults_of("[[link]]\nid = \"L077\"\noutcomes = [\"fatige\"]\n"), "fatigue"));
    EXPECT_TRUE(contains(faults_of("[[link]]\nid = \"L077\"\noutcomes = []\n"), "is missing"));
}

}  // namespace
}  // namespace measured_links_test
