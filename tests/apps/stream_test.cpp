// stream_test.cpp - stdout that is full, closed or a broken pipe; Ctrl-C; progress on a terminal and nowhere else.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/program.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::stream_test {
namespace {

using testing::HasSubstr;

const std::vector<std::string> short_run{"simulate", good_line, "--draws", "0", "--json"};

TEST(Stdout, AFullDiskIsOneSentence) {
    for (const auto& words : {short_run, {"why", "citrate"}, {"new", "scenario"}, {"--version"}, {"help"}}) {
        const ended result = run(scratch(), words, {.stdout_file = "/dev/full"});

        EXPECT_EQ(result.code, 2) << testing::PrintToString(words);
        EXPECT_EQ(result.err, "stdout: the answer cannot be written: No space left on device\n");
    }
}

TEST(Stdout, AClosedOneIsOneSentenceAndNoOtherFileGetsTheAnswer) {
    const scratch place;
    std::vector<std::string> words = short_run;
    words.insert(words.end(), {"--report", "page.html"});

    const ended result = run(place, words, {.is_stdout_closed = true});

    EXPECT_EQ(result.code, 2);
    EXPECT_EQ(result.err, "stdout: the answer cannot be written: Bad file descriptor\n");
    EXPECT_EQ(place.names(), std::vector<std::string>{"page.html"});
    EXPECT_TRUE(place.read("page.html").starts_with("<!DOCTYPE html>"));
    EXPECT_TRUE(place.read("page.html").ends_with("</html>\n"));
}

TEST(Stdout, AReaderThatHadEnoughIsNoFault) {
    const ended result = run(scratch(), short_run, {.is_stdout_broken_pipe = true});

    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.err, "");
}

TEST(Interrupt, CtrlCEndsSoonAndLeavesNothingBehind) {
    const scratch place;

    const ended result = run(place,
                             {"simulate", "200 mg elemental citrate at 22:00 daily for 56 d", "--draws", "15000",
                              "--json", "--report", "page.html"},
                             {.interrupt_after_ms = 300});

    EXPECT_EQ(result.code, 130);
    EXPECT_LT(result.seconds, 20);  // the bodies under way are finished: a second each, ten times that with sanitizers
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err, "magnesia: stopped before the end; nothing was written\n");
    EXPECT_TRUE(place.names().empty()) << testing::PrintToString(place.names());
}

TEST(Interrupt, AReportThatWasThereBeforeIsKept) {
    const scratch place;
    place.write("page.html", "yesterday");

    const ended result =
        run(place, {"simulate", good_line, "--draws", "15000", "--report", "page.html"}, {.interrupt_after_ms = 300});

    EXPECT_EQ(result.code, 130);
    EXPECT_EQ(place.read("page.html"), "yesterday");
    EXPECT_EQ(place.names(), std::vector<std::string>{"page.html"});
}

TEST(Progress, IsShownOnATerminalAndGoneAtTheEnd) {
    const std::vector<std::string> words{"simulate", good_line, "--draws", "6"};

    const ended shown = run(scratch(), words, {.on_terminal = true});

    EXPECT_EQ(shown.code, 0);
    EXPECT_THAT(shown.out, HasSubstr(" of "));
    EXPECT_THAT(shown.out, HasSubstr(" runs"));
    EXPECT_THAT(shown.out, HasSubstr("\r\x1b[K"));  // erased before the answer
    EXPECT_GT(shown.out.find("not medical advice"), shown.out.rfind("\r\x1b[K"));
}

TEST(Progress, IsNotShownOnATerminalThatCannotMoveItsCursor) {
    const ended result =
        run(scratch(), {"simulate", good_line, "--draws", "6"}, {.terminal_kind = "dumb", .on_terminal = true});

    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.out.find('\x1b'), std::string::npos);
    EXPECT_THAT(result.out, HasSubstr("not medical advice"));
}

TEST(Progress, IsNotWrittenIntoFilesOrWhenQuietIsWanted) {
    const std::vector<std::string> words{"simulate", good_line, "--draws", "6"};
    std::vector<std::string> quiet = words;
    quiet.emplace_back("--quiet");

    const ended to_file = run(scratch(), words);
    const ended silent = run(scratch(), quiet, {.on_terminal = true});

    EXPECT_EQ(to_file.code, 0);
    EXPECT_EQ(to_file.err, "");
    EXPECT_EQ(to_file.out.find('\x1b'), std::string::npos);  // nor colours
    EXPECT_EQ(silent.code, 0);
    EXPECT_EQ(silent.out, "");
}

}  // namespace
}  // namespace magnesia::apps::stream_test
