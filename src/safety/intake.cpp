// intake.cpp - sums over the lines of a regimen.
// SPDX-License-Identifier: Apache-2.0
#include "safety/intake.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <string>

#include "core/conversions.hpp"
#include "safety/product_name.hpp"

namespace magnesia::safety {
namespace {

using scenario::dose;

constexpr int never_ends = std::numeric_limits<int>::max();

bool is_alkaline_form(const std::string& id) {
    constexpr std::array<std::string_view, 3> alkaline{"oxide", "hydroxide", "carbonate"};
    return std::find(alkaline.begin(), alkaline.end(), id) != alkaline.end();
}

/// The most magnesium that one dose can hold.
double largest_mg(const dose& one, const scenario::vocabulary& words) {
    const scenario::form_name* form = scenario::find_form(words, one.form);
    return to_elemental_mg(one.amount, form == nullptr ? 1.0 : form->elemental_fraction_high).value;
}

int times_a_day(const dose& one) {
    if (const auto* at = std::get_if<scenario::at_times>(&one.when)) return static_cast<int>(at->times.size());
    const auto* every = std::get_if<scenario::every_minutes>(&one.when);
    if (every == nullptr || every->minutes <= 0) return 1;
    return std::min(every->times, (whole_minutes_per_day + every->minutes - 1) / every->minutes);
}

/// The days of the scenario on which a line can be taken. A date is not set against them, so it excludes no day.
struct day_span {
    int first = 1;
    int last = never_ends;
};

day_span span_of(const dose& one) {
    day_span span;
    if (const auto* from = std::get_if<scenario::from_day>(&one.begin)) span.first = from->day;
    const bool has_date = std::holds_alternative<scenario::from_date>(one.begin);
    if (const auto* n = std::get_if<scenario::for_days>(&one.extent); n != nullptr && !has_date) {
        span.last = span.first + n->days - 1;
    }
    const bool is_once = one.days.none() && one.on_days.empty();
    if (is_once && !has_date) span.last = span.first;
    return span;
}

bool is_taken(const dose& one, int day, std::size_t weekday) {
    if (!one.on_days.empty()) return std::find(one.on_days.begin(), one.on_days.end(), day) != one.on_days.end();
    const day_span span = span_of(one);
    return day >= span.first && day <= span.last && (one.days.none() || one.days.test(weekday));
}

/// Every sum of a day begins to hold on one of these.
std::set<int> days_of_change(const scenario::regimen& doses) {
    std::set<int> days;
    for (const dose& one : doses) {
        days.insert(span_of(one).first);
        days.insert(one.on_days.begin(), one.on_days.end());
    }
    return days;
}

double most_a_day(const scenario::regimen& doses, const scenario::vocabulary& words) {
    double most = 0;
    for (const int day : days_of_change(doses)) {
        for (std::size_t weekday = 0; weekday < scenario::every_day.size(); ++weekday) {
            double sum = 0;
            for (const dose& one : doses) {
                if (is_taken(one, day, weekday)) sum += largest_mg(one, words) * times_a_day(one);
            }
            most = std::max(most, sum);
        }
    }
    return most;
}

/// The first day and the last of a line, both by date or both by the days of the scenario.
struct whole_span {
    bool is_dated = false;
    int first = 0;
    int last = 0;
};

/// Of a line without a last day, and of a date without a first one, nothing.
std::optional<whole_span> whole_span_of(const dose& one) {
    if (!one.on_days.empty()) return whole_span{false, one.on_days.front(), one.on_days.back()};
    whole_span all;
    const auto* date = std::get_if<scenario::from_date>(&one.begin);
    all.is_dated = date != nullptr;
    all.first = date != nullptr ? scenario::day_number(date->first) : span_of(one).first;
    const auto* until = std::get_if<scenario::until_date>(&one.extent);
    const auto* n = std::get_if<scenario::for_days>(&one.extent);
    if (one.days.none()) {
        all.last = all.first;
    } else if (n != nullptr) {
        all.last = all.first + n->days - 1;
    } else if (until != nullptr && all.is_dated) {
        all.last = scenario::day_number(until->last);
    } else {
        return std::nullopt;
    }
    return all;
}

/// Lines by date and lines by days of a scenario cannot be set against each other.
std::optional<int> lasts_days(const scenario::regimen& doses) {
    std::optional<whole_span> all;
    for (const dose& one : doses) {
        const auto span = whole_span_of(one);
        if (!span || (all && all->is_dated != span->is_dated)) return std::nullopt;
        if (!all) all = span;
        all->first = std::min(all->first, span->first);
        all->last = std::max(all->last, span->last);
    }
    return all ? all->last - all->first + 1 : 0;
}

bool is_by_vein(const dose& one) {
    return std::holds_alternative<scenario::by_vein>(one.route);
}

}  // namespace

std::string with_largest_basis(const std::string& line) {
    const bool says_basis = line.find("elemental") != std::string::npos || line.find("compound") != std::string::npos;
    const std::size_t at = line.find(" mg ");
    if (says_basis || at == std::string::npos) return line;
    return line.substr(0, at) + " mg elemental " + line.substr(at + 4);
}

intake intake_of(const scenario::regimen& doses, const scenario::vocabulary& words,
                 const std::optional<scenario::routine>& day) {
    intake total;
    scenario::regimen swallowed;
    for (const dose& one : doses) {
        if (is_by_vein(one)) {
            total.is_by_vein = true;
        } else {
            swallowed.push_back(one);
        }
    }
    for (const dose& one : swallowed) {
        total.largest_dose_mg = std::max(total.largest_dose_mg, largest_mg(one, words));
        total.is_alkaline = total.is_alkaline || is_alkaline_form(one.form);
        total.is_fasting = total.is_fasting || one.food == scenario::food_state::fasting;
    }
    total.lasts_days = lasts_days(swallowed);
    total.mg_a_day = most_a_day(swallowed, words);
    total.times = times_of(swallowed, day);
    return total;
}

intake intake_of(const labels::label_content& label, double servings) {
    intake total;
    total.mg_a_day = label.elemental.high * servings;
    total.largest_dose_mg = label.elemental.high;
    total.is_amount_open = !label.is_basis_known;
    total.times.are_all_known = false;  // a label says no hours
    for (const labels::item_content& item : label.items) {
        total.is_alkaline = total.is_alkaline || item.item.forms.empty() ||
                            std::any_of(item.item.forms.begin(), item.item.forms.end(), is_alkaline_form);
    }
    total.is_alkaline = total.is_alkaline || label.what.is_buffered;
    return total;
}

std::optional<intake> intake_of_listed(const std::string& name, const evidence::safety_base& base) {
    const evidence::magnesium_product* listed = product_of(base, name);
    if (listed == nullptr || listed->name.id == any_other_product) return std::nullopt;
    intake total;
    total.mg_a_day = listed->counts ? most_mg_a_day(base, name) : 0;
    total.largest_dose_mg = total.mg_a_day;
    total.is_alkaline = listed->counts;  // it may be
    total.is_by_vein = is_given_by_vein(base, name);
    total.is_amount_open = listed->counts;
    total.times.are_all_known = false;
    return total;
}

}  // namespace magnesia::safety
