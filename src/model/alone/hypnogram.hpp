// hypnogram.hpp - one night as it might be, epoch by epoch: drawn from what the body says of falling asleep and waking.
// SPDX-License-Identifier: Apache-2.0
// How it is drawn: docs/model/hypnogram.md.
#pragma once

#include <string_view>
#include <vector>

#include "core/random.hpp"
#include "model/alone/sleep_network.hpp"

namespace magnesia::model {

/// As a sleep laboratory scores them.
enum class sleep_stage { awake, stage_1, stage_2, deep, dream };

/// "awake", "stage 1", "stage 2", "deep", "dream".
std::string_view word(sleep_stage stage);

/// Laboratories score in epochs of half a minute.
inline constexpr double epoch_h = 1.0 / 120;
inline constexpr double epoch_min = 0.5;

/// What a body says of one epoch in bed.
struct bed_epoch {
    double falling_asleep = 0;  ///< 1/h, were one awake and had not slept yet
    double falling_back = 0;    ///< 1/h, were one awake after an awakening
    double waking = 0;          ///< 1/h, were one asleep
    double deep_share = 0;      ///< of sleep
    double dream_share = 0;     ///< of sleep
};

/// What decides a night besides chance.
struct hypnogram_ground {
    std::vector<bed_epoch> epochs;    ///< from lights out to rising
    std::vector<sleep_cycle> cycles;  ///< of this person's clock; must not be empty
    double drowsy_h = 0;              ///< stage 1 at the start of every stretch of sleep
};

/// One night. The same stream gives the same night; over many streams its minutes are those of the body.
///   returns  a stage for each epoch
std::vector<sleep_stage> draw_hypnogram(const hypnogram_ground& from, const stream& luck);

/// What a night came to.
struct hypnogram_minutes {
    double latency = 0;  ///< all of the night when there was no sleep
    double awake_later = 0;
    double stage_1 = 0;
    double stage_2 = 0;
    double deep = 0;
    double dream = 0;
    int awakenings = 0;  ///< after which sleep came back, or the night ended

    double asleep() const { return stage_1 + stage_2 + deep + dream; }
};

hypnogram_minutes minutes_of(const std::vector<sleep_stage>& night);

}  // namespace magnesia::model
