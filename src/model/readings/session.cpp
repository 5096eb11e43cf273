// session.cpp - soreness at three hours, peaks in blood, what was felt and what was lost.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/session.hpp"

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"

namespace magnesia::model {
namespace {

constexpr double sore_h[] = {24, 36, 48};
constexpr double grid_h = 3;
constexpr double followed_h = 120;
constexpr double just_before_end_h = 0.01;  // still at work

double within_run(const watched_session& session, double hour) {
    return std::min(hour, session.horizon_h);
}

/// Still at work, at the end of it.
double last_of_work_h(const watched_session& session) {
    return std::max(session.of.from_h, session.of.until_h - just_before_end_h);
}

/// Of so many expected, that there is at least one, %: cramps come independently of each other.
double chance_of_any(double expected) {
    return percent * -std::expm1(-expected);
}

std::vector<double> grid_after(const watched_session& session) {
    std::vector<double> hours;
    for (double after = 0; after <= followed_h; after += grid_h) {
        hours.push_back(within_run(session, session.of.until_h + after));
    }
    return hours;
}

}  // namespace

std::optional<watched_session> last_session_of(const scenario::timeline& when) {
    if (when.training.empty()) return std::nullopt;
    const auto has_room = [&](const scenario::training_occurrence& one) {
        return one.until_h + sore_h[2] <= when.horizon_h;
    };
    const auto followed = std::find_if(when.training.rbegin(), when.training.rend(), has_room);
    const scenario::training_occurrence& last = followed == when.training.rend() ? when.training.back() : *followed;
    return watched_session{.of = {.from_h = last.at_h, .until_h = std::min(last.until_h, when.horizon_h)},
                           .horizon_h = when.horizon_h};
}

std::vector<double> hours_of(const watched_session& session) {
    std::vector<double> hours = grid_after(session);
    hours.push_back(session.of.from_h);
    hours.push_back(last_of_work_h(session));
    for (const double after : sore_h) hours.push_back(within_run(session, session.of.until_h + after));
    std::sort(hours.begin(), hours.end());
    hours.erase(std::unique(hours.begin(), hours.end()), hours.end());
    return hours;
}

const std::vector<std::string>& session_ids() {
    static const std::vector<std::string> ids{
        "soreness_24h",  "soreness_36h", "soreness_48h",     "creatine_kinase_peak", "lactate_dehydrogenase_peak",
        "force_deficit", "lactate_peak", "session_exertion", "sweat_magnesium",      "session_cramps"};
    return ids;
}

std::vector<double> read_session(const std::optional<watched_session>& session,
                                 const std::function<signals<real>(double hour)>& at, const session_totals& gained,
                                 const signals<real>& at_rest) {
    const auto& rest = at_rest.muscle;
    if (!session) {
        const double sore = rest.soreness.raw();
        return {sore, sore, sore, rest.creatine_kinase.raw(), rest.lactate_dehydrogenase.raw(), 0, rest.lactate.raw(),
                0,    0,    0};
    }
    std::vector<double> values;
    for (const double after : sore_h)
        values.push_back(at(within_run(*session, session->of.until_h + after)).muscle.soreness.raw());
    double kinase = 0;
    double dehydrogenase = 0;
    for (const double hour : grid_after(*session)) {
        const auto muscle = at(hour).muscle;
        kinase = std::max(kinase, muscle.creatine_kinase.raw());
        dehydrogenase = std::max(dehydrogenase, muscle.lactate_dehydrogenase.raw());
    }
    const auto after = at(session->of.until_h).muscle;
    const auto working = at(last_of_work_h(*session)).muscle;
    values.insert(values.end(),
                  {kinase, dehydrogenase, percent * (1 - after.force.raw() / rest.force.raw()), after.lactate.raw(),
                   working.exertion.raw(), gained.sweated, chance_of_any(gained.cramps)});
    return values;
}

}  // namespace magnesia::model
