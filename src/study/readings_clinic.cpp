// readings_clinic.cpp - readings of muscle, cramps and signs that are no outcome of their own.
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <numbers>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "evidence/outcomes/signs.hpp"
#include "study/readings.hpp"

namespace magnesia::study {
namespace {

double said_at(const seen_arm& where, const char* id, double clock_h) {
    return where.at(id, where.arm.hour_of_clock(where.day, clock_h));
}

/// Ten kilometres: what people need who have the usual endurance, over the share of it that is there.
double time_trial(const seen_arm& where) {
    constexpr double usual_s = 1282;  // of the people of the study that is read by it
    return usual_s / said_at(where, "signal.muscle.endurance", 10);
}

/// Share of people with at least a quarter fewer cramps, when changes are spread log-normally about that of the arm.
double cramp_responders(const seen_arm& where) {
    constexpr double spread = 0.6;  // SD of the log of a change within people; assumed
    constexpr double a_quarter_fewer = 0.75;
    const double left = 1 + where.arm.daily("cramp_change", where.day, where.which) / percent;
    return std::erfc((std::log(left) - std::log(a_quarter_fewer)) / spread / std::numbers::sqrt2) / 2;
}

/// The first morning on which at least half of people have an overt sign beyond what they have anyway.
double signs_onset(const seen_arm& where) {
    const evidence::sign_table& table = evidence::known_signs();
    for (int day = 1; day <= where.arm.days(); ++day) {
        const evidence::magnesium_level level{
            .serum_total = where.arm.daily("plasma_magnesium_morning", day, where.which),
            .cell_shortage = where.arm.daily("cell_shortage", day, where.which)};
        if (evidence::chance_of_overt_sign(table, level).least >= 0.5) return day;
    }
    throw unreadable("no sign comes in this run");
}

}  // namespace

std::optional<double> clinic_reading(const std::string& read, const seen_arm& where, double hours) {
    if (read == "soreness_at") return said_at(where, "signal.muscle.soreness", hours);
    if (read == "force_at") return percent * said_at(where, "signal.muscle.force", hours);
    if (read == "creatine_kinase_at") return said_at(where, "signal.muscle.creatine_kinase", hours);
    if (read == "lactate_dehydrogenase_at") return said_at(where, "signal.muscle.lactate_dehydrogenase", hours);
    if (read == "myoglobin_at") return said_at(where, "signal.muscle.myoglobin", hours);
    if (read == "interleukin_6_at") return said_at(where, "signal.muscle.interleukin_6", hours);
    if (read == "lactate_at") return said_at(where, "signal.muscle.lactate", hours);
    if (read == "hydration_at") return said_at(where, "signal.circulation.hydration", hours);
    if (read == "time_trial") return time_trial(where);
    if (read == "cramp_responders") return cramp_responders(where);
    if (read == "signs_onset") return signs_onset(where);
    const bool is_of_session = read == "session_exertion" || read == "creatine_kinase_peak";
    if (!is_of_session) return std::nullopt;
    const double with = where.arm.outcome(read);
    return where.which == world::with_regimen ? with : with - where.arm.outcome(read + "_change");
}

}  // namespace magnesia::study
