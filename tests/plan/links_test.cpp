// links_test.cpp - links that rules have and no equation: each moves what it says, and not without the data it reads.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <sstream>

#include "evidence/files/embedded.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/foods/food_tally.hpp"
#include "evidence/parameters/link_map.hpp"
#include "model/body/layout.hpp"
#include "model/day/dose_arrivals.hpp"
#include "plan/diet_first.hpp"
#include "plan/lever_changes.hpp"
#include "safety/gather.hpp"
#include "tests/plan/support.hpp"

namespace magnesia::plan::links_test {
namespace {

using namespace testing;
using evidence::link_table;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// The fields of a line of CSV; a field in quotes keeps them.
std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool is_quoted = false;
    for (const char c : line) {
        if (c == '"') is_quoted = !is_quoted;
        if (c == ',' && !is_quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// A CSV file without rows, or with 0 in some columns of them.
std::string csv_without(const std::string& text, const link_table& cut) {
    const std::vector<std::string> lines = lines_of(text);
    const std::vector<std::string> names = fields_of(lines[0]);
    std::string left = lines[0] + '\n';
    for (std::size_t i = 1; i < lines.size(); ++i) {
        std::vector<std::string> fields = fields_of(lines[i]);
        const bool is_cut = cut.rows.empty() || has(cut.rows, fields[0]);
        if (is_cut && cut.columns.empty()) continue;
        for (std::size_t at = 0; at < fields.size(); ++at) {
            if (is_cut && has(cut.columns, names[at])) fields[at] = "0";
            left += (at > 0 ? "," : "") + fields[at];
        }
        left += '\n';
    }
    return left;
}

/// A TOML file without the tables of some ids or names, or without some keys of them.
std::string toml_without(const std::string& text, const link_table& cut) {
    const std::vector<std::string> lines = lines_of(text);
    std::string left;
    bool is_cut = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool begins = lines[i].starts_with('[') && lines[i].find('.') == std::string::npos;
        if (begins) {
            const std::string name = lines[i].substr(1, lines[i].size() - 2);
            const std::string next = i + 1 < lines.size() ? lines[i + 1] : "";
            is_cut =
                has(cut.rows, name) || (next.starts_with("id = \"") && has(cut.rows, next.substr(6, next.size() - 7)));
        }
        const std::string key = lines[i].substr(0, lines[i].find(' '));
        if (is_cut && (cut.columns.empty() || has(cut.columns, key))) continue;
        left += lines[i] + '\n';
    }
    return left;
}

/// The data that rules read, as they are or without those of one link.
struct known_data {
    std::vector<evidence::reference_intake> intakes;
    evidence::food_rules foods_rules;
    std::vector<evidence::food> foods;
    std::vector<evidence::safety_rule> rules;
    std::vector<evidence::form> forms;
    std::vector<evidence::plan_lever> levers;
};

known_data read_data(const link_table& cut) {
    std::vector<core::issue> ignored;  // what is cut is missed, too
    const auto text = [&](const std::string& file) {
        const std::string all(evidence::embedded_file(file).value());
        if (file != cut.file) return all;
        return file.ends_with(".csv") ? csv_without(all, cut) : toml_without(all, cut);
    };
    const auto tree = [&](const std::string& file) { return evidence::parse_toml(text(file), file); };
    known_data data{
        .intakes = evidence::parse_reference_intakes(text("data/foods/reference_intakes.csv"), "intakes", ignored),
        .foods_rules = evidence::parse_food_rules(tree("data/foods/tables.toml"), ignored),
        .foods = evidence::parse_usda_foods(text("data/foods/usda_sr24.csv"), "foods", ignored),
        .rules = evidence::parse_safety_rules(tree("data/safety/rules.toml"), ignored),
        .forms = evidence::parse_forms(tree("data/forms.toml"), evidence::load_atomic_weights(), ignored),
        .levers = evidence::parse_plan_levers(tree("data/plan/levers.toml"), ignored)};
    add_servings(data.foods, text("data/foods/servings.csv"), "servings", ignored);
    return data;
}

/// Somebody, their day and their dose: what the rules are asked about.
struct question {
    scenario::person who;
    scenario::routine day;
    std::string form = "bisglycinate";
    double dose_mg = 200;
    double servings = 1;
    double advice = 1;  ///< times what every body advises
};

question plain_question() {
    question asked{.who = healthy(), .day = tests::plain_routine()};
    asked.who.sex = scenario::biological_sex::female;
    asked.who.egfr_ml_min = 100;
    asked.who.diet_magnesium_mg = 200;
    return asked;
}

/// What is said, a step further.
const std::map<std::string, void (*)(question&)>& said() {
    static const std::map<std::string, void (*)(question&)> all{
        {"said.person.male", [](question& q) { q.who.sex = scenario::biological_sex::male; }},
        {"said.routine.training_hours",
         [](question& q) {
             q.day.training.push_back({.at = clock("18:00"), .minutes = 60, .kind = "running", .intensity = 0.8});
         }},
        {"said.person.servings", [](question& q) { q.servings += 1; }},
        {"said.person.diet_magnesium_mg", [](question& q) { q.who.diet_magnesium_mg += 20; }},
        {"said.need.advised_mg", [](question& q) { q.advice *= 1.1; }},
        {"said.person.egfr_ml_min", [](question& q) { q.who.egfr_ml_min = *q.who.egfr_ml_min + 15; }},
        {"said.person.child", [](question& q) { q.who.age_y = std::min(8.0, q.who.age_y - 4); }},
        {"said.dose.magnesium_mg", [](question& q) { q.dose_mg += 100; }},
        {"said.dose.threonate", [](question& q) { q.form = "threonate"; }},
        {"said.routine.own_nights", [](question& q) {
             q.day.nights = {{scenario::every_day, clock("23:30"), clock("08:30")}};
         }}};
    return all;
}

std::optional<evidence::daily_need> need_of(const known_data& data, const question& asked) {
    std::vector<evidence::reference_intake> intakes = data.intakes;
    for (evidence::reference_intake& one : intakes) {
        if (one.advised.male) *one.advised.male *= asked.advice;
        if (one.advised.female) *one.advised.female *= asked.advice;
    }
    return evidence::daily_need_of(intakes, data.foods_rules.training, asked.who, asked.day);
}

evidence::food_tally eaten(const known_data& data, const question& asked) {
    std::vector<core::issue> issues;
    const evidence::food_diary diary{.items = {{.name = "spinach, boiled, drained",
                                                .amount = std::to_string(90 * asked.servings) + " g",
                                                .how_often = scenario::parse_frequency("daily").value()}},
                                     .where = {{}}};
    const evidence::food_index index(data.foods);
    auto found = evidence::looked_up(diary, index, issues);
    EXPECT_TRUE(issues.empty());
    return evidence::tally_of(std::move(found), 0);
}

model::product_facts facts_of(const known_data& data) {
    return {.form =
                [&data](const std::string& id) {
                    const evidence::form& form = *evidence::find_form(data.forms, id);
                    return model::compound{.elemental_fraction = form.variants[form.usual].elemental_fraction,
                                           .enters = static_cast<model::entry>(form.entry.enters),
                                           .glycine_per_magnesium = form.entry.glycine_per_magnesium,
                                           .kept_anion_per_magnesium = form.entry.kept_anion_per_magnesium,
                                           .brain_delivery = form.entry.brain_delivery};
                },
            .format = [](const std::string&) { return std::vector<model::release_phase>(1); }};
}

/// What the dose of the question adds to a pool.
double brought(const known_data& data, const question& asked, const std::string& pool) {
    scenario::timeline day = scenario::one_day(asked.who, asked.day);
    day.meals.clear();
    day.doses = {{.at_h = 9, .amount = scenario::elemental_mg{asked.dose_mg}, .form = asked.form}};
    double sum = 0;
    for (const engine::event& one : model::lay_out(day, facts_of(data)).events) {
        const bool counts = one.kind == engine::event_kind::add_to_pool && one.target == model::pool_index(pool);
        if (counts) sum += one.value;
    }
    return sum;
}

double most_allowed(const known_data& data, const question& asked) {
    const safety::gathered facts = safety::gather(asked.who, std::nullopt, program().safety);
    return safety::judge(facts.known, data.rules).max_supplemental_mg;
}

std::optional<double> gap(const known_data& data, const question& asked) {
    const auto need = need_of(data, asked);
    if (!need) return std::nullopt;
    return diet_first(asked.who, *need, data.foods, program().plan.diet)->gap_mg;
}

double habits_left(const known_data& data, const question& asked) {
    return static_cast<double>(std::count_if(data.levers.begin(), data.levers.end(), [&](const auto& lever) {
        return with_lever(asked.day, lever).has_value();
    }));
}

using reading = std::function<std::optional<double>(const known_data&, const question&)>;

/// What the program tells; nothing when the rule is silent.
const std::map<std::string, reading>& told() {
    static const std::map<std::string, reading> all{
        {"told.need.magnesium_mg",
         [](const known_data& data, const question& asked) -> std::optional<double> {
             const auto need = need_of(data, asked);
             return need ? std::optional(need->needed_mg) : std::nullopt;
         }},
        {"told.diet.magnesium_mg", [](const auto& data, const auto& asked) { return eaten(data, asked).magnesium_mg; }},
        {"told.diet.glycine_mg",
         [](const auto& data, const auto& asked) { return eaten(data, asked).glycine.known_mg; }},
        {"told.diet.gap_mg", gap},
        {"told.dose.most_mg", most_allowed},
        {"told.dose.glycine_mmol",
         [](const auto& data, const auto& asked) { return brought(data, asked, "glycine.stomach"); }},
        {"told.dose.brain_delivery_mmol",
         [](const auto& data, const auto& asked) { return brought(data, asked, "brain_barrier.threonate"); }},
        {"told.habits.left_to_build", habits_left}};
    return all;
}

/// How far what is told moves with what is said; 0 when the rule is silent.
double movement(const evidence::covered_link& one, const known_data& data, question asked) {
    const reading& read = told().at(one.to);
    const std::optional<double> before = read(data, asked);
    said().at(one.from)(asked);
    const std::optional<double> after = read(data, asked);
    return before && after ? *after - *before : 0;
}

/// People in whom a link is asked for: the plain one; and where kidneys or age decide, at each of their steps.
std::vector<question> people_for(const evidence::covered_link& one) {
    std::vector<question> all(1, plain_question());
    if (one.from == "said.person.egfr_ml_min") {
        for (const double egfr : {20.0, 35.0, 50.0}) {
            all.push_back(plain_question());
            all.back().who.egfr_ml_min = egfr;
        }
    }
    if (one.from == "said.person.child") {
        all.push_back(plain_question());
        all.back().who.age_y = 7;
    }
    return all;
}

std::vector<evidence::covered_link> rules_of_the_map() {
    std::vector<evidence::covered_link> all;
    for (const evidence::covered_link& one : evidence::load_link_map().covered) {
        if (one.is_rule()) all.push_back(one);
    }
    return all;
}

TEST(RuleLinks, MoveWhatTheySay) {
    const known_data whole = read_data({});
    const std::vector<evidence::covered_link> all = rules_of_the_map();
    ASSERT_EQ(all.size(), 11u);
    for (const evidence::covered_link& one : all) {
        ASSERT_TRUE(said().contains(one.from) && told().contains(one.to)) << one.id;
        bool has_moved = false;
        for (const question& asked : people_for(one)) {
            const double moved = movement(one, whole, asked);
            has_moved = has_moved || moved != 0;
            EXPECT_GE(moved * one.sign, 0) << one.id;
        }
        EXPECT_TRUE(has_moved) << one.id << ' ' << one.from << " does not move " << one.to;
    }
}

TEST(RuleLinks, AreCutWithoutTheDataTheyRead) {
    for (const evidence::covered_link& one : rules_of_the_map()) {
        const known_data cut = read_data(one.table);
        for (const question& asked : people_for(one)) {
            EXPECT_EQ(movement(one, cut, asked), 0) << one.id << ' ' << one.from << " moves " << one.to;
        }
    }
}

TEST(RuleLinks, SayByHowMuch) {
    // Women and men from 31 to 50: 320 and 420 mg (IOM 1997); 7 hard hours a week, half way from 1.10 to 1.20 and a
    // bit.
    const known_data whole = read_data({});
    std::map<std::string, double> moved;
    for (const evidence::covered_link& one : rules_of_the_map()) moved[one.id] = movement(one, whole, plain_question());

    EXPECT_DOUBLE_EQ(moved["L001"], 100);
    EXPECT_NEAR(moved["L002"], 320 * (0.1 + 0.1 * 4 / 7), 1e-9);
    EXPECT_NEAR(moved["L003"], 90 * 0.87, 1e-9);  // boiled spinach: 87 mg in 100 g
    EXPECT_DOUBLE_EQ(moved["L005"], -20);
    EXPECT_NEAR(moved["L006"], 32, 1e-9);
    EXPECT_NEAR(moved["L015"], 2 * 100 / 24.305, 1e-9);
    EXPECT_NEAR(moved["L031"], 200 / 24.305, 1e-9);
    EXPECT_EQ(moved["L201"], 1);
}

}  // namespace
}  // namespace magnesia::plan::links_test
