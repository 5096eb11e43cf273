// own_studies_test.cpp - studies of a reader's own: what is judged, what is left out, and what is wrong with a file.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/own_studies.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "api/study/qualify.hpp"
#include "tests/support/schema_judge.hpp"

namespace magnesia::api::own_studies_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string root = MAGNESIA_SOURCE_DIR;
const std::string study = root + "/examples/studies/citrate-at-night.toml";
const std::string rows = root + "/examples/studies/citrate-at-night-rows.csv";

std::string text_in(const std::string& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// The sentences of what is wrong, or "read".
std::string wrong_with(const own_studies& files) {
    try {
        read_own_studies(files, evidence::load_evidence());
    } catch (const input_error& failure) {
        std::string all;
        for (const issue& one : failure.issues()) all += sentence(one) + '\n';
        return all;
    }
    return "read";
}

class OwnStudies : public testing::Test {
 protected:
    /// The example with one text in place of another, in a file of its own.
    std::string study_with(const std::string& from, const std::string& to) {
        return file("study.toml", replaced(text_in(study), from, to));
    }
    std::string rows_with(const std::string& from, const std::string& to) {
        return file("rows.csv", replaced(text_in(rows), from, to));
    }

 private:
    static std::string file(const std::string& name, const std::string& text) {
        const std::string path = testing::TempDir() + "own_studies_" + name;
        std::ofstream(path) << text;
        return path;
    }
};

TEST_F(OwnStudies, PublishedExamplesAreReadAtTheHoursTheyName) {
    const std::string folder = root + "/examples/studies/";
    const qualify_answer answer =
        *qualify({.own = {.protocols = {folder + "sulfate-by-vein.toml", folder + "cathartic-over-hours.toml"},
                          .rows = folder + "published-rows.csv"},
                  .threads = 2});

    ASSERT_EQ(answer.result.rows.size(), 5U);
    const auto ours = [&](const std::string& id) {
        for (const auto& one : answer.result.rows) {
            if (one.row.id == id) return one.simulated.value_or(0);
        }
        return 0.0;
    };
    EXPECT_GT(ours("sulfate_30min"), 2 * ours("sulfate_before"));
    EXPECT_GT(ours("sulfate_30min"), ours("sulfate_4h"));
    EXPECT_GT(ours("epsom_24h"), 0);
    EXPECT_GT(ours("epsom_72h"), ours("epsom_24h"));
}

TEST_F(OwnStudies, TheExampleIsJudgedByItsOwnRowsAndHasNoBars) {
    const qualify_answer answer = *qualify({.own = {.protocols = {study}, .rows = rows}, .threads = 2});

    ASSERT_EQ(answer.result.rows.size(), 2U);
    EXPECT_EQ(answer.result.rows[0].row.id, "citrate_urine");
    EXPECT_TRUE(answer.result.rows[0].is_within);
    EXPECT_EQ(verdict_of(answer.result.rows[1]), "not as observed");
    EXPECT_FALSE(answer.result.rows[0].row.is_changed);
    EXPECT_TRUE(answer.head.warnings.empty());
    EXPECT_TRUE(answer.result.bars.empty());
    EXPECT_TRUE(answer.result.is_passed());
    const nlohmann::json page = nlohmann::json::parse(json_of(answer));
    EXPECT_EQ(
        test_support::wrong_by_schema(page, nlohmann::json::parse(text_in(root + "/src/api/schema/qualify.json"))), "");
    EXPECT_TRUE(page["targets"]["imported_sha256"].is_null());
    EXPECT_THAT(markdown_of(answer), Not(HasSubstr("| bar |")));
    EXPECT_THAT(report_of(answer), Not(HasSubstr("<h2>Bars</h2>")));
    EXPECT_THAT(report_of(answer), Not(HasSubstr("<h2>Ratios</h2>")));  // it has none
    EXPECT_THAT(report_of(answer), HasSubstr("<h2>Differences</h2>"));
    EXPECT_THAT(text_of(answer, false), HasSubstr("by system     kidney 1 of 1, plasma 0 of 1"));
}

TEST_F(OwnStudies, WithoutRowsOfTheirOwnTheyReadThoseOfTheProgram) {
    const judged_studies read = read_own_studies({.protocols = {root + "/data/validation/fatemi1991.toml"}, .rows = {}},
                                                 evidence::load_evidence());

    std::vector<std::string> ids;
    for (const evidence::target& one : read.list.targets) ids.push_back(one.id);
    EXPECT_THAT(ids, ElementsAre("fatemi1991_serum_21d", "fatemi1991_rbc_free", "fatemi1991_load_retention"));
    EXPECT_TRUE(read.warnings.empty());
}

TEST_F(OwnStudies, RowsThatNoStudyReadsAreLeftOutAndCounted) {
    const std::string more = rows_with(
        "citrate_serum,", "another,citrate_at_night,nowhere,B,check,ratio,p,q,1,2,1,3,,s,read,\ncitrate_serum,");

    const judged_studies read = read_own_studies({.protocols = {study}, .rows = more}, evidence::load_evidence());

    EXPECT_EQ(read.list.targets.size(), 2U);
    ASSERT_EQ(read.warnings.size(), 1U);
    EXPECT_THAT(read.warnings[0], HasSubstr("1 of 3 rows of " + more));
}

TEST_F(OwnStudies, WhatIsWrongIsSaidWithFileAndRow) {
    const auto with = [&](const std::string& protocol) { return wrong_with({.protocols = {protocol}, .rows = rows}); };

    EXPECT_THAT(with(study_with("row = \"citrate_urine\"", "row = \"citrate_urin\"")),
                HasSubstr("study.toml: citrate_urin is no row of the list; did you mean `citrate_"));
    EXPECT_THAT(with(study_with("family = \"citrate_at_night\"", "family = \"other\"")),
                HasSubstr("citrate_urine belongs to citrate_at_night"));
    EXPECT_THAT(with(study_with("read = \"urine_24h\"", "read = \"ratio_of_rows\"")),
                HasSubstr("citrate_urine is a ratio of 0 rows; allowed: rows = ["));
    EXPECT_THAT(
        with(study_with("read = \"urine_24h\"", "read = \"ratio_of_rows\"\nrows = [\"citrate_serum\", \"citrat\"]")),
        HasSubstr("is a ratio with citrat; allowed: a row that this file reads"));
    EXPECT_THAT(with(study_with("day = 55", "day = 57")), HasSubstr("readout[1].day = 57 is out of range"));
    EXPECT_THAT(with(root + "/no-such-file.toml"), HasSubstr("no such file"));
    EXPECT_THAT(wrong_with({.protocols = {study, study}, .rows = rows}), HasSubstr("is that of two protocols"));
}

TEST_F(OwnStudies, AUnitOtherThanThatOfTheReadingIsRefused) {
    const auto with = [&](const std::string& unit) {
        return wrong_with({.protocols = {study}, .rows = rows_with(",mmol/d,", ',' + unit + ',')});
    };

    EXPECT_THAT(with("bananas"),
                HasSubstr("citrate_urine.unit = bananas is not the unit of urine_24h; allowed: mmol/d, "
                          "mmol/24 h, mmol; or `times` in the [[readout]]"));
    EXPECT_THAT(with("mg/d"), HasSubstr("= mg/d is not the unit of urine_24h"));
    EXPECT_THAT(with(""), HasSubstr("is not the unit of urine_24h"));
    EXPECT_EQ(with("mmol/24 h"), "read");
    EXPECT_EQ(
        wrong_with({.protocols = {study_with("compare = \"difference\"", "compare = \"difference\"\ntimes = 24.3")},
                    .rows = rows_with(",mmol/d,", ",mg/d,")}),
        "read");  // 24.3 mg are a mmol
}

TEST_F(OwnStudies, ADirectionOtherThanThatOfItsReadoutIsRefused) {
    const auto with = [&](const std::string& said) {
        return own_studies{.protocols = {study}, .rows = rows_with(",no difference,", ',' + said + ',')};
    };

    EXPECT_THAT(wrong_with(with("higher")),
                HasSubstr("citrate_serum.observed = higher is not the way of its readout in "));
    EXPECT_THAT(wrong_with(with("Lower")), HasSubstr("allowed: none"));
    EXPECT_EQ(wrong_with(with("none")), "read");

    const auto warnings = [&](const std::string& said) {
        return read_own_studies(with(said), evidence::load_evidence()).warnings;
    };
    EXPECT_THAT(warnings("up a little"),
                testing::Contains("citrate_serum says \"up a little\"; judged is the way of its readout: none."));
    EXPECT_THAT(warnings("none"), testing::Each(Not(HasSubstr("judged is the way"))));
}

TEST_F(OwnStudies, WithoutTheirRowsAreToldOfRows) {
    EXPECT_THAT(
        wrong_with({.protocols = {study}, .rows = {}}),
        HasSubstr("citrate_urine is no row of the list; allowed: a row of the program; rows of your own stand in "
                  "a list that --rows ROWS.csv names"));
}

TEST_F(OwnStudies, MedicinesThatChangeNothingAreNamedOnce) {
    const std::string with_digoxin = study_with("[person]\n", "[person]\ndrugs = [\"digoxin\"]\n");
    const judged_studies all = read_own_studies({.protocols = {with_digoxin}, .rows = rows}, evidence::load_evidence());

    ASSERT_EQ(all.warnings.size(), 1U);
    EXPECT_THAT(all.warnings.front(), HasSubstr("Only `magnesia check` knows digoxin"));
    EXPECT_TRUE(read_own_studies({.protocols = {study}, .rows = rows}, evidence::load_evidence()).warnings.empty());
}

TEST_F(OwnStudies, WhatIsWrongInTheRowsIsSaidToo) {
    const auto with = [&](const std::string& list) { return wrong_with({.protocols = {study}, .rows = list}); };

    EXPECT_THAT(with(rows_with(",kidney,", ",kidny,")),
                HasSubstr("rows.csv: citrate_urine.system = kidny is no system of the body; allowed: gut, "));
    EXPECT_THAT(with(rows_with(",1.6,", ",6.6,")), HasSubstr("does not lie in its interval; allowed: 1.0 to 2.2"));
    EXPECT_THAT(with(rows_with(",1.6,1.0,2.2,", ",1.6,1.6,1.6,")),
                HasSubstr("rows.csv:2:159: low = 1.6 is the other end as well"));
    EXPECT_THAT(
        with(rows_with("difference,\"8 weeks, 300 mg as citrate at 21:00 or nothing\",\"24-h urinary Mg, citrate "
                       "minus nothing\",mmol/d,1.6,1.0,",
                       "ratio,p,q,mmol/d,1.6,0,")),
        HasSubstr("low = 0 has no logarithm, as a ratio needs; allowed: above 0"));
    EXPECT_THAT(with(rows_with("citrate_serum,", "citrate_urine,")), HasSubstr("stands twice in this file"));
    EXPECT_THAT(with(rows_with("id,family", "name,family")), HasSubstr("the first line has no column id"));
    EXPECT_THAT(with(rows), testing::Eq("read"));
}

}  // namespace
}  // namespace magnesia::api::own_studies_test
