// plan_base.hpp - what a plan is made of and judged by: products, levers, goals, weights and what is said of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/forms/forms.hpp"
#include "evidence/forms/product_formats.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/plan/plan_cards.hpp"
#include "evidence/plan/plan_diet.hpp"
#include "evidence/plan/plan_goals.hpp"
#include "evidence/plan/plan_levers.hpp"
#include "evidence/plan/plan_limits.hpp"
#include "evidence/plan/plan_products.hpp"
#include "evidence/plan/plan_weights.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::evidence {

struct plan_base {
    std::vector<plan_product> products;
    std::vector<plan_lever> levers;
    std::vector<plan_goal> goals;
    plan_weights weights;
    std::vector<plan_card> cards;
    plan_diet diet;
    plan_limits limits;
};

/// One thing of these files by its id among all things: `product.oxide_tablet_250`, `lever.warm_bath`, `goal.sleep`,
/// `weight.burden`, `limit.small_mg`, `card.risk_always`, `plan_diet`. Keeps pointers into the base.
struct plan_part {
    std::string id;
    std::string label;
    std::vector<const known_how*> known;  ///< of the part itself first, then of its numbers
};

/// All of them, file by file.
std::vector<plan_part> parts_of(const plan_base& base);

/// Reads data/plan and checks it against forms, formats, outcomes and sources.
///   throws   data_error with every issue
plan_base load_plan_base(const std::vector<form>& forms, const product_formats& formats,
                         const std::vector<outcome>& outcomes, const std::vector<source>& sources);

}  // namespace magnesia::evidence
