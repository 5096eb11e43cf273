// rerun_test.cpp - `rerun`: the same bytes as the answer it reads, or one sentence and nothing else.
// SPDX-License-Identifier: Apache-2.0
// Measured against the bytes `simulate --json` wrote, and for what is refused against sentences written by hand.
#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "apps/refusal.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::rerun_test {
namespace {

using testing::HasSubstr;

const std::string edited =
    " is not what comes out again: the file was edited, or another build of this version wrote it";
const std::string schema_allowed = "allowed: \"magnesia.simulate/1\", an answer of `magnesia simulate --json`";

/// What `simulate` answers to these words, as JSON.
std::string answer_to(const scratch& place, std::vector<std::string> words) {
    words.insert(words.begin(), "simulate");
    words.emplace_back("--json");
    const ended result = run(place, words);
    EXPECT_EQ(result.code, 0) << result.err;
    return result.out;
}

void expect_same_bytes(const scratch& place, const std::vector<std::string>& words) {
    const std::string answer = answer_to(place, words);
    place.write("answer.json", answer);
    for (const std::string threads : {"1", "2", "5"}) {
        const ended again = run(place, {"rerun", "answer.json", "--threads", threads});

        SCOPED_TRACE(testing::PrintToString(words));
        EXPECT_EQ(again.code, 0);
        EXPECT_EQ(again.err, "");
        EXPECT_TRUE(again.out == answer) << again.out.substr(0, 2000);
    }
}

/// The answer that the refused ones are made from.
const std::string& sample() {
    static const std::string answer = answer_to(scratch(), {good_line, "--draws", "3", "--seed", "7"});
    return answer;
}

std::string without_key(const std::string& pointer) {
    auto answer = nlohmann::ordered_json::parse(sample());
    const nlohmann::ordered_json::json_pointer at(pointer);
    answer[at.parent_pointer()].erase(at.back());
    return answer.dump();
}

void expect_content_refused(const std::string& content, const std::string& sentence) {
    const scratch place;
    place.write("a.json", content);

    expect_refusal(place, {"rerun", "a.json"}, "a.json" + sentence);
}

void expect_change_refused(const std::string& from, const std::string& to, const std::string& sentence) {
    expect_content_refused(changed(sample(), from, to), sentence);
}

TEST(Rerun, AScenarioFileComesOutTheSame) {
    const scratch place;
    place.write("s.toml", good_scenario);
    place.write("unsaid.toml", changed(changed(good_scenario, "egfr_ml_min = 95", "egfr_ml_min = \"unknown\""),
                                       "200 mg elemental citrate at 22:00 daily for 2 d, fasting",
                                       "900 mg compound citrate at 21:45 on mon,tue"));

    expect_same_bytes(place, {"s.toml", "--draws", "0"});
    expect_same_bytes(place, {"s.toml", "--draws", "3", "--seed", "18446744073709551615"});
    expect_same_bytes(place, {"unsaid.toml", "--draws", "3"});
}

TEST(Rerun, ALineForTheDefaultAdultComesOutTheSame) {
    const scratch place;

    expect_same_bytes(place, {good_line, "--draws", "0"});
    expect_same_bytes(place, {good_line, "--draws", "3"});
    expect_same_bytes(place, {"150 mg elemental bisglycinate 30 min before bed", "--draws", "3", "--seed", "0"});
}

TEST(Rerun, ALineForAPersonFileComesOutTheSame) {
    const scratch place;
    place.write("p.toml", good_person);

    expect_same_bytes(place, {good_line, "--person", "p.toml", "--draws", "0"});
    expect_same_bytes(place, {good_line, "--person", "p.toml", "--draws", "3"});
}

// The check of safety speaks first in these answers, and asks more of a person than the body does.
TEST(Rerun, WhatTheCheckSaysComesOutTheSame) {
    const scratch place;
    const auto person = [&](const std::string& said) {
        place.write("p.toml", changed(good_person, "egfr_ml_min = 95\n", "egfr_ml_min = 95\n" + said));
        const std::vector<std::string> words{"300 mg elemental citrate at 20:00 daily for 2 d", "--person", "p.toml",
                                             "--draws", "0"};
        expect_same_bytes(place, words);
        return answer_to(place, words);
    };

    const std::string none = person("region = \"us\"\n");
    EXPECT_EQ(none.find("`magnesia check`"), std::string::npos);
    EXPECT_NE(person("").find("`magnesia check` asks for a clinician"), std::string::npos);
    EXPECT_NE(person("snores = true\n").find("`magnesia check` asks for a clinician"), std::string::npos);
    EXPECT_NE(person("symptoms = [\"palpitations\"]\n").find("`magnesia check` says to get help now"),
              std::string::npos);
    EXPECT_NE(person("region = \"us\"\nconditions = []\ndrugs = [\"Lipitor\", \"hct\"]\n"
                     "drug_times = [[\"hct\", \"08:00\"]]\nother_magnesium = [[\"antacid\", 400]]\n")
                  .find("`magnesia check`"),
              std::string::npos);
    for (const std::string mg : {"300", "500", "1500"})
        expect_same_bytes(place, {mg + " mg elemental citrate at 20:00 daily for 2 d", "--draws", "0"});
}

TEST(Rerun, TheNamesOfFileAndFolderChangeNothing) {
    const scratch place;
    std::filesystem::create_directory(place.folder() / "b c");
    place.write("b c/x", sample());

    EXPECT_TRUE(run(place, {"rerun", "b c/x", "--quiet"}).out == sample());
}

TEST(Rerun, AnAnswerOfAnotherProgramIsRefusedWithBothNamed) {
    const auto answer = nlohmann::json::parse(sample());
    const auto version = answer["version"].get<std::string>();
    const std::string zeros(64, '0');
    const std::string no_use = " is not that of this program, so the same bytes cannot come out again; allowed: ";

    expect_change_refused('"' + version + '"', "\"99.0.0\"", ": version = 99.0.0" + no_use + version + '\n');
    for (const char* key : {"model_hash", "data_hash"}) {
        const auto ours = answer[key].get<std::string>();
        expect_change_refused(ours, zeros, fmt::format(": {} = {}...{}{}\n", key, zeros.substr(4), no_use, ours));
    }
    expect_change_refused("\"relative\": 0.0001", "\"relative\": 0.0002", ":");
}

TEST(Rerun, AnEditedAnswerIsRefusedWithThePlaceAndNothingIsPrinted) {
    expect_change_refused("\"median\": ", "\"median\": 1", ":");
    expect_change_refused("\"draws\": 3,", "\"draws\": 4,", ":20:29: `3`" + edited + "; allowed: `4`\n");
    expect_change_refused("\"seed\": 7", "\"seed\": 8", ":");
    expect_change_refused("weight_kg = 70", "weight_kg = 71", ":");
    expect_change_refused("No person was given", "Nobody was given", ":");
    expect_change_refused("{\n", "{ \n", ":1:2: `{ `" + edited + "; allowed: the end of the line\n");
    expect_content_refused(sample() + '\n', ":");
    expect_content_refused("\xEF\xBB\xBF" + sample(), ":1:1: ");
    expect_content_refused(
        sample().substr(0, sample().size() - 1),
        fmt::format(":{}:2: the end of the file{}; allowed: the end of the line\n", lines_of(sample()).size(), edited));
}

TEST(Rerun, WhatIsNoJsonIsRefusedWithItsPlace) {
    const std::string as_written = "; allowed: JSON as `magnesia simulate --json` writes it\n";

    expect_content_refused("", ":1:1: breaks off: the file ends inside the answer" + as_written);
    expect_content_refused(sample().substr(0, sample().find("\"draws\"") + 9),
                           ":8:14: options.draws breaks off: the file ends inside the answer" + as_written);
    expect_content_refused(good_scenario, ":1:1: `schema` is not valid JSON" + as_written);
    expect_content_refused("{\"schema\": \"magnesia.simulate/1\"} x", ":1:35: ");
    expect_content_refused(std::string("\x7F"
                                       "ELF\0",
                                       5),
                           ":1:5: holds a NUL byte: this is a binary file or UTF-16; allowed: UTF-8 text\n");
    expect_content_refused("\xFF\xFE{\0", ": is UTF-16; save it as UTF-8");
    expect_content_refused("{\"schema\": \"\xC3\x28\"}", ":1:13: holds bytes that are not UTF-8");
}

TEST(Rerun, NumbersThatAreNoneAreRefused) {
    expect_change_refused("\"seed\": 7", "\"seed\": NaN", ":6:11: seed = `NaN` is not valid JSON");
    expect_change_refused("\"seed\": 7", "\"seed\": -Infinity", ":6:12: seed = `Infinity` is not valid JSON");
    expect_change_refused("\"seed\": 7", "\"seed\": \"NaN\"",
                          ": seed = \"NaN\" is a text, not a number; allowed: a whole number from 0 to "
                          "18446744073709551615\n");
    expect_change_refused("\"seed\": 7", "\"seed\": 1e999",
                          ":6:15: seed = 1e999 is larger than any number here can be; allowed: numbers up to 1.8e308");
}

TEST(Rerun, NumbersOutOfRangeAreRefused) {
    const std::string seed = "; allowed: a whole number from 0 to 18446744073709551615\n";
    expect_change_refused("\"seed\": 7", "\"seed\": -7", ": seed = -7 is out of range" + seed);
    expect_change_refused("\"seed\": 7", "\"seed\": 18446744073709551616",
                          ": seed = 18446744073709551616 is out of range" + seed);
    expect_change_refused("\"seed\": 7", "\"seed\": 7.5", ": seed = 7.5 is not a whole number" + seed);
    const std::string draws = "; allowed: a whole number from 0 to 100000000\n";
    expect_change_refused("\"draws\": 3", "\"draws\": 100000001",
                          ": options.draws = 100000001 is out of range" + draws);
    expect_change_refused("\"draws\": 3", "\"draws\": 1e3", ": options.draws = 1e3 is not a whole number" + draws);
    const std::string accuracy = "; allowed: a number from 1e-08 to 0.001\n";
    expect_change_refused("\"asked\": 0.0001", "\"asked\": 0",
                          ": options.accuracy.asked = 0 is out of range" + accuracy);
    expect_change_refused("\"asked\": 0.0001", "\"asked\": 1",
                          ": options.accuracy.asked = 1 is out of range" + accuracy);
}

TEST(Rerun, MissingKeysAreNamed) {
    expect_content_refused(without_key("/schema"), ": schema is missing; " + schema_allowed);
    for (const std::string key : {"version", "model_hash", "data_hash", "seed", "assumptions"}) {
        expect_content_refused(without_key('/' + key), fmt::format(": {} is missing; allowed: ", key));
    }
    for (const std::string key : {"draws", "scenario"}) {
        expect_content_refused(without_key("/options/" + key), fmt::format(": options.{} is missing; allowed: ", key));
    }
    expect_content_refused(without_key("/options/accuracy/asked"), ": options.accuracy.asked is missing; ");
    // A result is no question: without it the answer is still computed, and found to be another.
    expect_content_refused(without_key("/outcomes"), ":1:2: ");
}

TEST(Rerun, WrongKindsOfValuesAreNotConverted) {
    expect_change_refused("\"draws\": 3", "\"draws\": null", ": options.draws is null, not a number; allowed: ");
    expect_change_refused("\"draws\": 3", "\"draws\": [3]", ": options.draws is a list, not a number; allowed: ");
    expect_change_refused("\"seed\": 7", "\"seed\": true", ": seed = true is true or false, not a number; allowed: ");
    expect_change_refused("\"seed\": 7", "\"seed\": {}", ": seed is a table, not a number; allowed: ");
    expect_change_refused("\"assumptions\": [", "\"assumptions\": [3, ",
                          ": assumptions[0] = 3 is a number, not a text; allowed: a text\n");
    expect_change_refused("\"schema\": \"magnesia.simulate/1\"", "\"schema\": 1",
                          ": schema = 1 is a number, not a text; " + schema_allowed);
    expect_change_refused("\"seed\": 7", "\"seed\": 7, \"seed\": 7", ": seed is set twice; allowed: each key once\n");
    expect_content_refused("[" + sample() + "]", ": is not an answer; allowed: a table, { ... }\n");
}

TEST(Rerun, SeveralMistakesAreSaidAtOnce) {
    const scratch place;
    place.write("a.json",
                changed(changed(sample(), "\"seed\": 7", "\"seed\": -7"), "\"draws\": 3", "\"draws\": \"3\""));

    const ended result = run(place, {"rerun", "a.json"});

    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(lines_of(result.err).size(), 2u) << result.err;
}

TEST(Rerun, MistakesOfTheScenarioNameFileKeyAndLine) {
    expect_change_refused("weight_kg = 70", "weight_kg = -70",
                          ": options.scenario:6:13: person.weight_kg = -70 is out of range; allowed: 30 to 300 kg");
    expect_change_refused("goals = []", "gaols = []",
                          ": options.scenario:10:9: person.gaols = [a list of 0] is not a known key; allowed: ");
    expect_change_refused("elemental citrate", "citrate", ": options.scenario:20:");
    expect_change_refused("[person]", "[person", ": options.scenario:3:");
    expect_change_refused("magnesia.scenario/1", "magnesia.person/1", ": options.scenario:1:10: schema = ");
    expect_change_refused("[person]", "\\u0000", ": options.scenario:3:1: holds a NUL byte");
}

TEST(Rerun, AnAnswerOfWhyIsNoAnswerToComputeAgain) {
    expect_content_refused(run(scratch(), {"why", "citrate", "--json"}).out,
                           ": schema = \"magnesia.why/1\" is not what is read here; " + schema_allowed);
}

TEST(Rerun, WhatIsNoFileIsRefused) {
    const scratch place;
    std::filesystem::create_directory(place.folder() / "folder");
    ASSERT_EQ(mkfifo((place.folder() / "pipe").c_str(), 0644), 0);
    place.write("big.json", "");
    std::filesystem::resize_file(place.folder() / "big.json", 100'000'000);

    expect_refusal(place, {"rerun", "folder"}, "folder: is a folder; allowed: a text file\n");
    expect_refusal(place, {"rerun", "pipe"}, "pipe: is a device, pipe or socket; allowed: a regular text file\n");
    expect_refusal(place, {"rerun", "none.json"}, "none.json: no such file\n");
    expect_refusal(place, {"rerun", ""}, "the file name is empty; allowed: the path of a text file\n");
    expect_refusal(place, {"rerun", "big.json"},
                   "big.json: is 100000000 bytes, more than the 67108864 bytes a text file may have\n");
}

TEST(Rerun, NestingWithoutEndIsRefused) {
    expect_content_refused("{\"options\": " + std::string(1'000'000, '['), ": options[0]");
    expect_content_refused("{\"series\": " + std::string(1'000'000, '['), ": series[0]");
}

TEST(Rerun, WrongWordsAreRefused) {
    const scratch place;
    place.write("a.json", sample());

    expect_refusal(place, {"rerun"}, "command line: answer is required");
    expect_refusal(place, {"rerun", "a.json", "b.json"}, "command line: b.json is a word too many");
    expect_refusal(place, {"rerun", "a.json", "--threads", "0"}, "command line: --threads = 0 is out of range");
    expect_refusal(place, {"rerun", "a.json", "--draws", "5"}, "command line: --draws is not an option here");
}

TEST(Rerun, ShowsProgressOnATerminalUnlessQuietIsWanted) {
    const scratch place;
    place.write("a.json", sample());

    EXPECT_THAT(run(place, {"rerun", "a.json"}, {.on_terminal = true}).out, HasSubstr("\r\x1b[K"));
    EXPECT_THAT(run(place, {"rerun", "a.json", "--quiet"}, {.on_terminal = true}).out, testing::Not(HasSubstr("\x1b")));
}

TEST(Rerun, CtrlCEndsSoonAndPrintsNothing) {
    const scratch place;
    place.write("a.json", changed(sample(), "\"draws\": 3", "\"draws\": 15000"));

    const ended result = run(place, {"rerun", "a.json"}, {.interrupt_after_ms = 300});

    EXPECT_EQ(result.code, 130);
    EXPECT_LT(result.seconds, 20);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err, "magnesia: stopped before the end; nothing was written\n");
}

TEST(Rerun, AFullDiskIsOneSentence) {
    const scratch place;
    place.write("a.json", sample());

    const ended result = run(place, {"rerun", "a.json"}, {.stdout_file = "/dev/full"});

    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.err, "stdout: the answer cannot be written: No space left on device\n");
}

}  // namespace
}  // namespace magnesia::apps::rerun_test
