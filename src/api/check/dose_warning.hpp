// dose_warning.hpp - what the check of safety says of doses that are simulated, where it would stop them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/check/check.hpp"
#include "evidence/base/evidence_base.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::api {

/// A simulation answers whatever it is asked; this says that nobody should take it as advice. One sentence with the
/// worst reason where `magnesia check` asks for a clinician, refuses or sends for help; none where it does not, and
/// where no dose is taken.
///   patient  its person as the check reads them; nothing, or the default adult: nobody was said, and only what holds
///            wherever they may live counts
///   load     where the rules come from; where they cannot be read, that is the reason
std::vector<std::string> warnings_of_doses(const scenario::scenario& what,
                                           const std::optional<scenario::person>& patient,
                                           const evidence::evidence_base& base,
                                           const safety_loader& load = evidence::load_safety_base);

}  // namespace magnesia::api
