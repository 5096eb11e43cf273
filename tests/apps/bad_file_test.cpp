// bad_file_test.cpp - files that are no scenario, refused alike by every verb and option that reads one.
// SPDX-License-Identifier: Apache-2.0
// Measured against sentences written by hand: file, line, key, value, what is allowed, the nearest name.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "apps/refusal.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::bad_file_test {
namespace {

const std::string not_finite = " is not a number one can calculate with; allowed: a finite number";

/// The three ways to have `bad.toml` read.
void expect_all_refuse(const scratch& place, const std::string& sentence, const start& how = {}) {
    expect_refusal(place, {"validate", "bad.toml"}, sentence, how);
    expect_refusal(place, {"simulate", "bad.toml", "--json"}, sentence, how);
    expect_refusal(place, {"simulate", good_line, "--person", "bad.toml"}, sentence, how);
}

/// A file with these bytes is refused with `bad.toml` + `sentence`.
void expect_content_refused(const std::string& content, const std::string& sentence) {
    const scratch place;
    place.write("bad.toml", content);

    expect_all_refuse(place, "bad.toml" + sentence);
}

/// One place of the person's part is wrong: in a person file and in a scenario.
void expect_change_refused(const std::string& from, const std::string& to, const std::string& sentence) {
    const scratch place;
    place.write("scenario.toml", changed(good_scenario, from, to));
    place.write("person.toml", changed(good_person, from, to));

    expect_refusal(place, {"simulate", "scenario.toml", "--csv"}, "scenario.toml" + sentence);
    expect_refusal(place, {"validate", "scenario.toml"}, "scenario.toml" + sentence);
    expect_refusal(place, {"validate", "person.toml"}, "person.toml" + sentence);
    expect_refusal(place, {"simulate", good_line, "--person", "person.toml"}, "person.toml" + sentence);
}

/// One place that only a scenario has.
void expect_scenario_refused(const std::string& from, const std::string& to, const std::string& sentence) {
    const scratch place;
    place.write("s.toml", changed(good_scenario, from, to));

    expect_refusal(place, {"simulate", "s.toml", "--draws", "0"}, "s.toml" + sentence);
    expect_refusal(place, {"validate", "s.toml"}, "s.toml" + sentence);
}

std::string as_utf16(const std::string& text) {
    std::string wide = "\xFF\xFE";
    for (const char c : text) wide += std::string{c, '\0'};
    return wide;
}

TEST(BadFile, TheSamplesAreRightBeforeTheyAreSpoilt) {
    const scratch place;
    place.write("s.toml", good_scenario);
    place.write("p.toml", good_person);

    EXPECT_EQ(run(place, {"validate", "s.toml", "p.toml"}).out,
              "s.toml: ok (magnesia.scenario/1)\np.toml: ok (magnesia.person/1)\n");
    EXPECT_EQ(run(place, {"simulate", good_line, "--person", "p.toml", "--draws", "0"}).code, 0);
}

TEST(BadFile, AnEmptyFileIsTakenForNothing) {
    const scratch place;
    place.write("bad.toml", "");

    const ended scenario = run(place, {"simulate", "bad.toml"});
    const ended person = run(place, {"simulate", good_line, "--person", "bad.toml"});

    EXPECT_EQ(scenario.code, 2);
    EXPECT_EQ(scenario.out, "");
    EXPECT_EQ(lines_of(scenario.err).size(), 4u);  // schema, person, routine, run: every table that must be there
    EXPECT_EQ(lines_of(scenario.err).at(0),
              "bad.toml:1:1: schema is missing; allowed: schema = \"magnesia.scenario/1\" as the first line");
    EXPECT_EQ(person.code, 2);
    EXPECT_EQ(person.out, "");
    EXPECT_EQ(lines_of(person.err).size(), 3u);
    EXPECT_EQ(run(place, {"validate", "bad.toml"}).code, 2);
}

TEST(BadFile, ATruncatedFileNamesTheLineWhereItEnds) {
    const std::size_t inside_a_text = good_scenario.find("Berlin");
    const scratch place;
    place.write("bad.toml", good_scenario.substr(0, inside_a_text));

    for (const auto& words : {std::vector<std::string>{"simulate", "bad.toml"}, {"validate", "bad.toml"}}) {
        const ended result = run(place, words);
        EXPECT_EQ(result.code, 2);
        EXPECT_EQ(result.out, "");
        EXPECT_EQ(lines_of(result.err).size(), 1u);
        EXPECT_TRUE(result.err.starts_with("bad.toml:12:")) << result.err;
        EXPECT_NE(result.err.find("is not valid TOML"), std::string::npos);
    }
}

TEST(BadFile, BinaryIsNotText) {
    expect_content_refused(
        "\x7F"
        "ELF\x02\x01\x01" +
            std::string(9, '\0') + "\x80\xFF",
        ":1:8: holds a NUL byte: this is a binary file or UTF-16; allowed: UTF-8 text");
    expect_content_refused("schema = \"\xC3\x28\"", ":1:11: holds bytes that are not UTF-8; allowed: UTF-8 text");
}

TEST(BadFile, Utf16AndUtf32AreNamed) {
    expect_content_refused(as_utf16(good_scenario), ": is UTF-16; save it as UTF-8");
    expect_content_refused(std::string("\xFF\xFE\0\0s\0\0\0", 8), ": is UTF-32; save it as UTF-8");
}

TEST(BadFile, AByteOrderMarkOfUtf8IsAllowed) {
    const scratch place;
    place.write("s.toml", "\xEF\xBB\xBF" + good_scenario);

    EXPECT_EQ(run(place, {"validate", "s.toml"}).code, 0);
}

TEST(BadFile, AHundredMegabytesAreRefusedUnread) {
    const scratch place;
    place.write("bad.toml", good_scenario);
    std::filesystem::resize_file(place.folder() / "bad.toml", 100'000'000);

    expect_all_refuse(place, "bad.toml: is 100000000 bytes, more than the 4194304 bytes a text file may have");
    EXPECT_LT(run(place, {"simulate", "bad.toml"}).seconds, 5);
}

TEST(BadFile, BracketsThatStopSomeParsersAreOneSentence) {
    expect_content_refused("[=33\n", ":1: is not valid TOML: brackets or signs stand in the wrong place");
}

TEST(BadFile, AFolderIsNoFile) {
    const scratch place;
    std::filesystem::create_directory(place.folder() / "bad.toml");

    expect_all_refuse(place, "bad.toml: is a folder; allowed: a text file");
}

TEST(BadFile, APipeIsNotWaitedFor) {
    const scratch place;
    ASSERT_EQ(mkfifo((place.folder() / "bad.toml").c_str(), 0644), 0);

    expect_all_refuse(place, "bad.toml: is a device, pipe or socket; allowed: a regular text file");
}

TEST(BadFile, AMissingFileIsMissing) {
    expect_all_refuse(scratch(), "bad.toml: no such file");
    expect_refusal(scratch(), {"simulate", "folder/scenario"}, "folder/scenario: no such file");
}

TEST(BadFile, AFileOneMayNotReadSaysSo) {
    const scratch place;
    place.write("bad.toml", good_scenario);
    std::filesystem::permissions(place.folder() / "bad.toml", std::filesystem::perms::none);

    expect_all_refuse(place, "bad.toml: cannot be opened: Permission denied", {.as_nobody = true});
}

TEST(BadFile, AKeyGivenTwiceIsRefused) {
    expect_change_refused("sex = ", "age_y = 46\nsex = ", ":5:9: age_y is set twice; allowed: each key once");
    expect_change_refused("[routine]", "[person]\n[routine]", ":11:1: person is set twice; allowed: each key once");
}

TEST(BadFile, NumbersOneCannotCalculateWithAreRefused) {
    for (const char* number : {"nan", "inf", "-inf", "+nan"}) {
        const std::string shown = std::string(number) == "+nan" ? "nan" : number;
        expect_change_refused("age_y = 45", std::string("age_y = ") + number,
                              ":4:9: person.age_y = " + shown + not_finite);
    }
    expect_change_refused("weight_kg = 68", "weight_kg = inf", ":6:13: person.weight_kg = inf" + not_finite);
}

TEST(BadFile, NegativeAndHugeNumbersAreOutOfRange) {
    expect_change_refused("weight_kg = 68", "weight_kg = -68",
                          ":6:13: person.weight_kg = -68 is out of range; allowed: 30 to 300 kg");
    expect_change_refused("height_cm = 168", "height_cm = 1e300",
                          ":7:13: person.height_cm = 1e+300 is out of range; allowed: 120 to 230 cm");
    expect_change_refused("diet_magnesium_mg = 230", "diet_magnesium_mg = -1",
                          ":9:21: person.diet_magnesium_mg = -1 is out of range; allowed: 1 to 3000 mg per day "
                          "(no body is in balance with none; [[diet]] may take it away)");
}

TEST(BadFile, AWrongKindOfValueIsNotConverted) {
    expect_change_refused("weight_kg = 68", "weight_kg = \"68\"",
                          ":6:13: person.weight_kg = \"68\" is a text, not a number; allowed: 30 to 300 kg");
    expect_change_refused("sex = \"female\"", "sex = \"femal\"",
                          ":5:7: person.sex = \"femal\" is not known; allowed: \"female\", \"male\"; did you mean "
                          "`female`?");
}

TEST(BadFile, AMisspeltZoneNamesTheNearest) {
    const scratch place;
    place.write("s.toml", changed(good_scenario, "Europe/Berlin", "Europe/Berlln"));

    const ended result = run(place, {"simulate", "s.toml"});

    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(result.err.starts_with("s.toml:12:8: routine.zone = \"Europe/Berlln\"")) << result.err;
    EXPECT_NE(result.err.find("did you mean `Europe/Berlin`?"), std::string::npos) << result.err;
}

TEST(BadFile, AYearThatNoCalendarHereHasIsRefused) {
    expect_scenario_refused(
        "2026-03-02", "9999-01-01",
        ":20:9: run.start = 9999-01-01 is out of range; allowed: a date without quotes, YYYY-MM-DD, "
        "from 1970-01-01 to 2100-12-31");
}

TEST(BadFile, TenKilogramsAreRefusedAsUnitAndAsAmount) {
    expect_scenario_refused(
        "200 mg elemental citrate", "10 kg elemental oxide",
        ":17:12: regimen[1].dose = `kg` is not a unit read here; allowed: mg, so write 10000000 mg");
    expect_scenario_refused(
        "200 mg elemental citrate", "10000000 mg elemental citrate",
        ":17:9: regimen[1].dose = `10000000` mg is no dose anybody takes; allowed: above 0 to 12000 mg elemental");
}

TEST(BadFile, ADisplayUnitIsOneOfTwo) {
    expect_scenario_refused(
        "days = 3", "days = 3\ndisplay = \"mg/dl\"",
        ":22:11: run.display = \"mg/dl\" is not known; allowed: \"mmol/L\", \"mg/dL\"; did you mean "
        "`mg/dL`?");
}

TEST(BadFile, AFloodOfMistakesIsCutAtTwenty) {
    std::string text = good_scenario;
    for (int i = 0; i < 100; ++i) text += "wrong_" + std::to_string(i) + " = 1\n";
    const scratch place;
    place.write("s.toml", text);

    for (const char* verb : {"simulate", "validate"}) {
        const ended result = run(place, {verb, "s.toml"});
        const std::vector<std::string> lines = lines_of(result.err);
        EXPECT_EQ(result.code, 2);
        EXPECT_EQ(result.out, "");
        ASSERT_EQ(lines.size(), 21u);
        EXPECT_TRUE(lines.front().starts_with("s.toml:22:")) << lines.front();
        EXPECT_EQ(lines.back(), "... and 80 more");
    }
}

TEST(BadFile, OneWrongFileOfSeveralIsNamedAndTheOthersAreJudged) {
    const scratch place;
    place.write("good.toml", good_scenario);
    place.write("bad.toml", changed(good_person, "age_y = 45", "age_y = 450"));

    const ended result = run(place, {"validate", "bad.toml", "good.toml", "missing.toml"});

    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "good.toml: ok (magnesia.scenario/1)\n");
    ASSERT_EQ(lines_of(result.err).size(), 2u);
    EXPECT_TRUE(result.err.starts_with("bad.toml:4:9: person.age_y = 450 is out of range; allowed: 1 to 90"));
}

TEST(BadFile, AHostileNameIsShownEscaped) {
    const scratch place;

    expect_refusal(place, {"validate", "a\nb\x1B[31m.toml"}, "a\\x0Ab\\x1B[31m.toml: no such file");
}

TEST(BadFile, APersonBesideAScenarioIsAContradiction) {
    const scratch place;
    place.write("s.toml", good_scenario);
    place.write("p.toml", good_person);

    expect_refusal(place, {"simulate", "s.toml", "--person", "p.toml"},
                   "command line: --person = p.toml stands beside a scenario file, which already names its person; "
                   "allowed: a person file with a regimen line, or a scenario file alone");
    expect_refusal(place, {"simulate", "p.toml"},
                   "p.toml:1:10: schema = \"magnesia.person/1\" is not the schema read here; allowed: "
                   "\"magnesia.scenario/1\"");
}

}  // namespace
}  // namespace magnesia::apps::bad_file_test
