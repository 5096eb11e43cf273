// layers_test.cpp - every include line keeps to docs/architecture.md, and the check finds planted breaches.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "house/layer_rules.hpp"

namespace magnesia::house::layers_test {
namespace {

// A small page of our own, so that these tests do not move with the real one.
constexpr std::string_view small_page =
    "# Page\n"
    "<!-- table: layers -->\n"
    "| layer | what | may include |\n"
    "|---|---|---|\n"
    "| core | a | |\n"
    "| engine | b | core |\n"
    "| apps | c | core, engine |\n"
    "| tools | d | core |\n"
    "\n"
    "<!-- table: libraries -->\n"
    "| library | headers | only in | why |\n"
    "|---|---|---|---|\n"
    "| fmt | `fmt/` | anywhere | d |\n"
    "| Eigen | `Eigen/` | `src/engine/` | e |\n"
    "| toml++ | `toml++/` | `src/engine/file.cpp` | f |\n";

std::vector<finding> findings_for(const std::string& path, const std::string& text) {
    return forbidden_includes(rules_of(small_page), {path, text});
}

// Oracle for the planted breaches: the layer and library tables above, read by eye.
TEST(Layers, AnIncludeUpwardsIsFound) {
    const auto found = findings_for("src/core/a.cpp", "#include <vector>\n\n#include \"engine/stepper.hpp\"\n");

    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].path, "src/core/a.cpp");
    EXPECT_EQ(found[0].line, 3U);
}

TEST(Layers, AnIncludeOfTheOwnLayerAndOfALowerOneIsAllowed) {
    EXPECT_TRUE(findings_for("src/engine/a.cpp", "#include \"engine/a.hpp\"\n#include \"core/b.hpp\"\n").empty());
    EXPECT_TRUE(findings_for("apps/cli/main.cpp", "#include \"engine/a.hpp\"\n#include \"cli/verb.hpp\"\n").empty());
    EXPECT_EQ(findings_for("apps/cli/main.cpp", "#include \"server/a.hpp\"\n").size(), 1U);
}

TEST(Layers, AToolHasARowOfItsOwn) {
    EXPECT_TRUE(findings_for("tools/writer/a.cpp", "#include \"writer/a.hpp\"\n#include \"core/b.hpp\"\n").empty());
    EXPECT_EQ(findings_for("tools/writer/a.cpp", "#include \"engine/a.hpp\"\n").size(), 1U);
}

TEST(Layers, OddlySpacedIncludesAreFoundToo) {
    EXPECT_EQ(findings_for("src/core/a.hpp", "  #  include   \"engine/stepper.hpp\" // why\n").size(), 1U);
    EXPECT_EQ(findings_for("src/core/a.hpp", "#include\"engine/stepper.hpp\"\n").size(), 1U);
}

TEST(Layers, AnIncludeWithoutItsLayerIsFound) {
    EXPECT_EQ(findings_for("src/core/a.cpp", "#include \"a.hpp\"\n").size(), 1U);
    EXPECT_EQ(findings_for("src/core/a.cpp", "#include \"../engine/a.hpp\"\n").size(), 1U);
}

TEST(Layers, ALibraryOutsideItsPlaceIsFound) {
    EXPECT_EQ(findings_for("src/core/a.cpp", "#include <Eigen/Dense>\n").size(), 1U);
    EXPECT_EQ(findings_for("src/engine/other.cpp", "#include <toml++/toml.h>\n").size(), 1U);
    EXPECT_TRUE(findings_for("src/engine/file.cpp", "#include <toml++/toml.h>\n#include <Eigen/LU>\n").empty());
    EXPECT_TRUE(findings_for("src/core/a.cpp", "#include <fmt/format.h>\n").empty());
}

TEST(Layers, AnUnknownLibraryIsFoundAndTheStandardLibraryIsNot) {
    EXPECT_EQ(findings_for("src/core/a.cpp", "#include <boost/any.hpp>\n").size(), 1U);
    EXPECT_EQ(findings_for("src/core/a.cpp", "#include <unistd.h>\n").size(), 1U);
    EXPECT_TRUE(findings_for("src/core/a.cpp", "#include <string_view>\n").empty());
}

TEST(Layers, AFolderThatIsNoLayerIsFound) {
    EXPECT_EQ(findings_for("src/misc/a.cpp", "").size(), 1U);
}

TEST(Layers, UsesInCMakeMustEqualTheTable) {
    const include_rules rules = rules_of(small_page);

    EXPECT_TRUE(wrong_uses(rules, {"x", "magnesia_layer(engine USES core LIBRARIES Eigen3::Eigen)"}).empty());
    EXPECT_TRUE(wrong_uses(rules, {"x", "magnesia_layer(core LIBRARIES fmt::fmt)"}).empty());
    EXPECT_EQ(wrong_uses(rules, {"x", "magnesia_layer(core USES engine)"}).size(), 1U);
    EXPECT_EQ(wrong_uses(rules, {"x", "magnesia_layer(engine)"}).size(), 1U);
    EXPECT_EQ(wrong_uses(rules, {"x", "add_library(engine)"}).size(), 1U);
}

TEST(Layers, AMissingTableIsAnErrorAndNotAnEmptyOne) {
    EXPECT_THROW(rules_of("# A page without tables\n"), std::runtime_error);
}

// The real page and the real tree. The counts guard against a reader that finds nothing.
TEST(Layers, EveryIncludeOfTheProjectKeepsToTheTables) {
    const include_rules rules = rules_of(project_text("docs/architecture.md"));
    ASSERT_EQ(rules.layers.size(), 18U);
    ASSERT_FALSE(rules.layers.at("model").empty());
    const auto files = project_files({"src", "apps", "tools"}, {".hpp", ".cpp"});
    ASSERT_GE(files.size(), 6U);

    std::vector<finding> found;
    for (const source_file& file : files) {
        const auto more = forbidden_includes(rules, file);
        found.insert(found.end(), more.begin(), more.end());
    }

    EXPECT_TRUE(found.empty()) << listed(found);
}

TEST(Layers, EveryCMakeListNamesTheLayersOfTheTable) {
    const include_rules rules = rules_of(project_text("docs/architecture.md"));

    std::vector<finding> found;
    for (const source_file& file : project_files({"src"}, {"CMakeLists.txt"})) {
        const auto more = wrong_uses(rules, file);
        found.insert(found.end(), more.begin(), more.end());
    }

    EXPECT_TRUE(found.empty()) << listed(found);
}

}  // namespace
}  // namespace magnesia::house::layers_test
