// lived_body.cpp - bodies of the phases of health, and what differs between two that follow each other.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/lived_body.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/body/layout.hpp"

namespace magnesia::model {

namespace {

constexpr double small_step = 1e-4;  // of a number; what is left to come is then taken in one step

/// Each day of the first week, then by a sixth of the days gone.
int next_step(int day) {
    constexpr int days_of_a_step = 6;
    return day + std::max(1, day / days_of_a_step);
}

bool is_nearly(const body_dynamics& one, const body_dynamics& other) {
    const auto is_near = [](double a, double b) { return std::abs(a - b) <= small_step * std::abs(b); };
    return std::ranges::equal(row_of(one.bound()), row_of(other.bound()), is_near);
}

}  // namespace

lived_body::lived_body(std::shared_ptr<const body_dynamics> before, const question& asked, const body_of& of)
    : before_(std::move(before)) {
    for (std::size_t i = 0; i < asked.changes.size(); ++i) {
        const double end_h = i + 1 < asked.changes.size() ? asked.changes[i + 1].from_h : asked.when.horizon_h;
        follow(asked.changes[i], end_h, asked.midnight_h, of);
    }
}

/// Within a step numbers are those of its middle.
void lived_body::follow(const changed_person& one, double end_h, const std::vector<double>& midnight_h,
                        const body_of& of) {
    const auto first = std::ranges::lower_bound(midnight_h, one.from_h);
    const auto days = static_cast<int>(std::ranges::lower_bound(midnight_h, end_h) - first);
    const auto between = [&](int day, int next) {
        return std::make_shared<const body_dynamics>(of(scenario::later(one.who, (day + next) / 2.0)));
    };
    const auto in_the_end = between(days, days);
    for (int day = 0; day < days; day = next_step(day)) {
        auto body = between(day, next_step(day));
        const bool has_come = is_nearly(*body, *in_the_end);
        if (has_come) body = between(day, days);
        changed_.push_back({first[day], std::move(body)});
        if (has_come) return;
    }
}

const body_dynamics& lived_body::at(double hour) const {
    const auto after = std::ranges::upper_bound(changed_, hour, {}, &stretch_of_life::from_h);
    return after == changed_.begin() ? *before_ : *(after - 1)->body;
}

std::vector<engine::event> lived_body::events() const {
    std::vector<engine::event> all;
    const body_dynamics* last = before_.get();
    for (const stretch_of_life& one : changed_) {
        const std::vector<double> was = row_of(last->bound());
        const std::vector<double> is = row_of(one.body->bound());
        for (std::size_t i = 0; i < is.size(); ++i) {
            if (is[i] == was[i]) continue;
            all.push_back({.hour = one.from_h, .kind = engine::event_kind::set_parameter, .target = i, .value = is[i]});
        }
        last = one.body.get();
    }
    return all;
}

}  // namespace magnesia::model
