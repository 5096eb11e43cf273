// evidence_base_test.cpp - the data of the program read together, and nothing in it stands idle.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/evidence_base.hpp"

#include <gtest/gtest.h>

#include "evidence/base/source_uses.hpp"
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
    idle.keyword = idle.doi = idle.pmid = idle.pmcid = "";  // by which validation rows would find it
    base.sources.push_back(idle);
    std::vector<issue> issues;
    check_sources_used(base, issues);
    EXPECT_TRUE(contains(sentences(issues), "data/sources/x.json: nobody1900 is a source that nothing uses"));
}

TEST(EvidenceBase, KnowsEverySourceItsFormsName) {
    const evidence_base base = load_evidence();
    for (const form& f : base.forms) {
        const std::string& id = f.entry.absorption.source;
        EXPECT_TRUE(id.empty() || find_source(base.sources, id) != nullptr) << f.id;
        for (const std::string& text : {f.note, f.dissolves}) {
            const std::size_t from = text.find('[');
            if (from == std::string::npos) continue;
            const std::string named = text.substr(from + 1, text.find(']', from) - from - 1);
            EXPECT_NE(find_source(base.sources, named), nullptr) << f.id << ' ' << named;
        }
    }
}

TEST(EvidenceBase, KnowsWhoUsesASourceOfForms) {
    const evidence_base base = load_evidence();
    const auto uses = [&](const char* source, const char* user) {
        const auto users = users_of(base, source);
        return std::find(users.begin(), users.end(), user) != users.end();
    };

    EXPECT_TRUE(uses("firoz2001", "form lactate"));
    EXPECT_TRUE(uses("firoz2001", "studies of oxide"));
    EXPECT_TRUE(uses("lindberg1990", "form oxide"));
    EXPECT_TRUE(uses("greupner2020", "format sustained_release"));
    EXPECT_FALSE(uses("greupner2020", "studies of oxide"));
}

TEST(EvidenceBase, KnowsEverySourceItsDefaultsName) {
    const evidence_base base = load_evidence();
    for (const default_reason& reason : base.defaults.reasons) {
        for (const std::string& id : reason.sources) EXPECT_NE(find_source(base.sources, id), nullptr) << id;
    }
}

}  // namespace
}  // namespace evidence_base_test
