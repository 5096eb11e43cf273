// lived_body.cpp - bodies of the phases of health, and what differs between two that follow each other.
// SPDX-License-Identifier: Apache-2.0
#include "model/lived_body.hpp"

#include <algorithm>
#include <utility>

#include "model/layout.hpp"

namespace magnesia::model {

lived_body::lived_body(std::shared_ptr<const body_dynamics> before, const question& asked, const body_of& of)
    : before_(std::move(before)) {
    for (const changed_person& one : asked.changes)
        changed_.push_back({one.from_h, std::make_shared<const body_dynamics>(of(one.who))});
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
