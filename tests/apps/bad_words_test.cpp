// bad_words_test.cpp - regimen lines, options, values, verbs and ids that are wrong.
// SPDX-License-Identifier: Apache-2.0
// Measured against sentences written by hand.
#include <gtest/gtest.h>

#include "apps/refusal.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::bad_words_test {
namespace {

/// A regimen line is refused with this sentence.
void expect_line_refused(const std::string& line, const std::string& sentence) {
    expect_refusal(scratch(), {"simulate", line, "--json"}, sentence);
}

/// The options behind a right line are refused with `command line: ` + sentence.
void expect_options_refused(const std::vector<std::string>& options, const std::string& sentence) {
    std::vector<std::string> words{"simulate", good_line};
    words.insert(words.end(), options.begin(), options.end());
    expect_refusal(scratch(), words, "command line: " + sentence);
}

const std::string amount = " stands where the amount belongs; allowed: a number, for example 200 mg elemental citrate";
const std::string forms =
    "bisglycinate, citrate, chloride, sulfate, lactate, aspartate, aspartate_hydrochloride, malate, "
    "dimagnesium_malate, "
    "threonate, taurate, acetyl_taurate, gluconate, pidolate, acetate, oxide, hydroxide, carbonate";

TEST(BadLine, WithoutANumberThereIsNoDose) {
    expect_line_refused("", "dose:1:1: the end of the line" + amount);
    expect_line_refused("[=33", "dose:1:1: `[=33`" + amount);
    expect_line_refused("nan mg elemental citrate at 22:00", "dose:1:1: `nan`" + amount);
    expect_line_refused("inf mg elemental citrate at 22:00", "dose:1:1: `inf`" + amount);
    expect_line_refused("-inf mg elemental citrate at 22:00", "dose:1:1: `-inf`" + amount);
}

TEST(BadLine, ASignIsNotTakenForAnOption) {
    expect_line_refused("-200 mg elemental citrate at 22:00 daily",
                        "dose:1:1: `-200` mg is no dose anybody takes; allowed: above 0 to 12000 mg elemental");
}

TEST(BadLine, NothingAndTooMuchAreNoDoses) {
    const std::string not_a_dose = " mg is no dose anybody takes; allowed: above 0 to 12000 mg elemental";
    expect_line_refused("0 mg elemental citrate at 22:00", "dose:1:1: `0`" + not_a_dose);
    expect_line_refused("10000000 mg elemental citrate at 22:00", "dose:1:1: `10000000`" + not_a_dose);
    expect_line_refused("1e9 mg elemental citrate at 22:00", "dose:1:1: `1e9`" + not_a_dose);
}

TEST(BadLine, OtherUnitsAreTranslatedNotGuessed) {
    expect_line_refused("10 kg elemental oxide at 22:00",
                        "dose:1:4: `kg` is not a unit read here; allowed: mg, so write 10000000 mg");
    expect_line_refused("0.2 g elemental citrate at 22:00",
                        "dose:1:5: `g` is not a unit read here; allowed: mg, so write 200 mg");
}

TEST(BadLine, AFormIsNeverGuessed) {
    expect_line_refused("200 mg elemental citrat at 22:00",
                        "dose:1:18: `citrat` is no known form of magnesium; "
                        "allowed: " +
                            forms + "; did you mean `citrate`?");
}

TEST(BadLine, TimesAndDatesMustExist) {
    expect_line_refused("200 mg elemental citrate at 25:00",
                        "dose:1:29: `25:00` is not a time of day; allowed: HH:MM from 00:00 to 23:59");
    expect_line_refused("200 mg elemental citrate at 22:00 daily until 9999-01-01",
                        "dose:1:47: `9999-01-01` is not a date; allowed: YYYY-MM-DD, a day of the calendar from 1970 "
                        "to 2100");
}

TEST(BadLine, AMealThatThePersonDoesNotEatIsRefused) {
    const scratch place;
    place.write("p.toml", good_person + "meals = [{ at = \"08:00\", share = 0.5 }, { at = \"19:00\", share = 0.5 }]\n");

    expect_refusal(place, {"simulate", "200 mg elemental citrate with lunch daily", "--person", "p.toml"},
                   "dose: regimen = with lunch names a meal this routine does not have; allowed: a meal of the 2 in "
                   "routine.meals");
}

TEST(BadLine, ControlCharactersAndBrokenBytesAreShownEscaped) {
    expect_line_refused("200 mg\x01\xFF", "dose:1:5: `mg\\x01\\xFF` stands where the unit belongs; allowed: mg");
}

TEST(BadLine, FiveThousandLettersGiveOneShortSentence) {
    const ended result = run(scratch(), {"simulate", std::string(5000, 'a')});

    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(lines_of(result.err).size(), 1u);
    EXPECT_LT(result.err.size(), 300u);
}

TEST(BadOption, DrawsAreWholeNumbersInARange) {
    const std::string range = "; allowed: a whole number from 0 to 100000000";
    for (const char* text : {"-1", "1e3", "abc", "+5", "0x10", "1.0", " 7", "nan"}) {
        expect_options_refused({"--draws", text}, std::string("--draws = ") + text + " is not such a number" + range);
    }
    for (const char* text : {"100000001", "99999999999999999999", "18446744073709551616"}) {
        expect_options_refused({std::string("--draws=") + text},
                               std::string("--draws = ") + text + " is out of range" + range);
    }
}

TEST(BadOption, SeedAndThreadsToo) {
    expect_options_refused({"--seed", "-1"},
                           "--seed = -1 is not such a number; allowed: a whole number from 0 to 18446744073709551615");
    expect_options_refused(
        {"--seed", "18446744073709551616"},
        "--seed = 18446744073709551616 is out of range; allowed: a whole number from 0 to 18446744073709551615");
    expect_options_refused({"--threads", "0"}, "--threads = 0 is out of range; allowed: a whole number from 1 to 1024");
    expect_options_refused({"--threads", "many"},
                           "--threads = many is not such a number; allowed: a whole number from 1 to 1024");
}

TEST(BadOption, UnitsAreThoseOfPlasma) {
    expect_options_refused({"--units", "mg/dl"},
                           "--units = mg/dl is not a unit for plasma here; allowed: mmol/L, "
                           "mg/dL; did you mean `mg/dL`?");
    expect_options_refused({"--units", "pints"},
                           "--units = pints is not a unit for plasma here; allowed: mmol/L, mg/dL");
}

TEST(BadOption, TwoFormatsDoNotShareOneStream) {
    expect_options_refused({"--csv", "--json"},
                           "--json stands beside --csv, and both would go to stdout; allowed: one of them at a time");
}

TEST(BadOption, AValueIsNeededOnceAndOnlyWhereThereIsOne) {
    expect_options_refused({"--draws"}, "--draws needs a value after it; allowed: --draws VALUE");
    expect_options_refused({"--draws="}, "--draws needs a value after it; allowed: --draws VALUE");
    expect_options_refused({"--report", ""}, "--report needs a value after it; allowed: --report VALUE");
    expect_options_refused({"--draws", "3", "--draws=4"}, "--draws is given twice; allowed: each option once");
    expect_options_refused({"--json=false"}, "--json takes no value; allowed: --json alone");
}

TEST(BadOption, AHypothesisIsSwitchedOnceAndMustBeOneOfTheBody) {
    const std::string form = "; allowed: NAME=on or NAME=off";
    expect_options_refused({"--hypothesis", "piggyback"}, "--hypothesis = piggyback is no hypothesis" + form);
    expect_options_refused({"--hypothesis", "piggyback=yes"}, "--hypothesis = piggyback=yes is no hypothesis" + form);
    expect_options_refused({"--hypothesis==on"}, "--hypothesis = =on is no hypothesis" + form);
    expect_options_refused({"--hypothesis", "some=on", "--hypothesis=some=off"},
                           "--hypothesis = some=off is said twice; allowed: each hypothesis once");
    expect_options_refused({"--hypothesis", "no_such_name=on"},
                           "--hypothesis = no_such_name is no hypothesis of this body; allowed: ");
    expect_refusal(scratch(), {"compare", good_line, "none", "--hypothesis", "no_such_name=off"},
                   "command line: --hypothesis = no_such_name is no hypothesis of this body; allowed: ");
    expect_refusal(
        scratch(), {"links", "--dot", "--json"},
        "command line: --json stands beside --dot, and both would go to stdout; allowed: one of them at a time");
}

TEST(BadOption, AnUnknownOneNamesTheNearest) {
    const std::string all =
        "; allowed: --help, --person, --draws, --seed, --accuracy, --hypothesis, --threads, --json, --csv, --report, "
        "--units, --quiet, "
        "--people, --part, --shard";
    expect_options_refused({"--drws", "3"}, "--drws is not an option here" + all + "; did you mean `--draws`?");
    expect_options_refused({"-x"}, "-x is not an option here" + all);
    expect_refusal(scratch(), {"why", "citrate", "--jsn"},
                   "command line: --jsn is not an option here; allowed: --help, --json; did you mean `--json`?");
}

TEST(BadOption, ALineWithoutQuotationMarksIsExplained) {
    const std::string advice = "words that belong together stand in quotation marks";
    expect_refusal(scratch(), {"simulate", "200", "mg", "elemental", "citrate"},
                   "command line: mg is a word too many; allowed: 1 besides options; " + advice);
    expect_refusal(scratch(), {"why", "citrate", "oxide"},
                   "command line: oxide is a word too many; allowed: 1 besides options; " + advice);
    expect_refusal(scratch(), {"new", "scenario", "a.toml", "b.toml"},
                   "command line: b.toml is a word too many; allowed: 2 besides options; " + advice);
}

TEST(BadOption, AReportThatCannotBeWrittenIsRefusedBeforeTheSimulation) {
    const scratch place;
    std::filesystem::create_directory(place.folder() / "folder");
    const std::string allowed = "; allowed: a file name in a folder you may write to";
    const auto expect_at_once = [&](const std::string& path, const std::string& why, const start& how = {}) {
        // 100 000 draws would take hours: whoever answers in time has not simulated.
        expect_refusal(place, {"simulate", good_line, "--draws", "15000", "--report", path},
                       "command line: --report = " + path + " cannot be written: " + why + allowed, how);
    };

    expect_at_once("no/such/folder.html", "No such file or directory");
    expect_at_once("folder", "it is a folder");
    constexpr auto may_look = static_cast<std::filesystem::perms>(0555);
    std::filesystem::permissions(place.folder(), may_look);
    expect_at_once("page.html", "Permission denied", {.as_nobody = true});
}

TEST(BadOption, AReportThatDoesNotFitOnTheDiskIsNoSuccess) {
    expect_options_refused({"--draws", "0", "--report", "/dev/full", "--json"},
                           "--report = /dev/full cannot be written: No space left on device; allowed: a file name in a "
                           "folder you may write to");
}

TEST(BadOption, AReportMayNotReplaceTheQuestion) {
    const scratch place;
    place.write("s.toml", good_scenario);

    expect_refusal(place, {"simulate", "s.toml", "--report", "./s.toml"},
                   "command line: --report = ./s.toml is the file the question stands in and would be lost; allowed: "
                   "the name of another file");
    EXPECT_EQ(place.read("s.toml"), good_scenario);
}

TEST(BadOption, TwoAnswersMayNotGoToOneFile) {
    const scratch place;
    place.write("s.toml", good_scenario);
    const auto refused = [&](const std::string& option, const std::string& file) {
        expect_refusal(place, {"simulate", "s.toml", "--draws", "2", "--report", "z.csv", option, file},
                       "command line: " + option + " = " + file +
                           " is the file of --report too, and would replace it; allowed: the name of another file");
    };

    refused("--people", "z.csv");
    refused("--people", "./z.csv");
    refused("--part", "z.csv");
    EXPECT_EQ(
        run(place, {"simulate", "s.toml", "--draws", "2", "--quiet", "--report", "z.html", "--people", "z.csv"}).code,
        0);
}

TEST(BadOption, AReportMayNotReplaceTheStudyItsRowsOrAPart) {
    const scratch place;
    place.write("study.toml", "a");
    place.write("rows.csv", "b");
    place.write("part", "c");
    const auto refused = [&](const std::string& file) {
        return "command line: --report = " + file + " is the file the question stands in and would be lost";
    };

    expect_refusal(place, {"qualify", "study.toml", "--rows", "rows.csv", "--report", "study.toml"},
                   refused("study.toml"));
    expect_refusal(place, {"qualify", "study.toml", "--rows", "rows.csv", "--report", "rows.csv"}, refused("rows.csv"));
    expect_refusal(place, {"merge", "other", "part", "--report", "part"}, refused("part"));
    EXPECT_EQ(place.read("study.toml") + place.read("rows.csv") + place.read("part"), "abc");
}

TEST(BadLine, StdinIsNotAQuestion) {
    expect_line_refused("-", "dose:1:1: `-`" + amount);
    expect_refusal(scratch(), {"simulate", "/dev/stdin"},
                   "/dev/stdin: is a device, pipe or socket; allowed: a regular text file");
    expect_refusal(scratch(), {"validate", "-"}, "-: no such file");
}

TEST(BadFood, WordsAndDiariesAreNamed) {
    const scratch place;
    place.write("d.csv", "food,amount\nspinach,1 cup\n");

    expect_refusal(place, {"foods", "spinnach"}, "command line: `spinnach` is in the name of no food; allowed: words");
    expect_refusal(place, {"foods", "--diary", "d.csv"},
                   "d.csv:2:1: foods[1] = \"spinach\" fits several foods; allowed: ");
    expect_refusal(place, {"foods", "--diary", "e.csv"}, "e.csv: ");
    expect_refusal(place, {"foods", "kale", "--diary", "d.csv"}, "command line: kale stands beside --diary");
    expect_refusal(place, {"foods", "kale", "--csv", "--json"}, "command line: --json stands beside --csv");
    expect_refusal(place, {"foods", "kale", "--sex", "mal"}, "command line: --sex = mal is not known here");
}

TEST(BadLabel, IsRefusedInOneSentence) {
    const std::string advice =
        " is not understood; allowed: amounts, forms of magnesium and how many pieces are a serving, as in `2 tablets, "
        "each magnesium citrate 150 mg`; leave out brands and other substances";
    expect_refusal(scratch(), {"label", "magnesium citrte 200 mg"},
                   "label:1:11: `citrte`" + advice + "; did you mean `citrate`?");
    expect_refusal(scratch(), {"label", "citrate\x01 200 mg"}, "label:1:8: `\\x01`" + advice);
    expect_refusal(scratch(), {"label", "citrate 200 mg", "--basis", "elementl"},
                   "command line: --basis = elementl is no basis; allowed: elemental, compound, unknown; did you mean "
                   "`elemental`?");
    expect_refusal(
        scratch(), {"label", "200 mg", "--form", "citrat"},
        "command line: --form = citrat is no known form of magnesium; allowed: see `magnesia forms`; did you "
        "mean `citrate`?");
    expect_refusal(scratch(), {"label", "no-such-file.toml"}, "no-such-file.toml: no such file");
    expect_refusal(scratch(), {"label", std::string(5000, 'a')}, "label: ");
}

TEST(BadForm, NamesTheNearest) {
    const ended result = run(scratch(), {"forms", "citrat"});

    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err,
                testing::StartsWith("command line: citrat is no known form of magnesium; allowed: bisglycinate, "));
    EXPECT_THAT(result.err, testing::EndsWith("; did you mean `citrate`?\n"));
    expect_refusal(
        scratch(), {"forms", "--json", "--csv"},
        "command line: --json stands beside --csv, and both would go to stdout; allowed: one of them at a time");
}

TEST(BadCalibration, IsOneSentence) {
    expect_refusal(scratch(), {"calibrate", "--starts", "many"},
                   "command line: --starts = many is not such a number; allowed: a whole number from 0 to 1000");
    expect_refusal(scratch(), {"calibrate", "--steps=1001"},
                   "command line: --steps = 1001 is out of range; allowed: a whole number from 0 to 1000");
    expect_refusal(scratch(), {"calibrate", "--seed", "x"}, "command line: --seed = x is not such a number");
    expect_refusal(scratch(), {"calibrate", "--threads", "0"}, "command line: --threads = 0 is out of range");
    expect_refusal(scratch(), {"calibrate", "--step", "1"}, "command line: --step is not an option here");
    expect_refusal(scratch(), {"qualify", "--rows", "x.csv"},
                   "command line: --rows = x.csv needs the studies that read these rows; allowed: magnesia qualify ");
    expect_refusal(scratch(), {"qualify", "no-such.toml"}, "no-such.toml: no such file");
    expect_refusal(scratch(), {"calibrate", "kidney.splay"}, "command line: kidney.splay ");
    expect_refusal(scratch(), {"calibrate", "-o", "no/such/folder.txt"},
                   "command line: --output = no/such/folder.txt ");
}

TEST(BadVerb, AnUnknownOneNamesTheNearest) {
    const std::string all =
        " is not a verb of magnesia; allowed: simulate, compare, merge, rerun, foods, forms, label, check, plan, "
        "evidence, "
        "links, "
        "qualify, "
        "calibrate, validate, why, cite, causes, hypnogram, export, new, init";
    expect_refusal(scratch(), {"simulat"}, "command line: simulat" + all + "; did you mean `simulate`?");
    expect_refusal(scratch(), {"--quiet"}, "command line: --quiet" + all);
    expect_refusal(scratch(), {""}, "command line: " + all.substr(1));
}

TEST(BadVerb, AVerbWithoutItsWordSaysWhatIsMissing) {
    for (const std::string verb : {"simulate", "validate", "why", "new", "label"}) {
        const ended result = run(scratch(), {verb});
        EXPECT_EQ(result.code, 2);
        EXPECT_EQ(result.out, "");
        EXPECT_EQ(lines_of(result.err).size(), 1u);
        EXPECT_NE(result.err.find(" is required; see `magnesia " + verb + " --help`"), std::string::npos) << result.err;
    }
}

TEST(BadVerb, NoWordsAtAllShowTheHelpOnStderr) {
    const ended result = run(scratch(), {});

    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find("simulate"), std::string::npos);
}

TEST(BadId, AMisspeltOneNamesTheNearest) {
    const std::string unknown =
        " is not known; allowed: a parameter, form, format, condition, drug, outcome, instrument, trial, review, "
        "measure, source, default, "
        "validation row, link, sign, safety rule, part of a plan, claim, reference intake, atomic weight, food or "
        "water";
    expect_refusal(scratch(), {"why", "kidney.loop_capasity"},
                   "command line: id = kidney.loop_capasity" + unknown + "; did you mean `kidney.loop_capacity`?");
    expect_refusal(scratch(), {"why", "[=33", "--json"}, "command line: id = [=33" + unknown);
    expect_refusal(scratch(), {"why", std::string(50'000, 'a')},
                   "command line: id = " + std::string(60, 'a') + "..." + unknown);
}

TEST(BadNew, AFileThatExistsIsKept) {
    const scratch place;
    place.write("mine.toml", "precious");

    expect_refusal(place, {"new", "scenario", "mine.toml"},
                   "command line: new scenario = mine.toml exists already; allowed: another name, or --force to "
                   "replace it");
    EXPECT_EQ(place.read("mine.toml"), "precious");
    EXPECT_EQ(run(place, {"new", "scenario", "mine.toml", "--force"}).code, 0);
    EXPECT_EQ(run(place, {"validate", "mine.toml"}).code, 0);
}

TEST(BadNew, AKindAndAPlaceMustExist) {
    const std::string allowed = "; allowed: a file name in a folder you may write to";
    expect_refusal(scratch(), {"new", "scenaro"},
                   "command line: new = scenaro is not a kind of file; allowed: scenario, person, comparison, "
                   "diary, study, rows; did you mean `scenario`?");
    expect_refusal(scratch(), {"new", "person", "no/such.toml"},
                   "command line: new person = no/such.toml cannot be written: No such file or directory" + allowed);
    expect_refusal(scratch(), {"new", "person", "--force", "/dev/full"},
                   "command line: new person = /dev/full cannot be written: No space left on device" + allowed);
}

}  // namespace
}  // namespace magnesia::apps::bad_words_test
