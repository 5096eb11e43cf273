// one_name.hpp - a medicine that is written under several names goes by one of them everywhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "evidence/safety/safety_base.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::safety {

/// The person with each medicine of `drugs` and `drug_times` under the name it is first written with, and once:
/// "Synthroid 100 mcg" and "levothyroxine" are one, and so are "amlodipine" and "Norvasc". Names are the same when all
/// that stands in them is surely known and is the same medicines, or, of what is not known, when only a strength or a
/// word such as "tablets" sets them apart. Products that hold magnesium stay as they are: each may hold another amount.
scenario::person with_one_name_each(scenario::person who, const evidence::safety_base& base);

}  // namespace magnesia::safety
