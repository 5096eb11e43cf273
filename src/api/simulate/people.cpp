// people.cpp - the curves there are, and people in their order.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/people.hpp"

#include "core/error.hpp"

namespace magnesia::api {

std::vector<people_curve> people_curves(const prepared_run& run) {
    std::vector<people_curve> all;
    for (const bool is_without : {false, true}) {
        if (is_without && run.question.with.doses.empty()) continue;
        for (std::size_t i = 0; i < run.what.series.size(); ++i) {
            const std::string& id = run.what.series[i].id;
            const evidence::outcome* described = evidence::find_computed(run.base.outcomes, id);
            if (described == nullptr) throw internal_error("`" + id + "` is not described");
            all.push_back({.id = is_without ? id + "_without_regimen" : id,
                           .unit = described->unit_text,
                           .label = is_without ? described->label + ", without the regimen" : described->label,
                           .series = i,
                           .is_without = is_without});
        }
    }
    return all;
}

people_in_order::people_in_order(const prepared_run& run, const simulate_request& request) : writer_(request.people) {
    if (writer_ != nullptr) writer_->begin(run, request);
}

std::function<void(std::size_t, const model::course&)> people_in_order::shown() {
    if (writer_ == nullptr) return {};
    return [this](std::size_t draw, const model::course& course) { take(draw, course); };
}

void people_in_order::take(std::size_t draw, const model::course& course) {
    const std::scoped_lock guard(lock_);
    if (draw != next_) {
        waiting_.emplace(draw, course);
        return;
    }
    writer_->person(next_++, course);
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; first = waiting_.begin()) {
        writer_->person(next_++, first->second);
        waiting_.erase(first);
    }
}

void people_in_order::finish() {
    if (writer_ != nullptr) writer_->end();
}

}  // namespace magnesia::api
