// source_table_test.cpp - the table of sources adds up, and names what is open.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/source_table.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace source_table_test {
namespace {

using namespace magnesia;

/// The numbers of the line that begins with `name`.
std::vector<int> numbers_of(const std::string& table, const std::string& name) {
    std::istringstream lines(table);
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string first;
        words >> first;
        if (first != name) continue;
        std::vector<int> numbers;
        for (int one = 0; words >> one;) numbers.push_back(one);
        return numbers;
    }
    return {};
}

TEST(SourceTable, AddsUpInEachLine) {
    const std::string table = api::source_table();

    for (const char* name : {"all", "data/safety/rules.toml", "data/parameters/kidney.toml", "data/trials"}) {
        const auto numbers = numbers_of(table, name);
        ASSERT_EQ(numbers.size(), 5U) << name;
        EXPECT_EQ(numbers[0], numbers[1] + numbers[2] + numbers[3] + numbers[4]) << name;
    }
}

TEST(SourceTable, NamesWhatIsOpen) {
    evidence::evidence_base base = evidence::load_evidence();
    base.measures.front().note = "Because.";

    const std::string table = api::source_table_of(base);

    EXPECT_NE(table.find("  data/measures.toml " + base.measures.front().id + '\n'), std::string::npos) << table;
}

}  // namespace
}  // namespace source_table_test
