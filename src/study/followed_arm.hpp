// followed_arm.hpp - one arm of a study simulated on the typical person, with everything the body says over time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lane_batch.hpp"
#include "model/body/layout.hpp"
#include "model/day/product_facts.hpp"
#include "model/following/course.hpp"
#include "model/following/label_course.hpp"
#include "model/person/binding.hpp"
#include "scenario/reading/protocol.hpp"

namespace magnesia::study {

/// A reading asks of an arm what it does not have, such as a dose on a day without one.
class unreadable : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// Which of the two runs of an arm.
enum class world { with_regimen, without_regimen };

/// An arm as it went. Days count from 1.
class followed_arm {
 public:
    followed_arm(model::question asked, model::course went, std::vector<model::label_course> labels);

    /// A quantity at an hour that was looked at: `pool.`, `total.` (since hour 0) or `signal.`, then organ and member.
    double at(std::string_view id, double hour, world which) const;
    /// What a total gained during a day.
    double gained(std::string_view id, int day, world which) const;
    /// By `model::daily_ids`, for example `plasma_magnesium_morning`.
    double daily(std::string_view id, int day, world which) const;
    /// By `model::outcome_ids`.
    double outcome(std::string_view id) const;

    /// The labelled regimen line of that number, the first is 1.
    const model::label_course& label(int number) const;

    /// The quarter hours of a day that was watched, both ends included.
    ///   throws  unreadable for the day after the last of the run
    std::vector<double> quarter_hours(int day) const;
    double midnight(int day) const { return asked_.midnight_h[static_cast<std::size_t>(day) - 1]; }
    double length_h(int day) const { return midnight(day + 1) - midnight(day); }  ///< 24 unless the clock is changed
    /// The hour of the run at which the local clock shows so many hours since the midnight of a day; beyond 24 it is
    /// that of a later day.
    double hour_of_clock(int day, double clock_h) const;
    /// The other way round, to the minute.
    double clock_at(int day, double hour) const;
    double bed_hour(int day) const;  ///< of the main sleep that begins after noon of that day
    double first_dose_hour(int day) const;
    double dose_duration_h(int day) const;  ///< of the first dose, by vein
    double dosed_mmol(int day) const;
    double eaten_mmol(int day) const;
    double swallowed_mmol(int day, world which) const;  ///< food, and doses that are not given by vein
    double dosed_mmol() const;
    int days() const { return asked_.what.run.days; }
    double weight_kg() const { return asked_.what.who.weight_kg; }

 private:
    const scenario::dose_occurrence& first_dose(int day) const;

    model::question asked_;
    model::course went_;
    std::vector<model::label_course> labels_;
};

/// Follows the typical person of an arm, by evidence that is fitted to that person's measured serum already; the days
/// of `watched` every quarter of an hour.
///   throws  internal_error when the body cannot be followed: protocols are ours
followed_arm follow_arm(const scenario::protocol_arm& arm, const std::set<int>& watched,
                        const model::bound_evidence& evidence, const model::product_facts& facts,
                        const engine::lane_kernel& kernel);

/// How one of several bodies went through an arm, or why it could not be followed.
struct followed_body {
    std::optional<followed_arm> went;
    std::string failure;
};

/// The same for several bodies of that arm's person, worked in the lanes of the kernel; time in bed and a said insomnia
/// index go by the nights of the first, and when it cannot be followed, none is.
std::vector<followed_body> follow_bodies(const scenario::protocol_arm& arm, const std::set<int>& watched,
                                         const std::vector<model::body_of>& bodies, const model::product_facts& facts,
                                         const engine::lane_kernel& kernel);

}  // namespace magnesia::study
