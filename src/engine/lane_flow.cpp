// lane_flow.cpp - hands runs to lanes as they become ready and turns what comes back into trajectories.
// SPDX-License-Identifier: Apache-2.0
#include "engine/lane_flow.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <limits>
#include <memory>
#include <mutex>
#include <utility>

#include "core/error.hpp"
#include "engine/ensemble.hpp"

namespace magnesia::engine {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// One person under way: the request, the task that points into it, and the trajectory being written.
struct slot {
    lane_request asked;
    std::function<void(trajectory)> take;
    std::vector<event> events;
    std::vector<double> emitted;
    trajectory path;
    lane_task task;
};

void refuse_misfit(const lane_kernel& kernel, const lane_request& asked) {
    const auto check = [](const char* what, std::size_t given, std::size_t needed) {
        if (given != needed)
            throw internal_error(fmt::format("a run has {} {}, the kernel needs {}", given, what, needed));
    };
    check("parameters", asked.parameters.size(), kernel.parameters);
    check("pools", asked.run.pools.size(), kernel.pools);
    check("accumulators", asked.run.accumulators.size(), kernel.accumulators);
    check("inputs", asked.run.inputs.size(), kernel.inputs);
    if (asked.run.options.by != kernel.by) {
        throw internal_error(
            fmt::format("a run asks for {}, the kernel goes by {}", name_of(asked.run.options.by), name_of(kernel.by)));
    }
}

void shape(const lane_kernel& kernel, slot& s) {
    const std::size_t rows = s.asked.run.record_hours.size();
    trajectory& path = s.path;
    path.pool_count = kernel.pools;
    path.accumulator_count = kernel.accumulators;
    path.input_count = kernel.inputs;
    path.hours = s.asked.run.record_hours;
    path.pools.assign(rows * kernel.pools, not_a_number);
    path.accumulators.assign(rows * kernel.accumulators, not_a_number);
    path.inputs.assign(rows * kernel.inputs, not_a_number);
    path.final_pools.resize(kernel.pools);
    path.final_accumulators.resize(kernel.accumulators);
    path.final_inputs.resize(kernel.inputs);
    const auto emits = std::ranges::count(s.events, event_kind::emit, &event::kind);
    s.emitted.resize(static_cast<std::size_t>(emits) * kernel.accumulators);
}

void point(slot& s) {
    const run_request& run = s.asked.run;
    s.task = {.parameters = s.asked.parameters.data(),
              .pools = run.pools.data(),
              .accumulators = run.accumulators.data(),
              .inputs = run.inputs.data(),
              .events = s.events.data(),
              .event_count = s.events.size(),
              .record_hours = run.record_hours.data(),
              .record_count = run.record_hours.size(),
              .start = run.start,
              .end = run.end,
              .relative = run.options.tolerance.relative,
              .absolute = run.options.tolerance.absolute,
              .smallest_step = run.options.smallest_step,
              .most_steps = run.options.most_steps,
              .is_watched = s.asked.is_watched,
              .record_pools = s.path.pools.data(),
              .record_accumulators = s.path.accumulators.data(),
              .record_inputs = s.path.inputs.data(),
              .emitted = s.emitted.data(),
              .final_pools = s.path.final_pools.data(),
              .final_accumulators = s.path.final_accumulators.data(),
              .final_inputs = s.path.final_inputs.data()};
}

void collect_emissions(slot& s) {
    std::size_t row = 0;
    for (const event& one : s.events) {
        if (one.kind != event_kind::emit || row == s.task.emissions) continue;
        const double* values = s.emitted.data() + row++ * s.path.accumulator_count;
        s.path.emissions.push_back(
            {one.hour, one.label, one.target, std::vector<double>(values, values + s.path.accumulator_count)});
    }
}

std::string reason_of(const slot& s, const name_non_finite& name) {
    const run_options& options = s.asked.run.options;
    switch (s.task.status) {
        case lane_status::too_many_steps:
            return fmt::format("needs more than {} steps", options.most_steps);
        case lane_status::step_underflow:
            return fmt::format("the step fell below {} h", options.smallest_step);
        case lane_status::not_finite:
            break;
        case lane_status::done:
            return {};
    }
    const std::string what = name(s.asked.parameters, s.path.final_pools, s.path.final_inputs);
    return what.empty() ? "a stage of the step is not finite" : what;
}

void collect(slot& s, const name_non_finite& name) {
    collect_emissions(s);
    trajectory& path = s.path;
    path.status = s.task.status == lane_status::done ? run_status::done : run_status::failed;
    path.reason = reason_of(s, name);
    path.reached_hour = s.task.reached_hour;
    path.statistics = {s.task.steps, s.task.rejections, s.task.segments, s.task.undershoots};
    if (s.asked.is_watched) {
        const lane_extreme& e = s.task.watched;
        path.extremes = {{e.largest, e.largest_hour, e.smallest, e.smallest_hour}};
    }
}

/// What the threads know of each other: how many runs are under way, and how often one has been taken back.
class traffic {
 public:
    /// Counts a run, before it is asked for, so that no other thread gives up meanwhile. Returns the takings so far:
    /// what a thread is refused now may be there after the next one. Nothing when no run may start any more.
    std::optional<std::size_t> enter() {
        const std::scoped_lock lock(mutex_);
        if (exception_) return std::nullopt;
        ++under_way_;
        return taken_;
    }

    /// There was no run to be had.
    void leave() {
        const std::scoped_lock lock(mutex_);
        if (--under_way_ == 0) changed_.notify_all();
    }

    void note_taken() {
        const std::scoped_lock lock(mutex_);
        --under_way_;
        ++taken_;
        changed_.notify_all();
    }

    /// Waits until a run has been taken since `seen`; false when that can no longer be.
    bool wait(std::size_t seen) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return exception_ || taken_ != seen || under_way_ == 0; });
        return !exception_ && taken_ != seen;
    }

    /// Keeps the first exception of all threads; no run starts after it.
    void keep(std::exception_ptr thrown) {
        const std::scoped_lock lock(mutex_);
        if (!exception_) exception_ = std::move(thrown);
        changed_.notify_all();
    }

    void rethrow() const {
        if (exception_) std::rethrow_exception(exception_);
    }

 private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t under_way_ = 0;
    std::size_t taken_ = 0;
    std::exception_ptr exception_;
};

/// One thread's pack: the slots of the people in its lanes. An exception must not pass through the kernel; it is kept
/// and thrown again behind it.
class pack_of_people {
 public:
    pack_of_people(const lane_kernel& kernel, const next_run& next, const name_non_finite& name, traffic& others)
        : kernel_(kernel), next_run_(next), name_(name), others_(others) {}

    void work() {
        kernel_.run(kernel_.by,
                    {.context = this, .next = &next_task, .finished = &finished_task, .wait = &wait_for_task});
    }

 private:
    static lane_task* next_task(void* self) { return static_cast<pack_of_people*>(self)->next(); }
    static void finished_task(void* self, lane_task* task) { static_cast<pack_of_people*>(self)->finish(task); }
    static bool wait_for_task(void* self) {
        auto& pack = *static_cast<pack_of_people*>(self);
        return pack.others_.wait(pack.seen_);
    }

    lane_task* next() {
        const auto seen = others_.enter();
        if (!seen) return nullptr;
        seen_ = *seen;
        try {
            if (std::optional<ready_run> run = next_run_()) return &seat(std::move(*run)).task;
        } catch (...) {
            others_.keep(std::current_exception());
        }
        others_.leave();
        return nullptr;
    }

    slot& seat(ready_run run) {
        auto made = std::make_unique<slot>();
        made->asked = std::move(run.asked);
        made->take = std::move(run.take);
        if (made->asked.run.accumulators.empty()) made->asked.run.accumulators.assign(kernel_.accumulators, 0.0);
        refuse_misfit(kernel_, made->asked);
        made->events = in_order(made->asked.run.events);
        shape(kernel_, *made);
        point(*made);
        slots_.push_back(std::move(made));
        return *slots_.back();
    }

    void finish(const lane_task* task) {
        const auto at = std::ranges::find_if(slots_, [&](const auto& s) { return &s->task == task; });
        const std::unique_ptr<slot> done = std::move(*at);
        slots_.erase(at);
        try {
            collect(*done, name_);
            done->take(std::move(done->path));
        } catch (...) {
            others_.keep(std::current_exception());
        }
        others_.note_taken();
    }

    const lane_kernel& kernel_;
    const next_run& next_run_;
    const name_non_finite& name_;
    traffic& others_;
    std::size_t seen_ = 0;
    std::vector<std::unique_ptr<slot>> slots_;
};

}  // namespace

void run_flow(const lane_kernel& kernel, const next_run& next, const name_non_finite& name, std::size_t threads) {
    traffic all;
    const auto work = [&](std::size_t) { pack_of_people(kernel, next, name, all).work(); };
    for_each_index(std::max<std::size_t>(threads, 1), work, {.threads = threads});
    all.rethrow();
}

}  // namespace magnesia::engine
