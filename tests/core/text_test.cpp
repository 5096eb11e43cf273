// text_test.cpp - names, printing and numbers, against cases a person can check by hand.
// SPDX-License-Identifier: Apache-2.0
#include "core/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace text_test {
namespace {

using namespace magnesia;

const std::vector<std::string> keys{"age_y", "sex", "weight_kg", "height_cm", "egfr_ml_min"};

TEST(Slips, AreCountedByLetters) {
    EXPECT_EQ(slips_between("doxycycline", "Doxycycline"), 0u);
    EXPECT_EQ(slips_between("doxycyclin", "doxycycline"), 1u);
    EXPECT_EQ(slips_between("doxyccyline", "doxycycline"), 1u);  // two neighbours swapped
    EXPECT_EQ(slips_between("kitten", "sitting"), 3u);
    EXPECT_EQ(slips_between("ca", "abc"), 3u);  // of a swap nothing may be changed afterwards
    EXPECT_EQ(slips_between("", "iron"), 4u);
    EXPECT_EQ(slips_between("iron", ""), 4u);
}

TEST(Slips, AreCountedNoFurtherThanEnough) {
    std::mt19937 stream(3);
    std::uniform_int_distribution<int> letter('a', 'c'), length(0, 9);
    const auto word = [&] {
        std::string one(static_cast<std::size_t>(length(stream)), ' ');
        for (char& c : one) c = static_cast<char>(letter(stream));
        return one;
    };
    for (int i = 0; i < 3000; ++i) {
        const std::string a = word(), b = word();
        const std::size_t slips = slips_between(a, b);
        EXPECT_EQ(slips_between(b, a), slips) << a << ' ' << b;
        for (std::size_t enough = 0; enough < 6; ++enough)
            EXPECT_EQ(slips_between(a, b, enough), std::min(slips, enough)) << a << ' ' << b << ' ' << enough;
    }
}

TEST(NearestName, FindsAMisspeltKey) {
    EXPECT_EQ(nearest_name("wieght_kg", keys), "weight_kg");
    EXPECT_EQ(nearest_name("AGE_Y", keys), "age_y");
    EXPECT_EQ(nearest_name("egfr_mlmin", keys), "egfr_ml_min");
}

TEST(NearestName, IsEmptyWhenNothingIsClose) {
    EXPECT_EQ(nearest_name("colour", keys), "");
    EXPECT_EQ(nearest_name("wabcdt_kg", keys), "");  // four of nine letters differ: more than a third
    EXPECT_EQ(nearest_name("", keys), "");
    EXPECT_EQ(nearest_name(std::string(100000, 'a'), keys), "");
}

TEST(Sentences, BeginWithALargeLetterWhereThereIsOne) {
    EXPECT_EQ(with_capital("sleep"), "Sleep");
    EXPECT_EQ(with_capital("5 nights"), "5 nights");
    EXPECT_EQ(with_capital("\xC3\xA9lan"), "\xC3\xA9lan");  // only a to z: bytes of other letters are left whole
    EXPECT_EQ(with_capital(""), "");
}

TEST(Ids, AreWrittenWithBlanks) {
    EXPECT_EQ(plain_id("type_2_diabetes"), "type 2 diabetes");
    EXPECT_EQ(plain_id(""), "");
}

TEST(Listed, JoinsNamesAsASentenceDoes) {
    EXPECT_EQ(listed(std::vector<std::string>{}), "");
    EXPECT_EQ(listed(std::vector<std::string>{"oxide"}), "oxide");
    EXPECT_EQ(listed(std::vector<std::string>{"oxide", "citrate"}), "oxide and citrate");
    EXPECT_EQ(listed(std::vector<std::string>{"a", "b", "c"}), "a, b and c");
}

TEST(Printable, EscapesControlAndBrokenBytesAndKeepsLetters) {
    EXPECT_EQ(printable("a\nb", 10), "a\\x0Ab");
    EXPECT_EQ(printable("caf\xC3\xA9", 10), "caf\xC3\xA9");
    EXPECT_EQ(printable("\xFF\xFE", 10), "\\xFF\\xFE");
    EXPECT_EQ(printable("abcdef", 3), "abc...");
}

// The first byte that Unicode 15, table 3-7 rules out after each of these, and the last one it allows.
TEST(Printable, EscapesOverlongFormsSurrogatesAndWhatLiesAboveUnicode) {
    EXPECT_EQ(printable("\xE0\x9F\xBF", 10), "\\xE0\\x9F\\xBF");           // U+07FF in three bytes
    EXPECT_EQ(printable("\xED\xA0\x80", 10), "\\xED\\xA0\\x80");           // U+D800
    EXPECT_EQ(printable("\xF0\x8F\xBF\xBF", 10), "\\xF0\\x8F\\xBF\\xBF");  // U+FFFF in four bytes
    EXPECT_EQ(printable("\xF4\x90\x80\x80", 10), "\\xF4\\x90\\x80\\x80");  // U+110000
    for (const std::string fine : {"\xE0\xA0\x80", "\xED\x9F\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
        EXPECT_EQ(printable(fine, 10), fine);
    }
}

TEST(FiniteNumber, ReadsDecimalsAndNothingElse) {
    EXPECT_EQ(finite_number("200"), 200.0);
    EXPECT_EQ(finite_number("-1.5e3"), -1500.0);
    EXPECT_FALSE(finite_number("nan"));
    EXPECT_FALSE(finite_number("inf"));
    EXPECT_FALSE(finite_number("1e999"));
    EXPECT_FALSE(finite_number("12mg"));
    EXPECT_FALSE(finite_number(""));
}

TEST(Shortest, ReadsBackAsTheSameNumber) {
    for (const double value : {0.1, 1.0 / 3.0, 5e-324, 1.7976931348623157e308, -0.0}) {
        EXPECT_EQ(finite_number(shortest(value)), value);
    }
}

}  // namespace
}  // namespace text_test
