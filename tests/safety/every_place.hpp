// every_place.hpp - the schedule of a day by trying every place in the documented order, to compare with.
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
#include "tests/safety/plain_day.hpp"

namespace magnesia::safety::testing {

/// Puts meals, medicines and doses into a plain day.
class every_place : plain_day {
 public:
    every_place(const day_to_fill& day, const dose_wish& wish, int grid) : plain_day(day, wish, grid) {}

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
        made_.notes.push_back(
            "When you take " + one.name + " was not said: " + text(now) + " keeps it apart from magnesium" +
            (from == until ? std::string() : ", and so does any time from " + text(from) + " to " + text(until)) + ".");
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

    day_set where_;
    bool meals_move_ = false;
    bool is_wished_ = true;
    std::vector<int> doses_;
    schedule made_;
};

}  // namespace magnesia::safety::testing
