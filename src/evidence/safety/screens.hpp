// screens.hpp - questionnaires with their cut-offs, and what raises the odds of too little magnesium.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/foods/food_rules.hpp"
#include "evidence/foods/reference_intakes.hpp"
#include "evidence/safety/safety_base.hpp"
#include "evidence/safety/safety_rules.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view questionnaires_schema = "magnesia.questionnaires/1";
inline constexpr std::string_view status_schema = "magnesia.status/1";
inline constexpr std::string_view screening_advice_schema = "magnesia.screening_advice/1";

/// A class of scores, up to the next one.
struct score_band {
    double from = 0;
    std::string reading;
    safety_action action = safety_action::note;
    std::string sentence;  ///< what follows, for the person
};

/// Items that are counted from numbers: a point lies above each.
struct screen_edges {
    double body_mass_index = 0;
    double age_y = 0;
    double neck_cm = 0;
};

/// A questionnaire that people fill in elsewhere; scores only.
struct questionnaire {
    std::string id;
    std::string label;
    double most = 0;
    std::vector<score_band> bands;      ///< ascending, the first from 0
    std::optional<screen_edges> edges;  ///< of the one that is counted here
    known_how known;
};

/// The band a score lies in; it must be at least 0.
const score_band& band_of(const questionnaire& which, double score);

/// From the least to the most that doubt allows.
struct doubted {
    double low = 0;
    double middle = 0;
    double high = 0;
};

/// What a factor looks at.
enum class status_quantity {
    conditions,
    interactions,
    diet_of_average,
    diet_of_advised,
    age_y,
    ppi_years,
    alcohol_g_a_day,
    hot_hours_a_week,
    cramps_per_week,
    tired_by_day,
    serum_mmol_per_l,
    egfr_ml_min
};

std::string_view word(status_quantity which);

/// One thing that changes the odds of a low status.
struct status_factor {
    std::string id;
    status_quantity of = status_quantity::conditions;
    std::vector<std::string> names;  ///< of conditions and interactions: any of these
    double from = 0;                 ///< of a number: from here on...
    bool is_from_out = false;        ///< ...without `from` itself
    double below = 0;                ///< ...and below this
    doubted odds;
    std::string family;            ///< of one family the largest odds count alone; may be empty
    std::string cause;             ///< diet, medicine, illness, loss, sign, test; empty: speaks against a lack
    bool ends_the_search = false;  ///< whether no test for a lack is named beside it
    std::string sentence;
    known_how known;
    /// Whether a number lies in it.
    bool holds(double number) const;
};

/// A test of the status.
struct status_test_rule {
    std::string id;
    std::string name;
    std::string low;  ///< what counts as low
    doubted sensitivity;
    doubted specificity;
    bool needs_kidneys = false;    ///< not for weak ones
    bool gives_magnesium = false;  ///< not for people who may take none
    std::string weakness;
    known_how known;
};

/// A reason to think of magnesium, as texts list it.
struct benefit_text {
    std::string id;
    std::vector<std::string> claims;
    std::string sentence;
    std::string comment;
    known_how known;
};

/// What is right where magnesium is wrong.
struct wrong_answer_text {
    std::string id;
    std::string sentence;
    known_how known;
};

struct advice_edges {
    double late_caffeine_mg = 0;
    double late_caffeine_h = 0;
    double late_alcohol_g = 0;
    double late_alcohol_h = 0;
    double much_pain = 0;
    double much_stress = 0;
    double hard_hours_a_week = 0;
    known_how known;
};

struct screen_table {
    std::vector<questionnaire> questionnaires;
    doubted prior;  ///< chance
    known_how prior_known;
    std::string weakness;
    std::vector<status_factor> factors;
    std::vector<status_test_rule> tests;
    advice_edges edges;
    std::vector<benefit_text> benefits;
    std::vector<wrong_answer_text> wrong_answers;
    std::vector<reference_intake> intakes;  ///< what a diet is judged by
    training_need training;
};

/// Readers of the files of data/screening; faults are appended. Each sets its own part of the table.
void parse_questionnaires(const core::tree& file, screen_table& into, std::vector<core::issue>& issues);
void parse_status(const core::tree& file, screen_table& into, std::vector<core::issue>& issues);
void parse_screening_advice(const core::tree& file, screen_table& into, std::vector<core::issue>& issues);

/// Notes names that the check of safety does not know, and sources that do not exist.
void check_screens(const screen_table& table, const safety_words& words, const std::vector<interaction>& interactions,
                   std::vector<core::issue>& issues);
void check_screen_sources(const screen_table& table, const std::vector<source>& sources,
                          std::vector<core::issue>& issues);

/// The table of the program, with what a diet is judged by.
///   throws   data_error with every issue
screen_table load_screens(const safety_base& base);

}  // namespace magnesia::evidence
