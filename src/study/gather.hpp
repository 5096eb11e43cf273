// gather.hpp - sends bodies of a question through it and puts what comes out into a tally.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "engine/ensemble.hpp"
#include "model/following/question.hpp"
#include "model/person/binding.hpp"
#include "study/tally.hpp"

namespace magnesia::study {

/// Which bodies, and how.
struct gathering {
    std::uint64_t seed = 1;
    index_range bodies;  ///< of the tally's plan
    /// Shown the course of each body with all kinds of spread; called by several threads, in any order.
    std::function<void(std::size_t draw, const model::course&)> seen = {};
    engine::ensemble_options how = {};  ///< progress counts the bodies of the range, those finished before included
};

/// Simulates those bodies of a range that the tally does not have yet.
///   returns  false when it was stopped before the last one
bool gather(tally& into, const model::question& asked, const model::bound_evidence& evidence, const readout& what,
            const gathering& which);

}  // namespace magnesia::study
