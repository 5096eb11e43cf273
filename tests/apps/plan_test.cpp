// plan_test.cpp - `magnesia plan` as a script sees it: exit codes, and words that cannot be read. Nobody is simulated.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "apps/program.hpp"
#include "apps/refusal.hpp"

namespace magnesia::apps::plan_test {
namespace {

using testing::HasSubstr;

/// A person file with these lines beside age and sex.
std::string person(const std::string& lines) {
    return "schema = \"magnesia.person/1\"\n[person]\nage_y = 45\nsex = \"female\"\n" + lines;
}

ended planned(const std::string& lines, std::vector<std::string> more = {}) {
    const scratch place;
    std::vector<std::string> words{"plan", place.write("p.toml", person(lines))};
    words.insert(words.end(), more.begin(), more.end());
    return run(place, words);
}

TEST(PlanVerb, EndsWithFourWhenItRefusesAndStillAnswers) {
    const ended refused = planned("egfr_ml_min = 20\n", {"--json"});

    EXPECT_EQ(refused.code, 4);
    EXPECT_EQ(nlohmann::json::parse(refused.out)["verdict"], "refuse");
    EXPECT_EQ(planned("symptoms = [\"chest pain\"]\n").code, 4);
    EXPECT_EQ(planned("pregnant = true\n").code, 0);
    EXPECT_EQ(planned("pregnant = true\n", {"--quiet"}).out, "");
}

TEST(PlanVerb, WritesAPageForWhoIsRefused) {
    const scratch place;
    const std::string file = place.write("p.toml", person("egfr_ml_min = 20\n"));

    EXPECT_EQ(run(place, {"plan", file, "--report", "p.html", "--quiet"}).code, 4);
    EXPECT_THAT(place.read("p.html"), HasSubstr("</html>"));
}

TEST(PlanVerb, RefusesWhatItCannotReadInOneSentence) {
    const scratch place;
    place.write("p.toml", person("pregnant = true\n"));

    expect_refusal(place, {"plan", "absent.toml"}, "absent.toml: no such file");
    expect_refusal(place, {"plan", "p.toml", "--goal", "slep"},
                   "command line: --goal = slep is no goal that a plan can be made for; allowed: ");
    expect_refusal(place, {"plan", "p.toml", "--effort", "slow"},
                   "command line: --effort = slow is no effort; allowed: quick, usual or thorough");
    expect_refusal(place, {"plan", "p.toml", "--start", "2026-02-30"}, "command line: --start = 2026-02-30 is no date");
    expect_refusal(place, {"plan", "p.toml", "--report", "./p.toml"}, "command line: --report = ./p.toml is the file");
}

TEST(PlanVerb, SaysWhatABodyNeedsToBeSaid) {
    const ended result = planned("egfr_ml_min = 90\n");

    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.err, HasSubstr("person.weight_kg is missing"));
}

}  // namespace
}  // namespace magnesia::apps::plan_test
