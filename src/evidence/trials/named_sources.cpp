// named_sources.cpp - reading data/named_sources.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/named_sources.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"
#include "evidence/outcomes/topics.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view named_sources_keys[] = {"schema", "named", "reading"};
constexpr std::string_view named_keys[] = {"id",   "name",  "kind",   "sells",  "counts_as",
                                           "note", "trial", "review", "claims", "also"};
constexpr std::string_view reading_keys[] = {"topic", "note", "claims"};
constexpr std::string_view source_kinds[] = {"medical_centre", "journal", "media", "seller", "unknown"};
constexpr std::string_view worths[] = {"primary", "summary", "opinion", "advertising"};

std::vector<std::string> read_claims(const table_reader& in) {
    std::vector<std::string> claims = in.texts("claims");
    for (const std::string& claim : claims) {
        if (!is_claim(claim)) in.note("claims", "holds what is no number of a claim", "C and three digits");
    }
    return claims;
}

named_source read_named(const table_reader& in) {
    named_source read;
    read.where = in.where();
    read.id = read_identifier(in, "id");
    read.name = in.text("name").value_or("");
    if (in.find("also") != nullptr) read.also = in.texts("also");
    read.kind = in.choice("kind", source_kinds).value_or("");
    read.sells = in.truth_or("sells", false);
    read.counts_as = in.choice("counts_as", worths).value_or("");
    read.note = in.text("note").value_or("");
    read.trial = in.text_or("trial", "");
    read.review = in.text_or("review", "");
    read.claims = read_claims(in);
    if (read.sells != (read.counts_as == "advertising"))
        in.note("counts_as", "does not fit: who sells, advertises", "advertising where sells = true, only there");
    return read;
}

}  // namespace

const named_source* named_sources::find(std::string_view id) const {
    const auto found = std::find_if(all.begin(), all.end(), [&](const named_source& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

named_sources parse_named_sources(const core::tree& file, std::vector<core::issue>& issues) {
    named_sources read;
    if (!check_schema(file, named_sources_schema, issues)) return read;
    const table_reader top{file, "", named_sources_keys, issues};
    top.for_each_table("named", named_keys, {.low = 1, .unit = "of [[named]]"}, [&](const table_reader& in) {
        named_source one = read_named(in);
        if (read.find(one.id) != nullptr) in.note("id", "stands twice in this file", "each name once");
        read.all.push_back(std::move(one));
    });
    top.for_each_table("reading", reading_keys, {.low = 0, .unit = "of [[reading]]"}, [&](const table_reader& in) {
        read.reading.push_back(
            {.topic = in.text("topic").value_or(""), .note = in.text("note").value_or(""), .claims = read_claims(in)});
    });
    return read;
}

named_sources load_named_sources() {
    return load_embedded("data/named_sources.toml", parse_named_sources);
}

void check_named_sources(const named_sources& all, const trial_library& library, std::vector<core::issue>& issues) {
    const std::vector<std::string> trials = ids_of(library.trials);
    const std::vector<std::string> reviews = ids_of(library.reviews);
    for (const named_source& one : all.all) {
        check_known(one.where, "named." + one.id + ".trial", one.trial, trials, "is not in the library", issues);
        check_known(one.where, "named." + one.id + ".review", one.review, reviews, "is not in the library", issues);
    }
}

}  // namespace magnesia::evidence
