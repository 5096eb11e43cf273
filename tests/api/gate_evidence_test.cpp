// gate_evidence_test.cpp - chances of no effect that say they are those of the evidence, against the evidence.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "api/evidence/evidence.hpp"
#include "evidence/base/evidence_base.hpp"

namespace gate_evidence_test {
namespace {

using namespace magnesia;

TEST(GateEvidence, AGateThatNamesAnOutcomeHasTheChanceItsTrialsLeave) {
    int named = 0;
    for (const evidence::parameter_set& module : evidence::load_evidence().modules) {
        for (const evidence::parameter& p : module.parameters) {
            if (!p.effect || p.effect->outcome.empty()) continue;
            ++named;
            api::evidence_request asked;
            asked.about = p.effect->outcome;
            const api::evidence_answer answer = api::evidence_on(asked);

            ASSERT_EQ(answer.bodies.size(), 1u) << p.id;
            EXPECT_TRUE(answer.bodies.front().has_effect()) << p.id;
            EXPECT_NEAR(p.effect->p_nil, answer.bodies.front().believed.p_nil, 0.01)
                << p.id << " of " << p.effect->outcome;
        }
    }
    EXPECT_GE(named, 2);
}

}  // namespace
}  // namespace gate_evidence_test
