// why_doubt.hpp - what trials leave in doubt about the effects that an explanation shows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "api/evidence/doubt.hpp"
#include "evidence/explain/explain.hpp"

namespace magnesia::api {

/// Of an outcome: magnesium on it. Of a trial of swallowed magnesium: magnesium on each outcome it tells of, in all
/// trials. Of a review: each of its results. Of a lever: what studies found of it for each goal. Nothing of other kinds
/// and of trials without magnesium. One that cannot be judged here is there without a chance.
std::vector<doubted> doubts_behind(const evidence::explanation& e, const evidence::evidence_base& base);

}  // namespace magnesia::api
