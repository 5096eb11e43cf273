// moderators.hpp - whether studies with another form, other people, more bias, a larger dose show another effect.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis {

/// Studies by form, by people and by risk of bias, each group pooled by itself; groupings with one group are left out.
std::vector<pooled_group> groups_of(const std::vector<pooled_study>& studies,
                                    const statistics::pooling_options& options);

/// Regressions on dose, duration and baseline serum, each over the studies that tell it, from `trials_for_funnel` on.
std::vector<moderator_line> lines_of(const std::vector<pooled_study>& studies,
                                     const statistics::pooling_options& options,
                                     const evidence::synthesis_choices& choices);

}  // namespace magnesia::synthesis
