// toml_mutation_test.cpp - 20 000 broken files, from good ones by a fixed seed, end in a value or an input_error.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <random>

#include "evidence/base/validate.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/toml_file.hpp"
#include "tests/evidence/support.hpp"

namespace toml_mutation_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;

constexpr int parsed_cases = 20000;
constexpr int validated_cases = 2000;
const std::string signs = "[]{}=\"'#.,\n\r\t \\-+0123456789aeinfTZ:_&*\xC2\xB5\xFF";

/// One small accident: a byte lost, doubled, exchanged or put in; a piece cut off, repeated or moved.
std::string mutated(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t end) { return end == 0 ? 0 : random() % end; };
    const std::size_t at = below(text.size());
    const std::size_t length = 1 + below(20);
    switch (random() % 7) {
        case 0:
            return text.erase(at, 1);
        case 1:
            return text.insert(at, 1, signs[below(signs.size())]);
        case 2:
            if (!text.empty()) text[at] = signs[below(signs.size())];
            return text;
        case 3:
            return text.substr(0, at);
        case 4:
            return text.insert(below(text.size()), text.substr(at, length));
        case 5:
            return text.erase(at, length);
        default:
            return text.insert(at, 1, static_cast<char>(random() % 256));
    }
}

std::vector<std::string> seeds() {
    std::vector<std::string> all{"a = [=33\n[&\n", "x = [ }*\n",
                                 "a.b.c = { d = [1, 2.5, nan], e = 2026-03-02 }\n[[f]]\n[f.g]\n"};
    for (const embedded_entry& file : embedded_files("data/")) {
        const std::size_t end = file.content.find("\n\n", 1000);  // cut between entries, so that it stays right
        if (file.path.ends_with(".toml")) all.emplace_back(file.content.substr(0, end));
    }
    return all;
}

TEST(TomlMutation, EndsInATreeOrInAnInputErrorWithAPlace) {
    std::mt19937 random(20260302);
    const std::vector<std::string> originals = seeds();
    int refused = 0;

    for (int i = 0; i < parsed_cases; ++i) {
        std::string text = originals[random() % originals.size()];
        for (std::size_t times = 1 + random() % 4; times > 0; --times) text = mutated(std::move(text), random);
        try {
            EXPECT_NE(parse_toml(text, "m.toml").entries(), nullptr);
        } catch (const input_error& failure) {
            ++refused;
            EXPECT_EQ(failure.issues().front().where.file, "m.toml");
        }
    }

    EXPECT_GT(refused, parsed_cases / 10);        // the accidents are real
    EXPECT_LT(refused, parsed_cases * 95 / 100);  // and some files survive them, so both ways are walked
}

TEST(TomlMutation, NeverMakesTheValidatorThrow) {
    std::mt19937 random(20260303);
    const std::vector<std::string> originals = seeds();
    int invalid = 0;

    for (int i = 0; i < validated_cases; ++i) {
        const std::string text = mutated(originals[random() % originals.size()], random);
        try {
            invalid += validate_tree(parse_toml(text, "m.toml")).is_valid() ? 0 : 1;
        } catch (const input_error&) {
            ++invalid;
        }
    }

    EXPECT_GT(invalid, validated_cases / 4);
}

}  // namespace
}  // namespace toml_mutation_test
