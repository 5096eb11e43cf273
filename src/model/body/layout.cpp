// layout.cpp - look-up of a place by its id.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/layout.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "core/error.hpp"
#include "evidence/foods/usual_values.hpp"

namespace magnesia::model {
namespace {

/// Whether `id` is the column's, without writing that out: it is asked of every column, thousands of times a run.
bool has_id(const column& one, std::string_view id) {
    const std::size_t dot = one.organ.size();
    return id.size() == dot + 1 + one.name.size() && id[dot] == '.' && id.starts_with(one.organ) &&
           id.ends_with(one.name);
}

std::size_t index_in(const std::vector<column>& all, const std::string& id) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (has_id(all[i], id)) return i;
    }
    throw internal_error(fmt::format("the body has no `{}`", id));
}

}  // namespace

std::vector<double> row_of(const parameters<real>& bound) {
    std::vector<double> row(column_count<parameters<real>>());
    write(bound, row);
    return row;
}

std::size_t pool_index(const std::string& id) {
    return index_in(columns<state<real>>(), id);
}
std::size_t accumulator_index(const std::string& id) {
    return index_in(columns<accumulators<real, one>>(), id);
}
std::size_t input_index(const std::string& id) {
    return index_in(columns<inputs<real>>(), id);
}

bool column::is_magnesium() const {
    constexpr std::array with_magnesium{"stomach", "intestine", "colon", "magnesium_pools", "erythrocyte"};
    constexpr std::array others{"acid", "phytate", "oxalate", "binder", "kept_anion", "residue"};
    const bool is_other = std::find(others.begin(), others.end(), name) != others.end();
    const bool is_there = std::find(with_magnesium.begin(), with_magnesium.end(), organ) != with_magnesium.end();
    return in == mmol && is_there && !is_other;
}

const std::vector<double>& plain_inputs() {
    static const std::vector<double> row = [] {
        std::vector<double> plain(input_count, 0.0);
        plain[input_index("calcium_hormones.calcium")] = 1;
        plain[input_index("calcium_hormones.vitamin_d")] = 1;
        plain[input_index("warmth.room")] = 20;
        plain[input_index("circulation.systolic")] = evidence::usual_value_of("systolic_mmhg");
        plain[input_index("circulation.diastolic")] = evidence::usual_value_of("diastolic_mmhg");
        plain[input_index("metabolism.glucose")] = evidence::usual_value_of("fasting_glucose_mmol_per_l");
        plain[input_index("metabolism.homa")] = evidence::usual_value_of("homa_ir");
        plain[input_index("metabolism.crp")] = evidence::usual_value_of("crp_mg_per_l");
        return plain;
    }();
    return row;
}

}  // namespace magnesia::model
