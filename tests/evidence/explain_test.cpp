// explain_test.cpp - any id of the data is found again with its value, source and users.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/explain/explain.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/explain/explain_kinds.hpp"
#include "tests/evidence/support.hpp"

namespace explain_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

/// The real sources, forms, outcomes and defaults, with two small modules written here.
evidence_base small_base() {
    evidence_base base;
    base.sources = load_sources();
    base.forms = load_forms();
    base.outcomes = load_outcomes();
    base.instruments = load_instruments();
    base.defaults = load_defaults();
    parameter threshold;
    threshold.id = "kidney.threshold";
    threshold.module = "kidney";
    threshold.name = "threshold";
    threshold.value = 0.576;
    threshold.unit_text = "mmol/L";
    threshold.distribution = spread_shape::lognormal;
    threshold.between_person = 0.09;
    threshold.uncertainty = 0.05;
    threshold.grade = evidence_grade::b;
    threshold.known_from = provenance::primary;
    threshold.sources = {{.source = "rude1980", .place = "abstract", .says = "1.4 mg per 100 mL"}};
    parameter rate = threshold;
    rate.id = "kidney.rate";
    rate.name = "rate";
    parameter other_rate = rate;
    other_rate.id = "stomach.rate";
    base.modules = {{.module = "kidney", .parameters = {threshold, rate}},
                    {.module = "stomach", .parameters = {other_rate}}};
    return base;
}

TEST(Explain, TellsWhenARuleOfSafetyFires) {
    evidence_base base = small_base();
    base.safety = load_safety_base();
    const explanation e = explain(base, "safety.kidney_moderate");

    EXPECT_EQ(e.kind, explained_kind::safety_rule);
    EXPECT_EQ(e.value, 150);
    ASSERT_EQ(e.facts.size(), 3U);
    EXPECT_EQ(e.facts[0].second, "egfr_ml_min below 45");
    EXPECT_EQ(e.facts[1].second, "clinician");
    EXPECT_TRUE(contains(e.facts[2].second, "grade B"));
    EXPECT_TRUE(contains(e.grade, "D: "));  // of the 150 mg, which were judged
    EXPECT_EQ(e.sources.at(0).id, "wakai2019");
    EXPECT_TRUE(contains(explain(base, "safety.upper_level_eu").facts[0].second, "or what is asked is unknown"));
    EXPECT_TRUE(contains(explain(base, "safety.upper_level_extended").facts[0].second, "always"));
    EXPECT_TRUE(contains(explain(base, "safety.old_kidney_unknown").facts[0].second, "egfr_ml_min is unknown"));
}

TEST(Explain, TellsAllAboutAParameter) {
    const explanation e = explain(small_base(), "kidney.threshold");

    EXPECT_EQ(e.kind, explained_kind::parameter);
    EXPECT_EQ(e.value, 0.576);
    EXPECT_EQ(e.unit, "mmol/L");
    EXPECT_EQ(e.spread, "lognormal; between people CV 0.09, uncertainty of the typical value CV 0.05");
    EXPECT_EQ(e.grade, "B: human data, indirect or small");
    EXPECT_EQ(e.known_from, "primary: read in the source");
    ASSERT_EQ(e.sources.size(), 1U);
    EXPECT_TRUE(contains(e.sources[0].reference, "Rude RK, Bethune JE, Singer FR (1980). Renal tubular maximum"));
    EXPECT_EQ(e.sources[0].place, "abstract");
    EXPECT_EQ(e.used_by, std::vector<std::string>{"module kidney"});
}

TEST(Explain, TakesABareNameOnlyWhenItStandsForOne) {
    const evidence_base base = small_base();
    EXPECT_EQ(explain(base, "threshold").id, "kidney.threshold");
    EXPECT_TRUE(
        contains(refusal([&] { explain(base, "rate"); }), "stands for several; allowed: kidney.rate, stomach.rate"));
}

TEST(Explain, FindsFormsOutcomesSourcesAndDefaults) {
    const evidence_base base = small_base();

    EXPECT_EQ(explain(base, "Magnesium Glycinate").id, "bisglycinate");
    EXPECT_NEAR(*explain(base, "bisglycinate").value, 0.1410, 5e-5);
    EXPECT_EQ(explain(base, "plasma_magnesium_total").unit, "mmol/L");
    EXPECT_EQ(explain(base, "rude1980").used_by,
              (std::vector<std::string>{"kidney.threshold", "kidney.rate", "stomach.rate"}));
    EXPECT_EQ(explain(base, "person.diet_magnesium_mg").sources.at(0).id, "nhanes2018");
    EXPECT_EQ(explain(base, "person.diet_magnesium_mg").facts.at(0).second, "256");
}

std::string fact(const explanation& e, std::string_view name) {
    for (const auto& [key, text] : e.facts) {
        if (key == name) return text;
    }
    return {};
}

TEST(Explain, TellsOfAnOutcomeWhatMeasuresItAndFromWhereOnItMatters) {
    const evidence_base base = small_base();

    const explanation severity = explain(base, "insomnia_severity");
    EXPECT_EQ(severity.unit, "points");
    EXPECT_EQ(fact(severity, "computed"), "yes");
    EXPECT_EQ(fact(explain(base, "restless_legs_severity"), "computed"), "no: only trials measure it so far");
    EXPECT_EQ(fact(severity, "counted as"), "isi");
    EXPECT_EQ(fact(severity, "possible mean"), "0 to 28 points");
    EXPECT_TRUE(contains(fact(severity, "instrument 1"),
                         "Insomnia Severity Index (isi), 0 to 28 points; matters from 6 points; grade B, primary. "));
    EXPECT_TRUE(contains(fact(severity, "instrument 2"), "Athens"));
    EXPECT_EQ(severity.sources.at(0).id, "yang2009");
    EXPECT_TRUE(contains(severity.sources.at(0).reference, "10.1185/03007990903167415"));
    const explanation latency = explain(base, "sleep_onset_latency");
    EXPECT_TRUE(contains(fact(latency, "matters from"), "20 min; grade C, primary. "));
    EXPECT_EQ(latency.sources.at(0).place, "table 3");
    EXPECT_TRUE(contains(fact(explain(base, "migraine_attacks"), "matters from"), "30 % of what it was before"));
    EXPECT_EQ(fact(explain(base, "plasma_magnesium_total"), "computed"), "yes");
    EXPECT_EQ(explain(base, "yang2009").used_by, std::vector<std::string>{"instrument isi"});
}

TEST(Explain, TellsOfAnInstrumentItsScaleAndErrors) {
    const evidence_base base = small_base();

    const explanation isi = explain(base, "isi");
    EXPECT_EQ(word(isi.kind), "instrument");
    EXPECT_EQ(fact(isi, "scale"), "0 to 28 points");
    EXPECT_EQ(isi.used_by, std::vector<std::string>{"outcome insomnia_severity"});
    const explanation actigraphy = explain(base, "actigraphy");
    EXPECT_TRUE(contains(fact(actigraphy, "bias 1"), "total_sleep_time, difference 11.92 to 32.91, in adults with"));
    EXPECT_EQ(actigraphy.sources.size(), 1U);
    EXPECT_TRUE(contains(fact(explain(base, "phq9"), "noise 1"), "depressive_symptoms, within_person_sd 2.5, in"));
    EXPECT_EQ(fact(explain(base, "lseq"), "better"), "higher");
}

TEST(Explain, TellsWhatADrugOrConditionDoesByItsIdOrAnAlias) {
    evidence_base base = small_base();
    base.modifiers = {{.id = "acid_blocker",
                       .kind = modifier_kind::drug,
                       .label = "acid blocker",
                       .aliases = {"sourless"},
                       .changes = {{"kidney.threshold", 0.5, 0.25}, {"stomach.rate", 2, 0}},
                       .grade = evidence_grade::c,
                       .known_from = provenance::secondary,
                       .source = "rude1980",
                       .note = "Less acid.",
                       .where = {}}};

    const explanation e = explain(base, "Sourless");

    EXPECT_EQ(e.id, "acid_blocker");
    EXPECT_EQ(word(e.kind), "drug");
    EXPECT_EQ(e.facts.at(0), (std::pair<std::string, std::string>{
                                 "change 1", "kidney.threshold times 0.5; SD of its logarithm 0.25"}));
    EXPECT_EQ(e.facts.at(1), (std::pair<std::string, std::string>{"change 2", "stomach.rate times 2"}));
    EXPECT_EQ(e.facts.at(2), (std::pair<std::string, std::string>{"also called", "sourless"}));
    EXPECT_EQ(e.grade, "C: animal, in vitro or expert");
    EXPECT_EQ(e.note, "Less acid.");
    EXPECT_EQ(e.sources.at(0).id, "rude1980");
    EXPECT_EQ(e.used_by, std::vector<std::string>{"person.drugs"});
    EXPECT_EQ(explain(base, "kidney.threshold").used_by,
              (std::vector<std::string>{"module kidney", "drug acid_blocker"}));
    EXPECT_EQ(explain(base, "rude1980").used_by.back(), "drug acid_blocker");
    EXPECT_TRUE(contains(refusal([&] { explain(base, "sourles"); }), "did you mean `sourless`?"));
    base.modifiers[0].kind = modifier_kind::condition;
    EXPECT_EQ(word(explain(base, "acid-blocker").kind), "condition");
    EXPECT_EQ(explain(base, "acid-blocker").used_by, std::vector<std::string>{"person.conditions"});
}

/// Half have it at that serum when cells have followed; by d = 1/2 and the fourth power one in seventeen when not.
TEST(Explain, SaysOfALackForWhichCellsItsLevelIs) {
    const evidence_base base = load_evidence();
    const explanation e = explain(base, "sign.nausea");
    const auto told = [&](std::string_view name) {
        for (const auto& [fact, text] : e.facts) {
            if (fact == name) return text;
        }
        return std::string();
    };
    EXPECT_TRUE(contains(told("too little"), "of serum, where cells have lost theirs too; about 6 in 100 of those"));
    EXPECT_FALSE(contains(told("too much"), "cells"));
}

TEST(Explain, SaysThatCalciumOnBoneIsInTheEquations) {
    const explanation e = explain(load_evidence(), "L082");
    std::string all;
    for (const auto& [fact, text] : e.facts) all += fact + ": " + text + '\n';

    EXPECT_TRUE(contains(all, "gate: bone.gate_supply"));
    EXPECT_TRUE(contains(all, "signal.calcium_hormones.supply raises rate.bone.density"));
    EXPECT_FALSE(contains(all, "no link between two organs"));
}

TEST(Explain, TellsHowAFormatGivesOffItsContent) {
    evidence_base base = small_base();
    base.formats.all = {{.id = "two_phase",
                         .label = "two-phase tablet",
                         .words = {"retard"},
                         .largest_unit_mg = 2000,
                         .release = {{release_site::stomach, 0.25, 0, 0.5}, {release_site::lower_ileum, 0.75, 6, 2}},
                         .grade = evidence_grade::d,
                         .known_from = provenance::memory,
                         .source = {},
                         .note = "Remembered.",
                         .where = {}}};

    const explanation e = explain(base, "retard");

    EXPECT_EQ(e.id, "two_phase");
    EXPECT_EQ(word(e.kind), "format");
    EXPECT_EQ(e.facts.at(0).second, "25 % into the stomach, after 0 h, over 0.5 h");
    EXPECT_EQ(e.facts.at(1).second, "75 % into the lower ileum, after 6 h, over 2 h");
    EXPECT_EQ(e.facts.at(2).second, "2000 mg");
    EXPECT_EQ(e.known_from, "memory: not looked up yet");
    EXPECT_TRUE(e.sources.empty());
}

TEST(Explain, OfTheProgramAnswersForItsDrugsAndFormats) {
    const evidence_base base = load_evidence();

    EXPECT_EQ(explain(base, "omeprazole").id, "proton_pump_inhibitor");
    EXPECT_EQ(explain(base, "proton_pump_inhibitor").id, "proton_pump_inhibitor");
    EXPECT_EQ(word(explain(base, "enteric_tablet").kind), "format");
}

TEST(Explain, FindsAnOutcomeByItsShortNameLast) {
    evidence_base base = small_base();
    EXPECT_EQ(explain(base, "sbp").id, "systolic_pressure");
    EXPECT_EQ(explain(base, "DLMO").id, "melatonin_in_the_dark");
    EXPECT_EQ(explain(base, "sbp").facts.front().second, "sbp, systolic");
    EXPECT_TRUE(contains(refusal([&] { explain(base, "hrv_rmsd"); }), "did you mean `hrv_rmssd`?"));
    base.modules[0].parameters[0].id = "kidney.sbp";  // a parameter of that name goes before
    base.modules[0].parameters[0].name = "sbp";
    EXPECT_EQ(explain(base, "sbp").id, "kidney.sbp");
}

TEST(Explain, TellsWhatHasTheWordInItsIdWhenNothingIsCalledByItAlone) {
    evidence_base base = small_base();
    base.modules[0].parameters[0].id = "kidney.readiness_rest";
    base.modules[0].parameters[0].name = "readiness_rest";
    const explanation e = explain(base, "readiness");
    EXPECT_EQ(e.kind, explained_kind::word);
    const auto is_it = [](const auto& fact) {
        return fact.first == "number" && contains(fact.second, "kidney.readiness_rest");
    };
    EXPECT_TRUE(std::any_of(e.facts.begin(), e.facts.end(), is_it));
    EXPECT_TRUE(contains(refusal([&] { explain(base, "readines"); }), "is not known"));
}

TEST(Explain, NamesTheNearestId) {
    const evidence_base base = small_base();
    EXPECT_TRUE(contains(refusal([&] { explain(base, "kidney.treshold"); }), "did you mean `kidney.threshold`?"));
    EXPECT_TRUE(contains(refusal([&] { explain(base, "kidny"); }), "did you mean `kidney`?"));
    EXPECT_TRUE(contains(refusal([&] { explain(base, ""); }), "is not known"));
    const explanation module = explain(base, "kidney");
    EXPECT_EQ(module.kind, explained_kind::word);
    EXPECT_EQ(module.facts.back().first, "numbers");
    EXPECT_TRUE(contains(module.facts.back().second, "kidney.threshold, kidney.rate"));
}

TEST(Explain, TellsHowFarAFitMayMoveANumber) {
    evidence_base base = small_base();
    base.calibration.free = {{.parameter = "kidney.threshold",
                              .with = {"kidney.rate"},
                              .low = 0.5,
                              .high = 0.7,
                              .known_from = provenance::primary,
                              .why = "Published within 10 %.",
                              .sources = {"rude1980"},
                              .where = {}}};

    const explanation moved = explain(base, "kidney.threshold");
    const explanation along = explain(base, "kidney.rate");

    EXPECT_EQ(moved.facts.at(2),
              (std::pair<std::string, std::string>{
                  "calibration",
                  "a fit may move it from 0.5 to 0.7 mmol/L (primary: read in the source): Published within 10 %."}));
    EXPECT_EQ(moved.facts.at(3), (std::pair<std::string, std::string>{"moves with it", "kidney.rate"}));
    EXPECT_EQ(moved.sources.back().place, "range of the calibration");
    EXPECT_EQ(moved.used_by.back(), "calibrate");
    EXPECT_EQ(along.facts.at(2).second, "keeps its ratio to kidney.threshold");
    EXPECT_EQ(explain(base, "stomach.rate").used_by, std::vector<std::string>{"module kidney"});  // as small_base says
}

TEST(Explain, TellsAllAboutAValidationRow) {
    const explanation e = explain(load_evidence(), "sabatier2011_split_ratio");

    EXPECT_EQ(word(e.kind), "validation row");
    EXPECT_EQ(e.value, 1.56);
    EXPECT_EQ(fact(e, "interval"), "1.4 to 1.75");
    EXPECT_EQ(fact(e, "role"), "calibrate");
    EXPECT_EQ(fact(e, "listed as"), "Sabatier 2011 Br J Nutr 106:331, doi 10.1017/S0007114511001139");
    ASSERT_EQ(e.sources.size(), 1U);
    EXPECT_EQ(e.sources[0].id, "sabatier2011");
    EXPECT_EQ(e.used_by, (std::vector<std::string>{"qualify", "calibrate"}));
    EXPECT_TRUE(contains(refusal([] { explain(load_evidence(), "fine1991_stool"); }), "fine1991_stool_slope"));
}

TEST(Explain, TellsWhatABodyAdvisesAnAtomWeighsAndAMeasureMeans) {
    const evidence_base base = load_evidence();
    const explanation body = explain(base, "us_canada_1997");
    const explanation atom = explain(base, "P");
    const explanation measure = explain(base, "supplement_magnesium_absorbed");

    EXPECT_EQ(fact(body, "31-50 y"),
              "RDA 420 (men), 320 (women) mg a day; average requirement 350 (men), 265 (women); at most 350 from "
              "supplements; primary: read in the source");
    EXPECT_EQ(body.sources.size(), 1U);
    EXPECT_EQ(atom.id, "atomic_weight.P");
    EXPECT_EQ(atom.value, 30.974);  // IUPAC 2021
    EXPECT_EQ(atom.used_by, std::vector<std::string>{"form glycerophosphate"});
    EXPECT_EQ(word(measure.kind), "measure");
    EXPECT_EQ(
        fact(measure, "worth telling"),
        "0.2 mmol: 5 mg; food differs by more from day to day: one woman's by 86 mg, as an SD that follows from an "
        "example [iom2000_assessment]. A choice, not a finding.");
    EXPECT_EQ(explain(base, "plasma_magnesium_morning").used_by, (std::vector<std::string>{"simulate", "compare"}));
}

TEST(Explain, TellsWhatAStudyFoundAndWhoRestsOnASource) {
    const explanation e = explain(load_evidence(), "schuette1994");

    EXPECT_EQ(fact(e, "forms"), "bisglycinate, oxide");
    EXPECT_EQ(e.kind, explained_kind::trial);
    EXPECT_EQ(fact(e, "look up at"), "https://doi.org/10.1177/0148607194018005430");
    for (const char* user : {"evidence magnesium_absorbed_share", "form bisglycinate", "studies of bisglycinate",
                             "studies of oxide", "condition ileal_resection"})
        EXPECT_NE(std::find(e.used_by.begin(), e.used_by.end(), user), e.used_by.end()) << user;
}

TEST(Explain, SaysHowSlowlyAMedicineComesAndGoes) {
    const evidence_base base = load_evidence();
    const std::string slowly = fact(explain(base, "cisplatin"), "change 1");
    const std::string within_days = fact(explain(base, "egfr_antibody"), "change 1");

    EXPECT_TRUE(contains(slowly,
                         "comes within days (time constant 30); once left off it goes with a time "
                         "constant of 6000 days"))
        << slowly;
    EXPECT_TRUE(contains(within_days, "comes within days (time constant 30)")) << within_days;
    EXPECT_FALSE(contains(within_days, "left off")) << within_days;
}

TEST(Explain, KnowsEveryFoodAndNeverCallsItZeroWhenNobodyMeasuredIt) {
    const evidence_base base = load_evidence();
    const std::vector<food> foods = load_foods();
    std::size_t waters = 0;
    for (const food& one : foods) {
        const explanation e = explain_food(base, one);
        ASSERT_EQ(e.id, one.id);
        ASSERT_EQ(e.value, one.magnesium_mg);
        ASSERT_EQ(e.sources.empty(), one.is_water);
        ASSERT_EQ(fact(e, "oxalate").empty(), one.is_water);
        if (!one.is_water && !one.oxalate_mg) {
            ASSERT_EQ(fact(e, "oxalate"), "not measured, which is not zero");
        }
        waters += one.is_water ? 1U : 0U;
    }
    EXPECT_EQ(waters, 20U);
    // A litre of Vittel holds 20 to 38 mg in its sources; the middle stands for it.
    EXPECT_DOUBLE_EQ(*explain(base, "vittel").value, 2.9);
    EXPECT_EQ(fact(explain(base, "vittel"), "magnesium"), "20 to 38 mg per litre in its sources");
    EXPECT_EQ(explain(base, "Spinach, boiled, drained").sources.back().id, "ifct2017");
}

TEST(Explain, KnowsEveryIdItLists) {
    const evidence_base base = load_evidence();
    const auto ids = explainable_ids(base);
    EXPECT_GT(ids.size(), 60U);
    for (const std::string& id : ids) EXPECT_EQ(explain(base, id).id, id);
}

}  // namespace
}  // namespace explain_test
