// sleep_network.hpp - neurons that hold each other down, so that sleep comes in cycles: the published network.
// SPDX-License-Identifier: Apache-2.0
// Equations and constants: docs/model/hypnogram.md.
#pragma once

#include <functional>
#include <vector>

namespace magnesia::model {

/// What somebody is doing, as the network tells it.
enum class vigilance { awake, quiet_sleep, dream_sleep };

/// Three groups of neurons for waking, quiet sleep and dreams, the clock's own, and the need for sleep (Gleit, Diniz
/// Behn and Booth 2013; Booth 2017). A small model of its own, in doubles: nothing of the body follows from it.
class sleep_network {
 public:
    /// One more minute under a clock that holds still: the rhythm of the body clock, about -1 to 1.
    void pass_minute(double rhythm);
    vigilance now() const;

 private:
    struct state {
        double waking = 6;  ///< firing rates, Hz
        double quiet = 0;
        double dream = 0;
        double clock = 3;
        double need = 150;  ///< for sleep; per cent of nothing, as published
    };
    static state rate_at(const state& x, double rhythm);

    state x_;
};

/// Quiet sleep and the dream that ends it.
struct sleep_cycle {
    double quiet_min = 0;
    double dream_min = 0;
};

/// The rhythm of a clock at an hour of the day.
using clock_rhythm = std::function<double(double)>;

/// The cycles of a night under that clock, once nights are alike.
///   returns  none when the network does not sleep through whole cycles
std::vector<sleep_cycle> cycles_of(const clock_rhythm& rhythm);

}  // namespace magnesia::model
