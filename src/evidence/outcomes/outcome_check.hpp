// outcome_check.hpp - outcomes and instruments against each other and against the sources.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/outcomes/instruments.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::evidence {

/// Notes an instrument or source that an outcome names and nobody knows, and an instrument that measures something
/// else.
void check_outcomes(const std::vector<outcome>& outcomes, const std::vector<instrument>& instruments,
                    const std::vector<source>& sources, std::vector<core::issue>& issues);

/// Notes outcomes and sources that an instrument names and nobody knows, errors for what it does not measure, and a
/// scale outside what its outcome can be.
void check_instruments(const std::vector<instrument>& instruments, const std::vector<outcome>& outcomes,
                       const std::vector<source>& sources, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
