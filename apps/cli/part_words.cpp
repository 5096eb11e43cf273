// part_words.cpp - a part is put in place by a rename, so that a kill never leaves half a file.
// SPDX-License-Identifier: Apache-2.0
#include "cli/part_words.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>

#include "cli/output_file.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

void refuse_format_of_shard(const answer_words& beside) {
    const bool has_format = beside.wants_json || beside.wants_csv || !beside.report.empty() || !beside.units.empty();
    if (!has_format) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--shard",
                            .value = {},
                            .found = "gives a part of an answer, which has no pages yet",
                            .allowed = "--json, --csv, --report and --units with `magnesia merge`"});
}

}  // namespace

void part_words::add_to(CLI::App& app) {
    app.add_option(
        "--part", part,
        "keep what is done in this file, every minute and at the end; a run stopped or killed goes on from it");
    app.add_option("--shard", shard,
                   "work one share of the draws, such as 2/8, into the file of --part; see `magnesia merge`");
}

std::optional<api::kept_part> part_of(const part_words& words, const answer_words& beside) {
    if (words.part.empty() && words.shard.empty()) return std::nullopt;
    api::kept_part part;
    part.file = words.part;
    if (!words.shard.empty()) {
        part.which = api::parse_shard(words.shard, {.file = "command line"}, "--shard");
        refuse_format_of_shard(beside);
    }
    if (words.part.empty()) {
        throw input_error(issue{.where = {"command line"},
                                .key = "--part",
                                .value = {},
                                .found = "is missing: --shard needs a file for its share",
                                .allowed = "--part FILE"});
    }
    part.keep = [file = part.file](std::string_view bytes) { output_file(file, "--part").finish(bytes); };
    return part;
}

std::string what_is_kept(const api::part_outcome& came, const api::kept_part& part) {
    if (came.is_complete())
        return fmt::format("magnesia: shard {} is complete in {}; `magnesia merge` adds shards up", print(part.which),
                           part.file);
    return fmt::format("magnesia: stopped; {} of {} runs are kept in {}, and the same command goes on from there",
                       came.bodies_done, came.bodies, part.file);
}

}  // namespace magnesia::cli
