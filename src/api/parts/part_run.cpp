// part_run.cpp - gather, pause, keep, go on.
// SPDX-License-Identifier: Apache-2.0
#include "api/parts/part_run.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "api/parts/part.hpp"
#include "core/error.hpp"
#include "evidence/files/text_file.hpp"
#include "study/gather.hpp"
#include "study/tally_bytes.hpp"

namespace magnesia::api {
namespace {

using steady_clock = std::chrono::steady_clock;

study::index_range bodies_of(const shard& which, const study::body_plan& plan) {
    if (plan.is_typical()) return {0, plan.size()};
    const study::index_range draws = draws_of(which, plan.draws());
    return {plan.first_of(draws.first), plan.first_of(draws.last)};
}

void refuse_empty_shards(const simulate_request& request, const shard& which) {
    const std::size_t most = std::max<std::size_t>(request.draws, 1);
    if (which.of <= most) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--shard",
                            .value = print(which),
                            .found = fmt::format("are more shards than the {} draws", request.draws),
                            .allowed = fmt::format("up to {}", most)});
}

void refuse_other_shard(const part_head& found, const shard& wanted) {
    if (found.which == wanted) return;
    throw input_error(issue{.where = {.file = found.asked.name},
                            .key = "options.shard",
                            .value = print(found.which),
                            .found = "is another shard than the one asked for",
                            .allowed = print(wanted)});
}

/// One shard on its way.
class kept_run {
 public:
    kept_run(const simulate_request& request, const kept_part& part)
        : request_(request),
          part_(part),
          run_(prepare(request.from, request.accuracy, request.hypotheses)),
          gathered_(run_.question, run_.what, run_.plan(request.draws)),
          bodies_(bodies_of(part.which, gathered_.plan())) {}

    void go_on_from_file() {
        std::error_code ignored;
        if (std::filesystem::exists(part_.file, ignored)) read();
        gathered_.expect(bodies_.size());
    }

    void work() {
        keep();  // says at once that the place cannot be written
        while (!is_complete() && !request_.stop.stop_requested()) {
            gather_until(steady_clock::now() + part_.between);
            keep();
        }
    }

    part_outcome finish() {
        part_outcome out{.bodies_done = done(), .bodies = bodies_.size(), .answer = {}};
        if (is_complete() && part_.which.of == 1) {
            out.answer = answer_of(run_.asked, study::result_of(gathered_, run_.question, request_.threads),
                                   std::move(run_.base), request_);
            add_tracers(*out.answer, run_.bound);
        }
        return out;
    }

 private:
    void read() {
        const std::string bytes = evidence::read_text_file(part_.file, largest_part_bytes);
        const part_file found = parse_part(bytes, part_.file);
        const std::string fresh = part_bytes(run_, request_, part_.which, gathered_);
        refuse_other_run(found.head, parse_part(fresh, "this run").head);
        refuse_other_shard(found.head, part_.which);
        study::read_bytes(gathered_, found.counts, part_.file);
        if (done() != gathered_.ledger().finished.count()) {
            throw input_error(issue{.where = {.file = part_.file},
                                    .found = "holds bodies of another shard",
                                    .allowed = "bodies of shard " + print(part_.which)});
        }
    }

    std::size_t done() const { return gathered_.ledger().finished.count_in(bodies_); }
    bool is_complete() const { return done() == bodies_.size(); }
    void keep() const { part_.keep(part_bytes(run_, request_, part_.which, gathered_)); }

    /// Works until that time or a wish to stop; bodies under way are finished.
    void gather_until(steady_clock::time_point pause_at) {
        std::stop_source pause;
        const std::stop_callback passed_on(request_.stop, [&pause] { pause.request_stop(); });
        const auto progress = [&](std::size_t done, std::size_t total) {
            if (request_.progress) request_.progress(done, total);
            if (steady_clock::now() >= pause_at) pause.request_stop();
        };
        study::gather(gathered_, run_.question, run_.bound, run_.what,
                      {.seed = request_.seed,
                       .bodies = bodies_,
                       .how = {.threads = request_.threads, .progress = progress, .stop = pause.get_token()}});
    }

    const simulate_request& request_;
    const kept_part& part_;
    prepared_run run_;
    study::tally gathered_;
    study::index_range bodies_;
};

}  // namespace

part_outcome run_part(const simulate_request& request, const kept_part& part) {
    refuse_too_many_draws(request.draws);
    refuse_empty_shards(request, part.which);
    kept_run run(request, part);
    run.go_on_from_file();
    run.work();
    return run.finish();
}

}  // namespace magnesia::api
