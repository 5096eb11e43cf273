// protocol_test.cpp - protocols are read whole: arms are put together, and every mistake is noted with its place.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/protocol.hpp"

#include <gtest/gtest.h>

#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"

namespace magnesia::scenario::protocol_test {
namespace {

const std::string head = R"(schema = "magnesia.validation/1"
family = "study"
assumptions = ["Men are assumed."]
[person]
age_y = 30
sex = "male"
weight_kg = 70
height_cm = 174
egfr_ml_min = 100
diet_magnesium_mg = 325
goals = []
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
[run]
start = 2026-03-02
days = 3
[[arm]]
name = "short"
[[arm.regimen]]
dose = "63 mg elemental chloride at 10:00"
[[arm]]
name = "long"
[arm.run]
start = 2026-03-02
days = 9
)";

struct parsed {
    protocol study;
    std::vector<issue> issues;
};

parsed read(const std::string& text) {
    parsed p;
    p.study = parse_protocol(evidence::parse_toml(text, "study.toml"), evidence::load_vocabulary(), {}, p.issues);
    return p;
}

TEST(Protocol, AnArmTakesFromTheTopWhatItDoesNotSay) {
    const parsed p = read(head);

    ASSERT_TRUE(p.issues.empty()) << sentence(p.issues.front());
    const scenario& brief = p.study.find("short")->what;
    const scenario& extended = p.study.find("long")->what;
    EXPECT_EQ(brief.who, extended.who);
    EXPECT_EQ(brief.run.days, 3);
    EXPECT_EQ(extended.run.days, 9);
    EXPECT_EQ(brief.doses.size(), 1U);
    EXPECT_TRUE(extended.doses.empty());
    EXPECT_EQ(p.study.assumptions.size(), 1U);
}

/// The study with coffee and light for all, and a third arm with these keys of [routine].
std::string with_routine(const std::string& keys) {
    std::string text = head;
    text.replace(
        text.find("[run]"), 0,
        "caffeine = [{ at = \"08:00\", mg = 95 }]\nschedule = [{ days = \"sun\", bed = \"00:30\", rise = \"08:30\" "
        "}]\nlight = { day_lux = 300, evening_lux = 150 }\n");
    return text + "[[arm]]\nname = \"own\"\n[arm.routine]\n" + keys;
}

TEST(Protocol, AnArmLivesTheCommonRoutineWithWhatItSaysInItsPlace) {
    const parsed p =
        read(with_routine("bed = \"22:30\"\nweekend = { bed = \"01:00\", rise = \"09:00\" }\n"
                          "light = { evening_lux = 10 }\n"));

    ASSERT_TRUE(p.issues.empty()) << sentence(p.issues.front());
    const routine& usual = p.study.find("short")->what.day;
    const routine& own = p.study.find("own")->what.day;
    EXPECT_EQ(own.zone, "UTC");
    EXPECT_EQ(own.bed, (clock_time{22 * 60 + 30}));
    EXPECT_EQ(own.rise, usual.rise);
    EXPECT_EQ(own.caffeine, usual.caffeine);
    EXPECT_EQ(own.light.day_lux, 300);
    EXPECT_EQ(own.light.evening_lux, 10);
    EXPECT_EQ(own.nights.size(), 1U);
    EXPECT_EQ(own.nights[0].bed, (clock_time{60}));
}

TEST(Protocol, ARoutineOfAnArmThatIsWholeStandsByItself) {
    const parsed p = read(with_routine("zone = \"UTC\"\nbed = \"23:00\"\nrise = \"07:00\"\n"));

    ASSERT_TRUE(p.issues.empty()) << sentence(p.issues.front());
    EXPECT_TRUE(p.study.find("own")->what.day.caffeine.empty());
    EXPECT_TRUE(p.study.find("own")->what.day.nights.empty());
}

TEST(Protocol, AMistakeInTheRoutineOfAnArmHasItsPlace) {
    const parsed p = read(with_routine("cafeine = []\n"));

    ASSERT_EQ(p.issues.size(), 1U);
    EXPECT_EQ(p.issues[0].key, "routine.cafeine");
    EXPECT_EQ(p.issues[0].where.line, 34U);
    EXPECT_EQ(read(with_routine("\n[[arm]]\nname = \"odd\"\nroutine = 3\n")).issues.size(), 1U);
}

TEST(Protocol, AReadoutIsReadAgainstTheSameDayUnlessItSaysAnother) {
    const parsed p = read(head + R"(
[[readout]]
row = "a"
read = "urine_24h"
arm = "long"
against = "without"
compare = "difference"
day = 9
[[readout]]
row = "b"
read = "plasma_morning"
arm = "long"
against = "short"
compare = "ratio"
day = 9
against_day = 2
times = 0.8
absorption = true
)");

    ASSERT_TRUE(p.issues.empty()) << sentence(p.issues.front());
    EXPECT_EQ(p.study.readouts[0].against_day, 9);
    EXPECT_EQ(p.study.readouts[0].compare, row_comparison::difference);
    EXPECT_FALSE(p.study.readouts[0].is_absorption);
    EXPECT_EQ(p.study.readouts[1].against_day, 2);
    EXPECT_EQ(p.study.readouts[1].compare, row_comparison::ratio);
    EXPECT_EQ(p.study.readouts[1].times, 0.8);
    EXPECT_TRUE(p.study.readouts[1].is_absorption);
}

/// The one thing wrong with a readout of these keys.
std::string wrong_with(const std::string& keys) {
    const parsed p = read(head + "[[readout]]\nrow = \"a\"\n" + keys);
    return p.issues.size() == 1 ? sentence(p.issues.front()) : std::to_string(p.issues.size()) + " issues";
}

TEST(Protocol, EachMistakeOfAReadoutIsNamed) {
    EXPECT_NE(wrong_with("read = \"urine\"\narm = \"long\"\n").find("readout[1].read"), std::string::npos);
    EXPECT_NE(wrong_with("read = \"urine_24h\"\narm = \"lon\"\n").find("is no arm"), std::string::npos);
    EXPECT_NE(wrong_with("read = \"urine_24h\"\narm = \"without\"\n").find("is no arm"), std::string::npos);
    EXPECT_NE(wrong_with("read = \"tracer_urine_share\"\narm = \"short\"\n").find("reads a labelled dose"),
              std::string::npos);
    EXPECT_NE(wrong_with("read = \"urine_24h\"\n").find("is missing"), std::string::npos);
    EXPECT_NE(wrong_with("read = \"urine_24h\"\narm = \"short\"\nday = 4\n").find("1 to 3"), std::string::npos);
    EXPECT_NE(wrong_with("read = \"urine_24h\"\narm = \"long\"\ncompare = \"ratio\"\n").find("nothing to compare"),
              std::string::npos);
}

TEST(Protocol, DaysAndNumbersOfAReadoutAreWhole) {
    const std::string urine = "read = \"urine_24h\"\narm = \"long\"\nagainst = \"short\"\n";

    EXPECT_NE(wrong_with(urine + "day = 1.9\n").find("readout[1].day = 1.9 is not a whole number"), std::string::npos)
        << wrong_with(urine + "day = 1.9\n");
    EXPECT_NE(wrong_with(urine + "against_day = 2.5\n").find("against_day = 2.5 is not a whole number"),
              std::string::npos);
    EXPECT_NE(wrong_with("read = \"tracer_half_time\"\narm = \"long\"\nnumber = 1.5\n")
                  .find("number = 1.5 is not a whole number"),
              std::string::npos);
    EXPECT_EQ(wrong_with(urine + "day = 2.0\n"), "0 issues");
}

TEST(Protocol, EveryArmOfAReadoutHasItsDay) {  // `short` has three days, `long` nine
    const std::string urine = "read = \"urine_24h\"\narm = \"long\"\nagainst = \"short\"\n";
    const std::string curve = "read = \"all_above\"\narms = [\"long\"]\n";

    EXPECT_NE(wrong_with(urine + "day = 9\n").find("readout[1].against_day is missing"), std::string::npos)
        << wrong_with(urine + "day = 9\n");
    EXPECT_NE(wrong_with(urine + "day = 9\nagainst_day = 4\n").find("1 to 3"), std::string::npos);
    EXPECT_EQ(wrong_with(urine + "day = 9\nagainst_day = 3\n"), "0 issues");
    EXPECT_NE(wrong_with(curve + "against = \"short\"\nday = 4\n").find("1 to 3"), std::string::npos);
    EXPECT_NE(wrong_with("read = \"all_above\"\narms = [\"long\", \"short\"]\nday = 4\n").find("1 to 3"),
              std::string::npos);
    EXPECT_EQ(wrong_with(curve + "day = 4\n"), "0 issues");
}

TEST(Protocol, ANightThatBeginsOnTheLastDayIsRefused) {
    const auto night = [](const std::string& word) { return "read = \"" + word + "\"\narm = \"short\"\n"; };
    for (const char* word : {"acth_night", "cortisol_night", "melatonin_night", "melatonin_rise_hour"}) {
        EXPECT_NE(
            wrong_with(night(word) + "day = 3\n").find("day = 3 is the last of the run, and " + std::string(word)),
            std::string::npos)
            << wrong_with(night(word) + "day = 3\n");
        EXPECT_EQ(wrong_with(night(word) + "day = 2\n"), "0 issues");
    }
    EXPECT_EQ(wrong_with(night("deep_share") + "day = 3\n"), "0 issues");
    EXPECT_NE(wrong_with(night("melatonin_rise_hour") + "against = \"long\"\nagainst_day = 9\n")
                  .find("against_day = 9 is the last"),
              std::string::npos);
    EXPECT_NE(wrong_with("read = \"direction\"\narm = \"short\"\nagainst = \"without\"\nday = 3\n"
                         "of = [{ read = \"acth_night\", way = \"lower\", noise = 9 }]\n")
                  .find("acth_night looks into the night after it"),
              std::string::npos);
}

TEST(Protocol, AMistakeInAnArmHasItsPlace) {
    std::string text = head;
    text.replace(text.find("chloride"), 8, "chlorid");

    const parsed p = read(text);

    ASSERT_EQ(p.issues.size(), 1U);
    EXPECT_EQ(p.issues[0].where.file, "study.toml");
    EXPECT_EQ(p.issues[0].where.line, 22U);
    EXPECT_EQ(p.issues[0].nearest, "chloride");
}

TEST(Protocol, WhatIsExpectedOfATrialIsThatOfTheFileUnlessAnArmSaysOtherwise) {
    std::string text = head;
    text.replace(text.find("assumptions"), 0, "expectation = 0.4\n");
    text.replace(text.find("name = \"long\"\n"), 0, "expectation = 0\n");

    const parsed p = read(text);

    ASSERT_TRUE(p.issues.empty()) << sentence(p.issues.front());
    EXPECT_EQ(p.study.find("short")->what.expectation, 0.4);
    EXPECT_EQ(p.study.find("long")->what.expectation, 0);
    EXPECT_EQ(read(head).study.find("short")->what.expectation, 0);
    EXPECT_EQ(read("expectation = 1.5\n" + head).issues.size(), 1U);
}

TEST(Protocol, WhoHopesInATrialWasTakenIntoItAndWhoWaitsSaysSo) {
    std::string text = head;
    text.replace(text.find("assumptions"), 0, "expectation = 0.4\n");
    text.replace(text.find("name = \"long\"\n"), 0, "expectation = 0\nenrolled = 1\n");

    const parsed p = read(text);

    ASSERT_TRUE(p.issues.empty()) << sentence(p.issues.front());
    EXPECT_EQ(p.study.find("short")->what.enrolled, 0.4);
    EXPECT_EQ(p.study.find("long")->what.enrolled, 1);
    EXPECT_EQ(read("enrolled = 0.2\n" + head).study.find("short")->what.enrolled, 0.2);
    EXPECT_EQ(read(head).study.find("short")->what.enrolled, 0);
    EXPECT_EQ(read("enrolled = 2\n" + head).issues.size(), 1U);
}

TEST(Protocol, ADirectionSaysWhatGoesWhichWayBeyondWhichNoise) {
    const parsed p = read(head + R"(
[[readout]]
row = "a"
read = "direction"
arm = "long"
against = "without"
of = [
    { read = "sleep_quality", way = "none", noise = 0.6 },
    { read = "acth_night", way = "lower", noise = 9 },
]
)");

    ASSERT_TRUE(p.issues.empty()) << sentence(p.issues.front());
    const auto& of = p.study.readouts[0].of;
    ASSERT_EQ(of.size(), 2U);
    EXPECT_EQ(of[0].way, change_way::none);
    EXPECT_EQ(of[1].way, change_way::lower);
    EXPECT_EQ(of[1].read, "acth_night");
    EXPECT_EQ(of[0].noise, 0.6);
    const std::string whole = "read = \"direction\"\narm = \"long\"\nagainst = \"short\"\n";
    EXPECT_NE(wrong_with(whole).find("of is missing"), std::string::npos) << wrong_with(whole);
    EXPECT_NE(wrong_with(whole + "of = [{ read = \"sleep_quality\", way = \"less\", noise = 1 }]\n").find("way"),
              std::string::npos);
    EXPECT_NE(wrong_with(whole + "of = [{ read = \"sleep_quality\", way = \"none\", noise = 0 }]\n").find("noise"),
              std::string::npos);
}

TEST(Protocol, AReferenceNeedsNoArm) {
    const parsed p = read(head + "[[readout]]\nrow = \"a\"\nread = \"reference_block\"\n");

    EXPECT_TRUE(p.issues.empty());
    EXPECT_TRUE(is_reference("reference_block"));
    EXPECT_FALSE(is_reference("urine_24h"));
}

TEST(Protocol, TwoArmsOfOneNameAreRefused) {
    EXPECT_EQ(read(head + "[[arm]]\nname = \"long\"\n").issues.size(), 1U);
    EXPECT_EQ(read(head + "[[arm]]\nname = \"without\"\n").issues.size(), 1U);
}

const std::string urine_of_long = R"(
[[readout]]
row = "a"
read = "urine_24h"
arm = "long"
against = "short"
compare = "difference"
day = 3
)";

/// The readout with one word changed.
std::string mistyped(const std::string& from, const std::string& to) {
    std::string text = head + urine_of_long;
    return text.replace(text.rfind(from), from.size(), to);
}

TEST(Protocol, AnArmThatIsNotThereIsAnsweredWithTheNearestAndByThatAlone) {
    const auto only = [](const std::string& text) {
        const parsed p = read(text);
        EXPECT_EQ(p.issues.size(), 1U) << text;
        return p.issues.empty() ? issue{} : p.issues.front();
    };

    EXPECT_TRUE(read(head + urine_of_long).issues.empty());
    EXPECT_EQ(only(mistyped("\"long\"", "\"lng\"")).nearest, "long");
    EXPECT_EQ(only(mistyped("\"long\"", "\"lng\"")).allowed, "short, long");
    EXPECT_EQ(only(mistyped("against = \"short\"", "against = \"withot\"")).nearest, "without");
    const issue listed = only(mistyped("arm = \"long\"", "arms = [\"long\", \"shrt\"]"));
    EXPECT_EQ(listed.nearest, "short");
    EXPECT_EQ(listed.found, "has `shrt`, which is no arm of this file");
    EXPECT_EQ(only(mistyped("day = 3", "day = 10")).allowed, "1 to 9 (a day of the arm's run)");
}

TEST(Protocol, NamesAreShort) {
    const std::string name(61, 'n');

    for (const auto& [from, key] : {std::pair{"\"study\"", "family"}, {"\"a\"", "readout[1].row"}}) {
        const parsed p = read(mistyped(from, '"' + name + '"'));
        ASSERT_EQ(p.issues.size(), 1U) << key;
        EXPECT_EQ(p.issues[0].key, key);
        EXPECT_EQ(p.issues[0].found, "is 61 bytes long");
    }
    std::string many = "assumptions = [";
    for (int i = 0; i < 101; ++i) many += "\"x\", ";
    const parsed p = read(mistyped("assumptions = [\"Men are assumed.\"]", many + "]"));
    ASSERT_EQ(p.issues.size(), 1U);
    EXPECT_EQ(p.issues[0].key, "assumptions");
}

}  // namespace
}  // namespace magnesia::scenario::protocol_test
