// sources.cpp - CSL-JSON through nlohmann-json (docs/decisions/0031-sources-in-csl-json.md) and its checks.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/sources/sources.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "core/text.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/identifier.hpp"

namespace magnesia::evidence {
namespace {

using nlohmann::json;

constexpr int earliest_year = 1850;  // magnesium was first weighed in blood long after
constexpr int latest_year = 2100;

const std::vector<std::string> known_keys{"id",     "type", "title",     "author", "container-title", "issued",
                                          "volume", "page", "DOI",       "PMID",   "PMCID",           "URL",
                                          "issue",  "note", "publisher", "keyword"};

/// The initials of given names: "Robert K." and "Robert Keith" both give "RK". A letter may be several bytes of UTF-8.
std::string initials(const std::string& given) {
    std::string letters;
    bool starts_word = true;
    bool is_initial = false;
    for (const char c : given) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || byte >= 0x80;
        const bool goes_on = (byte & 0xC0U) == 0x80U;
        is_initial = goes_on ? is_initial : is_letter && starts_word;
        if (is_initial) letters += c;
        starts_word = !is_letter;
    }
    return letters;
}

bool is_number_text(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// `10.` then 4 to 9 digits, a slash, and something printable without blanks (the DOI Handbook's own pattern).
bool is_doi(std::string_view text) {
    if (!text.starts_with("10.")) return false;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash + 1 == text.size()) return false;
    const std::string_view registrant = text.substr(3, slash - 3);
    const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
    return registrant.size() >= 4 && registrant.size() <= 9 && is_number_text(registrant) && is_plain;
}

class item_reader {
 public:
    item_reader(const json& item, std::string file, std::size_t number, std::vector<core::issue>& issues)
        : item_(item), file_(std::move(file)), name_(fmt::format("[{}]", number)), issues_(issues) {}

    source read() {
        source s;
        s.file = file_;
        s.id = text("id");
        if (!s.id.empty()) name_ = s.id;
        if (!is_identifier(s.id))
            fault("id", s.id, "is not an identifier", "for example rude1980: lower-case letters, digits, _");
        s.type = text("type");
        s.title = text("title");
        s.journal = text("container-title");
        s.volume = text("volume");
        s.issue = text("issue");
        s.page = text("page");
        s.publisher = text("publisher");
        s.doi = text("DOI");
        s.pmid = text("PMID");
        s.pmcid = text("PMCID");
        s.url = text("URL");
        s.note = text("note");
        s.keyword = text("keyword");
        s.authors = authors();
        s.year = year();
        judge(s);
        report_unknown_keys();
        return s;
    }

 private:
    void fault(const std::string& key, std::string value, std::string found, std::string allowed = {}) {
        issues_.push_back({.where = core::place{file_, 0, 0},
                           .key = name_ + '.' + key,
                           .value = std::move(value),
                           .found = std::move(found),
                           .allowed = std::move(allowed)});
    }

    /// A text that may be absent; CSL also allows numbers for volume and PMID.
    std::string text(const char* key) {
        const auto found = item_.find(key);
        if (found == item_.end()) return {};
        if (found->is_string()) return found->get<std::string>();
        if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
        fault(key, found->dump(), "is not a text", "a text");
        return {};
    }

    std::vector<source_author> authors() {
        std::vector<source_author> all;
        const auto found = item_.find("author");
        if (found == item_.end() || !found->is_array()) return all;
        for (const json& one : *found) {
            const auto part = [&](const char* key) {
                const bool has = one.is_object() && one.contains(key) && one[key].is_string();
                return has ? one[key].get<std::string>() : std::string{};
            };
            const source_author author{.family = part("family"), .given = part("given"), .literal = part("literal")};
            const bool is_named = !author.family.empty() || !author.literal.empty();
            if (!is_named) fault("author", one.dump(), "has no family name", "family and given, or literal");
            if (is_named) all.push_back(author);
        }
        return all;
    }

    /// CSL writes a date as {"date-parts": [[1980, 12]]}.
    int year() {
        try {
            return item_.at("issued").at("date-parts").at(0).at(0).get<int>();
        } catch (const json::exception&) {
            return 0;
        }
    }

    void judge(const source& s) {
        if (s.type.empty()) fault("type", "", "is missing", "a CSL type such as article-journal");
        if (s.title.empty()) fault("title", "", "is missing", "the title");
        if (s.authors.empty()) fault("author", "", "is missing", "at least one author");
        if (s.year < earliest_year || s.year > latest_year) {
            fault("issued", std::to_string(s.year), "is not a plausible year",
                  fmt::format("{} to {}, as {{\"date-parts\": [[1980]]}}", earliest_year, latest_year));
        }
        if (!s.doi.empty() && !is_doi(s.doi)) fault("DOI", s.doi, "is not a DOI", "10.NNNN/name, without https://");
        if (!s.keyword.empty() && s.keyword != "validation") fault("keyword", s.keyword, "is not known", "validation");
        if (!s.pmid.empty() && !is_number_text(s.pmid)) fault("PMID", s.pmid, "is not a PubMed number", "digits only");
    }

    void report_unknown_keys() {
        for (const auto& [key, value] : item_.items()) {
            if (std::find(known_keys.begin(), known_keys.end(), key) != known_keys.end()) continue;
            fault(key, value.dump(), "is not a known key");
            issues_.back().nearest = nearest_name(key, known_keys);
        }
    }

    const json& item_;
    std::string file_;
    std::string name_;
    std::vector<core::issue>& issues_;
};

/// The JSON of a text. A key that a table has twice is an issue: the parser would keep the last and say nothing.
json parsed_once(std::string_view text, const std::string& file, std::vector<core::issue>& issues) {
    std::vector<std::set<std::string>> open;  // the keys of each table that is not closed yet
    const auto look = [&](int, json::parse_event_t event, json& value) {
        if (event == json::parse_event_t::object_start) open.emplace_back();
        if (event == json::parse_event_t::object_end) open.pop_back();
        if (event == json::parse_event_t::key && !open.back().insert(value.get<std::string>()).second) {
            issues.push_back({.where = core::place{file, 0, 0},
                              .key = value.get<std::string>(),
                              .found = "is a key given twice",
                              .allowed = "each key once"});
        }
        return true;
    };
    return json::parse(text, look, false);
}

std::string joined_authors(const std::vector<source_author>& authors) {
    constexpr std::size_t most = 6;  // then "et al.", as in Vancouver style
    std::string all;
    for (std::size_t i = 0; i < std::min(authors.size(), most); ++i)
        all += (i > 0 ? ", " : "") + short_name(authors[i]);
    return authors.size() > most ? all + ", et al." : all;
}

}  // namespace

std::string short_name(const source_author& author) {
    if (!author.literal.empty()) return author.literal;
    const std::string letters = initials(author.given);
    return letters.empty() ? author.family : author.family + ' ' + letters;
}

std::string address_of(const source& what) {
    if (!what.doi.empty()) return "https://doi.org/" + what.doi;
    if (!what.pmid.empty()) return "https://pubmed.ncbi.nlm.nih.gov/" + what.pmid;
    if (!what.pmcid.empty()) return "https://pmc.ncbi.nlm.nih.gov/articles/" + what.pmcid;
    return what.url;
}

std::string reference(const source& what) {
    std::string text = fmt::format("{} ({}). {}.", joined_authors(what.authors), what.year, what.title);
    if (!what.journal.empty()) text += ' ' + what.journal;
    if (!what.volume.empty()) text += ' ' + what.volume;
    if (!what.page.empty()) text += (what.volume.empty() ? " " : ":") + what.page;
    if (!what.journal.empty()) text += '.';
    if (!what.doi.empty()) text += " doi:" + what.doi;
    if (what.doi.empty() && !what.pmid.empty()) text += " PMID " + what.pmid;
    if (what.doi.empty() && what.pmid.empty() && !what.url.empty()) text += ' ' + what.url;
    return text;
}

std::vector<source> parse_sources(std::string_view text, const std::string& file, std::vector<core::issue>& issues) {
    const json parsed = parsed_once(text, file, issues);
    std::vector<source> read;
    if (parsed.is_discarded() || !parsed.is_array()) {
        issues.push_back({.where = core::place{file, 0, 0}, .found = "is not a JSON list of CSL items"});
        return read;
    }
    for (const json& item : parsed) {
        if (item.is_object()) {
            read.push_back(item_reader(item, file, read.size(), issues).read());
        } else {
            issues.push_back({.where = core::place{file, 0, 0}, .value = item.dump(), .found = "is not a CSL item"});
        }
    }
    return read;
}

void add_sources(std::vector<source>& all, std::vector<source> more, std::vector<core::issue>& issues) {
    for (source& one : more) {
        if (find_source(all, one.id) != nullptr) {
            issues.push_back(
                {.where = core::place{one.file, 0, 0}, .key = one.id, .found = "is a source id given twice"});
        }
        all.push_back(std::move(one));
    }
}

std::vector<source> load_sources() {
    std::vector<core::issue> issues;
    std::vector<source> all;
    for (const embedded_entry& file : embedded_files("data/sources/")) {
        add_sources(all, parse_sources(file.content, std::string(file.path), issues), issues);
    }
    if (!issues.empty()) throw data_error(issues);
    std::sort(all.begin(), all.end(), [](const source& a, const source& b) { return a.id < b.id; });
    return all;
}

const source* find_source(const std::vector<source>& all, const std::string& id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const source& s) { return s.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace magnesia::evidence
