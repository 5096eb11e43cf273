// meant_names.hpp - illnesses and medicines of a person under the names of the lists as well.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/safety/safety_base.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::safety {

/// The person with what is meant behind what is written, for whoever looks for words: "esrd" and "kidney_replacement",
/// "Coumadin" and "warfarin", also where only its hour is said. What is not known stays as it is.
scenario::person with_meant_names(scenario::person who, const evidence::safety_base& base);

}  // namespace magnesia::safety
