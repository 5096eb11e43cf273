// trial_check_test.cpp - mistakes people make in copying numbers, each seeded into a sound file and caught.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/trial_check.hpp"

#include <gtest/gtest.h>

#include <set>

#include "evidence/trials/targets.hpp"
#include "tests/evidence/support.hpp"
#include "tests/evidence/trial_samples.hpp"

namespace trial_check_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const trial_context& known() {
    static const trial_context all = load_trial_context();
    return all;
}

std::string faults_of_trial(const std::string& text) {
    std::vector<issue> issues;
    const trial read = parse_trial(parse_toml(text, "t.toml"), issues);
    check_trial(read, known(), issues);
    return sentences(issues);
}

std::string faults_of_review(const std::string& text) {
    std::vector<issue> issues;
    const review read = parse_review(parse_toml(text, "r.toml"), issues);
    check_review(read, known(), issues);
    return sentences(issues);
}

struct seeded_error {
    const char* name;
    const char* sound;
    const char* broken;
    const char* says;  ///< part of the sentence that must come
};

void PrintTo(const seeded_error& error, std::ostream* out) {
    *out << error.name;
}

const seeded_error trial_errors[] = {
    {"ArmsExchanged",
     "mean = 11.0\nsd = 4.2\n\n[[result.arm]]\nid = \"placebo\"\nn = 48\nbaseline_mean = 15.1\nbaseline_sd = 4.1\nmean "
     "= 13.0",
     "mean = 13.0\nsd = 4.2\n\n[[result.arm]]\nid = \"placebo\"\nn = 48\nbaseline_mean = 15.1\nbaseline_sd = 4.1\nmean "
     "= 11.0",
     "has another sign than the difference of its arms: exchanged?"},
    {"StandardErrorAsDeviation", "sd = 4.2", "sd = 0.5", "is too small for the spread of people: a standard error?"},
    {"StandardErrorThatMakesANullCertain", "mean = 76.0\nsd = 9.0", "mean = 90.0\nsd = 5.0",
     "makes a difference certain that was found unclear: a standard error?"},
    {"StandardErrorInOneArm", "mean = 76.0\nsd = 9.0", "mean = 76.0\nsd = 2.2",
     "differs 4.5 times from that of placebo"},
    {"PerCentAsFraction", "mean = 76.0", "mean = 0.76", "is a fraction, and the outcome counts per cent"},
    {"ScoreOutsideItsScale", "baseline_mean = 15.0", "baseline_mean = 35.0", "is no mean a group can have"},
    {"SpreadWiderThanTheScale", "sd = 4.4", "sd = 44", "is no spread people have"},
    {"NegativeDeviation", "sd = 4.2", "sd = -4.2", "a spread is not negative"},
    {"ValueOutsideItsInterval", "low = -3.7", "low = -1.7", "lies outside its interval"},
    {"IntervalWithoutMiddle", "low = -3.7\nhigh = -0.3", "low = -2.1\nhigh = 5.0",
     "is not in the middle of its interval"},
    {"IntervalTurnedRound", "low = -3.7\nhigh = -0.3", "low = -0.3\nhigh = -3.7", "the low end first"},
    {"OneEndOfAnInterval", "low = -3.7\n", "", "has one end of an interval"},
    {"PContradictsTheInterval", "p = 0.022", "p = 0.6", "contradicts the interval; allowed: about 0.021"},
    {"PAboveOne", "p = 0.022", "p = 22", "p = 22 is out of range"},
    {"FindingAgainstTheEffect", "finding = \"lower\"", "finding = \"higher\"", "has another direction than the effect"},
    {"FindingWithoutSupport", "value = -2.0\nlow = -3.7\nhigh = -0.3\np = 0.022",
     "value = -2.0\nlow = -4.4\nhigh = 0.4\np = 0.1", "is said although the interval includes no effect"},
    {"SignificantCalledNull", "finding = \"lower\"", "finding = \"no_difference\"",
     "is said although the interval excludes no effect"},
    {"EffectIsNotTheDifference", "value = -2.0\nlow = -3.7\nhigh = -0.3\np = 0.022",
     "value = -9.0\nlow = -11.0\nhigh = -7.0\np = 0.0001", "is not the difference of its arms"},
    {"ChangeIsNotEndMinusBaseline", "baseline_mean = 15.0\n", "baseline_mean = 15.0\nchange = 4.0\n",
     "is not the end minus the baseline"},
    {"ChangeSpreadIsAnError", "baseline_mean = 15.0\n",
     "baseline_mean = 15.0\nchange = -4.0\nchange_sd = 0.6\nchange_low = -5.2\nchange_high = -2.8\n",
     "contradicts the interval of the change"},
    {"CompoundAsElemental", "elemental_mg_per_day = 320", "elemental_mg_per_day = 2000", "which citrate never holds"},
    {"MillimolesAsMilligrams", "elemental_mg_per_day = 320\nelemental = \"stated\"\ncompound_mg_per_day = 2000",
     "elemental_mg_per_day = 13\nelemental = \"stated\"", "is so little that it may be millimoles"},
    {"ElementalAboveTheWhole", "compound_mg_per_day = 2000", "compound_mg_per_day = 200",
     "is more than the whole compound"},
    {"MoreAnalysedThanRandomised", "analysed = 96", "analysed = 106", "is more than were randomised"},
    {"MorePeopleInTheArmThanItHas", "n = 48\nbaseline_mean = 15.0", "n = 58\nbaseline_mean = 15.0",
     "is more than the arm has"},
    {"MoreEventsThanPeople", "events = 6", "events = 60", "is more than n"},
    {"MeanOfAnEvent", "events = 6", "mean = 6.0", "is given for an outcome that counts people"},
    {"EventsOfAScore", "baseline_mean = 15.0\n", "events = 3\n", "is given for an outcome that is measured"},
    {"BlindWithoutAnythingToBlindWith", "control = \"placebo\"", "control = \"nothing\"",
     "is double without anything to blind with"},
    {"PlaceboWithoutAControlArm", "role = \"control\"", "role = \"comparator\"", "is placebo, and no arm is a control"},
    {"GivenCalledSeen", "role = \"magnesium\"", "role = \"magnesium\"\nhas = \"high\"",
     "is said where magnesium was given"},
    {"ReadAfterTheEnd", "day = 56\nprimary", "day = 560\nprimary", "is after the treatment had ended"},
    {"InstrumentOfAnotherOutcome", "instrument = \"isi\"", "instrument = \"psqi\"", "does not measure this outcome"},
    {"NameMisspelt", "outcome = \"insomnia_severity\"", "outcome = \"insomnia_severty\"",
     "did you mean `insomnia_severity`?"},
    {"FormMisspelt", "form = \"citrate\"", "form = \"citrat\"", "did you mean `citrate`?"},
    {"SourceNobodyKnows", "sources = [\"walker2003\"]", "sources = [\"walker2033\"]", "did you mean `walker2003`?"},
    {"RegistrationOfNoRegistry", "NCT01234567", "NCT0123", "is no number of a registry"},
    {"ArmTheTrialDoesNotHave", "arm = \"magnesium\"\nagainst", "arm = \"magnesum\"\nagainst",
     "is no arm of this trial"},
    {"DifferenceOfAnEvent", "id = \"placebo\"\nn = 48\nevents = 3\n",
     "id = \"placebo\"\nn = 48\nevents = 3\n[result.effect]\nmeasure = \"difference\"\narm = \"magnesium\"\nagainst = "
     "\"placebo\"\nvalue = 3.0\n",
     "is a difference of an outcome that counts people"},
    {"LogarithmAsRatio", "id = \"placebo\"\nn = 48\nevents = 3\n",
     "id = \"placebo\"\nn = 48\nevents = 3\n[result.effect]\nmeasure = \"risk_ratio\"\narm = \"magnesium\"\nagainst = "
     "\"placebo\"\nvalue = -0.4\nlow = -1.2\nhigh = 0.4\n",
     "a ratio is above 0"},
    {"ResultWithoutContent",
     "finding = \"no_difference\"\n\n[[result.arm]]\nid = \"magnesium\"\nn = 48\nmean = 76.0\nsd = "
     "9.0\n\n[[result.arm]]\nid = \"placebo\"\nn = 48\nmean = 75.0\nsd = 10.0\n",
     "", "says nothing"},
    {"KeyMisspelt", "blinding = ", "blindng = ", "did you mean `blinding`?"},
    {"MagnesiumWithoutAForm", "form = \"citrate\"\n", "", "a form, several or unknown"},
};

class TrialError : public ::testing::TestWithParam<seeded_error> {};

TEST_P(TrialError, IsCaught) {
    const seeded_error& error = GetParam();

    const std::string faults = faults_of_trial(replaced(sound_trial, error.sound, error.broken));

    EXPECT_TRUE(contains(faults, error.says)) << faults;
    EXPECT_TRUE(contains(faults, "t.toml:")) << faults;
}

INSTANTIATE_TEST_SUITE_P(Seeded, TrialError, ::testing::ValuesIn(trial_errors),
                         [](const auto& error) { return error.param.name; });

const seeded_error review_errors[] = {
    {"UnknownFormOfAReview",
     "kind =", "form = \"sulfat\"\nkind =", "is no form that is known; did you mean `sulfate`?"},
    {"StudyCountedTwice", "label = \"Second 2002\"", "label = \"First 2001\"", "is counted twice"},
    {"FewerStudiesThanListed", "studies = 2", "studies = 1", "is less than are listed"},
    {"StandardErrorAsDeviation", "sd = 4.2", "sd = 0.42", "is too small for the spread of people: a standard error?"},
    {"PContradictsTheInterval", "p = 0.014", "p = 0.7", "contradicts the interval"},
    {"ValueOutsideItsInterval", "value = -1.5", "value = -3.5", "lies outside its interval"},
    {"StudyWithoutNumbers", "low = -2.6\nhigh = 0.6\n", "", "is not enough to pool"},
    {"HeterogeneityAboveAll", "i2 = 0", "i2 = 140", "0 to 100 per cent"},
    {"OfNobody", "[population]\nwho = \"adults with insomnia\"\nconditions = [\"insomnia\"]\n", "", "population"},
    {"OfPeopleWithoutCondition", "conditions = [\"insomnia\"]", "conditions = []", "general_population"},
    {"OfPeopleUnknown", "conditions = [\"insomnia\"]", "conditions = [\"sleepless\"]", "population.conditions"},
    {"GroupOfPeopleUnnamed", "measure = \"difference\"", "measure = \"difference\"\nconditions = [\"stress\"]",
     "stands without a group"},
};

class ReviewError : public ::testing::TestWithParam<seeded_error> {};

TEST_P(ReviewError, IsCaught) {
    const seeded_error& error = GetParam();

    const std::string faults = faults_of_review(replaced(sound_review, error.sound, error.broken));

    EXPECT_TRUE(contains(faults, error.says)) << faults;
}

INSTANTIATE_TEST_SUITE_P(Seeded, ReviewError, ::testing::ValuesIn(review_errors),
                         [](const auto& error) { return error.param.name; });

/// Kinds by name: what is caught in a study and in a review counts once, the five of the whole library below not.
TEST(TrialCheck, FarMoreThanTwentyKindsOfErrorAreSeeded) {
    std::set<std::string> kinds;
    for (const seeded_error& one : trial_errors) kinds.insert(one.name);
    for (const seeded_error& one : review_errors) kinds.insert(one.name);

    EXPECT_EQ(kinds.size(), 52U);
    for (const char* named : {"ArmsExchanged", "StandardErrorAsDeviation", "PerCentAsFraction", "StudyCountedTwice"}) {
        EXPECT_EQ(kinds.count(named), 1U) << named;
    }
}

TEST(TrialCheck, FindsNothingInSoundFiles) {
    EXPECT_EQ(faults_of_trial(sound_trial), "");
    EXPECT_EQ(faults_of_review(sound_review), "");
}

/// A library of two copies of the sound trial, the second edited.
std::string faults_of_two(const std::string& second, const std::vector<target>& rows = {}) {
    std::vector<issue> issues;
    trial_library both;
    both.trials = {parse_trial(parse_toml(sound_trial, "a.toml"), issues),
                   parse_trial(parse_toml(second, "b.toml"), issues)};
    check_library(both, rows, issues);
    return sentences(issues);
}

TEST(TrialCheck, PeopleAreCountedOnce) {
    const std::string again = replaced(sound_trial, "id = \"walker2003\"", "id = \"walker2004\"");
    const std::string other_paper = replaced(again, "sources = [\"walker2003\"]", "sources = [\"pardo2021\"]");

    EXPECT_TRUE(contains(faults_of_two(other_paper), "its people would count twice"));
    EXPECT_TRUE(contains(faults_of_two(replaced(again, "NCT01234567", "NCT07654321")), "its people would count twice"));
    EXPECT_EQ(faults_of_two(replaced(other_paper, "NCT01234567", "NCT07654321")), "");
    EXPECT_EQ(faults_of_two(replaced(again, "role = \"check\"", "role = \"check\"\nsame_people_as = \"walker2003\"")),
              "");
}

TEST(TrialCheck, ARoleThatDiffersFromTheValidationRowsIsCaught) {
    target row;
    row.family = "walker2003";
    row.role = target_role::calibrate;

    EXPECT_TRUE(contains(faults_of_two(replaced(replaced(sound_trial, "NCT01234567", "NCT07654321"),
                                                "sources = [\"walker2003\"]", "sources = [\"pardo2021\"]"),
                                       {row}),
                         "role = check differs from the validation rows of walker2003; allowed: calibrate"));
}

TEST(TrialCheck, ASourceThatIsRefusedIsCaught) {
    trial_context with_fake = known();
    source fake = *find_source(with_fake.sources, "walker2003");
    fake.id = "fake2024";
    fake.doi = "10.1016/j.sleep.2024.123456";
    with_fake.sources.push_back(fake);
    std::vector<issue> issues;
    const std::string text = replaced(sound_trial, "sources = [\"walker2003\"]", "sources = [\"fake2024\"]");

    check_trial(parse_trial(parse_toml(text, "t.toml"), issues), with_fake, issues);

    EXPECT_TRUE(contains(sentences(issues), "must not be cited: a placeholder, not a DOI of a paper"));
}

TEST(TrialCheck, ASourceThatCannotBeFoundIsCaught) {
    trial_context unfindable = known();
    for (source& one : unfindable.sources) {
        if (one.id == "walker2003") one.doi = one.pmid = one.pmcid = one.url = one.note = "";
    }
    std::vector<issue> issues;
    const std::string text = replaced(sound_trial, "registration = \"NCT01234567\"\n", "");

    check_trial(parse_trial(parse_toml(text, "t.toml"), issues), unfindable, issues);

    EXPECT_TRUE(contains(sentences(issues), "cannot be found again"));
}

TEST(TrialCheck, TheWholeLibraryIsSound) {
    const trial_library all = load_trial_library();
    std::vector<issue> issues;
    for (const trial& one : all.trials) check_trial(one, known(), issues);
    for (const review& one : all.reviews) check_review(one, known(), issues);
    check_library(all, load_targets().targets, issues);

    EXPECT_EQ(sentences(issues), "");
    EXPECT_GE(all.trials.size() + all.reviews.size(), 60U);
}

}  // namespace
}  // namespace trial_check_test
