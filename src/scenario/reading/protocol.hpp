// protocol.hpp - a published study as something to simulate: its arms as whole scenarios, and what is read off them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::scenario {

inline constexpr std::string_view protocol_schema = "magnesia.validation/1";

inline constexpr std::size_t longest_protocol_name = 60;    ///< of a family, an arm or a row, bytes
inline constexpr std::size_t longest_protocol_text = 2000;  ///< of an assumption, a note or a reason, bytes

/// One arm: what its people were, ate and took. Each arm is simulated with its regimen and without.
struct protocol_arm {
    std::string name;
    scenario what;
};

/// How the value of an arm becomes the number of a row.
enum class row_comparison { none, difference, ratio };

/// Which way a published study saw something go; `none` is a difference that it did not see.
enum class change_way { none, lower, higher };

/// "none", "lower" or "higher".
std::string_view word(change_way way);

/// A change that a study looked for without giving its size.
struct sought_change {
    std::string read;  ///< one of `known_readings`
    change_way way = change_way::none;
    double noise = 0;  ///< standard error of the study's own difference, in the unit of the change
};

/// One row of the list of targets, and how it is read.
struct row_readout {
    std::string row;
    std::string read;               ///< one of `known_readings`
    std::string arm;                ///< where it is read
    std::vector<std::string> arms;  ///< of readings that look at several
    std::string against;            ///< another arm, or `without`: the same arm without its regimen; may be empty
    int day = 1;                    ///< of the run, the first is 1
    int against_day = 1;            ///< where `against` is read; `day` unless said
    row_comparison compare = row_comparison::none;
    double times = 1;                    ///< multiplies the result: a unit, or a published start value
    int number = 1;                      ///< of an exponential, the fastest is 1; of a labelled line, the first is 1
    double hours = 24;                   ///< of readings that look so long, or so far, from the day's first dose on
    std::vector<std::string> rows;       ///< of `ratio_of_rows`: numerator and denominator
    std::vector<sought_change> of = {};  ///< of `direction`: all must go their way
    bool is_absorption = false;          ///< moves with how well the people of this study absorb: takes its offset
    std::string note;                    ///< what a reader of the result must know
};

/// A row that the body cannot be asked, and why. It counts as missed.
struct not_simulable {
    std::string row;
    std::string reason;
};

/// One study family.
struct protocol {
    std::string family;
    std::vector<std::string> assumptions;  ///< where the source says nothing, in sentences
    std::vector<protocol_arm> arms;
    std::vector<row_readout> readouts;
    std::vector<not_simulable> not_simulated;
    std::string file = {};  ///< it was read from

    const protocol_arm* find(std::string_view arm) const;
};

/// The words of `read`.
std::vector<std::string_view> known_readings();

/// Whether a word of `read` stands for a run of single modules with published constants, which needs no arm.
bool is_reference(std::string_view read);

/// Reads a file of schema "magnesia.validation/1". What stands at its top ([person], [routine], [[diet]], [[health]],
/// [[regimen]], [run], `expectation`, `enrolled`) holds for every arm that does not say its own. An arm may say the
/// keys of [routine] that differ (`merged_routine`); with zone, bed and rise its routine is whole, and nothing is
/// merged.
///   errors  appended to `issues`: those of scenarios, unknown readings and arms, days outside the run
protocol parse_protocol(const tree& file, const vocabulary& words, const routine_defaults& defaults,
                        std::vector<issue>& issues);

}  // namespace magnesia::scenario
