// plan.hpp - the verb `plan`: what one person should do about magnesium, how sure that is, and what else there is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "api/answers/accuracy.hpp"
#include "api/answers/head.hpp"
#include "api/plan/plan_trials.hpp"
#include "evidence/base/evidence_base.hpp"
#include "evidence/plan/plan_base.hpp"
#include "plan/diet_first.hpp"
#include "plan/food_first.hpp"
#include "plan/option.hpp"
#include "safety/guard.hpp"
#include "safety/schedule.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"
#include "screening/screening.hpp"

namespace magnesia::api {

inline constexpr const char* plan_schema = "magnesia.plan/1";

/// How long to search.
enum class plan_effort { quick, usual, thorough };

struct plan_answer;

/// What is asked.
struct plan_request {
    std::string file;                   ///< a person file, or a scenario file, whose regimen is what is taken now
    std::string goal;                   ///< one of the person's goals or another; empty: the first the person names
    std::optional<date_value> start{};  ///< first day of the plan; empty: the plan counts days without dates
    plan_effort effort = plan_effort::usual;
    std::uint64_t seed = 1;
    std::size_t threads = 1;                             ///< changes the waiting time, never the answer
    std::function<void(const plan_answer&)> first = {};  ///< shown the first answer, of the typical person alone
    std::function<void(std::size_t done, std::size_t total)> progress = {};
    std::stop_token stop = {};
};

/// What the person eats and takes beside what is good for them; mg elemental a day.
struct plan_intake {
    double food_mg = 0;
    double others_mg = 0;                   ///< products taken already
    double others_said_mg = 0;              ///< of these the amounts that were said; others are counted at their most
    double ceiling_mg = 0;                  ///< of supplements and drugs together, for this person
    std::optional<plan::diet_advice> diet;  ///< need and foods; empty where no body advises
};

/// One line of the comparison of forms for this person.
struct form_line {
    std::string form;
    std::string label;
    double dose_mg = 0;
    double absorbed_low_mg = 0;  ///< central 90 % over people
    double absorbed_mg = 0;
    double absorbed_high_mg = 0;
    double complaints = 0;   ///< added chance of a day with loose stools
    double dollars_low = 0;  ///< a month
    double dollars_high = 0;
};

/// A lever beside magnesium, best first.
struct lever_line {
    std::string id;
    std::string label;
    std::string advice;
    std::optional<study::band> simulated;  ///< change of the goal's outcome in this person
    std::optional<double> p_benefit;
    std::string published;  ///< "-19 min (-23.9 to -14.1), Trauer 2015"; empty: none that counts
    std::string outcome;    ///< label of the outcome of the published effect
    std::string whom;       ///< the people it was seen in: "adults with type 2 diabetes"; empty: not said
};

/// Contradictions in what people read, and the rule by which this plan decides.
struct resolved_conflict {
    std::string claimed;
    std::string decided;
};

/// What is answered; JSON, terminal and page are made from this alone.
struct plan_answer {
    answer_head head;
    bool is_first = false;  ///< of the typical person alone; better numbers follow
    scenario::person who;
    scenario::routine day;
    std::optional<scenario::routine> day_then = {};  ///< with the habits that are recommended; empty: as before
    std::optional<date_value> start;
    evidence::plan_goal goal;
    std::vector<evidence::plan_goal> goals_left = {};  ///< others that the person names; no plan is made for them
    std::vector<std::string> assumptions;              ///< what was taken where nothing was said
    std::vector<std::string> taken_now;  ///< what the check says of the regimen of the file; told among the reasons
    safety::judgement safe;              ///< of the person with what is recommended
    safety::gathered facts;              ///< names read, hours to keep
    std::vector<std::string> not_said;   ///< what would make the answer surer
    screening::screening screened;
    bool lack_is_likely = false;  ///< by the screening; from which chance on: data/plan/limits.toml
    plan_intake intake;
    /// Whether anything could be simulated: not for children, pregnancy, failing kidneys, a refusal.
    std::string not_simulated;          ///< why not; empty: it was
    plan_trials trials;                 ///< what they leave in doubt; empty: nothing was simulated
    std::vector<plan::option> options;  ///< all that were weighed, best first; the last word of each name is plain
    std::size_t recommended = 0;        ///< place in `options`; with no options nothing is recommended
    std::optional<std::size_t> runner_up;
    std::optional<std::size_t> smallest_equivalent;  ///< the smallest dose that is as good within noise
    std::optional<std::size_t> best_supplement;      ///< the best of magnesium alone, whether it is worth it or not
    std::size_t do_nothing = 0;
    std::optional<study::band> starts_at;  ///< the outcome of the goal in bodies that go on as before
    std::string
        therapy_not_tried;    ///< why a therapy for nights like these has no place in this day; empty: it was tried
    std::string first_if_so;  ///< what would come first if nights are as bad as they are here; empty: it was said
    plan::left_to_pills pills = plan::left_to_pills::all;  ///< what may not be recommended for that stands behind
    double regret = 0;                             ///< by how much doing nothing scores less than what is recommended
    safety::schedule timetable;                    ///< of what is recommended; a conflict stands here
    std::vector<evidence::plan_product> products;  ///< those that options name, to be called by their names
    std::vector<form_line> forms;
    std::vector<lever_line> levers;
    std::vector<evidence::plan_card> cards;  ///< those for this person, in order
    std::vector<resolved_conflict> conflicts;
    std::vector<std::string> why;           ///< reasons for the recommendation, one sentence each
    std::vector<std::string> limits;        ///< what this model cannot say about this person
    std::vector<evidence::source> sources;  ///< of the whole program
    std::size_t draws = 0;                  ///< bodies behind the bands of what is shown
};

/// Plans. It fails closed: whatever keeps the check of safety or the guard from running gives `refuse` and no
/// supplement.
///   throws   input_error for everything wrong in the request
///   returns  empty when it was stopped before the first answer
std::optional<plan_answer> plan(const plan_request& request);

/// Whether a script should stop: the verdict is refuse or emergency.
bool is_stop(const plan_answer& answer);

/// The answer as JSON (src/api/schema/plan.json).
std::string json_of(const plan_answer& answer);

/// The answer in words on one screen, lines of at most 80 columns.
std::string text_of(const plan_answer& answer);

/// A self-contained page.
std::string report_of(const plan_answer& answer);

}  // namespace magnesia::api
