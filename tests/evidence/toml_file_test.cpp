// toml_file_test.cpp - every way a file can be wrong is one sentence with its place; never a crash, hang or default.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/toml_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>

#include "evidence/files/text_file.hpp"
#include "tests/evidence/support.hpp"

namespace toml_file_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;
using namespace std::string_literals;

std::string refusal_of(const std::string& text) {
    return refusal([&] { parse_toml(text, "a.toml"); });
}

TEST(TomlFile, GivesEveryKindOfValueWithItsPlace) {
    const tree top = parse_toml("text = \"x\"\nwhole = -7\nreal = 2.5\ntruth = true\nday = 2026-03-02\n", "a.toml");

    EXPECT_EQ(*top.find("text")->text(), "x");
    EXPECT_EQ(*top.find("whole")->integer(), -7);
    EXPECT_EQ(*top.find("real")->real(), 2.5);
    EXPECT_TRUE(*top.find("truth")->boolean());
    EXPECT_EQ(*top.find("day")->date(), (date_value{2026, 3, 2}));
    EXPECT_EQ(top.find("real")->where.line, 3U);
    EXPECT_EQ(top.find("real")->where.column, 8U);
    EXPECT_EQ(top.find("real")->where.file, "a.toml");
}

TEST(TomlFile, KeepsTheOrderOfTheFile) {  // toml++ sorts keys by name; a reader's file has its own order
    const tree top = parse_toml("zinc = 1\ncopper = 2\n[iron]\nb = 1\na = 2\n[[dose]]\n[[dose]]\n", "a.toml");

    std::vector<std::string> keys;
    for (const auto& [key, value] : *top.entries()) keys.push_back(key);
    EXPECT_EQ(keys, (std::vector<std::string>{"zinc", "copper", "iron", "dose"}));
    EXPECT_EQ(top.find("iron")->entries()->front().first, "b");
    EXPECT_EQ(top.find("dose")->items()->size(), 2U);
}

TEST(TomlFile, ReadsNestedListsAndTablesWithDottedKeys) {
    const tree top = parse_toml("a.b = [[1, 2], [{ c = \"d\" }]]\n", "a.toml");

    const tree& b = *top.find("a")->find("b");
    EXPECT_EQ(*b.items()->at(0).items()->at(1).integer(), 2);
    EXPECT_EQ(*b.items()->at(1).items()->at(0).find("c")->text(), "d");
}

TEST(TomlFile, AnEmptyTextIsAnEmptyTable) {  // which keys must be there is for the layer above to say
    EXPECT_TRUE(parse_toml("", "a.toml").entries()->empty());
    EXPECT_TRUE(parse_toml("# only words\n", "a.toml").entries()->empty());
}

TEST(TomlFile, AcceptsAByteOrderMarkAndWindowsLineEnds) {
    const tree top = parse_toml(
        "\xEF\xBB\xBF"
        "a = 1\r\nb = 2\r\n",
        "a.toml");

    EXPECT_EQ(*top.find("a")->integer(), 1);
    EXPECT_EQ(top.find("b")->where.line, 2U);
}

TEST(TomlFile, AcceptsLettersOfAllLanguagesInStringsAndComments) {
    EXPECT_EQ(*parse_toml("a = \"µg\" # für später\n", "a.toml").find("a")->text(), "µg");
}

// The five inputs that end the process with toml++ 3.3.0 (its issue 294). Each stands on the third line.
TEST(TomlFile, RefusesTheTyposThatAbortTheParser) {
    for (const std::string typo : {"[=33", "[&", "[[[1]]]", "a=[}", "x = [ }*"}) {
        const std::string message = refusal_of("first = 1\n\n" + typo + "\nlast = 2\n");
        EXPECT_TRUE(contains(message, "a.toml:3")) << typo << ": " << message;
        EXPECT_TRUE(contains(message, "is not valid TOML")) << typo << ": " << message;
    }
}

TEST(TomlFile, NamesKeyAndPlaceOfARepeatedKey) {
    EXPECT_EQ(refusal_of("dose = 1\ndose = 2\n"), "a.toml:2:8: dose is set twice; allowed: each key once");
    EXPECT_TRUE(contains(refusal_of("[run]\n[run]\n"), "a.toml:2:1: run is set twice"));
    EXPECT_TRUE(contains(refusal_of("a = { b = 1, b = 2 }\n"), "b is set twice"));
    EXPECT_TRUE(contains(refusal_of("a = 1\na.b = 2\n"), "a.toml:2:1: a key is set twice"));
}

TEST(TomlFile, QuotesNothingThatATerminalWouldObey) {  // toml++ quotes the letters it stumbled over as they are
    EXPECT_EQ(refusal_of("sex = tr\x1b[31m\n"),
              "a.toml:1:9: is not valid TOML: Error while parsing boolean: expected 'true', saw 'tr\\x1B'");
    EXPECT_EQ(refusal_of("\"\\u001b[2J\" = 1\n\"\\u001b[2J\" = 2\n").find('\x1b'), std::string::npos);
}

TEST(TomlFile, RefusesNumbersOneCannotCalculateWithAndNamesAllOfThem) {
    const std::string message = refusal_of("[person]\nage_y = nan\nweight_kg = [1.0, -inf]\n");

    EXPECT_TRUE(contains(message, "a.toml:2:9: person.age_y = nan")) << message;
    EXPECT_TRUE(contains(message, "a.toml:3:19: person.weight_kg[1] = -inf")) << message;
    EXPECT_NE(refusal_of("a = 1e999\n"), "no error");
    EXPECT_NE(refusal_of("a = 99999999999999999999\n"), "no error");
}

TEST(TomlFile, RefusesTimesOfDayButTakesDates) {
    EXPECT_TRUE(contains(refusal_of("at = 22:00:00\n"), "a.toml:1:6: at has a time of day"));
    EXPECT_TRUE(contains(refusal_of("at = 2026-03-02T22:00:00Z\n"), "has a time of day"));
    EXPECT_TRUE(contains(refusal_of("at = 2026-02-30\n"), "a.toml:1"));
}

TEST(TomlFile, RefusesOtherEncodingsInOneSentence) {
    EXPECT_EQ(refusal_of("\xFF\xFE"
                         "a\0=\0"s),
              "a.toml: is UTF-16; save it as UTF-8");
    EXPECT_EQ(refusal_of("\xFE\xFF\0a"s), "a.toml: is UTF-16; save it as UTF-8");
    EXPECT_EQ(refusal_of("\xFF\xFE\0\0a\0\0\0"s), "a.toml: is UTF-32; save it as UTF-8");
    EXPECT_TRUE(contains(refusal_of("a = 1\nb\0= 2\n"s), "a.toml:2:2: holds a NUL byte"));
    EXPECT_TRUE(contains(refusal_of("a = \"\xE4\"\n"), "a.toml:1:6: holds bytes that are not UTF-8"));
    EXPECT_TRUE(contains(refusal_of("\xC2\xB5g = 1\n"), "a.toml:1:1: has a letter outside a string"));
}

TEST(TomlFile, RefusesOverlongSurrogateAndOutOfRangeBytes) {  // RFC 3629: none of these is UTF-8
    for (const std::string& bytes :
         {"\xC0\xAF"s, "\xE0\x80\xAF"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s, "\xF0\x9F\x98"s}) {
        EXPECT_TRUE(contains(refusal_of("a = \"" + bytes + "\"\n"), "are not UTF-8"));
    }
    EXPECT_EQ(refusal_of("a = \"\xF0\x9F\x98\xB4\"\n"), "no error");  // a sleeping face is
}

TEST(TomlFile, RefusesDeepNestingBeforeItFeedsTheStack) {
    const std::size_t deep = 1000000;
    std::string dotted = "a";
    for (std::size_t i = 0; i < deep; ++i) dotted += ".a";

    for (const std::string& text : {"a = " + std::string(deep, '['), "a = " + std::string(deep, '{'), dotted + " = 1\n",
                                    '[' + dotted + "]\n", "a = [\n" + std::string(deep, '[')}) {
        EXPECT_TRUE(contains(refusal_of(text), "nests too deeply")) << text.substr(0, 20);
    }
    EXPECT_EQ(refusal_of("a = " + std::string(60, '[') + std::string(60, ']')), "no error");
    EXPECT_EQ(refusal_of("a = \"" + std::string(1000, '[') + "\" # " + std::string(1000, '{')), "no error");
}

TEST(TomlFile, RefusesAFileOfNothingButEntriesInGoodTime) {  // each could be a fault to explain: minutes, once
    std::string keys;
    std::string tables;
    for (int i = 0; i < 200000; ++i) {
        keys += 'k' + std::to_string(i) + "=1\n";
        tables += "[[dose]]\n";
    }
    EXPECT_TRUE(contains(refusal_of(keys), "a.toml:20001:7: is too long a file"));
    EXPECT_TRUE(contains(refusal_of(tables), "is too long a file"));
    EXPECT_EQ(refusal_of(keys.substr(0, keys.find("k20000="))), "no error");
}

TEST(TomlFile, TakesNothingInsideStringsAndCommentsForBrackets) {
    const std::string many(100, '[');
    for (const std::string& text :
         {"a = \"\"\"\n" + many + "\"µ\"\n\"\"\"\n", "a = '''\n" + many + "'\n'''\n", "a = \"\\\"" + many + "\"\n",
          "a = '\\' # " + many + "\n", "a = \"\" # " + many + "\nb = ''\n"}) {
        EXPECT_EQ(refusal_of(text), "no error") << text;
    }
    EXPECT_TRUE(contains(refusal_of("a = \"\" \nb = " + many), "nests too deeply"));
}

TEST(TomlFile, RefusesATruncatedText) {
    const std::string whole = "title = \"a\"\n[person]\nage_y = 45\nmeals = [{ at = \"07:30\", share = 0.25 }]\n";
    EXPECT_EQ(refusal_of(whole), "no error");
    EXPECT_TRUE(contains(refusal_of(whole.substr(0, 10)), "a.toml:1"));
    EXPECT_TRUE(contains(refusal_of(whole.substr(0, whole.size() - 3)), "a.toml:4"));
}

TEST(TomlFile, ReadsAFileAndNamesItAsTheReaderDid) {
    const temporary_folder folder;
    const std::string path = folder.write("ok.toml", "a = 1\n");

    EXPECT_EQ(read_toml(path).find("a")->where.file, path);
}

TEST(TomlFile, SaysWhyAPathCannotBeRead) {
    const temporary_folder folder;
    EXPECT_EQ(refusal([&] { read_toml(folder.path("none.toml")); }), folder.path("none.toml") + ": no such file");
    EXPECT_TRUE(contains(refusal([&] { read_toml(folder.path("")); }), "is a folder"));
    EXPECT_TRUE(contains(refusal([] { read_toml("/dev/zero"); }), "is a device, pipe or socket"));
    EXPECT_TRUE(contains(refusal([] { read_toml(""); }), "the file name is empty"));
}

TEST(TomlFile, DoesNotWaitForAPipe) {  // opening a pipe nobody writes to never returns; the test would hang
    const temporary_folder folder;
    ASSERT_EQ(mkfifo(folder.path("pipe").c_str(), 0600), 0);

    EXPECT_TRUE(contains(refusal([&] { read_toml(folder.path("pipe")); }), "is a device, pipe or socket"));
}

TEST(TomlFile, RefusesAHugeFileBeforeReadingIt) {
    const temporary_folder folder;
    const std::string path = folder.write("huge.toml", "a = 1\n");
    std::filesystem::resize_file(path, std::uintmax_t{8} << 30);  // 8 GiB, sparse: reading it would take seconds

    const auto start = std::chrono::steady_clock::now();
    const std::string message = refusal([&] { read_toml(path); });

    EXPECT_TRUE(contains(message, "8589934592 bytes")) << message;
    EXPECT_TRUE(contains(message, "4194304 bytes")) << message;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(500));
}

/// Runs `work` in a child that is nobody: root may read everything, so root could not test this. Returns the exit code.
template <class Work>
int exit_code_as_nobody(Work work) {
    const pid_t child = fork();
    if (child == 0) {
        const bool is_nobody = geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
        _exit(is_nobody ? work() : 99);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

TEST(TomlFile, SaysWhenThereIsNoPermission) {
    const temporary_folder folder;
    const std::string path = folder.write("locked.toml", "a = 1\n");
    std::filesystem::permissions(folder.path(""), std::filesystem::perms::all);
    std::filesystem::permissions(path, std::filesystem::perms::none);

    const int code = exit_code_as_nobody(
        [&] { return refusal([&] { read_toml(path); }) == path + ": cannot be opened: Permission denied" ? 7 : 1; });

    EXPECT_EQ(code, 7);
}

}  // namespace
}  // namespace toml_file_test
