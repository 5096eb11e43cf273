// explain_outcome.hpp - what is known of an outcome and of an instrument. Sources are named by id, place and note; the
// caller adds their references.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/explain.hpp"

namespace magnesia::evidence {

explanation explain_outcome(const evidence_base& base, const outcome& what);
explanation explain_instrument(const evidence_base& base, const instrument& what);

}  // namespace magnesia::evidence
