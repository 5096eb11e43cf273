// paired_reading.cpp - common hours, and numbers in their order.
// SPDX-License-Identifier: Apache-2.0
#include "study/paired_reading.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/error.hpp"
#include "model/following/told_mornings.hpp"

namespace magnesia::study {
namespace {

constexpr double close_up_h = 48;
constexpr const char* nightly[] = {"sleep_onset_latency", "wake_after_sleep_onset", "total_sleep_time",
                                   "slow_wave_sleep", "insomnia_severity"};
constexpr const char* of_session[] = {"soreness_24h", "force_deficit", "creatine_kinase_peak"};
constexpr const char* of_clinic[] = {"systolic_pressure", "diastolic_pressure", "fasting_glucose", "homa_ir",
                                     "cramps_per_week",   "gait_speed",         "chair_stand_time"};
constexpr const char* of_mind_and_blood[] = {"felt_stress", "anxiety_symptoms",  "depressive_symptoms",
                                             "sleepiness",  "rem_sleep",         "cortisol_serum",
                                             "hba1c",       "c_reactive_protein"};
constexpr const char* stores[] = {"muscle_magnesium", "bone_surface_magnesium", "deep_magnesium"};

void sort_unique(std::vector<double>& hours) {
    std::sort(hours.begin(), hours.end());
    hours.erase(std::unique(hours.begin(), hours.end()), hours.end());
}

std::size_t place_in(const std::vector<std::string>& ids, const std::string& id) {
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

/// Of the last dose in any arm, else the end of the run.
double last_dose_of(const std::vector<model::question>& arms) {
    double last_h = -1;
    for (const model::question& arm : arms) {
        if (!arm.with.doses.empty()) last_h = std::max(last_h, arm.last_dose_h);
    }
    return last_h < 0 ? arms.front().when.horizon_h : last_h;
}

std::vector<std::size_t> thinned_days(std::size_t count) {
    const std::size_t shown = std::min(count, most_paired_days);
    std::vector<std::size_t> days;
    for (std::size_t i = 0; i < shown; ++i) days.push_back(shown < 2 ? 0 : i * (count - 1) / (shown - 1));
    return days;
}

std::vector<std::size_t> hours_from(const model::question& asked, double from) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < asked.series_h.size(); ++i) {
        if (asked.series_h[i] >= from && asked.series_h[i] <= from + close_up_h) places.push_back(i);
    }
    return places;
}

double outcome_of(const model::course& of, const char* id) {
    return of.outcomes[place_in(model::outcome_ids(), id)];
}

/// Of what was swallowed with the supplement, the part that went from the gut into the body.
double absorbed(const model::question& asked, const model::course& of) {
    double swallowed = 0;
    for (const model::taken& dose : asked.with.doses) swallowed += dose.by_vein ? 0 : dose.magnesium_mmol;
    return swallowed - outcome_of(of, "supplement_magnesium_faeces") - outcome_of(of, "supplement_magnesium_in_gut");
}

std::size_t at_hour(const model::question& asked, double hour) {
    return static_cast<std::size_t>(std::lower_bound(asked.series_h.begin(), asked.series_h.end(), hour) -
                                    asked.series_h.begin());
}

/// One world of one course.
struct sight {
    const model::question& asked;
    const std::vector<std::vector<double>>& series;
    const std::vector<std::vector<double>>& daily;

    /// Totals of a day, or what its morning tells.
    double on_day(const std::string& id, std::size_t day) const {
        const std::size_t place = place_in(model::daily_ids(), id);
        return daily[place][model::is_of_mornings(place) ? model::morning_of(asked, day) : day];
    }
    /// What a morning tells, or totals of a day, as `simulate` tells them.
    double told(const std::string& id, std::size_t morning, std::size_t day) const {
        const std::size_t place = place_in(model::daily_ids(), id);
        return daily[place][model::is_of_mornings(place) ? morning : day];
    }
    double at_end_of_day(std::size_t row, std::size_t day) const {
        return series[row][at_hour(asked, asked.midnight_h[day + 1])];
    }
};

}  // namespace

const std::vector<std::string>& measure_ids() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all{"supplement_absorbed_share", "supplement_magnesium_absorbed",
                                     "plasma_magnesium_morning",  "plasma_magnesium_peak",
                                     "urine_magnesium_24h",       "stool_water_24h",
                                     "loose_stools_24h"};
        all.insert(all.end(), std::begin(stores), std::end(stores));
        all.emplace_back("plasma_glycine_peak");
        all.insert(all.end(), std::begin(nightly), std::end(nightly));
        all.insert(all.end(), std::begin(of_session), std::end(of_session));
        all.insert(all.end(), std::begin(of_clinic), std::end(of_clinic));
        all.insert(all.end(), std::begin(of_mind_and_blood), std::end(of_mind_and_blood));
        return all;
    }();
    return ids;
}

const std::vector<std::string>& paired_daily_ids() {
    static const std::vector<std::string> ids{
        "plasma_magnesium_morning", "urine_magnesium_24h",    "stool_water_24h",
        "muscle_magnesium",         "bone_surface_magnesium", "deep_magnesium",
        "sleep_onset_latency",      "total_sleep_time",       "insomnia_severity"};
    return ids;
}

const std::vector<std::string>& paired_hourly_ids() {
    static const std::vector<std::string> ids{"plasma_magnesium_total", "urine_magnesium_rate", "plasma_glycine",
                                              "chance_awake", "melatonin_level"};
    return ids;
}

paired_times look_alike(std::vector<model::question>& arms) {
    std::vector<double> series_h;
    std::vector<double> record_h;
    for (const model::question& arm : arms) {
        series_h.insert(series_h.end(), arm.series_h.begin(), arm.series_h.end());
        record_h.insert(record_h.end(), arm.record_h.begin(), arm.record_h.end());
    }
    sort_unique(series_h);
    sort_unique(record_h);
    const double last_dose_h = last_dose_of(arms);
    const std::size_t day = model::day_of_hour(arms.front().midnight_h, last_dose_h);
    for (model::question& arm : arms) {
        arm.series_h = series_h;
        arm.record_h = record_h;
        arm.last_dose_h = last_dose_h;
        arm.last_dose_day = day;
    }
    const model::question& any = arms.front();
    return {.day = day, .days = thinned_days(any.midnight_h.size() - 1), .hours = hours_from(any, any.midnight_h[day])};
}

paired_reading::paired_reading(paired_times when, const readout& what) : when_(std::move(when)) {
    std::vector<std::string> ids = paired_hourly_ids();
    ids.insert(ids.end(), std::begin(stores), std::end(stores));
    for (const model::series_definition& one : what.series) {
        if (std::find(ids.begin(), ids.end(), one.id) != ids.end()) wanted_.push_back(one);
    }
    if (wanted_.size() != ids.size()) throw internal_error("a series of a comparison is not read off the body");
}

std::size_t paired_reading::series_place(const std::string& id) const {
    const auto at = std::find_if(wanted_.begin(), wanted_.end(), [&](const auto& one) { return one.id == id; });
    return static_cast<std::size_t>(at - wanted_.begin());
}

std::size_t paired_reading::place_of_day(std::size_t curve, std::size_t at) const {
    return measure_ids().size() + curve * when_.days.size() + at;
}

std::size_t paired_reading::place_of_hour(std::size_t curve, std::size_t at) const {
    return place_of_day(paired_daily_ids().size(), 0) + curve * when_.hours.size() + at;
}

std::vector<double> paired_reading::read(const model::question& asked, const model::course& of,
                                         paired_world world) const {
    const bool is_with = world == paired_world::with_regimen;
    const sight seen{asked, is_with ? of.series : of.series_without, is_with ? of.daily : of.daily_without};
    const std::size_t morning = model::morning_after_doses(asked);
    // The bare question has no regimen, so that its two worlds, its highest plasma and what is told of its session, are
    // the same.
    const std::vector<double>& glycine = seen.series[series_place("plasma_glycine")];
    std::vector<double> row{is_with ? outcome_of(of, "supplement_absorbed_share") : 0,
                            is_with ? absorbed(asked, of) : 0,
                            seen.told("plasma_magnesium_morning", morning, when_.day),
                            outcome_of(of, "plasma_magnesium_peak"),
                            seen.on_day("urine_magnesium_24h", when_.day),
                            seen.on_day("stool_water_24h", when_.day),
                            seen.on_day("loose_stools_24h", when_.day)};
    for (const char* store : stores) row.push_back(seen.at_end_of_day(series_place(store), when_.day));
    row.push_back(*std::max_element(glycine.begin(), glycine.end()));
    for (const char* id : nightly) row.push_back(seen.told(id, morning, when_.day));
    for (const char* id : of_session) row.push_back(outcome_of(of, id));
    for (const char* id : of_clinic) row.push_back(seen.told(id, morning, when_.day));
    for (const char* id : of_mind_and_blood) row.push_back(seen.told(id, morning, when_.day));
    for (const std::string& id : paired_daily_ids()) {
        const bool is_store = std::find(std::begin(stores), std::end(stores), id) != std::end(stores);
        for (const std::size_t day : when_.days) {
            row.push_back(is_store ? seen.at_end_of_day(series_place(id), day) : seen.on_day(id, day));
        }
    }
    for (const std::string& id : paired_hourly_ids()) {
        for (const std::size_t hour : when_.hours) row.push_back(seen.series[series_place(id)][hour]);
    }
    return row;
}

}  // namespace magnesia::study
