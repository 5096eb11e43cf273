// hypnogram.cpp - chance decides when sleep comes and goes; cycles decide which sleep.
// SPDX-License-Identifier: Apache-2.0
#include "model/alone/hypnogram.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/error.hpp"

namespace magnesia::model {
namespace {

/// When there is sleep: each epoch ends with the chance that its rate gives.
std::vector<bool> draw_sleep(const std::vector<bed_epoch>& night, const stream& luck) {
    std::vector<bool> asleep(night.size(), false);
    bool has_slept = false;
    bool sleeps = false;
    for (std::size_t i = 0; i < night.size(); ++i) {
        asleep[i] = sleeps;
        const bed_epoch& now = night[i];
        const double rate = sleeps ? now.waking : has_slept ? now.falling_back : now.falling_asleep;
        if (uniform(luck, i) < -std::expm1(-rate * epoch_h)) sleeps = !sleeps;
        has_slept = has_slept || sleeps;
    }
    return asleep;
}

/// Stage 1 opens every stretch of sleep.
void mark_drowsy(const std::vector<bool>& asleep, double drowsy_h, std::vector<sleep_stage>& night) {
    double since_h = 0;
    for (std::size_t i = 0; i < night.size(); ++i) {
        since_h = asleep[i] ? since_h + epoch_h : 0;
        if (asleep[i] && since_h <= drowsy_h) night[i] = sleep_stage::stage_1;
    }
}

/// The epochs of sleep that each cycle has; cycles count sleep, not time, and the last one repeats.
std::vector<std::vector<std::size_t>> split(const std::vector<bool>& asleep, const std::vector<sleep_cycle>& cycles) {
    std::vector<std::vector<std::size_t>> all(1);
    const auto length = [&](std::size_t i) {
        const sleep_cycle& one = cycles[std::min(i, cycles.size() - 1)];
        return static_cast<std::size_t>((one.quiet_min + one.dream_min) / epoch_min);
    };
    for (std::size_t i = 0; i < asleep.size(); ++i) {
        if (!asleep[i]) continue;
        if (all.back().size() >= length(all.size() - 1)) all.emplace_back();
        all.back().push_back(i);
    }
    return all;
}

/// Epochs owed to a stage; what is not a whole epoch is owed on.
struct debt {
    double epochs = 0;

    std::size_t pay(std::size_t most) {
        const auto whole = std::min(static_cast<std::size_t>(std::max(0.0, epochs)), most);
        epochs -= static_cast<double>(whole);
        return whole;
    }
};

/// Shares out one cycle: dreams at its end, deep sleep in the middle of what is left, stage 2 around it.
class shared_cycles {
 public:
    explicit shared_cycles(const std::vector<bed_epoch>& night) : night_(night) {}

    void share_out(const std::vector<std::size_t>& cycle, std::vector<sleep_stage>& stages) {
        std::vector<std::size_t> free;
        for (const std::size_t i : cycle) {
            dream_.epochs += night_[i].dream_share;
            deep_.epochs += night_[i].deep_share;
            if (stages[i] != sleep_stage::stage_1) free.push_back(i);
        }
        const std::size_t dreams = dream_.pay(free.size());
        const std::size_t quiet = free.size() - dreams;
        const std::size_t deep = deep_.pay(quiet);
        const std::size_t before = (quiet - deep) / 2;
        for (std::size_t k = 0; k < free.size(); ++k) {
            const bool is_deep = k >= before && k < before + deep;
            stages[free[k]] = k >= quiet ? sleep_stage::dream : is_deep ? sleep_stage::deep : sleep_stage::stage_2;
        }
    }

 private:
    const std::vector<bed_epoch>& night_;
    debt dream_;
    debt deep_;
};

}  // namespace

std::string_view word(sleep_stage stage) {
    switch (stage) {
        case sleep_stage::awake:
            return "awake";
        case sleep_stage::stage_1:
            return "stage 1";
        case sleep_stage::stage_2:
            return "stage 2";
        case sleep_stage::deep:
            return "deep";
        case sleep_stage::dream:
            break;
    }
    return "dream";
}

std::vector<sleep_stage> draw_hypnogram(const hypnogram_ground& from, const stream& luck) {
    if (from.cycles.empty()) throw internal_error("a hypnogram without cycles");
    std::vector<sleep_stage> night(from.epochs.size(), sleep_stage::awake);
    const std::vector<bool> asleep = draw_sleep(from.epochs, luck);
    mark_drowsy(asleep, from.drowsy_h, night);
    shared_cycles shares(from.epochs);
    for (const std::vector<std::size_t>& cycle : split(asleep, from.cycles)) shares.share_out(cycle, night);
    return night;
}

hypnogram_minutes minutes_of(const std::vector<sleep_stage>& night) {
    hypnogram_minutes sum;
    bool has_slept = false;
    sleep_stage before = sleep_stage::awake;
    for (const sleep_stage now : night) {
        has_slept = has_slept || now != sleep_stage::awake;
        if (now == sleep_stage::awake && before != sleep_stage::awake) ++sum.awakenings;
        before = now;
        switch (now) {
            case sleep_stage::awake:
                (has_slept ? sum.awake_later : sum.latency) += epoch_min;
                break;
            case sleep_stage::stage_1:
                sum.stage_1 += epoch_min;
                break;
            case sleep_stage::stage_2:
                sum.stage_2 += epoch_min;
                break;
            case sleep_stage::deep:
                sum.deep += epoch_min;
                break;
            case sleep_stage::dream:
                sum.dream += epoch_min;
                break;
        }
    }
    return sum;
}

}  // namespace magnesia::model
