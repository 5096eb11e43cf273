// part_test.cpp - `--part`, `--shard` and `merge` as a person uses them: stop, kill, go on, add up, the same bytes.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/program.hpp"
#include "apps/refusal.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::part_test {
namespace {

using testing::HasSubstr;
using words = std::vector<std::string>;

/// A run of four hundred people; long enough to be stopped on the way.
words long_run(const words& more) {
    words all{"simulate", "200 mg elemental citrate at 22:00 daily for 28 d", "--draws", "400"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

words short_run(const words& more) {
    words all{"simulate", good_line, "--draws", "10", "--seed", "3"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

TEST(Part, AStoppedRunGoesOnToTheSameBytes) {
    const scratch place;
    const ended whole = run(place, long_run({"--json"}));
    const ended stopped = run(place, long_run({"--json", "--part", "kept"}), {.interrupt_after_ms = 500});
    ASSERT_EQ(stopped.code, 130) << "stop it sooner: it came to its end";

    const ended resumed = run(place, long_run({"--json", "--part", "kept", "--threads", "1"}));

    EXPECT_EQ(stopped.out, "");
    EXPECT_THAT(stopped.err, HasSubstr(" runs are kept in kept, and the same command goes on from there\n"));
    EXPECT_EQ(resumed.code, 0);
    EXPECT_EQ(resumed.err, "");
    EXPECT_TRUE(resumed.out == whole.out);
    EXPECT_EQ(place.names(), words{"kept"});
}

TEST(Part, ShardsMergeToTheBytesOfOneRun) {
    const scratch place;
    for (const char* which : {"1/2", "2/2"}) {
        const ended one = run(place, short_run({"--shard", which, "--part", std::string("part-") + which[0]}));
        EXPECT_EQ(one.code, 0);
        EXPECT_EQ(one.out, "");
        EXPECT_THAT(one.err, HasSubstr("is complete in part-"));
    }

    for (const char* format : {"--json", "--csv"})
        EXPECT_TRUE(run(place, {"merge", "part-2", "part-1", format}).out == run(place, short_run({format})).out)
            << format;
    EXPECT_TRUE(run(place, {"merge", "part-2", "part-1"}).out == run(place, short_run({})).out);
    const ended reported = run(place, {"merge", "part-1", "part-2", "--quiet", "--report", "page.html"});
    EXPECT_EQ(reported.code, 0);
    EXPECT_TRUE(place.read("page.html").ends_with("</html>\n"));
}

TEST(Part, AMergedAnswerCanBeComputedAgain) {
    const scratch place;
    run(place, short_run({"--part", "whole"}));
    const ended merged = run(place, {"merge", "whole", "--json"});
    place.write("answer.json", merged.out);

    EXPECT_TRUE(run(place, {"rerun", "answer.json"}).out == merged.out);
}

TEST(People, AreWrittenWholeOrNotAtAll) {
    const scratch place;
    for (const char* name : {"people.nc", "people.csv"}) {
        const ended result = run(place, short_run({"--people", name, "--quiet"}));
        EXPECT_EQ(result.code, 0) << result.err;
        EXPECT_GT(place.read(name).size(), 10'000u);
    }
    EXPECT_EQ(place.names(), (words{"people.csv", "people.nc"}));
    for (const char* name : {"new.nc", "new.csv"})
        EXPECT_EQ(run(place, long_run({"--people", name}), {.interrupt_after_ms = 300}).code, 130);
    EXPECT_EQ(place.names(), (words{"people.csv", "people.nc"}));
}

TEST(Part, WhatCannotBeDoneIsRefusedBeforeItIsTried) {
    const scratch place;
    place.write("mine.toml", good_scenario);
    place.write("text", "no part");
    const auto refused = [&](const words& more, const std::string& sentence) {
        expect_refusal(place, short_run(more), sentence);
    };

    refused({"--shard", "1/2"}, "command line: --part is missing: --shard needs a file for its share; allowed: --part");
    refused({"--shard", "3/2", "--part", "p"}, "command line: --shard = 3/2 is no share of the draws; allowed: for");
    refused({"--shard", "1/2", "--part", "p", "--json"}, "command line: --shard gives a part of an answer");
    refused({"--shard", "1/20", "--part", "p"}, "command line: --shard = 1/20 are more shards than the 10 draws");
    refused({"--part", "no/such/folder"}, "command line: --part = no/such/folder cannot be written");
    refused({"--part", "p", "--people", "p.nc"}, "command line: --people = p.nc stands beside --part");
    refused({"--people", "p.txt"}, "command line: --people = p.txt does not say in which format to write; allowed: a");
    refused({"--people", "no/p.nc"}, "command line: --people = no/p.nc cannot be written");
    refused({"--part", "text"},
            "text: is no part of a run, or is cut off; allowed: a file as `magnesia simulate --part`");
    expect_refusal(place, {"simulate", "mine.toml", "--part", "mine.toml"},
                   "command line: --part = mine.toml is the file the question stands in and would be lost");
    expect_refusal(place, {"merge", "absent"}, "absent: no such file");
    expect_refusal(place, {"merge", "mine.toml"}, "mine.toml: is no part of a run");
    expect_refusal(place, {"merge"}, "command line: part is required; see `magnesia merge --help`");
}

}  // namespace
}  // namespace magnesia::apps::part_test
