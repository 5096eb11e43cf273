// follow_many.cpp - every body on its own way: the days of its steady search, then both worlds, worked as they come.
// SPDX-License-Identifier: Apache-2.0
#include "model/follow_many.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <utility>

#include "model/accuracy.hpp"
#include "model/body_lanes.hpp"
#include "model/covariates.hpp"
#include "model/repeated_days.hpp"
#include "model/steady_in_lanes.hpp"
#include "model/steady_start.hpp"

namespace magnesia::model {
namespace {

/// What the search of the typical body leaves for those of others.
struct found_before {
    engine::periodic_slope slope;
    std::vector<double> pools;  ///< its steady midnight
};

/// One body on its way.
struct traveller {
    std::size_t index;
    std::shared_ptr<const body_dynamics> body;
    std::vector<double> parameters;
    steady_search search;
    std::vector<engine::trajectory> days = {};  ///< those the search has asked for
    start from = {};
    std::optional<engine::run_request> evening = {};  ///< wanted before the worlds
    std::vector<lived_body> lives = {};               ///< one a world
    std::vector<engine::trajectory> paths = {};       ///< one a world
    std::atomic<std::size_t> awaited = 0;             ///< runs ready or under way

    traveller(std::size_t i, const model::parameters<real>& bound, const question& habit,
              const std::optional<found_before>& known)
        : index(i),
          body(std::make_shared<const body_dynamics>(bound)),
          parameters(row_of(bound)),
          search(*body, scenario::habitual_day(habit.what), steady_tolerance(habit.options)) {
        if (known) {
            search.help(known->slope);
            search.begin_like(known->pools);
        }
    }
};

/// A run that is ready: a day of a search, the evening before the run, or a world. It keeps its body alive.
struct errand {
    std::shared_ptr<traveller> of;
    std::size_t number;

    /// The body that set out first goes first, so that few are under way and they finish nearly in order.
    friend bool operator<(const errand& a, const errand& b) {
        return a.of->index != b.of->index ? a.of->index > b.of->index : a.number > b.number;
    }
};

/// The steady day of a pattern; nothing when it has none.
std::optional<found_before> typical_day(const parameters<real>& pattern, const scenario::routine& habit,
                                        const engine::run_request& plain_day, const engine::lane_kernel& kernel,
                                        std::size_t threads) {
    const body_dynamics body(pattern);
    steady_search search(body, habit);
    settle(search, body, plain_day, kernel, threads);
    if (!search.found().failure.empty() || search.found().is_unsettled) return std::nullopt;
    found_before found;
    found.slope = search.slope();
    found.pools = search.found().pools;
    return found;
}

/// A world that every body is sent through.
struct sent_world {
    const question* of = nullptr;
    const world* through = nullptr;
    bool is_watched = false;
    repeated_days like_habit = {};  ///< days that need not be followed
};

/// How long health stays as it is.
double unchanged_until(const question& asked) {
    return asked.changes.empty() ? asked.when.horizon_h : asked.changes.front().from_h;
}

/// What all bodies are asked.
struct errands_of_all {
    const question& habit;  ///< whose habitual day bodies start from
    std::vector<sent_world> worlds;
    std::size_t count = 0;
    bound_bodies bound;
    std::function<void(const traveller&)> finish;  ///< with a failed start, or with all paths
};

/// All bodies. A free lane takes a run that is ready, or else a new body: so every body under way has a run in some
/// lane, and there are never more bodies than lanes.
class journey {
 public:
    journey(errands_of_all all, const engine::ensemble_options& options)
        : all_(std::move(all)),
          options_(options),
          plain_day_(plain_day_request(habit_of(all_.habit.what), steady_options(all_.habit.options))),
          rough_day_(plain_day_request(habit_of(all_.habit.what), way_options(all_.habit.options))) {
        for (sent_world& w : all_.worlds) {
            if (inputs_of(w.of->what.who) == plain_day_.inputs)
                w.like_habit = repeated_days(w.through->events, plain_day_.events, unchanged_until(*w.of));
        }
    }

    void learn(const parameters<real>& pattern, const engine::lane_kernel& kernel, std::size_t threads) {
        typical_ = typical_day(pattern, scenario::habitual_day(all_.habit.what), plain_day_, kernel, threads);
    }

    std::optional<engine::ready_run> next() {
        if (const auto ready = pop()) return run_of(*ready);
        if (options_.stop.stop_requested()) return std::nullopt;
        const std::size_t index = first_left_++;
        if (index >= all_.count) return std::nullopt;
        const auto of_person = [&](const scenario::person& who) { return all_.bound(index, who); };
        const auto t = std::make_shared<traveller>(index, of_person(all_.habit.what.who), all_.habit, typical_);
        for (const sent_world& w : all_.worlds) t->lives.emplace_back(t->body, *w.of, of_person);
        send_on(t);
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
        if (!t->from.failure.empty()) return finish(*t);
        t->evening = evening_before(*t);
        if (t->evening) return push(t, 1);
        enter_worlds(t);
    }

    /// The question of the first world that begins with another evening than the habitual one; all share the habit.
    std::optional<engine::run_request> evening_before(const traveller& t) const {
        for (const sent_world& w : all_.worlds) {
            auto request = evening_request(*w.of, habit_of(all_.habit.what), t.from.pools);
            if (request) return request;
        }
        return std::nullopt;
    }

    void enter_worlds(const seat& t) {
        t->evening.reset();
        t->paths.resize(all_.worlds.size());
        push(t, t->paths.size());
    }

    engine::ready_run run_of(const errand& ready) {
        const seat& t = ready.of;
        if (!t->search.wanted().empty()) return day_of(t, ready.number);
        return t->evening ? evening_of(t) : world_of(t, ready.number);
    }

    engine::ready_run evening_of(const seat& t) {
        return {{.parameters = t->parameters, .run = *t->evening}, [this, t](engine::trajectory path) {
                    take_evening(std::move(path), t->from);
                    t->from.failure.empty() ? enter_worlds(t) : finish(*t);
                }};
    }

    engine::ready_run day_of(const seat& t, std::size_t number) {
        engine::lane_request day{.parameters = t->parameters,
                                 .run = t->search.is_on_the_way() ? rough_day_ : plain_day_};
        day.run.pools = t->search.wanted()[number];
        return {std::move(day), [this, t, number](engine::trajectory path) {
                    t->days[number] = std::move(path);
                    if (--t->awaited > 0) return;
                    t->search.give(t->days);
                    send_on(t);
                }};
    }

    engine::ready_run world_of(const seat& t, std::size_t number) {
        const sent_world& w = all_.worlds[number];
        const repeated_days like_habit = t->from.is_unsettled ? repeated_days() : w.like_habit;
        engine::run_request run = run_request_of(*w.of, *w.through, t->from.pools);
        for (const engine::event& one : t->lives[number].events()) run.events.push_back(one);
        return {{.parameters = t->parameters, .run = like_habit.shortened(std::move(run)), .is_watched = w.is_watched},
                [this, t, number, like_habit, &w](engine::trajectory path) {
                    t->paths[number] = like_habit.lengthened(std::move(path), w.of->record_h);
                    if (--t->awaited == 0) finish(*t);
                }};
    }

    void finish(const traveller& t) {
        all_.finish(t);
        const std::scoped_lock lock(progress_mutex_);
        ++done_;
        if (options_.progress) options_.progress(done_, all_.count);
    }

    errands_of_all all_;
    const engine::ensemble_options& options_;
    const engine::run_request plain_day_;
    const engine::run_request rough_day_;  ///< while a search is on its way
    std::optional<found_before> typical_;
    std::atomic<std::size_t> first_left_ = 0;
    std::mutex mutex_;
    std::priority_queue<errand> ready_;
    std::mutex progress_mutex_;
    std::size_t done_ = 0;
};

course failed_course(const std::string& reason) {
    course failed;
    failed.failure = reason;
    return failed;
}

std::size_t send_all(const engine::lane_kernel& kernel, errands_of_all errands,
                     const std::optional<parameters<real>>& pattern, const engine::ensemble_options& options) {
    // A search that knows no slope asks for a day of each pool at once.
    const std::size_t at_once = std::max(errands.worlds.size() * errands.count, pool_count);
    const std::size_t packs = (at_once + kernel.lanes - 1) / kernel.lanes;
    const std::size_t threads = std::clamp<std::size_t>(options.threads, 1, std::max<std::size_t>(packs, 1));
    const engine::lane_kernel by = kernel.with(errands.habit.options.by);
    journey all(std::move(errands), options);
    if (pattern) all.learn(*pattern, by, threads);
    engine::run_flow(
        by, [&] { return all.next(); }, name_non_finite_of, threads);
    return all.done();
}

}  // namespace

std::size_t follow_many(const engine::lane_kernel& kernel, const question& asked, const many_bodies& bodies,
                        const engine::ensemble_options& options) {
    const auto finish = [&](const traveller& t) {
        if (!t.from.failure.empty()) return bodies.take(t.index, failed_course(t.from.failure));
        bodies.take(t.index, read_course(t.lives[0], t.from, asked, bodies.wanted(t.index), t.paths[0], t.paths[1]));
    };
    return send_all(kernel,
                    {.habit = asked,
                     .worlds = {{&asked, &asked.with, true}, {&asked, &asked.without, false}},
                     .count = bodies.count,
                     .bound = bodies.bound,
                     .finish = finish},
                    bodies.pattern, options);
}

course follow_in_lanes(const parameters<real>& bound, const question& asked,
                       const std::vector<series_definition>& wanted, const std::optional<parameters<real>>& pattern) {
    MAGNESIA_ASSERT(asked.changes.empty());
    return follow_in_lanes([&](const scenario::person&) { return bound; }, asked, wanted, pattern);
}

course follow_in_lanes(const body_of& bound, const question& asked, const std::vector<series_definition>& wanted,
                       const std::optional<parameters<real>>& pattern) {
    course found;
    follow_many(body_lanes_for(worlds_of_question), asked,
                {.count = 1,
                 .bound = [&](std::size_t, const scenario::person& who) { return bound(who); },
                 .wanted = [&](std::size_t) -> const std::vector<series_definition>& { return wanted; },
                 .take = [&](std::size_t, course one) { found = std::move(one); },
                 .pattern = pattern});
    return found;
}

std::size_t follow_arms(const engine::lane_kernel& kernel, const std::vector<question>& arms,
                        const armed_bodies& bodies, const engine::ensemble_options& options) {
    MAGNESIA_ASSERT(std::ranges::all_of(arms, [](const question& arm) { return arm.changes.empty(); }));
    std::vector<sent_world> worlds;
    for (const question& arm : arms) worlds.push_back({&arm, &arm.with, true});
    const auto finish = [&](const traveller& t) {
        for (std::size_t arm = 0; arm < arms.size(); ++arm) {
            if (!t.from.failure.empty()) {
                bodies.take(t.index, arm, failed_course(t.from.failure));
                continue;
            }
            bodies.take(t.index, arm,
                        read_course(t.lives[arm], t.from, arms[arm], bodies.wanted, t.paths[arm], t.paths[0]));
        }
    };
    return send_all(kernel,
                    {.habit = arms.front(),
                     .worlds = std::move(worlds),
                     .count = bodies.count,
                     .bound = bodies.bound,
                     .finish = finish},
                    bodies.pattern, options);
}

}  // namespace magnesia::model
