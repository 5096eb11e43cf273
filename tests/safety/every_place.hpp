// every_place.hpp - the schedule of a day by trying every place in the documented order, in plain code, to compare
// with. SPDX-License-Identifier: Apache-2.0
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
class every_place {
 public:
    every_place(const day_to_fill& day, const dose_wish& wish, int grid) : day_{day}, wish_{wish}, grid_{grid} {
        apart_ = std::max(1, wish.least_minutes_apart);
        find_awake();
        find_meals();
        find_medicines();
    }

    schedule answer() {
        if (!holds_with(everyone())) {
            name_conflict();
            return made_;
        }
        put_medicines();
        if (meals_move_) {
            move_meals();
        } else {
            place_doses();
        }
        write_lines();
        return made_;
    }

 private:
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

    void name_conflict() {
        members kept = everyone();
        const auto leave_out = [&](const std::function<void(members&, bool)>& set) {
            set(kept, false);
            if (holds_with(kept)) set(kept, true);
        };
        leave_out([](members& who, bool is) { who.several = is; });
        leave_out([](members& who, bool is) { who.meals = is; });
        leave_out([](members& who, bool is) { who.sleep = is; });
        for (std::size_t i = 0; i < medicines_.size(); ++i) {
            leave_out([i](members& who, bool is) { who.medicines[i] = is; });
        }
        made_.conflict.emplace();
        auto& names = made_.conflict->between;
        for (std::size_t i = 0; i < medicines_.size(); ++i) {
            if (kept.medicines[i]) names.push_back(medicines_[i].name);
        }
        if (kept.sleep) names.push_back("sleep");
        if (kept.several) names.push_back("doses of a day");
        if (kept.meals && wish_.with_food) names.push_back("meals");
    }

    /// One medicine after the other as near to its usual place as the rest allows, rather later than earlier.
    void put(freedom& free, bool timed) {
        for (std::size_t i = 0; i < medicines_.size(); ++i) {
            if (medicines_[i].is_timed != timed) continue;
            const std::set<int> all = wrapped_set(free.shifts[i]);
            for (int radius = 0; radius <= 720; ++radius) {
                bool is_put = false;
                for (const int shift : {radius, -radius}) {
                    if (all.count(wrapped(shift)) == 0) continue;
                    free.shifts[i] = {shift};
                    is_put = holds(free);
                    if (is_put) break;
                }
                if (is_put) break;
            }
        }
    }

    static std::set<int> wrapped_set(const std::vector<int>& shifts) {
        std::set<int> all;
        for (const int one : shifts) all.insert(wrapped(one));
        return all;
    }

    void keep_times(freedom& free) const {
        for (std::size_t i = 0; i < medicines_.size(); ++i) {
            if (medicines_[i].is_timed) free.shifts[i] = {0};
        }
    }

    void put_medicines() {
        const freedom loose = loosest(everyone());
        day_set at_meals;
        for (const int meal : meals_) at_meals.set(at(meal));
        at_meals &= awake_;
        freedom free = loose;
        keep_times(free);
        if (wish_.with_food) free.doses = at_meals;
        const bool nothing_moves = holds(free);
        if (!nothing_moves) {
            free.doses = loose.doses;
            if (!holds(free)) {
                free = loose;
                put(free, true);
            }
            freedom as_usual = free;
            as_usual.doses = at_meals;
            const bool needs_meals = wish_.with_food && !holds(as_usual);
            if (wish_.with_food && !needs_meals) free = as_usual;
            meals_move_ = needs_meals;
        }
        put(free, false);
        where_ = free.doses;
        for (std::size_t i = 0; i < medicines_.size(); ++i) {
            medicines_[i].moved_by = free.shifts[i].front();
            if (free.number > 0) where_ &= beside(i, medicines_[i].moved_by);
        }
    }

    /// Whether so many doses before one at a minute have room, each in its own minutes, with the last of the day given.
    bool has_room(const std::vector<day_set>& where, int before, int minute, int last) const {
        int first = minute;
        for (int i = before - 1; i >= 0; --i) {
            int next = first - apart_;
            while (next >= 0 && !where[static_cast<std::size_t>(i)][static_cast<std::size_t>(next)]) --next;
            if (next < 0) return false;
            first = next;
        }
        return where.size() < 2 || first + 1440 - last >= apart_;
    }

    std::optional<int> meal_named(scenario::meal_name name) const {
        scenario::routine sorted = day_.day;
        std::sort(sorted.meals.begin(), sorted.meals.end(),
                  [&](const auto& a, const auto& b) { return since_rise(a.at) < since_rise(b.at); });
        const auto which = scenario::find_meal(sorted, name);
        if (!which) return std::nullopt;
        return since_rise(sorted.meals[*which].at);
    }

    void place_doses() {
        made_.doses.clear();
        if (wish_.doses == 0) return;
        const auto number = static_cast<std::size_t>(wish_.doses);
        const std::vector<day_set> where(number, where_);
        const int bed = std::max(0, way(day_.day.rise, day_.day.bed) - wish_.minutes_before_bed);
        std::vector<std::pair<dose_place, std::optional<int>>> places{
            {dose_place::before_bed, bed},
            {dose_place::with_dinner, meal_named(scenario::meal_name::dinner)},
            {dose_place::with_breakfast, meal_named(scenario::meal_name::breakfast)},
            {dose_place::with_lunch, meal_named(scenario::meal_name::lunch)}};
        if (wish_.place == dose_place::anytime) places.insert(places.begin(), {dose_place::anytime, bed});
        std::stable_partition(places.begin(), places.end(), [&](const auto& one) { return one.first == wish_.place; });
        const int wished = places.front().second.value_or(bed);
        std::tuple<int, int, int> best{std::numeric_limits<int>::max(), 0, 0};
        for (int m = 0; m < 1440; ++m) {
            if (!where_[at(m)] || !has_room(where, wish_.doses - 1, m, m)) continue;
            std::tuple<int, int, int> how{9, std::abs(m - wished), -m};
            for (std::size_t i = places.size(); i-- > 0;) {
                const auto& [place, target] = places[i];
                if (!target) continue;
                const int reach = place == dose_place::anytime ? 1440 : place == dose_place::before_bed ? 60 : 0;
                if (std::abs(m - *target) <= reach) how = {static_cast<int>(i), std::abs(m - *target), -m};
            }
            best = std::min(best, how);
        }
        is_wished_ = std::get<0>(best) == 0;
        doses_.assign(number, -std::get<2>(best));
        const int end = doses_.back();
        const int begin = std::min(end, meals_.empty() ? 0 : meals_.front());
        for (int i = wish_.doses - 2; i >= 0; --i) {
            const int part = begin + (end - begin) * i / (wish_.doses - 1);
            int found = -1;
            for (int radius = 0; radius < 1440 && found < 0; ++radius) {
                for (const int m : {part + radius, part - radius}) {
                    if (m < 0 || m > 1439 || !where_[at(m)]) continue;
                    if (m + apart_ > doses_[static_cast<std::size_t>(i) + 1] || !has_room(where, i, m, end)) continue;
                    found = m;
                    break;
                }
            }
            doses_[static_cast<std::size_t>(i)] = found;
        }
    }

    /// Every choice of meals that carry a dose, in order, and of those that move.
    void each_choice(std::vector<std::size_t> choice,
                     const std::function<void(const std::vector<std::size_t>&)>& look) {
        if (static_cast<int>(choice.size()) == wish_.doses) return look(choice);
        for (std::size_t i = choice.empty() ? 0 : choice.back() + 1; i < meals_.size(); ++i) {
            choice.push_back(i);
            each_choice(choice, look);
            choice.pop_back();
        }
    }

    void move_meals() {
        is_wished_ = false;
        std::tuple<int, int> best{99, 0};
        const std::vector<int> usual = meals_;
        each_choice({}, [&](const std::vector<std::size_t>& choice) {
            for (unsigned mask = 0; mask < 1u << choice.size(); ++mask) {
                std::set<std::size_t> moving;
                for (std::size_t i = 0; i < choice.size(); ++i) {
                    if ((mask >> i) % 2 == 1) moving.insert(choice[i]);
                }
                try_meals(usual, choice, moving, best);
            }
        });
    }

    void try_meals(const std::vector<int>& usual, const std::vector<std::size_t>& choice,
                   const std::set<std::size_t>& moving, std::tuple<int, int>& best) {
        std::vector<day_set> where;
        for (const std::size_t which : choice) {
            day_set set;
            for (int m = 0; m < 1440; ++m) {
                bool is_between = true;
                for (std::size_t other = 0; other < usual.size(); ++other) {
                    if (moving.count(other) > 0 || other == which) continue;
                    is_between = is_between && (other < which ? usual[other] < m : m < usual[other]);
                }
                set[at(m)] = moving.count(which) > 0 ? is_between : m == usual[which];
            }
            where.push_back(set & where_);
        }
        std::vector<int> doses(choice.size());
        int sum = 0;
        for (int i = static_cast<int>(choice.size()) - 1; i >= 0; --i) {
            const auto n = static_cast<std::size_t>(i);
            const bool is_last = n + 1 == choice.size();
            int found = -1;
            for (int radius = 0; radius < 1440 && found < 0; ++radius) {
                for (const int m : {usual[choice[n]] - radius, usual[choice[n]] + radius}) {
                    if (m < 0 || m > 1439 || !where[n][at(m)]) continue;
                    if (!is_last && m + apart_ > doses[n + 1]) continue;
                    if (!has_room(where, i, m, is_last ? m : doses.back())) continue;
                    found = m;
                    break;
                }
            }
            if (found < 0) return;
            doses[n] = found;
            sum += std::abs(found - usual[choice[n]]);
        }
        const std::tuple<int, int> how{static_cast<int>(moving.size()), sum};
        if (how >= best) return;
        best = how;
        doses_ = doses;
        meals_ = usual;
        for (std::size_t i = 0; i < choice.size(); ++i) meals_[choice[i]] = doses[i];
    }

    void line(int minute, day_item what, const std::string& label, std::optional<int> instead_of = {}) {
        timetable_entry one{shown(minute), what, label, {}};
        if (instead_of) one.instead_of = shown(*instead_of);
        made_.entries.push_back(one);
    }

    std::string text(int minute) const { return print(shown(minute)); }

    void write_meals() {
        std::vector<int> usual;
        for (const scenario::meal& one : day_.day.meals) {
            if (is_up(day_.day, one.at)) usual.push_back(since_rise(one.at));
            if (!is_up(day_.day, one.at)) line(since_rise(one.at), day_item::meal, "meal");
        }
        std::sort(usual.begin(), usual.end());
        for (std::size_t i = 0; i < usual.size(); ++i) {
            std::string label = "meal";
            for (const auto name :
                 {scenario::meal_name::dinner, scenario::meal_name::lunch, scenario::meal_name::breakfast}) {
                if (meal_named(name) == usual[i]) label = scenario::word(name);
            }
            const bool is_moved = meals_[i] != usual[i];
            line(meals_[i], day_item::meal, label, is_moved ? std::optional{usual[i]} : std::nullopt);
            if (!is_moved) continue;
            made_.notes.push_back("Your " + label + " moves from " + text(usual[i]) + " to " + text(meals_[i]) +
                                  ", so that magnesium comes with food.");
        }
    }

    void write_medicine(const medicine& one) {
        const bool is_moved = one.is_timed && one.moved_by != 0;
        for (const int usual : one.times) {
            const int now = usual + one.moved_by;
            line(now, day_item::medicine, one.name, is_moved ? std::optional{usual} : std::nullopt);
            if (!is_moved) continue;
            made_.notes.push_back(one.name + " would move from " + text(usual) + " to " + text(now) +
                                  ": ask a pharmacist before you change it.");
        }
        if (one.is_timed || doses_.empty()) return;
        const int now = wrapped(one.times.front() + one.moved_by);
        const auto may_be = [&](int minute) {
            return minute >= 0 && minute < 1440 && awake_[at(minute)] &&
                   std::all_of(doses_.begin(), doses_.end(), [&](int dose) { return keeps_hours(one, minute, dose); });
        };
        int from = now;
        int until = now;
        while (may_be(from - 1)) --from;
        while (may_be(until + 1)) ++until;
        made_.notes.push_back("When you take " + one.name + " was not said: " + text(now) +
                              " keeps it apart from magnesium, and so does any time from " + text(from) + " to " +
                              text(until) + ".");
    }

    void write_lines() {
        const int bed = way(day_.day.rise, day_.day.bed);
        line(0, day_item::rise, "rise");
        line(std::max(0, bed - 45), day_item::wind_down, "wind down: dim light, no screens, no work");
        line(bed, day_item::bed, "bed");
        for (const scenario::training_session& one : day_.day.training) {
            std::string label = one.kind;
            if (one.days != scenario::every_day && one.days.any()) label += " on " + scenario::print(one.days);
            if (one.on) label += " on " + scenario::print(*one.on);
            line(since_rise(one.at), day_item::training, label);
        }
        write_meals();
        for (const medicine& one : medicines_) write_medicine(one);
        for (const scenario::drug_time& one : day_.timed) {
            const bool is_one = std::any_of(medicines_.begin(), medicines_.end(),
                                            [&](const medicine& other) { return other.name == one.name; });
            if (!is_one) line(since_rise(one.at), day_item::medicine, one.name);
        }
        for (const int dose : doses_) {
            line(dose, day_item::dose, "magnesium");
            made_.doses.push_back(shown(dose));
        }
        if (!doses_.empty() && !is_wished_) {
            made_.notes.push_back("The time that was wished for magnesium does not fit your day; " +
                                  text(doses_.back()) + " does.");
        }
        if (!day_.day.nights.empty()) {
            made_.notes.push_back(
                "Your nights differ: doses and times that were found lie where you are awake on every day of the "
                "week.");
        }
        std::stable_sort(made_.entries.begin(), made_.entries.end(), [&](const auto& a, const auto& b) {
            return std::tuple{since_rise(a.at), a.what} < std::tuple{since_rise(b.at), b.what};
        });
    }

    const day_to_fill& day_;
    const dose_wish& wish_;
    int grid_;
    int apart_ = 1;
    day_set awake_;
    std::vector<int> meals_;  // in waking time; later where they are moved to
    std::vector<medicine> medicines_;
    mutable std::vector<std::optional<day_set>> beside_;  // found once, because it is asked again and again
    day_set where_;
    bool meals_move_ = false;
    bool is_wished_ = true;
    std::vector<int> doses_;
    schedule made_;
};

}  // namespace magnesia::safety::testing
