// run.cpp - one body through its events: segments between instants with events, steps inside, rows from dense output.
// SPDX-License-Identifier: Apache-2.0
#include "engine/run.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/extremes.hpp"
#include "engine/run_check.hpp"
#include "engine/step_control.hpp"
#include "engine/stepper.hpp"

namespace magnesia::engine {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// The state of one run under way. Inside a segment time is counted from the segment's start, so that a run late in a
/// year is as exact as one at hour zero and shifting all hours does not change a step.
class one_run {
 public:
    one_run(const dynamics& body, const run_request& request)
        : request_(request),
          events_(in_order(request.events)),
          step_(body, request.options.tolerance),
          extremes_(request.extremes, body),
          hour_(request.start) {
        state_ = {request.pools, request.accumulators, request.inputs};
        if (state_.accumulators.empty()) state_.accumulators.assign(body.accumulator_count(), 0.0);
        shape_result(body);
    }

    trajectory finish() {
        while (true) {
            apply_events();
            while (next_record_ < request_.record_hours.size() && request_.record_hours[next_record_] <= hour_)
                write_row(state_.pools, state_.accumulators);
            extremes_.look(hour_, state_);
            if (hour_ >= request_.end || !follow_segment()) break;
        }
        result_.reached_hour = hour_;
        result_.extremes = extremes_.found();
        result_.final_pools = state_.pools;
        result_.final_accumulators = state_.accumulators;
        result_.final_inputs = state_.inputs;
        return std::move(result_);
    }

 private:
    void shape_result(const dynamics& body) {
        const std::size_t rows = request_.record_hours.size();
        result_.pool_count = body.pool_count();
        result_.accumulator_count = body.accumulator_count();
        result_.input_count = body.input_count();
        result_.hours = request_.record_hours;
        result_.pools.assign(rows * body.pool_count(), not_a_number);
        result_.accumulators.assign(rows * body.accumulator_count(), not_a_number);
        result_.inputs.assign(rows * body.input_count(), not_a_number);
        row_pools_.resize(body.pool_count());
        row_accumulators_.resize(body.accumulator_count());
    }

    void apply_events() {
        while (next_event_ < events_.size() && events_[next_event_].hour <= hour_) {
            const event& one = events_[next_event_++];
            if (one.kind == event_kind::emit) {
                emit(one);
                continue;
            }
            if (one.kind == event_kind::set_input) state_.inputs[one.target] = one.value;
            if (one.kind == event_kind::set_pool) state_.pools[one.target] = one.value;
            if (one.kind == event_kind::add_to_pool) state_.pools[one.target] += one.value;
            has_jumped_ = true;
        }
    }

    void emit(const event& one) {
        result_.emissions.push_back({hour_, one.label, one.target, state_.accumulators});
        if (one.target == every_accumulator)
            std::ranges::fill(state_.accumulators, 0.0);
        else
            state_.accumulators[one.target] = 0;
    }

    /// From hour_ to the next instant with events or the end; false when the run failed.
    bool follow_segment() {
        const double to =
            next_event_ < events_.size() ? std::min(events_[next_event_].hour, request_.end) : request_.end;
        const double length = to - hour_;
        ++result_.statistics.segments;
        double elapsed = 0;
        while (elapsed < length) {
            if (!step_.prepare(state_)) return fail(elapsed, step_.failure());
            if (has_jumped_) start_afresh();
            const double left = length - elapsed;
            double hours = step_length(left);
            if (!find_good_step(elapsed, left, hours)) return false;
            const bool reaches_end = hours >= left;
            use_step(elapsed, hours, reaches_end ? to : hour_ + elapsed + hours);
            elapsed = reaches_end ? length : elapsed + hours;
        }
        hour_ = to;
        return true;
    }

    void start_afresh() {
        proposed_ = std::max(step_.first_step(), request_.options.smallest_step);
        control_.restart();
        has_jumped_ = false;
    }

    /// The proposed step, or what is left of the segment, or half of that so that no sliver remains.
    double step_length(double left) const {
        if (proposed_ >= left) return left;
        return proposed_ * 2 > left ? left / 2 : proposed_;
    }

    bool find_good_step(double elapsed, double left, double& hours) {
        while (true) {
            if (result_.statistics.steps + result_.statistics.rejections >= request_.options.most_steps)
                return fail(elapsed, fmt::format("needs more than {} steps", request_.options.most_steps));
            const double error = step_.attempt(hours);
            if (error <= 1) {
                const double wanted = hours * control_.after_accepted(error);
                // A step cut short by an event does not shorten the steps after it.
                proposed_ = hours < proposed_ && wanted >= hours ? std::max(wanted, proposed_) : wanted;
                proposed_ = std::max(proposed_, request_.options.smallest_step);
                ++result_.statistics.steps;
                return true;
            }
            ++result_.statistics.rejections;
            hours = std::min(hours * control_.after_rejected(error), left);
            proposed_ = hours;
            if (hours < request_.options.smallest_step) return fail(elapsed, underflow_reason(error));
        }
    }

    std::string underflow_reason(double error) const {
        if (std::isfinite(error)) return fmt::format("the step fell below {} h", request_.options.smallest_step);
        return step_.failure().empty() ? "a stage of the step is not finite" : step_.failure();
    }

    void use_step(double elapsed, double hours, double until_hour) {
        const bool has_rows =
            next_record_ < request_.record_hours.size() && request_.record_hours[next_record_] < until_hour;
        if (has_rows || !request_.extremes.empty()) step_.prepare_dense_output();
        while (next_record_ < request_.record_hours.size() && request_.record_hours[next_record_] < until_hour) {
            const double part = (request_.record_hours[next_record_] - hour_ - elapsed) / hours;
            step_.interpolate(std::clamp(part, 0.0, 1.0), row_pools_, row_accumulators_);
            write_row(row_pools_, row_accumulators_);
        }
        if (!request_.extremes.empty()) extremes_.look(hour_ + elapsed, hours, step_, state_.inputs);
        std::ranges::copy(step_.next_pools(), state_.pools.begin());
        std::ranges::copy(step_.next_accumulators(), state_.accumulators.begin());
        const double floor = -10 * request_.options.tolerance.absolute;
        if (std::ranges::any_of(state_.pools, [&](double pool) { return pool < floor; }))
            ++result_.statistics.undershoots;
    }

    void write_row(std::span<const double> pools, std::span<const double> accumulators) {
        const auto at = [&](std::vector<double>& rows, std::size_t width) {
            return rows.begin() + static_cast<std::ptrdiff_t>(next_record_ * width);
        };
        std::ranges::copy(pools, at(result_.pools, pools.size()));
        std::ranges::copy(accumulators, at(result_.accumulators, accumulators.size()));
        std::ranges::copy(state_.inputs, at(result_.inputs, state_.inputs.size()));
        ++next_record_;
    }

    bool fail(double elapsed, std::string reason) {
        hour_ += elapsed;
        result_.status = run_status::failed;
        result_.reason = std::move(reason);
        return false;
    }

    const run_request& request_;
    const std::vector<event> events_;
    stepper step_;
    step_control control_;
    extreme_finder extremes_;
    body_state state_;
    trajectory result_;
    std::vector<double> row_pools_, row_accumulators_;
    double hour_;
    double proposed_ = 0;
    bool has_jumped_ = true;
    std::size_t next_event_ = 0;
    std::size_t next_record_ = 0;
};

}  // namespace

trajectory run(const dynamics& body, const run_request& request) {
    check(body, request);
    return one_run(body, request).finish();
}

}  // namespace magnesia::engine
