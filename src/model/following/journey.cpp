// journey.cpp - every body on its own way: the days of its steady search, then its worlds, worked as they come.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/journey.hpp"

#include <algorithm>
#include <mutex>
#include <queue>
#include <utility>

#include "model/body/accuracy.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/steady_in_lanes.hpp"
#include "model/person/covariates.hpp"

namespace magnesia::model {
namespace {

/// A run that is ready: a day of a search, the evening before the run, or a world. It keeps its body alive.
struct errand {
    std::shared_ptr<traveller> of;
    std::size_t number;
    std::size_t place;  ///< in the order of setting out

    /// The body that set out first goes first, so that few are under way and they finish nearly in order.
    friend bool operator<(const errand& a, const errand& b) {
        return a.place != b.place ? a.place > b.place : a.number > b.number;
    }
};

/// The steady day of a pattern; nothing when it has none.
std::optional<found_before> typical_day(const parameters<real>& pattern, const question& habit,
                                        const days_of_search& days, std::size_t threads) {
    const body_dynamics body(pattern);
    steady_search search(body, scenario::habitual_day(habit.what), steady_tolerance(habit.options));
    settle(search, body, days, threads);
    if (!search.found().failure.empty() || search.found().is_unsettled) return std::nullopt;
    found_before found;
    found.slope = search.slope();
    found.pools = search.found().pools;
    return found;
}

/// How long health stays as it is.
double unchanged_until(const question& asked) {
    return asked.changes.empty() ? asked.when.horizon_h : asked.changes.front().from_h;
}

/// The size of equal parts of `count` that are at most so large, so that none is a remnant.
std::size_t even_part(std::size_t count, std::size_t most) {
    const std::size_t parts = (count + most - 1) / most;
    return parts == 0 ? 0 : (count + parts - 1) / parts;
}

/// A crowd fills its lanes so many times: lanes that stand empty at its end cost little, and its bodies little memory.
constexpr std::size_t crowds_of_lanes = 8;

/// All bodies. A free lane takes a run that is ready, or else a new body: so every body under way has a run in some
/// lane, and there are never more bodies than lanes. Where exact days of a search are followed by another method than
/// all else, a pack cannot work both: then these days of a whole crowd wait for packs of their own.
class journey {
 public:
    journey(errands_of_all all, std::size_t most_at_once, const engine::ensemble_options& options)
        : all_(std::move(all)),
          options_(options),
          plain_day_(plain_day_request(habit_of(all_.habit.what), steady_options(all_.habit.options))),
          rough_day_(plain_day_request(habit_of(all_.habit.what), way_options(all_.habit.options))),
          crowd_(has_two_methods() ? even_part(all_.count, most_at_once) : all_.count),
          held_back_(has_two_methods() ? most_held_back() : 0) {
        for (sent_world& w : all_.worlds) {
            if (inputs_of(w.of->what.who) == plain_day_.inputs)
                w.like_habit = repeated_days(w.through->events, plain_day_.events, unchanged_until(*w.of));
        }
    }

    void learn(const parameters<real>& pattern, std::size_t threads) {
        typical_ = typical_day(pattern, all_.habit, {.exact = plain_day_, .rough = rough_day_}, threads);
    }

    bool has_two_methods() const { return plain_day_.options.by != all_.habit.options.by; }

    /// Lets more bodies set out; false when nobody is under way and nobody shall set out any more.
    bool goes_on() {
        const bool has_more = first_left_ < all_.count && !options_.stop.stop_requested();
        if (has_more) end_ = std::min(end_ + crowd_, all_.count);
        return has_more || !most_.empty() || !exact_.empty();
    }

    /// The next run for packs that follow all but exact days of another method.
    std::optional<engine::ready_run> next() {
        if (const auto ready = pop_wanted(most_)) return run_of(*ready);
        if (options_.stop.stop_requested()) return std::nullopt;
        std::size_t index = first_left_;
        do {
            if (index >= end_) return std::nullopt;
        } while (!first_left_.compare_exchange_weak(index, index + 1));
        const auto of_person = [&](const scenario::person& who) { return all_.bound(index, who); };
        const auto t = std::make_shared<traveller>(index, of_person(all_.habit.what.who), all_.habit, typical_);
        for (const sent_world& w : all_.worlds) t->lives.emplace_back(t->body, *w.of, of_person);
        send_on(t);
        return next();
    }

    /// The next run for packs that follow exact days.
    std::optional<engine::ready_run> next_exact() {
        const auto ready = pop_wanted(exact_);
        return ready ? std::optional(run_of(*ready)) : std::nullopt;
    }

    std::size_t done() const { return done_; }

 private:
    using seat = std::shared_ptr<traveller>;
    using errands = std::priority_queue<errand>;

    std::optional<errand> pop(errands& from) {
        const std::scoped_lock lock(mutex_);
        if (from.empty()) return std::nullopt;
        errand first = from.top();
        from.pop();
        return first;
    }

    /// After a stop only bodies that are in their worlds finish: a crowd is too many to wait for.
    std::optional<errand> pop_wanted(errands& from) {
        auto ready = pop(from);
        while (ready && has_two_methods() && options_.stop.stop_requested() && !ready->of->is_in_worlds)
            ready = pop(from);
        return ready;
    }

    void push(const seat& t, std::size_t count, errands& to) {
        t->awaited = count;
        const std::scoped_lock lock(mutex_);
        for (std::size_t number = 0; number < count; ++number) to.push({t, number, t->index});
    }

    /// Which packs follow a run.
    errands& packs_for(const engine::run_request& run) {
        return run.options.by == all_.habit.options.by ? most_ : exact_;
    }

    const engine::run_request& day_of_search(const traveller& t) const {
        return t.search->is_on_the_way() ? rough_day_ : plain_day_;
    }

    /// What this body needs next, now that it waits for nothing.
    void send_on(const seat& t) {
        const std::size_t days = t->search->wanted().size();
        if (days > 0) {
            t->days.resize(days);
            return push(t, days, packs_for(day_of_search(*t)));
        }
        t->from = t->search->found();
        t->search.reset();
        t->days = {};
        if (!t->from.failure.empty()) return finish(*t);
        t->evening = evening_before(*t);
        if (t->evening) return push(t, 1, packs_for(*t->evening));
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
        t->awaited = t->paths.size();
        const std::scoped_lock lock(mutex_);
        for (std::size_t number = 0; number < t->paths.size(); ++number) {
            const bool is_short = like_habit(*t, number).left_out_h() > 0;
            most_.push({t, number, t->index + (is_short ? held_back_ : 0)});
        }
    }

    /// Which days of a world need not be followed for this body.
    repeated_days like_habit(const traveller& t, std::size_t world) const {
        return t.from.is_unsettled ? repeated_days() : all_.worlds[world].like_habit;
    }

    /// By how many bodies short worlds may wait, so that a crowd ends with them and not with long ones in lanes of
    /// their own: as many as whose rows are no burden.
    std::size_t most_held_back() const {
        constexpr std::size_t most_bytes = 16 << 20;
        const std::size_t row = (pool_count + accumulator_count + input_count) * sizeof(double);
        const std::size_t body = row * (all_.habit.record_h.size() + 1) * all_.worlds.size();
        return std::min(crowd_, most_bytes / body);
    }

    engine::ready_run run_of(const errand& ready) {
        const seat& t = ready.of;
        if (t->search) return day_of(t, ready.number);
        return t->evening ? evening_of(t) : world_of(t, ready.number);
    }

    engine::ready_run evening_of(const seat& t) {
        return {{.parameters = t->parameters, .run = *t->evening}, [this, t](engine::trajectory path) {
                    take_evening(std::move(path), t->from);
                    t->from.failure.empty() ? enter_worlds(t) : finish(*t);
                }};
    }

    engine::ready_run day_of(const seat& t, std::size_t number) {
        engine::lane_request day{.parameters = t->parameters, .run = day_of_search(*t)};
        day.run.pools = t->search->wanted()[number];
        return {std::move(day), [this, t, number](engine::trajectory path) {
                    t->days[number] = std::move(path);
                    if (--t->awaited > 0) return;
                    t->search->give(t->days);
                    send_on(t);
                }};
    }

    engine::ready_run world_of(const seat& t, std::size_t number) {
        const sent_world& w = all_.worlds[number];
        t->is_in_worlds = true;
        const repeated_days like_habit = this->like_habit(*t, number);
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
    const std::size_t crowd_;              ///< so many bodies set out at once
    const std::size_t held_back_;          ///< so many bodies set out before a short world does
    std::size_t end_ = 0;                  ///< the first body that may not set out yet
    std::optional<found_before> typical_;
    std::atomic<std::size_t> first_left_ = 0;
    std::mutex mutex_;
    errands most_;
    errands exact_;  ///< days that packs of another method follow
    std::mutex progress_mutex_;
    std::size_t done_ = 0;
};

}  // namespace

traveller::traveller(std::size_t i, const model::parameters<real>& bound, const question& habit,
                     const std::optional<found_before>& known)
    : index(i), body(std::make_shared<const body_dynamics>(bound)), parameters(row_of(bound)) {
    search.emplace(*body, scenario::habitual_day(habit.what), steady_tolerance(habit.options));
    if (known) {
        search->help(known->slope);
        search->begin_like(known->pools);
    }
}

std::size_t send_all(const engine::lane_kernel& kernel, errands_of_all errands,
                     const std::optional<parameters<real>>& pattern, const engine::ensemble_options& options) {
    // A search that knows no slope asks for a day of each pool at once.
    const std::size_t at_once = std::max(errands.worlds.size() * errands.count, pool_count);
    const engine::lane_kernel by = kernel.with(errands.habit.options.by);
    const engine::lane_kernel exactly = kernel.with(steady_options(errands.habit.options).by);
    const std::size_t packs = (at_once + by.at_once() - 1) / by.at_once();
    const std::size_t threads = std::clamp<std::size_t>(options.threads, 1, std::max<std::size_t>(packs, 1));
    journey all(std::move(errands), crowds_of_lanes * by.at_once() * threads, options);
    if (pattern) all.learn(*pattern, threads);
    while (all.goes_on()) {
        engine::run_flow(
            by, [&] { return all.next(); }, name_non_finite_of, threads);
        if (!all.has_two_methods()) continue;
        engine::run_flow(
            exactly, [&] { return all.next_exact(); }, name_non_finite_of, threads);
    }
    return all.done();
}

}  // namespace magnesia::model
