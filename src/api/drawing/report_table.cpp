// report_table.cpp - tables and figures as markup.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/report_table.hpp"

#include "api/drawing/markup.hpp"
#include "api/drawing/shown.hpp"

namespace magnesia::api {
namespace {

std::string heading_row(const std::vector<std::string>& columns) {
    std::string cells;
    for (const std::string& c : columns) cells += text_element("th", c, {{"scope", "col"}});
    return element("thead", {}, element("tr", {}, cells));
}

std::string body_row(const std::vector<std::string>& row) {
    std::string cells = element("th", {{"scope", "row"}}, row.front());
    for (std::size_t i = 1; i < row.size(); ++i) cells += element("td", {}, row[i]);
    return element("tr", {}, cells) + '\n';
}

std::string numbers_of(const chart& what, const std::vector<std::string>& x_names) {
    std::vector<std::string> columns{"when"};
    for (const chart_curve& c : what.curves) columns.push_back(c.label);
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < x_names.size(); ++i) {
        rows.push_back({escaped(x_names[i])});
        for (const chart_curve& c : what.curves) rows.back().push_back(escaped(shown(band_at(c.values, i))));
    }
    return table_of(what.title, columns, rows);
}

}  // namespace

std::string scrolled(const std::string& content, const std::string& label) {
    return element("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", label}}, content);
}

std::string table_of(const std::string& caption, const std::vector<std::string>& columns,
                     const std::vector<std::vector<std::string>>& rows) {
    std::string body;
    for (const auto& row : rows) body += body_row(row);
    const std::string table = element(
        "table", {}, text_element("caption", caption) + heading_row(columns) + element("tbody", {}, '\n' + body));
    return scrolled(table, caption);
}

std::string figure_of(const chart& what, const std::vector<std::string>& x_names) {
    const std::string numbers =
        element("details", {}, text_element("summary", "The numbers of this plot") + numbers_of(what, x_names));
    return element("figure", {}, text_element("figcaption", what.title) + svg_of(what) + numbers) + '\n';
}

}  // namespace magnesia::api
