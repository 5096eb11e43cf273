// product_formats_test.cpp - formats give off all they hold, once, and say where the numbers come from.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms/product_formats.hpp"

#include <gtest/gtest.h>

#include "evidence/sources/sources.hpp"
#include "tests/evidence/support.hpp"

namespace product_formats_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_file = R"(schema = "magnesia.product_formats/1"
[content]
low = 0.9
high = 1.1
grade = "D"
provenance = "memory"
note = "remembered"
[[format]]
id = "two_phase"
label = "two-phase tablet"
words = ["retard"]
largest_unit_mg = 2000
grade = "C"
provenance = "primary"
source = "x"
note = "read"
release = [
    { into = "stomach", fraction = 0.25, lag_h = 0.0, duration_h = 0.5 },
    { into = "colon", fraction = 0.75, lag_h = 6.0, duration_h = 2.0 },
]
)";

std::string broken(std::string_view old_part, std::string_view new_part) {
    std::vector<issue> issues;
    parse_product_formats(parse_toml(replaced(good_file, old_part, new_part), "p.toml"), issues);
    return sentences(issues);
}

TEST(ProductFormats, AreReadAsWritten) {
    std::vector<issue> issues;
    const product_formats read = parse_product_formats(parse_toml(good_file, "p.toml"), issues);

    ASSERT_EQ(sentences(issues), "");
    const product_format& f = *read.find("two_phase");
    ASSERT_EQ(f.release.size(), 2u);
    EXPECT_EQ(f.release[1].into, release_site::colon);
    EXPECT_EQ(f.release[1].fraction, 0.75);
    EXPECT_EQ(f.release[1].lag_h, 6.0);
    EXPECT_EQ(f.release[1].duration_h, 2.0);
    EXPECT_EQ(*f.largest_unit_mg, 2000.0);
    EXPECT_EQ(read.content.low, 0.9);
    EXPECT_EQ(read.content.high, 1.1);
    EXPECT_EQ(read.called("retard"), &f);
    EXPECT_EQ(read.called("capsule"), nullptr);
}

TEST(ProductFormats, EachRuleCatchesItsFault) {
    EXPECT_TRUE(contains(broken("fraction = 0.75", "fraction = 0.7"), "format[1].release"));
    EXPECT_TRUE(
        contains(broken("fraction = 0.75", "fraction = 0.7"), "has fractions that sum to 0.95; allowed: a sum of 1"));
    EXPECT_TRUE(contains(broken("fraction = 0.75", "fraction = 0.8"), "has fractions that sum to 1.05"));
    EXPECT_TRUE(contains(broken("fraction = 0.75", "fraction = 0"), "is out of range"));
    EXPECT_TRUE(contains(broken("lag_h = 6.0", "lag_h = -1"), "allowed: 0 to 48 h"));
    EXPECT_TRUE(contains(broken("into = \"colon\"", "into = \"colom\""), "did you mean `colon`?"));
    EXPECT_TRUE(contains(broken("source = \"x\"\n", ""), "format[1].source is missing"));
    EXPECT_TRUE(contains(broken("words = [\"retard\"]", "words = [\"retard\", \"retard\"]"), "is a name given twice"));
    EXPECT_TRUE(contains(broken("low = 0.9", "low = 1.2"), "content.low = 1.2 is out of range"));
    EXPECT_TRUE(contains(broken("{ into = \"stomach\", fraction = 0.25, lag_h = 0.0, duration_h = 0.5 },\n", ""),
                         "has fractions that sum to 0.75"));
    EXPECT_TRUE(contains(broken("grade = \"C\"", "time_log_sd = 0.5\ngrade = \"C\""), "format[1].time_log_sd"));
}

TEST(ProductFormats, OfTheProgramAreTheEightOnSale) {
    const product_formats all = load_product_formats();

    EXPECT_EQ(all.ids(), (std::vector<std::string>{"tablet", "capsule", "gummy", "powder", "liquid", "effervescent",
                                                   "enteric_tablet", "sustained_release"}));
    for (const product_format& f : all.all) {
        double sum = 0;
        for (const release_phase& phase : f.release) sum += phase.fraction;
        EXPECT_NEAR(sum, 1.0, 1e-12) << f.id;
        EXPECT_TRUE(f.source.empty() || find_source(load_sources(), f.source) != nullptr) << f.id;
    }
}

TEST(ProductFormats, AnEntericCoatOpensBelowMostOfTheSmallIntestine) {
    // Fine 1991: far less is absorbed from enteric-coated tablets.
    const product_formats all = load_product_formats();
    for (const release_phase& phase : all.find("enteric_tablet")->release) {
        EXPECT_TRUE(phase.into == release_site::lower_ileum || phase.into == release_site::colon);
        EXPECT_GE(phase.lag_h, 2.0);
    }
}

}  // namespace
}  // namespace product_formats_test
