// safety_words.cpp - reading the names.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/safety_words.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/identifier.hpp"

namespace magnesia::evidence {
namespace {

using scenario::known_name;

constexpr std::string_view safety_words_keys[] = {"schema",   "condition", "symptom",         "product",
                                                  "table",    "beside",    "kidney_stages",   "fast_pulse",
                                                  "diabetes", "drinking",  "more_than_usual", "large_dose"};
constexpr std::string_view name_keys[] = {"id", "aliases"};
constexpr std::string_view product_keys[] = {"id", "aliases", "usual_mg", "counts", "provenance", "note"};
constexpr std::string_view table_keys[] = {"file", "rows", "imported", "note"};
constexpr std::string_view beside_keys[] = {"medicines", "by_vein", "conditions"};
constexpr std::string_view stages_keys[] = {"stage", "of",    "not_before", "source",
                                            "place", "grade", "provenance", "note"};
constexpr std::string_view pulse_keys[] = {"from_age_y", "source", "place", "grade", "provenance", "note"};
constexpr std::string_view diabetes_keys[] = {"of", "source", "place", "grade", "provenance", "note"};
constexpr std::string_view drinking_keys[] = {"from_g_a_day", "is", "source", "place", "grade", "provenance", "note"};
constexpr std::string_view more_keys[] = {"from_age_y", "egfr_at_least", "longest_days", "not_with", "source",
                                          "place",      "grade",         "provenance",   "note"};
constexpr std::string_view large_keys[] = {"interaction", "from_mg", "source", "place", "grade", "provenance", "note"};
constexpr std::string_view stage_keys[] = {"egfr_at_most", "names"};
constexpr allowed_range age_range{0, 30, "years"};
constexpr allowed_range drinking_range{1, 500, "g of alcohol a day"};
constexpr allowed_range egfr_range{0, 200, "mL/min per 1.73 m2"};
constexpr allowed_range usual_range{0, 10000, "mg elemental per day"};
constexpr allowed_range days_range{0, 366, "days"};
constexpr allowed_range dose_range{0, 10000, "mg"};
constexpr allowed_range row_range{1, 10000, "rows"};

/// Reads one name; each of its words must be new among `before`.
known_name read_name(const table_reader& in, const std::vector<known_name>& before) {
    known_name one{read_identifier(in, "id"), {}};
    if (in.find("aliases") != nullptr) one.aliases = in.texts("aliases");
    if (find_name(before, one.id) != nullptr) in.note("id", "is used twice", "each name once");
    for (const std::string& alias : one.aliases) {
        if (find_name(before, alias) != nullptr) in.note("aliases", "holds the used name " + alias, "each name once");
    }
    return one;
}

std::vector<known_name> read_names(const table_reader& top, std::string_view key) {
    std::vector<known_name> all;
    const std::string unit = "of [[" + std::string(key) + "]]";
    top.for_each_table(key, name_keys, {.low = 1, .unit = unit},
                       [&](const table_reader& in) { all.push_back(read_name(in, all)); });
    return all;
}

std::vector<magnesium_product> read_products(const table_reader& top) {
    std::vector<magnesium_product> all;
    std::vector<known_name> names;
    top.for_each_table("product", product_keys, {.low = 1, .unit = "of [[product]]"}, [&](const table_reader& in) {
        names.push_back(read_name(in, names));
        all.push_back({.name = names.back(),
                       .usual_mg = in.number("usual_mg", usual_range).value_or(usual_range.high),
                       .counts = in.truth_or("counts", true),
                       .known_from = provenance_from(in.choice("provenance", provenance_words()).value_or(""))
                                         .value_or(provenance::assumption),
                       .note = in.text("note", "how the amount comes about").value_or("")});
    });
    return all;
}

/// Single words in lower case, each once.
std::vector<std::string> read_beside(const table_reader& in, std::string_view key) {
    std::vector<std::string> all;
    for (std::string& word : in.texts(key)) {
        const bool is_word = word == lower_case(word) && word.find(' ') == std::string::npos;
        if (!is_word) in.note(key, "holds " + word, "single words in lower case");
        if (std::ranges::find(all, word) != all.end()) in.note(key, "holds " + word + " twice", "each word once");
        all.push_back(std::move(word));
    }
    return all;
}

/// Words of `by_vein` stand beside other medicines as well.
words_beside read_words_beside(const table_reader& in) {
    words_beside all{read_beside(in, "medicines"), read_beside(in, "by_vein"), read_beside(in, "conditions")};
    for (const std::string& word : all.by_vein) {
        if (std::ranges::find(all.medicines, word) != all.medicines.end()) {
            in.note("by_vein", "holds " + word + ", which stands under medicines", "each word once");
        }
        all.medicines.push_back(word);
    }
    return all;
}

kidney_stages read_stages(const table_reader& in) {
    kidney_stages stages{
        .all = {}, .of = in.texts("of"), .not_before = in.texts("not_before"), .known = read_known_how(in)};
    in.for_each_table(
        "stage", stage_keys, {.low = 1, .unit = "of [[kidney_stages.stage]]"}, [&](const table_reader& one) {
            stages.all.push_back({one.texts("names"), one.number("egfr_at_most", egfr_range).value_or(0)});
        });
    return stages;
}

/// What is left out closes the gate.
more_than_usual read_more(const table_reader& in) {
    return {.from_age_y = in.number("from_age_y", age_range).value_or(age_range.high),
            .egfr_at_least = in.number("egfr_at_least", egfr_range).value_or(egfr_range.high),
            .longest_days = in.whole_number("longest_days", days_range).value_or(0),
            .not_with = in.texts("not_with"),
            .known = read_known_how(in)};
}

}  // namespace

safety_words parse_safety_words(const core::tree& file, std::vector<core::issue>& issues) {
    safety_words all;
    if (!check_schema(file, safety_words_schema, issues)) return all;
    const table_reader top{file, "", safety_words_keys, issues};
    all.conditions = read_names(top, "condition");
    all.symptoms = read_names(top, "symptom");
    all.products = read_products(top);
    if (const auto beside = top.table("beside", beside_keys)) {
        all.beside = read_words_beside(*beside);
    }
    if (const auto stages = top.table("kidney_stages", stages_keys)) all.stages = read_stages(*stages);
    if (const auto in = top.table("fast_pulse", pulse_keys)) {
        all.pulse = {in->number("from_age_y", age_range).value_or(0), read_known_how(*in)};
    }
    if (const auto in = top.table("diabetes", diabetes_keys)) all.diabetes = {in->texts("of"), read_known_how(*in)};
    if (const auto in = top.table("drinking", drinking_keys)) {
        all.drinking = {in->number("from_g_a_day", drinking_range).value_or(0), read_identifier(*in, "is"),
                        read_known_how(*in)};
    }
    if (const auto in = top.table("more_than_usual", more_keys)) all.more = read_more(*in);
    if (const auto in = top.table("large_dose", large_keys)) {
        all.large = {read_identifier(*in, "interaction"), in->number("from_mg", dose_range).value_or(0),
                     read_known_how(*in)};
    }
    top.for_each_table("table", table_keys, {.low = 1, .unit = "of [[table]]"}, [&](const table_reader& in) {
        static_cast<void>(in.date("imported", "the day of the import"));
        all.tables.push_back({.file = in.text("file").value_or(""),
                              .rows = in.whole_number("rows", row_range).value_or(0),
                              .origin = in.text("note", "whose table it is").value_or("")});
    });
    return all;
}

}  // namespace magnesia::evidence
