// source_count_test.cpp - what stands behind each entry of the data, and a floor under it that may only be raised.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/source_count.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/evidence/support.hpp"

namespace source_count_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

backing backing_of_sources(const std::vector<std::string>& ids, const std::string& words = "") {
    source found;
    found.id = "fine1991";
    found.doi = "10.1172/JCI115317";
    source lost;
    lost.id = "lost1900";
    return backing_of({"x.toml", {"x.toml"}, "x", provenance::memory, ids, words}, {found, lost});
}

TEST(SourceCount, CallsAnEntryLookedUpWhenOneOfItsSourcesCanBe) {
    EXPECT_EQ(backing_of_sources({"fine1991"}), backing::looked_up);
    EXPECT_EQ(backing_of_sources({"lost1900", "fine1991"}), backing::looked_up);
    EXPECT_EQ(backing_of_sources({"lost1900"}), backing::named);
    EXPECT_EQ(backing_of_sources({"nobody1900"}), backing::named);
}

TEST(SourceCount, TakesNoEmptyWordsForAJudgement) {
    EXPECT_EQ(backing_of_sources({}, "Remembered."), backing::open);
    EXPECT_EQ(backing_of_sources({}, "Searched for."), backing::open);
    EXPECT_EQ(backing_of_sources({}, "Searched 2026-11-27, not found."), backing::judged);
    EXPECT_EQ(backing_of_sources({}, "Price. A choice, not a finding."), backing::judged);
    EXPECT_EQ(backing_of_sources({}, "By definition of the scale."), backing::judged);
    EXPECT_EQ(backing_of_sources({"lost1900"}, "By definition."), backing::named);
}

TEST(SourceCount, CountsEveryEntryOnceAndFileByFile) {
    const evidence_base base = load_evidence();
    const auto counts = source_counts(base);

    EXPECT_EQ(sum_of(counts).total(), known_entries(base).size());
    EXPECT_GE(counts.size(), 40U);
    for (const char* file : {"data/parameters/kidney.toml", "data/safety/rules.toml", "data/safety/interactions.csv",
                             "data/trials", "data/foods/reference_intakes.csv", "data/plan/levers.toml"}) {
        EXPECT_TRUE(std::any_of(counts.begin(), counts.end(), [&](const auto& one) { return one.file == file; }))
            << file;
    }
}

// A ratchet: whoever looks up more raises the first number and lowers the others; nobody moves them the other way.
TEST(SourceCount, OfTheProgramHoldsItsFloor) {
    const source_count all = sum_of(source_counts(load_evidence()));

    EXPECT_GE(all.of(backing::looked_up), 1564U);
    EXPECT_EQ(all.of(backing::named), 0U);
    EXPECT_EQ(all.of(backing::open), 0U);
}

TEST(SourceCount, EveryParameterRuleFoodAndTrialCanBeLookedUp) {
    std::size_t seen = 0;
    for (const source_count& one : source_counts(load_evidence())) {
        const bool counts = one.file.starts_with("data/parameters/") || one.file.starts_with("data/foods/") ||
                            one.file.starts_with("data/safety/") || one.file == "data/trials";
        if (!counts) continue;
        ++seen;
        EXPECT_EQ(one.of(backing::looked_up), one.total()) << one.file;
    }
    EXPECT_GE(seen, 30U);  // the files of all modules among them
}

TEST(SourceCount, SeesASourceThatOnlyANoteNames) {
    evidence_base base = load_evidence();
    known_how& known = base.screens.factors.front().known;
    known = {};
    known.where = {"here.toml"};
    known.note = "As somebody found [fine1991].";

    const auto counts = source_counts(base);

    const auto here =
        std::find_if(counts.begin(), counts.end(), [](const auto& one) { return one.file == "here.toml"; });
    ASSERT_NE(here, counts.end());
    EXPECT_EQ(here->of(backing::looked_up), 1U);
    EXPECT_EQ(here->total(), 1U);
}

}  // namespace
}  // namespace source_count_test
