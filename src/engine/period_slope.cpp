// period_slope.cpp - the linearised body stepped through a recorded period, a part at a time.
// SPDX-License-Identifier: Apache-2.0
#include "engine/period_slope.hpp"

#include <Eigen/LU>
#include <cstddef>

#include "engine/event.hpp"

namespace magnesia::engine {
namespace {

using matrix = Eigen::MatrixXd;

/// One minus `hours` of the body's linear part at a record of the period.
matrix part_at(const dynamics& body, const trajectory& path, std::size_t record, double hours) {
    using row_major = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto size = static_cast<Eigen::Index>(body.pool_count());
    row_major slopes(size, size);
    std::vector<double> unused(body.accumulator_count() * body.pool_count());
    body.jacobian(path.pools_at(record), path.inputs_at(record),
                  {slopes.data(), static_cast<std::size_t>(slopes.size())}, unused);
    return matrix::Identity(size, size) - hours * slopes;
}

}  // namespace

std::vector<double> slope_hours(double start, double end, int parts) {
    std::vector<double> middles;
    for (int part = 0; part < parts; ++part) middles.push_back(start + (end - start) * (part + 0.5) / parts);
    return middles;
}

periodic_slope slope_of_period(const dynamics& body, const run_request& period, const trajectory& path) {
    const auto size = static_cast<Eigen::Index>(body.pool_count());
    const double hours = (period.end - period.start) / static_cast<double>(path.hours.size());
    const std::vector<event> events = in_order(period.events);
    auto next = events.begin();
    matrix change = matrix::Identity(size, size);
    for (std::size_t record = 0; record < path.hours.size(); ++record) {
        for (; next != events.end() && next->hour < path.hours[record] + hours / 2; ++next) {
            // What an event sets no longer depends on how the period began.
            if (next->kind == event_kind::set_pool) change.row(static_cast<Eigen::Index>(next->target)).setZero();
        }
        change = part_at(body, path, record, hours).partialPivLu().solve(change);
    }
    const Eigen::VectorXd scale = Eigen::Map<const Eigen::VectorXd>(path.final_pools.data(), size)
                                      .cwiseAbs()
                                      .cwiseMax(periodic_options{}.typical_size);
    const matrix lost = matrix::Identity(size, size) - scale.cwiseInverse().asDiagonal() * change * scale.asDiagonal();
    const matrix inverse = lost.inverse();
    return {.scale = {scale.data(), scale.data() + scale.size()},
            .inverse = {inverse.data(), inverse.data() + inverse.size()}};
}

}  // namespace magnesia::engine
