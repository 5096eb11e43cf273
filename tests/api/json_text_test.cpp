// json_text_test.cpp - JSON that any reader reads back the same, and never a number that is none.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/json_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/error.hpp"

namespace magnesia::api::json_text_test {
namespace {

TEST(JsonText, KeepsTheOrderOfKeysAndPutsNumbersOnOneLine) {
    const json value{{"b", {1.5, nullptr, -2.0}}, {"a", "text"}, {"c", json::array()}, {"d", json::object()}};

    EXPECT_EQ(json_text(value),
              "{\n"
              "  \"b\": [1.5, null, -2],\n"
              "  \"a\": \"text\",\n"
              "  \"c\": [],\n"
              "  \"d\": {}\n"
              "}\n");
}

TEST(JsonText, WritesTheShortestNumberThatReadsBackTheSame) {
    for (const double number : {0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, -0.0, 123456789.125, 2.4305}) {
        const std::string text = json_text(json(number));
        const double back = nlohmann::json::parse(text).get<double>();
        EXPECT_EQ(back, number) << text;
        EXPECT_LE(text.size(), 25u);
    }
    EXPECT_EQ(json_text(json(0.1)), "0.1\n");
}

TEST(JsonText, WholeNumbersKeepAllTheirDigits) {
    EXPECT_EQ(json_text(json(std::numeric_limits<std::uint64_t>::max())), "18446744073709551615\n");
}

TEST(JsonText, ANumberThatIsNoneIsOurFault) {
    for (const double number :
         {std::nan(""), std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()}) {
        EXPECT_THROW(json_text(json(number)), internal_error);
        EXPECT_THROW(json_text(json{{"deep", {{"list", {1.0, number}}}}}), internal_error);
    }
}

TEST(JsonText, EscapesWhatATextMayNotHold) {
    const std::string hostile = "quote \" backslash \\ line\n bell\x07 </script> \xC3\xBC";
    const json value{{hostile, hostile}};

    const auto back = nlohmann::json::parse(json_text(value));

    EXPECT_EQ(back.begin().key(), hostile);
    EXPECT_EQ(back.begin().value(), hostile);
    EXPECT_EQ(json_text(value).find('\x07'), std::string::npos);
}

TEST(JsonText, BytesThatAreNoTextAreReplacedAndDoNotThrow) {
    EXPECT_EQ(json_text(json("a\xFF"
                             "b")),
              "\"a\xEF\xBF\xBD"
              "b\"\n");
}

TEST(JsonText, EveryAnswerBeginsWithTheSameHead) {
    const json head = json_head(make_head("magnesia.x/1", 7));

    std::vector<std::string> keys;
    for (const auto& [key, value] : head.items()) keys.push_back(key);

    // docs/contracts.md 6
    EXPECT_EQ(keys, (std::vector<std::string>{"schema", "version", "model_hash", "data_hash", "seed", "options",
                                              "hypotheses", "warnings"}));
    EXPECT_EQ(head["schema"], "magnesia.x/1");
    EXPECT_EQ(head["seed"], 7);
}

}  // namespace
}  // namespace magnesia::api::json_text_test
