// plan_report_test.cpp - the page of a plan: well-formed, open to everybody, no dose in a refusal.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numbers>
#include <set>

#include "core/text.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/plan_fixture.hpp"

namespace magnesia::api::plan_report_test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<plan_answer> all_plans() {
    std::vector<plan_answer> all{full_plan(), nothing_plan(), refused_plan(), conflicting_plan(), full_plan()};
    all.back().safe.is = safety::verdict::emergency;
    return all;
}

void look_at(const page_element& e, const std::function<void(const page_element&)>& look) {
    look(e);
    for (const page_element& child : e.children) look_at(child, look);
}

TEST(PlanReport, IsWellFormedXmlWithLanguageTitleAndOneMain) {
    for (const plan_answer& answer : all_plans()) {
        const page_element root = read_page(report_of(answer));

        EXPECT_EQ(root.attributes.at("lang"), "en");
        EXPECT_THAT(root.find("title")->text, testing::StartsWith("Magnesia: "));
        EXPECT_EQ(root.all("main").size(), 1u);
        EXPECT_EQ(root.all("h1").size(), 1u);
    }
}

TEST(PlanReport, LoadsNothingAndRunsNothing) {
    const std::string page = report_of(full_plan());
    const page_element root = read_page(page);

    for (const char* name : {"script", "link", "img", "iframe", "object", "embed", "base", "source", "form"}) {
        EXPECT_EQ(root.find(name), nullptr) << name;
    }
    look_at(root, [](const page_element& e) {
        EXPECT_FALSE(e.has("src") || e.has("srcset") || e.has("xlink:href")) << e.name;
        for (const auto& [key, value] : e.attributes) EXPECT_FALSE(key.starts_with("on")) << key;
        if (e.has("href")) {
            EXPECT_THAT(e.attributes.at("href"), testing::StartsWith("#"));
        }
    });
    EXPECT_THAT(page, Not(HasSubstr("@import")));
    EXPECT_THAT(page, Not(HasSubstr("url(")));
}

TEST(PlanReport, EveryIdIsUniqueAndEveryReferenceFindsOne) {
    for (const plan_answer& answer : all_plans()) {
        std::set<std::string> ids;
        std::vector<std::string> wanted;
        look_at(read_page(report_of(answer)), [&](const page_element& e) {
            EXPECT_TRUE(!e.has("id") || ids.insert(e.attributes.at("id")).second) << e.attributes.at("id");
            if (e.has("href")) wanted.push_back(e.attributes.at("href").substr(1));
            if (e.has("for")) wanted.push_back(e.attributes.at("for"));
            if (e.has("aria-labelledby")) {
                const std::string names = e.attributes.at("aria-labelledby");
                wanted.push_back(names.substr(0, names.find(' ')));
            }
        });
        EXPECT_FALSE(wanted.empty());
        for (const std::string& id : wanted) EXPECT_EQ(ids.count(id), 1u) << id;
    }
}

TEST(PlanReport, HeadingsAreNotSkipped) {
    for (const plan_answer& answer : all_plans()) {
        int level = 0;
        look_at(read_page(report_of(answer)), [&](const page_element& e) {
            if (e.name.size() != 2 || e.name[0] != 'h' || std::isdigit(static_cast<unsigned char>(e.name[1])) == 0)
                return;
            EXPECT_LE(e.name[1] - '0', level + 1) << e.text;
            level = e.name[1] - '0';
        });
        EXPECT_GE(level, 2);
    }
}

TEST(PlanReport, EveryPictureCanBeHeardAndHasATableInItsSection) {
    const page_element root = read_page(report_of(full_plan()));
    std::size_t pictures = 0;
    for (const page_element* section : root.all("section")) {
        const auto in_section = section->all("svg");
        pictures += in_section.size();
        EXPECT_LE(in_section.size(), section->all("table").size());
        for (const page_element* svg : in_section) {
            EXPECT_EQ(svg->attributes.at("role"), "img");
            ASSERT_NE(svg->find("title"), nullptr);
            EXPECT_GT(svg->find("desc")->text.size(), 20u);
        }
    }
    EXPECT_EQ(pictures, 6u);  // clock, calendar, two ledgers, effects, forms
    EXPECT_EQ(root.all("svg").size(), pictures);
}

TEST(PlanReport, EveryTableHasACaptionHeadsWithAScopeAndEvenRows) {
    for (const plan_answer& answer : all_plans()) {
        const page_element root = read_page(report_of(answer));
        std::set<std::string> captions;
        for (const page_element* t : root.all("table")) {
            ASSERT_NE(t->find("caption"), nullptr);
            EXPECT_TRUE(captions.insert(t->find("caption")->text).second) << t->find("caption")->text;
            for (const page_element* head : t->all("th")) EXPECT_TRUE(head->has("scope"));
            const std::size_t columns = t->find("thead")->all("th").size();
            for (const page_element* row : t->find("tbody")->all("tr")) EXPECT_EQ(row->children.size(), columns);
        }
    }
}

TEST(PlanReport, ShowsNoDoseAnywhereWhenItRefuses) {
    for (plan_answer answer : all_plans()) {
        for (const safety::verdict is : {safety::verdict::refuse, safety::verdict::emergency}) {
            answer.safe.is = is;
            const std::string page = read_page(report_of(answer)).find("body")->text;
            for (const char* dose : {"capsule", "glycinate", "citrate", "21:30", "100 mg", "200 mg", "350 mg"}) {
                EXPECT_THAT(page, Not(HasSubstr(dose)));
            }
        }
    }
}

TEST(PlanReport, ShowsNoDoseWhereTheDayHasNoRoom) {
    const std::string page = read_page(report_of(conflicting_plan())).find("body")->text;

    EXPECT_THAT(page, HasSubstr("Levothyroxine, doxycycline and your sleep leave no hour for magnesium."));
    for (const char* dose : {"capsule", "glycinate", "21:30"}) EXPECT_THAT(page, Not(HasSubstr(dose)));
}

TEST(PlanReport, AnEmergencySaysNothingButGetHelpReasonsSourcesAndTheSheet) {
    plan_answer answer = full_plan();
    answer.safe.is = safety::verdict::emergency;
    const page_element root = read_page(report_of(answer));

    EXPECT_EQ(root.find("h1")->text, "Get help now");
    EXPECT_EQ(root.all("section").size(), 4u);
}

TEST(PlanReport, SaysWhatThePlanIsOnClockCalendarLedgersAndSheet) {
    const page_element root = read_page(report_of(full_plan()));
    const auto section = [&](const std::string& id) -> const page_element& {
        for (const page_element* s : root.all("section")) {
            if (s->attributes.at("aria-labelledby") == id) return *s;
        }
        throw std::runtime_error("no section " + id);
    };

    EXPECT_THAT(section("day").text, HasSubstr("magnesium: 2 capsules"));
    EXPECT_THAT(section("weeks").text, HasSubstr("Mon 9 Mar to Sun 26 Apr"));
    EXPECT_THAT(section("weeks").text, HasSubstr("review"));
    EXPECT_THAT(section("food").text, HasSubstr("advised 320 mg"));
    EXPECT_THAT(section("food").text, HasSubstr("your limit 350 mg"));
    EXPECT_THAT(section("options").text, HasSubstr("Smallest as good: 100 mg glycinate at 21:30"));
    EXPECT_THAT(section("clinician").text, HasSubstr("omeprazole"));
    EXPECT_THAT(section("clinician").text, HasSubstr(std::string(64, 'a')));
    EXPECT_THAT(section("basis").text, HasSubstr("A made-up title on kidneys"));
    EXPECT_THAT(section("basis").text, Not(HasSubstr("nobody cites")));
}

TEST(PlanReport, TheDayKeepsNoCoffeeThatThePlanLeavesOut) {
    plan_answer answer = full_plan();
    EXPECT_THAT(report_of(answer), Not(HasSubstr("the plan leaves it out")));

    answer.day_then = answer.day;
    answer.day_then->caffeine.pop_back();  // that of 15:00
    const std::string page = report_of(answer);

    EXPECT_THAT(page, HasSubstr("you drink it today; the plan leaves it out"));
    EXPECT_THAT(page, HasSubstr("as you drink it today"));  // that of 08:15
}

TEST(PlanReport, TellsOfHowManyItGetsWorseAndInWhomStudiesWere) {
    plan_answer answer = full_plan();
    answer.levers.front().published = "-10 min (-14 to -6), Author 2019";
    answer.levers.front().whom = "adults who bathe";
    EXPECT_THAT(report_of(answer), Not(HasSubstr("Its price")));
    answer.options[answer.recommended].expected.front().weeks.back().p_worse = 0.9;
    const std::string page = report_of(answer);

    EXPECT_THAT(page, HasSubstr("Its price: Insomnia index in week 8: "));
    EXPECT_THAT(page, HasSubstr("90 in 100 notice that for the worse."));
    EXPECT_THAT(page, HasSubstr("worse by that much"));
    EXPECT_THAT(page, HasSubstr("-10 min (-14 to -6), Author 2019 (adults who bathe)"));
}

TEST(PlanReport, AGapThatNoFoodMayCloseIsNoMeasureAndNotNone) {
    plan_answer answer = full_plan();
    answer.intake.diet->gap_mg = 0;
    answer.intake.diet->changes.clear();
    answer.intake.diet->objection = "Kidneys.";

    EXPECT_THAT(report_of(answer), HasSubstr("no measure for you, and no food is proposed"));
    EXPECT_THAT(report_of(answer), Not(HasSubstr("There is no gap to close")));
}

/// Minutes clockwise from midnight below, of a point of the face of the clock.
double minute_at(double x, double y) {
    const double angle = std::atan2(180 - x, y - 180);
    return (angle < 0 ? angle + 2 * std::numbers::pi : angle) / (2 * std::numbers::pi) * 24 * 60;
}

TEST(PlanReport, TheClockKeepsMagnesiumOffTheHoursOfAMedicine) {
    plan_answer answer = full_plan();
    answer.facts.hours = {{"levothyroxine 50", "levothyroxine", 4.0, 2.0}};  // it is taken at 07:00

    const page_element root = read_page(report_of(answer));

    std::vector<std::string> arcs;
    for (const page_element* path : root.all("path")) {
        if (path->attributes.at("class") == "arc keep-off") arcs.push_back(path->attributes.at("d"));
    }
    ASSERT_EQ(arcs.size(), 1u);
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    ASSERT_EQ(std::sscanf(arcs[0].c_str(), "M%lf %lf A%*f %*f 0 %*d 1 %lf %lf", &x1, &y1, &x2, &y2), 4) << arcs[0];
    EXPECT_NEAR(minute_at(x1, y1), 5 * 60, 0.2);   // magnesium two hours before it at the latest
    EXPECT_NEAR(minute_at(x2, y2), 11 * 60, 0.2);  // or four hours after it at the earliest
}

TEST(PlanReport, FoodNeverStandsInTheLedgerOfTheLimit) {
    const page_element root = read_page(report_of(full_plan()));
    for (const page_element* svg : root.all("svg")) {
        if (!svg->attributes.at("aria-labelledby").starts_with("limit-ledger")) continue;
        for (const page_element* text : svg->all("text")) EXPECT_THAT(text->text, Not(HasSubstr("food")));
        return;
    }
    FAIL() << "no ledger of the limit";
}

/// The limit takes an unknown amount at its most; in the figure of the need it would be food that nobody ate.
TEST(PlanReport, AnUnknownAmountStandsInTheLedgerOfTheLimitAlone) {
    plan_answer answer = full_plan();
    answer.intake.others_mg = 250;
    answer.intake.others_said_mg = 0;

    const std::string page = read_page(report_of(answer)).text;

    EXPECT_NE(page.find("an amount you did not say, up to 250 mg a day"), std::string::npos);
    const std::size_t limit = page.find("your limit");
    EXPECT_EQ(page.find("other products you take", page.find("All of it, against your need")),
              page.find("other products you take", limit - 200));
    EXPECT_EQ(read_page(report_of(full_plan())).text.find("you did not say"), std::string::npos);
}

/// One box a day cannot hold the answers to three questions, and the index is no number of a day.
TEST(PlanReport, TheDiaryHasARowForEachQuestionAndAPlaceForTheScore) {
    plan_answer answer = full_plan();
    EXPECT_THAT(read_page(report_of(answer)).text, Not(HasSubstr("before, 1")));
    answer.goal.diary = {"How long did it take?", "How long were you awake?", "Was it none?"};
    answer.goal.questionnaire = "the Insomnia Severity Index (isi)";

    const std::string page = read_page(report_of(answer)).text;

    EXPECT_THAT(page, HasSubstr("2. How long were you awake?"));
    for (const char* row : {"before, 1", "before, 3", "week 1, 2", "week 8, 3"}) EXPECT_THAT(page, HasSubstr(row));
    EXPECT_THAT(page, HasSubstr("Fill in the Insomnia Severity Index (isi) before day 1 and when you look back"));
    EXPECT_THAT(page, HasSubstr("on day 28 (Sun 29 Mar)"));
}

TEST(PlanReport, TellsTheTimeInBedOfATherapy) {
    plan_answer answer = full_plan();
    answer.day_then = answer.day;
    answer.day_then->therapy = scenario::insomnia_therapy{.weeks = 6, .minutes_in_bed = {330, 330, 345}};

    EXPECT_NE(read_page(report_of(answer)).text.find("at 01:30 in weeks 1 to 2, 01:15 in week 3; they rose at 07:00"),
              std::string::npos);
}

TEST(PlanReport, ShowsNoFormsAndNoCalendarWhenNothingIsThePlan) {
    const page_element root = read_page(report_of(nothing_plan()));

    EXPECT_EQ(root.find("h1")->text, "Your plan: go on as before");
    for (const page_element* s : root.all("section")) {
        EXPECT_NE(s->attributes.at("aria-labelledby"), "forms");
        EXPECT_NE(s->attributes.at("aria-labelledby"), "weeks");
    }
}

TEST(PlanReport, KeepsTheLedgerOfTheLimitWhereNobodyAdvisesANeed) {
    plan_answer answer = full_plan();
    answer.intake.diet.reset();

    const std::string page = read_page(report_of(answer)).text;

    EXPECT_THAT(page, HasSubstr("your limit 350 mg"));
    EXPECT_THAT(page, Not(HasSubstr("advised 320 mg")));
}

TEST(PlanReport, CountsDaysWithoutDatesAndHasNoDayZero) {
    plan_answer answer = full_plan();
    answer.start.reset();
    const page_element root = read_page(report_of(answer));
    std::vector<std::string> dates;
    for (const page_element* text : root.all("text")) {
        if (text->attributes.at("class") == "date") dates.push_back(text->text);
    }

    ASSERT_EQ(dates.size(), 63u);  // a week of diary and 56 days
    EXPECT_EQ(dates.front(), "-7");
    EXPECT_EQ(dates[6], "-1");
    EXPECT_EQ(dates[7], "1");
    EXPECT_EQ(dates.back(), "56");
}

TEST(PlanReport, SaysOnceThatItIsNoAdvice) {
    for (const plan_answer& answer : all_plans()) {
        const std::string page = report_of(answer);
        EXPECT_NE(page.find("not medical advice"), std::string::npos);
        EXPECT_EQ(page.find("not medical advice"), page.rfind("not medical advice"));
    }
}

TEST(PlanReport, PromisesNothing) {
    for (const plan_answer& answer : all_plans()) {
        const std::string page = lower_case(read_page(report_of(answer)).find("body")->text + text_of(answer));
        for (const char* word : {"cure", "guarantee", "proven", "boost", "miracle", "will help", "works for everyone",
                                 "risk-free", "no side effects", "amazing", "detox", "natural"}) {
            EXPECT_THAT(page, Not(HasSubstr(word)));
        }
    }
}

TEST(PlanReport, HostileTextStaysText) {
    const std::string attack = "</p><script>alert(\"1\")</script> & ' \x01";
    plan_answer hostile = full_plan();
    hostile.who.is.drugs = {{attack}};
    hostile.who.is.conditions = {{attack}};
    hostile.facts.unrecognised = {attack};
    hostile.facts.hours = {{attack, "x", 2.0, 2.0}};
    hostile.timetable.entries[1].label = attack;
    hostile.options[0].name = hostile.levers[0].label = hostile.limits[0] = hostile.cards[0].title = attack;

    const std::string page = report_of(hostile);

    EXPECT_EQ(read_page(page).find("script"), nullptr);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_EQ(page.find('\x01'), std::string::npos);
}

TEST(PlanReport, TheSameAnswerGivesTheSameBytes) {
    EXPECT_EQ(report_of(full_plan()), report_of(full_plan()));
    EXPECT_EQ(text_of(full_plan()), text_of(full_plan()));
}

}  // namespace
}  // namespace magnesia::api::plan_report_test
