// diary_template.hpp - a commented food diary to start from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace magnesia::evidence {

/// A file of schema "magnesia.food_diary/1" that reads back without an issue, and whose foods are known.
std::string diary_template();

}  // namespace magnesia::evidence
