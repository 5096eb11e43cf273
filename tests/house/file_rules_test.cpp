// file_rules_test.cpp - every file of the project keeps the rules of the house, and the checks find planted breaches.
// SPDX-License-Identifier: Apache-2.0
#include "house/file_rules.hpp"

#include <gtest/gtest.h>

#include <iostream>

namespace magnesia::house::file_rules_test {
namespace {

using rule = std::vector<finding> (*)(const source_file&);

/// What `check` finds in all of `files`.
std::vector<finding> found_in(const std::vector<source_file>& files, rule check) {
    std::vector<finding> found;
    for (const source_file& file : files) {
        const std::vector<finding> more = check(file);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

std::vector<source_file> scripts() {
    std::vector<source_file> files =
        project_files({"scripts", ".ci", "benchmarks", "examples", "tests"}, {".sh", "/run"});
    files.push_back({"run", project_text("run")});
    files.push_back({"test", project_text("test")});
    return files;
}

/// Everything people write, and not only code.
std::vector<source_file> written_files() {
    std::vector<source_file> files = project_files(
        {"src", "apps", "tools", "tests", "benchmarks", "cmake", "scripts", "docs", "data", "examples", "changelog.d"},
        {""});
    for (const char* path : {"run", "test", "CMakeLists.txt", "CMakePresets.json", "CONTRIBUTING.md", "SECURITY.md",
                             "CHANGELOG.md", "CITATION.cff"}) {
        files.push_back({path, project_text(path)});
    }
    return files;
}

constexpr const char* right_head = "// a.hpp - what it is.\n// SPDX-License-Identifier: Apache-2.0\n#pragma once\n";

// Planted breaches; the oracle is the rule as docs/style.md says it.
TEST(FileRules, AHeadWithTheWrongStemOrNoLicenceIsFound) {
    EXPECT_TRUE(wrong_head({"src/core/a.hpp", right_head}).empty());
    EXPECT_EQ(wrong_head({"src/core/b.hpp", right_head}).size(), 1U);
    EXPECT_EQ(wrong_head({"src/core/a.hpp", "// a.hpp - what it is.\n#pragma once\n"}).size(), 1U);
    EXPECT_EQ(wrong_head({"src/core/a.hpp", ""}).size(), 3U);
    EXPECT_TRUE(wrong_head({"src/core/a.hpp",
                            "// a.hpp - x.\n// Source: a paper.\n// SPDX-License-Identifier: Apache-2.0\n"
                            "#pragma once\n"})
                    .empty());
    EXPECT_EQ(
        wrong_head({"src/core/a.cpp", "// a.cpp - x.\n// and more. SPDX-License-Identifier: Apache-2.0\n"}).size(), 1U);
    EXPECT_EQ(wrong_head({"src/core/a.hpp", "// a.hpp - x.\n// SPDX-License-Identifier: Apache-2.0\nint x;\n"}).size(),
              1U);
}

TEST(FileRules, AScriptMayNameItsInterpreterFirst) {
    const std::string head = "# x.sh - what it does.\n# SPDX-License-Identifier: Apache-2.0\n";

    EXPECT_TRUE(wrong_head({"scripts/x.sh", "#!/bin/sh\n" + head}).empty());
    EXPECT_TRUE(wrong_head({"scripts/x.sh", head}).empty());
    EXPECT_EQ(wrong_head({"scripts/x.sh", "#!/bin/sh\n"}).size(), 2U);
}

TEST(FileRules, TheNamespaceMustBeTheFolder) {
    EXPECT_TRUE(wrong_namespace({"src/engine/a.hpp", "namespace magnesia::engine {\n"}).empty());
    EXPECT_TRUE(wrong_namespace({"src/core/a.hpp", "namespace magnesia::inline core {\n"}).empty());
    EXPECT_TRUE(wrong_namespace({"src/physiology/kidney.hpp", "namespace magnesia::physiology::kidney {\n"}).empty());
    EXPECT_TRUE(wrong_namespace({"tools/writer/a.hpp", "namespace magnesia::writer {\n"}).empty());
    EXPECT_EQ(wrong_namespace({"tools/writer/a.hpp", "namespace magnesia::tools {\n"}).size(), 1U);
    EXPECT_EQ(wrong_namespace({"src/engine/a.hpp", "namespace magnesia::model {\n"}).size(), 1U);
    EXPECT_EQ(wrong_namespace({"src/core/a.hpp", "namespace magnesia::core {\n"}).size(), 1U);
    EXPECT_EQ(wrong_namespace({"src/engine/a.hpp", "// namespace magnesia::engine {\n"}).size(), 1U);
}

TEST(FileRules, AFileOfMoreThanFourHundredLinesIsFound) {
    std::string text;
    for (int i = 0; i < 400; ++i) {
        text += "\n";
    }

    EXPECT_TRUE(wrong_size({"src/core/a.cpp", text}).empty());
    EXPECT_EQ(wrong_size({"src/core/a.cpp", text + "\n"}).size(), 1U);
}

TEST(FileRules, TheOwnHeaderComesFirst) {
    const std::string own_first = "#include \"core/a.hpp\"\n\n#include <vector>\n";
    const std::string own_later = "#include <vector>\n\n#include \"core/a.hpp\"\n";

    EXPECT_TRUE(wrong_first_include({"src/core/a.cpp", own_first}).empty());
    EXPECT_EQ(wrong_first_include({"src/core/a.cpp", own_later}).size(), 1U);
    EXPECT_TRUE(wrong_first_include({"src/core/b.cpp", own_later}).empty());
    EXPECT_EQ(wrong_first_include({"tools/core/a.cpp", own_later}).size(), 1U);
    EXPECT_TRUE(is_proved_alone({"src/core/a.hpp", ""}, {{"src/core/a.cpp", own_first}}));
    EXPECT_FALSE(is_proved_alone({"src/core/a.hpp", ""}, {{"src/core/a.cpp", own_later}}));
    EXPECT_FALSE(is_proved_alone({"src/core/b.hpp", ""}, {{"src/core/a.cpp", own_first}}));
}

TEST(FileRules, OpenEndsAndPathsOfOneMachineAreFound) {
    const std::string open_end =
        "// TO"
        "DO: later\n";
    const std::string with_number =
        "// TO"
        "DO(#12): later\n";

    EXPECT_EQ(wrong_words({"a.cpp", open_end}).size(), 1U);
    EXPECT_TRUE(wrong_words({"a.cpp", with_number}).empty());
    EXPECT_EQ(wrong_words({"a.md",
                           "see /ho"
                           "me/anna/notes\n"})
                  .size(),
              1U);
    EXPECT_EQ(wrong_words({"a.md",
                           "see ../sha"
                           "red/notes\n"})
                  .size(),
              1U);
    EXPECT_TRUE(wrong_words({"a.md", "a network at home/work, build/tmp/x, https://example.org/root/x\n"}).empty());
}

TEST(FileRules, ATestFileIsNamedSoAndAsserts) {
    const std::string asserting = "TEST(A, B) { EXPECT_EQ(1, 1); }\n";

    EXPECT_TRUE(wrong_test_file({"tests/core/a_test.cpp", asserting}).empty());
    EXPECT_EQ(wrong_test_file({"tests/core/a.cpp", asserting}).size(), 1U);
    EXPECT_EQ(wrong_test_file({"tests/core/a_test.cpp", "TEST(A, B) { run(); }\n"}).size(), 1U);
    EXPECT_EQ(wrong_test_file({"tests/core/a_test.cpp", "int x;\n"}).size(), 1U);
}

TEST(FileRules, ATestFileHasANamespaceOfItsOwn) {
    EXPECT_TRUE(wrong_test_namespace({"tests/core/a_test.cpp", "namespace a_test {\n"}).empty());
    EXPECT_TRUE(wrong_test_namespace({"tests/core/a_test.cpp", "\nnamespace magnesia::core::a_test {\n"}).empty());
    EXPECT_TRUE(wrong_test_namespace({"tests/core/a.hpp", "namespace magnesia {\n"}).empty());
    EXPECT_EQ(wrong_test_namespace({"tests/core/a_test.cpp", "namespace {\n"}).size(), 1U);
    EXPECT_EQ(wrong_test_namespace({"tests/core/a_test.cpp", "namespace b_a_test {\n"}).size(), 1U);
    EXPECT_EQ(wrong_test_namespace({"tests/core/a_test.cpp", "namespace a_test::b {\n"}).size(), 1U);
}

// The real tree.
TEST(FileRules, EverySourceAndScriptSaysWhatItIs) {
    const auto found = found_in(project_sources(), wrong_head);
    EXPECT_TRUE(found.empty()) << listed(found);
    const auto found_in_scripts = found_in(scripts(), wrong_head);
    EXPECT_TRUE(found_in_scripts.empty()) << listed(found_in_scripts);
    EXPECT_GE(scripts().size(), 4U);
}

TEST(FileRules, EveryFolderIsItsNamespace) {
    const auto found = found_in(project_sources(), wrong_namespace);
    EXPECT_TRUE(found.empty()) << listed(found);
}

TEST(FileRules, EveryFileIsSmall) {
    std::vector<source_file> files =
        project_files({"src", "apps", "tools", "tests", "benchmarks", "cmake", "scripts"}, {"pp", "make", "sh"});
    const auto found = found_in(files, wrong_size);
    EXPECT_TRUE(found.empty()) << listed(found);

    for (const source_file& file : files) {  // the watch list: seen with --verbose, fails nothing
        if (const std::size_t count = lines_of(file.text).size(); count > long_file) {
            std::cout << "long: " << file.path << ", " << count << " lines\n";
        }
    }
}

TEST(FileRules, EverySourceIncludesItsOwnHeaderFirst) {
    const auto found = found_in(project_sources(), wrong_first_include);
    EXPECT_TRUE(found.empty()) << listed(found);
}

TEST(FileRules, NoFileHasOpenEndsOrNamesAMachine) {
    const auto found = found_in(written_files(), wrong_words);
    EXPECT_TRUE(found.empty()) << listed(found);
}

TEST(FileRules, EveryTestFileHasANamespaceOfItsOwn) {
    const auto found = found_in(project_sources(), wrong_test_namespace);
    EXPECT_TRUE(found.empty()) << listed(found);
}

TEST(FileRules, EveryTestFileIsRunAndAsserts) {
    const auto found = found_in(project_sources(), wrong_test_file);
    EXPECT_TRUE(found.empty()) << listed(found);
}

}  // namespace
}  // namespace magnesia::house::file_rules_test
