// asymmetry.cpp - Egger, Begg, trim and fill.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/asymmetry.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/error.hpp"
#include "statistics/distributions.hpp"

namespace magnesia::statistics {
namespace {

constexpr std::size_t most_exact = 49;

std::vector<double> standard_errors(std::span<const effect> effects) {
    std::vector<double> errors;
    for (const effect& one : effects) errors.push_back(std::sqrt(one.variance));
    return errors;
}

void require_three(std::span<const effect> effects) {
    if (effects.size() >= 3) return;
    throw input_error(
        issue{.key = "effects", .found = "are too few for the shape of a funnel", .allowed = "at least 3 studies"});
}

/// Numbers of permutations of n with each number of inversions, as shares of all.
std::vector<double> inversion_shares(std::size_t n) {
    std::vector<double> shares{1.0};
    for (std::size_t i = 2; i <= n; ++i) {
        std::vector<double> next(shares.size() + i - 1, 0.0);
        for (std::size_t j = 0; j < shares.size(); ++j) {
            for (std::size_t added = 0; added < i; ++added) next[j + added] += shares[j] / static_cast<double>(i);
        }
        shares = std::move(next);
    }
    return shares;
}

/// Two-sided p of Kendall's tau from its concordant pairs, exact.
double exact_p(std::size_t n, std::size_t concordant) {
    const std::vector<double> shares = inversion_shares(n);
    const auto sum = [&](std::size_t from, std::size_t to) {
        return std::accumulate(shares.begin() + static_cast<std::ptrdiff_t>(from),
                               shares.begin() + static_cast<std::ptrdiff_t>(to), 0.0);
    };
    const double lower = sum(0, concordant + 1);
    const double upper = sum(concordant, shares.size());
    return std::min(1.0, 2 * std::min(lower, upper));
}

/// Sizes of groups of equal values.
std::vector<double> ties_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::vector<double> ties;
    for (std::size_t i = 0; i < values.size();) {
        std::size_t j = i;
        while (j < values.size() && values[j] == values[i]) ++j;
        ties.push_back(static_cast<double>(j - i));
        i = j;
    }
    return ties;
}

struct tie_sums {
    double pairs = 0;    ///< t (t - 1)
    double triples = 0;  ///< t (t - 1) (t - 2)
    double fives = 0;    ///< t (t - 1) (2 t + 5)
};

tie_sums sums_of(const std::vector<double>& ties) {
    tie_sums s;
    for (const double t : ties) {
        s.pairs += t * (t - 1);
        s.triples += t * (t - 1) * (t - 2);
        s.fives += t * (t - 1) * (2 * t + 5);
    }
    return s;
}

/// Variance of concordant minus discordant pairs when some values are equal.
double tied_variance(double n, const tie_sums& x, const tie_sums& y) {
    return (n * (n - 1) * (2 * n + 5) - x.fives - y.fives) / 18 + x.triples * y.triples / (9 * n * (n - 1) * (n - 2)) +
           x.pairs * y.pairs / (2 * n * (n - 1));
}

lopsidedness kendall(const std::vector<double>& x, const std::vector<double>& y) {
    const std::size_t n = x.size();
    double difference = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double sign = (x[i] - x[j]) * (y[i] - y[j]);
            difference += sign > 0 ? 1 : sign < 0 ? -1 : 0;
        }
    }
    const auto count = static_cast<double>(n);
    const tie_sums ties_x = sums_of(ties_of(x));
    const tie_sums ties_y = sums_of(ties_of(y));
    const double pairs = count * (count - 1);
    lopsidedness test;
    test.statistic = 2 * difference / std::sqrt((pairs - ties_x.pairs) * (pairs - ties_y.pairs));
    const bool has_ties = ties_x.pairs > 0 || ties_y.pairs > 0;
    if (!has_ties && n <= most_exact) {
        test.p = exact_p(n, static_cast<std::size_t>(std::lround((pairs / 2 + difference) / 2)));
    } else {
        test.p = two_sided_normal(difference / std::sqrt(tied_variance(count, ties_x, ties_y)));
    }
    return test;
}

/// Effects in rising order with their signs turned when studies are missing on the right.
std::vector<effect> sorted_from_the_full_side(std::span<const effect> effects, bool is_missing_right) {
    std::vector<effect> sorted(effects.begin(), effects.end());
    if (is_missing_right) {
        for (effect& one : sorted) one.estimate = -one.estimate;
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const effect& a, const effect& b) { return a.estimate < b.estimate; });
    return sorted;
}

/// L0 from the sum of ranks of the effects above the centre.
int missing_studies(const std::vector<effect>& sorted, double centre) {
    const std::size_t k = sorted.size();
    std::vector<std::size_t> order(k);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto distance = [&](std::size_t i) { return std::abs(sorted[i].estimate - centre); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); });
    double sum = 0;
    for (std::size_t rank = 0; rank < k; ++rank) {
        if (sorted[order[rank]].estimate > centre) sum += static_cast<double>(rank + 1);
    }
    const auto n = static_cast<double>(k);
    const double l0 = (4 * sum - n * (n + 1)) / (2 * n - 1);
    return static_cast<int>(std::max(0.0, std::nearbyint(l0)));
}

}  // namespace

lopsidedness egger_in_model(std::span<const effect> effects, const pooling_options& options) {
    require_three(effects);
    const fitted line = fit(effects, {standard_errors(effects)}, options);
    const coefficient& slope = line.coefficients.at(1);
    return {slope.estimate / slope.standard_error, slope.p};
}

lopsidedness egger_classical(std::span<const effect> effects) {
    require_three(effects);
    // The spread is multiplicative, which is what the scaled error of Knapp and Hartung is without tau2.
    const fitted line = fit(effects, {standard_errors(effects)},
                            {.method = between_studies::fixed_effect, .interval = interval_by::knapp_hartung});
    const coefficient& slope = line.coefficients.at(1);
    return {slope.estimate / slope.standard_error, slope.p};
}

lopsidedness begg_rank(std::span<const effect> effects) {
    require_three(effects);
    double sum = 0;
    double weighted = 0;
    for (const effect& one : effects) {
        sum += 1 / one.variance;
        weighted += one.estimate / one.variance;
    }
    std::vector<double> standardised;
    std::vector<double> variances;
    for (const effect& one : effects) {
        standardised.push_back((one.estimate - weighted / sum) / std::sqrt(one.variance - 1 / sum));
        variances.push_back(one.variance);
    }
    return kendall(standardised, variances);
}

filled trim_and_fill(std::span<const effect> effects, const pooling_options& options) {
    require_three(effects);
    const fitted line =
        fit(effects, {standard_errors(effects)}, {.method = options.method, .interval = interval_by::normal});
    filled result;
    result.is_missing_right = line.coefficients.at(1).estimate < 0;
    const std::vector<effect> sorted = sorted_from_the_full_side(effects, result.is_missing_right);
    double centre = 0;
    for (int before = -1; before != result.missing;) {
        before = result.missing;
        const std::span kept{sorted.begin(), sorted.end() - before};
        centre = pool(kept, {.method = options.method, .interval = interval_by::normal}).effect.estimate;
        result.missing = std::min(missing_studies(sorted, centre), static_cast<int>(sorted.size()) - 2);
    }
    std::vector<effect> all(effects.begin(), effects.end());
    const double sign = result.is_missing_right ? -1 : 1;
    for (auto one = sorted.end() - result.missing; one != sorted.end(); ++one)
        all.push_back({sign * (2 * centre - one->estimate), one->variance});
    result.with_filled = pool(all, options);
    return result;
}

}  // namespace magnesia::statistics
