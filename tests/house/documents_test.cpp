// documents_test.cpp - decisions are numbered, versions agree, and files and tests that documents name exist.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "house/source_files.hpp"

namespace magnesia::house::documents_test {
namespace {

/// What is wrong with one page of docs/decisions; the rules are in its README.
std::vector<finding> wrong_decision(const source_file& file) {
    static const std::regex path_form(R"(docs/decisions/(\d{4})-[a-z0-9-]+\.md)");
    std::smatch parts;
    if (!std::regex_match(file.path, parts, path_form)) {
        return {{file.path, 0, "must be named NNNN-words-with-dashes.md"}};
    }
    std::vector<finding> findings;
    if (!file.text.starts_with(fmt::format("# {} ", parts[1].str()))) {
        findings.push_back({file.path, 1, fmt::format("must start with `# {} Title`", parts[1].str())});
    }
    if (lines_of(file.text).size() > 40) {
        findings.push_back({file.path, 0, "has more than 40 lines"});
    }
    return findings;
}

/// Paths of the project in back quotes that do not exist. A path with a placeholder (`NAME`, `*`, `<`) names no file.
std::vector<finding> missing_paths(const source_file& page) {
    static const std::regex form("`((?:src|docs|tests|tools|cmake|scripts|examples|apps|data)/[a-z0-9_./-]*)`");
    std::vector<finding> findings;
    std::size_t number = 0;
    for (const std::string_view view : lines_of(page.text)) {
        ++number;
        const std::string line(view);
        for (std::sregex_iterator at(line.begin(), line.end(), form), end; at != end; ++at) {
            const std::string path = (*at)[1].str();
            if (!std::filesystem::exists(std::filesystem::path(MAGNESIA_SOURCE_DIR) / path)) {
                findings.push_back({page.path, number, fmt::format("names `{}`, which does not exist", path)});
            }
        }
    }
    return findings;
}

/// `Suite.Name` of every test in these files.
std::set<std::string> tests_in(const std::vector<source_file>& files) {
    static const std::regex form(R"((?:TEST|TEST_F|TEST_P|TYPED_TEST|RC_GTEST_PROP)\((\w+),\s*(\w+))");
    std::set<std::string> names;
    for (const source_file& file : files) {
        for (std::sregex_iterator at(file.text.begin(), file.text.end(), form), end; at != end; ++at) {
            names.insert((*at)[1].str() + '.' + (*at)[2].str());
        }
    }
    return names;
}

/// Tests in back quotes, `Suite.Name`, that do not exist.
std::vector<finding> missing_tests(const source_file& page, const std::set<std::string>& known) {
    static const std::regex form("`([A-Z][A-Za-z0-9]+\\.[A-Z][A-Za-z0-9]+)`");
    std::vector<finding> findings;
    std::size_t number = 0;
    for (const std::string_view view : lines_of(page.text)) {
        ++number;
        const std::string line(view);
        for (std::sregex_iterator at(line.begin(), line.end(), form), end; at != end; ++at) {
            if (known.contains((*at)[1].str())) continue;
            findings.push_back(
                {page.path, number, fmt::format("names test `{}`, which does not exist", (*at)[1].str())});
        }
    }
    return findings;
}

std::vector<source_file> pages() {
    std::vector<source_file> files = project_files({"docs"}, {".md"});
    for (const char* path : {"README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"}) {
        files.push_back({path, project_text(path)});
    }
    return files;
}

std::string captured(const std::string& text, const std::regex& form) {
    std::smatch parts;
    return std::regex_search(text, parts, form) ? parts[1].str() : "nothing";
}

TEST(Documents, ADecisionWithTheWrongNumberOrTooLongIsFound) {
    EXPECT_TRUE(wrong_decision({"docs/decisions/0007-a-choice.md", "# 0007 A choice\n"}).empty());
    EXPECT_EQ(wrong_decision({"docs/decisions/0007-a-choice.md", "# 0008 A choice\n"}).size(), 1U);
    EXPECT_EQ(wrong_decision({"docs/decisions/7-a-choice.md", "# 7 A choice\n"}).size(), 1U);
    std::string page = "# 0007 A choice\n";
    for (int i = 0; i < 40; ++i) {
        page += "\n";
    }
    EXPECT_EQ(wrong_decision({"docs/decisions/0007-a-choice.md", page}).size(), 1U);
}

TEST(Documents, APathThatDoesNotExistIsFound) {
    EXPECT_TRUE(missing_paths({"a.md", "see `src/core/text.hpp` and `tests/house`, `data/NAME.toml`\n"}).empty());
    EXPECT_EQ(missing_paths({"a.md", "first\nsee `src/core/no_such_file.hpp`\n"}).at(0).line, 2U);
}

TEST(Documents, ATestThatDoesNotExistIsFound) {
    const std::set<std::string> known =
        tests_in({{"a_test.cpp", "TEST(Kidney, IsCalm) {\nRC_GTEST_PROP(Path, Is, ()) {"}});

    EXPECT_EQ(known, (std::set<std::string>{"Kidney.IsCalm", "Path.Is"}));
    EXPECT_TRUE(missing_tests({"a.md", "| a | `Kidney.IsCalm`, `Path.Is` |\n"}, known).empty());
    EXPECT_EQ(missing_tests({"a.md", "first\n`Kidney.IsLoud`\n"}, known).at(0).line, 2U);
}

TEST(Documents, EveryTestADocumentNamesExists) {
    const std::set<std::string> known = tests_in(project_files({"tests"}, {".cpp"}));
    std::vector<finding> found;
    for (const source_file& page : pages()) {
        const std::vector<finding> more = missing_tests(page, known);
        found.insert(found.end(), more.begin(), more.end());
    }

    EXPECT_TRUE(found.empty()) << listed(found);
    EXPECT_GT(known.size(), 500U);
}

TEST(Documents, EveryDecisionIsNumberedOnceAndShort) {
    std::map<std::string, std::string> by_number;
    std::vector<finding> found;
    for (const source_file& file : project_files({"docs/decisions"}, {".md"})) {
        if (file.path == "docs/decisions/README.md") {
            continue;
        }
        const std::vector<finding> more = wrong_decision(file);
        found.insert(found.end(), more.begin(), more.end());
        const std::string number = std::filesystem::path(file.path).filename().string().substr(0, 4);
        if (const auto [other, is_new] = by_number.emplace(number, file.path); !is_new) {
            found.push_back({file.path, 0, "has the same number as " + other->second});
        }
    }

    EXPECT_TRUE(found.empty()) << listed(found);
    EXPECT_GE(by_number.size(), 3U);
}

TEST(Documents, EveryPathADocumentNamesExists) {
    std::vector<finding> found;
    for (const source_file& page : pages()) {
        const std::vector<finding> more = missing_paths(page);
        found.insert(found.end(), more.begin(), more.end());
    }

    EXPECT_TRUE(found.empty()) << listed(found);
}

TEST(Documents, TheContractsNameEverySchemaOfAnAnswer) {
    const std::string page = project_text("docs/contracts.md");
    const std::vector<source_file> schemas = project_files({"src/api/schema"}, {".json"});

    EXPECT_GE(schemas.size(), 15U);
    for (const source_file& one : schemas) EXPECT_NE(page.find('`' + one.path + '`'), std::string::npos) << one.path;
}

TEST(Documents, TheCitationHasTheVersionOfTheBuild) {
    const std::string of_build = captured(project_text("CMakeLists.txt"), std::regex(R"(VERSION (\d+\.\d+\.\d+))"));
    const std::string of_citation = captured(project_text("CITATION.cff"), std::regex(R"(\nversion: (\S+))"));

    EXPECT_EQ(of_citation, of_build);
}

TEST(Documents, TheChangelogHasAPlaceForWhatIsNew) {
    EXPECT_NE(project_text("CHANGELOG.md").find("\n## Unreleased\n"), std::string::npos);
    EXPECT_NE(project_text("LICENSE").find("Apache License"), std::string::npos);
}

}  // namespace
}  // namespace magnesia::house::documents_test
