// hypnogram.hpp - the verb `hypnogram`: one night as it might be, stage by stage, with and without the regimen.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/answers/scenario_request.hpp"
#include "api/drawing/screen_text.hpp"
#include "model/alone/hypnogram.hpp"
#include "model/following/question.hpp"
#include "model/person/binding.hpp"
#include "model/readings/nights.hpp"

namespace magnesia::api {

inline constexpr const char* hypnogram_schema = "magnesia.hypnogram/1";

/// Largest number of a night that can be asked for; a run has fewer.
inline constexpr std::uint64_t most_nights = 100000;

/// Which night of whom.
struct hypnogram_request {
    scenario_request from;
    std::optional<std::size_t> night = {};  ///< by its morning, the first is 1; else that of the last dose
    std::uint64_t seed = 1;
    model::hypothesis_states hypotheses = {};
};

/// The night of one world: as drawn, and as the body has it on average.
struct drawn_night {
    std::vector<model::sleep_stage> stages;  ///< one each half minute, from lights out
    model::night_figures usual;
};

/// What is answered.
struct hypnogram_answer {
    answer_head head;
    model::question asked;
    std::vector<std::string> assumptions;
    std::size_t night = 1;
    model::stretch in_bed;  ///< hours of the run
    std::vector<model::sleep_cycle> cycles;
    drawn_night without;
    std::optional<drawn_night> with;  ///< of a scenario with doses
};

/// Draws the night of the typical person; the same luck in both worlds.
///   throws  input_error for everything wrong in the request, and for a night that is not whole within the run;
///           internal_error when the person cannot be simulated
hypnogram_answer draw_night(const hypnogram_request& request);

/// The answer as JSON (src/api/schema/hypnogram.json).
std::string json_of(const hypnogram_answer& answer);

/// Lines of at most 80 columns.
std::string text_of(const hypnogram_answer& answer, letters with);

/// A self-contained page with both nights drawn.
std::string report_of(const hypnogram_answer& answer);

/// What is taken and where the night lies: "200 mg ...; 13 nights after that of the last dose". Empty without doses.
std::string regimen_in_words(const hypnogram_answer& answer);

/// "Sun 2026-03-01 23:00 to 07:00".
std::string hours_in_words(const hypnogram_answer& answer);

/// From the top of the picture to its bottom, as laboratories draw it.
inline constexpr std::array stages_from_top{model::sleep_stage::awake, model::sleep_stage::dream,
                                            model::sleep_stage::stage_1, model::sleep_stage::stage_2,
                                            model::sleep_stage::deep};

/// One number of a night, as drawn and as the body has it on average.
struct night_line {
    const char* name;
    double drawn;
    double usual;
    bool is_count = false;  ///< else minutes
};

/// The numbers that people are shown of a night, in their order.
std::vector<night_line> lines_of(const drawn_night& night);

/// What everybody who sees a drawn night must know.
inline constexpr const char* one_of_many =
    "One night of many: another seed draws another. Only the averages are the answer of the body; when dreams and deep "
    "sleep come within a cycle is the usual order, not a finding.";

}  // namespace magnesia::api
