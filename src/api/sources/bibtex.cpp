// bibtex.cpp - entries, field by field.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "api/sources/bibliography.hpp"

namespace magnesia::api {
namespace {

/// What an entry is called, and the field that holds where it appeared.
struct entry_kind {
    std::string_view csl;
    std::string_view bibtex;
    std::string_view container;
};

constexpr std::array<entry_kind, 6> kinds{{{"article-journal", "article", "journal"},
                                           {"article-magazine", "article", "journal"},
                                           {"book", "book", "series"},
                                           {"chapter", "incollection", "booktitle"},
                                           {"report", "techreport", "series"},
                                           {"", "misc", "howpublished"}}};

const entry_kind& kind_of(const std::string& csl) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const entry_kind& one) { return one.csl == csl; });
    return found == kinds.end() ? kinds.back() : *found;
}

/// Characters that LaTeX takes as commands, and how it prints them. Braces are counted by BibTeX even after a
/// backslash, so they become commands of their own.
constexpr std::array<std::pair<char, std::string_view>, 10> commands{{{'\\', "\\textbackslash{}"},
                                                                      {'{', "\\textbraceleft{}"},
                                                                      {'}', "\\textbraceright{}"},
                                                                      {'~', "\\textasciitilde{}"},
                                                                      {'^', "\\textasciicircum{}"},
                                                                      {'&', "\\&"},
                                                                      {'%', "\\%"},
                                                                      {'$', "\\$"},
                                                                      {'#', "\\#"},
                                                                      {'_', "\\_"}}};

/// BibTeX splits a list of names at ` and ` and a name at commas, but not inside braces.
std::string name_part(const std::string& text) {
    const bool is_split = text.find(" and ") != std::string::npos || text.find(',') != std::string::npos;
    return is_split ? '{' + bibtex_text(text) + '}' : bibtex_text(text);
}

std::string authors_of(const evidence::source& what) {
    std::string all;
    for (const evidence::source_author& author : what.authors) {
        if (!all.empty()) all += " and ";
        if (!author.literal.empty()) {
            all += '{' + bibtex_text(author.literal) + '}';
        } else {
            all += name_part(author.family) + (author.given.empty() ? "" : ", " + name_part(author.given));
        }
    }
    return all;
}

/// A range of pages has a dash of its own.
std::string pages_of(const std::string& page) {
    std::string text = bibtex_text(page);
    const std::size_t dash = text.find('-');
    if (dash != std::string::npos) text.insert(dash, "-");
    return text;
}

/// Fields of addresses are read letter by letter; only single braces would break them.
std::string address(const std::string& text) {
    std::string all;
    for (const char c : text) {
        all += c == '{' ? "%7B" : c == '}' ? "%7D" : std::string(1, c);
    }
    return all;
}

std::string notes_of(const evidence::source& what) {
    std::string all = what.note;
    const auto add = [&](const std::string& text) { all += (all.empty() ? "" : "; ") + text; };
    if (!what.pmid.empty()) add("PMID " + what.pmid);
    if (!what.pmcid.empty()) add(what.pmcid);
    return all;
}

std::string entry_of(const listed_source& one) {
    const evidence::source& what = one.what;
    const entry_kind& kind = kind_of(what.type);
    std::string text = fmt::format("@{}{{{},\n", kind.bibtex, what.id);
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) text += fmt::format("  {} = {{{}}},\n", name, value);
    };
    add("author", authors_of(what));
    add("title", '{' + bibtex_text(what.title) + '}');
    add(kind.container, bibtex_text(what.journal));
    add(kind.bibtex == "techreport" ? "institution" : "publisher", bibtex_text(what.publisher));
    add("year", std::to_string(what.year));
    add("volume", bibtex_text(what.volume));
    add("number", bibtex_text(what.issue));
    add("pages", pages_of(what.page));
    add("doi", address(what.doi));
    add("url", address(what.url));
    add("note", bibtex_text(notes_of(what)));
    add("annote", bibtex_text(one.used_for.empty() ? "" : "Used for " + one.used_for));
    return text + "}\n";
}

}  // namespace

std::string bibtex_text(std::string_view text) {
    std::string all;
    for (const char c : text) {
        const auto* const found =
            std::find_if(commands.begin(), commands.end(), [&](const auto& one) { return one.first == c; });
        if (found != commands.end()) {
            all += found->second;
        } else {
            all += c >= 0 && c < ' ' ? ' ' : c;
        }
    }
    return all;
}

std::string bibtex_of(const std::vector<listed_source>& sources) {
    std::string all;
    for (const listed_source& one : sources) all += (all.empty() ? "" : "\n") + entry_of(one);
    return all;
}

}  // namespace magnesia::api
