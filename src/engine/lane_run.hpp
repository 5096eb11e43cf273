// lane_run.hpp - many people through their events, one a lane, each with a time, step, events and output of its own.
// SPDX-License-Identifier: Apache-2.0
// The rules are those of run.cpp. Nothing crosses from lane to lane, so a person's numbers do not depend on the others
// in the pack, on their order or on how many there are. A lane whose person is done takes the next one at once.
#pragma once

#include "engine/lane_control.hpp"
#include "engine/lane_step.hpp"
#include "engine/lane_task.hpp"
#include "engine/lane_watch.hpp"

namespace magnesia::engine {

/// Works one pack until the source is empty. K is a generated kernel, V a pack.
template <class K, class V>
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
    using mask = lanes::mask<V>;

    /// What one lane knows beside its numbers.
    struct place {
        lane_task* task = nullptr;
        double hour = 0;     ///< where the segment begins
        double to = 0;       ///< where it ends, exactly
        double elapsed = 0;  ///< since the segment began
        double length = 0;   ///< of the segment
        std::size_t next_event = 0;
        std::size_t next_record = 0;
        bool has_jumped = false;
    };

    // ----- one lane at a time: rare -----

    /// Harmless numbers for a lane without a person.
    void idle(int lane) {
        places_[lane] = place{};
        for (V& pool : now_.pools) pool.set(lane, 0.0);
        for (V& accumulator : now_.accumulators) accumulator.set(lane, 0.0);
        for (V& input : now_.inputs) input.set(lane, 0.0);
        for (V& parameter : parameters_) parameter.set(lane, 1.0);
        relative_.set(lane, 1.0);
        absolute_.set(lane, 1.0);
        proposed_.set(lane, 1.0);
    }

    /// Asks the source for each free lane, until it has no task that can start now.
    void fill_free_lanes() {
        may_fill_ = false;
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
        places_[lane] = place{};
        place& at = places_[lane];
        at.task = task;
        at.hour = task->start;
        at.has_jumped = true;
        for (int i = 0; i < K::pools; ++i) now_.pools[i].set(lane, task->pools[i]);
        for (int i = 0; i < K::accumulators; ++i) now_.accumulators[i].set(lane, task->accumulators[i]);
        for (int i = 0; i < K::inputs; ++i) now_.inputs[i].set(lane, task->inputs[i]);
        for (int i = 0; i < K::parameters; ++i) parameters_[i].set(lane, task->parameters[i]);
        K::hoist(parameters_, now_.hoisted);
        relative_.set(lane, task->relative);
        absolute_.set(lane, task->absolute);
        watch_.begin(only(lane), V(task->start), now_);
    }

    /// Events and rows of this instant, then the way to the next one; false when the run is over.
    bool open_segment(int lane) {
        place& at = places_[lane];
        lane_task& task = *at.task;
        apply_events(lane);
        while (at.next_record < task.record_count && task.record_hours[at.next_record] <= at.hour) write_row(lane);
        if (task.is_watched) watch_.look(only(lane), V(at.hour), now_);
        if (at.hour >= task.end) return false;
        at.to = task.end;
        if (at.next_event < task.event_count && task.events[at.next_event].hour < task.end)
            at.to = task.events[at.next_event].hour;
        at.length = at.to - at.hour;
        at.elapsed = 0;
        ++task.segments;
        return true;
    }

    void apply_events(int lane) {
        place& at = places_[lane];
        lane_task& task = *at.task;
        while (at.next_event < task.event_count && task.events[at.next_event].hour <= at.hour) {
            const event& one = task.events[at.next_event++];
            if (one.kind == event_kind::emit) {
                emit(lane, one);
                continue;
            }
            const int target = static_cast<int>(one.target);
            if (one.kind == event_kind::set_input) now_.inputs[target].set(lane, one.value);
            if (one.kind == event_kind::set_pool) now_.pools[target].set(lane, one.value);
            if (one.kind == event_kind::add_to_pool)
                now_.pools[target].set(lane, now_.pools[target].get(lane) + one.value);
            at.has_jumped = true;
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

    /// The row of this instant, after its events.
    void write_row(int lane) {
        const std::size_t row = places_[lane].next_record++;
        lane_task& task = *places_[lane].task;
        for (int i = 0; i < K::pools; ++i) task.record_pools[row * K::pools + i] = now_.pools[i].get(lane);
        for (int i = 0; i < K::accumulators; ++i)
            task.record_accumulators[row * K::accumulators + i] = now_.accumulators[i].get(lane);
        write_inputs(lane, row);
    }

    void write_inputs(int lane, std::size_t row) {
        lane_task& task = *places_[lane].task;
        for (int i = 0; i < K::inputs; ++i) task.record_inputs[row * K::inputs + i] = now_.inputs[i].get(lane);
    }

    void hand_back(int lane) {
        lane_task& task = *places_[lane].task;
        task.reached_hour = places_[lane].hour;
        for (int i = 0; i < K::pools; ++i) task.final_pools[i] = now_.pools[i].get(lane);
        for (int i = 0; i < K::accumulators; ++i) task.final_accumulators[i] = now_.accumulators[i].get(lane);
        for (int i = 0; i < K::inputs; ++i) task.final_inputs[i] = now_.inputs[i].get(lane);
        if (task.is_watched) watch_.write(lane, task.watched);
        --busy_;
        idle(lane);
        source_.finished(source_.context, &task);
    }

    void fail(int lane, lane_status why) {
        may_fill_ = true;
        place& at = places_[lane];
        at.task->status = why;
        at.hour += at.elapsed;
        hand_back(lane);
    }

    static mask only(int lane) {
        V number;
        for (int i = 0; i < width; ++i) number.set(i, i == lane ? 1.0 : 0.0);
        return number == V(1.0);
    }

    // ----- all lanes at once: every step -----

    void advance_all() {
        step_.prepare(now_);
        start_afresh();
        const V left = left_of_segments();
        const V hours = step_lengths(left);
        const V error = step_.attempt(now_, hours, relative_, absolute_);
        const mask is_finite = (error - error) == V(0.0);
        const mask is_good = is_finite & (error <= V(1.0)) & is_busy_;
        propose(error, is_good, is_finite, hours, left);
        use_steps(is_good, hours, left);
        note_steps(is_good, is_finite);
        if (may_fill_ && busy_ < width) fill_free_lanes();
    }

    /// First steps of the lanes whose state or inputs have jumped.
    void start_afresh() {
        V jumped(0.0), busy(0.0), smallest(1.0);
        bool has_any = false;
        for (int lane = 0; lane < width; ++lane) {
            place& at = places_[lane];
            busy.set(lane, at.task != nullptr ? 1.0 : 0.0);
            if (at.task == nullptr) continue;
            smallest.set(lane, at.task->smallest_step);
            if (at.has_jumped) jumped.set(lane, 1.0);
            has_any = has_any || at.has_jumped;
            at.has_jumped = false;
        }
        is_busy_ = busy == V(1.0);
        smallest_ = smallest;
        if (!has_any) return;
        const mask where = jumped == V(1.0);
        const V first = step_.first_step(now_, relative_, absolute_);
        const V usable = select(first == first, max(first, smallest_), smallest_);
        proposed_ = select(where, usable, proposed_);
        control_.restart(where);
    }

    V left_of_segments() const {
        V left(1.0);
        for (int lane = 0; lane < width; ++lane) {
            if (places_[lane].task != nullptr) left.set(lane, places_[lane].length - places_[lane].elapsed);
        }
        return left;
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
        if (!any(is_good)) return;
        const mask has_rows = lanes_with_rows(is_good, hours, left);
        const mask is_watched = is_good & watched_lanes();
        if (any(has_rows) || any(is_watched)) step_.prepare_dense_output();
        if (any(has_rows)) write_rows(has_rows, hours, left);
        if (any(is_watched)) watch_.look(is_watched, hours_now(), hours, step_, now_);
        for (int i = 0; i < K::pools; ++i) now_.pools[i] = select(is_good, step_.next_pools()[i], now_.pools[i]);
        for (int i = 0; i < K::accumulators; ++i)
            now_.accumulators[i] = select(is_good, step_.next_accumulators()[i], now_.accumulators[i]);
        lowest_ = now_.pools[0];
        for (int i = 1; i < K::pools; ++i) lowest_ = min(lowest_, now_.pools[i]);
        for (int lane = 0; lane < width; ++lane) {
            if (is_good.get(lane)) move_on(lane, hours.get(lane), left.get(lane));
        }
    }

    void move_on(int lane, double hours, double left) {
        place& at = places_[lane];
        ++at.task->steps;
        if (lowest_.get(lane) < -10 * at.task->absolute) ++at.task->undershoots;
        const bool reaches_end = hours >= left;
        at.elapsed = reaches_end ? at.length : at.elapsed + hours;
        has_arrived_[lane] = reaches_end;
    }

    double until_hour(const place& at, double hours, double left) const {
        return hours >= left ? at.to : at.hour + at.elapsed + hours;
    }

    mask lanes_with_rows(const mask& is_good, const V& hours, const V& left) const {
        V flag(0.0);
        for (int lane = 0; lane < width; ++lane) {
            if (!is_good.get(lane)) continue;
            const place& at = places_[lane];
            const bool has_row =
                at.next_record < at.task->record_count &&
                at.task->record_hours[at.next_record] < until_hour(at, hours.get(lane), left.get(lane));
            if (has_row) flag.set(lane, 1.0);
        }
        return flag == V(1.0);
    }

    void write_rows(const mask& has_rows, const V& hours, const V& left) {
        for (int lane = 0; lane < width; ++lane) {
            if (!has_rows.get(lane)) continue;
            place& at = places_[lane];
            const double until = until_hour(at, hours.get(lane), left.get(lane));
            while (at.next_record < at.task->record_count && at.task->record_hours[at.next_record] < until) {
                const double part = (at.task->record_hours[at.next_record] - at.hour - at.elapsed) / hours.get(lane);
                write_dense_row(lane, part < 0 ? 0 : (part > 1 ? 1 : part));
            }
        }
    }

    void write_dense_row(int lane, double part) {
        const std::size_t row = places_[lane].next_record++;
        lane_task& task = *places_[lane].task;
        for (int i = 0; i < K::pools; ++i)
            task.record_pools[row * K::pools + i] = step_.pool_at(i, V(part), now_).get(lane);
        for (int i = 0; i < K::accumulators; ++i)
            task.record_accumulators[row * K::accumulators + i] = step_.accumulator_at(i, V(part), now_).get(lane);
        write_inputs(lane, row);
    }

    mask watched_lanes() const {
        V flag(0.0);
        for (int lane = 0; lane < width; ++lane) {
            if (places_[lane].task != nullptr && places_[lane].task->is_watched) flag.set(lane, 1.0);
        }
        return flag == V(1.0);
    }

    V hours_now() const {
        V hours(0.0);
        for (int lane = 0; lane < width; ++lane) hours.set(lane, places_[lane].hour + places_[lane].elapsed);
        return hours;
    }

    /// Counts, ends of segments, ends of runs, failures.
    void note_steps(const mask& is_good, const mask& is_finite) {
        for (int lane = 0; lane < width; ++lane) {
            place& at = places_[lane];
            if (at.task == nullptr) continue;
            if (is_good.get(lane)) {
                if (has_arrived_[lane]) arrive(lane);
                continue;
            }
            ++at.task->rejections;
            if (at.task->steps + at.task->rejections >= at.task->most_steps) {
                fail(lane, lane_status::too_many_steps);
            } else if (proposed_.get(lane) < at.task->smallest_step) {
                fail(lane, is_finite.get(lane) ? lane_status::step_underflow : lane_status::not_finite);
            }
        }
    }

    void arrive(int lane) {
        may_fill_ = true;
        place& at = places_[lane];
        at.hour = at.to;
        at.elapsed = 0;
        if (at.task->steps + at.task->rejections >= at.task->most_steps && at.hour < at.task->end) {
            fail(lane, lane_status::too_many_steps);
        } else if (!open_segment(lane)) {
            hand_back(lane);
        }
    }

    const lane_source source_;
    int busy_ = 0;
    bool may_fill_ = false;  ///< a neighbour has come to an event: time to ask again for free lanes
    place places_[width];
    bool has_arrived_[width] = {};
    lane_state<K, V> now_;
    V parameters_[K::parameters];
    V relative_{1.0}, absolute_{1.0}, smallest_{1.0}, proposed_{1.0}, lowest_{0.0};
    mask is_busy_ = V(0.0) == V(1.0);
    lane_step<K, V> step_;
    lane_control<V> control_;
    lane_watch<K, V> watch_;
};

}  // namespace magnesia::engine
