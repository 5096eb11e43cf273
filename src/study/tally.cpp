// tally.cpp - rows of a question, and values of courses put into them.
// SPDX-License-Identifier: Apache-2.0
#include "study/tally.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "model/day/clock_hours.hpp"
#include "study/large_pages.hpp"

namespace magnesia::study {
namespace {

/// Every value of a question is kept while all of them fit into this.
constexpr std::size_t most_bytes_of_values = std::size_t{256} << 20;

double resolution_of(const std::string& id, const readout& what) {
    const evidence::outcome* found = evidence::find_computed(what.described, id);
    if (found == nullptr) throw internal_error(fmt::format("`{}` is not described", id));
    return found->resolution;
}

/// A table's rows with their numbers of columns.
struct shape {
    tallied table;
    std::vector<std::string> ids;
    std::vector<std::size_t> widths;
};

shape series_shape(tallied table, const model::question& asked, const readout& what) {
    shape s{.table = table, .ids = {}, .widths = {}};
    for (const model::series_definition& one : what.series) s.ids.push_back(one.id);
    s.widths.assign(s.ids.size(), asked.series_h.size());
    return s;
}

shape daily_shape(tallied table, const model::question& asked) {
    shape s{.table = table, .ids = model::daily_ids(), .widths = {}};
    for (std::size_t i = 0; i < s.ids.size(); ++i) s.widths.push_back(model::daily_length(asked, i));
    return s;
}

std::vector<shape> shapes_of(const model::question& asked, const readout& what, std::size_t kinds) {
    std::vector<shape> all;
    const std::vector<std::string>& outcomes = model::outcome_ids();
    all.push_back({tallied::outcomes, outcomes, std::vector<std::size_t>(outcomes.size(), kinds)});
    for (const tallied table : {tallied::series, tallied::series_without, tallied::series_change})
        all.push_back(series_shape(table, asked, what));
    for (const tallied table : {tallied::daily, tallied::daily_without, tallied::daily_change})
        all.push_back(daily_shape(table, asked));
    return all;
}

/// The least an answer shows for this table to be in it.
shown_curves told_from(tallied table) {
    switch (table) {
        case tallied::outcomes:
        case tallied::daily:
        case tallied::daily_without:
            return shown_curves::days;
        case tallied::series:
        case tallied::series_without:
            return shown_curves::hours;
        case tallied::series_change:
        case tallied::daily_change:
            return shown_curves::changes;
    }
    throw internal_error("a table that nobody shows");
}

/// Of all shapes, whatever is shown of them: a number is the same in every answer to a question.
keeping keeping_for(const std::vector<shape>& shapes, std::size_t draws) {
    std::size_t values = 0;
    for (const shape& s : shapes) {
        for (const std::size_t width : s.widths) values += width;
    }
    return draws <= most_bytes_of_values / sizeof(double) / values ? keeping::every_value : keeping::counts;
}

double value_of(const model::course& of, const tally_row& row, std::size_t column) {
    const std::size_t place = row.place;
    switch (row.table) {
        case tallied::outcomes:
            return of.outcomes[place];
        case tallied::series:
            return of.series[place][column];
        case tallied::series_without:
            return of.series_without[place][column];
        case tallied::series_change:
            return of.series[place][column] - of.series_without[place][column];
        case tallied::daily:
            return of.daily[place][column];
        case tallied::daily_without:
            return of.daily_without[place][column];
        case tallied::daily_change:
            return model::difference_of(row.id, of.daily[place][column], of.daily_without[place][column]);
    }
    throw internal_error("a row of no table");
}

std::vector<tally_row> rows_of(const std::vector<shape>& shapes, const readout& what, keeping how) {
    std::vector<tally_row> rows;
    for (const shape& s : shapes) {
        if (told_from(s.table) > what.curves) continue;
        for (std::size_t place = 0; place < s.ids.size(); ++place) {
            rows.push_back(
                {.table = s.table,
                 .place = place,
                 .id = s.ids[place],
                 .rule = bins(resolution_of(s.ids[place], what)),
                 .turn = s.table == tallied::daily_change ? turn_of_change(s.ids[place]) : turn_of(s.ids[place]),
                 .columns = std::vector<summary>(s.widths[place], summary(how))});
        }
    }
    return rows;
}

}  // namespace

tally::tally(const model::question& asked, const readout& what, const body_plan& plan)
    : plan_(plan),
      how_(keeping_for(shapes_of(asked, what, passes.size()), plan.draws())),
      rows_(rows_of(shapes_of(asked, what, plan.kinds()), what, how_)),
      row_locks_(rows_.size()),
      ledger_{.finished = index_set(plan_.size()), .failures = {}, .worst_balance_error = 0, .unsettled = 0} {}

void tally::expect(std::size_t bodies) {
    if (how_ != keeping::every_value) return;
    const std::size_t each = std::min(bodies, std::max<std::size_t>(plan_.draws(), 1));
    if (each == 0) return;
    std::size_t columns = 0;
    for (const tally_row& row : rows_) columns += row.columns.size();
    auto room = std::make_unique<std::pmr::monotonic_buffer_resource>(columns * each * sizeof(double), &large_pages());
    for (tally_row& row : rows_) {
        for (summary& one : row.columns) one.expect(each, *room);
    }
    room_ = std::move(room);  // what was kept before has moved out of the old one
}

void tally::take(std::span<const finished_body> bodies) {
    if (bodies.empty()) return;
    // Starting elsewhere, threads seldom wait for each other's rows.
    const std::size_t first = bodies.front().body;
    for (std::size_t i = 0; i < rows_.size(); ++i) take_row((i + first) % rows_.size(), bodies);
    const std::scoped_lock lock(ledger_lock_);
    for (const finished_body& one : bodies) {
        const body_plan::body who = plan_.at(one.body);
        ledger_.finished.insert(one.body);
        if (!one.course.failure.empty()) {
            ledger_.failures.push_back({who.draw, one.course.failure});
        } else if (who.pass == 0) {
            ledger_.worst_balance_error = std::max(ledger_.worst_balance_error, one.course.balance_error);
            ledger_.unsettled += one.course.is_unsettled ? 1 : 0;
        }
    }
}

/// Outcomes of every body go to the column of its pass; curves are those of bodies with all kinds of spread.
void tally::take_row(std::size_t index, std::span<const finished_body> bodies) {
    tally_row& row = rows_[index];
    const bool is_outcome = row.table == tallied::outcomes;
    const std::scoped_lock lock(row_locks_[index]);
    for (std::size_t column = 0; column < row.columns.size(); ++column) {
        for (const finished_body& one : bodies) {
            const std::size_t pass = plan_.at(one.body).pass;
            if (!one.course.failure.empty() || pass != (is_outcome ? column : 0)) continue;
            row.columns[column].add(row.rule, value_of(one.course, row, column));
        }
    }
}

void tally::add(const tally& other) {
    if (ledger_.finished.meets(other.ledger_.finished)) throw internal_error("a body would be counted twice");
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        for (std::size_t column = 0; column < rows_[i].columns.size(); ++column)
            rows_[i].columns[column].add(other.rows_[i].columns[column]);
    }
    for (const index_range& stretch : other.ledger_.finished.stretches({0, plan_.size()}, true))
        ledger_.finished.insert(stretch);
    ledger_.failures.insert(ledger_.failures.end(), other.ledger_.failures.begin(), other.ledger_.failures.end());
    ledger_.worst_balance_error = std::max(ledger_.worst_balance_error, other.ledger_.worst_balance_error);
    ledger_.unsettled += other.ledger_.unsettled;
}

void tally::restore(tally_ledger ledger, std::vector<std::vector<summary>> columns) {
    ledger_ = std::move(ledger);
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i].columns = std::move(columns[i]);
}

}  // namespace magnesia::study
