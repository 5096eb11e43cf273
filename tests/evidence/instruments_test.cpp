// instruments_test.cpp - the instruments of the program, each rule of the file broken once, and names that must fit.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/instruments.hpp"

#include <gtest/gtest.h>

#include "evidence/base/source_uses.hpp"
#include "evidence/outcomes/outcome_check.hpp"
#include "tests/evidence/support.hpp"

namespace instruments_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

TEST(Instruments, MeasureEveryOutcomeThatIsNotComputed) {
    const auto all = load_instruments();
    int outcomes = 0;
    for (const outcome& o : load_outcomes()) {
        if (o.is_computed) continue;
        ++outcomes;
        EXPECT_FALSE(instruments_of(all, o.id).empty()) << o.id;
    }
    EXPECT_GE(outcomes, 54);
}

// Published: 0 to 28 points and 6 points in Yang 2009; 0 to 27 and 5 points, twice the SD of one reading, in Löwe 2004.
TEST(Instruments, HoldPublishedScalesAndDifferences) {
    const auto all = load_instruments();
    const instrument* isi = find_instrument(all, "isi");
    ASSERT_NE(isi, nullptr);
    EXPECT_EQ(isi->scale->high, 28);
    EXPECT_EQ(isi->minimal_important_difference->value, 6);
    EXPECT_EQ(isi->minimal_important_difference->known.source, "yang2009");
    const instrument* phq9 = find_instrument(all, "phq9");
    ASSERT_NE(phq9, nullptr);
    EXPECT_EQ(phq9->scale->high, 27);
    EXPECT_EQ(*phq9->minimal_important_difference->value, 2 * phq9->noises.at(0).range.low);
    EXPECT_EQ(find_instrument(all, "bdi2")->minimal_important_difference->share, 0.175);
    EXPECT_EQ(find_instrument(all, "lseq")->direction, better::higher);
    EXPECT_EQ(find_instrument(all, "none"), nullptr);
}

const std::string good_file = R"(schema = "magnesia.instruments/1"
[[instrument]]
id = "diary"
label = "Diary"
measures = ["sleep", "wake"]

[[instrument.bias]]
outcome = "sleep"
measure = "ratio"
low = 1.25
high = 1.5
who = "people with insomnia"
grade = "C"
provenance = "memory"
note = "remembered"

[[instrument.noise]]
outcome = "wake"
measure = "retest_correlation"
value = 0.5
who = "adults"
grade = "B"
provenance = "primary"
source = "one1999"
place = "abstract"

[[instrument]]
id = "score"
label = "Score"
measures = ["quality"]
scale_low = 0
scale_high = 21
better = "higher"
minimal_important_difference = { value = 3, grade = "C", provenance = "memory", note = "words [two1999]" }
)";

std::vector<instrument> parsed(const std::string& text, std::vector<issue>& issues) {
    return parse_instruments(parse_toml(text, "i.toml"), issues);
}

std::string broken(std::string_view old_part, std::string_view new_part) {
    std::vector<issue> issues;
    parsed(replaced(good_file, old_part, new_part), issues);
    return sentences(issues);
}

TEST(Instruments, AreReadWithErrorsAndPoints) {
    std::vector<issue> issues;
    const auto all = parsed(good_file, issues);

    EXPECT_EQ(sentences(issues), "");
    EXPECT_EQ(all.at(0).biases.at(0).measure, bias_measure::ratio);
    EXPECT_EQ(all.at(0).biases.at(0).range.high, 1.5);
    EXPECT_EQ(all.at(0).noises.at(0).measure, noise_measure::retest_correlation);
    EXPECT_EQ(all.at(0).noises.at(0).range.high, 0.5);
    EXPECT_EQ(word(all.at(0).noises.at(0).measure), "retest_correlation");
    EXPECT_FALSE(all.at(0).direction);
    EXPECT_EQ(all.at(1).direction, better::higher);
    EXPECT_EQ(all.at(1).minimal_important_difference->value, 3);
    EXPECT_EQ(instruments_of(all, "wake").at(0).id, "diary");
    EXPECT_TRUE(instruments_of(all, "walk").empty());
}

TEST(Instruments, EachRuleCatchesItsFault) {
    EXPECT_TRUE(contains(broken("id = \"score\"", "id = \"diary\""), "instrument[2].id = \"diary\" stands twice"));
    EXPECT_TRUE(contains(broken("measures = [\"quality\"]\n", ""), "measures is missing"));
    EXPECT_TRUE(contains(broken("[\"quality\"]", "[\"quality\", \"sleep\"]"), "are several, yet points are described"));
    EXPECT_TRUE(contains(broken("scale_low = 0\n", ""), "instrument[2].scale_low is missing"));
    EXPECT_TRUE(contains(broken("\"higher\"", "\"none\""), "allowed: \"lower\", \"higher\""));
    EXPECT_TRUE(contains(broken("\"ratio\"", "\"ration\""), "did you mean `ratio`?"));
    EXPECT_TRUE(contains(broken("low = 1.25", "low = 2"), "low = 2 is not below high"));
    EXPECT_TRUE(contains(broken("low = 1.25", "low = -1"), "bias[1].low = -1 is out of range"));
    EXPECT_TRUE(contains(broken("low = 1.25\nhigh = 1.5\n", ""), "bias[1].value is missing"));
    EXPECT_TRUE(contains(broken("low = 1.25", "value = 1\nlow = 1.25"), "value = 1 stands beside low and high"));
    EXPECT_TRUE(contains(broken("value = 0.5", "value = 1.5"), "noise[1].value = 1.5 is out of range"));
    EXPECT_TRUE(contains(broken("value = 3,", "value = 3, share = 0.2,"), "one of value and share"));
    EXPECT_TRUE(contains(broken("value = 3, ", ""), "one of value and share"));
    EXPECT_TRUE(contains(broken("scale_high", "scale_hihg"), "did you mean `scale_high`?"));
}

TEST(Instruments, SayHowTheyAreKnown) {
    EXPECT_TRUE(contains(broken("source = \"one1999\"\n", ""), "source and place for provenance primary"));
    EXPECT_TRUE(contains(broken("place = \"abstract\"\n", ""), "source and place for provenance primary"));
    EXPECT_TRUE(contains(broken("note = \"remembered\"", "source = \"one1999\"\nnote = \"remembered\""),
                         "is named, yet the value was not read in it"));
    EXPECT_TRUE(contains(broken("note = \"remembered\"\n", ""), "bias[1].note is missing"));
    EXPECT_TRUE(contains(broken("\"C\"\nprovenance = \"memory\"", "\"A\"\nprovenance = \"memory\""), "is too good"));
    EXPECT_TRUE(
        contains(broken("\"C\"\nprovenance = \"memory\"", "\"B\"\nprovenance = \"assumption\""), "is too good"));
    EXPECT_EQ(broken("\"C\"\nprovenance = \"memory\"", "\"B\"\nprovenance = \"memory\""), "");
}

/// Outcomes and sources that the file above may name.
std::vector<outcome> known_outcomes() {
    std::vector<outcome> all(3);
    all[0].id = "sleep";
    all[1].id = "wake";
    all[2].id = "quality";
    all[2].possible = value_range{0, 21};
    all[2].instrument = "score";
    return all;
}

std::vector<source> known_sources() {
    std::vector<source> all(1);
    all[0].id = "one1999";
    return all;
}

std::string misfits(const std::string& text) {
    std::vector<issue> issues;
    check_instruments(parsed(text, issues), known_outcomes(), known_sources(), issues);
    return sentences(issues);
}

TEST(Instruments, NameOnlyWhatExists) {
    EXPECT_EQ(misfits(good_file), "");
    EXPECT_TRUE(contains(misfits(replaced(good_file, "[\"quality\"]", "[\"qualiti\"]")),
                         "score.measures = qualiti is no known outcome; did you mean `quality`?"));
    EXPECT_TRUE(contains(misfits(replaced(good_file, "outcome = \"wake\"", "outcome = \"quality\"")),
                         "diary.noise.outcome = quality is not measured by it"));
    EXPECT_TRUE(contains(misfits(replaced(good_file, "one1999", "one1998")),
                         "diary.noise.source = one1998 is no known source; did you mean `one1999`?"));
    EXPECT_TRUE(contains(misfits(replaced(good_file, "scale_high = 21", "scale_high = 28")),
                         "goes beyond what is possible for quality; allowed: 0 to 21"));
}

TEST(Instruments, AreTheOnesAnOutcomeIsCountedIn) {
    std::vector<issue> issues;
    const std::vector<instrument> instruments = parsed(good_file, issues);
    std::vector<outcome> outcomes = known_outcomes();
    check_outcomes(outcomes, instruments, known_sources(), issues);
    EXPECT_EQ(sentences(issues), "");

    outcomes[0].instrument = "score";
    outcomes[2].instrument = "scor";
    outcomes[1].minimal_important_difference = important_difference{
        .value = 1, .share = {}, .known = {.source = "two1999", .place = {}, .note = {}, .where = {}}};
    check_outcomes(outcomes, instruments, known_sources(), issues);

    EXPECT_TRUE(contains(sentences(issues), "sleep.instrument = score measures something else"));
    EXPECT_TRUE(contains(sentences(issues), "quality.instrument = scor is no known instrument; did you mean `score`?"));
    EXPECT_TRUE(contains(sentences(issues), "wake.minimal_important_difference.source = two1999 is no known source"));
}

TEST(Instruments, AreFoundByTheirSources) {
    std::vector<issue> issues;
    evidence_base base;
    base.instruments = parsed(good_file, issues);
    base.outcomes = known_outcomes();
    base.sources.resize(1);
    base.sources[0].id = "two1999";
    base.outcomes[0].minimal_important_difference = important_difference{
        .value = 1, .share = {}, .known = {.source = "one1999", .place = {}, .note = {}, .where = {}}};

    EXPECT_EQ(users_of(base, "one1999"), (std::vector<std::string>{"outcome sleep", "instrument diary"}));
    EXPECT_EQ(users_of(base, "two1999"), std::vector<std::string>{"instrument score"});
    EXPECT_TRUE(users_of(base, "three1999").empty());
}

}  // namespace
}  // namespace instruments_test
