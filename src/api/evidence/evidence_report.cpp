// evidence_report.cpp - the evidence as a page: forest, funnel, tables, every study with its reason.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/evidence/by_vein.hpp"
#include "api/evidence/doubt.hpp"
#include "api/evidence/evidence.hpp"
#include "api/evidence/evidence_words.hpp"
#include "core/text.hpp"
#include "synthesis/review_lead.hpp"

namespace magnesia::api {
namespace {

using synthesis::body_of_evidence;

std::string outcome_cards(const body_of_evidence& body) {
    const auto card = [](const std::string& number, const std::string& words) {
        return element("li", {}, text_element("strong", number) + text_element("span", words));
    };
    std::string all = card(chance_words(body.believed.p_nil), "chance that there is no effect at all");
    if (body.has_effect() && body.what->direction != evidence::better::none)
        all += card(chance_words(body.believed.p_benefit), "chance of a benefit that matters");
    all += card(std::string(word(body.certainty.level)), "certainty of the evidence");
    if (body.has_effect())
        all +=
            card(effect_value(body.estimate(), body),
                 fmt::format("{} to {} in 95 of 100", effect_value(body.low(), body), effect_value(body.high(), body)));
    return element("ul", {{"class", "cards"}}, all);
}

/// What belief works with beside what was published.
std::string doubts_paragraph(const body_of_evidence& body) {
    std::string text;
    if (const std::string wider = widened_words(body); !wider.empty())
        text += fmt::format("Belief works with a wider interval than the published one, {}. ", wider);
    if (const std::string why = why_no_less(body); !why.empty())
        text += fmt::format("Why the chance of no effect rose though the published interval is clear of it: {}.", why);
    return text.empty() ? "" : text_element("p", text);
}

std::string reasons_table(const body_of_evidence& body) {
    std::vector<std::vector<std::string>> rows;
    for (const synthesis::certainty_reason& reason : body.certainty.reasons)
        rows.push_back({escaped(std::string(word(reason.about))),
                        reason.steps == 0 ? "no" : fmt::format("by {}", reason.steps), escaped(reason.sentence)});
    return table_of("What lowers the certainty", {"doubt", "lowers", "why"}, rows);
}

std::string studies_table(const evidence_answer& answer, const body_of_evidence& body) {
    std::vector<std::vector<std::string>> rows;
    for (const synthesis::pooled_study& study : body.studies) {
        const statistics::interval range = interval_of(study.effect.of_pooling());
        rows.push_back({escaped(short_name(*study.of, answer.base->sources)),
                        escaped(effect_words(study.effect.estimate, range.low, range.high, body)),
                        fmt::format("{:.1f} %", study.weight), escaped(study.effect.from),
                        escaped(study.effect.assumed.empty() ? "-" : study.effect.assumed),
                        escaped(fmt::format("{}; {}", word(study.of->overall_bias()), word(study.of->who_paid)))});
    }
    if (rows.empty()) return "";
    return table_of("Pooled studies", {"study", "effect (95 %)", "weight", "computed from", "assumed", "bias; paid by"},
                    rows);
}

std::string set_aside_table(const evidence_answer& answer, const body_of_evidence& body) {
    std::vector<std::vector<std::string>> rows;
    for (const synthesis::study_set_aside& one : body.set_aside)
        rows.push_back({escaped(short_name(*one.of, answer.base->sources)), escaped(one.reason),
                        one.result->says ? escaped(finding_words(one)) : "-", escaped(one.of->people.who)});
    if (rows.empty()) return "";
    return table_of("Studies that are not pooled", {"study", "why not", "found", "people"}, rows);
}

std::string reviews_table(const evidence_answer& answer, const body_of_evidence& body) {
    std::vector<std::vector<std::string>> rows;
    for (const evidence::review* review : body.reviews) {
        for (const evidence::pooled_result& result : review->pooled) {
            if (result.outcome != body.asked.outcome) continue;
            const std::string interval =
                result.low ? fmt::format(" ({} to {})", shortest(*result.low), shortest(*result.high)) : "";
            rows.push_back({escaped(review->id), escaped(review->about), escaped(std::string(word(result.measure))),
                            escaped(shortest(result.value) + interval),
                            escaped(synthesis::people_reviewed(*review, result)),
                            escaped(result.group.empty() ? "all" : result.group),
                            escaped(result.certainty.empty() ? "-" : result.certainty),
                            escaped(in_words(doubt_on(*answer.base, *review, result), "no interval"))});
        }
    }
    if (rows.empty()) return "";
    return table_of("As reviews pooled it, magnesium and other means",
                    {"review", "of", "measure", "value (95 %)", "people", "which of them", "its certainty",
                     "certainty and chance of no effect here"},
                    rows);
}

std::string ways_table(const body_of_evidence& body) {
    std::vector<std::vector<std::string>> rows;
    for (const synthesis::pooled_in_another_way& way : body.in_other_ways)
        rows.push_back({escaped(way.name), escaped(effect_words(way.result.effect, body))});
    for (const synthesis::pooled_study& study : body.studies) {
        if (study.pooled_without)
            rows.push_back({escaped("without " + study.of->id), escaped(effect_words(*study.pooled_without, body))});
    }
    for (const synthesis::pooled_group& group : body.groups)
        rows.push_back(
            {escaped(fmt::format("{}: {}", group.by, group.name)), escaped(effect_words(group.result.effect, body))});
    if (rows.empty()) return "";
    return table_of("The same studies in other ways", {"way", "effect (95 %)"}, rows);
}

std::string sources_list(const evidence_answer& answer, const body_of_evidence& body) {
    std::vector<std::string> ids;
    const auto add = [&](const std::vector<std::string>& more) { ids.insert(ids.end(), more.begin(), more.end()); };
    for (const synthesis::pooled_study& study : body.studies) add(study.of->sources);
    for (const synthesis::study_set_aside& one : body.set_aside) add(one.of->sources);
    for (const evidence::review* review : body.reviews) add(review->sources);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::string items;
    for (const std::string& id : ids) {
        if (const evidence::source* one = find_source(answer.base->sources, id))
            items += text_element("li", reference(*one));
    }
    return element("ul", {{"class", "plain"}}, items);
}

std::string one_outcome(const evidence_answer& answer, const body_of_evidence& body) {
    const auto vein = by_vein(*answer.base, body);
    return outcome_cards(body) + (vein ? text_element("p", by_vein_words(*vein)) : "") + doubts_paragraph(body) +
           section("forest", "The studies",
                   "Each square is a study, as large as its weight; the lozenge is what they give together. "
                   "The grey strip holds changes too small to matter.",
                   captioned(forest_of(body).axis, svg_of(forest_of(body)), "wide") + studies_table(answer, body)) +
           section("certainty", "How sure", "From high, step by step downwards.", reasons_table(body)) +
           section("ways", "Does it hold", "Other methods, and each study left out once.", ways_table(body)) +
           section("funnel", "Small and large studies",
                   "Lopsided when small studies show something else than large ones.",
                   captioned("Effects against standard errors", svg_of(funnel_of(body)), "wide")) +
           section("aside", "Not pooled", "Every other study that measured it, with the reason.",
                   set_aside_table(answer, body)) +
           section("reviews", "Reviews", "Never pooled with the studies they contain.", reviews_table(answer, body)) +
           section("sources", "Sources", "", sources_list(answer, body));
}

/// What a text says and the kind of evidence it names, where a topic lists that.
bool says_anything(const evidence_answer& answer) {
    return std::any_of(answer.lines.begin(), answer.lines.end(),
                       [](const evidence_line& line) { return !line.said.empty() || !line.named.empty(); });
}

std::string table_page(const evidence_answer& answer) {
    const bool is_of_texts = says_anything(answer);
    std::vector<std::string> columns{"outcome", "effect (95 %)", "chance of no effect", "certainty", "studies"};
    if (is_of_texts) columns.insert(columns.begin(), {"said", "evidence named"});
    std::vector<std::vector<std::string>> rows;
    for (const evidence_line& line : answer.lines) {
        for (const std::size_t place : line.bodies) {
            const body_of_evidence& body = answer.bodies[place];
            const auto vein = by_vein(*answer.base, body);
            const body_of_evidence& told = vein ? *vein : body;
            std::vector<std::string> row{escaped(body.what->label),
                                         escaped((vein ? "by vein: " : "") + effect_or_words(told)),
                                         escaped(chance_words(told.believed.p_nil)),
                                         escaped(std::string(word(told.certainty.level))), escaped(study_counts(body))};
            if (is_of_texts) {
                row.insert(row.begin(), {escaped(line.said.empty() ? body.what->label : line.said),
                                         escaped(line.named.empty() ? "-" : line.named)});
            }
            rows.push_back(std::move(row));
        }
        for (const std::string& id : line.computed) {
            rows.push_back({escaped(line.said), escaped(line.named.empty() ? "-" : line.named),
                            escaped(find_outcome(answer.base->outcomes, id)->label), "computed by the body", "-", "-",
                            "-"});
        }
    }
    return section("table", "What the library holds", answer.note, table_of(answer.title, columns, rows));
}

std::string limits_list(const evidence_answer& answer) {
    std::string items;
    for (const std::string& limit : answer.limits) items += text_element("li", limit);
    return section("limits", "What this cannot say", "", element("ul", {{"class", "plain"}}, items));
}

}  // namespace

std::string report_of(const evidence_answer& answer) {
    const bool is_table = answer.is_table();
    const body_of_evidence* body = is_table ? nullptr : &answer.bodies.front();
    const std::string title = is_table ? answer.title : body->what->label + ": what trials of magnesium found";
    const std::string lead = is_table ? answer.note : summary_of(*body);
    const std::string header =
        page_header(answer.head.version, text_element("h1", title) + text_element("p", lead, {{"class", "soft"}}));
    return page_of({.title = "Magnesia: " + title,
                    .header = header,
                    .sections = (is_table ? table_page(answer) : one_outcome(answer, *body)) + limits_list(answer)});
}

}  // namespace magnesia::api
