// day_conflict.cpp - of a day that cannot hold, the few members that cannot hold together, and a sentence about them.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <utility>

#include "core/conversions.hpp"

#include "safety/day_frame.hpp"

namespace magnesia::safety {
namespace {

/// Leaves out whatever is not needed for the conflict. What is tried first is named least: medicines are tried last, so
/// that they are named rather than the doses.
day_members smallest(const day_frame& frame) {
    day_members kept = everything(frame);
    const auto try_without = [&](auto&& member) {
        member = false;
        if (can_hold(frame, kept)) member = true;
    };
    try_without(kept.several);
    try_without(kept.meals);
    try_without(kept.sleep);
    for (std::size_t i = 0; i < kept.medicines.size(); ++i) try_without(kept.medicines[i]);
    return kept;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool is_last = i + 1 == names.size();
        text += (i == 0 ? "" : is_last ? " and " : ", ") + names[i];
    }
    return text;
}

std::string awake_text(const day_frame& frame) {
    return fmt::format("while you are awake ({} to {})", print(frame.day.rise), print(frame.day.bed));
}

std::string apart_text(int apart) {
    if (apart % whole_minutes_per_hour == 0) return fmt::format("{} hours", apart / whole_minutes_per_hour);
    return fmt::format("{} minutes", apart);
}

std::string doses_text(const dose_wish& wish) {
    return fmt::format("{} doses of magnesium, {} apart", wish.doses, apart_text(wish.least_minutes_apart));
}

/// Without medicines: doses, meals and sleep alone.
std::string day_sentence(const day_frame& frame, const day_members& kept) {
    if (kept.meals && frame.meals.empty()) return "Magnesium with food needs a meal, and the day has none.";
    if (kept.meals) {
        return fmt::format("Each dose with food needs a meal of its own: the day has {} for {} doses.",
                           frame.meals.size(), frame.wish.doses);
    }
    if (kept.several && kept.sleep) return fmt::format("{}, do not fit {}.", doses_text(frame.wish), awake_text(frame));
    if (kept.several) return fmt::format("{}, do not fit into a day.", doses_text(frame.wish));
    return "No minute of the day is awake on every kind of day that you have.";
}

std::string medicine_sentence(const day_frame& frame, const day_members& kept, const std::string& names) {
    std::string text = fmt::format("No times keep magnesium the hours apart that {} must have", names);
    if (kept.several) text += fmt::format(", with {}", doses_text(frame.wish));
    if (kept.sleep) text += ", " + awake_text(frame);
    return text + ". Ask a pharmacist or clinician before you change any of this.";
}

bool is_never(const day_frame& frame, const day_members& kept) {
    for (std::size_t i = 0; i < frame.courses.size(); ++i) {
        if (kept.medicines[i] && frame.courses[i].is_never) return true;
    }
    return false;
}

}  // namespace

schedule_conflict conflict_of(const day_frame& frame) {
    const day_members kept = smallest(frame);
    schedule_conflict conflict;
    for (std::size_t i = 0; i < frame.courses.size(); ++i) {
        if (kept.medicines[i]) conflict.between.push_back(frame.courses[i].name);
    }
    const std::string names = listed(conflict.between);
    conflict.sentence = conflict.between.empty() ? day_sentence(frame, kept)
                        : is_never(frame, kept)
                            ? fmt::format("No hours make magnesium safe with {}: ask who prescribes it.", names)
                            : medicine_sentence(frame, kept, names);
    if (kept.sleep) conflict.between.push_back("sleep");
    if (kept.several) conflict.between.push_back("doses of a day");
    if (kept.meals && frame.wish.with_food) conflict.between.push_back("meals");
    return conflict;
}

}  // namespace magnesia::safety
