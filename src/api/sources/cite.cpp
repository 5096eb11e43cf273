// cite.cpp - things of an answer looked up among the citations of the data.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/cite.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "api/parts/answer_file.hpp"
#include "api/sources/cited_things.hpp"
#include "core/add_once.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/text_file.hpp"

namespace magnesia::api {
namespace {

constexpr std::array<std::pair<std::string_view, cite_format>, 4> formats{{{"text", cite_format::text},
                                                                           {"csl", cite_format::csl},
                                                                           {"bibtex", cite_format::bibtex},
                                                                           {"ris", cite_format::ris}}};

cited_use use_of(const evidence::used_thing& what) {
    return {std::string(evidence::word(what.kind)), what.name};
}

/// Uses by source; a set keeps kinds in their order and each use once.
using uses_by_source = std::map<std::string, std::vector<cited_use>>;

/// The uses of the things of an answer; those of no source stay in `left`.
uses_by_source uses_in(const evidence::evidence_base& base, const cited_answer& asked,
                       std::set<evidence::used_thing>& left) {
    std::map<std::string, std::set<evidence::used_thing>> found;
    left = asked.things;
    for (const evidence::source_use& use : evidence::source_uses(base)) {
        if (!asked.things.contains(use.by)) continue;
        found[use.source].insert(use.by);
        left.erase(use.by);
    }
    uses_by_source uses;
    for (const auto& [source, things] : found) {
        for (const evidence::used_thing& one : things) uses[source].push_back(use_of(one));
    }
    for (const named_source& one : asked.named) add_once(uses[one.source], {one.kind, one.name});
    return uses;
}

void count_uses(cite_answer& answer) {
    const auto count_of = [&](const std::string& kind) -> std::size_t& {
        const auto found = std::find_if(answer.counts.begin(), answer.counts.end(),
                                        [&](const auto& one) { return one.first == kind; });
        return found == answer.counts.end() ? answer.counts.emplace_back(kind, 0).second : found->second;
    };
    for (const cited_source& one : answer.sources) {
        std::set<std::string> kinds;
        for (const cited_use& use : one.used_for) kinds.insert(use.kind);
        for (const std::string& kind : kinds) ++count_of(kind);
        if (one.what.doi.empty()) ++answer.without_doi;
    }
    std::sort(answer.counts.begin(), answer.counts.end());
}

/// What is left without a source, each with how it is known; names that the data do not have are gathered.
void add_unsourced(cite_answer& answer, const evidence::evidence_base& base, const std::set<evidence::used_thing>& left,
                   std::vector<std::string>& unknown) {
    for (const evidence::used_thing& one : left) {
        const std::optional<std::string> known = evidence::how_known(base, one);
        if (known) answer.without_source.push_back({use_of(one), *known});
        if (!known) unknown.push_back(evidence::in_words(one));
    }
}

void warn(cite_answer& answer, const std::vector<std::string>& unknown) {
    if (answer.answer_data_hash != answer.head.data_hash) {
        answer.head.warnings.emplace_back(
            "The data have changed since this answer was computed: these are the sources of the data as they are now.");
    }
    if (!unknown.empty()) {
        answer.head.warnings.push_back(
            fmt::format("Not in the data of this program, so without a source here: {}.", fmt::join(unknown, ", ")));
    }
}

std::vector<listed_source> listed_sources(const cite_answer& answer) {
    std::vector<listed_source> all;
    for (const cited_source& one : answer.sources) {
        std::string words;
        for (const cited_use& use : one.used_for) {
            words += fmt::format("{}{} {}", words.empty() ? "" : ", ", use.kind, use.name);
        }
        all.push_back({one.what, std::move(words)});
    }
    return all;
}

json uses_json(const std::vector<cited_use>& uses) {
    json all = json::array();
    for (const cited_use& use : uses) all.push_back({{"kind", use.kind}, {"name", use.name}});
    return all;
}

}  // namespace

cite_format cite_format_of(const std::string& word) {
    std::vector<std::string> words;
    for (const auto& [known, format] : formats) {
        if (known == word) return format;
        words.emplace_back(known);
    }
    throw input_error(issue{.where = {"command line"},
                            .key = "--format",
                            .value = word,
                            .found = "is not a known format",
                            .allowed = fmt::format("{}", fmt::join(words, ", ")),
                            .nearest = nearest_name(word, words)});
}

cite_answer cite_text(std::string_view text, const std::string& name) {
    const evidence::evidence_base base = evidence::load_evidence();
    const cited_answer asked = read_cited(text, name, base);
    cite_answer answer;
    answer.head = make_head(cite_schema, 0);
    answer.answer_schema = asked.schema;
    answer.answer_data_hash = asked.data_hash;
    std::set<evidence::used_thing> left;
    std::vector<std::string> unknown;
    for (auto& [id, uses] : uses_in(base, asked, left)) {
        const evidence::source* known = evidence::find_source(base.sources, id);
        if (known != nullptr) answer.sources.push_back({*known, uses});
        if (known == nullptr) unknown.push_back("source " + id);
    }
    add_unsourced(answer, base, left, unknown);
    count_uses(answer);
    warn(answer, unknown);
    return answer;
}

cite_answer cite(const std::string& file) {
    return cite_text(evidence::read_text_file(file, largest_answer_bytes), file);
}

std::string json_of(const cite_answer& answer) {
    json page = json_head(answer.head);
    page["options"] = json::object();
    page["answer"] = {{"schema", answer.answer_schema},
                      {"data_hash", answer.answer_data_hash},
                      {"same_data", answer.answer_data_hash == answer.head.data_hash}};
    page["sources"] = json::array();
    for (const cited_source& one : answer.sources) {
        page["sources"].push_back({{"id", one.what.id},
                                   {"reference", evidence::reference(one.what)},
                                   {"doi_verified", !one.what.doi.empty()},
                                   {"used_for", uses_json(one.used_for)},
                                   {"csl", csl_item(one.what)}});
    }
    page["counts"] = json::object();
    for (const auto& [kind, sources] : answer.counts) page["counts"][kind] = sources;
    page["without_verified_doi"] = answer.without_doi;
    page["without_source"] = json::array();
    for (const unsourced_thing& one : answer.without_source) {
        page["without_source"].push_back({{"kind", one.what.kind}, {"name", one.what.name}, {"because", one.because}});
    }
    return json_text(page);
}

std::string written_as(const cite_answer& answer, cite_format format) {
    switch (format) {
        case cite_format::csl:
            return csl_of(listed_sources(answer));
        case cite_format::bibtex:
            return bibtex_of(listed_sources(answer));
        case cite_format::ris:
            return ris_of(listed_sources(answer));
        case cite_format::text:
            break;
    }
    return text_of(answer);
}

}  // namespace magnesia::api
