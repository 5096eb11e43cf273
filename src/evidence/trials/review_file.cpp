// review_file.cpp - reading review files.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/interval_check.hpp"
#include "evidence/files/word_list.hpp"
#include "evidence/trials/review.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view review_file_keys[] = {
    "schema",   "id",         "label",  "kind",         "sources", "registration", "funding",   "conflicts",
    "subjects", "studies_of", "trials", "participants", "covers",  "finding",      "limits",    "note",
    "pooled",   "family",     "role",   "about",        "route",   "form",         "population"};
constexpr std::string_view population_keys[] = {"who", "conditions"};
constexpr std::string_view pooled_keys[] = {
    "outcome",   "measure",      "group",      "value",          "low",     "high",  "p",
    "p_below",   "i2",           "tau2",       "prediction_low", "egger_p", "model", "prediction_high",
    "certainty", "participants", "provenance", "place",          "note",    "study", "studies",
    "conditions"};
constexpr std::string_view study_keys[] = {"label", "trial",        "n",      "n_control",      "mean",
                                           "sd",    "mean_control", "events", "events_control", "value",
                                           "low",   "high",         "se",     "sd_control"};

constexpr word_list<review_kind, 6> review_kinds{{{review_kind::meta_analysis, "meta_analysis"},
                                                  {review_kind::umbrella_review, "umbrella_review"},
                                                  {review_kind::systematic_review, "systematic_review"},
                                                  {review_kind::narrative_review, "narrative_review"},
                                                  {review_kind::guideline, "guideline"},
                                                  {review_kind::expert_opinion, "expert_opinion"}}};
constexpr std::string_view subjects[] = {"people", "animals", "both"};
constexpr std::string_view given[] = {"magnesium", "glycine", "placebo",  "behaviour",  "caffeine",
                                      "alcohol",   "warmth",  "exercise", "mindfulness"};
constexpr std::string_view routes[] = {"oral", "intravenous"};
constexpr std::string_view studied[] = {"randomised", "observational", "mixed", "animal", "none"};
constexpr std::string_view models[] = {"fixed_effect", "random_effects", "reml", "knapp_hartung", "network", "unclear"};

constexpr allowed_range counts{1, 1e8, ""};
constexpr allowed_range events{0, 1e8, ""};
constexpr allowed_range any_value{-1e7, 1e7, ""};
constexpr allowed_range spreads{0, 1e7, "", "a spread is not negative"};
constexpr allowed_range ratios{1e-4, 1e4, "", "a ratio is above 0"};
constexpr allowed_range correlations{-1, 1, "", "a correlation"};
constexpr allowed_range probabilities{0, 1, "", "a probability"};
constexpr allowed_range per_cents{0, 100, "per cent"};

allowed_range values_of(effect_measure measure) {
    if (is_ratio(measure)) return ratios;
    return measure == effect_measure::correlation ? correlations : any_value;
}

bool is_whole(const reviewed_study& s) {
    const bool has_means = s.n && s.n_control && s.mean && s.mean_control && s.sd && s.sd_control;
    const bool has_events = s.n && s.n_control && s.events && s.events_control;
    return has_means || has_events || (s.value && ((s.low && s.high) || s.se));
}

reviewed_study read_study(const table_reader& in, effect_measure measure) {
    reviewed_study read;
    read.where = in.where();
    read.label = in.text("label").value_or("");
    read.trial = in.text_or("trial", "");
    read.n = in.whole_number_if_said("n", counts);
    read.n_control = in.whole_number_if_said("n_control", counts);
    read.mean = in.number_if_said("mean", any_value);
    read.sd = in.number_if_said("sd", spreads);
    read.mean_control = in.number_if_said("mean_control", any_value);
    read.sd_control = in.number_if_said("sd_control", spreads);
    read.events = in.whole_number_if_said("events", events);
    read.events_control = in.whole_number_if_said("events_control", events);
    read.value = in.number_if_said("value", values_of(measure));
    read.low = in.number_if_said("low", values_of(measure));
    read.high = in.number_if_said("high", values_of(measure));
    read.se = in.number_if_said("se", spreads);
    check_interval(in, "value", read.value, read.low, read.high);
    if (!is_whole(read))
        in.note("label", "is not enough to pool",
                "n, mean, sd of both groups; events and n of both; value with low and high or se");
    return read;
}

pooled_result read_pooled(const table_reader& in) {
    pooled_result read;
    read.where = in.where();
    read.outcome = read_identifier(in, "outcome");
    read.measure =
        effect_measure_from(in.choice("measure", effect_measure_words()).value_or("")).value_or(read.measure);
    read.group = in.text_or("group", "");
    read.conditions = in.words("conditions", condition_words());
    if (!read.conditions.empty() && read.group.empty())
        in.note("conditions", "stands without a group", "only of a group; those of all are said in [population]");
    read.value = in.number("value", values_of(read.measure)).value_or(0);
    read.low = in.number_if_said("low", values_of(read.measure));
    read.high = in.number_if_said("high", values_of(read.measure));
    if (in.find("value") != nullptr) check_interval(in, "value", read.value, read.low, read.high);
    read.p = in.number_if_said("p", probabilities);
    read.p_below = in.number_if_said("p_below", probabilities);
    read.i2 = in.number_if_said("i2", per_cents);
    read.tau2 = in.number_if_said("tau2", spreads);
    read.prediction_low = in.number_if_said("prediction_low", any_value);
    read.prediction_high = in.number_if_said("prediction_high", any_value);
    read.egger_p = in.number_if_said("egger_p", probabilities);
    read.studies = in.whole_number_if_said("studies", counts);
    read.participants = in.whole_number_if_said("participants", counts);
    read.model = in.choice_or("model", "unclear", models);
    read.certainty = in.choice_or("certainty", "", certainty_words());
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.stands_in = in.text("place", "where in the source: abstract, table 2").value_or("");
    read.note = in.text_or("note", "");
    in.for_each_table("study", study_keys, {.low = 0, .unit = "of [[pooled.study]]"},
                      [&](const table_reader& study) { read.of.push_back(read_study(study, read.measure)); });
    return read;
}

reviewed_people read_people(const table_reader& in) {
    reviewed_people read;
    read.who = in.text("who", "of whom the review is, as it reads behind \"of\"").value_or("");
    read.conditions = in.words("conditions", condition_words());
    if (read.conditions.empty())
        in.note("conditions", "is missing", fmt::format("{}", fmt::join(condition_words(), ", ")));
    return read;
}

}  // namespace

std::string_view word(review_kind kind) {
    return text_of(review_kinds, kind);
}

std::vector<std::string_view> review_kind_words() {
    return texts_of(review_kinds);
}

review parse_review(const core::tree& file, std::vector<core::issue>& issues) {
    review read;
    read.where = file.where;
    if (!check_schema(file, review_schema, issues)) return read;
    const table_reader top{file, "", review_file_keys, issues};
    read.id = read_identifier(top, "id");
    read.label = top.text("label").value_or("");
    read.kind = value_of(review_kinds, top.choice("kind", review_kind_words()).value_or("")).value_or(read.kind);
    read.about = top.choice_or("about", "magnesium", given);
    read.route = top.choice_or("route", "oral", routes);
    read.form = top.text_or("form", "");
    read.family = top.text_or("family", "");
    read.role = trial_role_from(top.choice_or("role", "none", trial_role_words())).value_or(read.role);
    read.sources = top.texts("sources");
    if (read.sources.empty()) top.note("sources", "is missing", "at least one id of data/sources");
    read.registration = top.text_or("registration", "");
    read.who_paid = funding_from(top.choice("funding", funding_words()).value_or("")).value_or(read.who_paid);
    read.conflicts = top.text_or("conflicts", "");
    read.subjects = top.choice("subjects", subjects).value_or("");
    read.studies_of = top.choice("studies_of", studied).value_or("");
    read.trials = top.whole_number_if_said("trials", counts);
    read.participants = top.whole_number_if_said("participants", counts);
    if (const auto people = top.table("population", population_keys)) read.people = read_people(*people);
    if (top.find("covers") != nullptr) read.covers = top.texts("covers");
    read.says = top.text("finding", "what it found, in own words").value_or("");
    read.limits = top.text_or("limits", "");
    read.note = top.text_or("note", "");
    top.for_each_table("pooled", pooled_keys, {.low = 0, .unit = "of [[pooled]]"},
                       [&](const table_reader& in) { read.pooled.push_back(read_pooled(in)); });
    return read;
}

}  // namespace magnesia::evidence
