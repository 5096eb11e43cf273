// timetable.cpp - the lines of a day.
// SPDX-License-Identifier: Apache-2.0
#include "safety/timetable.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace magnesia::safety {
namespace {

using scenario::clock_time;

constexpr int wind_down_minutes = 45;

class lines {
 public:
    lines(const day_to_fill& day, const day_frame& frame, const settled_day& settled)
        : day_{day}, frame_{frame}, settled_{settled} {}

    schedule all() {
        add_day();
        add_meals();
        for (const medicine_course& one : settled_.medicines) add_medicine(one);
        add_free_medicines();
        for (const int at : settled_.doses) {
            add(at, day_item::dose, "magnesium");
            made_.doses.push_back(clock(at));
        }
        note_doses();
        note_nights();
        sort();
        return made_;
    }

 private:
    clock_time clock(int minute) const { return clock_of(frame_.day, minute); }

    void add(int minute, day_item what, const std::string& label, std::optional<clock_time> instead_of = {}) {
        made_.entries.push_back({clock(minute), what, label, instead_of});
    }

    void note(std::string sentence) { made_.notes.push_back(std::move(sentence)); }

    void add_day() {
        const int bed = scenario::waking_minutes(frame_.day);
        add(0, day_item::rise, "rise");
        add(std::max(0, bed - wind_down_minutes), day_item::wind_down, "wind down: dim light, no screens, no work");
        add(bed, day_item::bed, "bed");
        for (const scenario::training_session& one : frame_.day.training) {
            const std::string days =
                one.days == scenario::every_day || one.days.none() ? "" : " on " + scenario::print(one.days);
            const std::string date = one.on ? " on " + scenario::print(*one.on) : "";
            add(after_rise(frame_.day, one.at), day_item::training, one.kind + days + date);
        }
    }

    std::string meal_label(std::size_t which) const {
        for (const auto name :
             {scenario::meal_name::breakfast, scenario::meal_name::lunch, scenario::meal_name::dinner}) {
            if (scenario::find_meal(frame_.day, name) == which) return std::string{word(name)};
        }
        return "meal";
    }

    void add_meals() {
        std::size_t awake = 0;  // those in waking time stand in the frame, in the same order
        for (std::size_t i = 0; i < frame_.day.meals.size(); ++i) {
            const clock_time usual = frame_.day.meals[i].at;
            if (!scenario::is_awake_at(frame_.day, usual)) {
                add(after_rise(frame_.day, usual), day_item::meal, "meal");
                continue;
            }
            const int at = settled_.meals[awake++];
            const bool is_moved = clock(at) != usual;
            add(at, day_item::meal, meal_label(i), is_moved ? std::optional{usual} : std::nullopt);
            if (!is_moved) continue;
            note(fmt::format("Your {} moves from {} to {}, so that magnesium comes with food.", meal_label(i),
                             print(usual), print(clock(at))));
        }
    }

    void add_medicine(const medicine_course& one) {
        const int first = first_of(one.places);
        const bool is_moved = one.is_timed && first != one.usual;
        note_food(one, first);
        for (const int later : one.later) {
            const auto usual = clock(one.usual + later);
            add(on_the_clock(first + later), day_item::medicine, one.name,
                is_moved ? std::optional{usual} : std::nullopt);
            if (!is_moved) continue;
            note(fmt::format("{} would move from {} to {}: ask a pharmacist before you change it.", one.name,
                             print(usual), print(clock(first + later))));
        }
        if (!one.is_timed) note_untimed(one, first);
    }

    /// Says of a medicine that is taken on an empty stomach that it is not, with the meals as they are now.
    void note_food(const medicine_course& placed, int first) {
        const auto& courses = frame_.courses;  // `placed` may be of a day that did not ask for an empty stomach
        const auto one =
            std::find_if(courses.begin(), courses.end(), [&](const auto& c) { return c.name == placed.name; });
        if (one == courses.end() || is_on_empty_stomach(*one, first, settled_.meals)) return;
        note(
            fmt::format("{} is made for an empty stomach, {} minutes before food, and {} is nearer to a meal: ask a "
                        "pharmacist which of the two may move.",
                        one->name, one->before_food, print(clock(first))));
    }

    /// Whether a medicine with one dose a day may be taken at a minute beside the doses and meals.
    bool may_be_at(const medicine_course& one, int minute) const {
        if (!is_on_empty_stomach(one, minute, settled_.meals)) return false;
        const minutes allowed = allowed_beside(one, on_the_clock(minute));
        const bool is_awake = frame_.awake[static_cast<std::size_t>(on_the_clock(minute))];
        return is_awake && std::all_of(settled_.doses.begin(), settled_.doses.end(),
                                       [&](int dose) { return allowed[static_cast<std::size_t>(dose)]; });
    }

    void note_untimed(const medicine_course& one, int at) {
        if (settled_.doses.empty()) return;
        int from = at;
        int until = at;
        // Both end within the day: nobody is awake in the last minute before rising.
        while (may_be_at(one, from - 1)) --from;
        while (may_be_at(one, until + 1)) ++until;
        const std::string others = from == until ? ""
                                                 : fmt::format(", and so does any time from {} to {}",
                                                               print(clock(from)), print(clock(until)));
        note(fmt::format("When you take {} was not said: {} keeps it apart from magnesium{}.", one.name,
                         print(clock(at)), others));
    }

    /// Medicines with a time and no hours to keep.
    void add_free_medicines() {
        for (const scenario::drug_time& one : day_.timed) {
            const bool has_hours = std::any_of(settled_.medicines.begin(), settled_.medicines.end(),
                                               [&](const medicine_course& m) { return m.name == one.name; });
            if (!has_hours) add(after_rise(frame_.day, one.at), day_item::medicine, one.name);
        }
    }

    void note_doses() {
        if (settled_.is_wished) return;
        note(fmt::format("The time that was wished for magnesium does not fit your day; {} does.",
                         print(clock(settled_.doses.back()))));
    }

    void note_nights() {
        if (frame_.day.nights.empty()) return;
        note("Your nights differ: doses and times that were found lie where you are awake on every day of the week.");
    }

    void sort() {
        std::ranges::stable_sort(made_.entries, {}, [&](const timetable_entry& one) {
            return std::pair{after_rise(frame_.day, one.at), one.what};
        });
    }

    const day_to_fill& day_;
    const day_frame& frame_;
    const settled_day& settled_;
    schedule made_;
};

}  // namespace

schedule timetable_of(const day_to_fill& day, const day_frame& frame, const settled_day& settled) {
    return lines{day, frame, settled}.all();
}

}  // namespace magnesia::safety
