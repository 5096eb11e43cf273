// lane_batch.cpp - hands people to lanes and turns what comes back into trajectories.
// SPDX-License-Identifier: Apache-2.0
#include "engine/lane_batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <memory>
#include <mutex>
#include <utility>

#include "core/error.hpp"

namespace magnesia::engine {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// One person under way: the request, the task that points into it, and the trajectory being written.
struct slot {
    std::size_t index = 0;
    lane_request asked;
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

/// What the threads share. Each pack takes the next index that nobody has taken.
struct shared_batch {
    const lane_kernel& kernel;
    std::size_t count;
    const std::function<lane_request(std::size_t)>& request;
    const std::function<void(std::size_t, trajectory)>& take;
    const name_non_finite& name;
    const ensemble_options& options;
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> has_failed = false;
    std::mutex mutex = {};
    std::size_t done = 0;
};

/// One thread's pack: the slots of the people in its lanes.
class pack_of_people {
 public:
    explicit pack_of_people(shared_batch& shared) : shared_(shared) {}

    void work() {
        const lane_source source{.context = this, .next = &next_task, .finished = &finished_task};
        shared_.kernel.run(source);
        if (exception_) std::rethrow_exception(exception_);
    }

 private:
    static lane_task* next_task(void* self) { return static_cast<pack_of_people*>(self)->next(); }
    static void finished_task(void* self, lane_task* task) { static_cast<pack_of_people*>(self)->finish(task); }

    /// An exception must not pass through the kernel; it is thrown again behind it.
    void keep_exception() {
        shared_.has_failed = true;
        if (!exception_) exception_ = std::current_exception();
    }

    /// Never throws.
    lane_task* next() {
        if (shared_.has_failed || shared_.options.stop.stop_requested()) return nullptr;
        const std::size_t index = shared_.next++;
        if (index >= shared_.count) return nullptr;
        try {
            return &seat(index).task;
        } catch (...) {
            keep_exception();
            return nullptr;
        }
    }

    slot& seat(std::size_t index) {
        auto made = std::make_unique<slot>();
        made->index = index;
        made->asked = shared_.request(index);
        if (made->asked.run.accumulators.empty()) made->asked.run.accumulators.assign(shared_.kernel.accumulators, 0.0);
        refuse_misfit(shared_.kernel, made->asked);
        made->events = in_order(made->asked.run.events);
        shape(shared_.kernel, *made);
        point(*made);
        slots_.push_back(std::move(made));
        return *slots_.back();
    }

    void finish(const lane_task* task) {
        const auto at = std::ranges::find_if(slots_, [&](const auto& s) { return &s->task == task; });
        const std::unique_ptr<slot> done = std::move(*at);
        slots_.erase(at);
        try {
            collect(*done, shared_.name);
            shared_.take(done->index, std::move(done->path));
            const std::scoped_lock lock(shared_.mutex);
            ++shared_.done;
            if (shared_.options.progress) shared_.options.progress(shared_.done, shared_.count);
        } catch (...) {
            keep_exception();
        }
    }

    shared_batch& shared_;
    std::vector<std::unique_ptr<slot>> slots_;
    std::exception_ptr exception_;
};

}  // namespace

std::size_t run_batch(const lane_kernel& kernel, std::size_t count,
                      const std::function<lane_request(std::size_t)>& request,
                      const std::function<void(std::size_t, trajectory)>& take, const name_non_finite& name,
                      const ensemble_options& options) {
    shared_batch shared{
        .kernel = kernel, .count = count, .request = request, .take = take, .name = name, .options = options};
    const std::size_t packs = (count + kernel.lanes - 1) / kernel.lanes;
    const std::size_t threads = std::clamp<std::size_t>(options.threads, 1, std::max<std::size_t>(packs, 1));
    for_each_index(threads, [&shared](std::size_t) { pack_of_people(shared).work(); }, {.threads = threads});
    return shared.done;
}

}  // namespace magnesia::engine
