// judgement.cpp - offsets, intervals, summary and bars of a qualification.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "study/qualification.hpp"

namespace magnesia::study {
namespace {

using evidence::target_role;
using evidence::target_scale;

constexpr double half_width_in_sd = 1.96;  // intervals are read as 95 %

/// Standard error of a row on the log scale, from the ends of its interval.
double log_error(const evidence::target& row) {
    return std::log(*row.high / *row.low) / (2 * half_width_in_sd);
}

bool is_inside(const evidence::target& row, double value) {
    return value >= *row.low && value <= *row.high;
}

void judge(qualified_row& one) {
    const evidence::target& row = one.row;
    if (row.scale == target_scale::qualitative) {
        one.is_within_without_offset = one.is_within;
        return;
    }
    one.is_within = is_inside(row, *one.simulated);
    one.is_within_without_offset = is_inside(row, *one.raw);
    if (row.scale == target_scale::difference) {
        one.z = (*one.simulated - *row.observed) / ((*row.high - *row.low) / (2 * half_width_in_sd));
    } else if (*one.simulated > 0) {
        one.fold_error = std::max(*one.simulated / *row.observed, *row.observed / *one.simulated);
    }
}

/// Gives the rows that take one the offset of their study.
void add_offsets(std::vector<qualified_row>& rows, const std::map<std::string, bool>& takes_offset) {
    std::map<std::string, std::vector<const qualified_row*>> by_family;
    const auto takes = [&](const qualified_row& one) {
        const auto said = takes_offset.find(one.row.id);
        return one.raw && *one.raw > 0 && one.row.role == target_role::calibrate && said != takes_offset.end() &&
               said->second;
    };
    for (const qualified_row& one : rows) {
        if (takes(one)) by_family[one.row.family].push_back(&one);
    }
    for (qualified_row& one : rows) {
        one.simulated = one.raw;
        if (!takes(one)) continue;
        one.offset_used = std::exp(study_offset(by_family[one.row.family]));
        *one.simulated *= *one.offset_used;
    }
}

void count_row(row_count& into, bool is_within) {
    ++into.all;
    into.within += is_within ? 1 : 0;
}

void add_gmfe(qualification& q) {
    double sum = 0;
    for (const qualified_row& one : q.rows) {
        if (one.row.role == target_role::verify || !one.fold_error) continue;
        sum += std::log(*one.fold_error);
        ++q.gmfe_rows;
    }
    q.gmfe = q.gmfe_rows == 0 ? 1 : std::exp(sum / static_cast<double>(q.gmfe_rows));
}

/// A ratio that came out at or below zero has no fold error and cannot be averaged away.
bool has_ratio_without_fold(const qualification& q) {
    return std::any_of(q.rows.begin(), q.rows.end(), [](const qualified_row& one) {
        return one.status == row_status::simulated && one.row.scale == target_scale::ratio &&
               one.row.role != target_role::verify && !one.fold_error;
    });
}

void add_bars(qualification& q) {
    constexpr double calibrate_needed = 0.90;
    constexpr double check_needed = 0.80;
    constexpr double most_gmfe = 1.25;
    row_count firm;
    for (const qualified_row& one : q.rows) {
        if (one.status == row_status::not_yet) continue;
        if (one.row.role == target_role::calibrate && one.row.grade == "A") count_row(firm, one.is_within);
    }
    const auto share = [&](const char* name, const row_count& of, double needed) {
        q.bars.push_back({name, of.share(), needed, of.share() >= needed});
    };
    share("share of calibrate rows of grade A within", firm, calibrate_needed);
    share("share of check rows within", q.by_role["check"], check_needed);
    q.bars.push_back({"geometric mean fold error of ratio rows, at most", q.gmfe, most_gmfe,
                      q.gmfe <= most_gmfe && !has_ratio_without_fold(q)});
    share("share of verify rows within", q.by_role["verify"], 1);
}

}  // namespace

double study_offset(const std::vector<const qualified_row*>& rows) {
    double weighted = 0;
    double weight = rows.empty() ? 1 : 1 / (offset_log_sd * offset_log_sd);
    for (const qualified_row* one : rows) {
        const double precision = 1 / std::pow(log_error(one->row), 2);
        weighted += precision * std::log(*one->row.observed / *one->raw);
        weight += precision;
    }
    return weighted / weight;
}

bool qualification::is_passed() const {
    return std::all_of(bars.begin(), bars.end(), [](const qualification_bar& bar) { return bar.is_met; });
}

qualification judged(std::vector<qualified_row> rows, const std::map<std::string, bool>& takes_offset) {
    qualification q;
    add_offsets(rows, takes_offset);
    for (qualified_row& one : rows) {
        if (one.status == row_status::not_yet) continue;
        if (one.status == row_status::simulated) judge(one);
        count_row(q.by_system[one.row.system], one.is_within);
        count_row(q.by_role[std::string(word(one.row.role))], one.is_within);
        if (one.row.role != target_role::verify) count_row(q.without_offset, one.is_within_without_offset);
    }
    q.rows = std::move(rows);
    add_gmfe(q);
    add_bars(q);
    return q;
}

}  // namespace magnesia::study
