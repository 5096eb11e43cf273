// evidence_test.cpp - the verb `evidence`: words lead to outcomes, every effect carries its doubts, pictures are sound.
// SPDX-License-Identifier: Apache-2.0
#include "api/evidence/evidence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "api/drawing/screen_text.hpp"
#include "api/evidence/evidence_words.hpp"
#include "api/sources/cite.hpp"
#include "core/error.hpp"
#include "tests/api/markup_reader.hpp"

namespace magnesia::api::evidence_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

std::string outcome_of(const std::string& asked) {
    return evidence_on({.about = asked, .form = {}, .condition = {}}).bodies.at(0).what->id;
}

TEST(Evidence, FindsAnOutcomeByIdLabelAndInstrument) {
    EXPECT_EQ(outcome_of("insomnia_severity"), "insomnia_severity");
    EXPECT_EQ(outcome_of("Severity of insomnia"), "insomnia_severity");
    EXPECT_EQ(outcome_of("ISI"), "insomnia_severity");
}

TEST(Evidence, AnUnknownWordNamesTheNearest) {
    const auto nearest = [](const evidence_request& asked) {
        try {
            evidence_on(asked);
        } catch (const input_error& failure) {
            return failure.issues().at(0).nearest;
        }
        return std::string("not refused");
    };

    EXPECT_EQ(nearest({.about = "insomnia_severty", .form = {}, .condition = {}}), "insomnia_severity");
    EXPECT_EQ(nearest({.about = "runers", .form = {}, .condition = {}}), "runners");
    EXPECT_EQ(nearest({.about = "isi", .form = "citrat", .condition = {}}), "citrate");
    EXPECT_EQ(nearest({.about = "isi", .form = {}, .condition = "insomnja"}), "insomnia");
}

/// A text for runners announces a table and does not give it (claim C327).
TEST(Evidence, TheTableForRunnersSetsPromisesBesideWhatIsKnown) {
    const std::string text = text_of(evidence_on({.about = "runners", .form = {}, .condition = {}}), true);

    EXPECT_THAT(text, HasSubstr("Less soreness after hard exercise - the text names: randomised trials"));
    EXPECT_THAT(text, HasSubstr("Creatine kinase"));
    EXPECT_THAT(text, HasSubstr("More glucose and less lactate while running - the text names: animal studies"));
    EXPECT_THAT(text, Not(HasSubstr("proven")));
}

/// Form, dose, people, size, interval and identifiers of the trial that three texts name (claims C303, C304).
TEST(Evidence, TheTrialInElderlyPeopleIsFoundWithItsLimits) {
    const evidence_answer answer = evidence_on({.about = "insomnia_severity", .form = {}, .condition = {}});
    const evidence::trial* abbasi = answer.base->library.find_trial("abbasi2012");
    ASSERT_NE(abbasi, nullptr);

    EXPECT_EQ(abbasi->people.randomised, 46);
    EXPECT_THAT(text_of(answer, false), HasSubstr("abbasi2012 (lower)"));
    EXPECT_NE(abbasi->overall_bias(), evidence::risk_of_bias::low);
}

std::string joined(std::string screen) {
    std::replace(screen.begin(), screen.end(), '\n', ' ');
    return screen;
}

/// What glycinate itself was tried for is thinner than magnesium as a whole (claims C319, C320).
TEST(Evidence, OfOneFormIsNeverMoreThanOfAll) {
    for (const char* outcome : {"insomnia_severity", "cramp_responders", "plasma_magnesium_total"}) {
        const auto all = evidence_on({.about = outcome, .form = {}, .condition = {}});
        const auto one = evidence_on({.about = outcome, .form = "bisglycinate", .condition = {}});
        EXPECT_LE(one.bodies.at(0).studies.size(), all.bodies.at(0).studies.size()) << outcome;
        EXPECT_LE(one.bodies.at(0).certainty.level, synthesis::certainty::low) << outcome;
    }
    const auto all = evidence_on({});
    for (const char* form : {"bisglycinate", "oxide", "citrate", "sulfate"}) {
        for (const auto& part : evidence_on({.about = {}, .form = form, .condition = {}}).bodies) {
            const auto whole = std::ranges::find_if(
                all.bodies, [&](const auto& body) { return body.asked.outcome == part.asked.outcome; });
            ASSERT_NE(whole, all.bodies.end());
            EXPECT_LE(part.certainty.level, whole->certainty.level) << form << ' ' << part.asked.outcome;
        }
    }
}

/// Magnesium by vein is no magnesium of a form that people swallow; reviews of sulfate name their form.
TEST(Evidence, OfAFormShowsByVeinOnlyWhatNamesThatForm) {
    const auto table_of = [](const char* form) {
        return text_of(evidence_on({.about = {}, .form = form, .condition = {}}), false);
    };
    for (const char* form : {"bisglycinate", "oxide", "threonate"}) {
        EXPECT_THAT(table_of(form), Not(HasSubstr("by vein"))) << form;
        EXPECT_THAT(table_of(form), Not(HasSubstr("Eclampsia"))) << form;  // nor a row that is empty of it
    }
    EXPECT_THAT(table_of("sulfate"), HasSubstr("by vein: 0.41 (0.29 to 0.58)"));
    EXPECT_THAT(table_of("sulfate"), Not(HasSubstr("Flushing")));  // of magnesium whose form the review does not name
    EXPECT_THAT(text_of(evidence_on({.about = "eclampsia", .form = "oxide", .condition = {}}), false),
                Not(HasSubstr("By vein")));
}

/// Each arm against its own start, with no test between the arms: it votes for nothing (khalid2024).
TEST(Evidence, ChangesWithinGroupsAreNoComparison) {
    for (const char* outcome : {"cortisol_serum", "melatonin"}) {
        const evidence_answer answer = evidence_on({.about = outcome, .form = {}, .condition = {}});
        EXPECT_GE(answer.bodies.at(0).in_words.unclear, 1) << outcome;
        EXPECT_THAT(joined(text_of(answer, false)), HasSubstr("(not_compared)")) << outcome;
    }
}

/// What a text names as evidence stands as it stands there, and each promise leads to what would show it.
TEST(Evidence, TheTableForRunnersLeadsToWhatItsTextSpeaksOf) {
    const json lines = json::parse(json_of(evidence_on({.about = "runners", .form = {}, .condition = {}})))["lines"];
    const auto line_with = [&](const char* said) {
        const auto found = std::ranges::find_if(
            lines, [&](const json& line) { return line["said"].get<std::string>().starts_with(said); });
        return found == lines.end() ? json(nullptr) : *found;
    };
    EXPECT_EQ(line_with("Fewer cramps")["outcomes"], json::array({"exercise_cramps"}));
    EXPECT_EQ(line_with("More melatonin")["named"], "nothing");
    EXPECT_EQ(line_with("Faster shuttle runs")["computed"], json::array({"shuttle_run_time"}));
    EXPECT_FALSE(line_with("Better mood").is_null());
    const std::string gut = text_of(evidence_on({.about = "forms_in_the_gut", .form = {}, .condition = {}}), false);
    EXPECT_THAT(gut, HasSubstr("Spells of nausea in a day       computed by the body"));
}

TEST(Evidence, EveryOutcomeOfTheTableHasChanceAndCertainty) {
    const json page = json::parse(json_of(evidence_on({})));

    EXPECT_GT(page["evidence"].size(), 60U);
    for (const json& body : page["evidence"]) {
        EXPECT_GT(body["belief"]["p_nil"].get<double>(), 0) << body["outcome"];
        EXPECT_FALSE(body["reasons"].empty()) << body["outcome"];
        EXPECT_FALSE(body["grade"].get<std::string>().empty()) << body["outcome"];
    }
}

/// Of whom a review is stands beside its number, on screen, page and for programs; and those asked about get theirs.
TEST(Evidence, NamesThePeopleOfAReview) {
    const evidence_answer asleep = evidence_on({.about = "sleep_onset_latency", .form = {}, .condition = {}});
    const json leading = json::parse(json_of(asleep))["evidence"][0]["leading_review"];

    EXPECT_THAT(joined(text_of(asleep, false)), HasSubstr("The review mah2021 of older adults with insomnia pools 2"));
    EXPECT_THAT(report_of(asleep), HasSubstr("not of those asked about"));
    EXPECT_EQ(leading["people"], "older adults with insomnia");
    EXPECT_EQ(leading["is_of_people_asked"], false);

    const evidence_answer ill = evidence_on({.about = "fasting_glucose", .form = {}, .condition = "type_2_diabetes"});
    EXPECT_THAT(joined(text_of(ill, false)), HasSubstr("The review xu2023 of people with type 2 diabetes pools 24"));
    EXPECT_THAT(joined(text_of(ill, false)), HasSubstr("; of adults with and without"));
}

/// Five nulls told in words beside one number are named, and move the chance.
TEST(Evidence, NamesWhatIsToldInWordsBesideTheNumber) {
    const evidence_answer anxiety = evidence_on({.about = "anxiety_symptoms", .form = {}, .condition = {}});
    const json words = json::parse(json_of(anxiety))["evidence"][0]["in_words"];
    const synthesis::body_of_evidence& body = anxiety.bodies.front();

    EXPECT_THAT(joined(text_of(anxiety, false)), HasSubstr("in words only"));
    EXPECT_THAT(report_of(anxiety), HasSubstr(words_beside(body)));
    EXPECT_EQ(words["no_difference"], body.in_words.no_difference);
    EXPECT_GT(words["counted"], 0);
    EXPECT_GE(body.in_words.no_difference, 4);

    const evidence_answer ill = evidence_on({.about = "fasting_glucose", .form = {}, .condition = "type_2_diabetes"});
    EXPECT_THAT(words_beside(ill.bodies.front()), HasSubstr("not counted in the chance of no effect: "));
    const evidence_answer asleep = evidence_on({.about = "total_sleep_time", .form = {}, .condition = {}});
    EXPECT_THAT(words_beside(asleep.bodies.front()),
                HasSubstr("3 comparable trials tell theirs in words only, 2 counted"));
}

/// Clear of no effect as published, likelier none than before: a reader is told to what it was widened, and why.
TEST(Evidence, SaysWhyAClearIntervalConvincesNobody) {
    const evidence_answer glucose =
        evidence_on({.about = "fasting_glucose", .form = {}, .condition = "type_2_diabetes"});
    const synthesis::body_of_evidence& body = glucose.bodies.front();
    ASSERT_LT(body.high(), 0);
    ASSERT_GT(body.believed.p_nil, 0.5);
    const json belief = json::parse(json_of(glucose))["evidence"][0]["belief"];

    EXPECT_THAT(joined(text_of(glucose, false)), HasSubstr("widened to"));
    EXPECT_THAT(joined(text_of(glucose, false)), HasSubstr("why no less"));
    EXPECT_THAT(report_of(glucose), HasSubstr(why_no_less(body)));
    EXPECT_LT(belief["widened_low"].get<double>(), body.low());
    EXPECT_GT(belief["widened_high"].get<double>(), 0);
    EXPECT_FALSE(belief["why_no_less"].is_null());
    const evidence_answer urine = evidence_on({.about = "urine_magnesium_24h", .form = {}, .condition = {}});
    EXPECT_EQ(why_no_less(urine.bodies.front()), "") << "it fell";
    const evidence_answer anxiety = evidence_on({.about = "anxiety_symptoms", .form = {}, .condition = {}});
    EXPECT_EQ(why_no_less(anxiety.bodies.front()), "5 that tell theirs in words saw no difference") << "not small";
}

/// The strongest result of all, which no swallowed magnesium had: by vein, in the table too.
TEST(Evidence, OfEclampsiaTellsWhatMagnesiumByVeinDid) {
    const evidence_answer one = evidence_on({.about = "eclampsia", .form = {}, .condition = {}});
    const std::string table = text_of(evidence_on({}), false);
    EXPECT_THAT(table, Not(HasSubstr("....")));  // an interval is never cut
    const std::string migraine = text_of(evidence_on({.about = "migraine", .form = {}, .condition = {}}), false);
    EXPECT_THAT(migraine, Not(HasSubstr("...")));  // nor what studies say in words
    EXPECT_THAT(migraine, HasSubstr("words: 1 lower, 1 no"));
    const json vein = json::parse(json_of(one))["evidence"][0]["by_vein"];

    EXPECT_THAT(table, HasSubstr("by vein: 0.41 (0.29 to 0.58)"));
    EXPECT_THAT(joined(text_of(one, false)), HasSubstr("finds a ratio of 0.41 (0.29 to 0.58)"));
    EXPECT_EQ(vein["review"], "duley2010");
    EXPECT_EQ(vein["grade"], "low");
    EXPECT_LT(vein["p_nil"], 0.3);
    const evidence_answer swallowed = evidence_on({.about = "systolic_pressure", .form = {}, .condition = {}});
    EXPECT_TRUE(json::parse(json_of(swallowed))["evidence"][0]["by_vein"].is_null());
}

TEST(Evidence, KnowsTheWordsThatPeopleUse) {
    for (const char* word :
         {"depression",   "migraine", "headache",     "cramps",        "leg cramps",    "Blood Pressure",
          "diabetes",     "glucose",  "memory",       "restless legs", "preeclampsia",  "pre_eclampsia",
          "constipation", "smoking",  "diarrhoea",    "pregnancy",     "exercise",      "serum",
          "PMS",          "insomnia", "palpitations", "stiffness",     "kidney stones", "brain health"}) {
        const evidence_answer found = evidence_on({.about = word, .form = {}, .condition = {}});
        EXPECT_GE(found.bodies.size(), 1U) << word;
        EXPECT_EQ(found.is_table(), found.bodies.size() > 1) << word;
    }
    EXPECT_EQ(evidence_on({.about = "depression", .form = {}, .condition = {}}).bodies.front().what->id,
              "depressive_symptoms");
    EXPECT_THROW(evidence_on({.about = "wealth", .form = {}, .condition = {}}), input_error);
}

/// Whatever a table shows can be asked for.
TEST(Evidence, TheIdsOfATableAreKnown) {
    const evidence_answer heart = evidence_on({.about = "heart", .form = {}, .condition = {}, .with_ids = true});
    const std::string text = text_of(heart, false);

    for (const synthesis::body_of_evidence& body : heart.bodies)
        EXPECT_THAT(text, HasSubstr("  " + body.what->id + ' '));
    EXPECT_THAT(text_of(evidence_on({.about = "heart", .form = {}, .condition = {}}), false),
                HasSubstr("Calcium in coronary arteries"));
}

TEST(Evidence, PublishedResultsStandBesideOurs) {
    const evidence_answer answer = evidence_on({.about = "diabetes_onset", .form = {}, .condition = {}});

    ASSERT_FALSE(answer.recomputed.empty());
    EXPECT_TRUE(answer.recomputed.front().agrees);
    EXPECT_THAT(text_of(answer, true), HasSubstr("Published results computed again"));
}

TEST(Evidence, LinesOfOneOutcomeFitATerminal) {
    for (const char* outcome : {"insomnia_severity", "systolic_pressure", "sleep_onset_latency", "mortality"}) {
        std::istringstream text(text_of(evidence_on({.about = outcome, .form = {}, .condition = {}}), true));
        for (std::string line; std::getline(text, line);) {
            const bool is_forest = line.find("│") != std::string::npos || line.find("◆") != std::string::npos;
            if (!is_forest) {
                EXPECT_LE(columns_of(line), 92U) << line;
            }
        }
    }
}

TEST(Evidence, PlainLettersAreEnough) {
    const std::string text = text_of(evidence_on({.about = "systolic_pressure", .form = {}, .condition = {}}), false);
    const std::string forest = text.substr(0, text.find("no effect"));

    EXPECT_TRUE(std::all_of(forest.begin(), forest.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        << forest;
}

TEST(Evidence, ThePageIsWellFormedAndNamesEveryStudy) {
    const evidence_answer answer = evidence_on({.about = "systolic_pressure", .form = {}, .condition = {}});
    const std::string page = report_of(answer);

    const page_element root = read_page(page);
    EXPECT_GE(root.all("svg").size(), 2U) << "forest and funnel";
    for (const page_element* picture : root.all("svg")) EXPECT_FALSE(picture->attributes.at("aria-label").empty());
    for (const synthesis::pooled_study& study : answer.bodies.front().studies)
        EXPECT_THAT(page, HasSubstr(study.of->id)) << study.of->id;
    EXPECT_NO_THROW(read_page(report_of(evidence_on({.about = "runners", .form = {}, .condition = {}}))));
    EXPECT_NO_THROW(read_page(report_of(evidence_on({.about = "felt_stress", .form = {}, .condition = {}}))));
}

TEST(Evidence, AnAnswerCanBeCited) {
    const std::string page = json_of(evidence_on({.about = "insomnia_severity", .form = {}, .condition = {}}));

    const cite_answer cited = cite_text(page, "answer.json");

    const auto has = [&](const std::string& id) {
        return std::any_of(cited.sources.begin(), cited.sources.end(),
                           [&](const cited_source& one) { return one.what.id == id; });
    };
    EXPECT_TRUE(has("schuster2025"));
    EXPECT_TRUE(has("abbasi2012"));
    EXPECT_TRUE(has("bartos2021"));
}

TEST(Evidence, CsvHasALineForEveryStudy) {
    const evidence_answer answer = evidence_on({.about = "insomnia_severity", .form = {}, .condition = {}});
    const synthesis::body_of_evidence& body = answer.bodies.front();
    const std::string csv = csv_of(answer);

    EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')),
              1 + body.studies.size() + body.set_aside.size());
}

/// More fibrillation in the lowest quarter of serum is not "higher" beside "lower is better".
TEST(Evidence, ACohortOfLittleMagnesiumSaysSo) {
    const evidence_answer answer = evidence_on({.about = "arrhythmia", .form = {}, .condition = {}});
    const std::string text = text_of(answer, true);

    EXPECT_THAT(text, HasSubstr("khan2013 (higher with low"));
    EXPECT_THAT(text, Not(HasSubstr("khan2013 (higher)")));
    EXPECT_THAT(report_of(answer), HasSubstr("higher with low magnesium"));
    const json page = json::parse(json_of(answer));
    for (const json& one : page["evidence"][0]["set_aside"]) {
        const bool is_seen = one["trial"] == "khan2013" || one["trial"] == "misialek2013";
        EXPECT_EQ(one["finding_of_magnesium"], is_seen ? json("low") : json(nullptr)) << one["trial"];
    }
}

/// The natural course of an enzyme, nights in a hot bedroom: named with the reason, and not counted as magnesium's.
TEST(Evidence, StudiesOfOtherThingsAreNotCountedAsOfMagnesium) {
    const auto of = [](const char* outcome) {
        return evidence_on({.about = outcome, .form = {}, .condition = {}}).bodies.at(0);
    };
    const auto reason = [&](const char* outcome, const std::string& trial) -> std::string {
        const auto body = of(outcome);
        for (const auto& one : body.set_aside) {
            if (one.of->id == trial) return one.reason;
        }
        return "not there";
    };

    EXPECT_EQ(reason("creatine_kinase", "martinez2022"), "no magnesium arm");
    EXPECT_EQ(reason("lactate_dehydrogenase", "martinez2022"), "no magnesium arm");
    EXPECT_EQ(reason("mortality", "windred2024"), "no magnesium arm");
    EXPECT_EQ(reason("sleep_efficiency", "baniassadi2023"), "no magnesium arm");
    EXPECT_EQ(reason("exercise_cramps", "kharait2022"), "magnesium together with something else");
    EXPECT_EQ(reason("insomnia_severity", "djokic2019"), "magnesium together with something else");
    EXPECT_EQ(studies_of_magnesium(of("lactate_dehydrogenase")), 1) << "cordova2019";
}

TEST(ChanceWords, NeverSayCertain) {
    EXPECT_EQ(chance_words(0), "below 1 %");
    EXPECT_EQ(chance_words(0.004), "below 1 %");
    EXPECT_EQ(chance_words(0.47), "47 %");
    EXPECT_EQ(chance_words(0.999), "above 99 %");
}

/// A square lies left of no effect when the estimate is below 0, and the axis always holds no effect.
TEST(ForestPlot, PutsEstimatesOnTheirSide) {
    forest_plot plot;
    plot.lines = {{.label = "a", .estimate = -2, .low = -3, .high = -1, .weight = 50, .words = "w"},
                  {.label = "b", .estimate = 1, .low = -1, .high = 3, .weight = 50, .words = "w"}};
    plot.axis = "axis";

    const std::string text = text_of(plot, 80, false);
    std::istringstream lines(text);
    std::string first;
    std::string second;
    std::getline(lines, first);
    std::getline(lines, second);

    EXPECT_LT(first.find('#'), first.find('|'));
    EXPECT_EQ(second.find('|'), std::string::npos) << "its interval covers no effect";
    EXPECT_GT(second.find('#'), first.find('|'));
    EXPECT_NO_THROW(read_page(svg_of(plot)));
}

/// Less pressure is good, more sleep is good: the good side is left for one and right for the other.
TEST(ForestPlot, NamesTheGoodSide) {
    const auto sides = [](const char* outcome) {
        const forest_plot plot = forest_of(evidence_on({.about = outcome, .form = {}, .condition = {}}).bodies.front());
        return plot.low_side + " | " + plot.high_side;
    };

    EXPECT_EQ(sides("systolic_pressure"), "magnesium better | control better");
    EXPECT_EQ(sides("total_sleep_time"), "control better | magnesium better");
    EXPECT_EQ(sides("plasma_magnesium_total"), "lower | higher");
}

TEST(FunnelPlot, NeedsTwoStudies) {
    funnel_plot plot;
    plot.points = {{"a", 1, 0.5}};
    EXPECT_EQ(svg_of(plot), "");
    plot.points.push_back({"b", 0.5, 0.2});
    plot.pooled = 0.6;
    EXPECT_NO_THROW(read_page(svg_of(plot)));
}

}  // namespace
}  // namespace magnesia::api::evidence_test
