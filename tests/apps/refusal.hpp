// refusal.hpp - what every refusal has in common: exit 2, one sentence, nothing on stdout, nothing left behind.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/program.hpp"

namespace magnesia::apps {

/// Runs and expects one sentence on stderr that begins so (a reason in brackets may follow). The answer to a wrong
/// question is never a number.
inline void expect_refusal(const scratch& place, const std::vector<std::string>& words, const std::string& sentence,
                           const start& how = {}) {
    const std::vector<std::string> before = place.names();
    const ended result = run(place, words, how);

    SCOPED_TRACE(testing::PrintToString(words));
    EXPECT_FALSE(result.is_late);
    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(lines_of(result.err).size(), 1u) << result.err;
    EXPECT_THAT(result.err, testing::StartsWith(sentence));
    EXPECT_EQ(place.names(), before);
}

}  // namespace magnesia::apps
