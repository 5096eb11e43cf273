// tally.hpp - everything kept of the bodies simulated so far, in a form that other bodies can be added to.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "evidence/outcomes/outcomes.hpp"
#include "model/following/course.hpp"
#include "model/following/question.hpp"
#include "model/readings/series.hpp"
#include "study/body_plan.hpp"
#include "study/index_set.hpp"
#include "study/summary.hpp"

namespace magnesia::study {

/// How much of the course of time an answer shows; each shows what those before it show. Outcomes are always shown.
enum class shown_curves { days, hours, changes };

/// What is read off every body, and the catalogue that describes it.
struct readout {
    std::vector<model::series_definition> series;
    std::vector<evidence::outcome> described;     ///< every id of a series, day or outcome is in it
    shown_curves curves = shown_curves::changes;  ///< what nobody will look at is neither kept nor summarised
    bool has_parts = true;                        ///< whether an answer says what the width of its bands comes from
};

/// The tables of a tally. Outcomes have one column for each kind of body, series one an hour, days one a day.
enum class tallied { outcomes, series, series_without, series_change, daily, daily_without, daily_change };
inline constexpr std::size_t tallied_count = 7;

/// One quantity of one table.
struct tally_row {
    tallied table;
    std::size_t place;  ///< in the lists of the course it is read from
    std::string id;
    bins rule;
    std::optional<double> turn;  ///< of hours of the clock (`turn_of`)
    std::vector<summary> columns;
};

/// A body that could not be simulated.
struct failed_draw {
    std::size_t draw = 0;
    std::string reason;
};

/// What a tally knows beside its rows.
struct tally_ledger {
    index_set finished;                 ///< bodies taken
    std::vector<failed_draw> failures;  ///< those of them that failed, in no order
    double worst_balance_error = 0;     ///< of the bodies with all kinds of spread
    std::size_t unsettled = 0;          ///< of these: those without a steady day to start from
};

/// What came out of one body.
struct finished_body {
    std::size_t body = 0;  ///< of the plan
    model::course course;
};

/// Bodies may be taken in any order, by any threads, and in parts that are added later: the same bodies give the same
/// bits. Memory depends on the question, not on the number of draws, but for small numbers of draws, of which every
/// value is kept.
class tally {
 public:
    /// Nothing yet, of a question asked of the bodies of a plan.
    ///   throws  internal_error when an id is not described
    tally(const model::question& asked, const readout& what, const body_plan& plan);

    const body_plan& plan() const { return plan_; }
    keeping how() const { return how_; }
    const std::vector<tally_row>& rows() const { return rows_; }
    const tally_ledger& ledger() const { return ledger_; }

    /// Makes room for so many bodies, where every value is kept.
    void expect(std::size_t bodies);

    /// Takes bodies' courses, each once. May be called by several threads at once. Many at a time are several times as
    /// fast as one by one: a count that is at hand is raised for all of them.
    void take(std::span<const finished_body> bodies);

    /// Adds what another tally of the same question holds of other bodies.
    void add(const tally& other);

    /// Puts what another tally held in place of everything; columns row by row as in `rows`.
    void restore(tally_ledger ledger, std::vector<std::vector<summary>> columns);

 private:
    void take_row(std::size_t row, std::span<const finished_body> bodies);

    body_plan plan_;
    keeping how_;
    /// One piece of memory for the values of all columns, touched by the threads that bring them.
    std::unique_ptr<std::pmr::monotonic_buffer_resource> room_;
    std::vector<tally_row> rows_;
    std::vector<std::mutex> row_locks_;
    std::mutex ledger_lock_;
    tally_ledger ledger_;
};

}  // namespace magnesia::study
