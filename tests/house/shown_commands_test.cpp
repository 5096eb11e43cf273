// shown_commands_test.cpp - every command a page shows is run, and says what the page shows.
// SPDX-License-Identifier: Apache-2.0
#include "house/shown_commands.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "house/source_files.hpp"

namespace magnesia::house::shown_commands_test {
namespace {

namespace fs = std::filesystem;

/// A folder like a clone in which `./run` is already built: it calls the program under test.
class pretended_clone {
 public:
    pretended_clone() {
        std::string name = (fs::temp_directory_path() / "magnesia-shown-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("there is no room for " + name);
        folder_ = name;
        fs::create_directories(folder_ / "build");
        fs::create_directory_symlink(fs::path(MAGNESIA_SOURCE_DIR) / "examples", folder_ / "examples");
        std::ofstream(folder_ / "run")
            << "#!/bin/sh\n"
               "[ $# -gt 0 ] && exec " MAGNESIA_PROGRAM
               " \"$@\"\n"
               "exec " MAGNESIA_PROGRAM " plan examples/people/low-intake-and-insomnia.toml --report build/page.html\n";
        fs::permissions(folder_ / "run", fs::perms::owner_all);
    }
    ~pretended_clone() { fs::remove_all(folder_); }
    pretended_clone(const pretended_clone&) = delete;
    pretended_clone& operator=(const pretended_clone&) = delete;

    /// What `command` says on stdout and stderr, as lines.
    std::vector<std::string> said_by(const std::string& command) const {
        const std::string line =
            fmt::format("cd '{}' && export LC_ALL=C.UTF-8 && ( {} ) 2>&1", folder_.string(), command);
        std::FILE* pipe = popen(line.c_str(), "r");
        std::string text;
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
        pclose(pipe);
        std::vector<std::string> lines;
        for (const std::string_view one : lines_of(text)) lines.emplace_back(one);
        return lines;
    }

 private:
    fs::path folder_;
};

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

void expect_as_shown(const std::string& page, std::size_t least) {
    const std::vector<shown_command> all = shown_commands(project_text(page));
    ASSERT_GE(all.size(), least);
    const pretended_clone clone;
    for (const shown_command& one : all) {
        const std::vector<std::string> said = clone.said_by(one.command);
        EXPECT_TRUE(is_as_shown(one.output, said)) << page << ':' << one.line << ": `" << one.command << "` says\n"
                                                   << joined(said);
    }
}

TEST(ShownCommands, AreFoundInConsoleBlocksOnly) {
    const auto all = shown_commands("$ no\n```console\n$ one\na\n\n$ two\n```\n```sh\n$ no\n```\n");

    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].command, "one");
    EXPECT_EQ(all[0].output, (std::vector<std::string>{"a", ""}));
    EXPECT_EQ(all[1].line, 6U);
}

TEST(ShownCommands, AnOutputThatDiffersIsNoticed) {
    EXPECT_TRUE(is_as_shown({"a", "...", "b ... d"}, {"a", "x", "y", "b c d"}));
    EXPECT_TRUE(is_as_shown({}, {}));
    EXPECT_FALSE(is_as_shown({}, {"error"}));
    EXPECT_FALSE(is_as_shown({"a"}, {"b"}));
    EXPECT_FALSE(is_as_shown({"b ... d"}, {"b c e"}));
    EXPECT_FALSE(is_as_shown({"...", "b"}, {"a", "b", "c"}));
}

TEST(ShownCommands, OfTheTutorialSayWhatItShows) {
    expect_as_shown("docs/tutorial.md", 12);
}

TEST(ShownCommands, OfTheReadmeSayWhatItShows) {
    expect_as_shown("README.md", 1);
}

}  // namespace
}  // namespace magnesia::house::shown_commands_test
