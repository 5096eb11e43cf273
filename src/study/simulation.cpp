// simulation.cpp - many draws of one scenario, gathered into medians, bands and the parts of their width.
// SPDX-License-Identifier: Apache-2.0
#include "study/simulation.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "core/error.hpp"
#include "engine/ensemble.hpp"
#include "model/body_lanes.hpp"
#include "model/follow_many.hpp"
#include "study/quantile.hpp"

namespace magnesia::study {
namespace {

using courses = std::vector<model::course>;

constexpr double low_share = 0.05;
constexpr double high_share = 0.95;

/// The same draws three times: with both kinds of spread, and with each kind alone.
constexpr std::array<model::spread, 3> passes{model::spread{true, true}, model::spread{true, false},
                                              model::spread{false, true}};

band band_of(std::vector<double> sample, bool is_single) {
    std::sort(sample.begin(), sample.end());
    const double median = quantile_of_sorted(sample, 0.5);
    if (is_single) return {.median = median, .p5 = {}, .p95 = {}};
    return {
        .median = median, .p5 = quantile_of_sorted(sample, low_share), .p95 = quantile_of_sorted(sample, high_share)};
}

std::vector<double> outcome_sample(const courses& all, std::size_t outcome) {
    std::vector<double> sample;
    for (const model::course& c : all) sample.push_back(c.outcomes[outcome]);
    return sample;
}

std::optional<double> width(const courses& all, std::size_t outcome) {
    if (all.empty()) return std::nullopt;
    std::vector<double> sample = outcome_sample(all, outcome);
    std::sort(sample.begin(), sample.end());
    return quantile_of_sorted(sample, high_share) - quantile_of_sorted(sample, low_share);
}

/// What only a regimen has: its fate, and changes against the same days without it.
bool needs_regimen(const std::string& id) {
    return id.starts_with("supplement_") || id.ends_with("_change");
}

/// Courses gathered pass by pass.
struct gathered {
    std::array<courses, passes.size()> by_pass;
    std::vector<failed_draw> failures;
    bool was_stopped = false;
};

std::vector<outcome_result> outcomes_of(const gathered& g, bool is_single, bool has_regimen) {
    std::vector<outcome_result> all;
    const std::vector<std::string>& ids = model::outcome_ids();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (needs_regimen(ids[i]) && !has_regimen) continue;
        all.push_back(
            {.id = ids[i],
             .value = band_of(outcome_sample(g.by_pass[0], i), is_single),
             .parts = {.person = width(g.by_pass[1], i), .parameter = width(g.by_pass[2], i), .structure = {}}});
    }
    return all;
}

using table = std::vector<std::vector<double>>;

/// What a table of series holds for one course.
using read_table = std::function<table(const model::course&)>;

read_table plain(table model::course::*which) {
    return [which](const model::course& c) { return c.*which; };
}

/// With minus without, in the same body.
read_table change(table model::course::*with, table model::course::*without) {
    return [=](const model::course& c) {
        table difference = c.*with;
        for (std::size_t row = 0; row < difference.size(); ++row) {
            for (std::size_t at = 0; at < difference[row].size(); ++at) difference[row][at] -= (c.*without)[row][at];
        }
        return difference;
    };
}

/// One series over its hours or days, from row `row` of the table of each course.
series_result series_over(const std::vector<table>& all, std::size_t row, bool is_single) {
    series_result s;
    for (std::size_t at = 0; at < all.front()[row].size(); ++at) {
        std::vector<double> sample;
        for (const table& of_course : all) sample.push_back(of_course[row][at]);
        const band b = band_of(std::move(sample), is_single);
        s.median.push_back(b.median);
        if (is_single) continue;
        s.p5.push_back(*b.p5);
        s.p95.push_back(*b.p95);
    }
    return s;
}

std::vector<series_result> all_series(const courses& all, const read_table& read, const std::vector<std::string>& ids,
                                      bool is_single) {
    std::vector<table> tables;
    for (const model::course& c : all) tables.push_back(read(c));
    std::vector<series_result> found;
    for (std::size_t row = 0; row < ids.size(); ++row) {
        found.push_back(series_over(tables, row, is_single));
        found.back().id = ids[row];
    }
    return found;
}

/// Draw by draw, all passes of one draw next to each other: when stopped early, the passes have (nearly) equal draws.
/// Series are read in the first pass alone; the others tell only of the width of the outcomes.
gathered run_all(const model::question& asked, const model::bound_evidence& evidence,
                 const std::vector<model::series_definition>& wanted, const simulation_options& options) {
    const bool is_single = options.draws == 0;
    const std::size_t pass_count = is_single ? 1 : passes.size();
    const std::size_t count = is_single ? 1 : options.draws * pass_count;
    std::vector<std::optional<model::course>> finished(count);
    static const std::vector<model::series_definition> nothing;
    const model::many_bodies bodies{
        .count = count,
        .bound =
            [&](std::size_t index) {
                if (is_single) return model::typical_parameters(evidence, asked.what.who);
                const model::draw_key key{.seed = options.seed, .draw = index / pass_count};
                return model::drawn_parameters(evidence, asked.what.who, key, passes[index % pass_count]);
            },
        .wanted = [&](std::size_t index) -> const auto& {return index % pass_count == 0 ? wanted : nothing;
}
, .take = [&](std::size_t index, model::course c) { finished[index] = std::move(c); }
};  // namespace
const engine::ensemble_options ensemble{.threads = options.threads, .progress = options.progress, .stop = options.stop};
model::follow_many(model::body_lanes().front(), asked, bodies, ensemble);
gathered g;
for (std::size_t index = 0; index < count; ++index) {
    if (!finished[index]) {
        g.was_stopped = true;
    } else if (finished[index]->failure.empty()) {
        g.by_pass[index % pass_count].push_back(std::move(*finished[index]));
    } else {
        g.failures.push_back({index / pass_count, finished[index]->failure});
    }
}
return g;
}  // namespace magnesia::study

}  // namespace

simulation simulate(const model::question& asked, const model::bound_evidence& evidence,
                    const std::vector<model::series_definition>& wanted, const simulation_options& options) {
    const bool is_single = options.draws == 0;
    const gathered g = run_all(asked, evidence, wanted, options);
    const courses& full = g.by_pass[0];
    simulation result{.asked = asked,
                      .outcomes = {},
                      .series = {},
                      .series_without = {},
                      .daily = {},
                      .daily_without = {},
                      .series_change = {},
                      .daily_change = {},
                      .failures = g.failures,
                      .draws = is_single ? 0 : full.size(),
                      .worst_balance_error = 0,
                      .was_stopped = g.was_stopped};
    if (full.empty()) {
        if (g.was_stopped) return result;
        throw internal_error("no body could be simulated: " + (g.failures.empty() ? "no draw" : g.failures[0].reason));
    }
    std::vector<std::string> series_ids;
    for (const model::series_definition& s : wanted) series_ids.push_back(s.id);
    result.outcomes = outcomes_of(g, is_single, !asked.with.doses.empty());
    const auto gather = [&](const read_table& read, const std::vector<std::string>& ids) {
        return all_series(full, read, ids, is_single);
    };
    using model::course;
    result.series = gather(plain(&course::series), series_ids);
    result.series_without = gather(plain(&course::series_without), series_ids);
    result.series_change = gather(change(&course::series, &course::series_without), series_ids);
    result.daily = gather(plain(&course::daily), model::daily_ids());
    result.daily_without = gather(plain(&course::daily_without), model::daily_ids());
    result.daily_change = gather(change(&course::daily, &course::daily_without), model::daily_ids());
    for (const model::course& c : full)
        result.worst_balance_error = std::max(result.worst_balance_error, c.balance_error);
    return result;
}

}  // namespace magnesia::study
