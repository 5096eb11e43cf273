// bibliography_test.cpp - references in three formats, each against the rules of its format.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/bibliography.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace magnesia::api::bibliography_test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Everything that one of the formats could stumble over.
evidence::source awkward() {
    return {.id = "egstrand2021",
            .type = "article-journal",
            .title = "Mg & K: 50 % of {ions}, a_b ~ c^2 \\ $5 #1\nand more",
            .authors = {{.family = "Ångström", .given = "Søren J.", .literal = {}},
                        {.family = "Smith, Jr. and Sons", .given = "", .literal = {}},
                        {.family = {}, .given = {}, .literal = "Ministry of Food and Health"}},
            .journal = "J. Salz & Wasser",
            .publisher = {},
            .year = 2021,
            .volume = "12",
            .issue = "3",
            .page = "101-9",
            .doi = "10.1000/a_b{c}",
            .pmid = "123",
            .pmcid = "PMC45",
            .url = "https://example.org/a_b?c=1&d=2",
            .note = "DOI seen",
            .keyword = {},
            .file = {}};
}

/// Braces as BibTeX counts them: a backslash before one does not help.
int open_braces(const std::string& text) {
    int depth = 0;
    for (const char c : text) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        EXPECT_GE(depth, 0);
    }
    return depth;
}

TEST(Csl, ReadsBackAsTheSameSourceForTheWholeLibrary) {
    std::vector<listed_source> all;
    for (const evidence::source& one : evidence::load_sources()) all.push_back({one, "something"});
    all.push_back({awkward(), ""});
    std::vector<issue> issues;

    const std::vector<evidence::source> read = evidence::parse_sources(csl_of(all), "x.json", issues);

    ASSERT_TRUE(issues.empty()) << core::sentence(issues.front());
    ASSERT_EQ(read.size(), all.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        evidence::source expected = all[i].what;
        expected.file = "x.json";
        EXPECT_EQ(read[i], expected) << expected.id;
    }
}

TEST(Bibtex, EscapesWhatLatexWouldTakeAsACommand) {
    EXPECT_EQ(bibtex_text("Salz & Wasser, 5 %"), "Salz \\& Wasser, 5 \\%");
    EXPECT_EQ(bibtex_text("{a}"), "\\textbraceleft{}a\\textbraceright{}");
    EXPECT_EQ(bibtex_text("a_b^c~d\\e#f$g"), "a\\_b\\textasciicircum{}c\\textasciitilde{}d\\textbackslash{}e\\#f\\$g");
    EXPECT_EQ(bibtex_text("Ångström"), "Ångström");
    EXPECT_EQ(bibtex_text("two\nlines"), "two lines");
}

TEST(Bibtex, WritesAnEntryThatNothingInItCanBreak) {
    const std::string text = bibtex_of({{awkward(), "parameter kidney.a_b"}});

    EXPECT_THAT(text, HasSubstr("@article{egstrand2021,\n"));
    EXPECT_THAT(text, HasSubstr("  author = {Ångström, Søren J. and {Smith, Jr. and Sons} and {Ministry of Food and "
                                "Health}},\n"));
    EXPECT_THAT(text, HasSubstr("  title = {{Mg \\& K: 50 \\% of \\textbraceleft{}ions\\textbraceright{}"));
    EXPECT_THAT(text, HasSubstr("  journal = {J. Salz \\& Wasser},\n"));
    EXPECT_THAT(text, HasSubstr("  number = {3},\n  pages = {101--9},\n  doi = {10.1000/a_b%7Bc%7D},\n"));
    EXPECT_THAT(text, HasSubstr("  url = {https://example.org/a_b?c=1&d=2},\n"));
    EXPECT_THAT(text, HasSubstr("  note = {DOI seen; PMID 123; PMC45},\n"));
    EXPECT_THAT(text, HasSubstr("  annote = {Used for parameter kidney.a\\_b},\n"));
    EXPECT_EQ(open_braces(text), 0);
}

TEST(Bibtex, BalancesItsBracesForTheWholeLibrary) {
    std::vector<listed_source> all;
    for (const evidence::source& one : evidence::load_sources()) all.push_back({one, "form oxide"});
    const std::string text = bibtex_of(all);

    EXPECT_EQ(open_braces(text), 0);
    std::istringstream lines(text);
    std::size_t entries = 0;
    for (std::string line; std::getline(lines, line);) entries += line.starts_with('@') ? 1u : 0u;
    EXPECT_EQ(entries, all.size());
    EXPECT_THAT(text, HasSubstr("@book{iom1997,"));
    EXPECT_THAT(text, HasSubstr("@techreport{faa1968,"));
    EXPECT_THAT(text, HasSubstr("@misc{usda_sr24,"));
}

TEST(Ris, WritesOneFieldALineFromTypeToEnd) {
    const std::string text = ris_of({{awkward(), "form oxide"}, {awkward(), ""}});
    std::istringstream lines(text);
    std::size_t records = 0;
    bool is_open = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) continue;
        ASSERT_GE(line.size(), 6u) << line;
        EXPECT_EQ(line.substr(2, 4), "  - ") << line;
        EXPECT_EQ(line.starts_with("TY"), !is_open) << line;
        is_open = !line.starts_with("ER");
        records += is_open ? 0u : 1u;
    }
    EXPECT_EQ(records, 2u);
    EXPECT_THAT(text, HasSubstr("TY  - JOUR\nID  - egstrand2021\nAU  - Ångström, Søren J.\n"));
    EXPECT_THAT(text, HasSubstr("AU  - Ministry of Food and Health\nTI  - Mg & K: 50 % of {ions}"));
    EXPECT_THAT(text, HasSubstr("#1 and more\n"));
    EXPECT_THAT(text, HasSubstr("SP  - 101\nEP  - 9\nDO  - 10.1000/a_b{c}\nAN  - 123\n"));
    EXPECT_THAT(text, HasSubstr("N1  - DOI seen\nN1  - Used for form oxide\nER  - \n"));
}

}  // namespace
}  // namespace magnesia::api::bibliography_test
