// plan_page_food.cpp - intake against need and against the limit of pills, foods that close the gap, and forms.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/drawing/svg_ledger.hpp"
#include "api/drawing/svg_spans.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// Elemental mg a day of the last step; 0 when nothing is taken or may be shown.
double planned_mg(const plan_answer& answer) {
    const std::vector<told_step> steps = steps_of(answer);
    return steps.empty() ? 0 : steps.back().mg;
}

std::string ledger_table(const ledger_picture& picture) {
    std::vector<std::vector<std::string>> rows;
    double sum = 0;
    for (const ledger_part& one : picture.parts) {
        rows.push_back({escaped(one.label), fmt::format("{:.0f}", one.amount)});
        sum += one.amount;
    }
    rows.push_back({"together", fmt::format("{:.0f}", sum)});
    for (const ledger_line& one : picture.lines) rows.push_back({escaped(one.label), fmt::format("{:.0f}", one.at)});
    return table_of(picture.title + " in numbers", {"what", picture.unit}, rows);
}

std::string need_figure(const plan_answer& answer) {
    const plan_intake& in = answer.intake;
    ledger_picture picture{.id = "need-ledger",
                           .title = "All magnesium of a day, and your need",
                           .description =
                               "Bars for food, foods to add, other products and the plan, each from where the "
                               "one before ends. Lines show what is advised and what half of all people need.",
                           .unit = "mg",
                           .parts = {{"food as you eat now", in.food_mg, "of-food"}},
                           .lines = {{"advised", in.diet->needed_mg, "advised"}}};
    if (in.diet->average_mg) picture.lines.push_back({"enough for half of people", *in.diet->average_mg, "average"});
    if (in.diet->closed_mg > 0) picture.parts.push_back({"foods to add", in.diet->closed_mg, "of-new-food"});
    if (in.others_said_mg > 0) picture.parts.push_back({"other products you take", in.others_said_mg, "of-others"});
    if (planned_mg(answer) > 0) picture.parts.push_back({"pills of this plan", planned_mg(answer), "of-pills"});
    return picture_with_table("All of it, against your need", svg_of(picture), ledger_table(picture));
}

/// What the limit asks about counts at its most, but it has closed nobody's gap.
std::string unknown_amounts(const plan_intake& in) {
    constexpr double least_mg = 0.5;  // what the figures show
    const double unknown = in.others_mg - in.others_said_mg;
    if (unknown < least_mg) return "";
    return fmt::format(
        "Left out of the figure of your need: products that hold an amount you did not say, up to {:.0f} mg a day. "
        "Against the limit they count in full.",
        unknown);
}

/// The second ledger: what counts against the limit, which food never does.
std::string limit_figure(const plan_answer& answer) {
    const plan_intake& in = answer.intake;
    const double planned = planned_mg(answer);
    if (answer.safe.is >= safety::verdict::refuse || in.ceiling_mg <= 0 || planned + in.others_mg <= 0) return "";
    ledger_picture picture{.id = "limit-ledger",
                           .title = "Magnesium from pills and drugs, and your limit",
                           .description =
                               "Bars for other products and for the plan; the line is your limit. Food is not "
                               "in this picture, because it does not count against the limit.",
                           .unit = "mg",
                           .parts = {{"other products you take", in.others_mg, "of-others"}},
                           .lines = {{"your limit", in.ceiling_mg, "ceiling"}}};
    if (planned > 0) picture.parts.push_back({"pills of this plan", planned, "of-pills"});
    return picture_with_table("Pills and drugs alone, against your limit", svg_of(picture), ledger_table(picture));
}

std::string swaps_table(const plan::diet_advice& diet) {
    if (diet.changes.empty()) return "";
    std::vector<std::vector<std::string>> rows;
    for (const plan::food_change& one : diet.changes) {
        rows.push_back({escaped(one.name), escaped(food_in_words(one)), fmt::format("{:.0f}", one.magnesium_mg_a_day),
                        fmt::format("{:+.0f}", one.energy_kcal_a_day)});
    }
    return table_of("Foods that close the gap", {"food", "how much", "magnesium, mg a day", "energy, kcal a day"},
                    rows);
}

std::string food_in_words(const plan_answer& answer) {
    const plan::diet_advice& diet = *answer.intake.diet;
    std::string text = fmt::format("You eat about {:.0f} mg a day, and {:.0f} mg is advised ({}). {} ", diet.eaten_mg,
                                   diet.needed_mg, diet.body, how_rough_in_words(answer.who));
    if (!diet.objection.empty())
        return text + "What the healthy are advised is no measure for you, and no food is proposed.";
    if (diet.gap_mg <= 0) return text + "There is no gap to close.";
    text += fmt::format("You are {:.0f} mg short.", diet.gap_mg);
    if (!diet.changes.empty()) text += fmt::format(" The foods below bring {:.0f} mg.", diet.closed_mg);
    return text;
}

std::string form_words(const form_line& one) {
    return fmt::format("{:.0f} ({:.0f} to {:.0f}) mg", one.absorbed_mg, one.absorbed_low_mg, one.absorbed_high_mg);
}

std::string forms_table(const plan_answer& answer) {
    std::vector<std::vector<std::string>> rows;
    for (const form_line& one : answer.forms) {
        rows.push_back({escaped(one.label), fmt::format("{:.0f} mg", one.dose_mg), form_words(one),
                        chance_in_words(one.complaints), dollars_in_words(one.dollars_low, one.dollars_high)});
    }
    return table_of("Forms side by side",
                    {"form", "dose", "taken up from it", "more days with loose stools", "price a month"}, rows);
}

}  // namespace

std::string food_section(const plan_answer& answer) {
    if (!answer.intake.diet) {
        return section("food", "Pills and your limit",
                       "No health body that we know says how much somebody like you needs.",
                       figure_grid(limit_figure(answer)));
    }
    const std::string figures = figure_grid(need_figure(answer) + limit_figure(answer));
    return section("food", "Food first", food_in_words(answer),
                   figures + plain_paragraph(unknown_amounts(answer.intake)) + swaps_table(*answer.intake.diet) +
                       plain_list(answer.intake.diet->notes));
}

std::string forms_section(const plan_answer& answer) {
    if (supplement_of(answer) == nullptr || answer.forms.empty()) return "";
    span_picture picture{.id = "forms-spans",
                         .title = "How much of a dose the body takes up, by form",
                         .description =
                             "A bar for each form holds 90 of 100 people; its line is the middle. The table "
                             "has the same numbers.",
                         .rows = {}};
    for (const form_line& one : answer.forms) {
        picture.rows.push_back({.label = one.label,
                                .words = form_words(one),
                                .value = {one.absorbed_mg, one.absorbed_low_mg, one.absorbed_high_mg},
                                .style = "arm-a"});
    }
    const std::string figure = captioned("Taken up from one day, in people like you", svg_of(picture));
    return section("forms", "Which form?", "The bars show how much people differ. Where bars overlap, forms are alike.",
                   element("div", {{"class", "side-by-side"}}, figure + forms_table(answer)) +
                       plain_paragraph(trust_in_loose_stools(answer)));
}

}  // namespace magnesia::api
