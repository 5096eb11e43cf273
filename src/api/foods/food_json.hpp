// food_json.hpp - pieces that both answers about food share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answers/json_text.hpp"
#include "api/foods/eater.hpp"
#include "evidence/foods/foods.hpp"

namespace magnesia::api {

/// Contents per 100 g with null for what was not measured, and how it is known.
json food_json(const evidence::food& one);

/// What bodies advise for this person, and their ceilings for supplements.
json advice_json(const eater& who);

/// Age, sex and stage.
json eater_options(const eater& who);

}  // namespace magnesia::api
