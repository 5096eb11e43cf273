// mutation_test.cpp - a person file with letters changed is refused with a sentence or judged; it never gets lost.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/safety/support.hpp"

namespace magnesia::safety::mutation_test {
namespace {

using namespace magnesia::safety::testing;

const std::string sound = R"(age_y = 45
sex = "female"
egfr_ml_min = 28
region = "eu"
pregnant = false
symptoms = ["chest_pain"]
conditions = ["asthma"]
drugs = ["levothyroxine", "omeprazole"]
drug_times = [["levothyroxine", "07:00"]]
other_magnesium = [["antacid", "unknown"], ["multivitamin", 80]]
zinc_mg = 10
pulse_per_min = 60
)";

std::string mutated() {
    std::string text = sound;
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        const int how = *rc::gen::inRange(0, 3);
        const char letter = *rc::gen::elementOf(std::string("0159-.eE[]\"=,\n nfiax_#"));
        if (how == 0) text[at] = letter;
        if (how == 1) text.insert(at, 1, letter);
        if (how == 2 && text.size() > 1) text.erase(at, 1);
    }
    return text;
}

RC_GTEST_PROP(MutatedPerson, IsRefusedInASentenceOrJudgedWithReasons, ()) {
    try {
        const judgement result = judged(person_of(mutated()));
        RC_ASSERT(!result.findings.empty());
        RC_ASSERT(result.max_supplemental_mg >= 0);
        RC_ASSERT(result.max_supplemental_mg <= 500);
    } catch (const input_error& failure) {
        RC_ASSERT(!failure.issues().empty());
        RC_ASSERT(!failure.issues().front().found.empty());
    }
}

/// A wrong key must not make a warning sign disappear.
TEST(MutatedPerson, LosesNoKeyInSilence) {
    std::size_t refused = 0;
    std::size_t count = 0;
    for (std::size_t from = 0; from < sound.size(); from = sound.find('\n', from) + 1) {
        std::string text = sound;
        text[from] = 'q';
        ++count;
        try {
            static_cast<void>(person_of(text));
        } catch (const input_error&) {
            ++refused;
        }
    }

    EXPECT_EQ(refused, count);
    EXPECT_EQ(judged(person_of(sound)).is, verdict::emergency);
}

TEST(MutatedPerson, SaysWhatIsAllowedAndTheNearestName) {
    const auto sentence_of = [](const std::string& line) {
        try {
            static_cast<void>(person_of("age_y = 45\nsex = \"female\"\n" + line));
        } catch (const input_error& failure) {
            return sentence(failure.issues().front());
        }
        return std::string("nothing");
    };
    const auto contains = [](const std::string& text, const char* part) {
        return text.find(part) != std::string::npos;
    };

    EXPECT_TRUE(contains(sentence_of("regio = \"eu\""), "did you mean `region`?"));
    EXPECT_TRUE(contains(sentence_of("region = \"germny\""), "did you mean `germany`?"));
    EXPECT_TRUE(contains(sentence_of("symptoms = [3]"), "symptoms[1]"));
    EXPECT_TRUE(
        contains(sentence_of("dialysis = 1"), "person.toml:4:12: person.dialysis = 1 is neither true nor false"));
    EXPECT_TRUE(contains(sentence_of("other_magnesium = [[\"zma\", -1]]"), "0 to 20000 mg elemental per day"));
    EXPECT_TRUE(contains(sentence_of("drug_times = [[\"x\", \"25:00\"]]"), "is no time of day"));
    EXPECT_TRUE(contains(sentence_of("drugs = [3]"), "drugs[1]"));
    EXPECT_TRUE(contains(sentence_of("pulse_per_min = 3"), "15 to 250 beats per minute"));
}

TEST(MutatedPerson, APregnantManIsRefused) {
    EXPECT_THROW(person_of(std::string("age_y = 30\nsex = \"male\"\npregnant = true")), input_error);
    EXPECT_THROW(person_of(std::string("age_y = 30\nsex = \"female\"\npregnant = false\npregnant_weeks = 12")),
                 input_error);
    EXPECT_EQ(person_of(std::string("age_y = 30\nsex = \"female\"\npregnant_weeks = 12")).is.pregnant, true);
}

TEST(MutatedPerson, ACreatinineOfAChildNeedsAHeight) {
    EXPECT_THROW(person_of(std::string("age_y = 8\nsex = \"male\"\ncreatinine_umol_l = 40")), input_error);
    EXPECT_TRUE(
        person_of(std::string("age_y = 8\nsex = \"male\"\nheight_cm = 128\ncreatinine_umol_l = 40")).egfr_ml_min);
    EXPECT_TRUE(person_of(std::string("age_y = 48\nsex = \"male\"\ncreatinine_umol_l = 80")).egfr_ml_min);
}

}  // namespace
}  // namespace magnesia::safety::mutation_test
