// parameter_test.cpp - a good parameter file reads whole; each rule of docs/evidence/parameters.md is broken once.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/parameter.hpp"

#include <gtest/gtest.h>

#include "evidence/parameters/parameters.hpp"
#include "tests/evidence/support.hpp"

namespace parameter_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string good_file = R"(schema = "magnesia.parameters/1"
module = "kidney"

[[parameter]]
name = "threshold"
label = "Largest reabsorption per litre of filtrate"
value = 0.576
unit = "mmol/L"
role = "personal"
distribution = "lognormal"
between_person = 0.09
uncertainty = 0.05
low = 0.3
high = 1.0
scales_with = "fat_free_mass"
grade = "B"
provenance = "primary"
sources = [{ id = "rude1980", place = "abstract", says = "1.4 mg per 100 mL" }]
note = "a note"

[[parameter]]
name = "splay"
label = "Width of the threshold"
value = 0.06
unit = "mmol/L"
role = "personal"
distribution = "normal"
between_person = 0.015
uncertainty = 0.015
low = 0.01
high = 0.2
grade = "D"
provenance = "assumption"
)";

std::vector<issue> issues_of(const std::string& text, const std::string& name = "data/parameters/kidney.toml") {
    std::vector<issue> issues;
    parse_parameters(parse_toml(text, name), issues);
    return issues;
}

/// The issues after one replacement in the good file.
std::string broken(std::string_view old_part, std::string_view new_part) {
    return sentences(issues_of(replaced(good_file, old_part, new_part)));
}

TEST(Parameter, ReadsAWholeFile) {
    std::vector<issue> issues;
    const parameter_set set = parse_parameters(parse_toml(good_file, "data/parameters/kidney.toml"), issues);

    ASSERT_EQ(sentences(issues), "");
    ASSERT_EQ(set.parameters.size(), 2U);
    const parameter& p = *set.find("threshold");
    EXPECT_EQ(p.id, "kidney.threshold");
    EXPECT_EQ(p.value, 0.576);
    EXPECT_EQ(p.unit, (unit{.amount = 1, .volume = -1}));
    EXPECT_EQ(p.role, parameter_role::personal);
    EXPECT_EQ(p.distribution, spread_shape::lognormal);
    EXPECT_EQ(p.between_person, 0.09);
    EXPECT_EQ(p.uncertainty, 0.05);
    EXPECT_EQ(p.low, 0.3);
    EXPECT_EQ(p.high, 1.0);
    EXPECT_EQ(p.scales_with, body_measure::fat_free_mass);
    EXPECT_EQ(p.grade, evidence_grade::b);
    EXPECT_EQ(p.known_from, provenance::primary);
    ASSERT_EQ(p.sources.size(), 1U);
    EXPECT_EQ(p.sources[0].source, "rude1980");
    EXPECT_EQ(p.sources[0].place, "abstract");
    EXPECT_EQ(p.where.line, 4U);
    EXPECT_EQ(set.find("nothing"), nullptr);
}

TEST(Parameter, NamesAnUnknownKeyAndTheNearestKnownOne) {
    const std::string message = broken("uncertainty = 0.05", "uncertanty = 0.05");
    EXPECT_TRUE(contains(message, "kidney.toml:12:14: parameter[1].uncertanty = 0.05 is not a known key")) << message;
    EXPECT_TRUE(contains(message, "did you mean `uncertainty`?")) << message;
    EXPECT_TRUE(contains(broken("place = \"abstract\"", "plaice = \"abstract\""), "parameter[1].sources[1].plaice"));
    EXPECT_TRUE(contains(broken("module = \"kidney\"", "module = \"kidney\"\nnote = \"x\""), "note"));
}

TEST(Parameter, NamesWhatIsMissing) {
    for (const char* line :
         {"name = \"threshold\"\n", "label = \"Largest reabsorption per litre of filtrate\"\n", "value = 0.576\n",
          "unit = \"mmol/L\"\n", "role = \"personal\"\n", "distribution = \"lognormal\"\n", "low = 0.3\n",
          "high = 1.0\n", "grade = \"B\"\n", "provenance = \"primary\"\n"}) {
        EXPECT_TRUE(contains(broken(line, ""), "is missing")) << line;
    }
}

TEST(Parameter, ReportsAllFaultsAtOnce) {
    const std::string text =
        replaced(replaced(good_file, "value = 0.576", "value = \"x\""), "grade = \"D\"", "grade = \"E\"");
    EXPECT_EQ(issues_of(text).size(), 2U);
}

TEST(Parameter, RefusesWordsThatAreNotInTheLists) {
    EXPECT_TRUE(contains(broken("\"personal\"", "\"persnal\""), "did you mean `personal`?"));
    EXPECT_TRUE(contains(broken("\"lognormal\"", "\"gauss\""), "allowed: \"none\", \"normal\", \"lognormal\""));
    EXPECT_TRUE(contains(broken("\"fat_free_mass\"", "\"fat_fre_mass\""), "did you mean `fat_free_mass`?"));
    EXPECT_TRUE(contains(broken("\"primary\"", "\"hearsay\""), "provenance = \"hearsay\" is not known"));
    EXPECT_TRUE(contains(broken("\"B\"", "\"b\""), "grade = \"b\" is not known"));
}

TEST(Parameter, RefusesUnitsThatAreNotCanonical) {
    const std::string message = broken("unit = \"mmol/L\"", "unit = \"mg/dL\"");
    EXPECT_TRUE(contains(message, "parameter[1].unit = \"mg/dL\" is not written in canonical units")) << message;
}

TEST(Parameter, RefusesAValueOutsideItsBounds) {
    EXPECT_TRUE(contains(broken("value = 0.576", "value = 1.2"), "lies outside its own bounds; allowed: 0.3 to 1"));
    EXPECT_TRUE(contains(broken("value = 0.576", "value = 0.29"), "lies outside its own bounds"));
    EXPECT_TRUE(contains(broken("low = 0.3", "low = 2.0"), "is above high"));
}

// Lognormal, CV sqrt(0.09^2 + 0.05^2) = 0.103: 2 spreads are a factor 1.228, so 0.576 reaches 0.707 and 0.469.
TEST(Parameter, RefusesBoundsThatCutOffTheSpread) {
    EXPECT_EQ(broken("high = 1.0", "high = 0.71"), "");
    EXPECT_TRUE(contains(broken("high = 1.0", "high = 0.70"), "beyond its bounds"));
    EXPECT_EQ(broken("low = 0.3", "low = 0.465"), "");
    EXPECT_TRUE(contains(broken("low = 0.3", "low = 0.475"), "beyond its bounds"));
    // Normal, SD sqrt(2) * 0.015 = 0.0212: 0.06 - 0.0424 = 0.0176.
    EXPECT_EQ(broken("low = 0.01", "low = 0.0175"), "");
    EXPECT_TRUE(contains(broken("low = 0.01", "low = 0.0177"), "beyond its bounds"));
}

TEST(Parameter, RefusesASpreadThatContradictsItself) {
    EXPECT_TRUE(
        contains(broken("distribution = \"lognormal\"", "distribution = \"none\""), "is none, yet a spread is given"));
    EXPECT_TRUE(contains(broken("between_person = 0.09\nuncertainty = 0.05", ""), "no spread is given"));
    EXPECT_TRUE(contains(broken("value = 0.576\nunit = \"mmol/L\"", "value = -0.576\nunit = \"mmol/L\""), "outside"));
    EXPECT_TRUE(
        contains(broken("role = \"personal\"", "role = \"fixed\""), "differs between people, yet role is fixed"));
    EXPECT_TRUE(contains(broken("between_person = 0.015\n", ""), "is personal, yet nothing differs between people"));
    EXPECT_TRUE(contains(broken("between_person = 0.09", "between_person = -0.09"), "is out of range"));
}

TEST(Parameter, RefusesALognormalValueThatIsNotPositive) {
    const std::string text = replaced(replaced(good_file, "value = 0.576", "value = 0.0"), "low = 0.3", "low = -1.0");
    EXPECT_TRUE(contains(sentences(issues_of(text)), "cannot be lognormal"));
}

TEST(Parameter, AsksForWideUncertaintyOrAReasonWhereNobodyLookedTheValueUp) {
    const std::string message = broken("uncertainty = 0.015", "uncertainty = 0.005");  // 8 % of 0.06
    EXPECT_TRUE(contains(message, "is too small for a value from assumption")) << message;
    EXPECT_EQ(broken("uncertainty = 0.015", "uncertainty = 0.005\nnarrow_because = \"a definition\""), "");
    EXPECT_TRUE(
        contains(broken("provenance = \"primary\"", "provenance = \"memory\""), "too small for a value from memory"));
}

TEST(Parameter, AsksForASourceOfWhatWasRead) {
    const std::string line = "sources = [{ id = \"rude1980\", place = \"abstract\", says = \"1.4 mg per 100 mL\" }]\n";
    EXPECT_TRUE(contains(broken(line, ""), "at least one source for provenance primary"));
    EXPECT_EQ(broken(line, "sources = [{ id = \"rude1980\" }]\n"), "");
}

TEST(Parameter, RefusesGradesThatDoNotFitTheProvenance) {
    EXPECT_TRUE(contains(broken("grade = \"D\"", "grade = \"A\""), "is too good for an assumption"));
    EXPECT_TRUE(contains(broken("grade = \"B\"", "grade = \"D\""), "is D (assumption) for a value read in its source"));
    const std::string remembered =
        replaced(replaced(good_file, "\"primary\"", "\"memory\""), "grade = \"B\"", "grade = \"A\"");
    EXPECT_TRUE(contains(sentences(issues_of(remembered)), "is too good for a value from memory"));
}

TEST(Parameter, RefusesWrongNames) {
    EXPECT_TRUE(contains(broken("name = \"splay\"", "name = \"threshold\""), "stands twice in this file"));
    EXPECT_TRUE(contains(broken("name = \"splay\"", "name = \"Splay Width\""), "is not an identifier"));
    EXPECT_TRUE(contains(sentences(issues_of(good_file, "data/parameters/liver.toml")), "is not the name of the file"));
}

TEST(Parameter, RefusesFilesThatAreEmptyOrSomethingElse) {
    EXPECT_TRUE(contains(sentences(issues_of("")), "schema is missing"));
    EXPECT_TRUE(contains(sentences(issues_of("schema = \"magnesia.forms/1\"")),
                         "is not the schema read here; allowed: \"magnesia.parameters/1\""));
    EXPECT_TRUE(contains(sentences(issues_of("schema = \"magnesia.parameters/1\"\nmodule = \"kidney\"\n")),
                         "at least 1 of [[parameter]]"));
    EXPECT_TRUE(
        contains(sentences(issues_of("schema = \"magnesia.parameters/1\"\nmodule = \"kidney\"\nparameter = 3\n")),
                 "parameter = 3 is a number, not a list; allowed: at least 1 of [[parameter]]"));
    EXPECT_TRUE(
        contains(sentences(issues_of("schema = \"magnesia.parameters/1\"\nmodule = \"kidney\"\nparameter = [3]\n")),
                 "parameter[1] = 3 is a number, not a table"));
}

const std::string gate_file = R"(schema = "magnesia.parameters/1"
module = "neurons"

[[parameter]]
name = "gate_block"
label = "Magnesium closes NMDA channels"
value = 1.0
unit = "1"
role = "fixed"
distribution = "gate"
p_nil = 0.25
low = 0.0
high = 1.0
links = ["L090", "L097"]
hypothesis = "block"
evidence = "sleep_quality"
grade = "C"
provenance = "assumption"
)";

std::string broken_gate(std::string_view old_part, std::string_view new_part) {
    return sentences(issues_of(replaced(gate_file, old_part, new_part), "data/parameters/neurons.toml"));
}

TEST(Gate, ReadsWholeAndNeedsNoUncertainty) {
    std::vector<issue> issues;
    const parameter_set set = parse_parameters(parse_toml(gate_file, "data/parameters/neurons.toml"), issues);

    ASSERT_EQ(sentences(issues), "");
    const parameter& p = *set.find("gate_block");
    EXPECT_EQ(p.distribution, spread_shape::gate);
    ASSERT_TRUE(p.effect);
    EXPECT_EQ(p.effect->p_nil, 0.25);
    EXPECT_EQ(p.effect->links, (std::vector<std::string>{"L090", "L097"}));
    EXPECT_EQ(p.effect->hypothesis, "block");
    EXPECT_EQ(p.effect->outcome, "sleep_quality");
}

TEST(Gate, IsOpenInATypicalPersonByTheChanceOfItsEffectAndShutForAHypothesis) {
    std::vector<issue> issues;
    const std::string believed = replaced(gate_file, "hypothesis = \"block\"\n", "");

    EXPECT_EQ(typical_value(parse_parameters(parse_toml(believed, "neurons.toml"), issues).parameters[0]), 0.75);
    EXPECT_EQ(typical_value(parse_parameters(parse_toml(gate_file, "neurons.toml"), issues).parameters[0]), 0.0);
    EXPECT_EQ(typical_value(parse_parameters(parse_toml(good_file, "kidney.toml"), issues).parameters[0]), 0.576);
    EXPECT_EQ(sentences(issues), "");
}

TEST(Gate, NeedsItsChanceAndOnlyGatesHaveOne) {
    EXPECT_TRUE(contains(broken_gate("p_nil = 0.25\n", ""), "p_nil is missing"));
    EXPECT_TRUE(contains(broken_gate("p_nil = 0.25", "p_nil = 1.25"), "p_nil = 1.25 is out of range"));
    EXPECT_TRUE(contains(broken_gate("p_nil = 0.25", "p_nil = -0.25"), "is out of range"));
    for (const char* line :
         {"p_nil = 0.5\n", "links = [\"L090\"]\n", "hypothesis = \"block\"\n", "evidence = \"sleep_quality\"\n"})
        EXPECT_TRUE(contains(broken("note = \"a note\"\n", line), "is said of gates alone")) << line;
}

TEST(Gate, IsAPureNumberThatIsOpenOrShutForAll) {
    EXPECT_TRUE(contains(broken_gate("\"gate_block\"", "\"block\""), "is of a gate, which begins with gate_"));
    EXPECT_TRUE(contains(broken_gate("value = 1.0", "value = 0.5"), "is of a gate, which is whole; allowed: 1"));
    EXPECT_TRUE(contains(broken_gate("unit = \"1\"", "unit = \"mmol\""), "is of a gate, which is a pure number"));
    EXPECT_TRUE(contains(broken_gate("high = 1.0", "high = 2.0"), "is of a gate, which is open or shut"));
    EXPECT_TRUE(contains(broken_gate("low = 0.0", "low = 0.5"), "is of a gate, which is open or shut"));
    EXPECT_TRUE(contains(broken_gate("\"fixed\"", "\"personal\""), "is of a gate, the same for all"));
    EXPECT_TRUE(contains(broken_gate("p_nil = 0.25", "p_nil = 0.25\nuncertainty = 0.2"), "yet a spread is given"));
    EXPECT_TRUE(contains(broken_gate("p_nil = 0.25", "p_nil = 0.25\nscales_with = \"weight\""), "is said of a gate"));
}

TEST(Gate, OfAnAssumptionWithoutDoubtAsksForAReason) {
    EXPECT_TRUE(contains(broken_gate("p_nil = 0.25", "p_nil = 0.0"), "is 0, no doubt at all, of an assumption"));
    EXPECT_EQ(broken_gate("p_nil = 0.25", "p_nil = 0.0\nnarrow_because = \"a definition\""), "");
    const std::string read = replaced(replaced(gate_file, "\"assumption\"", "\"memory\""), "0.25", "0.0");
    EXPECT_EQ(sentences(issues_of(read, "neurons.toml")), "");
}

TEST(Gate, RefusesLinksAndHypothesesThatAreNoIds) {
    EXPECT_TRUE(contains(broken_gate("\"L097\"", "\"L97\""), "has `L97`, which is no id of a link"));
    EXPECT_TRUE(contains(broken_gate("\"L097\"", "\"L090\""), "names L090 twice"));
    EXPECT_TRUE(contains(broken_gate("\"block\"", "\"A Block\""), "hypothesis = \"A Block\" is not an identifier"));
}

TEST(Gate, NamesAnOutcomeThatNobodyKnows) {
    std::vector<issue> issues;
    const auto set = parse_parameters(parse_toml(gate_file, "neurons.toml"), issues);
    outcome quality;
    quality.id = "sleep_quality";
    check_gates({set}, {quality}, issues);
    EXPECT_EQ(sentences(issues), "");

    quality.id = "sleep_quality_total";
    check_gates({set}, {quality}, issues);
    EXPECT_TRUE(contains(sentences(issues), "neurons.gate_block.evidence = sleep_quality is no outcome"))
        << sentences(issues);
}

TEST(Parameters, NamesAnUnknownSourceAndTheNearestKnownOne) {
    std::vector<issue> issues;
    const std::string text = replaced(good_file, "\"rude1980\"", "\"rude1908\"");
    const parameter_set set = parse_parameters(parse_toml(text, "data/parameters/kidney.toml"), issues);
    check_citations(set, load_sources(), issues);

    EXPECT_TRUE(contains(sentences(issues), "kidney.threshold.sources = rude1908 is not a source of data/sources"));
    EXPECT_TRUE(contains(sentences(issues), "did you mean `rude1980`?"));
}

TEST(Parameters, OfTheProgramReadWithoutAnIssue) {
    std::vector<parameter_set> sets;
    ASSERT_NO_THROW(sets = load_parameters());
    for (const parameter_set& set : sets) EXPECT_EQ(find_module(sets, set.module), &set);
    EXPECT_EQ(find_module(sets, "no module"), nullptr);
}

}  // namespace
}  // namespace parameter_test
