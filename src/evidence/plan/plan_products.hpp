// plan_products.hpp - magnesium as shops have it: kinds of pieces, what is in one and what it costs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/forms/product_formats.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view plan_products_schema = "magnesia.plan_products/1";

/// From a low value to a high one, with who says so.
struct owned_range {
    double low = 0;
    double high = 0;
    known_how known;
};

/// A kind of product, not a brand: data/plan/products.toml.
struct plan_product {
    std::string id;
    std::string label;    ///< "magnesium glycinate, capsules of 100 mg"
    std::string piece;    ///< "capsule"
    std::string form;     ///< id of a form
    std::string format;   ///< id of a product format
    double piece_mg = 0;  ///< elemental, in one piece
    known_how known;
    owned_range price;  ///< of one piece, US cents
};

/// Reads the file of products, appending faults.
std::vector<plan_product> parse_plan_products(const core::tree& file, std::vector<core::issue>& issues);

/// Notes forms, formats and words for a piece that nobody knows, forms that are not simulated, and pieces that would
/// weigh more than their format can.
void check_plan_products(const std::vector<plan_product>& all, const std::vector<form>& forms,
                         const product_formats& formats, std::vector<core::issue>& issues);

/// US dollars of `pieces` a day over 30 days, at the low and the high price.
struct monthly_cost {
    double low_dollars = 0;
    double high_dollars = 0;
};
monthly_cost cost_of(const plan_product& what, double pieces_a_day);

}  // namespace magnesia::evidence
