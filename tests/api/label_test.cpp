// label_test.cpp - the answer to a label, in words and as JSON, from a text and from a file.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/label.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "api/drawing/screen_text.hpp"
#include "core/error.hpp"

namespace magnesia::api::label_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

label_answer labelled(const std::string& text, const std::string& basis = "", const std::string& form = "") {
    return read_label({.text = text, .file = {}, .basis = basis, .form = form});
}

TEST(Label, AnUnsaidBasisIsSaidAndBothReadingsAreShown) {
    // 1000 mg: 116.6 to 141.0 mg of magnesium as compound.
    const label_answer answer = labelled("magnesium bisglycinate 1000 mg");
    const std::string text = text_of(answer);

    EXPECT_THAT(text, HasSubstr("magnesium     116.6 to 1000 mg a serving"));
    EXPECT_THAT(text, HasSubstr("if compound   1000 mg of magnesium bisglycinate hold 116.6 to 141 mg"));
    EXPECT_THAT(text, HasSubstr("if magnesium  1000 mg of magnesium are in 7094 to 8577 mg"));
    EXPECT_THAT(answer.head.warnings.at(0), HasSubstr("does not say what its milligrams count"));
    EXPECT_TRUE(labelled("magnesium bisglycinate 1000 mg", "compound").head.warnings.empty());
}

TEST(Label, OptionsAnswerWhatTheLabelLeavesOpen) {
    const json page = json::parse(json_of(labelled("1000 mg", "compound", "Magnesium Glycinate")));

    EXPECT_EQ(page["options"]["basis"], "compound");
    EXPECT_EQ(page["items"][0]["forms"], json::array({"bisglycinate"}));
    EXPECT_NEAR(page["magnesium_mg"]["high"].get<double>(), 140.96, 0.01);
    EXPECT_EQ(page["is_basis_known"], true);
}

TEST(Label, AnUnknownSplitIsSaid) {
    const label_answer answer = labelled("2 capsules: 300 mg magnesium (as oxide, bisglycinate)");

    EXPECT_THAT(text_of(answer), HasSubstr("serving       2 x capsule"));
    EXPECT_THAT(text_of(answer), HasSubstr("glycine       0 to 1853 mg"));
    EXPECT_THAT(answer.head.warnings.at(0), HasSubstr("How the forms share the amount is not said"));
}

TEST(Label, BufferedBisglycinateIsExplained) {
    const label_answer answer = labelled("bisglycinate 1000 mg providing 200 mg magnesium");
    const json page = json::parse(json_of(answer));

    EXPECT_THAT(text_of(answer), HasSubstr("it is buffered"));
    EXPECT_EQ(page["mix"]["rich"], "oxide");
    EXPECT_NEAR(page["mix"]["magnesium_percent"].get<double>(), 20.0, 1e-9);
    EXPECT_NEAR(page["mix"]["rich_share"]["low"].get<double>(), 0.1278, 1e-4);
}

TEST(Label, AFileSaysTheSameAsItsText) {
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "magnesia-label-test.toml";
    std::ofstream(file) << "schema = \"magnesia.product/1\"\nname = \"x\"\ndeclared_elemental_mg = 200\n"
                           "[[ingredient]]\nform = \"bisglycinate\"\nmg = 1000\n";
    const label_answer from_file = read_label({.text = {}, .file = file.string(), .basis = {}, .form = {}});
    std::filesystem::remove(file);
    json one = json::parse(json_of(from_file));
    json other = json::parse(json_of(labelled("bisglycinate 1000 mg providing 200 mg magnesium")));

    EXPECT_EQ(one["label"], "x");
    one.erase("label");
    other.erase("label");
    EXPECT_EQ(one, other);
}

// A power of ten such as 1.5e+04 is for programs; digits before an `e` and a sign behind it stand in no answer.
TEST(Label, NoNumberHasAnExponent) {
    const testing::Matcher<std::string> has_exponent = testing::ContainsRegex("[0-9]e[+-]?[0-9]");
    for (const char* text : {"magnesium sulfate 15 g", "Epsom salt 15 g", "magnesium citrate 90 g", "oxide 2 mcg",
                             "magnesium citrate 1.745 g/30 ml, 296 ml"}) {
        EXPECT_THAT(text_of(labelled(text)), testing::Not(has_exponent)) << text;
    }
}

TEST(Label, LinesFitATerminal) {
    for (const char* text : {"magnesium bisglycinate 1000 mg", "bisglycinate 1000 mg providing 200 mg magnesium"}) {
        std::istringstream lines(text_of(labelled(text)));
        for (std::string line; std::getline(lines, line);) EXPECT_LE(columns_of(line), 80u) << line;
    }
}

TEST(Label, WrongOptionsAreRefused) {
    EXPECT_THROW(labelled("citrate 100 mg", "elementl"), input_error);
    EXPECT_THROW(labelled("100 mg", "compound", "citrat"), input_error);
}

}  // namespace
}  // namespace magnesia::api::label_test
