// lane_run.hpp - many people through their events, one a lane, each with a time, step, events and output of its own.
// SPDX-License-Identifier: Apache-2.0
// The rules are those of run.cpp. Nothing crosses from lane to lane, so a person's numbers do not depend on the others
// in the pack, on their order or on how many there are. A lane whose person is done takes the next one at once.
#pragma once

#include <utility>

#include "engine/grk4t.hpp"
#include "engine/lane_clock.hpp"
#include "engine/lane_control.hpp"
#include "engine/lane_step.hpp"
#include "engine/lane_step_tsit5.hpp"
#include "engine/lane_task.hpp"
#include "engine/lane_watch.hpp"
#include "engine/method.hpp"

namespace magnesia::engine {

/// Works one pack until the source is empty. K is a generated kernel, V a pack, M a method.
template <class K, class V, class M = rodas5p>
class lane_run {
 public:
    explicit lane_run(const lane_source& source) : source_(source) {
        for (int lane = 0; lane < width; ++lane) idle(lane);
    }

    void work() {
        do {
            fill_free_lanes();
            while (busy_ > 0) advance_all();
        } while (source_.wait(source_.context));
    }

 private:
    static constexpr int width = V::width;
    static constexpr double never = __builtin_inf();
    using mask = lanes::mask<V>;

    /// What one lane knows beside its numbers.
    struct place {
        lane_task* task = nullptr;
        std::size_t next_event = 0;
        std::size_t next_record = 0;
    };

    // ----- one lane at a time: rare -----

    /// Harmless numbers for a lane without a person.
    void idle(int lane) {
        places_[lane] = place{};
        for (V& pool : now_.pools) pool.set(lane, 0.0);
        for (V& accumulator : now_.accumulators) accumulator.set(lane, 0.0);
        for (V& input : now_.inputs) input.set(lane, 0.0);
        for (V& parameter : parameters_) parameter.set(lane, 1.0);
        clock_.set(lane, 0.0, 1.0);
        next_record_.set(lane, never);
        busy_lanes_.set(lane, 0.0);
        watched_lanes_.set(lane, 0.0);
        jumped_.set(lane, 0.0);
        relative_.set(lane, 1.0);
        absolute_.set(lane, 1.0);
        smallest_.set(lane, 1.0);
        proposed_.set(lane, 1.0);
    }

    /// Asks the source for each free lane, until it has no task that can start now.
    void fill_free_lanes() {
        for (int lane = 0; lane < width; ++lane) {
            if (places_[lane].task == nullptr && !refill(lane)) return;
        }
    }

    bool refill(int lane) {
        while (lane_task* task = source_.next(source_.context)) {
            take(lane, task);
            if (open_segment(lane)) return true;
            hand_back(lane);
        }
        return false;
    }

    void take(int lane, lane_task* task) {
        ++busy_;
        places_[lane].task = task;
        clock_.set(lane, task->start, task->end);
        step_.note_jump();
        for (int i = 0; i < K::pools; ++i) now_.pools[i].set(lane, task->pools[i]);
        for (int i = 0; i < K::accumulators; ++i) now_.accumulators[i].set(lane, task->accumulators[i]);
        for (int i = 0; i < K::inputs; ++i) now_.inputs[i].set(lane, task->inputs[i]);
        for (int i = 0; i < K::parameters; ++i) parameters_[i].set(lane, task->parameters[i]);
        has_new_parameters_ = true;
        relative_.set(lane, task->relative);
        absolute_.set(lane, task->absolute);
        smallest_.set(lane, task->smallest_step);
        most_steps_.set(lane, static_cast<double>(task->most_steps));
        steps_.set(lane, 0.0);
        rejections_.set(lane, 0.0);
        undershoots_.set(lane, 0.0);
        busy_lanes_.set(lane, 1.0);
        watched_lanes_.set(lane, task->is_watched ? 1.0 : 0.0);
        jumped_.set(lane, 1.0);
        expect_record(lane);
        settle_inputs();
        watch_.begin(only(lane), V(task->start), now_);
    }

    /// Events and rows of this instant, then the way to the next one; false when the run is over.
    bool open_segment(int lane) {
        place& at = places_[lane];
        lane_task& task = *at.task;
        const double hour = clock_.hour(lane);
        apply_events(lane, hour);
        while (next_record_.get(lane) <= hour) write_row(lane, now_.pools, now_.accumulators);
        if (task.is_watched) {
            settle_inputs();
            watch_.look(only(lane), V(hour), now_);
        }
        if (hour >= task.end) return false;
        const bool has_event = at.next_event < task.event_count && task.events[at.next_event].hour < task.end;
        clock_.set(lane, hour, has_event ? task.events[at.next_event].hour : task.end);
        ++task.segments;
        return true;
    }

    void apply_events(int lane, double hour) {
        place& at = places_[lane];
        lane_task& task = *at.task;
        while (at.next_event < task.event_count && task.events[at.next_event].hour <= hour) {
            const event& one = task.events[at.next_event++];
            if (one.kind == event_kind::emit) {
                emit(lane, one);
                continue;
            }
            const int target = static_cast<int>(one.target);
            if (one.kind == event_kind::set_parameter) {
                parameters_[target].set(lane, one.value);
                has_new_parameters_ = true;
            }
            if (one.kind == event_kind::set_input) {
                now_.inputs[target].set(lane, one.value);
                has_new_inputs_ = true;
            }
            if (one.kind == event_kind::set_pool) now_.pools[target].set(lane, one.value);
            if (one.kind == event_kind::add_to_pool)
                now_.pools[target].set(lane, now_.pools[target].get(lane) + one.value);
            jumped_.set(lane, 1.0);
            step_.note_jump();
        }
    }

    void emit(int lane, const event& one) {
        lane_task& task = *places_[lane].task;
        double* row = task.emitted + task.emissions++ * K::accumulators;
        for (int i = 0; i < K::accumulators; ++i) {
            row[i] = now_.accumulators[i].get(lane);
            if (one.target == every_accumulator || static_cast<int>(one.target) == i) now_.accumulators[i].set(lane, 0);
        }
    }

    void write_row(int lane, const V* pools, const V* accumulators) {
        const std::size_t row = places_[lane].next_record++;
        lane_task& task = *places_[lane].task;
        for (int i = 0; i < K::pools; ++i) task.record_pools[row * K::pools + i] = pools[i].get(lane);
        for (int i = 0; i < K::accumulators; ++i)
            task.record_accumulators[row * K::accumulators + i] = accumulators[i].get(lane);
        for (int i = 0; i < K::inputs; ++i) task.record_inputs[row * K::inputs + i] = now_.inputs[i].get(lane);
        expect_record(lane);
    }

    void expect_record(int lane) {
        const lane_task& task = *places_[lane].task;
        const std::size_t row = places_[lane].next_record;
        next_record_.set(lane, row < task.record_count ? task.record_hours[row] : never);
    }

    void hand_back(int lane) {
        lane_task& task = *places_[lane].task;
        task.reached_hour = clock_.hour(lane);
        task.steps = static_cast<std::size_t>(steps_.get(lane));
        task.rejections = static_cast<std::size_t>(rejections_.get(lane));
        task.undershoots = static_cast<std::size_t>(undershoots_.get(lane));
        for (int i = 0; i < K::pools; ++i) task.final_pools[i] = now_.pools[i].get(lane);
        for (int i = 0; i < K::accumulators; ++i) task.final_accumulators[i] = now_.accumulators[i].get(lane);
        for (int i = 0; i < K::inputs; ++i) task.final_inputs[i] = now_.inputs[i].get(lane);
        if (task.is_watched) watch_.write(lane, task.watched);
        --busy_;
        idle(lane);
        source_.finished(source_.context, &task);
    }

    void fail(int lane, lane_status why) {
        places_[lane].task->status = why;
        hand_back(lane);
    }

    static mask only(int lane) {
        V number(0.0);
        number.set(lane, 1.0);
        return number == V(1.0);
    }

    // ----- all lanes at once: every step -----

    void advance_all() {
        is_busy_ = busy_lanes_ == V(1.0);
        settle_inputs();
        step_.prepare(now_);
        start_afresh();
        const V left = clock_.left();
        const V hours = step_lengths(left);
        const V error = step_.attempt(now_, hours, relative_, absolute_);
        const mask is_finite = (error - error) == V(0.0);
        const mask is_good = is_finite & (error <= V(1.0)) & is_busy_;
        propose(error, is_good, is_finite, hours, left);
        use_steps(is_good, hours, left);
        const mask has_arrived = clock_.advance(is_good, hours, left);
        settle(has_arrived, note_failures(is_good), is_finite);
    }

    /// What parameters and inputs alone decide, once for all lanes in which some have changed.
    void settle_inputs() {
        const bool has_new_parameters = std::exchange(has_new_parameters_, false);
        if (has_new_parameters) {
            K::hoist(parameters_, now_.hoisted);
            step_.note_hoisted();
        }
        if (std::exchange(has_new_inputs_, false) || has_new_parameters) K::settle(now_.inputs, now_.hoisted);
    }

    /// Lanes whose state or inputs have jumped forget their last error and keep the length of step they are at: to find
    /// another would cost all lanes what a step in vain costs one. A run that begins has none yet.
    void start_afresh() {
        const mask where = jumped_ == V(1.0);
        if (!any(where)) return;
        jumped_ = V(0.0);
        control_.restart(where);
        const mask begins = where & (steps_ == V(0.0));
        if (!any(begins)) return;
        const V first = step_.first_step(now_, relative_, absolute_);
        const V usable = select(first == first, max(first, smallest_), smallest_);
        proposed_ = select(begins, usable, proposed_);
    }

    /// The proposed step, or what is left of the segment, or half of that so that no sliver remains.
    V step_lengths(const V& left) const {
        const V halved = select(left < proposed_ * V(2.0), left * V(0.5), proposed_);
        return select(left <= proposed_, left, halved);
    }

    void propose(const V& error, const mask& is_good, const mask& is_finite, const V& hours, const V& left) {
        const V wanted = hours * control_.factor(error, is_good, is_finite);
        // A step cut short by an event does not shorten the steps after it.
        const mask was_cut = (hours < proposed_) & (hours <= wanted);
        const V after_good = max(select(was_cut, max(wanted, proposed_), wanted), smallest_);
        proposed_ = select(is_good, after_good, min(wanted, left));
    }

    void use_steps(const mask& is_good, const V& hours, const V& left) {
        const V until = clock_.after(hours, left);
        write_rows(is_good, hours, until);
        const mask is_watched = is_good & (watched_lanes_ == V(1.0));
        if (any(is_watched)) watch_.look(is_watched, clock_.now(), hours, step_, now_);
        V lowest(never);
#pragma GCC unroll 1
        for (int i = 0; i < K::pools; ++i) {
            now_.pools[i] = select(is_good, step_.next_pools()[i], now_.pools[i]);
            lowest = lesser(now_.pools[i], lowest);
        }
        for (int i = 0; i < K::accumulators; ++i)
            now_.accumulators[i] = select(is_good, step_.next_accumulators()[i], now_.accumulators[i]);
        step_.keep(is_good);
        count(is_good, steps_);
        count(is_good & (lowest < V(-10.0) * absolute_), undershoots_);
    }

    [[gnu::always_inline]] static void count(const mask& where, V& number) {
        number = number + select(where, V(1.0), V(0.0));
    }

    /// The rows that these lanes pass on their way to `until`: one of every lane at a time.
    void write_rows(const mask& is_good, const V& hours, const V& until) {
        mask has_row = is_good & (next_record_ < until);
        while (any(has_row)) {
            const V part = lesser(V(1.0), greater(V(0.0), (next_record_ - clock_.now()) / hours));
            step_.interpolate(part, now_, row_pools_, row_accumulators_);
            for (int lane = 0; lane < width; ++lane) {
                if (has_row.get(lane)) write_row(lane, row_pools_, row_accumulators_);
            }
            has_row = has_row & (next_record_ < until);
        }
    }

    /// Counts rejections; where a run cannot go on.
    mask note_failures(const mask& is_good) {
        const mask is_bad = is_busy_ & !is_good;
        count(is_bad, rejections_);
        return is_busy_ & (has_most_steps() | (is_bad & (proposed_ < smallest_)));
    }

    mask has_most_steps() const {
        return most_steps_ <= steps_ + rejections_;
    }

    /// Ends of segments, ends of runs, failures.
    void settle(const mask& has_arrived, const mask& has_failed, const mask& is_finite) {
        if (!any(has_arrived | has_failed)) return;
        const mask is_worn = has_most_steps();
        for (int lane = 0; lane < width; ++lane) {
            if (has_arrived.get(lane)) {
                arrive(lane, is_worn.get(lane));
            } else if (has_failed.get(lane)) {
                const auto rejected = is_finite.get(lane) ? lane_status::step_underflow : lane_status::not_finite;
                fail(lane, is_worn.get(lane) ? lane_status::too_many_steps : rejected);
            }
        }
        if (busy_ < width) fill_free_lanes();
    }

    void arrive(int lane, bool has_most_steps) {
        const double hour = clock_.to.get(lane);
        clock_.set(lane, hour, hour);
        if (has_most_steps && hour < places_[lane].task->end) {
            fail(lane, lane_status::too_many_steps);
        } else if (!open_segment(lane)) {
            hand_back(lane);
        }
    }

    const lane_source source_;
    int busy_ = 0;
    place places_[width];
    lane_state<K, V> now_;
    lane_clock<V> clock_;
    V parameters_[K::parameters];
    V relative_{1.0}, absolute_{1.0}, smallest_{1.0}, most_steps_{1.0}, proposed_{1.0};
    V row_pools_[K::pools], row_accumulators_[K::accumulators];
    V next_record_{never};  ///< hour of the next row
    V steps_{0.0}, rejections_{0.0}, undershoots_{0.0};
    V busy_lanes_{0.0}, watched_lanes_{0.0}, jumped_{0.0};  ///< 1 where it is so; numbers, so that one lane can be set
    mask is_busy_ = V(0.0) == V(1.0);
    bool has_new_inputs_ = false;
    bool has_new_parameters_ = false;
    lane_step<K, V, M> step_;
    lane_control<V, M::error_order> control_;
    lane_watch<K, V, lane_step<K, V, M>> watch_;
};

/// Works one pack by the method asked for. Wide is a pack of as many people as floats fill a register.
template <class K, class V, class Wide>
void run_lanes_by(method by, const lane_source& source) {
    switch (by) {
        case method::rodas5p:
            return lane_run<K, V, rodas5p>(source).work();
        case method::grk4t:
            return lane_run<K, V, grk4t>(source).work();
        case method::tsit5:
            return lane_run<K, V, tsit5>(source).work();
        case method::tsit5_single:
            return lane_run<K, Wide, tsit5_single>(source).work();
    }
}

}  // namespace magnesia::engine
