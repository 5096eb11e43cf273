// simulation.cpp - medians, bands and the parts of their width out of a tally.
// SPDX-License-Identifier: Apache-2.0
#include "study/simulation.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace magnesia::study {
namespace {

/// Nothing when no body of that kind was asked for or went through.
std::optional<double> width(const tally_row& row, std::size_t pass) {
    if (pass >= row.columns.size() || row.columns[pass].count() == 0) return std::nullopt;
    const spread_figures found = row.columns[pass].figures(row.rule, row.turn);
    return found.p95 - found.p5;
}

outcome_result outcome_of(const tally_row& row, bool is_typical) {
    const spread_figures found = row.columns[0].figures(row.rule, row.turn);
    if (is_typical)
        return {.id = row.id, .value = {found.median, {}, {}}, .mean = {}, .quantile_error = 0, .parts = {}};
    return {.id = row.id,
            .value = {found.median, found.p5, found.p95},
            .mean = found.mean,
            .quantile_error = found.quantile_error,
            .parts = {.person = width(row, 1), .parameter = width(row, 2), .structure = width(row, 3)}};
}

series_result series_of(const tally_row& row, bool is_typical) {
    series_result s;
    s.id = row.id;
    for (const summary& at : row.columns) {
        const spread_figures found = at.figures(row.rule, row.turn);
        s.median.push_back(found.median);
        if (is_typical) continue;
        s.p5.push_back(found.p5);
        s.p95.push_back(found.p95);
        s.mean.push_back(found.mean);
        s.quantile_error = std::max(s.quantile_error, found.quantile_error);
    }
    return s;
}

std::vector<series_result>* place_of(simulation& result, tallied table) {
    switch (table) {
        case tallied::outcomes:
            return nullptr;
        case tallied::series:
            return &result.series;
        case tallied::series_without:
            return &result.series_without;
        case tallied::series_change:
            return &result.series_change;
        case tallied::daily:
            return &result.daily;
        case tallied::daily_without:
            return &result.daily_without;
        case tallied::daily_change:
            return &result.daily_change;
    }
    return nullptr;
}

std::vector<failed_draw> by_draw(std::vector<failed_draw> all) {
    std::sort(all.begin(), all.end(), [](const failed_draw& a, const failed_draw& b) {
        return a.draw != b.draw ? a.draw < b.draw : a.reason < b.reason;
    });
    return all;
}

/// Bodies with all kinds of spread that went through.
std::size_t bodies_behind(const tally& gathered) {
    return gathered.rows().front().columns[0].count();
}

simulation empty_result(const tally& gathered, const model::question& asked) {
    return {.asked = asked,
            .outcomes = {},
            .series = {},
            .series_without = {},
            .daily = {},
            .daily_without = {},
            .series_change = {},
            .daily_change = {},
            .failures = by_draw(gathered.ledger().failures),
            .draws = gathered.plan().is_typical() ? 0 : bodies_behind(gathered),
            .worst_balance_error = gathered.ledger().worst_balance_error,
            .unsettled = gathered.ledger().unsettled};
}

}  // namespace

bool is_outcome_of(const std::string& id, const model::question& asked) {
    const bool needs_regimen = id.starts_with("supplement_") || id.ends_with("_change");
    return !needs_regimen || !asked.with.doses.empty();
}

simulation result_of(const tally& gathered, const model::question& asked, std::size_t threads) {
    simulation result = empty_result(gathered, asked);
    if (bodies_behind(gathered) == 0) {
        throw internal_error("no body could be simulated: " +
                             (result.failures.empty() ? "no draw" : result.failures.front().reason));
    }
    const bool is_typical = gathered.plan().is_typical();
    const std::vector<tally_row>& rows = gathered.rows();
    std::vector<series_result> curves(rows.size());
    engine::for_each_index(rows.size(),
                           [&](std::size_t i) {
                               if (rows[i].table != tallied::outcomes) curves[i] = series_of(rows[i], is_typical);
                           },
                           {.threads = threads});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::vector<series_result>* const place = place_of(result, rows[i].table)) {
            place->push_back(std::move(curves[i]));
        } else if (is_outcome_of(rows[i].id, asked)) {
            result.outcomes.push_back(outcome_of(rows[i], is_typical));
        }
    }
    return result;
}

std::optional<simulation> simulate(const model::question& asked, const model::bound_evidence& evidence,
                                   const readout& what, const drawing& which, const engine::ensemble_options& how) {
    tally all(asked, what, {which.draws, model::has_open_gates(evidence), what.has_parts});
    all.expect(all.plan().size());
    if (!gather(all, asked, evidence, what,
                {.seed = which.seed, .bodies = {0, all.plan().size()}, .seen = which.seen, .how = how}))
        return {};
    return result_of(all, asked, how.threads);
}

}  // namespace magnesia::study
