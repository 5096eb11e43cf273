// report_text.cpp - the tables people read, as docs/performance.md shows them.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "benchmarks/report.hpp"
#include "benchmarks/table.hpp"

namespace magnesia::benchmarks {
namespace {

using table_rows = std::vector<std::vector<std::string>>;

/// Three figures.
std::string figure(double number) {
    return number < 10 ? fmt::format("{:.2f}", number) : fmt::format("{:.{}f}", number, number < 100 ? 1 : 0);
}

std::string times(const population_report& report) {
    table_rows rows{{"us per person and day (times the best peer)", "1e-4", "1e-5", "1e-6"}};
    for (std::size_t e = 0; e < report.engines.size(); ++e) {
        rows.push_back({report.engines[e].name});
        for (std::size_t i = 0; i < errors.size(); ++i) {
            const auto time = time_at(report.found[e], errors[i]);
            const auto peer = fastest(report, true, i);
            std::string cell = time ? figure(*time) : "not reached";
            if (time && peer) cell += fmt::format(" ({})", figure(*time_at(report.found[*peer], errors[i]) / *time));
            rows.back().push_back(cell);
        }
    }
    std::string text = table_of(rows);
    for (const absent_engine& one : report.absent) text += fmt::format("left out: {}, {}\n", one.name, one.why);
    return text;
}

std::string bounds(const population_report& report) {
    table_rows rows{{"per person and day", "error", "steps", "flops", "sums and products", "divisions", "bound, us",
                     "measured, us", "share"}};
    for (std::size_t e = 0; e < report.engines.size(); ++e) {
        for (std::size_t i = 0; i < errors.size(); ++i) {
            const at_one_error here = engine_at(report, e, i);
            if (!here.share) continue;
            rows.push_back({report.engines[e].name, error_names[i], fmt::format("{:.1f}", here.spent->steps),
                            fmt::format("{:.0f}", here.spent->flops), fmt::format("{:.0f}", here.spent->instructions),
                            fmt::format("{:.0f}", here.spent->divisions), figure(*here.bound),
                            figure(*here.microseconds), fmt::format("{:.0f} %", 100 * *here.share)});
        }
    }
    return table_of(rows);
}

std::string peaks(const population_report& report) {
    table_rows rows{{"peak of one core", "GFLOP/s, fused", "G quotients/s"}};
    for (const peak_rates& one : report.where.peaks)
        rows.push_back({one.instruction_set, figure(1e-9 * one.flops), figure(1e-9 * one.divisions)});
    return table_of(rows);
}

std::string kernels(const population_report& report) {
    table_rows rows{{"one call of the kernel, one person", "flops", "sums and products", "divisions"}};
    for (const kernel_cost& one : report.kernels)
        rows.push_back({one.name, fmt::format("{:.0f}", one.flops), fmt::format("{:.0f}", one.instructions),
                        fmt::format("{:.0f}", one.divisions)});
    return table_of(rows);
}

std::string tolerances(const population_report& report) {
    std::string text = "relative tolerance: rms error, us per person and day\n";
    for (std::size_t e = 0; e < report.engines.size(); ++e) {
        text += fmt::format("{:36}", report.engines[e].name);
        for (const measured& m : report.found[e])
            text += fmt::format("  {:.0e}: {:.1e} {:.1f}", m.relative, m.error, m.microseconds);
        text += '\n';
    }
    return text;
}

}  // namespace

std::string text_of(const population_report& report) {
    return fmt::format("{}, {}; {} people, {} days, hourly rows, one thread, median of {} rounds\n\n",
                       report.where.processor, report.where.compiler, report.who.count, report.who.days,
                       report.rounds) +
           times(report) + '\n' + peaks(report) + '\n' + bounds(report) + '\n' + kernels(report) + '\n' +
           tolerances(report);
}

}  // namespace magnesia::benchmarks
