// source_markup.cpp - small pieces of pages, and who says so.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/source_markup.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_table.hpp"

namespace magnesia::api {

std::string short_reference(const evidence::source& what) {
    const evidence::source_author& first = what.authors.front();
    return fmt::format("{} {}", first.family.empty() ? first.literal : first.family, what.year);
}

std::string plain_paragraph(const std::string& text, const std::string& style) {
    if (text.empty()) return "";
    return style.empty() ? text_element("p", text) : text_element("p", text, {{"class", style}});
}

std::string plain_list(const std::vector<std::string>& items) {
    if (items.empty()) return "";
    std::string all;
    for (const std::string& one : items) all += text_element("li", one);
    return element("ul", {{"class", "plain"}}, all);
}

std::string part_heading(const std::string& text) {
    return text_element("h3", text);
}

std::string picture_with_table(const std::string& caption, const std::string& picture, const std::string& table) {
    return element("figure", {},
                   text_element("figcaption", caption) + picture +
                       element("details", {}, text_element("summary", "The numbers: " + caption) + table)) +
           '\n';
}

std::string cited(const std::vector<evidence::source>& all, const std::vector<std::string>& ids,
                  evidence::provenance known_from) {
    std::string text;
    for (const std::string& id : ids) {
        const evidence::source* known = evidence::find_source(all, id);
        if (!text.empty()) text += "; ";
        text += known == nullptr || known->authors.empty()
                    ? escaped(id)
                    : text_element("a", short_reference(*known), {{"href", "#source-" + id}});
    }
    return text.empty() ? escaped(fmt::format("no source read ({})", evidence::word(known_from))) : text;
}

std::string sources_table(const std::vector<evidence::source>& all, const std::vector<std::string>& ids) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& id : ids) {
        const evidence::source* one = evidence::find_source(all, id);
        rows.push_back({text_element("span", id, {{"id", "source-" + id}}), escaped(evidence::reference(*one))});
    }
    return rows.empty() ? "" : table_of("Sources", {"short name", "where to find it"}, rows);
}

std::string how_sure(evidence::evidence_grade grade) {
    switch (grade) {
        case evidence::evidence_grade::a:
            return "well known";
        case evidence::evidence_grade::b:
            return "fairly well known";
        case evidence::evidence_grade::c:
            return "weakly known";
        default:
            return "our judgement";
    }
}

std::vector<std::string> known_once(std::vector<std::string> ids, const std::vector<evidence::source>& all) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::erase_if(ids, [&](const std::string& id) { return evidence::find_source(all, id) == nullptr; });
    return ids;
}

}  // namespace magnesia::api
