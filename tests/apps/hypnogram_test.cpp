// hypnogram_test.cpp - `magnesia hypnogram` from outside: what it prints and writes, what it refuses in one sentence.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/refusal.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::hypnogram_test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Hypnogram, PrintsANightAndWritesAPage) {
    const scratch place;
    const ended text = run(place, {"hypnogram", good_line});
    EXPECT_EQ(text.code, 0);
    EXPECT_EQ(text.err, "");
    EXPECT_THAT(text.out, HasSubstr("stage 2"));
    EXPECT_THAT(text.out, HasSubstr("Information, not medical advice."));

    const ended json = run(place, {"hypnogram", good_line, "--json", "--report", "night.html", "--seed", "4"});
    EXPECT_EQ(json.code, 0);
    EXPECT_THAT(json.out, StartsWith("{\n  \"schema\": \"magnesia.hypnogram/1\""));
    EXPECT_THAT(json.out, HasSubstr("\"seed\": 4"));
    EXPECT_THAT(place.read("night.html"), StartsWith("<!DOCTYPE html>"));
    EXPECT_EQ(place.names(), std::vector<std::string>{"night.html"});
}

TEST(Hypnogram, TheNightThatWasAskedForIsDrawn) {
    const scratch place;
    place.write("s.toml", good_scenario);
    const ended second = run(place, {"hypnogram", "s.toml", "--night", "2"});
    const ended last = run(place, {"hypnogram", "s.toml"});
    EXPECT_THAT(second.out, HasSubstr("Night 2, "));
    EXPECT_THAT(last.out, HasSubstr("Night 3, "));
}

TEST(Hypnogram, BadWordsAreOneSentence) {
    const scratch place;
    place.write("s.toml", good_scenario);
    expect_refusal(place, {"hypnogram", "s.toml", "--night", "77"},
                   "command line: --night = 77 is no whole night of this run; allowed: 2 to 3, by the mornings of the "
                   "run");
    expect_refusal(place, {"hypnogram", "s.toml", "--night", "0"}, "command line: --night = 0 is out of range");
    expect_refusal(place, {"hypnogram", "s.toml", "--seed", "x"}, "command line: --seed = x is not such a number");
    expect_refusal(place, {"hypnogram", "s.toml", "--report", "s.toml"}, "command line: --report = s.toml ");
    expect_refusal(place, {"hypnogram", "s.toml", "--hypothesis", "piggybak=on"}, "command line: --hypothesis");
    place.write("one.toml", changed(good_scenario, "days = 3", "days = 1"));
    expect_refusal(place, {"hypnogram", "one.toml"}, "one.toml: run.days = 1 is too short for a whole night");
}

}  // namespace
}  // namespace magnesia::apps::hypnogram_test
