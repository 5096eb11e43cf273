// ris.cpp - records, one tag a line.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "api/sources/bibliography.hpp"

namespace magnesia::api {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> types{{{"article-journal", "JOUR"},
                                                                              {"article-magazine", "MGZN"},
                                                                              {"book", "BOOK"},
                                                                              {"chapter", "CHAP"},
                                                                              {"report", "RPRT"},
                                                                              {"dataset", "DATA"},
                                                                              {"legislation", "STAT"}}};

std::string_view type_of(const std::string& csl) {
    const auto* const found =
        std::find_if(types.begin(), types.end(), [&](const auto& one) { return one.first == csl; });
    return found == types.end() ? "GEN" : found->second;
}

/// A line end would end the field; nothing else is special.
std::string one_line(const std::string& text) {
    std::string all = text;
    std::replace_if(
        all.begin(), all.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
    return all;
}

class record {
 public:
    void add(std::string_view tag, const std::string& value) {
        if (!value.empty()) text_ += fmt::format("{}  - {}\n", tag, one_line(value));
    }
    std::string take() { return text_ + "ER  - \n"; }

 private:
    std::string text_;
};

std::string ris_name(const evidence::source_author& author) {
    if (!author.literal.empty()) return author.literal;
    return author.given.empty() ? author.family : author.family + ", " + author.given;
}

void add_pages(record& to, const std::string& page) {
    const std::size_t dash = page.find('-');
    to.add("SP", page.substr(0, dash));
    if (dash != std::string::npos) to.add("EP", page.substr(dash + 1));
}

std::string record_of(const listed_source& one) {
    const evidence::source& what = one.what;
    record r;
    r.add("TY", std::string(type_of(what.type)));
    r.add("ID", what.id);
    for (const evidence::source_author& author : what.authors) r.add("AU", ris_name(author));
    r.add("TI", what.title);
    r.add("T2", what.journal);
    r.add("PB", what.publisher);
    r.add("PY", std::to_string(what.year));
    r.add("VL", what.volume);
    r.add("IS", what.issue);
    add_pages(r, what.page);
    r.add("DO", what.doi);
    r.add("AN", what.pmid);
    r.add("C2", what.pmcid);  // where reference managers keep it
    r.add("UR", what.url);
    r.add("N1", what.note);
    r.add("N1", one.used_for.empty() ? "" : "Used for " + one.used_for);
    return r.take();
}

}  // namespace

std::string ris_of(const std::vector<listed_source>& sources) {
    std::string all;
    for (const listed_source& one : sources) all += (all.empty() ? "" : "\n") + record_of(one);
    return all;
}

}  // namespace magnesia::api
