// report.cpp - compares engines at equal error, and each of ours with what its arithmetic alone would take.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/report.hpp"

namespace magnesia::benchmarks {
namespace {

std::optional<work> work_at(const std::vector<measured>& found, double error) {
    if (!found.front().spent) return std::nullopt;
    const auto part = [&](double work::*quantity) {
        return at_error(found, error, [=](const measured& one) { return (*one.spent).*quantity; });
    };
    const std::optional<double> steps = part(&work::steps);
    if (!steps) return std::nullopt;
    return work{*steps, *part(&work::flops), *part(&work::instructions), *part(&work::divisions)};
}

}  // namespace

at_one_error engine_at(const population_report& report, std::size_t engine, std::size_t error) {
    const std::vector<measured>& found = report.found[engine];
    at_one_error here{.microseconds = time_at(found, errors[error]), .spent = work_at(found, errors[error])};
    if (!here.spent || !here.microseconds) return here;
    for (const peak_rates& peak : report.where.peaks) {
        if (peak.instruction_set != report.engines[engine].instruction_set) continue;
        const int floats_a_double = report.engines[engine].by == engine::method::tsit5_single ? 2 : 1;
        here.bound = 1e6 * here.spent->flops / (peak.flops * floats_a_double);
        here.share = *here.bound / *here.microseconds;
    }
    return here;
}

std::optional<std::size_t> fastest(const population_report& report, bool is_peer, std::size_t error) {
    std::optional<std::size_t> best;
    double least = 0;
    for (std::size_t e = 0; e < report.engines.size(); ++e) {
        const std::optional<double> time = time_at(report.found[e], errors[error]);
        if (report.engines[e].is_peer != is_peer || !time || (best && *time >= least)) continue;
        best = e;
        least = *time;
    }
    return best;
}

std::optional<double> ratio(const population_report& report, std::size_t error) {
    const auto ours = fastest(report, false, error);
    const auto peer = fastest(report, true, error);
    if (!ours || !peer) return std::nullopt;
    return *time_at(report.found[*peer], errors[error]) / *time_at(report.found[*ours], errors[error]);
}

}  // namespace magnesia::benchmarks
