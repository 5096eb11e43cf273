// assumptions.cpp - the sentences.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/assumptions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "api/answers/concerns.hpp"
#include "api/answers/routine_words.hpp"
#include "api/answers/scenario_request.hpp"
#include "api/answers/serum_words.hpp"
#include "core/text.hpp"
#include "evidence/foods/daily_need.hpp"
#include "evidence/foods/usual_values.hpp"
#include "model/following/said_insomnia.hpp"
#include "model/person/clinic_baseline.hpp"
#include "model/person/low_serum.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/values/calendar.hpp"
#include "scenario/values/creatinine.hpp"

namespace magnesia::api {
namespace {

std::string meals_in_words(const scenario::routine& day) {
    std::string words;
    for (const scenario::meal& m : day.meals) {
        words += fmt::format("{}{} ({:.0f} %)", words.empty() ? "" : ", ", scenario::print(m.at), 100 * m.share);
    }
    return words;
}

std::string assumed_filtration(const scenario::person& who) {
    if (who.stage_egfr_ml_min) {
        return fmt::format(
            "eGFR was not said: {} is taken, the middle of the stage of kidney disease that was said, or what is usual "
            "at this age where that is less, with a wider spread.",
            shortest(*who.stage_egfr_ml_min));
    }
    return "eGFR is unknown, and unknown is not normal: kidneys as expected for this age, with a wider spread.";
}

std::string assumed_from_creatinine(const scenario::person& who) {
    const bool is_child = who.age_y < scenario::first_adult_year;
    return fmt::format("An eGFR of {:.0f} was estimated from creatinine by {}; such estimates can be 30 % off.",
                       *who.egfr_ml_min, is_child ? "the bedside equation of Schwartz 2009" : "CKD-EPI 2021");
}

/// A dose counted as mg of a compound: which composition was meant.
std::string assumed_compound(const scenario::compound_mg amount, const evidence::form& form) {
    const evidence::elemental_range holds = evidence::elemental_of(form, amount);
    const auto range =
        holds.low.value == holds.high.value
            ? std::string()
            : fmt::format("; other compositions hold {:.0f} to {:.0f} mg", holds.low.value, holds.high.value);
    return fmt::format("{} mg of {} is taken as {}, which holds {:.0f} mg magnesium{}.", shortest(amount.value),
                       form.label, holds.usual_variant, holds.usual.value, range);
}

std::string assumed_diet(const scenario::person& who) {
    return fmt::format(
        "The diet of {:.0f} mg magnesium a day is added up from {} foods of composition tables; see "
        "`magnesia foods`.",
        who.diet_magnesium_mg, who.foods.size());
}

std::string assumed_food(const scenario::dose& line) {
    return fmt::format("Whether `{}` is taken with food was not said: it meets what is left of the last meal.",
                       scenario::print(line));
}

/// A fasting dose takes no meal away; said of one that a meal is still beside.
std::string fasting_beside_meal(const scenario::dose& line, const scenario::routine& day) {
    constexpr int still_there_min = 3 * 60;  // a usual meal has all but left by then (stomach.meal_speed: 0.36 an hour)
    const auto* at = std::get_if<scenario::at_times>(&line.when);
    if (line.food != scenario::food_state::fasting || at == nullptr) return "";
    for (const scenario::clock_time dose : at->times) {
        for (const scenario::meal& one : day.meals) {
            if (scenario::minutes_between(one.at, dose) >= still_there_min) continue;
            return fmt::format("`{}` is said to be fasting, but the meal of {} is still there.", scenario::print(line),
                               scenario::print(one.at));
        }
    }
    return "";
}

std::string assumed_light() {
    const scenario::light_habits usual;
    return fmt::format(
        "Light was not said: {:g} lux at the eye from {} to {}, {:g} lux while up before and after, darkness in bed.",
        usual.day_lux, scenario::print(usual.dawn), scenario::print(usual.dusk), usual.evening_lux);
}

std::string assumed_bedroom() {
    return fmt::format("The bedroom was not said: {:g} degrees and quiet.", scenario::bedroom{}.temperature_c);
}

/// Complaints nobody spoke of: the night is then that of somebody who has none, and unknown is not none. Insomnia may
/// come of the others.
std::vector<std::string> assumed_complaints(const scenario::scenario& what) {
    std::vector<std::string> unsaid;
    const std::vector<std::string> said = spoils_nights(what.who, what.day);
    const bool is_open = !scenario::insomnia_index(what.who);
    if (is_open && said.empty()) unsaid.emplace_back("insomnia");
    if (!what.who.anxiety_gad7) unsaid.emplace_back("anxiety");
    if (!what.who.low_mood_phq9) unsaid.emplace_back("low mood");
    if (!what.who.pain_0_10) unsaid.emplace_back("pain");
    if (what.day.stress == 0) unsaid.emplace_back("stress beyond the usual");
    std::vector<std::string> all;
    if (is_open && !said.empty()) {
        all.push_back(fmt::format("Nothing was said of insomnia: the effect of {} on nights is simulated, and no more.",
                                  listed(said)));
    }
    if (!unsaid.empty()) {
        all.push_back(fmt::format("Nothing was said of {}: simulated is somebody without.", listed(unsaid)));
    }
    return all;
}

/// What was taken for a session that says less than the model needs.
std::string assumed_session(const scenario::training_session& one) {
    const double intensity = scenario::intensity_of(one);
    std::vector<std::string> taken;
    if (!one.intensity) {
        const std::string word = scenario::intensity_word(intensity);
        taken.push_back(word.ends_with('%') ? "an intensity of " + word : word + " intensity");
    }
    if (!one.eccentric) {
        taken.push_back(
            fmt::format("an eccentric load of {:.2g} in all", scenario::eccentric_per_h(one) * one.minutes / 60));
    }
    taken.push_back(fmt::format("{:.1f} L of sweat an hour", scenario::sweat_l_per_h(intensity, one.temperature_c)));
    return fmt::format("Trains {}: assumed are {}.", in_words(one), listed(taken));
}

/// The need with training, beside what food brings; nothing for somebody who does not train hard.
std::vector<std::string> estimated_need(const scenario::scenario& what, const evidence::evidence_base& base) {
    const scenario::routine& usual = scenario::habitual_day(what);
    const auto need = evidence::daily_need_of(base.intakes, base.foods.training, what.who, usual);
    if (!need || need->factor == 1) return {};
    return {
        fmt::format("Hard training: the need of magnesium is estimated at {:.0f} mg a day, {:.0f} % above the {} mg "
                    "that {} advises "
                    "(strenuous exercise may add 10 to 20 %, Nielsen and Lukaski 2006; from how much training on is "
                    "our assumption); "
                    "food brings {:.0f}.",
                    need->needed_mg, 100 * (need->factor - 1), shortest(need->advised_mg), need->advice.name,
                    what.who.diet_magnesium_mg)};
}

/// Clinical values that were taken as is usual, of what concerns the person.
std::string assumed_pressure(const scenario::person& who, const model::clinic_baseline& taken) {
    std::vector<std::string> unsaid;
    if (!who.systolic_mmhg) unsaid.push_back(fmt::format("systolic {:g} mmHg", taken.systolic_mmhg));
    if (!who.diastolic_mmhg) unsaid.push_back(fmt::format("diastolic {:g} mmHg", taken.diastolic_mmhg));
    if (unsaid.empty()) return "";
    return fmt::format("Blood pressure was not said: {}, as is usual where it is {}high.", listed(unsaid),
                       has_condition(who, "hypertension") ? "" : "not ");
}

std::string assumed_sugar(const scenario::person& who, const model::clinic_baseline& taken) {
    std::vector<std::string> unsaid;
    if (!who.fasting_glucose_mmol_per_l) {
        unsaid.push_back(fmt::format("fasting glucose {:g} mmol/L", taken.glucose_mmol_per_l));
    }
    if (!who.homa_ir) unsaid.push_back(fmt::format("HOMA-IR {:g}", taken.homa_ir));
    if (!who.hba1c_percent) unsaid.push_back(fmt::format("HbA1c {:g} %", taken.hba1c_percent));
    if (!who.crp_mg_per_l) unsaid.push_back(fmt::format("C-reactive protein {:g} mg/L", taken.crp_mg_per_l));
    if (unsaid.empty()) return "";
    return fmt::format("Not said, and taken as is usual {} diabetes: {}.",
                       has_condition(who, "type_2_diabetes") ? "with type 2" : "without", listed(unsaid));
}

std::string assumed_walking(const scenario::person& who) {
    std::vector<std::string> unsaid;
    if (!who.gait_speed_m_per_s) unsaid.emplace_back("walking speed");
    if (!who.chair_stand_s) unsaid.emplace_back("five stands from a chair");
    return unsaid.empty() ? "" : fmt::format("Nothing was said of {}: usual at this age.", listed(unsaid));
}

std::vector<std::string> assumed_clinic(const scenario::scenario& what) {
    const concerns told = concerns_of(what.who, what.day);
    const model::clinic_baseline taken = model::clinic_baseline_of(what.who);
    std::vector<std::string> all;
    const auto add = [&](bool is_told, const std::string& sentence) {
        if (is_told && !sentence.empty()) all.push_back(sentence);
    };
    add(told.pressure, assumed_pressure(what.who, taken));
    add(told.metabolism, assumed_sugar(what.who, taken));
    add(told.cramps && !what.who.cramps_per_week,
        "Nothing was said of cramps: simulated is somebody who rarely has them.");
    add(told.walking, assumed_walking(what.who));
    add(told.training && !what.who.training, "How used to training the person is was not said: untrained.");
    return all;
}

std::string assumed_health() {
    return "Health changes within the run: a medicine, a condition or a filtration acts from the midnight of its day "
           "on and is gone at the midnight of its last, but for what is known to come and go within days or weeks.";
}

/// On what a low serum was laid.
std::string assumed_serum(const scenario::person& who, const std::vector<evidence::modifier>& modifiers) {
    const double serum = who.serum_magnesium_mmol_per_l.value_or(evidence::usual_value_of("serum_low_mmol_per_l"));
    if (serum >= evidence::usual_value_of("serum_low_mmol_per_l")) return {};
    const std::vector<std::string> causes = model::low_serum_causes(who, modifiers);
    const auto named = [&](model::losing_place where) {
        std::vector<std::string> all;
        for (const std::string& id : causes) {
            const evidence::modifier& cause = *evidence::find_modifier(modifiers, id);
            if (model::loses_at(cause, where)) all.push_back(cause.label);
        }
        return all;
    };
    std::vector<std::string> places;
    if (const auto all = named(model::losing_place::bowel); !all.empty()) {
        places.push_back("on uptake in the bowel, as long as there is " + listed(all));
    }
    if (const auto all = named(model::losing_place::kidney); !all.empty()) {
        places.push_back("on what the kidneys take back, as long as there is " + listed(all));
    }
    return fmt::format("A serum of {} is low; what does not come of the rest that was said is laid {}.",
                       serum_in_words(serum),
                       places.empty() ? "on the kidneys, for good: no cause was said"
                                      : fmt::format("{}", fmt::join(places, ", and ")));
}

/// The lowest filtration of the run that was said, in numbers or as a stage.
std::optional<double> lowest_filtration(const scenario::scenario& what) {
    std::optional<double> lowest = scenario::known_egfr(what.who);
    for (const scenario::health_phase& phase : what.health) {
        if (phase.egfr_ml_min) lowest = std::min(lowest.value_or(*phase.egfr_ml_min), *phase.egfr_ml_min);
    }
    return lowest;
}

std::string assumed_hope(const scenario::hope& said) {
    return fmt::format(
        "In a trial: hope of being treated is {} and the return to the mean {}, of what such people have in usual "
        "trials. Both act from the first hour on, with and without magnesium.",
        shortest(said.expectation), shortest(said.enrolled));
}

bool is_by_day(const scenario::clock_time& bed, const scenario::clock_time& rise) {
    constexpr int first_minute = 9 * 60;  // of the hours in which the middle of a night is no night
    constexpr int last_minute = 21 * 60;
    const int middle = (bed.minute_of_day + scenario::minutes_between(bed, rise) / 2) % (24 * 60);
    return middle >= first_minute && middle < last_minute;
}

bool sleeps_by_day(const scenario::routine& day) {
    return is_by_day(day.bed, day.rise) ||
           std::ranges::any_of(day.nights, [](const auto& night) { return is_by_day(night.bed, night.rise); });
}

}  // namespace

std::vector<std::string> spoils_nights(const scenario::person& who, const scenario::routine& day) {
    std::vector<std::string> said;
    if (day.stress > 0) said.emplace_back("stress");
    if (who.anxiety_gad7.value_or(0) > 0) said.emplace_back("anxiety");
    if (who.low_mood_phq9.value_or(0) > 0) said.emplace_back("low mood");
    if (who.pain_0_10.value_or(0) > 0) said.emplace_back("pain");
    return said;
}

std::string insomnia_less_than_its_causes(const scenario::scenario& what) {
    constexpr double worth_telling = 0.5;  // of a point
    const std::optional<double> said = scenario::insomnia_index(what.who);
    if (!said || what.insomnia_beyond > -worth_telling || !model::has_other_cause_of_insomnia(what)) return "";
    return fmt::format(
        "Anxiety, pain, stress or the bedroom as said make nights worth an insomnia index of {:.0f} by themselves, "
        "more than the {} that was said: no further complaint of sleep is assumed, and the index is shown from what "
        "was said.",
        *said - what.insomnia_beyond, shortest(*said));
}

std::string described(const scenario::person& who) {
    const char* sex = who.sex == scenario::biological_sex::female ? "Woman" : "Man";
    const std::string egfr = who.creatinine_umol_l ? fmt::format("{:.0f}", *who.egfr_ml_min)
                             : who.egfr_ml_min     ? shortest(*who.egfr_ml_min)
                                                   : "unknown";
    const std::string diet =
        who.foods.empty() ? shortest(who.diet_magnesium_mg) : fmt::format("{:.0f}", who.diet_magnesium_mg);
    const auto tenths = [](double value) { return shortest(std::round(10 * value) / 10); };  // as a scale shows
    return fmt::format("{}, {} y, {} kg, {:.0f} cm, eGFR {}, {} mg/d from food", sex, tenths(who.age_y),
                       tenths(who.weight_kg), who.height_cm, egfr, diet);
}

std::vector<std::string> assumed_adult(const scenario::person_file& adult) {
    return {"No person was given: a default adult stands in; see `why person.age_y`.",
            fmt::format("The default adult: {}; meals {}; in bed {} to {} ({}).", described(adult.who),
                        meals_in_words(adult.day), scenario::print(adult.day.bed), scenario::print(adult.day.rise),
                        adult.day.zone)};
}

std::string assumed_meals(const scenario::routine& day) {
    return fmt::format("No meals were given: three meals at {} with that share of the day's food.",
                       meals_in_words(day));
}

std::string assumed_span(const scenario::run_span& run, const scenario::dose& line) {
    const bool is_open = line.extent.index() == 0 && line.days.any();
    const bool says_date = std::holds_alternative<scenario::from_date>(line.begin);
    return fmt::format("{} it starts on {} and is followed for {} days{}.",
                       says_date ? "A regimen line says no end of the run:" : "A regimen line has no date:",
                       scenario::print(run.start), run.days, is_open ? "" : ", the last 14 of them without doses");
}

std::vector<std::string> assumed_of_scenario(const scenario::scenario& what, const evidence::evidence_base& base) {
    std::vector<std::string> all;
    if (!what.who.egfr_ml_min) all.push_back(assumed_filtration(what.who));
    if (what.who.creatinine_umol_l) all.push_back(assumed_from_creatinine(what.who));
    if (std::string low = assumed_serum(what.who, base.modifiers); !low.empty()) all.push_back(std::move(low));
    if (!what.who.foods.empty()) all.push_back(assumed_diet(what.who));
    if (!what.health.empty()) all.push_back(assumed_health());
    for (const std::string& sentence : assumed_complaints(what)) all.push_back(sentence);
    for (const std::string& sentence : assumed_clinic(what)) all.push_back(sentence);
    for (const scenario::training_session& one : what.day.training) all.push_back(assumed_session(one));
    if (scenario::hope_of(what) != scenario::hope{}) all.push_back(assumed_hope(scenario::hope_of(what)));
    if (what.day.therapy) {
        all.push_back(
            "Therapy of insomnia: time in bed follows, week by week, the diary of the typical person: at least 5 h 30, "
            "15 min more after a week with 85 % of it asleep as a diary shows it, 15 min less below 80 %.");
    }
    for (const std::string& sentence : estimated_need(what, base)) all.push_back(sentence);
    if (what.day.light == scenario::light_habits{}) all.push_back(assumed_light());
    if (what.day.room == scenario::bedroom{}) all.push_back(assumed_bedroom());
    for (const scenario::dose& line : what.doses) {
        if (const auto* compound = std::get_if<scenario::compound_mg>(&line.amount)) {
            all.push_back(assumed_compound(*compound, *evidence::find_form(base.forms, line.form)));
        }
        const bool is_open =
            line.food == scenario::food_state::unsaid && std::holds_alternative<scenario::by_mouth>(line.route);
        if (is_open && !std::holds_alternative<scenario::with_meal>(line.when)) all.push_back(assumed_food(line));
        const std::string fed = fasting_beside_meal(line, what.day);
        if (!fed.empty()) all.push_back(fed);
    }
    return all;
}

std::vector<std::string> limits_of(const scenario::scenario& what) {
    std::vector<std::string> all;
    if (lowest_filtration(what).value_or(adapting_kidney_below) < adapting_kidney_below) {
        all.push_back(
            "Below an eGFR of 60 kidneys adapt in ways this version does not know; ask a clinician before taking "
            "magnesium.");
    }
    const bool is_labelled =
        std::any_of(what.doses.begin(), what.doses.end(), [](const scenario::dose& d) { return d.is_tracer; });
    if (is_labelled) {
        all.push_back(
            "Labelled doses are followed in the typical person only; `simulate` shows them on the screen, in --json "
            "and in --report.");
    }
    if (sleeps_by_day(what.day)) {
        all.push_back(
            "Sleep by day comes out short here, and the first night back very short: read what changes, not how much "
            "there is.");
    }
    if (scenario::alcohol_g_a_day(what.day) > 0) {
        all.push_back("Left out of drinking: mood, health and lost dreams. Less awake here makes it no sleeping aid.");
    }
    const bool hopes = scenario::hope_of(what) != scenario::hope{};
    all.push_back(hopes ? "Left out of the night: apnoea, pills."
                        : "Left out of the night: hoping for help (it helps), apnoea, pills.");
    if (!hopes && (what.who.low_mood_phq9 || what.who.anxiety_gad7)) {
        all.push_back(
            "Left out of scores of mood: hope of being treated and the return to the mean; in trials they take about a "
            "tenth and a fifth of what low mood lies above the usual, without any treatment.");
    }
    if (!what.day.training.empty()) {
        all.push_back(
            "Training makes nobody stronger here; sizes of soreness, recovery and injury are those of group means.");
    }
    all.push_back(
        "A night is the average one as a recording gives it: single nights, sleep cycles, restless legs and what a "
        "person tells apart from it are not simulated.");
    if (!what.who.goals.empty()) {
        all.push_back("Goals choose what the screen and the report tell of the body; they change nothing in it.");
    }
    all.push_back("All soluble forms are absorbed alike here: no trial-grade difference between them is modelled.");
    all.push_back(
        "Of food its magnesium acts on absorption, and phytate and oxalate where a scenario says them: those of foods "
        "that are named are told by `magnesia foods` and not followed. Calcium in the bowel, fibre and the mucosa of "
        "single people do nothing here.");
    all.push_back(
        "Bone, HbA1c and insulin resistance take months: shorter runs show little of what they would come to.");
    return all;
}

}  // namespace magnesia::api
