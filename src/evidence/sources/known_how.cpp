// known_how.cpp - reading and judging it.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/sources/known_how.hpp"

#include "evidence/files/known_names.hpp"

namespace magnesia::evidence {
namespace {

void judge_known_how(const table_reader& in, const known_how& read) {
    const bool is_unread = read.known_from == provenance::memory || read.known_from == provenance::assumption;
    if (!is_unread && (read.source.empty() || read.place.empty())) {
        in.note("source", "is missing, or its place is",
                "source and place for provenance " + std::string(word(read.known_from)));
    }
    if (is_unread && !read.source.empty()) in.note("source", "is named, yet the value was not read in it");
    if (is_unread && read.note.empty()) in.note("note", "is missing", "what is known of it, when nobody looked it up");
    if (read.known_from == provenance::memory && read.grade == evidence_grade::a)
        in.note("grade", "is too good for a value from memory", "B, C or D");
    const bool is_strong = read.grade == evidence_grade::a || read.grade == evidence_grade::b;
    if (read.known_from == provenance::assumption && is_strong)
        in.note("grade", "is too good for an assumption", "C or D");
}

}  // namespace

known_how read_known_how(const table_reader& in) {
    known_how read;
    read.where = in.where();
    read.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(read.grade);
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.source = in.text_or("source", "");
    read.place = in.text_or("place", "");
    read.note = in.text_or("note", "");
    if (in.is_sound()) judge_known_how(in, read);
    return read;
}

void check_known_how(const known_how& what, const std::string& key, const std::vector<source>& sources,
                     std::vector<core::issue>& issues) {
    check_known(what.where, key + ".source", what.source, ids_of(sources), "is no known source", issues);
}

}  // namespace magnesia::evidence
