// plan_fixture.hpp - answers of `plan` filled by hand: a trial of a supplement, nothing, a refusal, a day without room.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/plan/plan.hpp"

namespace magnesia::api {

inline scenario::clock_time clock(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

inline evidence::known_how known_by_judgement(const std::string& note) {
    return {.grade = evidence::evidence_grade::d,
            .known_from = evidence::provenance::assumption,
            .source = {},
            .place = {},
            .note = note,
            .where = {}};
}

inline evidence::source made_up_source(const std::string& id, const std::string& title, int year) {
    evidence::source made;
    made.id = id;
    made.type = "article-journal";
    made.title = title;
    made.authors = {{.family = "Author", .given = "A", .literal = {}}};
    made.journal = "Journal of Examples";
    made.year = year;
    return made;
}

inline scenario::person sleepless_woman() {
    scenario::person who;
    who.age_y = 68;
    who.weight_kg = 64;
    who.height_cm = 165;
    who.egfr_ml_min = 74;
    who.diet_magnesium_mg = 215;
    who.goals = {"sleep"};
    who.isi = 14;
    who.is.region = "us";
    who.is.conditions = {{"underactive thyroid"}};
    who.is.drugs = {{"levothyroxine 50", "omeprazol"}};
    who.is.drug_times = {{"levothyroxine 50", clock(7)}, {"omeprazol", clock(7, 30)}};
    who.is.others = std::vector<scenario::other_magnesium>{{"multivitamin", 50}};
    return who;
}

inline scenario::routine usual_day() {
    scenario::routine day;
    day.zone = "UTC";
    day.bed = clock(23);
    day.rise = clock(7);
    day.meals = {
        {.at = clock(8), .share = 0.25}, {.at = clock(12, 30), .share = 0.35}, {.at = clock(19), .share = 0.4}};
    day.caffeine = {{.at = clock(8, 15), .mg = 95}, {.at = clock(15), .mg = 95}};
    day.training = {{.at = clock(17), .minutes = 60, .kind = "walking"}};
    return day;
}

inline plan::expected_week week_of(int week, double middle, double low, double high, double benefit) {
    return {
        .week = week, .change = {middle, low, high}, .p_benefit = benefit, .p_nil = 0.96 - benefit, .p_worse = 0.04};
}

inline plan::option sleep_option(const std::string& name, double effect, double benefit) {
    plan::option one;
    one.name = name;
    one.score = {.goal = 0.02 + benefit,
                 .by_chance = 0.02,
                 .complaints = 0.01,
                 .dollars_low = 3,
                 .dollars_high = 8,
                 .burden = 0.02,
                 .total = benefit - 0.01,
                 .noise = 0.006};
    one.bodies = 200;
    one.what.days = 56;
    one.expected = {
        {.id = "insomnia_severity",
         .label = "Insomnia index",
         .unit = "points",
         .important = 6,
         .weeks = {week_of(1, effect / 3, effect * 2, 0.1, benefit / 3),
                   week_of(2, effect / 2, effect * 3, 0.1, benefit / 2), week_of(4, effect, effect * 4, 0, benefit),
                   week_of(8, effect, effect * 4.4, 0, benefit)}},
        {.id = "sleep_onset_latency",
         .label = "Time to fall asleep",
         .unit = "min",
         .important = 15,
         .weeks = {week_of(4, effect * 4, effect * 18, 0.4, 0.02)}}};
    return one;
}

inline safety::proposed_supplement glycinate(std::vector<safety::proposed_step> steps) {
    return {.product = "glycinate_capsule_100",
            .form = "bisglycinate",
            .piece_mg = 100,
            .with_food = false,
            .steps = steps};
}

inline void add_options(plan_answer& answer) {
    plan::option best = sleep_option("200 mg glycinate at 21:30", -0.4, 0.03);
    best.what.takes = glycinate({{1, 7, {{clock(21, 30), 1}}}, {8, 56, {{clock(21, 30), 2}}}});
    best.what.gates = {safety::gate::end_date};
    best.absorbed_mg = 52;
    plan::option smaller = sleep_option("100 mg glycinate at 21:30", -0.3, 0.025);
    smaller.what.takes = glycinate({{1, 56, {{clock(21, 30), 1}}}});
    plan::option bath = sleep_option("a warm bath and no coffee after noon", -0.35, 0.028);
    bath.what.levers = {"warm_bath", "no_late_caffeine"};
    bath.habits = {"a warm bath", "no coffee after noon"};
    bath.score.dollars_low = bath.score.dollars_high = 0;
    plan::option nothing = sleep_option("go on as before", 0, 0);
    nothing.score = {.goal = 0.02, .by_chance = 0.02, .noise = {}};
    nothing.expected.clear();
    answer.options = {best, bath, smaller, nothing};
    answer.recommended = 0;
    answer.runner_up = 1;
    answer.smallest_equivalent = 2;
    answer.do_nothing = 3;
    answer.regret = 0.02;
    answer.products = {{.id = "glycinate_capsule_100",
                        .label = "magnesium glycinate, capsules of 100 mg",
                        .piece = "capsule",
                        .form = "bisglycinate",
                        .format = "capsule",
                        .piece_mg = 100,
                        .known = {},
                        .price = {}}};
}

inline void add_timetable(plan_answer& answer) {
    using safety::day_item;
    answer.timetable.entries = {{clock(7), day_item::rise, "get up"},
                                {clock(7), day_item::medicine, "levothyroxine 50"},
                                {clock(7, 30), day_item::medicine, "omeprazol"},
                                {clock(8), day_item::meal, "breakfast"},
                                {clock(12, 30), day_item::meal, "lunch"},
                                {clock(17), day_item::training, "walking, 60 min"},
                                {clock(18, 30), day_item::meal, "dinner", clock(19)},
                                {clock(21, 30), day_item::dose, "2 capsules"},
                                {clock(22), day_item::wind_down, "wind down"},
                                {clock(23), day_item::bed, "bed"}};
    answer.timetable.doses = {clock(21, 30)};
    answer.timetable.notes = {"Dinner is half an hour earlier, so that the evening dose has room."};
}

inline screening::screening sleep_screening() {
    screening::screening made;
    made.screens = {{.id = "isi",
                     .label = "Insomnia Severity Index",
                     .score = 14,
                     .most = 28,
                     .at_most = {},
                     .reading = "intermediate",
                     .action = evidence::safety_action::note,
                     .sentence = "Sleep is troubled, short of what a clinic would call insomnia.",
                     .missing = {},
                     .source = "morin2011"},
                    {.id = "stop_bang",
                     .label = "STOP-BANG (sleep apnoea)",
                     .score = {},
                     .most = 8,
                     .at_most = 6,
                     .reading = "not answered",
                     .action = evidence::safety_action::note,
                     .sentence = "Answer the rest: loud snoring and pauses in breathing need a sleep clinic.",
                     .missing = {"snoring", "neck size"},
                     .source = "chung2016"}};
    made.status = {.low = 0.08,
                   .middle = 0.2,
                   .high = 0.41,
                   .reasons = {{"You eat less magnesium than is advised.", 1.8, "diet"},
                               {"You take a stomach acid blocker.", 1.7, "medicine"}},
                   .causes = {"diet", "medicine"},
                   .tests = {{.name = "serum magnesium",
                              .if_low = "a low one makes a lack likely",
                              .after_low = 0.7,
                              .after_normal = 0.15,
                              .weakness = "Blood holds less than one part in a hundred of the body's magnesium."}},
                   .weakness = "No test and no list of signs tells it for sure."};
    made.items = {
        {"low_intake", "You eat few foods that hold magnesium.", true, "This is where a gain is most likely."},
        {"cramps", "You have cramps at night.", {}, "In trials pills did no better than sham pills."},
        {"hard_training", "You train hard.", false, "Sweat takes some magnesium along."}};
    made.wrong_answer = {"If you snore and stop breathing at night, a sleep clinic is the right place."};
    return made;
}

inline void add_cards(plan_answer& answer) {
    const auto card = [&](const std::string& kind, const std::string& title, std::vector<std::string> sentences) {
        answer.cards.push_back({.id = kind + std::to_string(answer.cards.size()),
                                .kind = kind,
                                .title = title,
                                .sentences = std::move(sentences),
                                .goals = {},
                                .audience = {},
                                .claims = {},
                                .claimed = {},
                                .known = known_by_judgement("Our words.")});
    };
    card("checklist", "Before you start",
         {"Go through your medicines and illnesses with a pharmacist.", "Begin with the low dose.",
          "Take it at the same time each day.", "Eat foods that are rich in magnesium as well."});
    card("expectation", "What to expect", {"Most people notice no change.", "What helps shows within four weeks."});
    card("sleep_medicine", "Beside sleep pills",
         {"Sleep pills act more, and they can make you dizzy the next day.", "Do not stop them on your own."});
    card("risk", "Risks", {"Loose stools are the most common harm.", "A failing kidney lets magnesium build up."});
}

inline plan_intake short_of_magnesium() {
    plan::diet_advice diet;
    diet.eaten_mg = 215;
    diet.needed_mg = 320;
    diet.average_mg = 265;
    diet.body = "US and Canada (NAM 1997)";
    diet.gap_mg = 105;
    diet.changes = {{.what = {"12061", 7},
                     .name = "almonds",
                     .serving = "1 oz (28 g)",
                     .magnesium_mg_a_day = 76,
                     .energy_kcal_a_day = 164,
                     .instead_of = {}},
                    {.what = {"20037", 4},
                     .name = "brown rice",
                     .serving = "1 cup",
                     .magnesium_mg_a_day = 37,
                     .energy_kcal_a_day = 6,
                     .instead_of = "white rice"}};
    diet.closed_mg = 113;
    diet.notes = {"Leave out nuts if you are allergic to them."};
    return {.food_mg = 215, .others_mg = 50, .others_said_mg = 50, .ceiling_mg = 350, .diet = diet};
}

inline void add_what_rests(plan_answer& answer) {
    answer.forms = {{"bisglycinate", "glycinate", 200, 31, 52, 78, 0.01, 4, 12},
                    {"citrate", "citrate", 200, 32, 53, 80, 0.03, 3, 9},
                    {"oxide", "oxide", 200, 6, 14, 30, 0.05, 1, 3}};
    answer.levers = {{.id = "cbt_i",
                      .label = "Therapy for sleep (CBT-I)",
                      .advice = "Ask for CBT-I, or use a book or course of it.",
                      .simulated = {},
                      .p_benefit = {},
                      .published = "-19 min (-23.9 to -14.1), Trauer 2015",
                      .outcome = "time to fall asleep",
                      .whom = "adults with chronic insomnia"},
                     {.id = "warm_bath",
                      .label = "A warm bath",
                      .advice = "Take a warm bath one to two hours before bed.",
                      .simulated = study::band{-0.3, -1.2, 0.1},
                      .p_benefit = 0.02,
                      .published = "-9 min (-15 to -2), Haghayegh 2019",
                      .outcome = "time to fall asleep",
                      .whom = "mostly healthy adults"}};
    answer.conflicts = {{"One text says start low, another says start with a middle dose.",
                         "The low start, because loose stools grow with the dose."}};
    answer.why = {"It scored best of all that keep the hours and the limit.",
                  "A smaller dose does as well within the noise of the search."};
    answer.limits = {"Sleep apnoea and restless legs are not simulated.", "Pills for sleep are not simulated."};
    answer.assumptions = {"The evening light was not said: 40 lux."};
    answer.not_said = {"blood pressure", "how much you snore"};
    answer.sources = {made_up_source("wakai2019", "A made-up title on kidneys", 2019),
                      made_up_source("morin2011", "A made-up title on insomnia", 2011),
                      made_up_source("unused2000", "A made-up title that nobody cites", 2000)};
}

inline plan_answer full_plan() {
    plan_answer answer;
    answer.head = {.schema = plan_schema,
                   .version = "0.0.0",
                   .model_hash = std::string(64, 'a'),
                   .data_hash = std::string(64, 'b'),
                   .seed = 1,
                   .hypotheses = {},
                   .warnings = {}};
    answer.who = sleepless_woman();
    answer.day = usual_day();
    answer.start = date_value{2026, 3, 2};
    answer.goal = {.id = "sleep",
                   .label = "to sleep better",
                   .outcome = "insomnia_severity",
                   .important = 6,
                   .important_is = {},
                   .known = known_by_judgement("Our words."),
                   .enough = {},
                   .enough_note = {},
                   .judge_after_days = 28,
                   .judge_note = {},
                   .diary = {"How did you sleep, from 0 (not at all) to 10 (very well)?"},
                   .questionnaire = {},
                   .stop = "Stop if the mean of week 4 is not better than that of the week before by one point."};
    answer.safe = {.is = safety::verdict::caution,
                   .max_supplemental_mg = 350,
                   .findings = {{.id = "interaction_levothyroxine",
                                 .action = safety::safety_action::caution,
                                 .cap_mg = {},
                                 .family = "",
                                 .sentence = "Levothyroxine is taken up less beside magnesium: keep four hours apart.",
                                 .sources = {"wakai2019"},
                                 .known_from = evidence::provenance::primary,
                                 .grade = evidence::evidence_grade::b}}};
    answer.facts.read_as = {{"omeprazol", "omeprazole"}};
    answer.facts.hours = {{"levothyroxine 50", "levothyroxine", 4.0, 4.0}};
    answer.facts.others_mg = 50;
    answer.screened = sleep_screening();
    answer.intake = short_of_magnesium();
    add_options(answer);
    answer.trials = {.of_magnesium = {{"insomnia_severity", {"very low", 0.47}}, {"loose_stools", {"low", 0.03}}},
                     .of_levers = {{"cbt_i", {"moderate", 0.004}}, {"warm_bath", {}}}};
    add_timetable(answer);
    add_cards(answer);
    add_what_rests(answer);
    answer.draws = 200;
    return answer;
}

/// Nothing beats going on as before.
inline plan_answer nothing_plan() {
    plan_answer answer = full_plan();
    answer.recommended = answer.do_nothing = 3;
    answer.runner_up = {};
    answer.smallest_equivalent = {};
    answer.regret = 0;
    answer.safe = {.is = safety::verdict::ok, .max_supplemental_mg = 350, .findings = {}};
    answer.facts = {};
    answer.intake.food_mg = answer.intake.diet->eaten_mg = 340;
    answer.intake.diet->gap_mg = answer.intake.diet->closed_mg = 0;
    answer.intake.diet->changes.clear();
    answer.timetable.doses.clear();
    std::erase_if(answer.timetable.entries, [](const auto& e) { return e.what == safety::day_item::dose; });
    answer.timetable.notes.clear();
    answer.start.reset();
    return answer;
}

/// Kidneys that fail: nothing was simulated, nothing may be taken.
inline plan_answer refused_plan() {
    plan_answer answer = full_plan();
    answer.who.egfr_ml_min = 22;
    answer.safe = {.is = safety::verdict::refuse,
                   .max_supplemental_mg = 0,
                   .findings = {{.id = "kidney_severe",
                                 .action = safety::safety_action::refuse,
                                 .cap_mg = 0,
                                 .family = "kidney",
                                 .sentence = "With an eGFR under 30 magnesium builds up in the blood.",
                                 .sources = {"wakai2019"},
                                 .known_from = evidence::provenance::primary,
                                 .grade = evidence::evidence_grade::b}}};
    answer.not_simulated = "Kidneys at this stage are outside what this program knows.";
    answer.options.clear();
    answer.products.clear();
    answer.runner_up = {};
    answer.smallest_equivalent = {};
    answer.forms.clear();
    answer.timetable = {};
    answer.why.clear();
    answer.intake.ceiling_mg = 0;
    answer.intake.diet.reset();
    return answer;
}

/// Medicines all around the clock.
inline plan_answer conflicting_plan() {
    plan_answer answer = full_plan();
    answer.timetable = {};
    answer.timetable.conflict =
        safety::schedule_conflict{{"levothyroxine 50", "doxycycline", "sleep"},
                                  "Levothyroxine, doxycycline and your sleep leave no hour for magnesium."};
    answer.safe.is = safety::verdict::clinician;
    return answer;
}

}  // namespace magnesia::api
