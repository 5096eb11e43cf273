// growth.cpp - measures cost along people, rows, doses, threads and widths.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/growth.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>

#include "engine/ensemble.hpp"

namespace magnesia::benchmarks {
namespace {

constexpr int rounds = 5;
constexpr double error_wanted = 1e-5;
constexpr std::size_t most_for_slow_engines = 16;  // two packs; the slowest takes 25 ms a person and day

/// Something to follow. Its people live as long as it does: their plans point into them.
struct followed {
    const std::vector<person>* people;
    double days;
};

/// All that reach the error, the fastest first, each at the tolerance where it does.
std::vector<chosen_engine> by_speed(const std::vector<person>& people, double days) {
    const std::vector<engine_under_test> all = engines();
    const std::vector<std::vector<measured>> found = measure(all, people, days, rounds);
    const rows expected = reference(people);
    std::vector<std::pair<double, chosen_engine>> timed;
    for (std::size_t e = 0; e < all.size(); ++e) {
        const auto relative = at_error(found[e], error_wanted, [](const measured& one) { return one.relative; });
        if (!relative) continue;
        const double error = rms_error(all[e].follow(people, *relative), expected);
        timed.emplace_back(*time_at(found[e], error_wanted), chosen_engine{all[e], *relative, error});
    }
    std::ranges::stable_sort(timed, {}, [](const auto& one) { return one.first; });
    std::vector<chosen_engine> sorted;
    for (const auto& [time, one] : timed) sorted.push_back(one);
    return sorted;
}

std::optional<chosen_engine> first(const std::vector<chosen_engine>& all, bool is_peer) {
    const auto at = std::ranges::find(all, is_peer, [](const chosen_engine& one) { return one.engine.is_peer; });
    return at == all.end() ? std::nullopt : std::optional(*at);
}

/// A row to be measured; a job is null where there is none.
struct cell {
    std::string at;
    std::function<double()> ours;
    std::function<double()> peer;
};

/// The table with its rows, measured in interleaved rounds.
growth_table filled(growth_table table, const std::vector<cell>& cells) {
    std::vector<std::function<double()>> jobs;
    for (const cell& one : cells) {
        if (one.ours) jobs.push_back(one.ours);
        if (one.peer) jobs.push_back(one.peer);
    }
    const std::vector<double> found = medians_in_turn(jobs, rounds);
    std::size_t next = 0;
    for (const cell& one : cells) {
        growth_row row{.at = one.at, .ours = {}, .peer = {}};
        if (one.ours) row.ours = found[next++];
        if (one.peer) row.peer = found[next++];
        table.rows.push_back(row);
    }
    return table;
}

std::function<double()> job(const chosen_engine& one, const followed& whom) {
    return [=] { return microseconds_of(one.engine, *whom.people, whom.days, one.relative); };
}

cell both(const growth_report& report, const std::string& at, const followed& whom) {
    cell found{at, job(report.ours, whom), nullptr};
    if (report.peer) found.peer = job(*report.peer, whom);
    return found;
}

/// The first `count` of them, again from the start where there are fewer.
std::vector<person> taken(const std::vector<person>& all, std::size_t count) {
    std::vector<person> found;
    for (std::size_t i = 0; i < count; ++i) found.push_back(all[i % all.size()]);
    return found;
}

/// Ours alone where the peer would take long: it follows one person after the other, so nothing can change.
growth_table by_people(const growth_report& report) {
    constexpr std::size_t most_for_peer = 100;
    const std::vector<person> all = people(report.who);
    const std::vector<person> sixteen = taken(all, 16), hundred = taken(all, 100), thousand = taken(all, 1000);
    std::vector<cell> cells;
    for (const std::vector<person>* some : {&sixteen, &hundred, &thousand}) {
        cells.push_back(both(report, fmt::format("{}", some->size()), {some, 1.0 * report.who.days}));
        if (some->size() > most_for_peer) cells.back().peer = nullptr;
    }
    // In portions, as a program would that keeps no person's rows.
    const auto ten_portions = [&] {
        double sum = 0;
        for (int i = 0; i < 10; ++i) sum += job(report.ours, {&thousand, 1.0 * report.who.days})();
        return sum / 10;
    };
    cells.push_back({"10000", ten_portions, nullptr});
    return filled({.name = "people", .of = "people", .rows = {}}, cells);
}

/// One crowd for each row.
growth_table by_crowd(const growth_report& report, growth_table table,
                      const std::vector<std::pair<std::string, crowd>>& crowds) {
    std::vector<std::vector<person>> all;
    for (const auto& [at, who] : crowds) all.push_back(people(who));
    std::vector<cell> cells;
    for (std::size_t i = 0; i < all.size(); ++i)
        cells.push_back(both(report, crowds[i].first, {&all[i], 1.0 * crowds[i].second.days}));
    return filled(std::move(table), cells);
}

growth_table by_rows(const growth_report& report) {
    std::vector<std::pair<std::string, crowd>> crowds;
    for (const auto& [at, hours] : {std::pair{"24 h", 24.0}, {"2 h", 2.0}, {"30 min", 0.5}, {"6 min", 0.1}}) {
        crowds.emplace_back(at, report.who);
        crowds.back().second.hours_between_rows = hours;
    }
    return by_crowd(report, {.name = "rows", .of = "time between rows", .rows = {}}, crowds);
}

growth_table by_doses(const growth_report& report) {
    std::vector<std::pair<std::string, crowd>> crowds;
    for (const int doses : {0, 1, 4, 16}) {
        crowds.emplace_back(fmt::format("{}", doses), report.who);
        crowds.back().second.doses_per_day = doses;
    }
    return by_crowd(report, {.name = "doses", .of = "doses a day", .rows = {}}, crowds);
}

/// Wall time, everybody split evenly over the threads; the same for both engines.
std::function<double()> job_in_threads(const chosen_engine& one, const std::vector<std::vector<person>>& parts,
                                       double days) {
    return [&parts, one, days] {
        std::size_t count = 0;
        for (const std::vector<person>& part : parts) count += part.size();
        const double start = wall_seconds();
        engine::for_each_index(parts.size(), [&](std::size_t i) { one.engine.follow(parts[i], one.relative); },
                               {.threads = parts.size()});
        return 1e6 * (wall_seconds() - start) / (days * static_cast<double>(count));
    };
}

growth_table by_threads(const growth_report& report, const std::vector<person>& all) {
    const auto half = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    const std::vector<std::vector<std::vector<person>>> splits{
        {all}, {std::vector<person>(all.begin(), half), std::vector<person>(half, all.end())}};
    std::vector<cell> cells;
    for (const auto& parts : splits) {
        cells.push_back(
            {fmt::format("{}", parts.size()), job_in_threads(report.ours, parts, report.who.days), nullptr});
        if (report.peer) cells.back().peer = job_in_threads(*report.peer, parts, report.who.days);
    }
    return filled({.name = "threads", .of = "threads (time on the wall)", .is_wall_time = true, .rows = {}}, cells);
}

growth_table by_engine(const std::vector<chosen_engine>& all, const followed& whom) {
    std::vector<cell> cells;
    for (const chosen_engine& one : all) {
        cells.push_back({one.engine.name, nullptr, nullptr});
        (one.engine.is_peer ? cells.back().peer : cells.back().ours) = job(one, whom);
    }
    return filled({.name = "engines", .of = "engine, lanes", .rows = {}}, cells);
}

std::vector<program_cost> program_costs() {
    const auto simulate = [](const char* draws, int calls) {
        return cost_of_program({"simulate", "examples/evening-glycinate.toml", "--draws", draws, "--quiet"}, calls);
    };
    return {cost_of_program({"--version"}, 21), simulate("0", 21), simulate("200", 3), simulate("1000", 1)};
}

}  // namespace

growth_report measure_growth(const crowd& who) {
    growth_report report{
        .where = {}, .who = who, .rounds = rounds, .program = program_costs(), .ours = {}, .peer = {}, .tables = {}};
    report.where = this_machine();
    const std::vector<person> all = people(who);
    const std::vector<person> few = taken(all, std::min(who.count, most_for_slow_engines));
    const std::vector<chosen_engine> sorted = by_speed(few, who.days);
    const std::optional<chosen_engine> ours = first(sorted, false);
    if (!ours) throw std::runtime_error("no engine reaches an error of 1e-5");
    report.ours = *ours;
    report.peer = first(sorted, true);
    report.tables = {by_people(report), by_rows(report), by_doses(report), by_threads(report, all),
                     by_engine(sorted, {&few, 1.0 * who.days})};
    return report;
}

}  // namespace magnesia::benchmarks
