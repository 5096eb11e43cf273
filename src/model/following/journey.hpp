// journey.hpp - bodies on their way: the search for a steady day, then the worlds they are sent through.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/ensemble.hpp"
#include "engine/lane_flow.hpp"
#include "engine/periodic.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/lived_body.hpp"
#include "model/following/question.hpp"
#include "model/following/repeated_days.hpp"
#include "model/following/steady_start.hpp"

namespace magnesia::model {

/// What the search of the typical body leaves for those of others.
struct found_before {
    engine::periodic_slope slope;
    std::vector<double> pools;  ///< its steady midnight
};

/// One body on its way.
struct traveller {
    std::size_t index;
    std::shared_ptr<const body_dynamics> body;
    std::vector<double> parameters;
    std::optional<steady_search> search;        ///< until its end
    std::vector<engine::trajectory> days = {};  ///< those the search has asked for
    start from = {};
    std::optional<engine::run_request> evening = {};  ///< wanted before the worlds
    std::vector<lived_body> lives = {};               ///< one a world
    std::vector<engine::trajectory> paths = {};       ///< one a world
    std::atomic<std::size_t> awaited = 0;             ///< runs ready or under way
    std::atomic<bool> is_in_worlds = false;           ///< one of them has been begun

    traveller(std::size_t i, const model::parameters<real>& bound, const question& habit,
              const std::optional<found_before>& known);
};

/// A world that every body is sent through.
struct sent_world {
    const question* of = nullptr;
    const world* through = nullptr;
    bool is_watched = false;
    repeated_days like_habit = {};  ///< days that need not be followed
};

/// What all bodies are asked.
struct errands_of_all {
    const question& habit;  ///< whose habitual day bodies start from
    std::vector<sent_world> worlds;
    std::size_t count = 0;
    bound_bodies bound;
    std::function<void(const traveller&)> finish;  ///< with a failed start, or with all paths
};

/// Sends bodies on their way in packs of the kernel, by the methods of the question; the start of one like them is
/// sought first.
///   returns  how many finished; fewer than asked only after a stop
std::size_t send_all(const engine::lane_kernel& kernel, errands_of_all errands,
                     const std::optional<parameters<real>>& pattern, const engine::ensemble_options& options);

}  // namespace magnesia::model
