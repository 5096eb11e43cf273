// read_screens.cpp - questionnaires, odds and advice out of their files; all that is wrong is noted.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/safety/screens.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view questionnaire_file_keys[] = {"schema", "questionnaire"};
constexpr std::string_view questionnaire_keys[] = {"id",    "label",      "most",   "bands", "edges",
                                                   "grade", "provenance", "source", "place", "note"};
constexpr std::string_view band_keys[] = {"from", "reading", "action", "sentence"};
constexpr std::string_view screen_edge_keys[] = {"body_mass_index", "age_y", "neck_cm"};
constexpr std::string_view status_file_keys[] = {"schema", "weakness", "prior", "factor", "test"};
constexpr std::string_view prior_keys[] = {"chance", "grade", "provenance", "source", "place", "note"};
constexpr std::string_view factor_keys[] = {
    "id",       "of",    "names",      "from",   "above", "below", "odds", "family", "cause", "ends_the_search",
    "sentence", "grade", "provenance", "source", "place", "note"};
constexpr std::string_view test_keys[] = {
    "id",       "name",  "low",        "sensitivity", "specificity", "needs_kidneys", "gives_magnesium",
    "weakness", "grade", "provenance", "source",      "place",       "note"};
constexpr std::string_view advice_file_keys[] = {"schema", "edges", "benefit", "wrong_answer"};
constexpr std::string_view advice_edge_keys[] = {
    "late_caffeine_mg",  "late_caffeine_h", "late_alcohol_g", "late_alcohol_h", "much_pain", "much_stress",
    "hard_hours_a_week", "grade",           "provenance",     "source",         "place",     "note"};
constexpr std::string_view benefit_keys[] = {"id",         "claims", "sentence", "comment", "grade",
                                             "provenance", "source", "place",    "note"};
constexpr std::string_view wrong_keys[] = {"id", "sentence", "grade", "provenance", "source", "place", "note"};
constexpr std::string_view no_cause = "none";  // of what speaks against a lack
constexpr std::string_view causes[] = {"diet", "medicine", "illness", "loss", "sign", "test", no_cause};
constexpr std::string_view quantities[] = {"conditions",      "interactions", "diet_of_average",  "diet_of_advised",
                                           "age_y",           "ppi_years",    "alcohol_g_a_day",  "hot_hours_a_week",
                                           "cramps_per_week", "tired_by_day", "serum_mmol_per_l", "egfr_ml_min"};
constexpr allowed_range score_range{0, 100, "points"};
constexpr allowed_range edge_range{0, 1e4};
constexpr allowed_range odds_range{0.001, 1000, "times the odds"};
constexpr allowed_range chance_range{1e-6, 1 - 1e-6, "a chance between 0 and 1"};

template <class Item>
void note_repeated(const table_reader& in, const std::vector<Item>& before, const std::string& id) {
    const bool is_repeated = std::any_of(before.begin(), before.end(), [&](const Item& one) { return one.id == id; });
    if (is_repeated && !id.empty()) in.note("id", "stands twice in this file", "each id once");
}

/// Three ascending numbers under a key.
doubted read_doubted(const table_reader& in, std::string_view key, const allowed_range& range) {
    const std::string allowed = "[low, middle, high], ascending, each " + range.text();
    const tree* value = in.required(key, allowed);
    if (value == nullptr) return {};
    double numbers[3] = {};
    const bool are_three = value->items() != nullptr && value->items()->size() == 3;
    bool is_good = are_three;
    for (std::size_t i = 0; are_three && i < 3; ++i) {
        const tree& one = (*value->items())[i];
        numbers[i] = one.integer() != nullptr ? static_cast<double>(*one.integer())
                     : one.real() != nullptr  ? *one.real()
                                              : std::nan("");
        is_good = is_good && range.contains(numbers[i]) && (i == 0 || numbers[i] >= numbers[i - 1]);
    }
    if (!is_good) {
        in.note(key, "is no such list", allowed);
        return {};
    }
    return {numbers[0], numbers[1], numbers[2]};
}

score_band read_band(const table_reader& in) {
    return {.from = in.number("from", score_range).value_or(0),
            .reading = in.text("reading").value_or(""),
            .action = action_from(in.choice("action", action_words()).value_or("")).value_or(safety_action::clinician),
            .sentence = in.text("sentence").value_or("")};
}

void check_bands(const table_reader& in, const questionnaire& which) {
    if (which.bands.empty()) return;
    if (which.bands.front().from != 0) in.note("bands", "does not begin at 0", "the first band from 0");
    for (std::size_t i = 1; i < which.bands.size(); ++i) {
        if (which.bands[i].from <= which.bands[i - 1].from) in.note("bands", "does not ascend");
        if (which.bands[i].action < which.bands[i - 1].action) in.note("bands", "gets milder with a higher score");
    }
    if (which.bands.back().from > which.most) in.note("bands", "begins above the most points there are");
}

questionnaire read_questionnaire(const table_reader& in, const std::vector<questionnaire>& before) {
    questionnaire one;
    one.id = read_identifier(in, "id");
    note_repeated(in, before, one.id);
    one.label = in.text("label").value_or("");
    one.most = in.number("most", score_range).value_or(0);
    in.for_each_table("bands", band_keys, {.low = 1, .unit = "of bands"},
                      [&](const table_reader& band) { one.bands.push_back(read_band(band)); });
    check_bands(in, one);
    if (in.find("edges") != nullptr) {
        if (const auto edges = in.table("edges", screen_edge_keys)) {
            one.edges = screen_edges{.body_mass_index = edges->number("body_mass_index", edge_range).value_or(0),
                                     .age_y = edges->number("age_y", edge_range).value_or(0),
                                     .neck_cm = edges->number("neck_cm", edge_range).value_or(0)};
        }
    }
    one.known = read_known_how(in);
    return one;
}

/// Where a number must lie, or which names.
void read_condition(const table_reader& in, status_factor& one) {
    const bool is_list = one.of == status_quantity::conditions || one.of == status_quantity::interactions;
    if (is_list) {
        one.names = in.texts("names");
        if (one.names.empty()) in.note("names", "names nothing", "ids of " + std::string(word(one.of)));
        return;
    }
    one.is_from_out = in.find("above") != nullptr;
    one.from = in.number(one.is_from_out ? "above" : "from", edge_range).value_or(0);
    one.below = in.number("below", edge_range).value_or(0);
    if (one.below <= one.from) in.note("below", "is not above where it begins");
}

status_factor read_factor(const table_reader& in, const std::vector<status_factor>& before) {
    status_factor one;
    one.id = read_identifier(in, "id");
    note_repeated(in, before, one.id);
    const auto of = in.choice("of", quantities);
    const auto at = std::find(std::begin(quantities), std::end(quantities), of.value_or("conditions"));
    one.of = static_cast<status_quantity>(at - std::begin(quantities));
    read_condition(in, one);
    one.odds = read_doubted(in, "odds", odds_range);
    one.family = in.text_or("family", "");
    one.cause = in.choice("cause", causes).value_or("");
    if (one.cause == no_cause) one.cause.clear();
    if (!one.cause.empty() && one.odds.low < 1 && in.is_sound()) {
        in.note("odds", "of a risk fall below 1", "a risk that is added must not lower the chance");
    }
    one.ends_the_search = in.truth_or("ends_the_search", false);
    one.sentence = in.text("sentence").value_or("");
    one.known = read_known_how(in);
    return one;
}

status_test_rule read_test(const table_reader& in, const std::vector<status_test_rule>& before) {
    status_test_rule one;
    one.id = read_identifier(in, "id");
    note_repeated(in, before, one.id);
    one.name = in.text("name").value_or("");
    one.low = in.text("low").value_or("");
    one.sensitivity = read_doubted(in, "sensitivity", chance_range);
    one.specificity = read_doubted(in, "specificity", chance_range);
    if (one.sensitivity.middle + one.specificity.middle < 1) in.note("sensitivity", "makes a test worse than none");
    one.needs_kidneys = in.truth_or("needs_kidneys", false);
    one.gives_magnesium = in.truth_or("gives_magnesium", false);
    one.weakness = in.text("weakness").value_or("");
    one.known = read_known_how(in);
    return one;
}

void read_advice_edges(const table_reader& top, advice_edges& edges) {
    const auto in = top.table("edges", advice_edge_keys);
    if (!in) return;
    edges.late_caffeine_mg = in->number("late_caffeine_mg", edge_range).value_or(0);
    edges.late_caffeine_h = in->number("late_caffeine_h", edge_range).value_or(0);
    edges.late_alcohol_g = in->number("late_alcohol_g", edge_range).value_or(0);
    edges.late_alcohol_h = in->number("late_alcohol_h", edge_range).value_or(0);
    edges.much_pain = in->number("much_pain", edge_range).value_or(0);
    edges.much_stress = in->number("much_stress", edge_range).value_or(0);
    edges.hard_hours_a_week = in->number("hard_hours_a_week", edge_range).value_or(0);
    edges.known = read_known_how(*in);
}

}  // namespace

std::string_view word(status_quantity which) {
    return quantities[static_cast<std::size_t>(which)];
}

void parse_questionnaires(const core::tree& file, screen_table& into, std::vector<core::issue>& issues) {
    if (!check_schema(file, questionnaires_schema, issues)) return;
    const table_reader top{file, "", questionnaire_file_keys, issues};
    top.for_each_table(
        "questionnaire", questionnaire_keys, {.low = 1, .unit = "of [[questionnaire]]"},
        [&](const table_reader& in) { into.questionnaires.push_back(read_questionnaire(in, into.questionnaires)); });
}

void parse_status(const core::tree& file, screen_table& into, std::vector<core::issue>& issues) {
    if (!check_schema(file, status_schema, issues)) return;
    const table_reader top{file, "", status_file_keys, issues};
    into.weakness = top.text("weakness").value_or("");
    if (const auto prior = top.table("prior", prior_keys)) {
        into.prior = read_doubted(*prior, "chance", chance_range);
        into.prior_known = read_known_how(*prior);
    }
    top.for_each_table("factor", factor_keys, {.low = 1, .unit = "of [[factor]]"},
                       [&](const table_reader& in) { into.factors.push_back(read_factor(in, into.factors)); });
    top.for_each_table("test", test_keys, {.low = 1, .unit = "of [[test]]"},
                       [&](const table_reader& in) { into.tests.push_back(read_test(in, into.tests)); });
}

void parse_screening_advice(const core::tree& file, screen_table& into, std::vector<core::issue>& issues) {
    if (!check_schema(file, screening_advice_schema, issues)) return;
    const table_reader top{file, "", advice_file_keys, issues};
    read_advice_edges(top, into.edges);
    top.for_each_table("benefit", benefit_keys, {.low = 1, .unit = "of [[benefit]]"}, [&](const table_reader& in) {
        benefit_text one{.id = read_identifier(in, "id"),
                         .claims = in.texts("claims"),
                         .sentence = in.text("sentence").value_or(""),
                         .comment = in.text("comment").value_or(""),
                         .known = read_known_how(in)};
        note_repeated(in, into.benefits, one.id);
        into.benefits.push_back(std::move(one));
    });
    top.for_each_table("wrong_answer", wrong_keys, {.low = 1, .unit = "of [[wrong_answer]]"},
                       [&](const table_reader& in) {
                           wrong_answer_text one{.id = read_identifier(in, "id"),
                                                 .sentence = in.text("sentence").value_or(""),
                                                 .known = read_known_how(in)};
                           note_repeated(in, into.wrong_answers, one.id);
                           into.wrong_answers.push_back(std::move(one));
                       });
}

}  // namespace magnesia::evidence
