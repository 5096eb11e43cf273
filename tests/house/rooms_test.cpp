// rooms_test.cpp - layers of many files are divided into rooms that include each other one way only.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "house/room_rules.hpp"

namespace magnesia::house::rooms_test {
namespace {

constexpr std::size_t most_sources = 100;  // of one folder; model has 93, which is much

// A small page of our own, so that these tests do not move with the real one.
constexpr std::string_view small_page =
    "# Page\n"
    "<!-- table: rooms -->\n"
    "| room | what | may include of its layer |\n"
    "|---|---|---|\n"
    "| api/drawing | a | |\n"
    "| api/answers | b | drawing |\n"
    "| api/plan | c | answers, drawing |\n";

std::vector<finding> findings_for(const std::string& path, const std::string& text) {
    return wrong_rooms(rooms_of(small_page), {path, text});
}

// Oracle for the planted breaches: the table above, read by eye.
TEST(Rooms, AnIncludeUpwardsIsFound) {
    const auto found = findings_for("src/api/drawing/a.cpp", "#include <vector>\n\n#include \"api/plan/plan.hpp\"\n");

    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].path, "src/api/drawing/a.cpp");
    EXPECT_EQ(found[0].line, 3U);
}

TEST(Rooms, AnIncludeOfTheOwnRoomOfAnAllowedOneAndOfAnotherLayerIsFine) {
    EXPECT_TRUE(findings_for("src/api/plan/a.cpp",
                             "#include \"api/plan/a.hpp\"\n#include \"api/drawing/b.hpp\"\n#include \"core/c.hpp\"\n")
                    .empty());
    EXPECT_TRUE(findings_for("src/core/a.cpp", "#include \"core/a.hpp\"\n").empty());
}

TEST(Rooms, AFileOutsideOfAllRoomsAndAFolderThatIsNoneAreFound) {
    EXPECT_EQ(findings_for("src/api/a.cpp", "").size(), 1U);
    EXPECT_EQ(findings_for("src/api/kitchen/a.cpp", "").size(), 1U);
    EXPECT_EQ(findings_for("src/core/kitchen/a.cpp", "").size(), 1U);
}

TEST(Rooms, ARingIsFoundHoweverLong) {
    EXPECT_TRUE(rooms_in_rings(rooms_of(small_page)).empty());
    EXPECT_EQ(rooms_in_rings({{"a/x", {"a/y"}}, {"a/y", {"a/z"}}, {"a/z", {"a/x"}}, {"a/w", {"a/x"}}}).size(), 3U);
}

TEST(Rooms, ARowThatAllowsWhatNobodyUsesIsFound) {
    const room_rules rooms = rooms_of(small_page);
    const source_file answer{"src/api/answers/a.cpp", "#include \"api/drawing/a.hpp\"\n"};
    const source_file plan{"src/api/plan/a.cpp", "#include \"api/answers/a.hpp\"\n"};

    const auto found = unused_rows(rooms, {answer, plan});

    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].sentence, "room api/plan may include api/drawing and does not");
}

TEST(Rooms, ACrowdedFolderIsFound) {
    const std::vector<source_file> files{{"src/a/1.cpp", ""}, {"src/a/2.cpp", ""}, {"src/a/b/3.cpp", ""}};
    EXPECT_TRUE(crowded_folders(files, 2).empty());
    ASSERT_EQ(crowded_folders(files, 1).size(), 1U);
    EXPECT_EQ(crowded_folders(files, 1)[0].path, "src/a");
}

// The real page and the real tree. The count guards against a reader that finds nothing.
TEST(Rooms, EveryFileKeepsToTheTable) {
    const room_rules rooms = rooms_of(project_text("docs/architecture.md"));
    ASSERT_GE(rooms.size(), 20U);
    const auto files = project_files({"src"}, {".hpp", ".cpp"});

    std::vector<finding> found = unused_rows(rooms, files);
    for (const source_file& file : files) {
        const auto more = wrong_rooms(rooms, file);
        found.insert(found.end(), more.begin(), more.end());
    }
    const auto crowded = crowded_folders(files, most_sources);
    found.insert(found.end(), crowded.begin(), crowded.end());

    EXPECT_TRUE(found.empty()) << listed(found);
    EXPECT_TRUE(rooms_in_rings(rooms).empty());
}

}  // namespace
}  // namespace magnesia::house::rooms_test
