// traceable_test.cpp - everything in the data leads to a source or says why not; each rule is broken once.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/traceable.hpp"

#include <gtest/gtest.h>

#include "tests/evidence/support.hpp"

namespace traceable_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

std::string found_in(const evidence_base& base) {
    std::vector<issue> issues;
    check_traceable(base, issues);
    return sentences(issues);
}

/// What is found in the data of the program once `spoil` has been at it.
template <class Spoil>
std::string found_when(Spoil spoil) {
    evidence_base base = load_evidence();
    spoil(base);
    return found_in(base);
}

TEST(Traceable, IsEverythingInTheProgram) {
    EXPECT_EQ(found_in(load_evidence()), "");
}

TEST(Traceable, IsNoNumberThatWasReadNobodyKnowsWhere) {
    for (const provenance read : {provenance::primary, provenance::secondary, provenance::code}) {
        const std::string found = found_when([&](evidence_base& base) {
            parameter& p = base.modules.front().parameters.front();
            p.known_from = read;
            p.sources.clear();
        });

        EXPECT_TRUE(contains(found, "is " + std::string(word(read)) + " and names no source")) << found;
    }
}

TEST(Traceable, IsNoAssumptionWithoutWords) {
    const auto spoil = [](evidence_base& base) {
        modifier& m = base.modifiers.front();
        m.known_from = provenance::assumption;
        m.source.clear();
        m.note.clear();
    };

    EXPECT_TRUE(contains(found_when(spoil), "is assumption and does not say why")) << found_when(spoil);
}

TEST(Traceable, IsNoFormTableOrAdviceThatCitesNobody) {
    const auto spoil = [](evidence_base& base) {
        base.forms.front().entry.absorption.source = "nobody1900";
        base.foods.tables.front().source.clear();
        base.foods.tables.front().note.clear();
        base.intakes.front().source.clear();
    };
    const std::string found = found_when(spoil);

    EXPECT_TRUE(contains(found, "cites nobody1900, which is no source")) << found;
    EXPECT_TRUE(contains(found, "usda_sr24.csv is derived and does not say why")) << found;
    EXPECT_TRUE(contains(found, "us_canada_1997, 0-6 mo is primary and names no source")) << found;
}

TEST(Traceable, IsNoRowWhoseTextLeadsNowhere) {
    const auto spoil = [](evidence_base& base) { base.targets.targets.front().source = "somebody told us"; };

    EXPECT_TRUE(contains(found_when(spoil), "has a source that leads nowhere: somebody told us"));
}

TEST(Traceable, IsNoSourceThatCannotBeLookedUp) {
    const auto spoil = [](evidence_base& base) {
        source& one = base.sources.front();
        one.doi = one.pmid = one.pmcid = one.url = one.note = "";
    };

    EXPECT_TRUE(contains(found_when(spoil), "has no identifier and no note that says why"));
}

}  // namespace
}  // namespace traceable_test
