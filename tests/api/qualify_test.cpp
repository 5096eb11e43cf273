// qualify_test.cpp - protocols that fit the list, a page that tells the truth, shapes that keep to their schema.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/qualify.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/api/markup_reader.hpp"
#include "tests/support/answer_differences.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::qualify_test {
namespace {

using evidence::target_role;
using evidence::target_scale;
using nlohmann::json;
using study::qualified_row;
using study::row_status;
using testing::HasSubstr;
using testing::Not;

std::string file_text(const std::string& path) {
    std::ifstream in(std::string(MAGNESIA_SOURCE_DIR) + "/" + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

qualified_row row(const std::string& id, double raw) {
    qualified_row one;
    one.row = {.id = id,
               .family = "study",
               .system = "gut",
               .grade = "A",
               .role = target_role::calibrate,
               .scale = target_scale::ratio,
               .protocol = "p",
               .quantity = "share <absorbed>",
               .unit_text = "%",
               .observed_text = "10",
               .observed = 10,
               .low = 8,
               .high = 12.5,
               .time = {},
               .source = "S & T",
               .known_from = "read",
               .note = {}};
    one.status = row_status::simulated;
    one.raw = raw;
    return one;
}

/// One row of every kind.
qualify_answer sample() {
    qualified_row difference = row("gap", 11);
    difference.row.scale = target_scale::difference;
    qualified_row direction = row("way", 0);
    direction.row.scale = target_scale::qualitative;
    direction.row.observed = direction.row.low = direction.row.high = std::nullopt;
    direction.row.observed_text = "falls";
    direction.raw.reset();
    direction.words = "falls at every step";
    direction.is_within = true;
    qualified_row cannot = direction;
    cannot.row.id = "cannot";
    cannot.words.clear();
    cannot.is_within = false;
    cannot.status = row_status::not_simulated;
    cannot.note = "No equations.";
    qualified_row later = cannot;
    later.row.id = "later";
    later.row.system = "sleep";
    later.status = row_status::not_yet;
    qualified_row changed = row("far_off", 100);
    changed.row.is_changed = true;
    qualify_answer answer{
        make_head(qualify_schema, 0),
        study::judged({row("near", 9), changed, difference, direction, cannot, later}, {{"near", true}}),
        std::string(64, 'a'),
        std::string(64, 'b'),
        {}};
    answer.protocols.push_back(
        {.family = "study", .assumptions = {"Men & women."}, .arms = {}, .readouts = {}, .not_simulated = {}});
    return answer;
}

std::string wrong_in(const json& answer) {
    return test_support::wrong_by_schema(answer, json::parse(file_text("src/api/schema/qualify.json")));
}

TEST(Qualify, JsonKeepsToItsSchemaAndASpoiltOneDoesNot) {
    const json good = json::parse(json_of(sample()));

    EXPECT_EQ(wrong_in(good), "");
    for (const auto& [where, value] : {std::pair<const char*, json>{"/rows/0/role", "fit"},
                                       {"/rows/0/fold_error", 0.5},
                                       {"/rows/0/within", "yes"},
                                       {"/rows/0/extra", 1},
                                       {"/summary/passed", 1},
                                       {"/targets/sha256", "x"}}) {
        json spoilt = good;
        spoilt[json::json_pointer(where)] = value;
        EXPECT_NE(wrong_in(spoilt), "") << where;
    }
    for (const auto& [key, value] : good.items()) {
        json spoilt = good;
        spoilt.erase(key);
        EXPECT_NE(wrong_in(spoilt), "") << key;
    }
}

TEST(Qualify, JsonSaysEachKindOfRowInItsWay) {
    const json rows = json::parse(json_of(sample()))["rows"];

    EXPECT_EQ(rows[0]["without_offset"], 9);
    EXPECT_NEAR(rows[0]["simulated"].get<double>(), 9 * rows[0]["offset_used"].get<double>(), 1e-12);
    EXPECT_EQ(rows[1]["fold_error"], 10);
    EXPECT_EQ(rows[1]["changed"], true);
    EXPECT_TRUE(rows[2]["fold_error"].is_null());
    EXPECT_TRUE(rows[2]["z"].is_number());
    EXPECT_EQ(rows[3]["simulated"], "falls at every step");
    EXPECT_EQ(rows[4]["within"], false);
    EXPECT_TRUE(rows[5]["within"].is_null());
}

TEST(Qualify, EveryRowHasAWordWithAndWithoutColour) {
    const std::string plain = text_of(sample(), false);
    const std::string coloured = text_of(sample(), true);

    for (const char* word : {"within", "outside", "as observed", "not simulated", "changed", "missed"}) {
        EXPECT_THAT(plain, HasSubstr(word));
        EXPECT_THAT(coloured, HasSubstr(word));
    }
    EXPECT_THAT(plain, Not(HasSubstr("\x1b")));
    EXPECT_THAT(coloured, HasSubstr("\x1b[32mwithin"));
    EXPECT_THAT(coloured, HasSubstr("\x1b[1;31moutside"));
    EXPECT_THAT(plain, HasSubstr("1 rows of systems without equations"));
    std::istringstream lines(plain);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80U) << line;
}

TEST(Qualify, CsvHasALineARow) {
    std::istringstream lines(csv_of(sample()));
    std::vector<std::string> all;
    for (std::string line; std::getline(lines, line);) all.push_back(line);

    ASSERT_EQ(all.size(), 7U);
    EXPECT_THAT(all[2],
                HasSubstr("far_off,study,gut,A,calibrate,ratio,%,10,8,12.5,simulated,100,100,,10,,outside,yes"));
    EXPECT_THAT(all[4], HasSubstr("falls,,,simulated,falls at every step,,,,,as observed,no"));
}

TEST(Qualify, ThePageIsWellFormedAndShowsEveryRowThatCounts) {
    const page_element root = read_page(report_of(sample()));

    for (const char* id : {"near", "far_off", "gap", "way", "cannot"}) EXPECT_THAT(root.text, HasSubstr(id));
    EXPECT_THAT(root.text, Not(HasSubstr("later")));
    EXPECT_THAT(root.text, HasSubstr("Men & women."));
    const auto discs = root.all("circle");
    EXPECT_EQ(discs.size(), 2U);  // `near` and `gap` lie within; `far_off` is a square at the end of the scale
    EXPECT_THAT(root.text, HasSubstr("100 for 10.0 \u2192"));
}

TEST(Qualify, NumbersHaveThreeDigits) {
    EXPECT_EQ(row_number(32.44), "32.4");
    EXPECT_EQ(row_number(1234.5), "1234");
    EXPECT_EQ(row_number(0.0123), "0.0123");
    EXPECT_EQ(row_number(0.5678), "0.568");
    EXPECT_EQ(row_number(-0.0123), "-0.0123");
    EXPECT_EQ(row_number(0), "0");
    EXPECT_EQ(row_number(-5.3e-15), "0");  // rounding
}

TEST(Qualify, TwoProtocolsOfOneFamilyAreRefused) {  // an arm of one would stand for an arm of the other
    const evidence::target_list list = evidence::load_targets();
    std::vector<scenario::protocol> protocols = load_protocols(evidence::load_evidence(), list);
    scenario::protocol again = protocols.front();
    again.readouts.clear();
    again.not_simulated.clear();
    protocols.push_back(again);

    const std::vector<issue> issues = study::check_protocols(list, protocols);

    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].found, "is that of two protocols");
    EXPECT_EQ(issues[0].where.file, "data/validation/" + again.family + ".toml");
}

TEST(Qualify, ProtocolsReadEveryRowOfTheirSystemsOnce) {
    const evidence::evidence_base base = evidence::load_evidence();
    const evidence::target_list list = evidence::load_targets();
    std::vector<scenario::protocol> protocols = load_protocols(base, list);

    EXPECT_EQ(protocols.size(), 63U);
    EXPECT_TRUE(study::check_protocols(list, protocols).empty());
    scenario::protocol& first = protocols.front();
    const scenario::row_readout left_out = first.readouts.back();
    first.readouts.pop_back();
    ASSERT_EQ(study::check_protocols(list, protocols).size(), 1U);
    EXPECT_EQ(study::check_protocols(list, protocols).front().found, "is read by no study");
    first.readouts.push_back(left_out);
    first.readouts.push_back(left_out);
    ASSERT_EQ(study::check_protocols(list, protocols).size(), 1U);
    EXPECT_EQ(study::check_protocols(list, protocols).front().found, "is read 2 times");
}

TEST(Qualify, NoCheckRowMayTakeAnOffset) {
    const evidence::evidence_base base = evidence::load_evidence();
    const evidence::target_list list = evidence::load_targets();
    std::vector<scenario::protocol> protocols = load_protocols(base, list);
    for (scenario::protocol& p : protocols) {
        if (p.family == "bohn2004_phytate") p.readouts.front().is_absorption = true;
    }

    const std::vector<issue> issues = study::check_protocols(list, protocols);

    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].key, "bohn2004_phytate_0");
}

/// What stands between the marks of docs/validation.md.
std::string tables_of(const std::string& page) {
    const std::string begin = "<!-- table: qualify -->\n";
    const std::size_t from = page.find(begin) + begin.size();
    return page.substr(from, page.find("<!-- end -->") - from);
}

TEST(Qualify, ThePagesSayWhatComesOut) {  // the whole qualification; scripts/validation_page.sh writes the tables
    const qualify_answer answer = *qualify({.threads = 2});

    EXPECT_EQ(tables_of(file_text("docs/validation.md")), markdown_of(answer));
    EXPECT_EQ(test_support::apart_from_example(json::parse(json_of(answer)), "qualify.json"), "");
    const auto& by_role = answer.result.by_role;
    const std::string counts =
        std::to_string(by_role.at("calibrate").within) + " of " + std::to_string(by_role.at("calibrate").all) +
        " measurements that its numbers were chosen by, and with " + std::to_string(by_role.at("check").within) +
        " of " + std::to_string(by_role.at("check").all);
    std::string readme = file_text("README.md");
    std::replace(readme.begin(), readme.end(), '\n', ' ');
    EXPECT_THAT(readme, HasSubstr(counts));
    std::size_t later = 0;
    for (const qualified_row& one : answer.result.rows) later += one.status == row_status::not_yet ? 1 : 0;
    EXPECT_EQ(later, 0U);  // every system of the list is read
    EXPECT_TRUE(answer.head.warnings.empty());
}

}  // namespace
}  // namespace magnesia::api::qualify_test
