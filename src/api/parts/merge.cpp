// merge.cpp - part after part into one tally; then the same way as a simulation.
// SPDX-License-Identifier: Apache-2.0
#include "api/parts/merge.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "api/parts/part.hpp"
#include "api/parts/rerun.hpp"
#include "core/error.hpp"
#include "evidence/files/text_file.hpp"
#include "study/simulation.hpp"
#include "study/tally_bytes.hpp"

namespace magnesia::api {
namespace {

/// Parts added so far.
class merging {
 public:
    explicit merging(part_head first)
        : head_(std::move(first)), run_(prepare(head_)), sum_(run_.question, run_.what, run_.plan(head_.asked.draws)) {}

    void add(const part_file& part) {
        refuse_other_run(part.head, head_);
        study::tally more(run_.question, run_.what, sum_.plan());
        study::read_bytes(more, part.counts, part.head.asked.name);
        if (sum_.ledger().finished.meets(more.ledger().finished)) {
            throw input_error(issue{.where = {.file = part.head.asked.name},
                                    .key = "options.shard",
                                    .value = print(part.head.which),
                                    .found = "holds draws that an earlier part holds too",
                                    .allowed = "each shard once"});
        }
        sum_.add(more);
    }

    void refuse_gaps() const {
        const study::body_plan& plan = sum_.plan();
        const auto gaps = sum_.ledger().finished.stretches({0, plan.size()}, false);
        if (gaps.empty()) return;
        const std::size_t first = plan.at(gaps.front().first).draw;
        const std::size_t last = plan.at(gaps.front().last - 1).draw;
        throw input_error(issue{
            .where = {"command line"},
            .key = {},
            .value = {},
            .found = fmt::format("draws are missing in these parts: {} to {}{}", first, last,
                                 gaps.size() > 1 ? fmt::format(" and {} more gaps", gaps.size() - 1) : std::string()),
            .allowed =
                fmt::format("parts that hold all draws from 0 to {}; `magnesia simulate` with --shard and --part "
                            "makes them, and goes on with one that is not complete",
                            plan.draws() - 1)});
    }

    simulate_answer finish(std::size_t threads) {
        simulate_request request;
        request.draws = head_.asked.draws;
        request.seed = head_.asked.seed;
        request.accuracy = head_.asked.accuracy;
        request.hypotheses = head_.asked.hypotheses;
        simulate_answer answer =
            answer_of(run_.asked, study::result_of(sum_, run_.question, threads), std::move(run_.base), request);
        add_tracers(answer, run_.bound);
        answer.assumptions = assumptions_again(head_.asked.assumptions, run_.asked.what, answer.base);
        return answer;
    }

 private:
    part_head head_;
    prepared_run run_;
    study::tally sum_;
};

}  // namespace

simulate_answer merge(const merge_request& request) {
    std::unique_ptr<merging> parts;
    for (const std::string& file : request.files) {
        const std::string bytes = evidence::read_text_file(file, largest_part_bytes);
        const part_file part = parse_part(bytes, file);
        if (!parts) parts = std::make_unique<merging>(part.head);
        parts->add(part);
    }
    if (!parts) throw input_error(issue{.where = {"command line"}, .found = "no part is given"});
    parts->refuse_gaps();
    return parts->finish(request.threads);
}

}  // namespace magnesia::api
