// interview_words.cpp - reading the words.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/interview_words.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/load_embedded.hpp"
#include "scenario/values/habits.hpp"

namespace magnesia::evidence {
namespace {

using scenario::known_name;

constexpr std::string_view interview_words_keys[] = {"schema", "drink", "base_diet"};
constexpr std::string_view drink_keys[] = {"id",         "aliases", "caffeine_mg", "grade",
                                           "provenance", "source",  "place",       "note"};
constexpr std::string_view diet_keys[] = {"male_factor", "usual_mg", "usual", "kind", "grade",
                                          "provenance",  "source",   "place", "note"};
constexpr std::string_view kind_keys[] = {"id", "aliases", "magnesium_mg", "text"};
constexpr allowed_range factor_range{0.5, 2};
constexpr allowed_range diet_range{10, 1000, "mg per day"};

/// Reads a name whose words are new among `before`.
known_name read_name(const table_reader& in, std::vector<known_name>& before) {
    known_name one{read_identifier(in, "id"), in.texts("aliases")};
    if (find_name(before, one.id) != nullptr) in.note("id", "is used twice", "each name once");
    for (const std::string& alias : one.aliases) {
        if (find_name(before, alias) != nullptr) in.note("aliases", "holds the used name " + alias, "each name once");
    }
    before.push_back(one);
    return one;
}

/// What the usual intake has beyond the base of who eats as usual.
double read_usual_rich(const table_reader& in, const std::vector<diet_kind>& diets) {
    const double all_mg = in.number("usual_mg", diet_range).value_or(0);
    const std::string usual = in.text("usual").value_or("");
    const auto base = std::ranges::find(diets, usual, [](const diet_kind& one) { return one.name.id; });
    if (base == diets.end()) {
        in.note("usual", "is none of the kinds", "the id of one");
        return 0;
    }
    if (base->magnesium_mg > all_mg) in.note("usual_mg", "is less than the base of it", "all that is eaten");
    return all_mg - base->magnesium_mg;
}

void read_diets(const table_reader& in, interview_words& words) {
    words.male_factor = in.number("male_factor", factor_range).value_or(1);
    words.diets_known = read_known_how(in);
    std::vector<known_name> names;
    in.for_each_table("kind", kind_keys, {.low = 1, .unit = "of kind"}, [&](const table_reader& kind) {
        words.diets.push_back({.name = read_name(kind, names),
                               .magnesium_mg = kind.number("magnesium_mg", diet_range).value_or(0),
                               .text = kind.text("text").value_or("")});
    });
    words.usual_rich_mg = read_usual_rich(in, words.diets);
}

}  // namespace

interview_words parse_interview_words(const core::tree& file, std::vector<core::issue>& issues) {
    interview_words words;
    if (!check_schema(file, interview_schema, issues)) return words;
    const table_reader top{file, "", interview_words_keys, issues};
    std::vector<known_name> names;
    top.for_each_table("drink", drink_keys, {.low = 1, .unit = "of [[drink]]"}, [&](const table_reader& in) {
        words.drinks.push_back({.name = read_name(in, names),
                                .caffeine_mg = in.number("caffeine_mg", scenario::caffeine_range).value_or(0),
                                .known = read_known_how(in)});
    });
    if (const auto diets = top.table("base_diet", diet_keys)) read_diets(*diets, words);
    return words;
}

interview_words load_interview_words() {
    return load_embedded("data/screening/interview.toml", parse_interview_words);
}

}  // namespace magnesia::evidence
