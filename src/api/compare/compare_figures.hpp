// compare_figures.hpp - names of arms, and measures in the units in which people read them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/compare/compare.hpp"
#include "api/evidence/doubt.hpp"
#include "api/simulate/quantity.hpp"

namespace magnesia::api {

/// "A" for the first arm.
std::string letter_of(std::size_t arm);

/// What an arm is called: its name, else its lines. `usual` is the common routine.
std::string name_of(const scenario::arm& one, const scenario::routine& usual);

/// Its regimen lines, the phases of its diet and what its routine has of its own, one a line; "no supplement" when
/// there is none of them.
std::vector<std::string> lines_of(const scenario::arm& one, const scenario::routine& usual);

/// A measure as it is shown.
struct shown_measure {
    const evidence::measure* what = nullptr;
    double factor = 1;  ///< from the unit of the answer
    std::string unit;
};

/// In the order of study::measure_ids.
///   throws  internal_error when data/measures.toml does not describe one
std::vector<shown_measure> shown_measures(const compare_answer& answer, display_unit unit);

/// Whether a measure is told of on the screen and the page: of training, pressure, metabolism, cramps and walking when
/// they concern the person. Answers for machines have all.
bool is_told(const compare_answer& answer, std::size_t measure);

/// 0 for a measure that is none of those, else 1 to 5: the order in which they are told where there is little room.
int rank_in_body(std::size_t measure);

/// Whether the measure is given as its change from no supplement.
inline bool is_change(const study::paired_figures& figures) {
    return figures.change.has_value();
}

/// The number of an arm that is read first: the change from no supplement, where there is one.
inline const study::band& main_band(const study::paired_figures& figures) {
    return figures.change ? *figures.change : figures.value;
}

/// What can be said of the difference of an arm to the first one in a measure; nothing where there is no difference.
study::told told_in(const compare_answer& answer, std::size_t arm, std::size_t measure);

/// Whether a measure is an effect on the person, which trials may tell of: all but where the supplement itself goes.
bool is_effect(std::size_t measure);

/// What trials of magnesium leave in doubt about a measure; nothing of where the supplement goes.
doubt doubt_on(const compare_answer& answer, std::size_t measure);

/// "Of what is not magnesium in C, D no trial is weighed here." when arms have a routine or a diet of their own.
std::string not_weighed_in_words(const compare_answer& answer);

/// The date of the compared day.
std::string compared_date(const compare_answer& answer);

/// The unit the file asks its plasma values to be shown in.
display_unit wanted_unit(const compare_answer& answer);

}  // namespace magnesia::api
