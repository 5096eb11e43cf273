// qualification.hpp - every target row beside what the body gives: within its interval or not, and how far off.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ensemble.hpp"
#include "evidence/trials/targets.hpp"
#include "model/day/product_facts.hpp"
#include "model/person/binding.hpp"
#include "scenario/reading/protocol.hpp"
#include "study/readings.hpp"

namespace magnesia::study {

/// `not_yet`: of a system this version has no equations for; does not count. `not_simulated`: cannot be asked; a miss.
enum class row_status { simulated, not_simulated, not_yet };

/// One row. Without a value only `row`, `status` and `note` say something.
struct qualified_row {
    evidence::target row;
    row_status status = row_status::not_yet;
    std::optional<double> raw = {};        ///< what the body gives
    std::optional<double> simulated = {};  ///< the same with the offset of its study; what is judged
    std::optional<double> offset_used =
        {};  ///< factor on `raw`: how much better or worse the people of this study absorb
    std::optional<double> fold_error = {};  ///< of ratios: the larger of simulated / observed and its inverse
    std::optional<double> z = {};           ///< of differences: off by so many standard errors
    std::string words;                      ///< of directions: what the body does
    bool is_within = false;
    bool is_within_without_offset = false;
    std::string note;  ///< what a reader must know, or why there is no value
};

/// How many rows of a kind were judged, and how many lie within.
struct row_count {
    std::size_t within = 0;
    std::size_t all = 0;
    double share() const { return all == 0 ? 1 : static_cast<double>(within) / static_cast<double>(all); }
};

/// A bar the body must pass.
struct qualification_bar {
    std::string name;
    double value = 0;
    double needed = 0;
    bool is_met = false;
};

struct qualification {
    std::vector<qualified_row> rows;  ///< in the order of the list
    std::map<std::string, row_count> by_system;
    std::map<std::string, row_count> by_role;
    row_count without_offset;  ///< rows of calibrate and check that lie within without any offset, of all
    double gmfe = 0;           ///< geometric mean fold error over simulated ratio rows that are no arithmetic
    std::size_t gmfe_rows = 0;
    std::vector<qualification_bar> bars;
    bool is_passed() const;
};

/// Systems that this version has equations for.
const std::vector<std::string>& qualified_systems();

/// What check_protocols finds wrong with a readout of a row that is not there.
inline constexpr std::string_view no_row_of_the_list = "is no row of the list";

/// What a qualification is made from.
struct qualification_inputs {
    const evidence::target_list& list;
    const std::vector<scenario::protocol>& protocols;
    const model::bound_evidence& evidence;
    const model::product_facts& facts;
};

/// Simulates every arm and judges every row; empty when it was stopped before the last arm.
///   throws  internal_error when a protocol does not fit the list (see check_protocols) or a body cannot be followed
std::optional<qualification> qualify(const qualification_inputs& from, const engine::ensemble_options& how = {});

/// What does not fit between protocols and list: rows of qualified systems that no protocol reads, or two do, rows that
/// are not in the list, families that differ, offsets on rows that may have none.
std::vector<issue> check_protocols(const evidence::target_list& list, const std::vector<scenario::protocol>& protocols);

/// Reads the rows of one protocol off its arms into those of `rows`, which holds each of them.
///   throws  internal_error when an arm lacks what a reading needs
void read_study(std::vector<qualified_row>& rows, const scenario::protocol& study, const followed_arms& arms);

/// The rows that are runs of single modules, by the words of `scenario::is_reference`.
void read_references(std::vector<qualified_row>& rows, const std::vector<scenario::protocol>& protocols,
                     const std::map<std::string, double>& values);

/// By row, whether it takes the offset of its study.
std::map<std::string, bool> offsets_of(const std::vector<scenario::protocol>& protocols);

/// Judges rows by what was read: offsets, intervals, summary and bars. Apart, so that it can be tested with numbers.
qualification judged(std::vector<qualified_row> rows, const std::map<std::string, bool>& takes_offset);

/// The natural log of the offset of one study from its rows that move with absorption: what best brings them to the
/// observed values when offsets of studies are spread by `offset_log_sd`. 0 without rows.
double study_offset(const std::vector<const qualified_row*>& rows);

inline constexpr double offset_log_sd = 0.12;

}  // namespace magnesia::study
