// target_sources.cpp - texts looked up in a table, else by the identifier they carry.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/target_sources.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view target_sources_keys[] = {"schema", "text"};
constexpr std::string_view text_keys[] = {"text", "sources", "because"};
constexpr std::string_view digits = "0123456789";

const source_text* find_text(const std::vector<source_text>& texts, std::string_view wanted) {
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const auto& one) { return one.text == wanted; });
    return found == texts.end() ? nullptr : &*found;
}

source_text read_text(const core::table_reader& in) {
    source_text one{.text = in.text("text").value_or(""),
                    .sources = in.texts("sources"),
                    .because = in.text_or("because", ""),
                    .where = in.where()};
    if (one.sources.empty() == one.because.empty()) {
        in.note("sources", one.sources.empty() ? "and because are both missing" : "stands beside because",
                "the ids of its sources, or why there are none");
    }
    return one;
}

/// What follows the first `mark` in `text`, as far as it consists of `letters`; of all but blanks and commas when
/// empty.
std::string after(std::string_view text, std::string_view mark, std::string_view letters) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = text.substr(at + mark.size());
    const std::size_t end = letters.empty() ? rest.find_first_of(" ,;") : rest.find_first_not_of(letters);
    return std::string(rest.substr(0, end));
}

/// DOIs do not tell capitals from small letters.
bool is_same_doi(std::string_view one, std::string_view other) {
    const auto is_same = [](char a, char b) { return lower_letter(a) == lower_letter(b); };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), is_same);
}

bool is_of(const source& one, const text_identifier& id) {
    const bool has_doi = !id.doi.empty() && is_same_doi(one.doi, id.doi);
    return has_doi || (!id.pmid.empty() && one.pmid == id.pmid) || (!id.pmcid.empty() && one.pmcid == id.pmcid);
}

}  // namespace

std::vector<source_text> parse_target_sources(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<source_text> all;
    if (!core::check_schema(file, target_sources_schema, issues)) return all;
    const core::table_reader top{file, "", target_sources_keys, issues};
    top.for_each_table("text", text_keys, {.low = 1, .unit = "of [[text]]"}, [&](const core::table_reader& in) {
        source_text one = read_text(in);
        if (find_text(all, one.text) != nullptr) in.note("text", "is given twice", "each text once");
        all.push_back(std::move(one));
    });
    return all;
}

std::vector<source_text> load_target_sources() {
    return load_embedded("data/target_sources.toml", parse_target_sources);
}

void check_target_sources(const std::vector<source_text>& texts, const std::vector<target>& rows,
                          const std::vector<source>& known, std::vector<core::issue>& issues) {
    const std::vector<std::string> ids = ids_of(known);
    std::vector<std::string> said;
    for (const target& row : rows) said.push_back(row.source);
    for (const source_text& one : texts) {
        check_known(one.where, "text", one.text, said, "is the source of no validation row", issues);
        for (const std::string& id : one.sources)
            check_known(one.where, "sources", id, ids, "is not in data/sources", issues);
    }
}

text_identifier identifier_in(std::string_view text) {
    text_identifier id{.doi = after(text, "doi ", ""), .pmid = after(text, "PMID ", digits)};
    const std::string number = after(text, "PMC", digits);
    if (!number.empty()) id.pmcid = "PMC" + number;
    return id;
}

std::vector<std::string> sources_of(const target& row, const std::vector<source_text>& texts,
                                    const std::vector<source>& known) {
    if (const source_text* said = find_text(texts, row.source)) return said->sources;
    const text_identifier id = identifier_in(row.source);
    std::vector<std::string> all;
    for (const source& one : known) {
        if (is_of(one, id)) all.push_back(one.id);
    }
    return all;
}

std::string reason_without_source(const target& row, const std::vector<source_text>& texts) {
    const source_text* said = find_text(texts, row.source);
    return said == nullptr ? "" : said->because;
}

}  // namespace magnesia::evidence
