// periodic_steps.hpp - how the search of periodic.hpp goes on from one answer to the next question.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/LU>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/periodic.hpp"
#include "engine/secants.hpp"

namespace magnesia::engine {

/// The search behind `periodic_search`, apart from it so that who asks for a periodic state need not read Eigen.
class periodic_steps {
 public:
    using states = periodic_search::states;

    periodic_steps(std::span<const double> guess, const periodic_options& options, const periodic_slope* known);

    const states& wanted() const { return wanted_; }
    bool is_on_the_way() const { return is_on_the_way_; }
    void give(const states& after);
    const periodic_state& found() const { return result_; }
    periodic_slope slope() const;

 private:
    using vector = Eigen::VectorXd;
    enum class phase { living, drifting, differentiating, correcting };

    void want(const vector& state);
    void live();
    void iterate();
    void differentiate();
    bool take_derivative(const states& after);
    void correct();
    void measure_exactly();
    void try_part();
    void judge_part(const vector& after);
    bool may_stay(const vector& drift) const;
    void turn_back();
    void note_part(double part);
    void learn(const vector& drift);
    void finish(std::string reason);
    double size_of(const vector& drift) const;
    double in_tolerances(const vector& difference) const;

    periodic_options options_;
    phase phase_ = phase::living;
    std::size_t periods_lived_ = 0;
    std::size_t iterations_ = 0;
    double previous_ = 0;    ///< last correction in tolerances; 0 before the first
    int poor_ = 0;           ///< poor corrections since the slope was taken
    bool has_slope_;         ///< whether there is one to correct by
    bool wants_slope_;       ///< whether the derivative is taken before the next correction
    bool is_on_the_way_;     ///< whether periods are still followed roughly
    bool is_fresh_ = false;  ///< whether it has just been taken
    bool is_lived_ = false;  ///< whether the last correction was a period lived through
    int halvings_ = 0;
    int failures_ = 0;  ///< periods that the map could not follow
    double part_ = 1;
    vector state_;
    vector drift_;  ///< map(state) - state
    vector correction_;
    vector scale_;             ///< the sizes of the pools where the slope was taken
    Eigen::MatrixXd inverse_;  ///< the slope, as in periodic_slope
    secants seen_;             ///< of this slope
    states wanted_;
    periodic_state result_;
};

}  // namespace magnesia::engine
