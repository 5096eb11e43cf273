// target_sources_test.cpp - free texts of the list of targets lead to sources, by a table or by the identifier in them.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/target_sources.hpp"

#include <gtest/gtest.h>

#include "evidence/base/evidence_base.hpp"
#include "tests/evidence/support.hpp"

namespace target_sources_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_file = R"(schema = "magnesia.target_sources/1"
[[text]]
text = "Rude 1980"
sources = ["rude1980"]
[[text]]
text = "a run of ours"
because = "Arithmetic."
)";

std::string refused(const std::string& text) {
    std::vector<issue> issues;
    parse_target_sources(parse_toml(text, "x.toml"), issues);
    return sentences(issues);
}

std::vector<source_text> read(const std::string& text) {
    std::vector<issue> issues;
    return parse_target_sources(parse_toml(text, "x.toml"), issues);
}

target row_of(const std::string& source) {
    target row;
    row.source = source;
    return row;
}

TEST(TargetSources, FindTheIdentifierInAText) {
    EXPECT_EQ(identifier_in("Fine 1991 J Clin Invest 88:396, doi 10.1172/JCI115317").doi, "10.1172/JCI115317");
    EXPECT_EQ(identifier_in("Schutten 2021, PMC7821302, NCT02235805").pmcid, "PMC7821302");
    EXPECT_EQ(identifier_in("Zhang 2016 J Nutr 146:595, PMID 26865651").pmid, "26865651");
    EXPECT_TRUE(identifier_in("Nosaka 2002").is_empty());
}

TEST(TargetSources, MatchATextByTableFirstAndElseByItsIdentifier) {
    const std::vector<source> known = load_sources();
    const std::vector<source_text> texts = read(good_file);
    using ids = std::vector<std::string>;

    EXPECT_EQ(sources_of(row_of("Rude 1980"), texts, known), ids{"rude1980"});
    // DOIs do not tell capitals from small letters.
    EXPECT_EQ(sources_of(row_of("Schutten, doi 10.1161/jaha.121.021783"), texts, known), ids{"schutten2022"});
    EXPECT_EQ(sources_of(row_of("Zhang, PMID 26865651"), texts, known), ids{"zhang2016"});
    EXPECT_EQ(sources_of(row_of("a run of ours"), texts, known), ids{});
    EXPECT_EQ(reason_without_source(row_of("a run of ours"), texts), "Arithmetic.");
    EXPECT_EQ(sources_of(row_of("nobody knows"), texts, known), ids{});
    EXPECT_EQ(reason_without_source(row_of("nobody knows"), texts), "");
}

TEST(TargetSources, RefuseATextTwiceAndSourcesBesideAReason) {
    EXPECT_EQ(refused(good_file), "");
    EXPECT_TRUE(contains(refused(replaced(good_file, "a run of ours", "Rude 1980")), "is given twice"));
    EXPECT_TRUE(contains(refused(replaced(good_file, "because = \"Arithmetic.\"", "")), "are both missing"));
    EXPECT_TRUE(contains(refused(replaced(good_file, "because", "sources = [\"rude1980\"]\nbecause")),
                         "stands beside because"));
    EXPECT_TRUE(contains(refused(replaced(good_file, "sources = ", "source = ")), "did you mean `sources`"));
}

TEST(TargetSources, RefuseTextsOfNoRowAndUnknownSources) {
    std::vector<issue> issues;
    check_target_sources(read(replaced(good_file, "[\"rude1980\"]", "[\"rude1890\"]")), {row_of("Rude 1980")},
                         load_sources(), issues);

    EXPECT_TRUE(contains(sentences(issues), "rude1890 is not in data/sources; did you mean `rude1980`?"))
        << sentences(issues);
    EXPECT_TRUE(contains(sentences(issues), "a run of ours is the source of no validation row"));
}

TEST(TargetSources, OfTheProgramLeadEveryStudyInTodaysBodyToTheLibrary) {
    const evidence_base base = load_evidence();
    const target* oral = find_target(base.targets.targets, "sabatier2003_oral_absorption");
    const target* circadian = nullptr;
    for (const target& row : base.targets.targets) {
        if (row.family == "urine_circadian") circadian = &row;
    }

    ASSERT_NE(oral, nullptr);
    ASSERT_NE(circadian, nullptr);
    EXPECT_EQ(sources_of(*oral, base.target_sources, base.sources), std::vector<std::string>{"sabatier2003"});
    EXPECT_EQ(sources_of(*circadian, base.target_sources, base.sources).size(), 3U);
}

}  // namespace
}  // namespace target_sources_test
