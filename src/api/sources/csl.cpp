// csl.cpp - sources as they stand in data/sources.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/bibliography.hpp"

namespace magnesia::api {
namespace {

json author_json(const evidence::source_author& author) {
    json one = json::object();
    if (!author.literal.empty()) one["literal"] = author.literal;
    if (!author.family.empty()) one["family"] = author.family;
    if (!author.given.empty()) one["given"] = author.given;
    return one;
}

void add_text(json& item, const char* key, const std::string& text) {
    if (!text.empty()) item[key] = text;
}

}  // namespace

json csl_item(const evidence::source& what) {
    json item{{"id", what.id}, {"type", what.type}, {"title", what.title}};
    item["author"] = json::array();
    for (const evidence::source_author& author : what.authors) item["author"].push_back(author_json(author));
    add_text(item, "container-title", what.journal);
    add_text(item, "publisher", what.publisher);
    item["issued"] = {{"date-parts", json::array({json::array({what.year})})}};
    add_text(item, "volume", what.volume);
    add_text(item, "issue", what.issue);
    add_text(item, "page", what.page);
    add_text(item, "DOI", what.doi);
    add_text(item, "PMID", what.pmid);
    add_text(item, "PMCID", what.pmcid);
    add_text(item, "URL", what.url);
    add_text(item, "note", what.note);
    add_text(item, "keyword", what.keyword);
    return item;
}

std::string csl_of(const std::vector<listed_source>& sources) {
    json items = json::array();
    for (const listed_source& one : sources) items.push_back(csl_item(one.what));
    return json_text(items);
}

}  // namespace magnesia::api
