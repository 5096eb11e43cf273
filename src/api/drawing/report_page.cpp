// report_page.cpp - the frame of a page.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/report_page.hpp"

#include "api/drawing/markup.hpp"
#include "api/drawing/report_style.hpp"

namespace magnesia::api {
namespace {

std::string page_head(const page_content& what) {
    return element("head", {},
                   element("meta", {{"charset", "utf-8"}}) +
                       element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                       text_element("title", what.title) +
                       element("style", {}, std::string(report_style()) + std::string(what.style)));
}

}  // namespace

std::string page_header(const std::string& version, const std::string& content) {
    return element("header", {}, text_element("p", "Magnesia " + version, {{"class", "brand"}}) + content);
}

std::string warning_paragraphs(const std::vector<std::string>& warnings) {
    std::string all;
    for (const std::string& one : warnings) all += text_element("p", one, {{"class", "warning"}});
    return all;
}

std::string section(const std::string& id, const std::string& heading, const std::string& words,
                    const std::string& content) {
    if (content.empty()) return "";
    const std::string intro = words.empty() ? "" : text_element("p", words, {{"class", "soft"}});
    return element("section", {{"aria-labelledby", id}}, text_element("h2", heading, {{"id", id}}) + intro + content) +
           '\n';
}

std::string captioned(const std::string& caption, const std::string& picture, const std::string& style) {
    if (picture.empty()) return "";
    const attributes with = style.empty() ? attributes{} : attributes{{"class", style}};
    return element("figure", with, text_element("figcaption", caption) + picture);
}

std::string figure_grid(const std::string& figures) {
    return figures.empty() ? "" : element("div", {{"class", "grid"}}, figures);
}

std::string page_of(const page_content& what) {
    const std::string footer =
        element("footer", {},
                text_element("p",
                             "Information, not medical advice. Magnesia simulates what published "
                             "measurements say about people; it has not examined you."));
    return "<!DOCTYPE html>\n" +
           element("html", {{"lang", "en"}, {"xmlns", "http://www.w3.org/1999/xhtml"}},
                   '\n' + page_head(what) + '\n' +
                       element("body", {}, what.header + '\n' + element("main", {}, '\n' + what.sections) + footer)) +
           '\n';
}

}  // namespace magnesia::api
