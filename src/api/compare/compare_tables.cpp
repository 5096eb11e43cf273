// compare_tables.cpp - differences as sentences, measures as rows.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare_tables.hpp"

#include <fmt/format.h>

#include <vector>

#include "api/compare/compare_figures.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_table.hpp"

namespace magnesia::api {
namespace {

std::string texts_in_list(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& one : all) text += (text.empty() ? "" : "; ") + one;
    return text;
}

/// What is alike, behind one line, so that what differs is seen.
std::string folded_away(const std::vector<std::string>& alike, bool is_all) {
    const std::string summary = fmt::format("No difference that this model can tell in {}{} measure{}",
                                            is_all ? "any of " : "", alike.size(), alike.size() == 1 ? "" : "s");
    return element("details", {}, text_element("summary", summary) + text_element("p", texts_in_list(alike) + '.'));
}

std::string one_in_words(const compare_answer& answer, const std::vector<shown_measure>& measures, std::size_t arm) {
    std::vector<std::string> told;
    std::vector<std::string> alike;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const auto& figures = answer.result.arms[arm].measures[i];
        if (!figures || !figures->to_first || !is_told(answer, i)) continue;
        const study::band difference = scaled(figures->to_first->value, measures[i].factor);
        if (told_in(answer, arm, i) == study::told::nothing) {
            alike.push_back(measures[i].what->label);
        } else {
            told.push_back(fmt::format("{} {}{} {}", measures[i].what->label, difference.median > 0 ? "+" : "",
                                       shown(difference), measures[i].unit));
        }
    }
    std::string words = text_element("strong", letter_of(arm) + " against A") + ": ";
    if (!told.empty()) words += escaped(texts_in_list(told) + ". ");
    if (!alike.empty()) words += folded_away(alike, told.empty());
    return element("li", {}, words);
}

/// What trials leave in doubt about all measures that are told of.
std::string doubts_table(const compare_answer& answer, const std::vector<shown_measure>& measures) {
    std::vector<doubted> all;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        if (is_effect(i) && is_told(answer, i)) all.push_back({measures[i].what->label, doubt_on(answer, i)});
    }
    return text_element("p", doubts_in_words(all) + ' ' + not_weighed_in_words(answer));
}

std::string paired_cell(const study::paired_figures& figures, double factor) {
    const std::string value = escaped(shown(scaled(figures.value, factor)));
    if (!figures.change) return value;
    return value + element("br", {}) +
           text_element("span", "change " + shown(scaled(*figures.change, factor)), {{"class", "soft"}});
}

std::string difference_cell(const compare_answer& answer, std::size_t arm, std::size_t measure, double factor) {
    const auto& figures = answer.result.arms[arm].measures[measure];
    if (!figures || !figures->to_first) return "";
    const study::paired_difference& found = *figures->to_first;
    std::string words = escaped(shown(scaled(found.value, factor)));
    if (!found.share_larger) return words;
    const bool is_told = told_in(answer, arm, measure) != study::told::nothing;
    const std::string more = fmt::format("larger in {:.0f} % of people{}", 100 * *found.share_larger,
                                         is_told ? "" : "; no difference that this model can tell");
    return words + element("br", {}) + text_element("span", more, {{"class", "soft"}});
}

std::string row_name(const shown_measure& one) {
    return text_element("span", fmt::format("{}, {}", one.what->label, one.unit),
                        {{"title", fmt::format("{:.2g} {} and more is called a difference: {}",
                                               one.what->worth_telling * one.factor, one.unit, one.what->note)}});
}

}  // namespace

std::string differences_in_words(const compare_answer& answer, display_unit unit) {
    if (answer.result.draws == 0) return "";
    const std::vector<shown_measure> measures = shown_measures(answer, unit);
    std::string items;
    for (std::size_t arm = 1; arm < answer.what.arms.size(); ++arm) items += one_in_words(answer, measures, arm);
    return element("ul", {{"class", "plain"}}, items) + doubts_table(answer, measures);
}

std::string measure_tables(const compare_answer& answer, display_unit unit) {
    const std::vector<shown_measure> measures = shown_measures(answer, unit);
    std::vector<std::string> columns{"measure"};
    std::vector<std::string> others{"measure"};
    for (std::size_t arm = 0; arm < answer.what.arms.size(); ++arm) {
        columns.push_back(letter_of(arm));
        if (arm > 0) others.push_back(letter_of(arm) + " minus A");
    }
    columns.push_back("trials of magnesium");
    others.push_back("trials of magnesium");
    std::vector<std::vector<std::string>> values;
    std::vector<std::vector<std::string>> differences;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        if (!is_told(answer, i)) continue;
        values.push_back({row_name(measures[i])});
        differences.push_back({row_name(measures[i])});
        for (std::size_t arm = 0; arm < answer.what.arms.size(); ++arm) {
            const auto& found = answer.result.arms[arm].measures[i];
            values.back().push_back(found ? paired_cell(*found, measures[i].factor) : "");
            if (arm > 0) differences.back().push_back(difference_cell(answer, arm, i, measures[i].factor));
        }
        const std::string trials = is_effect(i) ? in_words(doubt_on(answer, i)) : "";
        values.back().push_back(escaped(trials));
        differences.back().push_back(escaped(trials));
    }
    const std::string_view numbers = numbers_are(answer.result.draws);
    return table_of(fmt::format("Each arm: {}, and the change from no supplement", numbers), columns, values) +
           table_of(fmt::format("Differences within each person to the first arm: {}", numbers), others, differences);
}

}  // namespace magnesia::api
