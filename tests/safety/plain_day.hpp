// plain_day.hpp - the facts of a day in plain code: when who is awake, what medicines ask, what may still be moved.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "tests/safety/day_support.hpp"

namespace magnesia::safety::testing {

/// Shares no code with the solver. Medicines that move are tried at every minute, or, to be quick, only at each
/// multiple of `grid` and the minute before it: enough when all times and hours of the day lie on that grid, because
/// the least place that bounds leave then does, too, and only bed ends a minute before.
class plain_day {
 protected:
    plain_day(const day_to_fill& day, const dose_wish& wish, int grid) : day_{day}, wish_{wish}, grid_{grid} {
        apart_ = std::max(1, wish.least_minutes_apart);
        find_awake();
        find_meals();
        find_medicines();
    }

    using day_set = std::bitset<1440>;

    struct medicine {
        std::string name;
        std::vector<int> times;  // usual ones, after rise; of one that was not said where it is wished
        bool is_timed = false;
        bool is_never = false;
        double before = 0;  // minutes
        double after = 0;
        int moved_by = 0;
    };

    struct members {
        bool sleep = true;
        bool several = true;
        bool meals = true;
        std::vector<bool> medicines;
    };

    /// What is free while something is put: for each medicine the minutes by which it may be moved.
    struct freedom {
        std::vector<std::vector<int>> shifts;
        day_set doses;
        int number = 0;
    };

    static int wrapped(int minute) { return (minute + 14400) % 1440; }
    static std::size_t at(int minute) { return static_cast<std::size_t>(wrapped(minute)); }
    int since_rise(scenario::clock_time when) const { return way(day_.day.rise, when); }
    scenario::clock_time shown(int minute) const { return {wrapped(day_.day.rise.minute_of_day + minute)}; }

    members everyone() const {
        members all;
        all.medicines.assign(medicines_.size(), true);
        return all;
    }

    /// Walks through each weekday's waking time, minute by minute.
    void find_awake() {
        const scenario::routine& day = day_.day;
        for (int m = 0; m < way(day.rise, day.bed); ++m) awake_.set(at(m));
        for (int weekday = 0; weekday < 7; ++weekday) {
            const auto before = scenario::night_before(day, static_cast<scenario::weekday>(weekday));
            const auto after = scenario::night_before(day, static_cast<scenario::weekday>((weekday + 1) % 7));
            const int bed = after.bed.minute_of_day + (after.bed < after.rise ? 1440 : 0);
            day_set up;
            for (int m = before.rise.minute_of_day; m < bed && m < before.rise.minute_of_day + 1440; ++m) {
                up.set(at(m - day.rise.minute_of_day));
            }
            awake_ &= up;
        }
        for (const scenario::nap& nap : day.naps) {
            for (int m = 0; m < way(nap.from, nap.until); ++m) awake_.reset(at(since_rise(nap.from) + m));
        }
    }

    void find_meals() {
        for (const scenario::meal& one : day_.day.meals) {
            if (is_up(day_.day, one.at)) meals_.push_back(since_rise(one.at));
        }
        std::sort(meals_.begin(), meals_.end());
    }

    void find_medicines() {
        for (const hours_apart& hours : day_.hours) {
            const auto same = [&](const medicine& one) { return one.name == hours.drug; };
            auto found = std::find_if(medicines_.begin(), medicines_.end(), same);
            if (found == medicines_.end()) {
                medicines_.push_back({hours.drug, {}, false, false, 0, 0, 0});
                found = medicines_.end() - 1;
                std::set<int> times;
                for (const auto& one : day_.timed) {
                    if (one.name == hours.drug) times.insert(since_rise(one.at));
                }
                found->is_timed = !times.empty();
                if (times.empty()) times.insert(meals_.empty() ? 0 : meals_.front());
                found->times.assign(times.begin(), times.end());
            }
            if (!hours.before || !hours.after) found->is_never = true;
            found->before = std::max(found->before, hours.before.value_or(0) * 60);
            found->after = std::max(found->after, hours.after.value_or(0) * 60);
        }
    }

    static bool keeps_hours(const medicine& one, int taken, int dose) {
        return !one.is_never && wrapped(dose - taken) >= one.before - 1e-6 && wrapped(taken - dose) >= one.after - 1e-6;
    }

    /// Minutes of magnesium beside a medicine that is moved.
    const day_set& beside(std::size_t which, int shift) const {
        if (beside_.empty()) beside_.resize(medicines_.size() * 1440);
        std::optional<day_set>& known = beside_[which * 1440 + at(shift)];
        if (known) return *known;
        day_set& set = known.emplace();
        const medicine& one = medicines_[which];
        for (int dose = 0; dose < 1440; ++dose) {
            const bool is_good = std::all_of(one.times.begin(), one.times.end(),
                                             [&](int taken) { return keeps_hours(one, taken + shift, dose); });
            set[at(dose)] = is_good;
        }
        return set;
    }

    /// Shifts that leave all doses of a medicine awake, and for one with a time where it is.
    std::vector<int> shifts_of(const medicine& one, const day_set& awake) const {
        std::vector<int> shifts;
        for (int to = 0; to < 1440; ++to) {
            const int shift = to - one.times.front();
            const bool is_usual = shift == 0 && one.is_timed;
            const bool is_tried = to % grid_ == 0 || to % grid_ == grid_ - 1;
            const bool is_awake =
                std::all_of(one.times.begin(), one.times.end(), [&](int taken) { return awake[at(taken + shift)]; });
            if (is_usual || (is_tried && is_awake)) shifts.push_back(shift);
        }
        return shifts;
    }

    static int next_in(const day_set& set, int from) {
        if (from <= 0 || from > 1439) return from > 1439 ? 1440 : static_cast<int>(set._Find_first());
        return static_cast<int>(set._Find_next(static_cast<std::size_t>(from) - 1));
    }

    bool doses_fit(const day_set& where, int number) const {
        if (number == 0) return true;
        for (int first = next_in(where, 0); first < 1440; first = next_in(where, first + 1)) {
            int last = first;
            for (int i = 1; i < number && last < 1440; ++i) last = next_in(where, last + apart_);
            if (last < 1440 && (number < 2 || first + 1440 - last >= apart_)) return true;
        }
        return false;
    }

    bool holds(const freedom& free, std::size_t which, const day_set& where) const {
        if (!doses_fit(where, free.number)) return false;
        if (which == free.shifts.size()) return true;
        if (free.number == 0) return !free.shifts[which].empty() && holds(free, which + 1, where);
        return std::any_of(free.shifts[which].begin(), free.shifts[which].end(),
                           [&](int shift) { return holds(free, which + 1, where & beside(which, shift)); });
    }

    bool holds(const freedom& free) const { return holds(free, 0, free.doses); }

    freedom loosest(const members& who) const {
        freedom free;
        free.doses = who.sleep ? awake_ : day_set{}.set();
        free.number = who.several ? wish_.doses : std::min(1, wish_.doses);
        for (std::size_t i = 0; i < medicines_.size(); ++i) {
            free.shifts.push_back(shifts_of(medicines_[i], free.doses));
        }
        return free;
    }

    bool holds_with(const members& who) const {
        freedom free = loosest(who);
        const int meals = static_cast<int>(meals_.size());
        if (wish_.with_food && who.meals && meals < free.number) return false;
        // Nobody asks for one that is left out: it goes where it is no matter, so it is not tried at all.
        day_set where = free.doses;
        std::vector<std::size_t> kept;
        for (std::size_t i = 0; i < medicines_.size(); ++i) {
            if (who.medicines[i]) kept.push_back(i);
        }
        const std::function<bool(std::size_t, const day_set&)> tries = [&](std::size_t k, const day_set& left) {
            if (!doses_fit(left, free.number)) return false;
            if (k == kept.size()) return true;
            const auto& shifts = free.shifts[kept[k]];
            if (free.number == 0) return !shifts.empty() && tries(k + 1, left);
            return std::any_of(shifts.begin(), shifts.end(),
                               [&](int shift) { return tries(k + 1, left & beside(kept[k], shift)); });
        };
        return tries(0, where);
    }

    const day_to_fill& day_;
    const dose_wish& wish_;
    int grid_;
    int apart_ = 1;
    day_set awake_;
    std::vector<int> meals_;  // in waking time; later where they are moved to
    std::vector<medicine> medicines_;
    mutable std::vector<std::optional<day_set>> beside_;  // found once, because it is asked again and again
};

}  // namespace magnesia::safety::testing
