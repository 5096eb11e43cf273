// qualify_report.cpp - the qualification as a page.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_style.hpp"
#include "api/study/qualify.hpp"
#include "api/study/qualify_chart.hpp"

namespace magnesia::api {
namespace {

using study::qualified_row;

std::string data_cell(const std::string& text) {
    return text_element("td", text);
}

std::string scrolled_table(const std::string& head, const std::string& rows) {
    return element("div", {{"class", "scroll"}, {"tabindex", "0"}},
                   element("table", {}, element("thead", {}, element("tr", {}, head)) + element("tbody", {}, rows)));
}

std::string head_cells(const std::vector<std::string>& names) {
    std::string cells;
    for (const std::string& name : names) cells += text_element("th", name, {{"scope", "col"}});
    return cells;
}

std::string published_in_words(const evidence::target& row) {
    if (!row.observed) return row.observed_text;
    return fmt::format("{} ({} to {}) {}", row_number(*row.observed), row_number(*row.low), row_number(*row.high),
                       row.unit_text == "1" ? "" : row.unit_text);
}

std::string ours_in_words(const qualified_row& one) {
    if (!one.simulated) return one.words.empty() ? "-" : one.words;
    if (!one.offset_used) return row_number(*one.simulated);
    return fmt::format("{} (without the study's offset {})", row_number(*one.simulated), row_number(*one.raw));
}

std::string target_row(const qualified_row& one) {
    const evidence::target& row = one.row;
    return element("tr", {},
                   text_element("th", row.id, {{"scope", "row"}}) + data_cell(row.quantity) + data_cell(row.grade) +
                       data_cell(std::string(word(row.role))) + data_cell(published_in_words(row)) +
                       data_cell(ours_in_words(one)) +
                       data_cell(std::string(verdict_of(one)) + (row.is_changed ? ", row changed" : "")) +
                       data_cell(row.source) + data_cell(one.note));
}

std::string rows_table(const qualify_answer& answer) {
    std::string rows;
    for (const qualified_row& one : answer.result.rows) {
        if (one.status != study::row_status::not_yet) rows += target_row(one);
    }
    return scrolled_table(head_cells({"row", "measured", "grade", "role", "published", "ours", "", "source", "note"}),
                          rows);
}

std::string bars_table(const qualify_answer& answer) {
    std::string rows;
    for (const study::qualification_bar& bar : answer.result.bars) {
        rows += element("tr", {},
                        text_element("th", bar.name, {{"scope", "row"}}) + data_cell(fmt::format("{:.2f}", bar.value)) +
                            data_cell(fmt::format("{:.2f}", bar.needed)) + data_cell(bar.is_met ? "met" : "missed"));
    }
    return scrolled_table(head_cells({"bar", "ours", "needed", ""}), rows);
}

std::string assumptions_markup(const qualify_answer& answer) {
    std::string all;
    for (const scenario::protocol& p : answer.protocols) {
        if (p.assumptions.empty()) continue;
        std::string items;
        for (const std::string& sentence : p.assumptions) items += text_element("li", sentence);
        all += element("details", {}, text_element("summary", p.family) + element("ul", {{"class", "plain"}}, items));
    }
    return all;
}

std::string rows_section(const std::string& heading, const std::string& words, const std::string& content) {
    return element("section", {},
                   text_element("h2", heading) + text_element("p", words, {{"class", "soft"}}) + content);
}

bool has_any(const std::vector<qualified_row>& rows, evidence::target_scale scale) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const qualified_row& one) { return one.simulated && one.row.scale == scale; });
}

/// The rows that can be drawn, those of a scale together; of a scale without rows nothing.
std::string charts(const std::vector<qualified_row>& rows) {
    std::string all;
    if (has_any(rows, evidence::target_scale::ratio)) {
        all +=
            rows_section("Ratios",
                         "The bar is the published interval, its line the observed value; a disc lies within, a square "
                         "outside.",
                         captioned("Simulated over observed, logarithmic", qualify_chart(rows, chart_scale::folds)));
    }
    if (has_any(rows, evidence::target_scale::difference)) {
        all += rows_section("Differences", "Quantities that may be zero or negative.",
                            captioned("Simulated minus observed, in half-widths of the published interval",
                                      qualify_chart(rows, chart_scale::half_widths)));
    }
    return all;
}

std::string body_of(const qualify_answer& answer) {
    return page_header(answer.head.version,
                       text_element("h1", "Published measurements beside what the body gives") +
                           text_element("p",
                                        "The typical person of each study. A row marked calibrate may have shaped the "
                                        "numbers of the body; a row marked check never did.",
                                        {{"class", "soft"}})) +
           element(
               "main", {},
               warning_paragraphs(answer.head.warnings) +
                   (answer.result.bars.empty() ? ""
                                               : rows_section("Bars", "What the body must pass.", bars_table(answer))) +
                   charts(answer.result.rows) +
                   rows_section("All rows", "Directions stand in words.", rows_table(answer)) +
                   rows_section("Assumptions", "Where a source says nothing, this was simulated.",
                                assumptions_markup(answer))) +
           element("footer", {}, text_element("p", "Information, not medical advice."));
}

}  // namespace

std::string report_of(const qualify_answer& answer) {
    const std::string head =
        element("head", {},
                element("meta", {{"charset", "utf-8"}}) +
                    element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                    text_element("title", "Magnesia: validation") + element("style", {}, report_style()));
    return "<!DOCTYPE html>\n" +
           element("html", {{"lang", "en"}, {"xmlns", "http://www.w3.org/1999/xhtml"}},
                   head + element("body", {}, body_of(answer))) +
           '\n';
}

}  // namespace magnesia::api
