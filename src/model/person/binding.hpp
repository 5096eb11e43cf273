// binding.hpp - evidence bound to equations by name: the typical person, and draws of people and of our knowledge.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "evidence/parameters/modifiers.hpp"
#include "evidence/parameters/parameters.hpp"
#include "model/body/layout.hpp"
#include "model/person/covariates.hpp"
#include "model/person/person_measures.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::model {

inline constexpr std::size_t parameter_count = column_count<parameters<real>>();

/// Open hypotheses that a reader switched on or off, by name. The others are off.
using hypothesis_states = std::map<std::string, bool>;

/// The evidence of every number of the body, in the order of `columns<parameters<real>>()`.
struct bound_evidence {
    std::vector<evidence::parameter> body;  ///< [parameter_count]
    measure_values measures;
    std::vector<evidence::parameter> covariates;  ///< in the order of `covariate_values`
    std::vector<evidence::modifier> modifiers;  ///< conditions and drugs that multiply numbers of a person who has them
    hypothesis_states hypotheses;               ///< those switched on have their effects in every body
    // What a measured serum says beyond all else that is known of the person (model/following/measured_serum.hpp).
    double kidney_capacity = 1;                      ///< multiplies the thresholds of the kidney
    double bowel_uptake = 1;                         ///< multiplies uptake in the small bowel: see `bowel_factor`
    std::vector<std::string> low_serum_causes = {};  ///< ids; both go when these go. None: they stay
};

/// Binds parameter sets to the equations by name.
///   throws  data_error listing every parameter the equations need and the data lack, every one the data have and no
///           equation uses, and every unit that differs from that of the equation
bound_evidence bind(const std::vector<evidence::parameter_set>& sets,
                    const std::vector<evidence::modifier>& modifiers = {});

/// Which sources of spread a draw follows; what is left out stays typical.
struct spread {
    bool between_people = true;
    bool knowledge = true;
    bool structure = true;  ///< whether an effect is there at all
};

/// Whether some effect may or may not be there, so that draws of structure differ.
bool has_open_gates(const bound_evidence& evidence);

/// The strengths of covariates of the typical person.
covariate_values typical_covariates(const bound_evidence& evidence);

/// The parameters of the typical person of these measures: every number at its typical value.
parameters<real> typical_parameters(const bound_evidence& evidence, const scenario::person& who);

/// Which draw: the same key gives the same person, in any order and on any thread.
struct draw_key {
    std::uint64_t seed = 0;
    std::uint64_t draw = 0;
};

/// One person like `who`: each number drawn from its spread, truncated to its bounds.
///   The part between people, the part of our knowledge and each gate use separate random streams, so that a draw with
///   one of them off differs from the full draw in nothing else. A gate is 0 with the chance of no effect, else 1; that
///   of a hypothesis is as the hypothesis is switched.
parameters<real> drawn_parameters(const bound_evidence& evidence, const scenario::person& who, draw_key key,
                                  spread which);

}  // namespace magnesia::model
