// subject.cpp - what is known of one person, read out of what they said.
// SPDX-License-Identifier: Apache-2.0
#include "screening/subject.hpp"

#include <algorithm>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "evidence/foods/daily_need.hpp"

namespace magnesia::screening {
namespace {

using evidence::fact;
using evidence::status_quantity;

answer is_among(const safety::facts& known, fact what, std::string_view id) {
    if (!known.is_known(what)) return std::nullopt;
    const std::vector<std::string>& all = known.words(what);
    return std::find(all.begin(), all.end(), id) != all.end();
}

std::optional<double> as_number(const answer& truth) {
    return truth ? std::optional<double>(*truth ? 1 : 0) : std::nullopt;
}

double hot_hours_a_week(const scenario::routine& day) {
    double hours = 0;
    for (const auto& one : day.training) {
        if (one.on) continue;  // a single session is no habit
        hours += static_cast<double>(one.days.count()) * one.minutes / minutes_per_hour *
                 scenario::heat_of(one.temperature_c);
    }
    return hours;
}

bool is_before_bed(const scenario::routine& day, scenario::clock_time at, double hours) {
    return scenario::minutes_between(at, day.bed) <= hours * minutes_per_hour;
}

}  // namespace

answer any_of(std::initializer_list<answer> all) {
    bool are_all_said = true;
    for (const answer& one : all) {
        if (one == true) return true;
        are_all_said = are_all_said && one.has_value();
    }
    return are_all_said ? answer(false) : std::nullopt;
}

answer reaches(const std::optional<double>& number, double edge) {
    return number ? answer(*number >= edge) : std::nullopt;
}

const evidence::questionnaire& questionnaire_of(const evidence::screen_table& table, std::string_view id) {
    const auto found = std::find_if(table.questionnaires.begin(), table.questionnaires.end(),
                                    [&](const evidence::questionnaire& one) { return one.id == id; });
    MAGNESIA_ASSERT(found != table.questionnaires.end());
    return *found;
}

answer subject::has_condition(std::string_view id) const {
    return is_among(facts(), fact::conditions, id);
}

answer subject::has_interaction(std::string_view id) const {
    return is_among(facts(), fact::interactions, id);
}

answer subject::has_symptom(std::string_view id) const {
    const std::vector<std::string>& all = who_.is.symptoms;
    if (std::find(all.begin(), all.end(), id) != all.end()) return true;
    return who_.is.symptoms_are_said ? answer(false) : std::nullopt;
}

std::optional<double> subject::score(std::string_view questionnaire) const {
    if (questionnaire == "epworth") return who_.is.epworth;
    if (questionnaire == "isi") return scenario::insomnia_index(who_);
    if (questionnaire == "phq9") return who_.low_mood_phq9;
    if (questionnaire == "gad7") return who_.anxiety_gad7;
    return std::nullopt;
}

std::optional<std::size_t> subject::band(std::string_view questionnaire) const {
    const auto points = score(questionnaire);
    if (!points) return std::nullopt;
    const evidence::questionnaire& which = questionnaire_of(table_, questionnaire);
    return static_cast<std::size_t>(&evidence::band_of(which, *points) - which.bands.data());
}

answer subject::is_in_band(std::string_view questionnaire, std::size_t at_least) const {
    const auto found = band(questionnaire);
    return found ? answer(*found >= at_least) : std::nullopt;
}

std::optional<double> subject::share_of_need(bool of_average) const {
    if (who_.diet_magnesium_mg <= 0) return std::nullopt;
    const auto need =
        evidence::daily_need_of(table_.intakes, table_.training, who_, day_.value_or(scenario::routine{}));
    if (!need || (of_average && !need->average_mg)) return std::nullopt;
    const double taken_mg = who_.diet_magnesium_mg + facts_.others_said_mg;
    return taken_mg / (of_average ? *need->average_mg : need->needed_mg);
}

std::optional<double> subject::number(status_quantity which) const {
    switch (which) {
        case status_quantity::conditions:
        case status_quantity::interactions:
            return std::nullopt;
        case status_quantity::diet_of_average:
            return share_of_need(true);
        case status_quantity::diet_of_advised:
            return share_of_need(false);
        case status_quantity::age_y:
            return who_.age_y;
        case status_quantity::ppi_years:
            return who_.is.ppi_years;
        case status_quantity::alcohol_g_a_day:
            return day_ ? std::optional(scenario::alcohol_g_a_day(*day_)) : std::nullopt;
        case status_quantity::hot_hours_a_week:
            return day_ ? std::optional(hot_hours_a_week(*day_)) : std::nullopt;
        case status_quantity::cramps_per_week:
            return who_.cramps_per_week;
        case status_quantity::tired_by_day:
            return as_number(who_.is.tired_by_day);
        case status_quantity::serum_mmol_per_l:
            return who_.serum_magnesium_mmol_per_l;
        case status_quantity::egfr_ml_min:
            return who_.egfr_ml_min;
    }
    return std::nullopt;
}

std::optional<double> subject::caffeine_before_bed(double hours) const {
    if (!day_) return std::nullopt;
    double mg = 0;
    for (const auto& one : day_->caffeine) mg += is_before_bed(*day_, one.at, hours) ? one.mg : 0;
    return mg;
}

std::optional<double> subject::alcohol_before_bed(double hours) const {
    if (!day_) return std::nullopt;
    double grams = 0;
    for (const auto& one : day_->alcohol) grams += is_before_bed(*day_, one.at, hours) ? one.g : 0;
    return grams;
}

}  // namespace magnesia::screening
