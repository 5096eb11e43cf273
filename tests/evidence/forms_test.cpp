// forms_test.cpp - magnesium in each compound against published percentages, typed here by hand.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms/forms.hpp"

#include <gtest/gtest.h>

#include "evidence/forms/form_studies.hpp"
#include "tests/evidence/support.hpp"

namespace forms_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

TEST(Formula, CountsAtomsWithBracketsAndWater) {
    EXPECT_EQ(parse_formula("MgO"), (composition{{"Mg", 1}, {"O", 1}}));
    EXPECT_EQ(parse_formula("Mg(C2H4NO2)2.2H2O"), (composition{{"Mg", 1}, {"C", 4}, {"H", 12}, {"N", 2}, {"O", 6}}));
    EXPECT_EQ(parse_formula("4MgCO3.Mg(OH)2.5H2O"), (composition{{"Mg", 5}, {"C", 4}, {"O", 19}, {"H", 12}}));
    EXPECT_EQ(parse_formula("MgCl2.6H2O"), (composition{{"Mg", 1}, {"Cl", 2}, {"H", 12}, {"O", 6}}));
}

TEST(Formula, RefusesWhatIsNone) {
    for (const char* wrong : {"", "mg", "Mg(", "Mg)", "Mg(O", "()2", "Mg0", "Mg.", ".Mg", "2", "Mg O", "Mg99999",
                              "Mg(OH)2.", "((((((((((((Mg))))))))))))", "999Mg999"}) {
        EXPECT_FALSE(parse_formula(wrong).has_value()) << wrong;
    }
}

TEST(Formula, WeighsAMolecule) {  // water: 2 * 1.008 + 15.999
    const atomic_weights weights = load_atomic_weights();
    EXPECT_DOUBLE_EQ(*molar_mass(*parse_formula("H2O"), weights), 18.015);
    EXPECT_FALSE(molar_mass(*parse_formula("FeO"), weights).has_value());
}

TEST(Formula, RefusesWeightsNoElementHas) {
    const auto fault = [](const std::string& line) {
        std::vector<issue> issues;
        const std::string head = "schema = \"magnesia.atomic_weights/1\"\nunit = \"g/mol\"\nsource = \"x\"\n[weight]\n";
        parse_atomic_weights(parse_toml(head + line, "w.toml"), issues);
        return sentences(issues);
    };
    EXPECT_EQ(fault("H = 1.008\nU = 238.03\n"), "");
    EXPECT_TRUE(
        contains(fault("Mg = 24305\n"), "w.toml:5:6: weight.Mg = 24305 is out of range; allowed: 1 to 300 g/mol"));
    EXPECT_TRUE(contains(fault("H = 0\n"), "is out of range"));
    EXPECT_TRUE(contains(fault("H = \"1\"\n"), "is a text, not a number"));
}

struct printed {
    const char* form;
    const char* variant;
    double percent;  ///< magnesium, w/w
    double molar_mass;
    double compound_mg;  ///< that hold 100 mg of magnesium
};

// Independent literals: a table of compounds compiled from IUPAC weights before this program existed.
TEST(Forms, HoldAsMuchMagnesiumAsTheTablesSay) {
    const printed table[] = {{"oxide", "anhydrous", 60.30, 40.304, 166},
                             {"hydroxide", "anhydrous", 41.68, 58.319, 240},
                             {"carbonate", "anhydrous", 28.83, 84.313, 347},
                             {"carbonate", "trihydrate", 17.57, 138.358, 569},
                             {"carbonate", "light", 25.02, 485.646, 400},
                             {"carbonate", "hydromagnesite", 25.99, 467.631, 385},
                             {"chloride", "anhydrous", 25.53, 95.205, 392},
                             {"chloride", "hexahydrate", 11.96, 203.295, 836},
                             {"sulfate", "anhydrous", 20.19, 120.361, 495},
                             {"sulfate", "monohydrate", 17.56, 138.376, 569},
                             {"sulfate", "heptahydrate", 9.86, 246.466, 1014},
                             {"citrate", "anhydrous", 16.16, 451.113, 619},
                             {"citrate", "nonahydrate", 11.89, 613.248, 841},
                             {"citrate", "tetradecahydrate", 10.37, 703.323, 965},
                             {"citrate", "hydrogen citrate", 11.34, 214.412, 882},
                             {"malate", "anhydrous", 15.54, 156.376, 643},
                             {"malate", "trihydrate", 11.55, 210.421, 866},
                             {"dimagnesium_malate", "anhydrous", 22.64, 214.695, 442},
                             {"bisglycinate", "anhydrous", 14.10, 172.423, 709},
                             {"bisglycinate", "monohydrate", 12.76, 190.438, 784},
                             {"bisglycinate", "dihydrate", 11.66, 208.453, 858},
                             {"threonate", "anhydrous", 8.25, 294.495, 1212},
                             {"threonate", "monohydrate", 7.78, 312.510, 1286},
                             {"lactate", "anhydrous", 12.01, 202.445, 833},
                             {"lactate", "dihydrate", 10.19, 238.475, 981},
                             {"lactate", "trihydrate", 9.48, 256.490, 1055},
                             {"aspartate", "anhydrous", 8.42, 288.495, 1187},
                             {"aspartate", "dihydrate", 7.49, 324.525, 1335},
                             {"aspartate", "tetrahydrate", 6.74, 360.555, 1483},
                             {"aspartate_hydrochloride", "trihydrate", 9.88, 245.895, 1012},
                             {"taurate", "anhydrous", 8.92, 272.573, 1121},
                             {"taurate", "dihydrate", 7.88, 308.603, 1270},
                             {"acetyl_taurate", "anhydrous", 6.81, 356.647, 1467},
                             {"gluconate", "anhydrous", 5.86, 414.599, 1706},
                             {"gluconate", "dihydrate", 5.39, 450.629, 1854},
                             {"pidolate", "anhydrous", 8.66, 280.519, 1154},
                             {"orotate", "dihydrate", 6.56, 370.513, 1524},
                             {"acetate", "tetrahydrate", 11.33, 214.453, 882},
                             {"glycerophosphate", "anhydrous", 12.51, 194.362, 800}};
    const auto forms = load_forms();

    std::size_t variants = 0;
    for (const form& f : forms) variants += f.variants.size();
    EXPECT_EQ(variants, std::size(table));  // no variant without a literal
    for (const printed& row : table) {
        const form* f = find_form(forms, row.form);
        ASSERT_NE(f, nullptr) << row.form;
        const auto v =
            std::find_if(f->variants.begin(), f->variants.end(), [&](const auto& x) { return x.name == row.variant; });
        ASSERT_NE(v, f->variants.end()) << row.form << ' ' << row.variant;
        EXPECT_NEAR(100.0 * v->elemental_fraction, row.percent, 0.0051) << row.form << ' ' << row.variant;
        EXPECT_NEAR(v->molar_mass, row.molar_mass, 0.0011) << row.form << ' ' << row.variant;
        EXPECT_NEAR(100.0 / v->elemental_fraction, row.compound_mg, 0.51) << row.form << ' ' << row.variant;
    }
}

// 2000 mg of bisglycinate, anhydrous: 2000 * 24.305 / 172.423 = 281.9 mg; dihydrate: 2000 * 24.305 / 208.453 = 233.2
// mg.
TEST(Forms, ConvertACompoundToMagnesiumWithTheRangeOfItsVariants) {
    const auto forms = load_forms();
    const form& f = *find_form(forms, "bisglycinate");

    const elemental_range range = elemental_of(f, scenario::compound_mg{2000});

    EXPECT_NEAR(range.usual.value, 281.92, 0.01);
    EXPECT_NEAR(range.high.value, 281.92, 0.01);
    EXPECT_NEAR(range.low.value, 233.19, 0.01);
    EXPECT_EQ(range.usual_variant, "anhydrous");
    EXPECT_NEAR(compound_of(f, scenario::elemental_mg{200}).value, 1418.8, 0.1);  // 200 * 172.423 / 24.305
    EXPECT_NEAR(elemental_of(f, compound_of(f, scenario::elemental_mg{200})).usual.value, 200.0, 1e-9);
}

TEST(Forms, NameEachFormOnceAndKnowTheNamesPeopleUse) {
    const auto forms = load_forms();
    const scenario::vocabulary words = form_vocabulary(forms);

    for (const char* name : {"glycinate", "Magnesium Glycinate", "bisglycinate", "diglycinate"}) {
        ASSERT_NE(scenario::find_form(words, name), nullptr) << name;
        EXPECT_EQ(scenario::find_form(words, name)->id, "bisglycinate") << name;
    }
    EXPECT_EQ(scenario::find_form(words, "Epsom salt")->id, "sulfate");
    EXPECT_EQ(scenario::find_form(words, "magnesium L-threonate")->id, "threonate");
    EXPECT_NEAR(scenario::find_form(words, "bisglycinate")->elemental_fraction_low, 0.1166, 5e-5);
    EXPECT_NEAR(scenario::find_form(words, "bisglycinate")->elemental_fraction_high, 0.1410, 5e-5);
}

TEST(Forms, ThatNeedAcidEnterAsSolids) {
    const auto forms = load_forms();
    for (const char* id : {"oxide", "hydroxide", "carbonate"}) {
        const form& f = *find_form(forms, id);
        EXPECT_TRUE(f.is_simulated) << id;
        EXPECT_EQ(f.entry.enters, entry_state::solid) << id;
        EXPECT_EQ(f.entry.acid_per_magnesium, 2) << id;
    }
    for (const char* id : {"bisglycinate", "citrate", "chloride", "lactate", "aspartate", "malate", "taurate",
                           "threonate", "gluconate", "sulfate", "pidolate", "acetate"}) {
        EXPECT_TRUE(find_form(forms, id)->is_simulated) << id;
    }
}

const std::string good_file = R"(schema = "magnesia.forms/1"
[[form]]
id = "oxide"
label = "magnesium oxide"
aliases = ["burnt magnesia"]
solubility = "acid"
dissolves = "in acid"
enters = "solid"
acid_per_magnesium = 2
relative_absorption = { value = 1.0, log_sd = 0.25, grade = "D", provenance = "assumption", note = "when dissolved" }
simulated = false
reason = "needs acid"
usual = "anhydrous"
[[form.variant]]
name = "anhydrous"
formula = "MgO"
[[form]]
id = "chloride"
label = "magnesium chloride"
solubility = "free"
water_solubility = { low_g_per_100_ml = 50, high_g_per_100_ml = 60, provenance = "memory" }
dissolves = "in water"
enters = "dissolved"
relative_absorption = { value = 0.9, log_sd = 0.4, grade = "B", provenance = "primary", source = "x", note = "read" }
usual = "anhydrous"
[[form.variant]]
name = "anhydrous"
formula = "MgCl2"
)";

std::string broken(std::string_view old_part, std::string_view new_part) {
    std::vector<issue> issues;
    parse_forms(parse_toml(replaced(good_file, old_part, new_part), "f.toml"), load_atomic_weights(), issues);
    return sentences(issues);
}

TEST(Forms, HowTheyEnterIsJudged) {
    EXPECT_TRUE(contains(broken("enters = \"solid\"", "enters = \"solld\""), "did you mean `solid`?"));
    EXPECT_TRUE(contains(broken("acid_per_magnesium = 2\n", ""), "acid_per_magnesium is missing for a solid"));
    EXPECT_TRUE(contains(broken("acid_per_magnesium = 2", "acid_per_magnesium = -2"), "is out of range"));
    EXPECT_TRUE(contains(broken("enters = \"dissolved\"", "enters = \"dissolved\"\nacid_per_magnesium = 2"),
                         "is for solids only"));
    EXPECT_TRUE(contains(broken("enters = \"dissolved\"", "enters = \"chelate\"\nglycine_per_magnesium = 2"),
                         "needs more nitrogen than MgCl2 holds"));
    EXPECT_TRUE(contains(broken("low_g_per_100_ml = 50", "low_g_per_100_ml = 70"), "is above high_g_per_100_ml"));
    EXPECT_TRUE(contains(broken("dissolves = \"in water\"\n", ""), "how it dissolves, in words"));
}

TEST(Forms, RelativeAbsorptionIsJudged) {
    EXPECT_TRUE(contains(broken("value = 0.9", "value = 90"), "is out of range; allowed: 0.05 to 3"));
    EXPECT_TRUE(contains(broken("log_sd = 0.4", "log_sd = 0"), "is out of range; allowed: 0.05 to 1.5"));
    EXPECT_TRUE(contains(broken(", source = \"x\"", ""), "relative_absorption.source is missing"));
    EXPECT_TRUE(contains(broken("grade = \"D\"", "grade = \"A\""), "is too good for an assumption"));
    EXPECT_TRUE(contains(broken("note = \"read\"", "nte = \"read\""), "did you mean `note`?"));
}

TEST(Forms, TakeAsMuchAcidAsTheirReactionSays) {
    // MgO + 2 H+, Mg(OH)2 + 2 H+, MgCO3 + 2 H+, 4MgCO3.Mg(OH)2 + 10 H+ for 5 Mg, Mg2(OH)2C4H4O5 + 2 H+ for 2 Mg.
    const auto forms = load_forms();
    for (const auto& [id, acid] :
         {std::pair{"oxide", 2.0}, {"hydroxide", 2.0}, {"carbonate", 2.0}, {"dimagnesium_malate", 1.0}}) {
        EXPECT_EQ(find_form(forms, id)->entry.enters, entry_state::solid) << id;
        EXPECT_EQ(find_form(forms, id)->entry.acid_per_magnesium, acid) << id;
    }
    for (const form& f : forms) {
        if (f.solubility == "acid") continue;
        EXPECT_EQ(f.entry.acid_per_magnesium, 0.0) << f.id;
        EXPECT_EQ(f.entry.enters, f.id == "bisglycinate" ? entry_state::chelate : entry_state::dissolved) << f.id;
    }
}

TEST(Forms, SetFreeAsMuchGlycineAsTheirFormulaHolds) {
    // Mg(C2H4NO2)2: two glycine for each magnesium.
    for (const form& f : load_forms())
        EXPECT_EQ(f.entry.glycine_per_magnesium, f.id == "bisglycinate" ? 2.0 : 0.0) << f.id;
}

TEST(Forms, AreNotRankedWhereHumanStudiesDoNot) {
    for (const form& f : load_forms()) EXPECT_EQ(f.entry.absorption.value, 1.0) << f.id;
}

TEST(Forms, WithoutAHumanStudyAreLessSure) {
    const auto studies = load_form_studies();
    for (const form& f : load_forms()) {
        if (f.entry.enters == entry_state::solid) continue;  // what acid has dissolved is dissolved
        const auto of_form = studies_of(studies, f.id);
        const bool has_human = std::any_of(of_form.begin(), of_form.end(),
                                           [](const form_study& s) { return s.is_of_people && s.is_about_absorption; });
        EXPECT_EQ(f.entry.absorption.log_sd, has_human ? 0.25 : 0.4) << f.id;
    }
}

TEST(Forms, TheBandOfAFactorHoldsNineInTen) {
    // exp(1.645 * 0.25) = 1.509, exp(-1.645 * 0.25) = 0.663.
    const relative_absorption factor{.value = 2.0, .log_sd = 0.25, .source = {}, .note = {}};
    EXPECT_NEAR(factor.p5(), 2 * 0.663, 0.001);
    EXPECT_NEAR(factor.p95(), 2 * 1.509, 0.001);
}

TEST(Forms, EachRuleCatchesItsFault) {
    EXPECT_EQ(broken("\"MgO\"", "\"MgO\""), "");
    EXPECT_TRUE(
        contains(broken("\"MgO\"", "\"Mgo\""), "f.toml:16:11: form[1].variant[1].formula = \"Mgo\" is not a formula"));
    EXPECT_TRUE(contains(broken("\"MgO\"", "\"CO2\""), "holds no magnesium"));
    EXPECT_TRUE(contains(broken("reason = \"needs acid\"\n", ""), "one sentence why the form is not simulated"));
    EXPECT_TRUE(contains(broken("usual = \"anhydrous\"", "usual = \"anhydrus\""), "did you mean `anhydrous`?"));
    EXPECT_TRUE(contains(broken("\"burnt magnesia\"", "\"chloride\""), "is a name given twice"));
    EXPECT_TRUE(
        contains(broken("\"burnt magnesia\"", "7"), "form[1].aliases[1] = 7 is a number, not a text in quotes"));
    EXPECT_TRUE(contains(broken("solubility = \"free\"", "solubility = \"fre\""), "did you mean `free`?"));
    EXPECT_TRUE(contains(broken("id = \"chloride\"", "id = \"Chloride!\""), "is not an identifier"));
    EXPECT_TRUE(contains(broken("simulated = false", "simulated = 0"), "simulated = 0 is a number, not true or false"));
    EXPECT_TRUE(contains(broken("aliases", "alias"), "did you mean `aliases`?"));
    EXPECT_EQ(broken("formula = \"MgO\"", "formula = \"MgO\"\ncalled = [\"burnt magnesia\"]"), "");
    EXPECT_TRUE(contains(broken("formula = \"MgO\"", "formula = \"MgO\"\ncalled = [\"magnesite\"]"),
                         "calls anhydrous by magnesite, which is no alias of the form"));
}

}  // namespace
}  // namespace forms_test
