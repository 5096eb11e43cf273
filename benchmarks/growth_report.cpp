// growth_report.cpp - growth as tables to read and as JSON (growth.schema.json).
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "benchmarks/growth.hpp"
#include "benchmarks/machine_json.hpp"
#include "benchmarks/table.hpp"

namespace magnesia::benchmarks {
namespace {

using json = nlohmann::ordered_json;

std::string cell_text(const std::optional<double>& number) {
    return number ? fmt::format("{:.1f}", *number) : "";
}

std::string text_of(const growth_table& table) {
    std::vector<std::vector<std::string>> rows{{table.of, "ours, us", "peer, us", "times"}};
    for (const growth_row& row : table.rows) {
        const std::string times = row.ours && row.peer ? fmt::format("{:.1f}", *row.peer / *row.ours) : "";
        rows.push_back({row.at, cell_text(row.ours), cell_text(row.peer), times});
    }
    return table_of(rows) + '\n';
}

std::string text_of(const std::vector<program_cost>& program) {
    std::vector<std::vector<std::string>> rows{{"a call of magnesia", "wall, ms", "processor, ms", "peak, MB"}};
    for (const program_cost& one : program) {
        rows.push_back({one.words, fmt::format("{:.0f}", 1e3 * one.wall_seconds),
                        fmt::format("{:.0f}", 1e3 * one.processor_seconds), fmt::format("{:.0f}", one.peak_megabytes)});
    }
    return table_of(rows);
}

std::string text_of(const chosen_engine& one) {
    return fmt::format("{} at a tolerance of {:.1e}, rms error {:.1e}", one.engine.name, one.relative, one.error);
}

json json_of(const chosen_engine& one) {
    return {{"name", one.engine.name}, {"tolerance", one.relative}, {"error", one.error}};
}

json number_or_null(const std::optional<double>& number) {
    return number ? json(*number) : json(nullptr);
}

json json_of(const growth_table& table) {
    json rows = json::array();
    for (const growth_row& row : table.rows)
        rows.push_back({{"at", row.at}, {"ours", number_or_null(row.ours)}, {"peer", number_or_null(row.peer)}});
    return {
        {"name", table.name}, {"of", table.of}, {"time", table.is_wall_time ? "wall" : "processor"}, {"rows", rows}};
}

json json_of(const program_cost& one) {
    return {{"words", one.words},
            {"wall_seconds", one.wall_seconds},
            {"processor_seconds", one.processor_seconds},
            {"peak_megabytes", one.peak_megabytes}};
}

}  // namespace

std::string text_of(const growth_report& report) {
    std::string text = fmt::format("{}, {}; {} people, {} days, hourly rows where nothing else is said\n",
                                   report.where.processor, report.where.compiler, report.who.count, report.who.days);
    text += fmt::format("us per person and day of the processor, median of {} interleaved rounds\nours: {}\n",
                        report.rounds, text_of(report.ours));
    text += "peer: " + (report.peer ? text_of(*report.peer) : "none here") + "\n\n";
    for (const growth_table& table : report.tables) text += text_of(table);
    return text + text_of(report.program);
}

std::string json_of(const growth_report& report) {
    json tables = json::array(), program = json::array();
    for (const growth_table& table : report.tables) tables.push_back(json_of(table));
    for (const program_cost& one : report.program) program.push_back(json_of(one));
    const json all = {{"schema", "magnesia.benchmark.growth/1"},
                      {"machine", json_of(report.where)},
                      {"people", report.who.count},
                      {"days", report.who.days},
                      {"rounds", report.rounds},
                      {"ours", json_of(report.ours)},
                      {"peer", report.peer ? json_of(*report.peer) : json(nullptr)},
                      {"tables", tables},
                      {"program", program}};
    return all.dump(2) + '\n';
}

}  // namespace magnesia::benchmarks
