// people.hpp - every simulated person's curves, one person after the other, for those who want more than bands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "api/answers/prepared_run.hpp"
#include "api/simulate/simulate.hpp"
#include "model/following/course.hpp"

namespace magnesia::api {

/// One curve of a file: a series with the regimen, or the same without it.
struct people_curve {
    std::string id;  ///< without the regimen it ends with `_without_regimen`
    std::string unit;
    std::string label;
    std::size_t series = 0;
    bool is_without = false;

    const std::vector<double>& of(const model::course& course) const {
        return is_without ? course.series_without[series] : course.series[series];
    }
};

/// All curves of a run; those without the regimen only when there is one.
std::vector<people_curve> people_curves(const prepared_run& run);

/// Writes people to a file of some format.
class people_writer {
 public:
    virtual ~people_writer() = default;
    virtual void begin(const prepared_run& run, const simulate_request& request) = 0;
    /// The next person. One who could not be simulated has `failure` set and no curves.
    virtual void person(std::size_t draw, const model::course& course) = 0;
    virtual void end() = 0;
};

/// Brings people, who are finished in any order, into the order of their draws. People wait in memory for those before
/// them, so some lanes' worth of them.
class people_in_order {
 public:
    /// Begins the file when the request has a writer.
    people_in_order(const prepared_run& run, const simulate_request& request);

    /// What to give to a simulation; empty without a writer.
    std::function<void(std::size_t draw, const model::course&)> shown();

    /// After the last person.
    void finish();

 private:
    void take(std::size_t draw, const model::course& course);

    people_writer* writer_;
    std::mutex lock_;
    std::size_t next_ = 0;
    std::map<std::size_t, model::course> waiting_;
};

}  // namespace magnesia::api
