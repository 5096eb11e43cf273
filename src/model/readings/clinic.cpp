// clinic.cpp - a list of ids, and the value of each.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/clinic.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/conversions.hpp"

namespace magnesia::model {
namespace {

/// A number that grows with a factor: as said and by how much the factor changed, else the usual times the factor.
double scaled(const std::optional<double>& said, double usual, double factor, double at_first) {
    return said ? *said * factor / at_first : usual * factor;
}

/// Cramps a week: as said times how many more or fewer there are by night. Who tells of none has the rare ones.
double cramps_per_week(const clinic_visit& visit) {
    constexpr double nights = 7;
    return nights * visit.cramps_in_night;
}

double cramp_change(const clinic_visit& visit) {
    return visit.cramps_at_first > 0 ? percent * (visit.cramps_in_night / visit.cramps_at_first - 1) : 0;
}

/// What was said was measured on the first morning, with what that day's work had left; of who said less than that,
/// work leaves less; mg/L.
template <class Metabolism>
double c_reactive_protein(double said, const Metabolism& now, const Metabolism& first) {
    const double of_work = first.crp_of_work.raw();
    const double usual = std::max(0.0, said - of_work);
    const double answers = of_work > said ? said / of_work : 1;
    return usual * now.crp_factor.raw() / first.crp_factor.raw() + answers * now.crp_of_work.raw();
}

/// The fasting insulin, pmol/L, that a HOMA-IR and a fasting glucose (mmol/L) were worked out from.
double insulin_of(double homa_ir, double glucose) {
    constexpr double by_definition = 22.5;  // HOMA-IR = insulin (uU/mL) x glucose (mmol/L) / 22.5
    constexpr double pmol_per_uu = 6.0;
    return homa_ir * by_definition / glucose * pmol_per_uu;
}

}  // namespace

const std::vector<std::string>& clinic_ids() {
    static const std::vector<std::string> ids{"systolic_pressure",
                                              "diastolic_pressure",
                                              "heart_rate_variability",
                                              "rmssd",
                                              "ectopic_beats",
                                              "heart_conduction",
                                              "fasting_glucose",
                                              "homa_ir",
                                              "insulin",
                                              "hba1c",
                                              "c_reactive_protein",
                                              "bone_density_hip",
                                              "muscle_soreness",
                                              "creatine_kinase",
                                              "lactate_dehydrogenase",
                                              "maximal_force",
                                              "muscle_strength",
                                              "aerobic_capacity",
                                              "gait_speed",
                                              "chair_stand_time",
                                              "perceived_recovery",
                                              "injury_risk",
                                              "cramps_per_week",
                                              "cramp_change",
                                              "cell_shortage",
                                              "signs_of_lack",
                                              "signs_of_overload"};
    return ids;
}

std::vector<double> read_clinic(const clinic_visit& visit) {
    const auto& [said, who, now, first, cramps, cramps_first] = visit;
    const auto shifted = [](double from, const auto& shift, const auto& at_first) {
        return from + shift.raw() - at_first.raw();
    };
    const auto& heart = now.circulation;
    const auto& sugar = now.metabolism;
    const auto& muscle = now.muscle;
    const double variability = std::exp(heart.variability.raw() - first.circulation.variability.raw());
    const double glucose = shifted(said.glucose_mmol_per_l, sugar.glucose_shift, first.metabolism.glucose_shift);
    const double homa_ir = said.homa_ir * sugar.homa_factor.raw() / first.metabolism.homa_factor.raw();
    return {
        shifted(said.systolic_mmhg, heart.systolic_shift, first.circulation.systolic_shift),
        shifted(said.diastolic_mmhg, heart.diastolic_shift, first.circulation.diastolic_shift),
        variability,
        said.rmssd_ms * variability,
        heart.ectopic_beats.raw(),
        percent * heart.conduction.raw(),
        glucose,
        homa_ir,
        insulin_of(homa_ir, glucose),
        shifted(said.hba1c_percent, sugar.hba1c_shift, first.metabolism.hba1c_shift),
        c_reactive_protein(said.crp_mg_per_l, sugar, first.metabolism),
        percent * (now.bone.density.raw() - 1),
        muscle.soreness.raw(),
        muscle.creatine_kinase.raw(),
        muscle.lactate_dehydrogenase.raw(),
        percent * (muscle.force.raw() / first.muscle.force.raw() - 1),
        said.torque_nm * muscle.strength.raw(),
        said.aerobic_ml_per_min_kg * muscle.aerobic.raw(),
        scaled(who.gait_speed_m_per_s, said.gait_speed_m_per_s, muscle.gait_speed.raw(), first.muscle.gait_speed.raw()),
        scaled(who.chair_stand_s, said.chair_stand_s, muscle.chair_stand.raw(), first.muscle.chair_stand.raw()),
        said.felt_recovery * muscle.recovery.raw(),
        muscle.injury_risk.raw(),
        cramps_per_week(visit),
        cramp_change(visit),
        now.magnesium_pools.shortage.raw(),
        percent * now.signs.any_low.raw(),
        percent * now.signs.overload.raw()};
}

}  // namespace magnesia::model
