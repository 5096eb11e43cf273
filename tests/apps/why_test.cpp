// why_test.cpp - `magnesia why`: what its help gives as examples has an answer.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sstream>

#include "apps/program.hpp"

namespace magnesia::apps::why_test {
namespace {

/// The words behind "for example" up to the end of that option's text, cut at commas.
std::vector<std::string> examples_in(const std::string& help) {
    const std::string begin = "for example ";
    const std::size_t from = help.find(begin);
    if (from == std::string::npos) return {};
    const std::size_t first = from + begin.size();
    std::istringstream text(help.substr(first, help.find("\n\n", first) - first));
    std::vector<std::string> examples;
    for (std::string one; std::getline(text, one, ',');) {
        const std::size_t name = one.find_first_not_of(" \n");
        const std::size_t last = one.find_last_not_of(" \n");
        if (name != std::string::npos) examples.push_back(one.substr(name, last - name + 1));
    }
    return examples;
}

TEST(Why, AnswersEveryExampleOfItsHelp) {
    const scratch place;
    const std::vector<std::string> examples = examples_in(run(place, {"why", "--help"}).out);

    ASSERT_GE(examples.size(), 5u);
    for (const std::string& one : examples) {
        const ended answer = run(place, {"why", one});
        EXPECT_EQ(answer.code, 0) << one << ": " << answer.err;
        EXPECT_NE(answer.out, "") << one;
    }
}

}  // namespace
}  // namespace magnesia::apps::why_test
