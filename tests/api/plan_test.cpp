// plan_test.cpp - what the people of examples/people must get, by the rules and by arithmetic of this test alone.
// SPDX-License-Identifier: Apache-2.0
// Those who can be simulated are planned for as far as the first look, at one body: the rest of a search changes scores
// and not what may be proposed.
#include "api/plan/plan.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "core/error.hpp"
#include "evidence/files/text_file.hpp"
#include "tests/api/first_look.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::plan_test {
namespace {

using nlohmann::json;

std::string file_of(const std::string& person) {
    return MAGNESIA_SOURCE_DIR "/examples/people/" + person + ".toml";
}

/// Each person is planned for once.
const plan_answer& answer_for(const std::string& person) {
    static std::map<std::string, plan_answer> known;
    const auto found = known.find(person);
    return found != known.end() ? found->second : known.emplace(person, planned_for(file_of(person))).first->second;
}

std::vector<plan::option> supplements_in(const plan_answer& answer) {
    std::vector<plan::option> found;
    std::copy_if(answer.options.begin(), answer.options.end(), std::back_inserter(found),
                 [](const plan::option& one) { return one.what.takes.has_value(); });
    return found;
}

int minutes_from(scenario::clock_time a, scenario::clock_time b) {
    return ((b.minute_of_day - a.minute_of_day) % 1440 + 1440) % 1440;
}

/// Hours after the medicine that magnesium waits, and hours after magnesium that the medicine waits: as published
/// (SmPC of antacids; ODS 2026), not read from our data.
struct hours {
    int medicine_first = 0;
    int magnesium_first = 0;
    bool hold(scenario::clock_time medicine, scenario::clock_time magnesium) const {
        return minutes_from(medicine, magnesium) >= 60 * medicine_first &&
               minutes_from(magnesium, medicine) >= 60 * magnesium_first;
    }
};
constexpr hours levothyroxine{4, 4};
constexpr hours doxycycline{2, 6};
constexpr hours penicillamine{3, 4};

std::vector<scenario::clock_time> times_of(const std::string& medicine, const plan::option& one) {
    std::vector<scenario::clock_time> times;
    for (const safety::timetable_entry& entry : one.what.timetable) {
        if (entry.what == safety::day_item::medicine && entry.label == medicine) times.push_back(entry.at);
    }
    return times;
}

double most_of_any_day(const safety::proposed_supplement& takes) {
    double most = 0;
    for (const safety::proposed_step& step : takes.steps) {
        double day = 0;
        for (const safety::proposed_dose& dose : step.doses) day += dose.pieces * takes.piece_mg;
        most = std::max(most, day);
    }
    return most;
}

bool names_a_dose(const std::string& text) {
    return std::regex_search(text, std::regex(R"([0-9] (capsule|tablet|sachet|scoop|mL)s?\b|[0-9] mg [a-z]*(glycinate|)"
                                              R"(citrate|oxide|taurate|malate|threonate|chloride|lactate))"));
}

TEST(Plan, RefusesKidneysOfStageFourAndNamesNoDose) {
    const plan_answer& answer = answer_for("kidney-stage-4");

    EXPECT_TRUE(is_stop(answer));
    EXPECT_EQ(answer.safe.max_supplemental_mg, 0);
    EXPECT_TRUE(answer.options.empty());
    EXPECT_FALSE(names_a_dose(text_of(answer))) << text_of(answer);
    const json page = json::parse(json_of(answer));
    for (const char* key : {"recommended", "runner_up", "smallest_equivalent", "best_supplement", "do_nothing"}) {
        EXPECT_TRUE(page[key].is_null()) << key;
    }
    EXPECT_TRUE(page["forms"].empty());
    EXPECT_TRUE(answer.intake.diet->changes.empty());  // rich foods hold potassium and phosphate
}

TEST(Plan, LeavesPregnancyAndChildrenToAClinician) {
    for (const char* person : {"pregnant", "child-of-eight"}) {
        const plan_answer& answer = answer_for(person);

        EXPECT_EQ(answer.safe.is, safety::verdict::clinician) << person;
        EXPECT_FALSE(is_stop(answer)) << person;
        EXPECT_FALSE(answer.not_simulated.empty()) << person;
        EXPECT_TRUE(answer.options.empty()) << person;
        EXPECT_FALSE(names_a_dose(text_of(answer))) << text_of(answer);
        EXPECT_TRUE(json::parse(json_of(answer))["recommended"].is_null()) << person;
    }
    EXPECT_EQ(answer_for("child-of-eight").safe.max_supplemental_mg, 110);  // 4 to 8 years [iom1997]
}

/// The text of an example with another age, in a file of its own.
plan_answer planned_at(const std::string& person, const std::string& age) {
    std::string text = evidence::read_text_file(file_of(person));
    const std::size_t at = text.find("age_y = ");
    text.replace(at, text.find('\n', at) - at, "age_y = " + age);
    const sample_file file("old.toml", text);
    return planned_for(file.path());
}

/// The check goes to 120 years, and the limits of the person are those of the age that was said; the body is that
/// of 90.
TEST(Plan, PlansForPeopleOverNinetyInTheBodyOfNinetyAndSaysSo) {
    const plan_answer old = planned_at("low-intake-and-insomnia", "95");
    const plan_answer ninety = planned_at("low-intake-and-insomnia", "90");
    const auto says = [](const plan_answer& answer) {
        return std::count_if(answer.limits.begin(), answer.limits.end(), [](const std::string& one) {
            return one.find("The people on the computer are 90 years old.") != std::string::npos;
        });
    };

    EXPECT_EQ(old.who.age_y, 95);
    EXPECT_FALSE(old.options.empty());
    EXPECT_EQ(says(old), 1);
    EXPECT_EQ(says(ninety), 0);
    EXPECT_EQ(old.options[old.recommended].score.goal, ninety.options[ninety.recommended].score.goal);
    EXPECT_THROW(planned_at("low-intake-and-insomnia", "121"), input_error);
}

TEST(Plan, AdvisesThoseWhoSayPregnancyAsAConditionAsInPregnancy) {
    std::ifstream of{file_of("pregnant")};
    std::string text{std::istreambuf_iterator<char>{of}, {}};
    text = std::regex_replace(text, std::regex{"pregnant(_weeks)? = [a-z0-9]+\n"}, "");
    text = std::regex_replace(text, std::regex{"conditions = \\[\\]"}, "conditions = [\"pregnant\"]");
    const std::string file = testing::TempDir() + "pregnant_as_a_condition.toml";
    std::ofstream{file} << text;

    const double need = answer_for("pregnant").intake.diet.value().needed_mg;
    EXPECT_EQ(need, 360);  // a woman of 31 in pregnancy in the US; 320 otherwise [iom1997]
    EXPECT_EQ(planned_for(file).intake.diet.value().needed_mg, need);
}

TEST(Plan, LooksAtTheRegimenThatIsTakenNow) {
    std::ifstream of{file_of("pregnant")};
    const std::string text{std::istreambuf_iterator<char>{of}, {}};
    const std::string file = testing::TempDir() + "takes_too_much.toml";
    const auto said_of = [&](const std::string& dose) {
        std::ofstream{file} << text << "\n[[regimen]]\ndose = \"" << dose << "\"\n";
        std::string all;
        for (const std::string& one : planned_for(file).why) all += one + "\n";
        return all;
    };
    EXPECT_NE(said_of("900 mg elemental oxide at 20:00 daily").find("Of what you take now: "), std::string::npos);
    EXPECT_EQ(said_of("50 mg elemental citrate at 20:00 daily").find("Of what you take now: "), std::string::npos);
}

TEST(Plan, KeepsTheHoursOfThyroidHormoneAndAntibiotic) {
    const plan_answer& answer = answer_for("thyroid-and-antibiotic");
    const std::vector<plan::option> all = supplements_in(answer);

    ASSERT_FALSE(all.empty());
    for (const plan::option& one : all) {
        ASSERT_EQ(times_of("levothyroxine", one).size(), 1u) << one.name;
        ASSERT_EQ(times_of("doxycycline", one).size(), 2u) << one.name;
        for (const safety::proposed_step& step : one.what.takes->steps) {
            for (const safety::proposed_dose& dose : step.doses) {
                EXPECT_TRUE(levothyroxine.hold(times_of("levothyroxine", one).front(), dose.at)) << one.name;
                for (const auto at : times_of("doxycycline", one))
                    EXPECT_TRUE(doxycycline.hold(at, dose.at)) << one.name;
            }
        }
    }
}

/// By brute force: no shift of the four doses of penicillamine, all awake, leaves a waking minute.
/// Brands and strengths in one list and generic names in the other: no time of day is made up, and none is moved for
/// it.
TEST(Plan, HasAMedicineThatIsWrittenTwiceOnceInTheDay) {
    const sample_file file("doubled.toml", R"(schema = "magnesia.person/1"
[person]
age_y = 45
sex = "female"
weight_kg = 70
height_cm = 170
region = "us"
egfr_ml_min = 95
diet_magnesium_mg = 170
pregnant = false
conditions = []
other_magnesium = []
drugs = ["Synthroid 100 mcg", "doxycycline 100 mg"]
drug_times = [["levothyroxine", "21:00"], ["doxycycline", "09:00"], ["doxycycline", "19:00"]]
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
)");
    const plan_answer answer = planned_for(file.path());
    std::vector<std::string> medicines;
    for (const auto& entry : answer.timetable.entries) {
        if (entry.what == safety::day_item::medicine) {
            medicines.push_back(scenario::print(entry.at) + ' ' + entry.label);
        }
    }

    EXPECT_EQ(medicines, (std::vector<std::string>{"09:00 doxycycline 100 mg", "19:00 doxycycline 100 mg",
                                                   "21:00 Synthroid 100 mcg"}));
    EXPECT_EQ(answer.facts.hours.size(), 2u);
}

TEST(Plan, NamesTheMedicinesThatLeaveNoHour) {
    const auto is_awake = [](int minute) { return minute % 1440 >= 390 && minute % 1440 < 1380; };  // 06:30 to 23:00
    for (int shift = 0; shift < 1440; ++shift) {
        const std::vector<int> taken{450 + shift, 750 + shift, 1050 + shift, 1350 + shift};
        if (!std::all_of(taken.begin(), taken.end(), is_awake)) continue;
        for (int dose = 390; dose < 1380; ++dose) {
            EXPECT_FALSE(std::all_of(taken.begin(), taken.end(),
                                     [&](int at) { return penicillamine.hold({at % 1440}, {dose}); }))
                << shift << ' ' << dose;
        }
    }

    const plan_answer& answer = answer_for("medicines-around-the-clock");

    ASSERT_TRUE(answer.timetable.conflict);
    const std::vector<std::string>& between = answer.timetable.conflict->between;
    EXPECT_NE(std::find(between.begin(), between.end(), "penicillamine"), between.end());
    EXPECT_NE(answer.timetable.conflict->sentence.find("penicillamine"), std::string::npos);
    EXPECT_NE(text_of(answer).find("penicillamine"), std::string::npos);
    EXPECT_TRUE(supplements_in(answer).empty());
}

TEST(Plan, CountsWhatIsTakenAlreadyAgainstTheLimit) {
    const plan_answer& answer = answer_for("glycinate-450");

    // 450 mg may all be magnesium, which is above the 350 mg of the United States [iom1997]: there is no room.
    EXPECT_GE(answer.intake.others_mg, 450);
    EXPECT_EQ(answer.intake.ceiling_mg, 350);
    EXPECT_TRUE(supplements_in(answer).empty());
    EXPECT_GE(answer.safe.is, safety::verdict::clinician);
}

TEST(Plan, TellsAGoodSleeperWhoEatsEnoughToGoOnAsBefore) {
    const plan_answer& answer = answer_for("replete-good-sleeper");

    EXPECT_EQ(answer.recommended, answer.do_nothing) << answer.options[answer.recommended].name;
    EXPECT_EQ(answer.intake.diet->gap_mg, 0);  // 430 mg beside the 420 mg of the United States [iom1997]
    EXPECT_TRUE(answer.intake.diet->changes.empty());
}

/// Some of the bodies like his sleep badly; he says that he does not (2 of 28 points), and 7 is where nothing is left.
TEST(Plan, BelievesWhoSaysThatTheGoalIsReached) {
    plan_request request;
    request.file = MAGNESIA_SOURCE_DIR "/examples/people/replete-good-sleeper.toml";
    request.effort = plan_effort::quick;
    request.threads = 2;

    const std::optional<plan_answer> answer = plan(request);

    EXPECT_EQ(answer->recommended, answer->do_nothing) << answer->options[answer->recommended].name;
    EXPECT_EQ(answer->options[answer->do_nothing].score.by_chance, 1);
    EXPECT_EQ(answer->regret, 0);
}

TEST(Plan, FillsAGapWithFoodFirst) {
    const plan_answer& answer = answer_for("low-intake-and-insomnia");

    EXPECT_EQ(answer.intake.diet->gap_mg, 320 - 185);  // women over 50 [iom1997]
    EXPECT_GE(answer.intake.diet->closed_mg, 100);
    EXPECT_FALSE(answer.screened.wrong_answer.empty());  // at 16 of 28 points behavioural therapy comes first
}

TEST(Plan, NeverExceedsTheLimitOfTheRegion) {
    const std::map<std::string, double> limits{{"replete-good-sleeper", 350}, {"low-intake-and-insomnia", 350},
                                               {"marathon-runner", 250},      {"thyroid-and-antibiotic", 350},
                                               {"anxious-shift-worker", 350}, {"glycinate-450", 350}};
    for (const auto& [person, limit] : limits) {
        const plan_answer& answer = answer_for(person);
        EXPECT_EQ(answer.safe.max_supplemental_mg, limit) << person;
        ASSERT_FALSE(answer.options.empty()) << person;
        for (const plan::option& one : supplements_in(answer)) {
            EXPECT_LE(most_of_any_day(*one.what.takes) + answer.intake.others_mg, limit) << person << ' ' << one.name;
        }
    }
}

/// Whoever is not better by as much as matters, nor as before, is worse by as much: nobody is left out.
TEST(Plan, CountsEverybodyAsBetterAsBeforeOrWorse) {
    int weeks = 0;
    double worse = 0;
    const plan_answer whole =
        plan({.file = file_of("low-intake-and-insomnia"), .goal = {}, .effort = plan_effort::quick, .threads = 2})
            .value();
    for (const plan::option& option : whole.options) {
        for (const plan::expected_outcome& outcome : option.expected) {
            for (const plan::expected_week& one : outcome.weeks) {
                ASSERT_EQ(one.p_benefit.has_value(), one.p_worse.has_value()) << outcome.id;
                if (!one.p_benefit) continue;
                EXPECT_NEAR(*one.p_benefit + *one.p_nil + *one.p_worse, 1, 1e-12) << outcome.id << ' ' << one.week;
                worse = std::max(worse, *one.p_worse);
                ++weeks;
            }
        }
    }

    EXPECT_GT(weeks, 10);
    EXPECT_GT(worse, 0.5);  // the therapy of insomnia takes sleep at first
}

TEST(Plan, GivesAShiftWorkerTimesAtWhichSheIsAlwaysAwake) {
    const std::vector<plan::option> all = supplements_in(answer_for("anxious-shift-worker"));

    ASSERT_FALSE(all.empty());
    for (const plan::option& one : all) {
        if (!one.what.levers.empty()) continue;  // a lever may change the nights
        for (const safety::proposed_dose& dose : one.what.takes->steps.back().doses) {
            const int at = dose.at.minute_of_day;
            EXPECT_TRUE(at >= 7 * 60 && at <= 23 * 60) << one.name;       // nights off: bed 23:00, rise 07:00
            EXPECT_TRUE(at <= 8 * 60 + 30 || at >= 15 * 60) << one.name;  // days after a shift: 08:30 to 15:00
        }
    }
}

TEST(Plan, KeepsToItsSchemaForEveryPerson) {
    for (const char* person : {"replete-good-sleeper", "low-intake-and-insomnia", "marathon-runner",
                               "thyroid-and-antibiotic", "kidney-stage-4", "pregnant", "child-of-eight",
                               "anxious-shift-worker", "glycinate-450", "medicines-around-the-clock"}) {
        EXPECT_EQ(wrong_in(json::parse(json_of(answer_for(person)))), "") << person;
    }
}

TEST(Plan, ASpoiltAnswerIsNoticedByItsSchema) {
    const json good = json::parse(json_of(answer_for("thyroid-and-antibiotic")));
    for (const auto& [where, value] : {std::pair<const char*, json>{"/verdict", "fine"},
                                       {"/recommended/name", ""},
                                       {"/best_supplement/supplement/steps", json::array()},
                                       {"/best_supplement/supplement/steps/0/doses/0/at", "25"},
                                       {"/best_supplement/score/chance_of_goal", 1.5},
                                       {"/schedule/entries/0/what", "nap"},
                                       {"/intake/max_supplemental_mg_per_day", 900},
                                       {"/screening/low_magnesium/chance", -0.1},
                                       {"/rules", json::array()}}) {
        json spoilt = good;
        spoilt[json::json_pointer(where)] = value;
        EXPECT_NE(wrong_in(spoilt), "") << where;
    }
    for (const auto& [key, value] : good.items()) {
        json spoilt = good;
        spoilt.erase(key);
        EXPECT_NE(wrong_in(spoilt), "") << key;
    }
}

TEST(Plan, AGoalThatIsNotKnownIsAnsweredWithTheNearest) {
    plan_request asked{.file = MAGNESIA_SOURCE_DIR "/examples/people/pregnant.toml", .goal = "slep"};
    try {
        static_cast<void>(plan(asked));
        FAIL() << "a goal that does not exist was planned for";
    } catch (const input_error& said) {
        EXPECT_EQ(said.issues().front().nearest, "sleep");
    }
    asked.goal = "memory";
    try {
        static_cast<void>(plan(asked));
        FAIL() << "memory was planned for";
    } catch (const input_error& said) {
        EXPECT_NE(said.issues().front().found.find("nearest to it: sleep, mood, wellness"), std::string::npos)
            << said.issues().front().found;
    }
}

}  // namespace
}  // namespace magnesia::api::plan_test
