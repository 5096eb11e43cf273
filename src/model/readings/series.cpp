// series.cpp - the table of what can be read off a body.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/series.hpp"

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "model/readings/readouts.hpp"

namespace magnesia::model {
namespace {

series_definition cumulative(const std::string& id, const std::string& accumulator) {
    return {id, [i = accumulator_index(accumulator)](const moment& m) { return m.accumulators[i]; }};
}

/// Everything swallowed that has not left stomach and intestine yet.
series_definition in_gut() {
    std::vector<std::size_t> places;
    const std::vector<column>& pools = columns<state<real>>();
    for (std::size_t i = 0; i < pools.size(); ++i) {
        const bool is_gut = pools[i].organ == "stomach" || pools[i].organ == "intestine" || pools[i].organ == "colon";
        if (is_gut && pools[i].is_magnesium()) places.push_back(i);
    }
    return {"gut_magnesium", [places](const moment& m) {
                double sum = 0;
                for (const std::size_t i : places) sum += m.pools[i];
                return sum;
            }};
}

std::vector<series_definition> flows_and_concentrations() {
    return {
        {"plasma_magnesium_total", [](const moment& m) { return m.said.magnesium_pools.plasma_total.raw(); }},
        {"plasma_magnesium_ionised", [](const moment& m) { return m.said.magnesium_pools.plasma_ionised.raw(); }},
        {"plasma_glycine", [](const moment& m) { return m.said.glycine.plasma.raw(); }},
        {"urine_magnesium_rate", [](const moment& m) { return m.said.kidney.urine.raw(); }},
        {"stool_water_rate", [](const moment& m) { return m.said.colon.stool_water.raw(); }},
        in_gut(),
        cumulative("urine_magnesium_cumulative", "kidney.urine"),
        cumulative("faeces_magnesium_cumulative", "colon.faeces"),
        {"absorbed_magnesium_cumulative",
         [small_bowel = accumulator_index("intestine.absorbed"), colon = accumulator_index("colon.absorbed")](
             const moment& m) { return m.accumulators[small_bowel] + m.accumulators[colon]; }},
    };
}

/// The place of a pool in a row, or an issue.
const column* pool_named(const std::vector<column>& pools, const evidence::outcome& o, std::vector<issue>& issues) {
    const auto at = std::find_if(pools.begin(), pools.end(), [&](const column& c) { return c.id() == o.pool; });
    if (at == pools.end()) {
        issues.push_back({.where = o.where, .key = o.id + ".pool", .value = o.pool, .found = "is no pool of the body"});
        return nullptr;
    }
    if (!(at->in == o.unit)) {
        issues.push_back({.where = o.where,
                          .key = o.id + ".unit",
                          .value = o.unit_text,
                          .found = "is not the unit of the pool",
                          .allowed = text(at->in)});
    }
    return &*at;
}

}  // namespace

std::vector<series_definition> series_of(const std::vector<evidence::outcome>& outcomes) {
    std::vector<issue> issues;
    std::vector<series_definition> all = flows_and_concentrations();
    for (series_definition& one : readouts()) all.push_back(std::move(one));
    const std::vector<column>& pools = columns<state<real>>();
    std::vector<bool> is_named(pools.size(), false);
    for (const evidence::outcome& o : outcomes) {
        if (o.pool.empty()) continue;  // also of all that trials alone measure
        const column* pool = pool_named(pools, o, issues);
        if (pool == nullptr) continue;
        const auto index = static_cast<std::size_t>(pool - pools.data());
        is_named[index] = true;
        all.push_back({o.id, [index](const moment& m) { return m.pools[index]; }});
    }
    for (std::size_t i = 0; i < pools.size(); ++i) {
        if (!is_named[i])
            issues.push_back({.where = {.file = "data/outcomes.toml"},
                              .key = pools[i].id(),
                              .found = "is a pool without an outcome"});
    }
    if (!issues.empty()) throw data_error(std::move(issues));
    return all;
}

}  // namespace magnesia::model
