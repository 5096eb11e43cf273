// csv_reader_test.cpp - fields by RFC 4180, and one sentence with its place for everything that is wrong.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/csv_reader.hpp"

#include <gtest/gtest.h>

#include "tests/evidence/support.hpp"

namespace csv_reader_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

constexpr std::string_view names[] = {"name", "mg", "note"};
constexpr csv_columns columns{names, 2};
constexpr core::allowed_range range{0, 100, "mg"};

/// `name=mg;` of each row, an empty number as `-`, then the issues.
std::string read(std::string_view text) {
    std::vector<issue> issues;
    csv_reader row(text, "t.csv", columns, issues);
    std::string all;
    while (row.next()) {
        const auto mg = row.number_or_nothing(1, range);
        all += row.text(0) + '=' + (mg ? std::to_string(static_cast<int>(*mg)) : "-") + ';';
    }
    return all + sentences(issues);
}

TEST(CsvReader, ReadsQuotesLineEndsAndAnyOrderOfColumns) {
    EXPECT_EQ(read("name,mg\na,1\nb,2"), "a=1;b=2;");
    EXPECT_EQ(read("name,mg\r\na,1\r\n\r\nb,2\r\n"), "a=1;b=2;");
    EXPECT_EQ(read("mg,name\n1,a\n"), "a=1;");
    EXPECT_EQ(read("name,mg\n\"a, with \"\"b\"\"\",1\n"), "a, with \"b\"=1;");
    EXPECT_EQ(read("name,mg\n\"two\nlines\",1\nc,3\n"), "two\nlines=1;c=3;");
}

TEST(CsvReader, CutsAtSemicolonsOrTabsWhereTheFirstLineHasNoComma) {
    EXPECT_EQ(read("name;mg\n\"a;b\";1\nc, d;2\n"), "a;b=1;c, d=2;");
    EXPECT_EQ(read("name\tmg\r\na\t1\r\n"), "a=1;");
    EXPECT_EQ(read("name,mg\na;b,1\n"), "a;b=1;");
    EXPECT_EQ(read("name;mg\na,1\n"), "t.csv:2:1: the row has 1 fields; allowed: 2, as the first line\n");
    EXPECT_EQ(read("name;mg\n\"a\"b;1\n"),
              "t.csv:2:4: text stands behind a closing quotation mark; allowed: a semicolon or the end of the line\n");
}

TEST(CsvReader, AnEmptyNumberIsNothingAndNotZero) {
    EXPECT_EQ(read("name,mg\na,\nb,0\n"), "a=-;b=0;");
}

TEST(CsvReader, SaysWhereAndWhatIsWrong) {
    EXPECT_EQ(read("name,mg\na,x\n"), "a=-;t.csv:2:3: mg = x is not a number; allowed: 0 to 100 mg\n");
    EXPECT_EQ(read("name,mg\na,1\n\nbb,101\n"), "a=1;bb=-;t.csv:4:4: mg = 101 is out of range; allowed: 0 to 100 mg\n");
    EXPECT_EQ(read("name,mg\na\n"), "t.csv:2:1: the row has 1 fields; allowed: 2, as the first line\n");
    EXPECT_EQ(read("name,mg\na,1,2\nb,2\n"), "b=2;t.csv:2:1: the row has 3 fields; allowed: 2, as the first line\n");
    EXPECT_EQ(read("name,mg\n\"a,1\n"),
              "t.csv:2:1: a quotation mark is not closed; allowed: a second quotation mark at the end of the field\n");
    EXPECT_EQ(read("name,mg\n\"a\"b,1\nc,3\n"),
              "c=3;t.csv:2:4: text stands behind a closing quotation mark; allowed: a comma or the end of the line\n");
    EXPECT_EQ(read("name,mg\n\"two\nlines\",1\nc,x\n"),
              "two\nlines=1;c=-;t.csv:4:3: mg = x is not a number; allowed: 0 to 100 mg\n");
}

TEST(CsvReader, TheFirstLineNamesTheColumns) {
    EXPECT_EQ(read("name,mgs\na,1\n"),
              "t.csv:1:6: mgs is not a column of this table; allowed: name, mg, note; did you mean `mg`?\n"
              "t.csv:1:1: the first line has no column mg; allowed: name,mg,note\n");
    EXPECT_EQ(read("name,mg,name\n"), "t.csv:1:9: name is a column given twice; allowed: name, mg, note\n");
    EXPECT_EQ(read(""), "t.csv:1:1: the first line has no column name; allowed: name,mg,note\n");
}

TEST(CsvReader, AChoiceNamesTheNearestWord) {
    constexpr std::string_view words[] = {"greens", "nuts"};
    std::vector<issue> issues;
    csv_reader row("name,mg\ngreen,1\n", "t.csv", columns, issues);
    ASSERT_TRUE(row.next());

    EXPECT_EQ(row.choice(0, words), "");
    EXPECT_EQ(
        sentences(issues),
        "t.csv:2:1: name = green is none of the words known here; allowed: greens, nuts; did you mean `greens`?\n");
}

}  // namespace
}  // namespace csv_reader_test
