// follow_many.cpp - every body on its own way: the days of its steady search, then both worlds, worked as they come.
// SPDX-License-Identifier: Apache-2.0
#include "model/follow_many.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <utility>

#include "model/accuracy.hpp"
#include "model/body_lanes.hpp"
#include "model/steady_start.hpp"

namespace magnesia::model {
namespace {

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
    std::vector<engine::trajectory> days = {};  ///< those the search has asked for
    start from = {};
    std::array<engine::trajectory, 2> paths = {};  ///< with, without
    std::atomic<std::size_t> awaited = 0;          ///< runs ready or under way

    traveller(std::size_t i, const model::parameters<real>& bound, const scenario::routine& day,
              const std::optional<engine::periodic_slope>& known)
        : index(i), body(bound), parameters(row_of(bound)), search(body, day) {
        if (known) search.help(*known);
    }
};

/// A run that is ready: a day of a search, or a world. It keeps its body alive.
struct errand {
    std::shared_ptr<traveller> of;
    std::size_t number;

    /// The body that set out first goes first, so that few are under way and they finish nearly in order.
    friend bool operator<(const errand& a, const errand& b) {
        return a.of->index != b.of->index ? a.of->index > b.of->index : a.number > b.number;
    }
};

/// What finding the steady day of a pattern teaches of its neighbours; nothing when it has none.
std::optional<engine::periodic_slope> slope_of(const parameters<real>& pattern, const scenario::routine& habit,
                                               const engine::run_request& plain_day, const engine::lane_kernel& kernel,
                                               std::size_t threads) {
    const body_dynamics body(pattern);
    const std::vector<double> row = row_of(pattern);
    steady_search search(body, habit);
    while (!search.wanted().empty()) {
        const std::vector<std::vector<double>> midnights = search.wanted();
        std::vector<engine::trajectory> days(midnights.size());
        std::atomic<std::size_t> first_left = 0;
        const auto next = [&]() -> std::optional<engine::ready_run> {
            const std::size_t number = first_left++;
            if (number >= midnights.size()) return std::nullopt;
            engine::lane_request day{.parameters = row, .run = plain_day};
            day.run.pools = midnights[number];
            return engine::ready_run{std::move(day),
                                     [&days, number](engine::trajectory path) { days[number] = std::move(path); }};
        };
        engine::run_flow(kernel, next, name_non_finite_of, threads);
        search.give(days);
    }
    if (!search.found().failure.empty()) return std::nullopt;
    return search.slope();
}

/// All bodies. A free lane takes a run that is ready, or else a new body: so every body under way has a run in some
/// lane, and there are never more bodies than lanes.
class journey {
 public:
    journey(const question& asked, const many_bodies& bodies, const engine::ensemble_options& options)
        : asked_(asked),
          bodies_(bodies),
          options_(options),
          plain_day_(plain_day_request(habit_of(asked.what), steady_options(asked.options))) {}

    void learn(const parameters<real>& pattern, const engine::lane_kernel& kernel, std::size_t threads) {
        slope_ = slope_of(pattern, scenario::habitual_day(asked_.what), plain_day_, kernel, threads);
    }

    std::optional<engine::ready_run> next() {
        if (const auto ready = pop()) return run_of(*ready);
        if (options_.stop.stop_requested()) return std::nullopt;
        const std::size_t index = first_left_++;
        if (index >= bodies_.count) return std::nullopt;
        send_on(std::make_shared<traveller>(index, bodies_.bound(index), scenario::habitual_day(asked_.what), slope_));
        return next();
    }

    std::size_t done() const { return done_; }

 private:
    using seat = std::shared_ptr<traveller>;

    std::optional<errand> pop() {
        const std::scoped_lock lock(mutex_);
        if (ready_.empty()) return std::nullopt;
        errand first = ready_.top();
        ready_.pop();
        return first;
    }

    void push(const seat& t, std::size_t count) {
        t->awaited = count;
        const std::scoped_lock lock(mutex_);
        for (std::size_t number = 0; number < count; ++number) ready_.push({t, number});
    }

    /// What this body needs next, now that it waits for nothing.
    void send_on(const seat& t) {
        const std::size_t days = t->search.wanted().size();
        if (days > 0) {
            t->days.resize(days);
            return push(t, days);
        }
        t->from = t->search.found();
        if (t->from.failure.empty()) return push(t, t->paths.size());
        course failed;
        failed.failure = t->from.failure;
        finish(*t, std::move(failed));
    }

    engine::ready_run run_of(const errand& ready) {
        const seat& t = ready.of;
        return t->search.wanted().empty() ? world_of(t, ready.number) : day_of(t, ready.number);
    }

    engine::ready_run day_of(const seat& t, std::size_t number) {
        engine::lane_request day{.parameters = t->parameters, .run = plain_day_};
        day.run.pools = t->search.wanted()[number];
        return {std::move(day), [this, t, number](engine::trajectory path) {
                    t->days[number] = std::move(path);
                    if (--t->awaited > 0) return;
                    t->search.give(t->days);
                    send_on(t);
                }};
    }

    engine::ready_run world_of(const seat& t, std::size_t number) {
        const bool is_with = number == 0;
        const world& w = is_with ? asked_.with : asked_.without;
        return {{.parameters = t->parameters, .run = run_request_of(asked_, w, t->from.pools), .is_watched = is_with},
                [this, t, number](engine::trajectory path) {
                    t->paths[number] = std::move(path);
                    if (--t->awaited > 0) return;
                    finish(*t, read_course(t->body, t->from.pools, asked_, bodies_.wanted(t->index), t->paths[0],
                                           t->paths[1]));
                }};
    }

    void finish(const traveller& t, course found) {
        bodies_.take(t.index, std::move(found));
        const std::scoped_lock lock(progress_mutex_);
        ++done_;
        if (options_.progress) options_.progress(done_, bodies_.count);
    }

    const question& asked_;
    const many_bodies& bodies_;
    const engine::ensemble_options& options_;
    const engine::run_request plain_day_;
    std::optional<engine::periodic_slope> slope_;
    std::atomic<std::size_t> first_left_ = 0;
    std::mutex mutex_;
    std::priority_queue<errand> ready_;
    std::mutex progress_mutex_;
    std::size_t done_ = 0;
};

}  // namespace

std::size_t follow_many(const engine::lane_kernel& kernel, const question& asked, const many_bodies& bodies,
                        const engine::ensemble_options& options) {
    journey all(asked, bodies, options);
    const std::size_t packs = (2 * bodies.count + kernel.lanes - 1) / kernel.lanes;
    const std::size_t threads = std::clamp<std::size_t>(options.threads, 1, std::max<std::size_t>(packs, 1));
    const engine::lane_kernel by = kernel.with(asked.options.by);
    if (bodies.pattern) all.learn(*bodies.pattern, by, threads);
    engine::run_flow(
        by, [&] { return all.next(); }, name_non_finite_of, threads);
    return all.done();
}

}  // namespace magnesia::model
