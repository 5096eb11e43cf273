// repeated_days.hpp - days of a run that are lived like the one before need not be followed again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/run.hpp"

namespace magnesia::model {

/// The first days of a world that bring what every day of the habit brings. A body that starts on its steady day comes
/// through them as it went in, so a week of them is followed and stands for the rest: the run is made shorter by the
/// days between, and what comes back is made whole again. A body does not know the date: its rates hang on pools and
/// inputs alone.
class repeated_days {
 public:
    repeated_days() = default;

    /// How many days of `events` repeat `plain_day`, the events of the day from midnight to midnight that the body is
    /// steady on. In both, events of the same hour stand in the same order.
    ///   horizon_h  the end of the run
    repeated_days(const std::vector<engine::event>& events, const std::vector<engine::event>& plain_day,
                  double horizon_h);

    /// Hours that are not followed.
    double left_out_h() const { return left_out_h_; }

    /// The run without those hours; of a whole run from hour 0, with accumulators from nothing.
    engine::run_request shortened(engine::run_request whole) const;

    /// The rows of the whole run and all the rest, from the path of the shortened one.
    engine::trajectory lengthened(engine::trajectory path, const std::vector<double>& record_hours) const;

 private:
    double moved(double hour) const;
    std::vector<double> shortened_hours(const std::vector<double>& record_hours) const;

    double left_out_h_ = 0;  ///< a whole number of days, after the week that is followed
};

}  // namespace magnesia::model
