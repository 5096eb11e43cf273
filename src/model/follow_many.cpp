// follow_many.cpp - steady days first, then both worlds, for a chunk of bodies at a time.
// SPDX-License-Identifier: Apache-2.0
#include "model/follow_many.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <utility>

#include "model/body_lanes.hpp"
#include "model/steady_start.hpp"

namespace magnesia::model {
namespace {

constexpr std::size_t chunk_size = 256;  // enough to fill the lanes of many threads; trajectories of a chunk fit memory

std::vector<double> row_of(const parameters<real>& bound) {
    std::vector<double> row(column_count<parameters<real>>());
    write(bound, row);
    return row;
}

/// One body on its way.
struct traveller {
    std::size_t index;
    body_dynamics body;
    std::vector<double> parameters;
    steady_search search;
    start from = {};
    std::array<engine::trajectory, 2> paths = {};  ///< with, without
    std::atomic<int> worlds_done = 0;

    traveller(std::size_t i, const model::parameters<real>& bound)
        : index(i), body(bound), parameters(row_of(bound)), search(body) {}
};

/// A chunk of bodies through everything.
class chunk {
 public:
    chunk(const engine::lane_kernel& kernel, const question& asked, const many_bodies& bodies,
          const engine::ensemble_options& options)
        : kernel_(kernel), asked_(asked), bodies_(bodies), options_(options) {}

    /// Bodies first ... last - 1; false when stopped.
    bool run(std::size_t first, std::size_t last) {
        travellers_.clear();
        for (std::size_t i = first; i < last; ++i) travellers_.push_back(make(i));
        return find_steady_days() && see_worlds();
    }

 private:
    using seat = std::unique_ptr<traveller>;

    seat make(std::size_t index) { return std::make_unique<traveller>(index, bodies_.bound(index)); }

    engine::ensemble_options quiet() const {
        return {.threads = options_.threads, .progress = {}, .stop = options_.stop};
    }

    /// Round by round: the days all searches want next, worked together.
    bool find_steady_days() {
        engine::run_request one_day = plain_day_request(asked_.what.who, asked_.what.day, asked_.options);
        while (true) {
            std::vector<std::pair<traveller*, std::size_t>> wanted;
            for (const seat& t : travellers_) {
                for (std::size_t i = 0; i < t->search.wanted().size(); ++i) wanted.emplace_back(t.get(), i);
            }
            if (wanted.empty()) break;
            std::vector<engine::trajectory> days(wanted.size());
            const auto request = [&](std::size_t i) {
                engine::lane_request day{.parameters = wanted[i].first->parameters, .run = one_day};
                day.run.pools = wanted[i].first->search.wanted()[wanted[i].second];
                return day;
            };
            const auto take = [&](std::size_t i, engine::trajectory day) { days[i] = std::move(day); };
            if (run_batch(kernel_, days.size(), request, take, name_non_finite_of, quiet()) < days.size()) return false;
            give(wanted, days);
        }
        for (const seat& t : travellers_) t->from = t->search.found();
        return true;
    }

    static void give(const std::vector<std::pair<traveller*, std::size_t>>& wanted,
                     std::vector<engine::trajectory>& days) {
        for (std::size_t i = 0; i < wanted.size();) {
            traveller* const t = wanted[i].first;
            std::vector<engine::trajectory> of_one;
            for (; i < wanted.size() && wanted[i].first == t; ++i) of_one.push_back(std::move(days[i]));
            t->search.give(of_one);
        }
    }

    bool see_worlds() {
        std::vector<traveller*> going;
        for (const seat& t : travellers_) {
            if (t->from.failure.empty()) {
                going.push_back(t.get());
            } else {
                course failed;
                failed.failure = t->from.failure;
                bodies_.take(t->index, std::move(failed));
                note_done();
            }
        }
        const auto request = [&](std::size_t i) {
            const traveller& t = *going[i / 2];
            const world& w = i % 2 == 0 ? asked_.with : asked_.without;
            return engine::lane_request{
                .parameters = t.parameters, .run = run_request_of(asked_, w, t.from.pools), .is_watched = i % 2 == 0};
        };
        const auto take = [&](std::size_t i, engine::trajectory path) {
            traveller& t = *going[i / 2];
            t.paths[i % 2] = std::move(path);
            if (++t.worlds_done == 2) finish(t);
        };
        return run_batch(kernel_, 2 * going.size(), request, take, name_non_finite_of, quiet()) == 2 * going.size();
    }

    void finish(traveller& t) {
        bodies_.take(t.index,
                     read_course(t.body, t.from.pools, asked_, bodies_.wanted(t.index), t.paths[0], t.paths[1]));
        t.paths = {};
        note_done();
    }

    void note_done() {
        const std::scoped_lock lock(mutex_);
        ++done_;
        if (options_.progress) options_.progress(done_, bodies_.count);
    }

 public:
    std::size_t done() const { return done_; }

 private:
    const engine::lane_kernel& kernel_;
    const question& asked_;
    const many_bodies& bodies_;
    const engine::ensemble_options& options_;
    std::vector<seat> travellers_;
    std::mutex mutex_;
    std::size_t done_ = 0;
};

}  // namespace

std::size_t follow_many(const engine::lane_kernel& kernel, const question& asked, const many_bodies& bodies,
                        const engine::ensemble_options& options) {
    chunk people(kernel, asked, bodies, options);
    for (std::size_t first = 0; first < bodies.count; first += chunk_size) {
        if (!people.run(first, std::min(bodies.count, first + chunk_size))) break;
    }
    return people.done();
}

}  // namespace magnesia::model
