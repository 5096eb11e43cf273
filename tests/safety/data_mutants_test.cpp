// data_mutants_test.cpp - would the published people and medicines notice a slip in the data? Every slip is tried.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "tests/safety/data_mutants.hpp"
#include "tests/safety/published.hpp"

namespace magnesia::safety::data_mutants_test {
namespace {

using namespace magnesia::safety::testing;

constexpr double required_share = 0.95;

/// tests/mutants/equivalents.txt: a mutant, and why no test can tell it from the program.
std::map<std::string, std::string> equivalents() {
    std::map<std::string, std::string> all;
    std::ifstream file(MAGNESIA_SOURCE_DIR "/tests/mutants/equivalents.txt");
    std::string mutant;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("mutant: ")) mutant = line.substr(8);
        if (line.starts_with("reason: ")) all[mutant] = line.substr(8);
    }
    return all;
}

/// The same checks as in people_test and medicines_test, on other data.
bool people_notice(const evidence::safety_base& base) {
    const bool advice_notices =
        std::any_of(published_classes().begin(), published_classes().end(),
                    [&](const published_class& kind) { return !wrong_advice(kind, base.rules).empty(); });
    return advice_notices ||
           std::any_of(published_people().begin(), published_people().end(),
                       [&](const published_person& one) { return !wrong_about(one, base.rules).empty(); });
}

bool hours_notice(const evidence::safety_base& base) {
    return std::any_of(published_classes().begin(), published_classes().end(),
                       [&](const published_class& kind) { return !wrong_spacing(kind, base).empty(); });
}

bool medicines_notice(const evidence::safety_base& base) {
    const bool class_notices =
        std::any_of(published_classes().begin(), published_classes().end(), [&](const published_class& kind) {
            return std::any_of(kind.names.begin(), kind.names.end(),
                               [&](const std::string& name) { return !is_of_class(name, kind, base); });
        });
    const std::vector<std::string> lowering = texts_at(*medicines_file().find("pressure"), "names");
    const bool illness_notices = std::any_of(published_illnesses().begin(), published_illnesses().end(),
                                             [&](const auto& one) { return !tells_of(one.first, one.second, base); });
    return class_notices || illness_notices ||
           std::any_of(lowering.begin(), lowering.end(),
                       [&](const std::string& name) { return !lowers_pressure(name, base); });
}

struct tally {
    int mutants = 0;
    int killed = 0;
    int equivalent = 0;
    double share() const { return mutants == equivalent ? 1 : static_cast<double>(killed) / (mutants - equivalent); }
};

using notice = bool (*)(const evidence::safety_base&);

/// Tries all, prints a row for each operation, and gives those that survive.
tally try_all(const std::vector<data_mutant>& all, notice notices) {
    std::map<std::string, tally> rows;
    tally total;
    const auto excluded = equivalents();
    for (const data_mutant& one : all) {
        evidence::safety_base base = rules_of_the_program();
        one.plant(base);
        const bool is_killed = notices(base);
        const bool is_equivalent = excluded.count(one.file + ' ' + one.name) > 0;
        EXPECT_FALSE(is_killed && is_equivalent) << one.name << " is listed as equivalent, but killed";
        if (!is_killed && !is_equivalent) fmt::print("survives: {} {} ({})\n", one.file, one.name, one.operation);
        for (tally* row : {&rows[one.file + ", " + one.operation], &total}) {
            ++row->mutants;
            row->killed += is_killed ? 1 : 0;
            row->equivalent += is_equivalent ? 1 : 0;
        }
    }
    rows["all of these"] = total;
    fmt::print("{:<42}{:>8}{:>8}{:>10}{:>12}{:>9}\n", "mutants of data", "mutants", "killed", "survive", "equivalent",
               "killed");
    for (const auto& [name, row] : rows) {
        fmt::print("{:<42}{:>8}{:>8}{:>10}{:>12}{:>8.1f}%\n", name, row.mutants, row.killed,
                   row.mutants - row.killed - row.equivalent, row.equivalent, 100 * row.share());
    }
    return total;
}

TEST(DataMutants, OfRulesAreKilledByPublishedPeople) {
    EXPECT_GE(try_all(mutants_of_rules(rules_of_the_program()), people_notice).share(), required_share);
}

TEST(DataMutants, OfHoursAreKilledByWhatLabelsAskFor) {
    EXPECT_GE(try_all(mutants_of_hours(rules_of_the_program()), hours_notice).share(), required_share);
}

TEST(DataMutants, OfDrugsAreKilledByTheirClasses) {
    EXPECT_GE(try_all(mutants_of_drugs(rules_of_the_program()), medicines_notice).share(), required_share);
}

/// A slip that must change nothing: the order of the rules is that of print.
TEST(DataMutants, InTheOrderOfRulesAreNoMutants) {
    evidence::safety_base base = rules_of_the_program();
    std::reverse(base.rules.begin(), base.rules.end());
    EXPECT_FALSE(people_notice(base));
    std::rotate(base.rules.begin(), base.rules.begin() + 40, base.rules.end());
    EXPECT_FALSE(people_notice(base));
}

TEST(DataMutants, EveryEquivalentOfDataIsStillAMutant) {
    std::vector<std::string> names;
    for (const auto& make : {mutants_of_rules, mutants_of_hours, mutants_of_drugs}) {
        for (const data_mutant& one : make(rules_of_the_program())) names.push_back(one.file + ' ' + one.name);
    }
    for (const auto& [mutant, reason] : equivalents()) {
        if (mutant.starts_with("src/")) continue;
        EXPECT_NE(std::find(names.begin(), names.end(), mutant), names.end()) << mutant;
        EXPECT_GT(reason.size(), 20u) << mutant;
    }
}

}  // namespace
}  // namespace magnesia::safety::data_mutants_test
