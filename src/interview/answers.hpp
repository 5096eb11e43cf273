// answers.hpp - answers as people type them: numbers with units, yes and no, times, lists.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/allowed_range.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::interview {

/// A unit that may stand behind a number, and by how much it is multiplied; the first is meant when none stands there.
struct answer_unit {
    std::string_view name;
    double factor = 1;
    double then = 0;  ///< of a bare number behind it: inches behind feet; 0: none may follow
};

/// A number at the start of a text, and what stands behind it.
struct leading_number {
    double value = 0;
    std::string digits;  ///< as typed, a decimal comma as a point
    std::string rest;
};

/// Nothing when the text does not begin with a number.
std::optional<leading_number> number_at_start(std::string_view said);

std::string_view trimmed(std::string_view text);
std::vector<std::string> words_of(std::string_view text);

bool means_unknown(std::string_view said);
bool means_none(std::string_view said);

/// The end of a sentence about a name that is not known: "; did you mean magnesium?", or "." without a near one.
std::string or_nearest(const std::string& nearest);

/// With a plain apostrophe for the printed one.
std::string with_plain_apostrophes(std::string_view said);

/// What is told of a name that is not known, and kept when it is said again.
std::string not_in_list(std::string_view said, const std::string& nearest);

/// What is wrong with an answer, where unknown is none that is allowed.
std::string must_be_said(std::string wrong);

/// Puts a number into `into`; gives back what is wrong, or nothing. A decimal comma is understood; where a mark may be
/// one of thousands too, and that would be a number in the range, it is asked back. Two units may follow each other,
/// the second smaller: 5'11", 5 ft 11, 11 st 4 lb. The unit of the range needs not be among the units.
std::string take_number(std::string_view said, const allowed_range& range, std::optional<double>& into,
                        std::span<const answer_unit> units = {});

std::string take_truth(std::string_view said, std::optional<bool>& into);

/// One of the words; `into` is its index.
std::string take_choice(std::string_view said, std::span<const std::string_view> words, std::size_t& into);

std::string take_clock(std::string_view said, scenario::clock_time& into);

/// The parts of a list, apart at commas and semicolons; empty ones left out. The comma of 2,000 parts nothing.
std::vector<std::string> parts_of(std::string_view said);

/// The same, but only where a part begins with a time: "20:30 2 drinks fri,sat; 21:00 1" has two.
std::vector<std::string> timed_parts_of(std::string_view said);

/// A part that begins with a time, and the words behind it without days ("fri,sat").
struct timed_part {
    scenario::clock_time at;
    std::vector<std::string> words;
    scenario::weekday_set days = scenario::every_day;
};

/// Nothing when it does not begin with a time, or names no weekday where it means one.
std::optional<timed_part> read_timed(const std::string& part);

}  // namespace magnesia::interview
