// evidence_json.cpp - the evidence for programs: JSON and CSV.
// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "api/answers/csv_field.hpp"
#include "api/answers/json_text.hpp"
#include "api/evidence/by_vein.hpp"
#include "api/evidence/doubt.hpp"
#include "api/evidence/evidence.hpp"
#include "api/evidence/evidence_words.hpp"
#include "core/text.hpp"
#include "synthesis/review_lead.hpp"

namespace magnesia::api {
namespace {

using synthesis::body_of_evidence;

json count_or_null(int count) {
    return count > 0 ? json(count) : json(nullptr);
}

json text_or_null(const std::string& text) {
    return text.empty() ? json(nullptr) : json(text);
}

json coefficient_json(const statistics::coefficient& c) {
    return {
        {"estimate", c.estimate}, {"standard_error", c.standard_error}, {"low", c.low}, {"high", c.high}, {"p", c.p}};
}

json without_json(const std::optional<statistics::coefficient>& pooled) {
    if (!pooled) return nullptr;
    return {{"estimate", pooled->estimate}, {"low", pooled->low}, {"high", pooled->high}};
}

json study_json(const synthesis::pooled_study& study) {
    return {{"trial", study.of->id},
            {"label", study.of->label},
            {"sources", study.of->sources},
            {"estimate", study.effect.estimate},
            {"variance", study.effect.variance},
            {"weight", study.weight},
            {"n_treated", count_or_null(study.effect.n_treated)},
            {"n_control", count_or_null(study.effect.n_control)},
            {"computed_from", study.effect.from},
            {"assumed", text_or_null(study.effect.assumed)},
            {"instrument", text_or_null(study.result->instrument)},
            {"day", or_null(study.result->day)},
            {"risk_of_bias", word(study.of->overall_bias())},
            {"funding", word(study.of->who_paid)},
            {"pooled_without_it", without_json(study.pooled_without)}};
}

json set_aside_json(const synthesis::study_set_aside& one) {
    return {{"trial", one.of->id},
            {"reason", one.reason},
            {"kind", word(one.of->kind)},
            {"finding", one.result->says ? json(word(*one.result->says)) : json(nullptr)},
            {"finding_of_magnesium", text_or_null(synthesis::magnesium_seen(*one.of, *one.result))}};
}

json pooled_json(const statistics::pooled& pooled) {
    json page = coefficient_json(pooled.effect);
    page["prediction_low"] = or_null(pooled.prediction_low);
    page["prediction_high"] = or_null(pooled.prediction_high);
    return page;
}

json heterogeneity_json(const statistics::pooled& pooled) {
    return {{"tau2", pooled.tau2},
            {"tau2_low", or_null(pooled.tau2_low)},
            {"tau2_high", or_null(pooled.tau2_high)},
            {"i2", pooled.i2},
            {"h2", pooled.h2},
            {"q", pooled.q},
            {"p", pooled.q_p}};
}

json leading_json(const body_of_evidence& body) {
    if (!body.leading) return nullptr;
    return {{"review", body.leading->of->id},
            {"estimate", body.leading->estimate},
            {"low", body.leading->low},
            {"high", body.leading->high},
            {"people", synthesis::people_reviewed(*body.leading->of, *body.leading->result)},
            {"is_of_people_asked", body.leading->is_of_people_asked}};
}

json by_vein_json(const evidence_answer& answer, const body_of_evidence& body) {
    const auto vein = by_vein(*answer.base, body);
    if (!vein) return nullptr;
    return {{"review", vein->leading->of->id},
            {"people", synthesis::people_reviewed(*vein->leading->of, *vein->leading->result)},
            {"scale", word(vein->scale)},
            {"estimate", vein->leading->estimate},
            {"low", vein->leading->low},
            {"high", vein->leading->high},
            {"grade", word(vein->certainty.level)},
            {"p_nil", vein->believed.p_nil}};
}

json belief_json(const body_of_evidence& body) {
    const bool has_direction = body.what->direction != evidence::better::none;
    return {{"p_nil", body.believed.p_nil},
            {"p_benefit", has_direction ? json(body.believed.p_benefit) : json(nullptr)},
            {"p_harm", has_direction ? json(body.believed.p_harm) : json(nullptr)},
            {"p_any_benefit", has_direction ? json(body.believed.p_any_benefit) : json(nullptr)},
            {"median", body.believed.median},
            {"p5", body.believed.p5},
            {"p95", body.believed.p95},
            {"log_bayes_factor", body.believed.log_bayes_factor},
            {"widened_low", body.believed.widened ? json(body.believed.widened->low) : json(nullptr)},
            {"widened_high", body.believed.widened ? json(body.believed.widened->high) : json(nullptr)},
            {"widened_by", text_or_null(body.believed.widened_by)},
            {"why_no_less", text_or_null(why_no_less(body))},
            {"matters_from", body.appreciable},
            {"matters_because", body.appreciable_from}};
}

json in_words_json(const body_of_evidence& body) {
    return {{"lower", body.in_words.lower},
            {"higher", body.in_words.higher},
            {"no_difference", body.in_words.no_difference},
            {"unclear", body.in_words.unclear},
            {"counted", body.believed.words_counted}};
}

json reasons_json(const synthesis::graded& level) {
    json all = json::array();
    for (const synthesis::certainty_reason& reason : level.reasons)
        all.push_back({{"about", word(reason.about)}, {"steps", reason.steps}, {"sentence", reason.sentence}});
    return all;
}

json ways_json(const body_of_evidence& body) {
    json all = json::array();
    for (const synthesis::pooled_in_another_way& way : body.in_other_ways) {
        json one = pooled_json(way.result);
        one["method"] = way.name;
        all.push_back(std::move(one));
    }
    return all;
}

json groups_json(const body_of_evidence& body) {
    json all = json::array();
    for (const synthesis::pooled_group& group : body.groups) {
        json one = coefficient_json(group.result.effect);
        one["by"] = group.by;
        one["name"] = group.name;
        one["studies"] = group.studies;
        all.push_back(std::move(one));
    }
    return all;
}

json lines_json(const body_of_evidence& body) {
    json all = json::array();
    for (const synthesis::moderator_line& line : body.lines) {
        json one = coefficient_json(line.slope);
        one["name"] = line.name;
        one["studies"] = line.studies;
        all.push_back(std::move(one));
    }
    return all;
}

json funnel_json(const body_of_evidence& body) {
    if (!body.funnel) return nullptr;
    return {{"egger_statistic", body.funnel->statistic},
            {"egger_p", body.funnel->p},
            {"missing_studies", body.trim_and_fill->missing},
            {"filled_estimate", body.trim_and_fill->with_filled.effect.estimate}};
}

json reviews_json(const evidence_answer& answer, const body_of_evidence& body) {
    json all = json::array();
    for (const evidence::review* review : body.reviews) {
        for (const evidence::pooled_result& result : review->pooled) {
            if (result.outcome != body.asked.outcome) continue;
            const doubt judged = doubt_on(*answer.base, *review, result);
            all.push_back({{"review", review->id},
                           {"about", review->about},
                           {"measure", word(result.measure)},
                           {"value", result.value},
                           {"low", or_null(result.low)},
                           {"high", or_null(result.high)},
                           {"i2", or_null(result.i2)},
                           {"group", text_or_null(result.group)},
                           {"people", synthesis::people_reviewed(*review, result)},
                           {"conditions", synthesis::conditions_of(*review, result)},
                           {"certainty", text_or_null(result.certainty)},
                           {"grade", text_or_null(judged.certainty)},
                           {"p_nil", or_null(judged.p_nil)}});
        }
    }
    return all;
}

json body_json(const evidence_answer& answer, const body_of_evidence& body) {
    json page{{"outcome", body.what->id},
              {"label", body.what->label},
              {"unit", body.what->trial_unit},
              {"better", word(body.what->direction)},
              {"scale", word(body.scale)},
              {"grade", word(body.certainty.level)},
              {"overridden_because", text_or_null(body.certainty.overridden_because)},
              {"reasons", reasons_json(body.certainty)},
              {"belief", belief_json(body)},
              {"people", count_or_null(body.people)},
              {"in_words", in_words_json(body)},
              {"by_vein", by_vein_json(answer, body)},
              {"studies", json::array()},
              {"set_aside", json::array()},
              {"pooled", body.pooled ? pooled_json(*body.pooled) : json(nullptr)},
              {"heterogeneity", body.pooled ? heterogeneity_json(*body.pooled) : json(nullptr)},
              {"leading_review", leading_json(body)},
              {"in_other_ways", ways_json(body)},
              {"groups", groups_json(body)},
              {"lines", lines_json(body)},
              {"funnel", funnel_json(body)},
              {"reviews", reviews_json(answer, body)}};
    for (const synthesis::pooled_study& study : body.studies) page["studies"].push_back(study_json(study));
    for (const synthesis::study_set_aside& one : body.set_aside) page["set_aside"].push_back(set_aside_json(one));
    return page;
}

json line_json(const evidence_answer& answer, const evidence_line& line) {
    json outcomes = json::array();
    for (const std::size_t place : line.bodies) outcomes.push_back(answer.bodies[place].what->id);
    return {{"said", text_or_null(line.said)},
            {"named", text_or_null(line.named)},
            {"claims", line.claims},
            {"outcomes", std::move(outcomes)},
            {"computed", line.computed}};
}

json recomputed_json(const synthesis::recomputed_result& one) {
    return {{"review", one.of->id},
            {"outcome", one.published->outcome},
            {"measure", word(one.published->measure)},
            {"studies", one.published->of.size()},
            {"published", one.published->value},
            {"published_low", or_null(one.published->low)},
            {"published_high", or_null(one.published->high)},
            {"ours", one.ours},
            {"ours_low", one.ours_low},
            {"ours_high", one.ours_high},
            {"model", one.model},
            {"agrees", one.agrees}};
}

}  // namespace

std::string json_of(const evidence_answer& answer) {
    json page = json_head(answer.head);
    page["options"] = {{"about", answer.asked.about},
                       {"form", answer.asked.form},
                       {"condition", answer.asked.condition},
                       {"only_low_risk", answer.asked.only_low_risk},
                       {"with_combinations", answer.asked.with_combinations}};
    page["title"] = text_or_null(answer.title);
    page["lines"] = json::array();
    for (const evidence_line& line : answer.lines) page["lines"].push_back(line_json(answer, line));
    page["evidence"] = json::array();
    for (const body_of_evidence& body : answer.bodies) page["evidence"].push_back(body_json(answer, body));
    page["recomputed"] = json::array();
    for (const synthesis::recomputed_result& one : answer.recomputed)
        page["recomputed"].push_back(recomputed_json(one));
    page["limits"] = answer.limits;
    return json_text(page);
}

std::string csv_of(const evidence_answer& answer) {
    std::string text = "outcome,trial,scale,estimate,variance,weight,computed_from,assumed,set_aside\n";
    for (const body_of_evidence& body : answer.bodies) {
        const std::string start = csv_field(body.what->id) + ',';
        for (const synthesis::pooled_study& study : body.studies)
            text += start + csv_field(study.of->id) + ',' + std::string(word(body.scale)) + ',' +
                    shortest(study.effect.estimate) + ',' + shortest(study.effect.variance) + ',' +
                    shortest(study.weight) + ',' + csv_field(study.effect.from) + ',' +
                    csv_field(study.effect.assumed) + ",\n";
        for (const synthesis::study_set_aside& one : body.set_aside)
            text += start + csv_field(one.of->id) + ',' + std::string(word(body.scale)) + ",,,,,," +
                    csv_field(one.reason) + '\n';
    }
    return text;
}

}  // namespace magnesia::api
