// closed_forms.cpp - textbook solutions of linear compartments, written as sums of exponentials and superposed by hand.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/closed_forms.hpp"

#include <cmath>
#include <vector>

namespace magnesia::test_support {
namespace {

/// weight * exp(-rate t)
struct exponential {
    double weight, rate;
};

response sum_of(std::vector<exponential> terms) {
    return [terms](double since) {
        if (since < 0) return 0.0;
        double total = 0;
        for (const auto& term : terms) total += term.weight * std::exp(-term.rate * since);
        return total;
    };
}

/// Integral of weight * exp(-rate s) over s from since - hours (at least 0) to since.
response running(std::vector<exponential> terms, double hours) {
    return [terms, hours](double since) {
        if (since <= 0) return 0.0;
        const double ago = since > hours ? since - hours : 0;
        double total = 0;
        for (const auto& term : terms)
            total += term.weight / term.rate * std::exp(-term.rate * ago) * -std::expm1(-term.rate * (since - ago));
        return total;
    };
}

std::vector<exponential> oral(double absorption, double elimination) {
    const double weight = absorption / (absorption - elimination);
    return {{weight, elimination}, {-weight, absorption}};
}

/// The two rates of the disposition: roots of r^2 - (k + out + back) r + k back.
struct disposition {
    double fast, slow;
};

disposition roots(const two_compartments& r) {
    const double sum = r.elimination + r.out + r.back;
    const double fast = (sum + std::sqrt(sum * sum - 4 * r.elimination * r.back)) / 2;
    return {fast, r.elimination * r.back / fast};
}

}  // namespace

response bolus_one(double elimination) {
    return sum_of({{1, elimination}});
}

response bolus_oral(double absorption, double elimination) {
    if (absorption == elimination)
        return [k = elimination](double since) { return since < 0 ? 0.0 : k * since * std::exp(-k * since); };
    return sum_of(oral(absorption, elimination));
}

response bolus_two(const two_compartments& r) {
    const auto [fast, slow] = roots(r);
    return sum_of({{(r.back - fast) / (slow - fast), fast}, {(r.back - slow) / (fast - slow), slow}});
}

response bolus_oral_two(const two_compartments& r) {
    const auto [fast, slow] = roots(r);
    const double a = r.absorption;
    return sum_of({{a * (r.back - fast) / ((a - fast) * (slow - fast)), fast},
                   {a * (r.back - slow) / ((a - slow) * (fast - slow)), slow},
                   {a * (r.back - a) / ((fast - a) * (slow - a)), a}});
}

response infusion_one(double elimination, double hours) {
    return running({{1, elimination}}, hours);
}

response infusion_oral(double absorption, double elimination, double hours) {
    return running(oral(absorption, elimination), hours);
}

response steady_bolus_one(double elimination, double interval) {
    return sum_of({{-1 / std::expm1(-elimination * interval), elimination}});
}

response steady_infusion_one(double elimination, double interval, double hours) {
    return [=](double since) {
        // Infusions still running at `since` are summed one by one; those that are over form a geometric series.
        const response one = infusion_one(elimination, hours);
        double total = 0;
        double age = since;
        for (; age <= hours; age += interval) total += one(age);
        return total + one(age) / -std::expm1(-elimination * interval);
    };
}

}  // namespace magnesia::test_support
