// answer_test.cpp - right questions: the same bytes each time, CSV and JSON of the stated shape, silence where asked.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "apps/program.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::answer_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

ended simulate(const scratch& place, std::vector<std::string> options) {
    options.insert(options.begin(), {"simulate", good_line});
    return run(place, options);
}

std::string good(const ended& result) {
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(result.err, "");
    return result.out;
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::size_t from = 0;
    while (true) {
        const std::size_t comma = line.find(',', from);
        fields.push_back(line.substr(from, comma - from));
        if (comma == std::string::npos) return fields;
        from = comma + 1;
    }
}

/// Every number inside is finite, and no text says otherwise.
void expect_finite(const json& value) {
    EXPECT_TRUE(!value.is_number_float() || std::isfinite(value.get<double>()));
    if (value.is_structured()) {
        for (const auto& item : value) expect_finite(item);
    }
}

TEST(Json, HasTheSameBytesForAnyThreadsAndEachTime) {
    const scratch place;
    const std::vector<std::string> base{"--draws", "7", "--json", "--seed", "11"};
    std::vector<std::string> one = base;
    one.insert(one.end(), {"--threads", "1"});
    std::vector<std::string> two = base;
    two.insert(two.end(), {"--threads", "2"});

    const std::string first = good(simulate(place, one));

    EXPECT_EQ(good(simulate(place, one)), first);
    EXPECT_EQ(good(simulate(place, two)), first);
    EXPECT_EQ(good(simulate(place, base)), first);
}

TEST(Json, AnotherSeedGivesOtherPeopleButTheSameMiddleOfTheWorld) {
    const scratch place;

    const json first = json::parse(good(simulate(place, {"--draws", "7", "--json", "--seed", "1"})));
    const json other = json::parse(good(simulate(place, {"--draws", "7", "--json", "--seed", "2"})));

    EXPECT_EQ(first["model_hash"], other["model_hash"]);
    EXPECT_EQ(first["data_hash"], other["data_hash"]);
    EXPECT_NE(first["outcomes"], other["outcomes"]);
    EXPECT_EQ(other["seed"], 2);
}

TEST(Json, TheFolderAndTheFilesNameAreNotInIt) {
    const scratch here;
    here.write("mine.toml", good_scenario);
    const scratch there;
    there.write("yours.toml", good_scenario);

    const std::string mine = good(run(here, {"simulate", "mine.toml", "--draws", "0", "--json"}));

    EXPECT_EQ(good(run(there, {"simulate", "yours.toml", "--draws", "0", "--json"})), mine);
}

TEST(Json, StdoutHoldsNothingElseAlsoBesideAReport) {
    const scratch place;

    const std::string text = good(simulate(place, {"--draws", "0", "--json", "--report", "page.html"}));

    const json answer = json::parse(text);  // throws when anything stands around it
    EXPECT_EQ(answer["schema"], "magnesia.simulate/1");
    expect_finite(answer);
    EXPECT_EQ(text, good(simulate(place, {"--draws", "0", "--json"})));
    EXPECT_TRUE(place.read("page.html").ends_with("</html>\n"));
    EXPECT_EQ(place.names(), std::vector<std::string>{"page.html"});
}

TEST(Json, TheScenarioInItGivesTheSameAnswer) {
    const scratch place;
    const json answer = json::parse(good(simulate(place, {"--draws", "3", "--json"})));
    place.write("again.toml", answer["options"]["scenario"].get<std::string>());

    const json again = json::parse(good(run(place, {"simulate", "again.toml", "--draws", "3", "--json"})));

    for (const char* key : {"outcomes", "series", "daily", "without_regimen", "daily_without_regimen", "options"}) {
        EXPECT_EQ(again[key], answer[key]) << key;
    }
}

TEST(Csv, HasOneRowForEveryNumberOfTheSeries) {
    const scratch place;

    const std::string text = good(simulate(place, {"--draws", "3", "--csv"}));
    const json answer = json::parse(good(simulate(place, {"--draws", "3", "--json"})));

    const std::vector<std::string> lines = lines_of(text);
    const json& series = answer["series"];
    const std::size_t moments = series["time_h"].size();
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.front(), "time_h,local_time,id,unit,median,p5,p95,mean");
    EXPECT_EQ(lines.size(), 1 + moments * (series.size() - 1));  // every key but time_h is a series
    for (const std::string& line : lines) ASSERT_EQ(fields_of(line).size(), 8u) << line;
    EXPECT_TRUE(text.ends_with("\n"));
}

TEST(Csv, ItsNumbersAreThoseOfTheJson) {
    const scratch place;
    const std::vector<std::string> lines = lines_of(good(simulate(place, {"--draws", "3", "--csv"})));
    const json series = json::parse(good(simulate(place, {"--draws", "3", "--json"})))["series"];

    const std::size_t moments = series["time_h"].size();
    for (std::size_t row = 0; row + 1 < lines.size(); row += 17) {
        const std::vector<std::string> fields = fields_of(lines[row + 1]);
        const json& table = series[fields[2]];
        const std::size_t at = row % moments;
        EXPECT_EQ(std::stod(fields[0]), series["time_h"][at].get<double>());
        EXPECT_EQ(fields[3], table["unit"]);
        EXPECT_EQ(std::stod(fields[4]), table["median"][at].get<double>());
        EXPECT_EQ(std::stod(fields[5]), table["p5"][at].get<double>());
        EXPECT_EQ(std::stod(fields[6]), table["p95"][at].get<double>());
        EXPECT_EQ(std::stod(fields[7]), table["mean"][at].get<double>());
    }
}

TEST(Csv, WithoutDrawsTheEndsAreEmpty) {
    const std::vector<std::string> lines = lines_of(good(simulate(scratch(), {"--draws", "0", "--csv"})));

    ASSERT_GT(lines.size(), 1u);
    EXPECT_TRUE(lines[1].ends_with(",,,")) << lines[1];
}

TEST(Quiet, SaysNothingButWritesWhatWasAsked) {
    const scratch place;

    EXPECT_EQ(good(simulate(place, {"--draws", "0", "--quiet"})), "");
    EXPECT_EQ(good(simulate(place, {"--draws", "0", "--quiet", "--report", "page.html"})), "");
    EXPECT_TRUE(place.has("page.html"));
    EXPECT_NE(good(simulate(place, {"--draws", "0", "--quiet", "--json"})), "");
}

TEST(Summary, FitsATerminalInPlainAsciiWhenTheLocaleHasNoMore) {
    const std::string text = good(simulate(scratch(), {"--draws", "5"}));

    EXPECT_LE(lines_of(text).size(), 24u);
    for (const std::string& line : lines_of(text)) EXPECT_LE(line.size(), 80u) << line;
    for (const char c : text) ASSERT_TRUE((c >= ' ' && c <= '~') || c == '\n') << text;
    EXPECT_THAT(text, HasSubstr("not medical advice"));
}

TEST(Summary, DrawsBarsWhereTheLocaleIsUtf8) {
    const ended result = run(scratch(), {"simulate", good_line, "--draws", "2"}, {.locale = "C.UTF-8"});

    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, HasSubstr("█"));
}

TEST(Summary, IsColouredOnATerminalOnly) {
    const std::vector<std::string> words{"simulate", good_line, "--draws", "0"};

    EXPECT_THAT(run(scratch(), words, {.on_terminal = true}).out, HasSubstr("\x1b["));
    EXPECT_THAT(good(run(scratch(), words)), testing::Not(HasSubstr("\x1b")));
}

TEST(Summary, ShowsPlasmaInTheUnitAskedFor) {
    EXPECT_THAT(good(simulate(scratch(), {"--draws", "0"})), HasSubstr("mmol/L"));
    EXPECT_THAT(good(simulate(scratch(), {"--draws", "0", "--units", "mg/dL"})), HasSubstr("mg/dL"));
}

TEST(Report, GetsThePermissionsOfAnyNewFile) {
    const scratch place;
    good(simulate(place, {"--draws", "0", "--quiet", "--report", "page.html"}));
    place.write("other", "");

    EXPECT_EQ(std::filesystem::status(place.folder() / "page.html").permissions(),
              std::filesystem::status(place.folder() / "other").permissions());
}

TEST(Version, IsOneLine) {
    EXPECT_THAT(good(run(scratch(), {"--version"})), testing::MatchesRegex("magnesia [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST(Help, GoesToStdoutAndNamesEveryVerb) {
    for (const char* word : {"help", "--help", "-h"}) {
        const std::string text = good(run(scratch(), {word}));
        for (const char* verb : {"simulate", "rerun", "validate", "why", "new"}) EXPECT_THAT(text, HasSubstr(verb));
    }
    EXPECT_THAT(good(run(scratch(), {"simulate", "--help"})), HasSubstr("--report"));
    EXPECT_THAT(good(run(scratch(), {"simulate", good_line, "-h"})), HasSubstr("--report"));
}

TEST(New, PrintsOrWritesAFileThatIsValidAsItStands) {
    const scratch place;
    for (const std::string kind : {"scenario", "person"}) {
        const std::string printed = good(run(place, {"new", kind}));
        const ended written = run(place, {"new", kind, kind + ".toml"});

        EXPECT_EQ(written.code, 0);
        EXPECT_EQ(written.err, "wrote " + kind + ".toml\n");
        EXPECT_EQ(place.read(kind + ".toml"), printed);
        EXPECT_EQ(good(run(place, {"validate", kind + ".toml"})), kind + ".toml: ok (magnesia." + kind + "/1)\n");
    }
}

TEST(Why, AnswersInWordsAndInJson) {
    const scratch place;

    EXPECT_TRUE(good(run(place, {"why", "kidney.loop_capacity"})).starts_with("kidney.loop_capacity (parameter)\n"));
    EXPECT_EQ(json::parse(good(run(place, {"why", "citrate", "--json"})))["kind"], "form");
    EXPECT_EQ(json::parse(good(run(place, {"why", "omeprazole", "--json"})))["kind"], "drug");
}

}  // namespace
}  // namespace magnesia::apps::answer_test
