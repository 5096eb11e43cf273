// synthesis_choices.cpp - reading data/synthesis.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/synthesis_choices.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view synthesis_choices_keys[] = {"schema", "choice"};
constexpr std::string_view choice_keys[] = {"id",    "label",      "value",  "low",   "high",
                                            "grade", "provenance", "source", "place", "note"};
constexpr allowed_range any_value{-1e6, 1e6, ""};

using member = std::pair<std::string_view, double synthesis_choices::*>;
constexpr std::array<member, 16> members{{
    {"prior_nil", &synthesis_choices::prior_nil},
    {"effect_sd", &synthesis_choices::effect_sd},
    {"heterogeneity_scale", &synthesis_choices::heterogeneity_scale},
    {"log_ratio_per_sd", &synthesis_choices::log_ratio_per_sd},
    {"bias_sd_some", &synthesis_choices::bias_sd_some},
    {"bias_sd_high", &synthesis_choices::bias_sd_high},
    {"words_picked", &synthesis_choices::words_picked},
    {"crossover_correlation", &synthesis_choices::crossover_correlation},
    {"enough_people", &synthesis_choices::enough_people},
    {"enough_events", &synthesis_choices::enough_events},
    {"appreciable_ratio", &synthesis_choices::appreciable_ratio},
    {"appreciable_sd", &synthesis_choices::appreciable_sd},
    {"serious_heterogeneity", &synthesis_choices::serious_heterogeneity},
    {"very_serious_heterogeneity", &synthesis_choices::very_serious_heterogeneity},
    {"trials_for_funnel", &synthesis_choices::trials_for_funnel},
    {"funnel_p", &synthesis_choices::funnel_p},
}};

synthesis_choice read_choice(const table_reader& in) {
    synthesis_choice read;
    read.where = in.where();
    read.id = read_identifier(in, "id");
    read.label = in.text("label").value_or("");
    read.low = in.number("low", any_value).value_or(0);
    read.high = in.number("high", any_value).value_or(0);
    read.value =
        in.number("value", {.low = read.low, .high = read.high, .unit = "", .reason = "its own bounds"}).value_or(0);
    read.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(read.grade);
    read.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(read.known_from);
    read.source = in.text("source").value_or("");
    read.stands_in = in.text("place").value_or("");
    read.note = in.text("note").value_or("");
    return read;
}

void take(const table_reader& in, synthesis_choice read, synthesis_choices& all) {
    const auto known =
        std::find_if(members.begin(), members.end(), [&](const member& m) { return m.first == read.id; });
    if (known == members.end()) {
        std::vector<std::string> names;
        for (const member& m : members) names.emplace_back(m.first);
        in.note("id", "is no choice that anything uses", {}, nearest_name(read.id, names));
        return;
    }
    const bool is_told = std::any_of(all.reasons.begin(), all.reasons.end(),
                                     [&](const synthesis_choice& other) { return other.id == read.id; });
    if (is_told) in.note("id", "stands twice in this file", "each choice once");
    all.*(known->second) = read.value;
    all.reasons.push_back(std::move(read));
}

}  // namespace

synthesis_choices parse_synthesis_choices(const core::tree& file, std::vector<core::issue>& issues) {
    synthesis_choices all;
    if (!check_schema(file, synthesis_schema, issues)) return all;
    const table_reader top{file, "", synthesis_choices_keys, issues};
    top.for_each_table("choice", choice_keys, {.low = 1, .unit = "of [[choice]]"},
                       [&](const table_reader& in) { take(in, read_choice(in), all); });
    for (const member& m : members) {
        const bool is_told = std::any_of(all.reasons.begin(), all.reasons.end(),
                                         [&](const synthesis_choice& one) { return one.id == m.first; });
        if (!is_told) top.note("choice", "lacks one that is needed", m.first);
    }
    return all;
}

void check_synthesis_choices(const synthesis_choices& all, const std::vector<source>& sources,
                             std::vector<core::issue>& issues) {
    const std::vector<std::string> known = ids_of(sources);
    for (const synthesis_choice& one : all.reasons)
        check_known(one.where, one.id + ".source", one.source, known, "is no known source", issues);
}

synthesis_choices load_synthesis_choices() {
    return load_embedded("data/synthesis.toml", parse_synthesis_choices);
}

}  // namespace magnesia::evidence
