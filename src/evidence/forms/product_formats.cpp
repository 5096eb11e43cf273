// product_formats.cpp - reading the formats.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/forms/product_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view product_formats_keys[] = {"schema", "content", "format"};
constexpr std::string_view content_keys[] = {"low", "high", "grade", "provenance", "note"};
constexpr std::string_view format_keys[] = {"id",         "label",  "words", "largest_unit_mg", "release", "grade",
                                            "provenance", "source", "note",  "dissolved"};
constexpr std::string_view release_keys[] = {"into", "fraction", "lag_h", "duration_h"};
constexpr std::string_view site_words[] = {"stomach", "upper_jejunum", "lower_ileum", "colon"};

constexpr allowed_range content_share{1e-6, 1.0, "of the content"};
constexpr allowed_range hours{0.0, 48.0, "h", "by then it has left the body"};
constexpr allowed_range piece_mg{1.0, 1e5, "mg"};
constexpr double sum_tolerance = 1e-9;

/// Grade and provenance stand in both kinds of table.
template <class Read>
void read_knowledge(const table_reader& in, Read& read) {
    read.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(read.grade);
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.note = in.text("note", "one sentence: where the numbers come from").value_or("");
}

content_spread read_content(const table_reader& in) {
    content_spread read;
    read.low = in.number("low", {0.5, 1.0, "of the label"}).value_or(1.0);
    read.high = in.number("high", {1.0, 2.0, "of the label"}).value_or(1.0);
    read_knowledge(in, read);
    return read;
}

release_phase read_phase(const table_reader& in) {
    release_phase phase;
    const std::string into = in.choice("into", site_words).value_or("stomach");
    const auto at = std::find(std::begin(site_words), std::end(site_words), into);
    phase.into = static_cast<release_site>(at - std::begin(site_words));
    phase.fraction = in.number("fraction", content_share).value_or(0.0);
    phase.lag_h = in.number("lag_h", hours).value_or(0.0);
    phase.duration_h = in.number("duration_h", hours).value_or(0.0);
    return phase;
}

void judge_release(const table_reader& in, const product_format& f) {
    double sum = 0.0;
    for (const release_phase& phase : f.release) sum += phase.fraction;
    if (in.is_sound() && std::abs(sum - 1.0) > sum_tolerance) {
        in.note("release", fmt::format("has fractions that sum to {}", shortest(sum)), "a sum of 1");
    }
}

product_format read_format(const table_reader& in) {
    product_format f;
    f.where = in.where();
    f.id = read_identifier(in, "id");
    f.label = in.text("label").value_or("");
    f.words = in.texts("words");
    if (in.find("largest_unit_mg") != nullptr) f.largest_unit_mg = in.number("largest_unit_mg", piece_mg);
    in.for_each_table("release", release_keys, {.low = 1, .unit = "of [[format.release]]"},
                      [&](const table_reader& one) { f.release.push_back(read_phase(one)); });
    f.is_dissolved = in.truth_or("dissolved", false);
    read_knowledge(in, f);
    f.source = in.text_or("source", "");
    const bool was_read = f.known_from == provenance::primary || f.known_from == provenance::secondary;
    if (was_read && f.source.empty()) in.note("source", "is missing", "the id of a source");
    judge_release(in, f);
    return f;
}

void check_format_names(const product_formats& read, std::vector<core::issue>& issues) {
    std::vector<std::string> seen;
    for (const product_format& f : read.all) {
        std::vector<std::string> names = f.words;
        if (std::find(names.begin(), names.end(), f.id) == names.end()) names.push_back(f.id);
        for (const std::string& name : names) {
            if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
                issues.push_back({.where = f.where, .key = f.id, .value = name, .found = "is a name given twice"});
            }
            seen.push_back(name);
        }
    }
}

}  // namespace

std::string_view word(release_site s) {
    return site_words[static_cast<std::size_t>(s)];
}

const product_format* product_formats::find(std::string_view id) const {
    const auto found = std::find_if(all.begin(), all.end(), [&](const product_format& f) { return f.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const product_format* product_formats::called(std::string_view word) const {
    const auto found = std::find_if(all.begin(), all.end(), [&](const product_format& f) {
        return std::find(f.words.begin(), f.words.end(), word) != f.words.end();
    });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> product_formats::ids() const {
    std::vector<std::string> ids;
    for (const product_format& f : all) ids.push_back(f.id);
    return ids;
}

std::vector<std::string> product_formats::words() const {
    std::vector<std::string> words;
    for (const product_format& f : all) words.insert(words.end(), f.words.begin(), f.words.end());
    return words;
}

product_formats parse_product_formats(const core::tree& file, std::vector<core::issue>& issues) {
    product_formats read;
    if (!check_schema(file, product_formats_schema, issues)) return read;
    const table_reader top{file, "", product_formats_keys, issues};
    if (const auto table = top.table("content", content_keys)) read.content = read_content(*table);
    top.for_each_table("format", format_keys, {.low = 1, .unit = "of [[format]]"},
                       [&](const table_reader& in) { read.all.push_back(read_format(in)); });
    check_format_names(read, issues);
    return read;
}

product_formats load_product_formats() {
    return load_embedded("data/product_formats.toml", parse_product_formats);
}

}  // namespace magnesia::evidence
