// causes_test.cpp - `magnesia causes` from outside: what it prints, what it refuses in one sentence.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/refusal.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::causes_test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Causes, PrintsATableOrJson) {
    const scratch place;
    place.write("s.toml", good_scenario);

    const ended text = run(place, {"causes", "s.toml"});
    EXPECT_EQ(text.code, 0);
    EXPECT_EQ(text.err, "");
    EXPECT_THAT(text.out, HasSubstr("without, alone:"));

    const ended json = run(place, {"causes", good_line, "--json"});
    EXPECT_EQ(json.code, 0);
    EXPECT_THAT(json.out, StartsWith("{\n  \"schema\": \"magnesia.causes/1\""));
}

TEST(Causes, BadWordsAreOneSentence) {
    expect_refusal(scratch(), {"causes", "no-such.toml"}, "no-such.toml: no such file");
    expect_refusal(scratch(), {"causes", good_line, "--hypothesis", "piggybak=on"}, "command line: --hypothesis");
}

}  // namespace
}  // namespace magnesia::apps::causes_test
