// part_test.cpp - shards cover all draws once; stopped, resumed and merged runs give the answer of the whole one.
// SPDX-License-Identifier: Apache-2.0
#include "api/parts/part.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "api/parts/merge.hpp"
#include "api/parts/part_run.hpp"
#include "api/simulate/json_simulate.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::part_test {
namespace {

using testing::HasSubstr;

TEST(Shard, AllOfThemCoverEveryDrawOnce) {
    for (const std::size_t draws : {1u, 7u, 200u, 100'000'000u}) {
        for (const std::size_t of : {1u, 2u, 3u, 7u}) {
            std::size_t next = 0;
            for (std::size_t index = 1; index <= of; ++index) {
                const study::index_range range = draws_of({index, of}, draws);
                EXPECT_EQ(range.first, next);
                EXPECT_LE(range.size(), draws / of + 1);
                EXPECT_GE(range.size(), draws / of);
                next = range.last;
            }
            EXPECT_EQ(next, draws);
        }
    }
}

TEST(Shard, IsReadAsWritten) {
    EXPECT_EQ(parse_shard("2/8", {}, "--shard"), (shard{2, 8}));
    EXPECT_EQ(print({2, 8}), "2/8");
    for (const char* bad :
         {"", "2", "/", "2/", "/8", "0/8", "9/8", "2/8/3", "2 / 8", "-1/8", "1/0", "1/2000000", "a/b"})
        EXPECT_THROW(parse_shard(bad, {}, "--shard"), input_error) << bad;
}

simulate_request small_request(std::size_t draws) {
    simulate_request request;
    request.from.regimen = short_line;
    request.draws = draws;
    return request;
}

/// Files of one test, as the callbacks of parts see them.
class kept_files {
 public:
    kept_part part(const std::string& name, shard which = {}) {
        return {.file = path(name), .which = which, .keep = [this, name](std::string_view bytes) {
                    ++times_[name];
                    std::ofstream(path(name), std::ios::binary) << bytes;
                }};
    }
    std::string path(const std::string& name) const {
        return (std::filesystem::path(holder_.path()).parent_path() / name).string();
    }
    std::string read(const std::string& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    int times(const std::string& name) { return times_[name]; }

 private:
    sample_file holder_{"holder", ""};
    std::map<std::string, int> times_;
};

TEST(Part, ShardsMergedInAnyOrderAreTheWholeAnswer) {
    kept_files files;
    const std::string whole = json_of(*simulate(small_request(7)));
    for (std::size_t i = 1; i <= 3; ++i) {
        const part_outcome came = run_part(small_request(7), files.part(std::to_string(i), {i, 3}));
        EXPECT_TRUE(came.is_complete());
        EXPECT_FALSE(came.answer);
    }

    const simulate_answer merged = merge({.files = {files.path("2"), files.path("3"), files.path("1")}, .threads = 2});

    EXPECT_EQ(json_of(merged), whole);
}

// Above the limit of some regions: the whole answer of a line says nothing of it, as nobody's region is known.
TEST(Part, OfALineForTheDefaultAdultIsMergedToTheSameAnswer) {
    kept_files files;
    simulate_request request = small_request(2);
    request.from = {.file = {}, .regimen = "300 mg elemental citrate at 20:00 daily for 2 d", .person_file = {}};
    const std::string whole = json_of(*simulate(request));
    ASSERT_FALSE(run_part(request, files.part("1", {1, 2})).answer);
    ASSERT_FALSE(run_part(request, files.part("2", {2, 2})).answer);

    EXPECT_EQ(json_of(merge({.files = {files.path("1"), files.path("2")}, .threads = 2})), whole);
}

TEST(Part, ARunStoppedAgainAndAgainGivesTheAnswerOfOneThatWasNot) {
    kept_files files;
    const std::string whole = json_of(*simulate(small_request(60)));
    std::optional<simulate_answer> answer;
    int stops = 0;
    while (!answer && stops < 30) {
        std::stop_source stop;
        simulate_request request = small_request(60);
        request.stop = stop.get_token();
        request.progress = [&](std::size_t, std::size_t) { stop.request_stop(); };
        answer = run_part(request, files.part("kept")).answer;
        ++stops;
    }

    ASSERT_TRUE(answer);
    EXPECT_GT(stops, 1);
    EXPECT_EQ(json_of(*answer), whole);
}

TEST(Part, IsKeptAsOftenAsAskedWithoutAnotherAnswer) {
    kept_files files;
    kept_part often = files.part("kept");
    often.between = std::chrono::milliseconds(0);

    const part_outcome came = run_part(small_request(60), often);

    EXPECT_EQ(json_of(*came.answer), json_of(*simulate(small_request(60))));
    EXPECT_GT(files.times("kept"), 3);
    EXPECT_EQ(json_of(*run_part(small_request(60), files.part("kept")).answer), json_of(*came.answer));
}

std::string refusal_of(const std::function<void()>& work) {
    const std::vector<issue> issues = issues_of(work);
    return issues.empty() ? "" : sentence(issues.front());
}

TEST(Part, OfAnotherRunIsNotGoneOnFrom) {
    kept_files files;
    run_part(small_request(4), files.part("kept"));
    const auto with = [&](auto change, shard which = {}) {
        simulate_request request = small_request(4);
        change(request);
        return refusal_of([&] { run_part(request, files.part("kept", which)); });
    };
    const auto nothing = [](simulate_request&) {};

    EXPECT_EQ(with(nothing), "");
    EXPECT_THAT(with([](auto& r) { r.seed = 2; }), HasSubstr("seed = 1 is not that of this run; allowed: 2"));
    EXPECT_THAT(with([](auto& r) { r.accuracy = accuracy_of("1e-6"); }),
                HasSubstr("options.accuracy.asked = 0.0001 is not that of this run; allowed: 1e-06"));
    EXPECT_THAT(with([](auto& r) { r.draws = 5; }), HasSubstr("options.draws = 4 is not that of this run"));
    EXPECT_THAT(with([](auto& r) { r.from.regimen = "100 mg elemental citrate at 22:00 daily for 2 d, fasting"; }),
                HasSubstr("options.scenario is another than that of this run"));
    EXPECT_THAT(with(nothing, {1, 2}), HasSubstr("is another shard than the one asked for; allowed: 1/2"));
}

TEST(Part, AChangedByteAnywhereIsNoticed) {
    kept_files files;
    run_part(small_request(2), files.part("kept"));
    const std::string good = files.read("kept");
    EXPECT_NO_THROW(parse_part(good, "kept"));
    for (std::size_t at = 0; at < good.size(); at += 1 + good.size() / 211) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] + 1);
        EXPECT_THROW(parse_part(bad, "kept"), input_error) << at;
        EXPECT_THROW(parse_part(good.substr(0, at), "kept"), input_error) << at;
    }
}

TEST(Part, AnAnswerIsToldFromAPart) {
    const auto found =
        issues_of([] { parse_part("{\n  \"schema\": \"magnesia.simulate/1\"\n}" + std::string(64, ' '), "a"); });

    ASSERT_EQ(found.size(), 1u);
    EXPECT_THAT(found[0].found, HasSubstr("is an answer of --json"));
}

TEST(Part, MoreShardsThanDrawsAreRefused) {
    kept_files files;

    EXPECT_THAT(refusal_of([&] {
                    run_part(small_request(3), files.part("kept", {4, 4}));
                }),
                HasSubstr("--shard = 4/4 are more shards than the 3 draws; allowed: up to 3"));
}

TEST(Merge, SaysWhichDrawsAreMissingOrThereTwice) {
    kept_files files;
    for (std::size_t i = 1; i <= 3; ++i) run_part(small_request(6), files.part(std::to_string(i), {i, 3}));
    const auto merging = [&](const std::vector<std::string>& names) {
        merge_request request;
        for (const std::string& name : names) request.files.push_back(files.path(name));
        return refusal_of([&] { merge(request); });
    };

    EXPECT_EQ(merging({"1", "2", "3"}), "");
    EXPECT_THAT(merging({"1", "3"}), HasSubstr("draws are missing in these parts: 2 to 3; allowed: parts that hold all "
                                               "draws from 0 to 5"));
    EXPECT_THAT(merging({"2"}), HasSubstr("0 to 1 and 1 more gaps"));
    EXPECT_THAT(merging({"1", "2", "2", "3"}), HasSubstr("2/3 holds draws that an earlier part holds too"));
    run_part(small_request(7), files.part("other", {3, 3}));
    EXPECT_THAT(merging({"1", "2", "other"}), HasSubstr("options.draws = 7 is not that of " + files.path("1")));
}

TEST(Merge, APartOfAnotherProgramIsRefused) {
    kept_files files;
    run_part(small_request(2), files.part("kept"));
    part_file read = parse_part(files.read("kept"), "kept");
    read.head.asked.model_hash = std::string(64, 'a');

    EXPECT_THAT(refusal_of([&] { prepare(read.head); }), HasSubstr("model_hash"));
}

}  // namespace
}  // namespace magnesia::api::part_test
