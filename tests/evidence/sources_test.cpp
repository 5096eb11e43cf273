// sources_test.cpp - sources read from CSL-JSON; each rule broken once.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/sources/sources.hpp"

#include <gtest/gtest.h>

#include <map>

#include "core/text.hpp"
#include "tests/evidence/support.hpp"

namespace sources_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_file = R"([{"id": "fine1991", "type": "article-journal", "title": "Intestinal absorption",
"author": [{"family": "Fine", "given": "Kenneth D."}, {"family": "Santa Ana", "given": "C A"}, {"literal": "A Society"}],
"container-title": "J Clin Invest", "issued": {"date-parts": [[1991, 8]]}, "volume": 88, "page": "396-402",
"DOI": "10.1172/JCI115317", "PMID": "1864954"}])";

std::vector<issue> issues_of(const std::string& text) {
    std::vector<issue> issues;
    parse_sources(text, "data/sources/x.json", issues);
    return issues;
}

std::string broken(std::string_view old_part, std::string_view new_part) {
    return sentences(issues_of(replaced(good_file, old_part, new_part)));
}

TEST(Sources, ReadsAnItemAndPrintsItsReference) {
    std::vector<issue> issues;
    const auto all = parse_sources(good_file, "data/sources/x.json", issues);

    ASSERT_EQ(sentences(issues), "");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].year, 1991);
    EXPECT_EQ(all[0].volume, "88");
    EXPECT_EQ(reference(all[0]),
              "Fine KD, Santa Ana CA, A Society (1991). Intestinal absorption. J Clin Invest 88:396-402. "
              "doi:10.1172/JCI115317");
}

// Each name is measured against its letters, written out; the bytes of a letter belong together.
TEST(Sources, AnInitialIsAWholeLetterInAnyScript) {
    EXPECT_EQ(short_name({.family = "Yılmaz", .given = "Özgür Çağrı", .literal = {}}), "Yılmaz ÖÇ");
    EXPECT_EQ(short_name({.family = "Çakır", .given = "Şule", .literal = {}}), "Çakır Ş");
    EXPECT_EQ(short_name({.family = "Müller", .given = "Jürgen É.", .literal = {}}), "Müller JÉ");
    EXPECT_EQ(short_name({.family = "王", .given = "小 明", .literal = {}}), "王 小明");
}

TEST(Sources, RefusesAnIdGivenTwiceInOneFileOrInTwo) {
    std::vector<issue> issues;
    const auto fine = parse_sources(good_file, "data/sources/x.json", issues);
    const auto other = parse_sources(replaced(good_file, "fine1991", "other1991"), "data/sources/y.json", issues);
    std::vector<source> all;

    add_sources(all, fine, issues);
    add_sources(all, other, issues);
    EXPECT_EQ(sentences(issues), "");
    add_sources(all, fine, issues);
    EXPECT_TRUE(contains(sentences(issues), "data/sources/x.json: fine1991 is a source id given twice"));
}

TEST(Sources, NoPaperStandsInTheLibraryUnderTwoIds) {
    std::map<std::string, std::string> id_of;
    for (const source& one : load_sources()) {
        for (const std::string& address : {one.doi, one.pmid, one.url}) {
            if (address.empty()) continue;
            const auto [at, is_new] = id_of.emplace(address, one.id);
            EXPECT_TRUE(is_new) << one.id << " is " << at->second << ": " << address;
        }
    }
    EXPECT_GT(id_of.size(), 700u);
}

TEST(Sources, RefusesAKeyGivenTwiceAndLetsTheLastOneWinNowhere) {
    EXPECT_TRUE(contains(broken("\"volume\": 88", "\"volume\": 88, \"volume\": 89"),
                         "data/sources/x.json: volume is a key given twice; allowed: each key once"));
    EXPECT_TRUE(contains(broken("\"family\": \"Fine\"", "\"family\": \"Fine\", \"family\": \"Coarse\""),
                         "family is a key given twice"));
}

TEST(Sources, RefusesItemsWithoutTheEssentials) {
    EXPECT_TRUE(contains(broken("\"title\": \"Intestinal absorption\",", ""), "fine1991.title is missing"));
    EXPECT_TRUE(
        contains(broken("\"author\"",
                        "\"note\": \"x\", \"publisher\": \"y\", \"URL\": \"z\", \"issue\": 1, \"author\": [], \"x\""),
                 "fine1991.author is missing"));
    EXPECT_TRUE(contains(broken("\"type\": \"article-journal\",", ""), "fine1991.type is missing"));
    EXPECT_TRUE(contains(broken("\"fine1991\"", "\"Fine 1991\""), "is not an identifier"));
    EXPECT_TRUE(contains(broken("{\"literal\": \"A Society\"}", "{\"given\": \"A\"}"), "has no family name"));
}

TEST(Sources, RefusesImplausibleYearsAndIllFormedNumbers) {
    EXPECT_TRUE(contains(broken("[[1991, 8]]", "[[19911]]"), "is not a plausible year"));
    EXPECT_TRUE(contains(broken("{\"date-parts\": [[1991, 8]]}", "1991"), "is not a plausible year"));
    EXPECT_TRUE(contains(broken("10.1172/JCI115317", "https://doi.org/10.1172/JCI115317"), "is not a DOI"));
    EXPECT_TRUE(contains(broken("10.1172/JCI115317", "10.1172"), "is not a DOI"));
    EXPECT_TRUE(contains(broken("10.1172/JCI115317", "10.1172/JCI 115317"), "is not a DOI"));
    EXPECT_TRUE(contains(broken("1864954", "PMC1864954"), "is not a PubMed number"));
}

TEST(Sources, KnowsOneKeyword) {
    EXPECT_EQ(broken("\"PMID\"", "\"keyword\": \"validation\", \"PMID\""), "");
    EXPECT_TRUE(
        contains(broken("\"PMID\"", "\"keyword\": \"nice\", \"PMID\""), "fine1991.keyword = nice is not known"));
}

TEST(Sources, NamesAnUnknownKey) {
    const std::string message = broken("\"PMID\"", "\"PMDI\"");
    EXPECT_TRUE(contains(message, "fine1991.PMDI")) << message;
    EXPECT_TRUE(contains(message, "did you mean `PMID`?")) << message;
}

TEST(Sources, RefusesWhatIsNoListOfItems) {
    EXPECT_TRUE(contains(sentences(issues_of("")), "is not a JSON list of CSL items"));
    EXPECT_TRUE(contains(sentences(issues_of("{}")), "is not a JSON list of CSL items"));
    EXPECT_TRUE(contains(sentences(issues_of("[1]")), "is not a CSL item"));
    EXPECT_TRUE(contains(sentences(issues_of(good_file.substr(0, 100))), "is not a JSON list of CSL items"));
}

TEST(Sources, OfTheProgramAreSortedAndHoldTheOnesEverythingRestsOn) {
    const auto all = load_sources();

    EXPECT_GE(all.size(), 25U);
    for (std::size_t i = 1; i < all.size(); ++i) EXPECT_LT(all[i - 1].id, all[i].id);
    ASSERT_NE(find_source(all, "rude1980"), nullptr);
    EXPECT_EQ(find_source(all, "fine1991")->doi, "10.1172/JCI115317");
    EXPECT_EQ(find_source(all, "zhang2016")->pmid, "26865651");
    EXPECT_EQ(find_source(all, "nobody1900"), nullptr);
}

// A source without a verified DOI or PubMed number must say so: nobody shall take silence for a check.
TEST(Sources, OfTheProgramHaveAnIdentifierOrSayWhyNot) {
    for (const source& one : load_sources()) {
        EXPECT_FALSE(one.doi.empty() && one.pmid.empty() && one.pmcid.empty() && one.url.empty() && one.note.empty() &&
                     one.type == "article-journal")
            << one.id;
    }
}

// `printable` writes what is not UTF-8 as \\xNN: a reference that it changes holds half a letter.
TEST(Sources, OfTheProgramPrintAsWholeLetters) {
    for (const source& one : load_sources()) {
        const std::string text = reference(one);
        EXPECT_EQ(printable(text, text.size()), text) << one.id;
    }
}

}  // namespace
}  // namespace sources_test
