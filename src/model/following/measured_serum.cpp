// measured_serum.cpp - secants on the logarithm of the factor, kept between ends: plasma rises with it.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/measured_serum.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/error.hpp"
#include "core/text.hpp"
#include "model/body/accuracy.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/question.hpp"
#include "model/person/low_serum.hpp"

namespace magnesia::model {
namespace {

constexpr double farthest_factor = 5;
constexpr double least_uptake = 1e-4;  // a hundredth of the carriers and a hundredth of passive uptake
constexpr double close_enough = 1e-6;  // mmol/L; far below what a laboratory tells, so that bodies can be compared
constexpr int most_tries = 40;

/// Looks for the factor of one body: secants on log plasma over the log of the factor.
class factor_search {
 public:
    factor_search(double wanted, double least) : low_(std::log(least)), wanted_(wanted) {}

    double factor() const { return std::exp(at_); }
    bool is_found() const { return is_found_; }

    /// What plasma was with that factor; NaN where there is no such body.
    void give(double found) {
        is_found_ = std::abs(found - wanted_) <= close_enough;
        if (is_found_) return;
        (found < wanted_ ? low_ : high_) = at_;
        const double next = through(std::log(found), std::log(wanted_));
        at_ = next > low_ && next < high_ ? next : (low_ + high_) / 2;
    }

 private:
    /// Where the line through this point and the one before reaches `wanted`; NaN when it does not rise.
    double through(double found, double wanted) {
        const double slope = has_last_ ? (found - last_) / (at_ - last_at_) : 1;  // at first: in proportion
        last_at_ = at_;
        last_ = found;
        has_last_ = true;
        return slope > 0 ? at_ + (wanted - found) / slope : std::nan("");
    }

    double low_;
    double wanted_;
    double high_ = std::log(farthest_factor);
    double at_ = 0;
    bool is_found_ = false;
    bool has_last_ = false;
    double last_at_ = 0;
    double last_ = 0;
};

/// Plasma of a question's first morning.
double first_morning(const course& went) {
    const auto& ids = daily_ids();
    const auto row = std::find(ids.begin(), ids.end(), "plasma_magnesium_morning") - ids.begin();
    return went.failure.empty() ? went.daily_without.at(static_cast<std::size_t>(row)).at(0) : std::nan("");
}

/// Total plasma magnesium at rise on a habitual day of those of `bodies` that `which` names, mmol/L; NaN when there is
/// no such day.
std::vector<double> morning_plasmas(const std::vector<bound_evidence>& bodies, const std::vector<std::size_t>& which,
                                    const question& asked, const engine::lane_kernel& kernel) {
    std::vector<double> plasma(which.size());
    const std::vector<series_definition> none;
    const auto bound = [&](std::size_t i, const scenario::person& who) {
        return typical_parameters(bodies[which[i]], who);
    };
    const auto wanted = [&](std::size_t) -> const std::vector<series_definition>& { return none; };
    const auto take = [&](std::size_t i, const course& went) { plasma[i] = first_morning(went); };
    follow_many(kernel, asked, {.count = which.size(), .bound = bound, .wanted = wanted, .take = take});
    return plasma;
}

/// A plain day of that person, without anything taken.
question plain_question(const scenario::person& who, const scenario::routine& day) {
    constexpr date_value any_day{2026, 3, 2};
    return ask({.who = who, .day = day, .doses = {}, .run = {.start = any_day, .days = 1}}, {},
               steady_options(usual_options()));
}

/// On what the factor acts: on what `causes` act on, and on the kidney where there are none.
struct laid_on {
    std::vector<std::string> causes;
    bool is_kidney = true;
    bool is_bowel = false;
};

laid_on places_of(std::vector<std::string> causes, const std::vector<evidence::modifier>& all) {
    const auto any_loses_at = [&](losing_place where) {
        return std::ranges::any_of(
            causes, [&](const std::string& id) { return loses_at(*evidence::find_modifier(all, id), where); });
    };
    if (causes.empty()) return {};
    const bool is_kidney = any_loses_at(losing_place::kidney), is_bowel = any_loses_at(losing_place::bowel);
    return {.causes = std::move(causes), .is_kidney = is_kidney, .is_bowel = is_bowel};
}

void lay(double factor, const laid_on& where, bound_evidence& body) {
    body.kidney_capacity = where.is_kidney ? factor : 1;
    body.bowel_uptake = where.is_bowel ? factor : 1;
    body.low_serum_causes = where.causes;
}

/// Gives the bodies that `which` names the factor with which they have that serum; those without one are empty.
void search(std::vector<std::optional<bound_evidence>>& fitted, const std::vector<bound_evidence>& bodies,
            std::vector<std::size_t> which, const laid_on& where, double wanted, const question& asked,
            const engine::lane_kernel& kernel) {
    std::vector<bound_evidence> tried = bodies;
    const double least = where.is_kidney ? 1 / farthest_factor : least_uptake;
    std::vector<factor_search> searches(bodies.size(), factor_search(wanted, least));
    std::vector<std::size_t> left = which;
    for (int tries = 0; tries < most_tries && !left.empty(); ++tries) {
        for (const std::size_t i : left) lay(searches[i].factor(), where, tried[i]);
        const std::vector<double> plasma = morning_plasmas(tried, left, asked, kernel);
        for (std::size_t i = 0; i < left.size(); ++i) searches[left[i]].give(plasma[i]);
        std::erase_if(left, [&](std::size_t i) { return searches[i].is_found(); });
    }
    for (const std::size_t i : which) {
        if (searches[i].is_found()) fitted[i] = std::move(tried[i]);
    }
}

}  // namespace

std::vector<std::optional<bound_evidence>> fitted_to_serum(const std::vector<bound_evidence>& bodies,
                                                           const scenario::person& who, const scenario::routine& day,
                                                           const engine::lane_kernel& kernel) {
    if (!who.serum_magnesium_mmol_per_l || bodies.empty()) return {bodies.begin(), bodies.end()};
    const question asked = plain_question(who, day);
    const std::vector<evidence::modifier>& modifiers = bodies.front().modifiers;
    const laid_on where = places_of(low_serum_causes(who, modifiers), modifiers);
    std::vector<laid_on> ways{where};
    if (!where.causes.empty()) ways.emplace_back();  // what the causes cannot give is the kidney's
    std::vector<std::optional<bound_evidence>> fitted(bodies.size());
    for (const laid_on& way : ways) {
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            if (!fitted[i]) left.push_back(i);
        }
        search(fitted, bodies, left, way, *who.serum_magnesium_mmol_per_l, asked, kernel);
    }
    return fitted;
}

bound_evidence fitted_to_serum(bound_evidence evidence, const scenario::person& who, const scenario::routine& day) {
    if (!who.serum_magnesium_mmol_per_l) return evidence;
    auto fitted = fitted_to_serum({evidence}, who, day, body_lanes_for(worlds_of_question));
    if (fitted.front()) return *std::move(fitted.front());
    throw input_error(issue{.where = {},
                            .key = "person.serum_magnesium_mmol_per_l",
                            .value = shortest(*who.serum_magnesium_mmol_per_l),
                            .found = "is out of reach of a body with this diet and filtration",
                            .allowed = "a measured value that goes with the rest, or none"});
}

}  // namespace magnesia::model
