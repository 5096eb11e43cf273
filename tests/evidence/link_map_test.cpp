// link_map_test.cpp - the list is as imported; entries, gates and list that contradict each other are told so.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/link_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/base/evidence_base.hpp"
#include "evidence/explain/explain.hpp"
#include "evidence/files/sha256.hpp"
#include "tests/evidence/support.hpp"

namespace link_map_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::string small_list =
    "id,from_system,from,to_system,to,effect,claims,scope,note\r\n"
    "L089,blood_brain_barrier,Brain magnesium,neurotransmission,Glutamate release,lowers,C109,body,\r\n"
    "L090,blood_brain_barrier,Brain magnesium,neurotransmission,NMDA channel opening,lowers,C114 C117,body,by "
    "voltage\r\n"
    "L210,routine_plan,Goal,routine_plan,Plan,raises,C291,other,\r\n";

const std::string good_entry = R"(schema = "magnesia.links/1"

[[link]]
id = "L090"
gate = "neurons.gate_block"
from = "signal.brain_barrier.relative"
to = "signal.neurons.nmda"
sign = -1
mechanism = "Magnesium sits in the open channel."
)";

core::tree manifest_of(const std::string& csv) {
    return parse_toml("schema = \"magnesia.link_list/1\"\nfile = \"links.csv\"\nsha256 = \"" + sha256(csv) +
                          "\"\nimported = 2026-11-27\norigin = \"theirs\"\n",
                      "manifest.toml");
}

std::vector<mission_link> listed(const std::string& csv, std::vector<issue>& issues) {
    return parse_link_list(csv, "links.csv", manifest_of(csv), issues);
}

parameter gate_named(const std::string& name, const std::vector<std::string>& links) {
    parameter p;
    p.module = "neurons";
    p.name = name;
    p.id = "neurons." + name;
    p.value = 1;
    p.unit_text = "1";
    p.distribution = spread_shape::gate;
    p.effect = gate{.p_nil = 0.25, .hypothesis = {}, .links = links, .outcome = {}};
    return p;
}

parameter number_named(const std::string& name, double value) {
    parameter p;
    p.module = "neurons";
    p.name = name;
    p.id = "neurons." + name;
    p.label = "how fast it flows";
    p.value = value;
    p.unit_text = "1/h";
    return p;
}

/// The good entry with L089 in place of L090, by a law.
std::string law_entry(const std::string& law) {
    return replaced(replaced(good_entry, "gate = \"neurons.gate_block\"", law), "L090", "L089");
}

/// What is wrong in a map of these entries beside one gate that names L090.
std::string faults_of(const std::string& entries, const std::vector<std::string>& links_of_gate = {"L090"}) {
    std::vector<issue> issues;
    link_map map{.links = listed(small_list, issues),
                 .covered = parse_covered_links(parse_toml(entries, "neurons.toml"), issues)};
    const std::vector<parameter_set> modules{
        {.module = "neurons",
         .parameters = {gate_named("gate_block", links_of_gate), gate_named("gate_other", {}), number_named("rate", 2),
                        number_named("nothing", 0)}}};
    if (issues.empty()) check_link_map(map, modules, issues);
    return sentences(issues);
}

TEST(LinkMap, ReadsTheListAndSaysWhatIsMissing) {
    std::vector<issue> issues;
    const link_map map{.links = listed(small_list, issues),
                       .covered = parse_covered_links(parse_toml(good_entry, "neurons.toml"), issues)};

    ASSERT_EQ(sentences(issues), "");
    ASSERT_EQ(map.links.size(), 3u);
    const mission_link& block = *map.find("L090");
    EXPECT_EQ(block.from_system, "blood_brain_barrier");
    EXPECT_EQ(block.to, "NMDA channel opening");
    EXPECT_EQ(block.effect, "lowers");
    EXPECT_EQ(block.claims, (std::vector<std::string>{"C114", "C117"}));
    EXPECT_EQ(block.note, "by voltage");
    EXPECT_EQ(map.find_covered("L090")->sign, -1);
    EXPECT_EQ(map.find("L300"), nullptr);
    ASSERT_EQ(map.missing().size(), 1u);  // L210 is outside the body
    EXPECT_EQ(map.missing().front()->id, "L089");
}

TEST(LinkMap, RefusesAListThatIsNotTheImportedOne) {
    std::vector<issue> issues;
    parse_link_list(replaced(small_list, "lowers", "raises"), "links.csv", manifest_of(small_list), issues);

    EXPECT_TRUE(contains(sentences(issues), "the list was edited")) << sentences(issues);
}

TEST(LinkMap, RefusesRowsItCannotRead) {
    const auto message = [](const std::string& csv) {
        std::vector<issue> issues;
        listed(csv, issues);
        return sentences(issues);
    };
    EXPECT_EQ(message(small_list), "");
    EXPECT_TRUE(contains(message(replaced(small_list, "lowers", "loosens")), "loosens"));
    EXPECT_TRUE(contains(message(replaced(small_list, "body", "bodies")), "bodies"));
    EXPECT_TRUE(contains(message(replaced(small_list, "L090", "L089")), "stands twice in this file"));
}

TEST(LinkMap, OfAgreeingEntriesAndGatesHasNoFault) {
    EXPECT_EQ(faults_of(good_entry), "");
}

TEST(LinkMap, RefusesEntriesOfLinksThatAreNotThere) {
    EXPECT_TRUE(
        contains(faults_of(replaced(good_entry, "L090", "L099")), "id = L099 is not in data/mission/links.csv"));
    EXPECT_TRUE(contains(faults_of(replaced(good_entry, "L090", "L210")), "is outside the body"));
    const std::string again = good_entry.substr(good_entry.find("[[link]]"));
    EXPECT_TRUE(contains(faults_of(good_entry + again), "has two entries"));
}

TEST(LinkMap, RefusesGatesThatDoNotNameTheLink) {
    EXPECT_TRUE(
        contains(faults_of(replaced(good_entry, "gate_block", "gate_blok")), "did you mean `neurons.gate_block`?"));
    EXPECT_TRUE(
        contains(faults_of(replaced(good_entry, "gate_block", "gate_other")), "does not name L090 in its links"));
    EXPECT_TRUE(contains(faults_of(replaced(good_entry, "gate_block", "gate_other")),
                         "has another gate or a law in data/links"));
    EXPECT_TRUE(contains(faults_of(good_entry, {"L090", "L089"}), "L089 has no entry in data/links"));
    EXPECT_TRUE(contains(faults_of(good_entry, {"L090", "L400"}), "L400 is not in data/mission/links.csv"));
}

/// What acts comes from outside, and an equation has it: said by a word, so that no slip of an id is taken for it.
TEST(LinkMap, TakesALinkFromOutsideThatSaysSo) {
    const std::string outside = replaced(good_entry, "L090", "L210");
    EXPECT_EQ(faults_of(outside + "extra = true\n", {"L210"}), "");
    EXPECT_TRUE(contains(faults_of(outside, {"L210"}), "is outside the body"));
    EXPECT_TRUE(contains(faults_of(good_entry + "extra = true\n"), "is said of a link that the list lays in the body"));
}

TEST(LinkMap, TakesALawInPlaceOfAGate) {
    const std::string entry = law_entry("law = [\"neurons.rate\"]");
    std::vector<issue> issues;
    const std::vector<covered_link> read = parse_covered_links(parse_toml(entry, "neurons.toml"), issues);

    EXPECT_EQ(faults_of(entry, {}), "");
    ASSERT_EQ(read.size(), 1u);
    EXPECT_TRUE(read[0].is_law());
    EXPECT_EQ(read[0].law, std::vector<std::string>{"neurons.rate"});
    EXPECT_EQ(read[0].gate, "");
}

TEST(LinkMap, RefusesLawsThatAreNone) {
    const auto faults = [](const std::string& law) { return faults_of(law_entry(law), {}); };

    EXPECT_TRUE(contains(faults("law = [\"neurons.rat\"]"), "did you mean `neurons.rate`?"));
    EXPECT_TRUE(contains(faults("law = [\"neurons.gate_other\"]"), "is no number of data/parameters, or is a gate"));
    EXPECT_TRUE(contains(faults("law = [\"neurons.rate\", \"neurons.nothing\"]"), "is 0, so the link is cut already"));
    EXPECT_TRUE(contains(faults("law = []"), "is missing, and so are `law` and `table`"));
    EXPECT_TRUE(contains(faults("law = [\"neurons.rate\"]\ngate = \"neurons.gate_other\""), "stands beside a gate"));
    EXPECT_TRUE(contains(faults("lw = [\"neurons.rate\"]"), "did you mean `law`?"));
}

TEST(LinkMap, RefusesALawWhereAGateNamesTheLink) {
    EXPECT_TRUE(contains(faults_of(law_entry("law = [\"neurons.rate\"]"), {"L089"}),
                         "has another gate or a law in data/links"));
}

const std::string rule_entry = R"(schema = "magnesia.links/1"

[[link]]
id = "L089"
table = { file = "data/safety/rules.toml", rows = ["kidney_severe"], columns = ["cap_mg"] }
from = "said.person.egfr_ml_min"
to = "told.dose.most_mg"
sign = 1
mechanism = "The less kidneys filter, the smaller the largest dose."
)";

TEST(LinkMap, TakesTheTableOfARule) {
    std::vector<issue> issues;
    const std::vector<covered_link> read = parse_covered_links(parse_toml(rule_entry, "doses.toml"), issues);

    EXPECT_EQ(faults_of(rule_entry, {}), "");
    ASSERT_EQ(read.size(), 1u);
    EXPECT_TRUE(read[0].is_rule());
    EXPECT_FALSE(read[0].is_law());
    EXPECT_EQ(read[0].table.rows, std::vector<std::string>{"kidney_severe"});
    EXPECT_EQ(
        faults_of(replaced(rule_entry, R"(data/safety/rules.toml", rows = ["kidney_severe"], columns = ["cap_mg"])",
                           R"(data/foods/reference_intakes.csv", rows = ["efsa_2015"], columns = ["male_mg"])"),
                  {}),
        "");
}

TEST(LinkMap, RefusesTablesThatAreNone) {
    const auto faults = [](std::string_view old_part, std::string_view new_part) {
        return faults_of(replaced(rule_entry, old_part, new_part), {});
    };

    EXPECT_TRUE(contains(faults("rules.toml", "rule.toml"), "is no data file of the program"));
    EXPECT_TRUE(contains(faults("kidney_severe", "kidney_sever"), "is no row of data/safety/rules.toml"));
    EXPECT_TRUE(contains(faults("cap_mg", "cap_g"), "is no column of data/safety/rules.toml"));
    EXPECT_TRUE(contains(faults("rows =", "row ="), "did you mean `rows`?"));
    EXPECT_TRUE(contains(faults("said.person", "signal.person"), "names no quantity of the body"));
    EXPECT_TRUE(contains(faults("table =", "gate = \"neurons.gate_other\"\ntable ="), "stands beside a gate or a law"));
    EXPECT_TRUE(contains(faults_of(replaced(good_entry, "signal.brain_barrier.relative", "said.person.age_y")),
                         "names no quantity of the body"));
}

TEST(LinkMap, ExplainsARuleByItsData) {
    evidence_base base;
    std::vector<issue> issues;
    base.links = {.links = listed(small_list, issues),
                  .covered = parse_covered_links(parse_toml(rule_entry, "doses.toml"), issues)};
    const explanation e = explain(base, "L089");
    const auto fact = [&](const std::string& name) {
        const auto found = std::find_if(e.facts.begin(), e.facts.end(), [&](const auto& f) { return f.first == name; });
        return found == e.facts.end() ? "" : found->second;
    };

    EXPECT_EQ(fact("table"), "data/safety/rules.toml");
    EXPECT_EQ(fact("rows"), "kidney_severe");
    EXPECT_EQ(fact("in the program"), "said.person.egfr_ml_min raises told.dose.most_mg");
    EXPECT_EQ(e.used_by, std::vector<std::string>{"a rule, outside the equations"});
}

TEST(LinkMap, RefusesSignsAndQuantitiesThatAreNone) {
    EXPECT_TRUE(contains(faults_of(replaced(good_entry, "sign = -1", "sign = -2")), "sign = -2 is out of range"));
    EXPECT_TRUE(contains(faults_of(replaced(good_entry, "\"signal.neurons.nmda\"", "\"neurons.nmda\"")),
                         "names no quantity of the body"));
    EXPECT_TRUE(
        contains(faults_of(replaced(good_entry, "signal.brain", "rate.brain")), "names no quantity of the body"));
    EXPECT_TRUE(contains(faults_of(replaced(good_entry, "mechanism =", "mechansm =")), "did you mean `mechanism`?"));
}

TEST(LinkMap, OfTheProgramHoldsTogether) {
    const evidence_base base = load_evidence();

    EXPECT_EQ(base.links.links.size(), 211u);  // the rows of the owners' list
    const auto of_body = std::ranges::count(base.links.covered, false, &covered_link::is_extra);
    EXPECT_EQ(of_body, 175);
    EXPECT_EQ(base.links.covered.size(), 176u);  // and L082, which the list lays outside
    EXPECT_TRUE(base.links.missing().empty());
    EXPECT_EQ(
        std::count_if(base.links.links.begin(), base.links.links.end(), [](const auto& l) { return l.is_of_body; }) -
            of_body,
        static_cast<std::ptrdiff_t>(base.links.missing().size()));
}

TEST(LinkMap, ExplainsALinkWithItsGate) {
    evidence_base base;
    std::vector<issue> issues;
    base.links = {.links = listed(small_list, issues),
                  .covered = parse_covered_links(parse_toml(good_entry, "neurons.toml"), issues)};
    base.modules = {{.module = "neurons", .parameters = {gate_named("gate_block", {"L090"})}}};
    const explanation e = explain(base, "L090");
    const auto fact = [](const explanation& of, const std::string& name) {
        const auto found =
            std::find_if(of.facts.begin(), of.facts.end(), [&](const auto& f) { return f.first == name; });
        return found == of.facts.end() ? "" : found->second;
    };

    EXPECT_EQ(word(e.kind), "link");
    EXPECT_EQ(e.label, "Brain magnesium lowers NMDA channel opening");
    EXPECT_EQ(fact(e, "mechanism"), "Magnesium sits in the open channel.");
    EXPECT_EQ(fact(e, "gate"), "neurons.gate_block");
    EXPECT_EQ(fact(e, "chance of no effect"), "0.25");
    EXPECT_EQ(*e.value, 0.75);
    EXPECT_EQ(fact(explain(base, "L089"), "in the body"), "not yet: neither equation nor rule has it");
    EXPECT_EQ(fact(explain(base, "neurons.gate_block"), "links"), "L090 (Brain magnesium to NMDA channel opening)");
    EXPECT_EQ(explain(base, "neurons.gate_block").spread, "there or not; chance of no effect 0.25");
}

TEST(LinkMap, ExplainsALawByItsNumbers) {
    evidence_base base;
    std::vector<issue> issues;
    base.links = {
        .links = listed(small_list, issues),
        .covered = parse_covered_links(parse_toml(law_entry("law = [\"neurons.rate\"]"), "neurons.toml"), issues)};
    base.modules = {{.module = "neurons", .parameters = {number_named("rate", 2)}}};
    const explanation e = explain(base, "L089");

    const auto law = std::find_if(e.facts.begin(), e.facts.end(), [](const auto& f) { return f.first == "law"; });
    ASSERT_NE(law, e.facts.end());
    EXPECT_EQ(law->second, "neurons.rate = 2 1/h: how fast it flows");
    EXPECT_FALSE(e.value.has_value());
    EXPECT_EQ(e.used_by, std::vector<std::string>{"module neurons"});
}

}  // namespace
}  // namespace link_map_test
