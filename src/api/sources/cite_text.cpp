// cite_text.cpp - the sources of an answer in words.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/screen_text.hpp"
#include "api/sources/cite.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t tag_columns = 14;

/// `parameter kidney.splay, kidney.tm; drug cisplatin`: a kind once, its names behind it.
std::string uses_in_words(const std::vector<cited_use>& uses) {
    std::string words;
    std::string kind;
    for (const cited_use& use : uses) {
        if (use.kind == kind) words += ", " + use.name;
        if (use.kind != kind) words += fmt::format("{}{} {}", words.empty() ? "" : "; ", use.kind, use.name);
        kind = use.kind;
    }
    return words;
}

/// What a reader must know before copying the reference. Most notes say themselves what became of the DOI.
std::string read_mark(const evidence::source& what) {
    const bool is_said = what.note.find("DOI") != std::string::npos;
    std::string mark = what.doi.empty() && !is_said ? "DOI not verified" : "";
    if (!what.note.empty()) mark += (mark.empty() ? "" : "; ") + what.note;
    return mark;
}

std::string counts_in_words(const cite_answer& answer) {
    std::string words;
    for (const auto& [kind, sources] : answer.counts) {
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", kind, sources);
    }
    return words;
}

/// Things without a source, gathered by how they are known.
std::string unsourced_in_words(const cite_answer& answer) {
    std::vector<std::string> reasons;
    for (const unsourced_thing& one : answer.without_source) reasons.push_back(one.because);
    std::sort(reasons.begin(), reasons.end());
    reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
    std::string text;
    for (const std::string& reason : reasons) {
        std::vector<cited_use> uses;
        for (const unsourced_thing& one : answer.without_source) {
            if (one.because == reason) uses.push_back(one.what);
        }
        text += paragraph(fmt::format("{}. {}", reason, uses_in_words(uses)), screen_columns);
    }
    return text;
}

}  // namespace

std::string text_of(const cite_answer& answer) {
    std::string text;
    for (const std::string& warning : answer.head.warnings) text += paragraph("Warning: " + warning, screen_columns);
    text += paragraph(fmt::format("{} source{} behind an answer of schema {}; used for each kind: {}. {} without a "
                                  "verified DOI.",
                                  answer.sources.size(), answer.sources.size() == 1 ? "" : "s", answer.answer_schema,
                                  counts_in_words(answer), answer.without_doi),
                      screen_columns);
    for (const cited_source& one : answer.sources) {
        text += '\n' + one.what.id + '\n';
        text += named_row("reference", evidence::reference(one.what), tag_columns);
        text += named_row("mark", read_mark(one.what), tag_columns);
        text += named_row("used for", uses_in_words(one.used_for), tag_columns);
    }
    if (!answer.without_source.empty()) {
        text += paragraph("\nWithout a source in the library, by how they are known:", screen_columns);
        text += unsourced_in_words(answer);
    }
    return text;
}

}  // namespace magnesia::api
