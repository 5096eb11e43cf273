// evidence_base_test.cpp - the data of the program read together, and nothing in it stands idle.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidence_base.hpp"

#include <gtest/gtest.h>

#include "tests/evidence/support.hpp"

namespace evidence_base_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

TEST(EvidenceBase, ReadsAsAWhole) {
    evidence_base base;
    ASSERT_NO_THROW(base = load_evidence());
    EXPECT_FALSE(base.sources.empty());
    EXPECT_FALSE(base.forms.empty());
    EXPECT_FALSE(base.outcomes.empty());
}

TEST(EvidenceBase, HasNoSourceThatNothingUses) {
    std::vector<issue> issues;
    check_sources_used(load_evidence(), issues);
    EXPECT_EQ(sentences(issues), "");
}

TEST(EvidenceBase, ReportsASourceThatNothingUses) {
    evidence_base base = load_evidence();
    source idle = base.sources.front();
    idle.id = "nobody1900";
    idle.file = "data/sources/x.json";
    idle.keyword = "";
    base.sources.push_back(idle);
    std::vector<issue> issues;
    check_sources_used(base, issues);
    EXPECT_TRUE(contains(sentences(issues), "data/sources/x.json: nobody1900 is a source that nothing uses"));
}

TEST(EvidenceBase, KnowsEverySourceItsDefaultsName) {
    const evidence_base base = load_evidence();
    for (const default_reason& reason : base.defaults.reasons) {
        for (const std::string& id : reason.sources) EXPECT_NE(find_source(base.sources, id), nullptr) << id;
    }
}

}  // namespace
}  // namespace evidence_base_test
