// course_ids.cpp - ids of outcomes and of days, group by group.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/course_ids.hpp"

#include "model/readings/clinic.hpp"
#include "model/readings/mornings.hpp"
#include "model/readings/session.hpp"
#include "model/readings/sign_readings.hpp"

namespace magnesia::model {
namespace {

/// What is told of magnesium, in the order of `read_outcomes`.
std::vector<std::string> supplement_outcome_ids() {
    return {"plasma_magnesium_morning",       "plasma_magnesium_morning_change",
            "plasma_magnesium_peak",          "urine_magnesium_24h",
            "urine_magnesium_24h_change",     "faeces_magnesium_24h_change",
            "stool_water_24h_change",         "loose_stools_24h",
            "loose_stools_24h_change",        "supplement_absorbed_share",
            "supplement_magnesium_swallowed", "supplement_magnesium_urine",
            "supplement_magnesium_faeces",    "supplement_magnesium_sweat",
            "supplement_magnesium_retained",  "supplement_magnesium_in_gut"};
}

}  // namespace

const std::vector<std::string>& outcome_ids() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all = supplement_outcome_ids();
        for (std::size_t place = first_cortisol_place; place < daily_ids().size(); ++place) {
            all.push_back(daily_ids()[place]);
            all.push_back(daily_ids()[place] + "_change");
        }
        for (const std::string& id : session_ids()) {
            all.push_back(id);
            all.push_back(id + "_change");
        }
        return all;
    }();
    return ids;
}

const std::vector<std::string>& daily_ids() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all{
            "plasma_magnesium_morning", "urine_magnesium_24h", "faeces_magnesium_24h", "stool_water_24h",
            "loose_stools_24h",         "cortisol_urine_24h",  "cortisol_serum",       "nausea_24h",
            "abdominal_cramps_24h",     "sleepiness"};
        for (const auto* group : {&morning_ids(), &clinic_ids(), &sign_ids(), &rising_ids()}) {
            all.insert(all.end(), group->begin(), group->end());
        }
        return all;
    }();
    return ids;
}

std::size_t daily_length(const question& asked, std::size_t place) {
    return is_of_mornings(place) ? asked.morning_h.size() : asked.midnight_h.size() - 1;
}

}  // namespace magnesia::model
