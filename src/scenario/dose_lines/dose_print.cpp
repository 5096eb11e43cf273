// dose_print.cpp - prints a regimen line, each part in the words that dose_line reads.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <limits>

#include "core/number_mark.hpp"
#include "core/text.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/dose_lines/dose_number.hpp"

namespace magnesia::scenario {
namespace {

/// A number that is read in one way: a fourth digit where three might follow a mark of thousands.
std::string mg_text(double mg, double most_mg) {
    constexpr double thousand = 1000;
    const std::string number = shortest(mg);
    return may_mark_thousands(number) && mg * thousand <= most_mg ? number + '0' : number;
}

/// Of a compound the most depends on the form.
constexpr double any_mg = std::numeric_limits<double>::infinity();

std::string amount_text(const dose_amount& amount) {
    if (const auto* compound = std::get_if<compound_mg>(&amount)) {
        return fmt::format("{} mg compound", mg_text(compound->value, any_mg));
    }
    if (const auto* mmol = std::get_if<magnesium_mmol>(&amount)) return fmt::format("{} mmol", shortest(mmol->value));
    return fmt::format("{} mg elemental", mg_text(std::get<elemental_mg>(amount).value, largest_dose_elemental_mg));
}

std::string route_text(const dose_route& route) {
    if (const auto* vein = std::get_if<by_vein>(&route)) {
        return vein->over_minutes == 0 ? " by vein as bolus" : " by vein over " + span_text(vein->over_minutes);
    }
    const by_mouth& mouth = std::get<by_mouth>(route);
    return mouth.sips == 1 ? "" : fmt::format(" in {} sips over {}", mouth.sips, span_text(mouth.over_minutes));
}

std::string manner_text(const dose& what) {
    return (what.form.empty() ? "" : " " + what.form) + (what.format.empty() ? "" : " as " + what.format) +
           route_text(what.route) + (what.is_tracer ? " tracer" : "");
}

std::string times_text(const at_times& when) {
    std::string text = "at ";
    for (const clock_time time : when.times) text += (text.size() > 3 ? ", " : "") + print(time);
    return text;
}

std::string moment_text(const dose_moment& when) {
    if (const auto* bed = std::get_if<before_bed>(&when)) return fmt::format("{} min before bed", bed->minutes);
    if (const auto* meal = std::get_if<with_meal>(&when)) return fmt::format("with {}", word(meal->meal));
    if (const auto* every = std::get_if<every_minutes>(&when)) {
        return fmt::format("every {} from {}, {} times", span_text(every->minutes), print(every->first), every->times);
    }
    return times_text(std::get<at_times>(when));
}

std::string days_text(const dose& what) {
    if (!what.on_days.empty()) return fmt::format(" on day {}", fmt::join(what.on_days, ", "));
    if (what.days.none()) return "";
    if (what.days.all()) return " daily";
    return " on " + print(what.days);
}

std::string begin_text(const dose_start& begin) {
    if (const auto* day = std::get_if<from_day>(&begin)) return fmt::format(" from day {}", day->day);
    if (const auto* date = std::get_if<from_date>(&begin)) return " from " + print(date->first);
    return "";
}

std::string extent_text(const dose_extent& extent) {
    if (const auto* count = std::get_if<for_days>(&extent)) return fmt::format(" for {} d", count->days);
    if (const auto* until = std::get_if<until_date>(&extent)) return " until " + print(until->last);
    return "";
}

std::string_view food_text(food_state food) {
    if (food == food_state::fasting) return ", fasting";
    return food == food_state::with_food ? ", with food" : "";
}

}  // namespace

std::string print(const dose& what) {
    return fmt::format("{}{} {}{}{}{}{}", amount_text(what.amount), manner_text(what), moment_text(what.when),
                       days_text(what), begin_text(what.begin), extent_text(what.extent), food_text(what.food));
}

}  // namespace magnesia::scenario
