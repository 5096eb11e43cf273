// cite_test.cpp - `magnesia cite`: lists go to stdout and stay pure, warnings to stderr, and wrong words are refused.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "apps/program.hpp"
#include "apps/refusal.hpp"

namespace magnesia::apps::cite_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

/// A folder with `answer.json`, the answer of `why citrate`.
void add_answer(const scratch& place) {
    place.write("answer.json", run(place, {"why", "citrate", "--json"}).out);
}

TEST(Cite, WritesEachFormatToStdout) {
    const scratch place;
    add_answer(place);

    EXPECT_THAT(run(place, {"cite", "answer.json"}).out, HasSubstr("\nschutten2022\n"));
    EXPECT_THAT(run(place, {"cite", "answer.json", "--format", "bibtex"}).out, HasSubstr("@article{schutten2022,"));
    EXPECT_THAT(run(place, {"cite", "answer.json", "--format=ris"}).out, StartsWith("TY  - "));
    EXPECT_TRUE(json::parse(run(place, {"cite", "answer.json", "--format", "csl"}).out).is_array());
    EXPECT_EQ(json::parse(run(place, {"cite", "answer.json", "--json"}).out)["schema"], "magnesia.cite/1");
}

TEST(Cite, WarnsOnStderrWhereAListHasNoPlaceForIt) {
    const scratch place;
    add_answer(place);
    json other = json::parse(place.read("answer.json"));
    other["data_hash"] = std::string(64, '0');
    place.write("old.json", other.dump());

    const ended list = run(place, {"cite", "old.json", "--format", "csl"});
    const ended words = run(place, {"cite", "old.json"});

    EXPECT_EQ(list.code, 0);
    EXPECT_THAT(list.err, StartsWith("warning: The data have changed since"));
    EXPECT_EQ(lines_of(list.err).size(), 1u);
    EXPECT_EQ(list.out, run(place, {"cite", "answer.json", "--format", "csl"}).out);
    EXPECT_EQ(words.err, "");
    EXPECT_THAT(words.out, StartsWith("Warning: The data have changed since"));
}

TEST(Cite, RefusesWrongWordsAndWrongFiles) {
    const scratch place;
    add_answer(place);
    place.write("mine.toml", "schema = \"magnesia.scenario/1\"\n");

    expect_refusal(place, {"cite", "answer.json", "--format", "bibtx"}, "command line: --format = bibtx is not");
    expect_refusal(place, {"cite", "answer.json", "--json", "--format", "ris"}, "command line: --json stands beside");
    expect_refusal(place, {"cite", "mine.toml"}, "mine.toml:1:1: `schema` is not valid JSON");
    expect_refusal(place, {"cite", "none.json"}, "none.json");
    expect_refusal(place, {"cite"}, "command line: answer is required");
}

}  // namespace
}  // namespace magnesia::apps::cite_test
