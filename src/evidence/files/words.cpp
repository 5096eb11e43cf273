// words.cpp - the word lists: each word once, found in both directions.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/words.hpp"

#include "evidence/files/word_list.hpp"

namespace magnesia::evidence {
namespace {

constexpr word_list<provenance, 6> all_provenance{{{provenance::primary, "primary"},
                                                   {provenance::secondary, "secondary"},
                                                   {provenance::code, "code"},
                                                   {provenance::derived, "derived"},
                                                   {provenance::memory, "memory"},
                                                   {provenance::assumption, "assumption"}}};
constexpr word_list<evidence_grade, 4> all_grades{
    {{evidence_grade::a, "A"}, {evidence_grade::b, "B"}, {evidence_grade::c, "C"}, {evidence_grade::d, "D"}}};
constexpr word_list<parameter_role, 2> all_roles{
    {{parameter_role::personal, "personal"}, {parameter_role::fixed, "fixed"}}};
constexpr word_list<spread_shape, 4> all_spreads{{{spread_shape::none, "none"},
                                                  {spread_shape::normal, "normal"},
                                                  {spread_shape::lognormal, "lognormal"},
                                                  {spread_shape::gate, "gate"}}};
constexpr word_list<body_measure, 6> all_measures{{{body_measure::none, "none"},
                                                   {body_measure::weight, "weight"},
                                                   {body_measure::weight_three_quarters, "weight^0.75"},
                                                   {body_measure::fat_free_mass, "fat_free_mass"},
                                                   {body_measure::body_surface, "body_surface"},
                                                   {body_measure::filtration, "filtration"}}};

}  // namespace

std::string_view word(provenance p) {
    return text_of(all_provenance, p);
}
std::string_view word(evidence_grade g) {
    return text_of(all_grades, g);
}
std::string_view word(parameter_role r) {
    return text_of(all_roles, r);
}
std::string_view word(spread_shape s) {
    return text_of(all_spreads, s);
}
std::string_view word(body_measure m) {
    return text_of(all_measures, m);
}
std::optional<provenance> provenance_from(std::string_view text) {
    return value_of(all_provenance, text);
}
std::optional<evidence_grade> grade_from(std::string_view text) {
    return value_of(all_grades, text);
}
std::optional<parameter_role> role_from(std::string_view text) {
    return value_of(all_roles, text);
}
std::optional<spread_shape> spread_from(std::string_view text) {
    return value_of(all_spreads, text);
}
std::optional<body_measure> body_measure_from(std::string_view text) {
    return value_of(all_measures, text);
}
std::vector<std::string_view> provenance_words() {
    return texts_of(all_provenance);
}
std::vector<std::string_view> grade_words() {
    return texts_of(all_grades);
}
std::vector<std::string_view> role_words() {
    return texts_of(all_roles);
}
std::vector<std::string_view> spread_words() {
    return texts_of(all_spreads);
}
std::vector<std::string_view> body_measure_words() {
    return texts_of(all_measures);
}

}  // namespace magnesia::evidence
