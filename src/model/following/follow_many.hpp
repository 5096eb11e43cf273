// follow_many.hpp - many bodies through one question, several of them worked at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "engine/ensemble.hpp"
#include "engine/lane_batch.hpp"
#include "model/following/course.hpp"
#include "model/following/lived_body.hpp"

namespace magnesia::model {

/// The parameters of one body, by its number, were its person this one: the same draw of all that is not said. Called
/// by several threads.
using bound_bodies = std::function<parameters<real>(std::size_t, const scenario::person&)>;

/// Which bodies, and what is read off each.
struct many_bodies {
    std::size_t count = 0;
    bound_bodies bound;
    /// The series read of one body; its answer must not depend on the order of calls.
    std::function<const std::vector<series_definition>&(std::size_t)> wanted;
    /// Takes the course of one body, each once, in any order; called by several threads.
    std::function<void(std::size_t, course)> take;
    /// A body like these. Its steady day is found first, and what was learned on the way shortens the searches of all
    /// others; with many bodies that saves a third of the work.
    std::optional<parameters<real>> pattern = {};
};

/// Sends bodies through both worlds, as `follow` does with each, in packs of `kernel.lanes`.
///   accuracy  as `follow` to the tolerance of the question; the same bits for any kernel, threads and neighbours
///   memory    grows with the threads and the rows of a run, not with the number of bodies
///   returns   how many were taken; fewer than asked only after a stop
///   errors    a body without a steady day or whose integration fails comes back with `failure` set
std::size_t follow_many(const engine::lane_kernel& kernel, const question& asked, const many_bodies& bodies,
                        const engine::ensemble_options& options = {});

/// The course of one body, as `follow` gives it but by the method of the question and in a twentieth of the time of the
/// double reading.
///   pattern  as in many_bodies
course follow_in_lanes(const body_of& bound, const question& asked, const std::vector<series_definition>& wanted,
                       const std::optional<parameters<real>>& pattern = {});

/// The same of a body whose health stays as it is.
course follow_in_lanes(const parameters<real>& bound, const question& asked,
                       const std::vector<series_definition>& wanted,
                       const std::optional<parameters<real>>& pattern = {});

/// Which bodies go through several arms, and who takes what came of them.
struct armed_bodies {
    std::size_t count = 0;
    bound_bodies bound;
    std::vector<series_definition> wanted;  ///< the series read of every body in every arm
    /// Takes the course of one body in one arm, each once, in any order; called by several threads.
    std::function<void(std::size_t body, std::size_t arm, course)> take;
    std::optional<parameters<real>> pattern = {};
};

/// Sends bodies through several questions about one person, each body from one steady start that all its arms share.
/// What a course calls "without" is the first arm, as it is written: a change is that against the first arm.
///   arms      of the same person, habitual day, run and hours to look at (`record_h`); at least one; health stays as
///             it is in all of them, as a course reads both its worlds with the parameters of one
///   accuracy, memory, errors  as follow_many; a body that fails in its start fails in all arms
///   returns   how many bodies were taken
std::size_t follow_arms(const engine::lane_kernel& kernel, const std::vector<question>& arms,
                        const armed_bodies& bodies, const engine::ensemble_options& options = {});

}  // namespace magnesia::model
