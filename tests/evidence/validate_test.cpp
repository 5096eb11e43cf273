// validate_test.cpp - a file is recognised by its schema and checked as what it is.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/validate.hpp"

#include <gtest/gtest.h>

#include "evidence/files/embedded.hpp"
#include "evidence/trials/targets.hpp"
#include "tests/evidence/support.hpp"

namespace validate_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

std::string issues_of(const std::string& text) {
    return sentences(validate_tree(parse_toml(text, "v.toml")).issues);
}

TEST(Validate, FindsNothingWrongWithTheProgramsOwnFiles) {
    int files = 0;
    for (const embedded_entry& file : embedded_files("data/")) {
        if (!file.path.ends_with(".toml")) continue;
        const std::string path = std::string(MAGNESIA_SOURCE_DIR) + '/' + std::string(file.path);
        EXPECT_EQ(sentences(validate_file(path).issues), "") << path;
        ++files;
    }
    EXPECT_GE(files, 4);
}

TEST(Validate, TellsRowsOfStudiesFromADiary) {
    const validation rows = validate_file(MAGNESIA_SOURCE_DIR "/examples/studies/published-rows.csv");
    EXPECT_EQ(sentences(rows.issues), "");
    EXPECT_EQ(rows.schema, target_list_name);

    EXPECT_TRUE(is_target_list("id,family,system\n"));
    EXPECT_FALSE(is_target_list("food,amount,frequency\n"));
}

TEST(Validate, SaysWhenAFileDoesNotSayWhatItIs) {
    EXPECT_TRUE(contains(issues_of(""), "v.toml:1:1: schema is missing"));
    EXPECT_TRUE(contains(issues_of("schema = 3"), "v.toml:1:10: schema = 3 is a number, not a text in quotes"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.scenaro/1\""), "did you mean `magnesia.scenario/1`?"));
    EXPECT_TRUE(contains(issues_of("schema = \"yaml\""), "is not a known schema"));
}

TEST(Validate, GivesEachSchemaToItsReader) {
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.parameters/1\""), "module is missing"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.forms/1\""), "at least 1 of [[form]]"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.outcomes/1\""), "at least 1 of [[outcome]]"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.instruments/1\""), "at least 1 of [[instrument]]"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.defaults/1\""), "at least 1 of [[reason]]"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.atomic_weights/1\""), "weight is missing"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.links/1\""), "at least 1 of [[link]]"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.link_list/1\""), "sha256 is missing"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.scenario/1\""), "person"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.person/1\""), "person"));
}

TEST(Validate, HoldsOutcomesAndInstrumentsAgainstEachOther) {
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.instruments/1\"\n[[instrument]]\nid = \"x\"\nlabel = \"X\"\n"
                                   "measures = [\"gait_sped\"]\n"),
                         "x.measures = gait_sped is no known outcome; did you mean `gait_speed`?"));
    EXPECT_TRUE(contains(issues_of("schema = \"magnesia.outcomes/1\"\n[[outcome]]\nid = \"x\"\nlabel = \"X\"\n"
                                   "computed = false\ntrial_unit = \"points\"\nsystem = \"sleep\"\nbetter = \"lower\"\n"
                                   "description = \"words\"\ninstrument = \"isi\"\n"),
                         "x.instrument = isi measures something else"));
}

TEST(Validate, TurnsAnUnreadableFileIntoAnIssue) {
    const temporary_folder folder;
    EXPECT_TRUE(contains(sentences(validate_file(folder.path("none.toml")).issues), "no such file"));
    EXPECT_TRUE(
        contains(sentences(validate_file(folder.write("a.toml", "[=33")).issues), "a.toml:1: is not valid TOML"));
    EXPECT_EQ(validate_file(folder.write("b.toml", "schema = \"x\"")).schema, "x");
}

}  // namespace
}  // namespace validate_test
