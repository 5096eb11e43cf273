// init_test.cpp - `magnesia init` fed from a pipe: a whole file or none, and one that other verbs read.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/program.hpp"

namespace magnesia::apps::init_test {
namespace {

using testing::HasSubstr;

/// Enough answers for all questions: what is not said is unknown.
std::string answers() {
    return "none\n45\nfemale\n68\n168\n85\neu\nno\nno\nnone\nlevothyroxine 07:00\nmultivitamin 100\nno\n230 "
           "mg\nsleep\n" +
           std::string(60, '\n');
}

ended asked(const scratch& place, const std::string& lines, std::vector<std::string> more = {}) {
    more.insert(more.begin(), "init");
    return run(place, more, {.stdin_text = lines});
}

TEST(InitVerb, WritesAFileThatCheckAndSimulateRead) {
    const scratch place;

    const ended result = asked(place, answers(), {"me.toml"});

    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(place.names(), std::vector<std::string>{"me.toml"});
    EXPECT_THAT(result.err, HasSubstr((place.folder() / "me.toml").string()));
    EXPECT_EQ(run(place, {"check", "me.toml"}).code, 0);
    EXPECT_EQ(run(place, {"validate", "me.toml"}).code, 0);
    EXPECT_EQ(run(place, {"simulate", "200 mg elemental citrate at 22:00 daily for 7 d", "--person", "me.toml",
                          "--draws", "0"})
                  .code,
              0);
}

TEST(InitVerb, WritesNothingWhenTheAnswersEndTooSoon) {
    const scratch place;

    const ended result = asked(place, "none\n45\nfemale\n");

    EXPECT_EQ(result.code, 2);
    EXPECT_TRUE(place.names().empty());
    EXPECT_THAT(result.err, HasSubstr("nothing was written"));
}

TEST(InitVerb, ReplacesAFileOnlyWhenTold) {
    const scratch place;
    place.write("person.toml", "mine");

    const ended refused = asked(place, answers());

    EXPECT_EQ(refused.code, 2);
    EXPECT_THAT(refused.err, HasSubstr("init = person.toml exists already"));
    EXPECT_EQ(place.read("person.toml"), "mine");
    EXPECT_EQ(asked(place, answers(), {"--force"}).code, 0);
    EXPECT_THAT(place.read("person.toml"), HasSubstr("magnesia.person/1"));
}

TEST(InitVerb, LeavesNoFileWhenItIsInterrupted) {
    const scratch place;

    const ended result = run(place, {"init"}, {.interrupt_after_ms = 800, .is_stdin_open = true});

    EXPECT_NE(result.code, 0);
    EXPECT_FALSE(result.is_late);
    EXPECT_TRUE(place.names().empty());
}

TEST(InitVerb, RefusesAPathBeforeTheFirstQuestion) {
    const scratch place;

    const ended result = asked(place, answers(), {"no/such.toml"});

    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr("init = no/such.toml cannot be written"));
    EXPECT_EQ(lines_of(result.err).size(), 1u);
}

}  // namespace
}  // namespace magnesia::apps::init_test
