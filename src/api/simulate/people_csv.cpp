// people_csv.cpp - lines of one person at a time.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/people_csv.hpp"

#include <fmt/core.h>

#include <utility>

#include "core/text.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

class csv_writer : public people_writer {
 public:
    explicit csv_writer(std::function<void(std::string_view)> append) : append_(std::move(append)) {}

    void begin(const prepared_run& run, const simulate_request&) override {
        curves_ = people_curves(run);
        for (const double hour : run.question.series_h) {
            moments_.push_back(
                fmt::format(",{},{}", shortest(hour), scenario::print(run.question.when.clock.label(hour))));
        }
        std::string head = "draw,time_h,local_time";
        for (const people_curve& curve : curves_) head += fmt::format(",{} [{}]", curve.id, curve.unit);
        append_(head + '\n');
    }

    void person(std::size_t draw, const model::course& course) override {
        if (!course.failure.empty()) return;
        std::string lines;
        for (std::size_t at = 0; at < moments_.size(); ++at) {
            lines += std::to_string(draw) + moments_[at];
            for (const people_curve& curve : curves_) lines += ',' + shortest(curve.of(course)[at]);
            lines += '\n';
        }
        append_(lines);
    }

    void end() override {}

 private:
    std::function<void(std::string_view)> append_;
    std::vector<people_curve> curves_;
    std::vector<std::string> moments_;
};

}  // namespace

std::unique_ptr<people_writer> people_csv(std::function<void(std::string_view)> append) {
    return std::make_unique<csv_writer>(std::move(append));
}

}  // namespace magnesia::api
