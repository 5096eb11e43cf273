// report_json.cpp - the same as JSON, for programs; population.schema.json says what is in it.
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "benchmarks/machine_json.hpp"
#include "benchmarks/report.hpp"

namespace magnesia::benchmarks {
namespace {

using json = nlohmann::ordered_json;

json number_or_null(const std::optional<double>& number) {
    return number ? json(*number) : json(nullptr);
}

/// One number for each error at which engines are compared.
template <class F>
json by_error(const F& number) {
    json found = json::object();
    for (std::size_t i = 0; i < errors.size(); ++i) found[error_names[i]] = number_or_null(number(i));
    return found;
}

json work_json(const population_report& report, std::size_t engine) {
    json found = json::object();
    for (std::size_t i = 0; i < errors.size(); ++i) {
        const at_one_error here = engine_at(report, engine, i);
        if (!here.spent) continue;
        found[error_names[i]] = {{"steps", here.spent->steps},
                                 {"flops", here.spent->flops},
                                 {"instructions", here.spent->instructions},
                                 {"divisions", here.spent->divisions},
                                 {"bound_microseconds", number_or_null(here.bound)},
                                 {"share_of_bound", number_or_null(here.share)}};
    }
    return found.empty() ? json(nullptr) : found;
}

json engine_json(const population_report& report, std::size_t e) {
    json runs = json::array();
    for (const measured& m : report.found[e])
        runs.push_back({{"tolerance", m.relative}, {"error", m.error}, {"microseconds", m.microseconds}});
    return {{"name", report.engines[e].name},
            {"is_peer", report.engines[e].is_peer},
            {"microseconds", by_error([&](std::size_t i) { return engine_at(report, e, i).microseconds; })},
            {"work", work_json(report, e)},
            {"runs", runs}};
}

}  // namespace

std::string json_of(const population_report& report) {
    json engines = json::array(), absent = json::array(), kernels = json::array();
    for (std::size_t e = 0; e < report.engines.size(); ++e) engines.push_back(engine_json(report, e));
    for (const absent_engine& one : report.absent) absent.push_back({{"name", one.name}, {"why", one.why}});
    for (const kernel_cost& one : report.kernels) {
        kernels.push_back({{"name", one.name},
                           {"flops", one.flops},
                           {"instructions", one.instructions},
                           {"divisions", one.divisions}});
    }
    const auto share = [&](std::size_t i) -> std::optional<double> {
        const auto ours = fastest(report, false, i);
        return ours ? engine_at(report, *ours, i).share : std::nullopt;
    };
    const json all = {{"schema", "magnesia.benchmark.population/1"},
                      {"machine", json_of(report.where)},
                      {"people", report.who.count},
                      {"days", report.who.days},
                      {"rounds", report.rounds},
                      {"ratio", by_error([&](std::size_t i) { return ratio(report, i); })},
                      {"share_of_bound", by_error(share)},
                      {"engines", engines},
                      {"absent", absent},
                      {"kernels", kernels}};
    return all.dump(2) + '\n';
}

}  // namespace magnesia::benchmarks
