// summary.cpp - the two ways of keeping values, and the figures of each.
// SPDX-License-Identifier: Apache-2.0
#include "study/summary.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/error.hpp"
#include "study/quantile.hpp"

namespace magnesia::study {
namespace {

constexpr double low_share = 0.05;
constexpr double high_share = 0.95;

spread_figures figures_of(summary::values sample) {
    std::sort(sample.begin(), sample.end());  // also makes the sum of the mean one of a fixed order
    return {.median = quantile_of_sorted(sample, 0.5),
            .p5 = quantile_of_sorted(sample, low_share),
            .p95 = quantile_of_sorted(sample, high_share),
            .mean = std::accumulate(sample.begin(), sample.end(), 0.0) / static_cast<double>(sample.size()),
            .quantile_error = 0};
}

spread_figures figures_of(const histogram& counted, const bins& rule) {
    spread_figures found{.median = counted.quantile(rule, 0.5),
                         .p5 = counted.quantile(rule, low_share),
                         .p95 = counted.quantile(rule, high_share),
                         .mean = counted.mean(rule),
                         .quantile_error = 0};
    for (const double value : {found.median, found.p5, found.p95})
        found.quantile_error = std::max(found.quantile_error, counted.bin_width(rule, value));
    return found;
}

/// The figures of values that `at` gives in ascending order, in the order of the clock.
template <class At>
spread_figures turned_figures(turned_order order, double first, const At& at) {
    const auto quantile = [&](double share) {
        return quantile_of(order.count, share, [&](std::uint64_t i) { return at(order.place(i)) + order.added_h(i); });
    };
    if (quantile(low_share) >= first + turn_h) order.shift_h = -turn_h;
    return {.median = quantile(0.5),
            .p5 = quantile(low_share),
            .p95 = quantile(high_share),
            .mean = order.mean_added_h(),
            .quantile_error = 0};
}

spread_figures figures_of_turn(summary::values sample, double first) {
    std::sort(sample.begin(), sample.end());
    directions all;
    for (const double value : sample) all.add(value, 1);
    const auto cut = std::lower_bound(sample.begin(), sample.end(), all.across(first));
    const turned_order order{.count = sample.size(), .before_cut = static_cast<std::uint64_t>(cut - sample.begin())};
    spread_figures found = turned_figures(order, first, [&](std::uint64_t i) { return sample[i]; });
    found.mean += std::accumulate(sample.begin(), sample.end(), 0.0) / static_cast<double>(sample.size());
    return found;
}

spread_figures figures_of_turn(const histogram& counted, const bins& rule, double first) {
    spread_figures found =
        turned_figures(counted.turned(rule, first), first, [&](std::uint64_t i) { return counted.value_at(rule, i); });
    found.mean += counted.mean(rule);
    for (const double value : {found.median, found.p5, found.p95}) {
        const double within = value < first + turn_h ? value : value - turn_h;
        found.quantile_error = std::max(found.quantile_error, counted.bin_width(rule, within));
    }
    return found;
}

}  // namespace

summary::summary(keeping how) {
    if (how == keeping::counts) kept_ = histogram();
}

void summary::expect(std::size_t count, std::pmr::memory_resource& room) {
    const auto* all = std::get_if<values>(&kept_);
    if (all == nullptr) return;
    values roomy(&room);
    roomy.reserve(std::max(count, all->size()));
    roomy.assign(all->begin(), all->end());
    kept_.emplace<values>(std::move(roomy));
}

void summary::add(const bins& rule, double value) {
    value += 0.0;  // -0 becomes 0: equal numbers would stay in the order in which they came
    if (auto* counted = std::get_if<histogram>(&kept_)) {
        counted->add(rule, value);
        return;
    }
    if (!std::isfinite(value)) throw internal_error("a value to summarise is not finite");
    std::get<values>(kept_).push_back(value);
}

void summary::add(const summary& other) {
    MAGNESIA_ASSERT(kept_.index() == other.kept_.index());
    if (auto* counted = std::get_if<histogram>(&kept_)) {
        counted->add(std::get<histogram>(other.kept_));
    } else {
        const values& more = std::get<values>(other.kept_);
        values& all = std::get<values>(kept_);
        all.insert(all.end(), more.begin(), more.end());
    }
}

std::size_t summary::count() const {
    if (const auto* counted = std::get_if<histogram>(&kept_)) return counted->count();
    return std::get<values>(kept_).size();
}

spread_figures summary::figures(const bins& rule, std::optional<double> turn) const {
    const auto* counted = std::get_if<histogram>(&kept_);
    if (turn)
        return counted != nullptr ? figures_of_turn(*counted, rule, *turn)
                                  : figures_of_turn(std::get<values>(kept_), *turn);
    return counted != nullptr ? figures_of(*counted, rule) : figures_of(std::get<values>(kept_));
}

}  // namespace magnesia::study
