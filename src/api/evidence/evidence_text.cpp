// evidence_text.cpp - the evidence on a terminal: one outcome in full, or a table.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "api/drawing/screen_text.hpp"
#include "api/evidence/by_vein.hpp"
#include "api/evidence/doubt.hpp"
#include "api/evidence/evidence.hpp"
#include "api/evidence/evidence_words.hpp"
#include "core/text.hpp"
#include "synthesis/review_lead.hpp"

namespace magnesia::api {
namespace {

using synthesis::body_of_evidence;

constexpr std::size_t study_columns = 22;
constexpr std::size_t label_columns = 31;
constexpr std::size_t effect_columns = 29;

std::string text_heading(const std::string& text) {
    return '\n' + text + '\n';
}

std::string fact_line(const std::string& name, const std::string& text) {
    return named_row(fitted(name, study_columns - 1), text, study_columns);
}

std::string asked_words(const evidence_request& asked) {
    std::string words;
    if (!asked.form.empty()) words += fmt::format("; form {}", asked.form);
    if (!asked.condition.empty()) words += fmt::format("; people: {}", asked.condition);
    if (asked.only_low_risk) words += "; without studies of a high risk of bias";
    if (asked.with_combinations) words += "; combinations too";
    return words;
}

std::string title_in_text(const body_of_evidence& body, const evidence_request& asked) {
    const std::string better = body.what->direction == evidence::better::none
                                   ? "neither direction is good in itself"
                                   : fmt::format("{} is better", word(body.what->direction));
    return fmt::format("{} ({}; {}){}\n", body.what->label, body.what->trial_unit, better, asked_words(asked));
}

std::string belief_of(const body_of_evidence& body, double prior_nil) {
    const auto& believed = body.believed;
    std::string text = fact_line("no effect", fmt::format("{} (it was {} before any trial)",
                                                          chance_words(believed.p_nil), chance_words(prior_nil)));
    if (const std::string wider = widened_words(body); !wider.empty()) text += fact_line("widened to", wider);
    if (const std::string why = why_no_less(body); !why.empty()) text += fact_line("why no less", why);
    if (!body.has_effect() && believed.words_counted == 0) return text;
    if (body.what->direction != evidence::better::none) {
        text += fact_line("benefit", fmt::format("{} of one that matters, {} of any", chance_words(believed.p_benefit),
                                                 chance_words(believed.p_any_benefit)));
        text += fact_line("harm", fmt::format("{} of one that matters", chance_words(believed.p_harm)));
    }
    text += fact_line("matters from", effect_value(body.appreciable, body) + ": " + body.appreciable_from);
    text += fact_line("belief", fmt::format("{} (5 to 95 %: {} to {})", effect_value(believed.median, body),
                                            effect_value(believed.p5, body), effect_value(believed.p95, body)));
    return text;
}

std::string certainty_of(const body_of_evidence& body) {
    std::string text = fact_line("certainty", certainty_words(body.certainty));
    for (const synthesis::certainty_reason& reason : body.certainty.reasons) {
        const std::string step = reason.steps == 0 ? "" : fmt::format(" (-{})", reason.steps);
        text += fact_line("  " + std::string(word(reason.about)), reason.sentence + step);
    }
    return text;
}

/// Who paid for the pooled studies: a maker's money is a reason to look twice.
std::string paid_by(const body_of_evidence& body) {
    std::map<std::string, int> payers;
    for (const synthesis::pooled_study& study : body.studies) ++payers[std::string(word(study.of->who_paid))];
    std::string words;
    for (const auto& [payer, studies] : payers)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", payer, studies);
    return words.empty() ? "" : fact_line("paid by", words);
}

std::string heterogeneity_of(const body_of_evidence& body) {
    if (body.studies.size() < 2) return "";
    const statistics::pooled& pooled = *body.pooled;
    std::string text = text_heading("Between the studies");
    text += fact_line("differences", fmt::format("I2 {:.0f} %, tau {:.3g}, Q {:.1f} (p {:.2g})", pooled.i2,
                                                 std::sqrt(pooled.tau2), pooled.q, pooled.q_p));
    if (pooled.prediction_low)
        text += fact_line("a further study",
                          fmt::format("{} to {} in 95 of 100", effect_value(*pooled.prediction_low, body),
                                      effect_value(*pooled.prediction_high, body)));
    for (const synthesis::pooled_in_another_way& way : body.in_other_ways) {
        text += fact_line(way.name, effect_words(way.result.effect, body));
    }
    for (const synthesis::pooled_study& study : body.studies)
        text += fact_line("without " + study.of->id, effect_words(*study.pooled_without, body));
    for (const synthesis::pooled_group& group : body.groups) {
        text += fact_line(group.name, fmt::format("{}, {} {} by {}", effect_words(group.result.effect, body),
                                                  group.studies, group.studies == 1 ? "study" : "studies", group.by));
    }
    for (const synthesis::moderator_line& line : body.lines)
        text += fact_line(line.name, effect_words(line.slope, body));
    if (body.funnel)
        text += fact_line("funnel", fmt::format("Egger p {:.2g}; trim and fill adds {} studies: {}", body.funnel->p,
                                                body.trim_and_fill->missing,
                                                effect_value(body.trim_and_fill->with_filled.effect.estimate, body)));
    return text;
}

/// Names of studies by reason, so that a reason is read once.
std::string set_aside_of(const body_of_evidence& body) {
    if (body.set_aside.empty()) return "";
    std::map<std::string, std::vector<std::string>> by_reason;
    for (const synthesis::study_set_aside& one : body.set_aside) {
        const std::string found = finding_words(one);
        by_reason[one.reason].push_back(one.of->id + (found.empty() ? "" : fmt::format(" ({})", found)));
    }
    std::string text = text_heading("Not pooled");
    for (const auto& [reason, names] : by_reason)
        text += named_row("", fmt::format("{}: {}", reason, fmt::join(names, ", ")), 2);
    return text;
}

std::string pooled_words(const evidence::review& of, const evidence::pooled_result& result, const std::string& unit) {
    std::string text = fmt::format("{} {}", word(result.measure), shortest(result.value));
    if (result.measure == evidence::effect_measure::difference)
        text = fmt::format("{} {}", shortest(result.value), unit);
    if (result.low) text += fmt::format(" ({} to {})", shortest(*result.low), shortest(*result.high));
    if (result.i2) text += fmt::format(", I2 {:.0f} %", *result.i2);
    text += "; of " + synthesis::people_reviewed(of, result);
    if (!result.group.empty() && result.conditions.empty()) text += "; " + result.group;
    return text;
}

std::string reviews_of(const evidence_answer& answer, const body_of_evidence& body, bool of_magnesium) {
    std::string text;
    for (const evidence::review* review : body.reviews) {
        if ((review->about == "magnesium") != of_magnesium) continue;
        for (const evidence::pooled_result& result : review->pooled) {
            if (result.outcome != body.asked.outcome) continue;
            const std::string what = of_magnesium ? "" : review->about + ": ";
            text += fact_line(
                review->id,
                fmt::format("{}{}; {}", what, pooled_words(*review, result, body.what->trial_unit),
                            in_words(doubt_on(*answer.base, *review, result), "no interval, so nothing to judge by")));
        }
    }
    return text.empty() ? "" : text_heading(of_magnesium ? "As reviews pooled it" : "Beside other means") + text;
}

std::string recomputed_of(const evidence_answer& answer) {
    std::string text;
    for (const synthesis::recomputed_result& one : answer.recomputed) {
        text += fact_line(one.of->id, fmt::format("published {:.3g}, ours {:.3g} ({:.3g} to {:.3g}; {}): {}",
                                                  one.published->value, one.ours, one.ours_low, one.ours_high,
                                                  one.model, one.agrees ? "agrees" : "differs"));
    }
    return text.empty() ? "" : text_heading("Published results computed again") + text;
}

std::string outcome_text(const evidence_answer& answer, bool with_unicode) {
    const body_of_evidence& body = answer.bodies.front();
    std::string text = title_in_text(body, answer.asked) + paragraph(summary_of(body), screen_columns);
    if (const auto vein = by_vein(*answer.base, body)) text += paragraph(by_vein_words(*vein), screen_columns);
    text += '\n';
    const std::string forest = text_of(forest_of(body), screen_columns, with_unicode);
    if (!forest.empty()) text += forest + '\n';
    text += belief_of(body, answer.base->synthesis.prior_nil) + certainty_of(body) + paid_by(body) +
            heterogeneity_of(body) + set_aside_of(body) + reviews_of(answer, body, true) +
            reviews_of(answer, body, false) + recomputed_of(answer);
    return text;
}

std::string table_row(const evidence_answer& answer, const body_of_evidence& body) {
    const auto vein = by_vein(*answer.base, body);
    const body_of_evidence& told = vein ? *vein : body;
    const std::string whole = (vein ? "by vein: " : "") + effect_or_words(told);
    const bool is_interval = whole.find('(') != std::string::npos;  // in one line, and words in as many as they take
    const std::vector<std::string> lines =
        is_interval ? std::vector{whole} : wrapped(whole, effect_columns, columns_of(whole) + 1);
    const std::string& effect = lines.front();
    const std::string& name = answer.asked.with_ids ? body.what->id : body.what->label;
    const std::size_t over = columns_of(effect) > effect_columns ? columns_of(effect) - effect_columns : 0;
    const std::size_t label_room = label_columns - std::min(over, label_columns / 2);  // an interval is not cut
    std::string row = "  " + padded(fitted(name, label_room), label_room) + ' ' + padded(effect, effect_columns) + ' ' +
                      padded(chance_words(told.believed.p_nil), 9) + ' ' +
                      padded(std::string(word(told.certainty.level)), 9) + ' ' +
                      fmt::format("{}/{}", body.studies.size(), studies_of_magnesium(body)) + '\n';
    for (std::size_t i = 1; i < lines.size(); ++i) row += std::string(label_columns + 3, ' ') + lines[i] + '\n';
    return row;
}

/// An outcome by its id when ids are asked for, else by its label.
std::string label_of(const evidence_answer& answer, const std::string& id) {
    return answer.asked.with_ids ? id : find_outcome(answer.base->outcomes, id)->label;
}

std::string outcomes_table(const evidence_answer& answer) {
    std::string text = answer.title + asked_words(answer.asked) + '\n';
    if (!answer.note.empty()) text += paragraph(answer.note, screen_columns);
    text += "\n  " + padded("outcome", label_columns) + ' ' + padded("effect (95 % interval)", effect_columns) + ' ' +
            padded("no effect", 9) + ' ' + padded("certainty", 9) + " of\n";
    for (const evidence_line& line : answer.lines) {
        if (!line.said.empty()) text += fmt::format(" {} - the text names: {}\n", line.said, line.named);
        for (const std::size_t place : line.bodies) text += table_row(answer, answer.bodies[place]);
        for (const std::string& id : line.computed)
            text +=
                "  " + padded(fitted(label_of(answer, id), label_columns), label_columns) + " computed by the body\n";
    }
    text += "\n" + paragraph(
                       "`magnesia evidence` with a name or an id of this table tells one in full; --ids shows the "
                       "ids. `of`: studies pooled, of all that measured it.",
                       screen_columns);
    return text;
}

}  // namespace

std::string text_of(const evidence_answer& answer, bool with_unicode) {
    std::string text = answer.is_table() ? outcomes_table(answer) : outcome_text(answer, with_unicode);
    text += '\n';
    for (const std::string& limit : answer.limits) text += paragraph(limit, screen_columns);
    return text;
}

}  // namespace magnesia::api
