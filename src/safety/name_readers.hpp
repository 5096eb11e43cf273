// name_readers.hpp - names of medicines and conditions as the check reads them, for every reader of a person.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/safety/safety_base.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::safety {

/// Readers of names, as long as the base is there. A medicine is looked for in each part of a name, whatever strength
/// stands behind it; one slip of a letter is read as the nearest known name, which is not exact. What is not surely
/// known stays as written.
scenario::name_readers name_readers_of(const evidence::safety_base& base);

}  // namespace magnesia::safety
