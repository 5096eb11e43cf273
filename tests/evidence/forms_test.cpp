// forms_test.cpp - magnesium in each compound against published percentages, typed here by hand.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms.hpp"

#include <gtest/gtest.h>

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
};

// Independent literals: a table of compounds compiled from IUPAC weights before this program existed.
TEST(Forms, HoldAsMuchMagnesiumAsTheTablesSay) {
    const printed table[] = {{"oxide", "anhydrous", 60.30, 40.304},
                             {"hydroxide", "anhydrous", 41.68, 58.319},
                             {"carbonate", "anhydrous", 28.83, 84.313},
                             {"carbonate", "trihydrate", 17.57, 138.358},
                             {"carbonate", "light", 25.02, 485.646},
                             {"carbonate", "hydromagnesite", 25.99, 467.631},
                             {"chloride", "anhydrous", 25.53, 95.205},
                             {"chloride", "hexahydrate", 11.96, 203.295},
                             {"sulfate", "anhydrous", 20.19, 120.361},
                             {"sulfate", "monohydrate", 17.56, 138.376},
                             {"sulfate", "heptahydrate", 9.86, 246.466},
                             {"citrate", "anhydrous", 16.16, 451.113},
                             {"citrate", "nonahydrate", 11.89, 613.248},
                             {"citrate", "tetradecahydrate", 10.37, 703.323},
                             {"citrate", "hydrogen citrate", 11.34, 214.412},
                             {"malate", "anhydrous", 15.54, 156.376},
                             {"malate", "trihydrate", 11.55, 210.421},
                             {"dimagnesium_malate", "anhydrous", 22.64, 214.695},
                             {"bisglycinate", "anhydrous", 14.10, 172.423},
                             {"bisglycinate", "monohydrate", 12.76, 190.438},
                             {"bisglycinate", "dihydrate", 11.66, 208.453},
                             {"threonate", "anhydrous", 8.25, 294.495},
                             {"threonate", "monohydrate", 7.78, 312.510},
                             {"lactate", "anhydrous", 12.01, 202.445},
                             {"lactate", "dihydrate", 10.19, 238.475},
                             {"lactate", "trihydrate", 9.48, 256.490},
                             {"aspartate", "anhydrous", 8.42, 288.495},
                             {"aspartate", "dihydrate", 7.49, 324.525},
                             {"aspartate", "tetrahydrate", 6.74, 360.555},
                             {"aspartate_hydrochloride", "trihydrate", 9.88, 245.895},
                             {"taurate", "anhydrous", 8.92, 272.573},
                             {"taurate", "dihydrate", 7.88, 308.603},
                             {"acetyl_taurate", "anhydrous", 6.81, 356.647},
                             {"gluconate", "anhydrous", 5.86, 414.599},
                             {"gluconate", "dihydrate", 5.39, 450.629},
                             {"pidolate", "anhydrous", 8.66, 280.519},
                             {"orotate", "dihydrate", 6.56, 370.513},
                             {"acetate", "tetrahydrate", 11.33, 214.453},
                             {"glycerophosphate", "anhydrous", 12.51, 194.362}};
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

TEST(Forms, ThatNeedAcidAreRefusedWithAReason) {
    const auto forms = load_forms();
    for (const char* id : {"oxide", "hydroxide", "carbonate"}) {
        const form& f = *find_form(forms, id);
        EXPECT_FALSE(f.is_simulated) << id;
        EXPECT_TRUE(contains(f.reason, "acid")) << id;
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

TEST(Forms, EachRuleCatchesItsFault) {
    EXPECT_EQ(broken("\"MgO\"", "\"MgO\""), "");
    EXPECT_TRUE(
        contains(broken("\"MgO\"", "\"Mgo\""), "f.toml:12:11: form[1].variant[1].formula = \"Mgo\" is not a formula"));
    EXPECT_TRUE(contains(broken("\"MgO\"", "\"CO2\""), "holds no magnesium"));
    EXPECT_TRUE(contains(broken("reason = \"needs acid\"\n", ""), "one sentence why the form is not simulated"));
    EXPECT_TRUE(contains(broken("simulated = false", "simulated = true"), "this version has no acid chemistry"));
    EXPECT_TRUE(contains(broken("usual = \"anhydrous\"", "usual = \"anhydrus\""), "did you mean `anhydrous`?"));
    EXPECT_TRUE(contains(broken("\"burnt magnesia\"", "\"chloride\""), "is a name given twice"));
    EXPECT_TRUE(
        contains(broken("\"burnt magnesia\"", "7"), "form[1].aliases[1] = 7 is a number, not a text in quotes"));
    EXPECT_TRUE(contains(broken("solubility = \"free\"", "solubility = \"fre\""), "did you mean `free`?"));
    EXPECT_TRUE(contains(broken("id = \"chloride\"", "id = \"Chloride!\""), "is not an identifier"));
    EXPECT_TRUE(contains(broken("simulated = false", "simulated = 0"), "simulated = 0 is a number, not true or false"));
    EXPECT_TRUE(contains(broken("aliases", "alias"), "did you mean `aliases`?"));
}

}  // namespace
}  // namespace forms_test
