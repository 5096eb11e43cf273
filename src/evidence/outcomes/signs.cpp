// signs.cpp - reading data/signs.toml, and the chance of each sign at a level.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/signs.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/interval_check.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"
#include "evidence/outcomes/topics.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view signs_keys[] = {"schema", "reading", "review", "sign"};
constexpr std::string_view reading_keys[] = {"lack_start", "overload_start", "cell_drop", "older_above_y", "older_drop",
                                             "grade",      "provenance",     "source",    "place",         "note"};
constexpr std::string_view review_keys[] = {"several", "note", "pattern", "value"};
constexpr std::string_view pattern_keys[] = {"signs"};
constexpr std::string_view value_keys[] = {"sign",       "quantity", "from",  "grade",
                                           "provenance", "source",   "place", "note"};
constexpr std::string_view quantities[] = {"isi", "cramps_per_week", "stress"};  // in the order of sign_quantity
constexpr std::string_view sign_keys[] = {"id",      "label",      "claims", "overt",   "urgent",
                                          "said_as", "background", "lack",   "overload"};
constexpr std::string_view background_keys[] = {"share",      "low",    "high",  "grade",
                                                "provenance", "source", "place", "note"};
constexpr std::string_view level_keys[] = {"half",       "low",    "high",  "steepness", "grade",
                                           "provenance", "source", "place", "note"};
constexpr core::allowed_range shares{.low = 0, .high = 1};
constexpr core::allowed_range levels{.low = 0.01, .high = 50, .unit = "mmol/L"};
constexpr core::allowed_range drops{.low = 0, .high = 5, .unit = "mmol/L"};
constexpr core::allowed_range ages{.low = 18, .high = 120, .unit = "years"};
constexpr core::allowed_range steepnesses{.low = 1, .high = 20};
constexpr core::allowed_range value_range{.low = 0, .high = 100};
constexpr core::allowed_range counts{.low = 1, .high = 50, .unit = "signs"};

/// A value with the ends of what it may be, in order.
struct with_ends {
    double value, low, high;
};
with_ends read_ends(const table_reader& in, std::string_view key, const core::allowed_range& range) {
    const std::optional<double> value = in.number(key, range), low = in.number("low", range),
                                high = in.number("high", range);
    check_interval(in, key, value, low, high);
    return {value.value_or(0), low.value_or(0), high.value_or(0)};
}

sign_background read_background(const table_reader& in) {
    const auto [share, low, high] = read_ends(in, "share", shares);
    return {.share = share, .low = low, .high = high, .known = read_known_how(in)};
}

sign_level read_level(const table_reader& in) {
    const auto [half, low, high] = read_ends(in, "half", levels);
    return {.half = half,
            .low = low,
            .high = high,
            .steepness = in.number("steepness", steepnesses).value_or(1),
            .known = read_known_how(in)};
}

std::optional<sign_level> read_side(const table_reader& in, std::string_view key) {
    if (in.find(key) == nullptr) return std::nullopt;
    const auto side = in.table(key, level_keys);
    return side ? std::optional(read_level(*side)) : std::nullopt;
}

void check_sides(const table_reader& in, const sign& read, const sign_reading& reading) {
    if (!in.is_sound()) return;
    if (!read.lack && !read.overload) in.note("lack", "is missing, and so is `overload`", "one of them or both");
    if (read.lack && read.lack->high >= reading.lack_start)
        in.note("lack", "reaches to where no lack brings signs", "levels below reading.lack_start");
    if (read.overload && read.overload->low <= reading.overload_start)
        in.note("overload", "reaches to where no overload brings signs", "levels above reading.overload_start");
}

sign read_sign(const table_reader& in, const sign_reading& reading) {
    sign read;
    read.where = in.where();
    read.id = read_identifier(in, "id");
    read.label = in.text("label").value_or("");
    read.claims = in.texts("claims");
    for (const std::string& claim : read.claims) {
        if (!is_claim(claim)) in.note("claims", "holds what is no number of a claim", "C and three digits");
    }
    read.is_overt = in.truth_or("overt", false);
    read.is_urgent = in.truth_or("urgent", false);
    if (in.find("said_as") != nullptr) read.said_as = in.texts("said_as");
    if (const auto background = in.table("background", background_keys)) read.background = read_background(*background);
    read.lack = read_side(in, "lack");
    read.overload = read_side(in, "overload");
    check_sides(in, read, reading);
    return read;
}

sign_reading read_reading(const table_reader& in) {
    return {.lack_start = in.number("lack_start", levels).value_or(levels.high),
            .overload_start = in.number("overload_start", levels).value_or(levels.low),
            .cell_drop = in.number("cell_drop", drops).value_or(0),
            .older_above_y = in.number("older_above_y", ages).value_or(ages.high),
            .older_drop = in.number("older_drop", drops).value_or(0),
            .known = read_known_how(in)};
}

sign_value read_value(const table_reader& in, const sign_table& table) {
    sign_value read;
    read.sign = in.text("sign").value_or("");
    check_known(in.where(), "review.value.sign", read.sign, ids_of(table.signs), "is no sign of this file",
                in.issues());
    const std::string quantity = in.choice("quantity", quantities).value_or("");
    const auto found = std::ranges::find(quantities, quantity);
    if (found != std::end(quantities)) read.quantity = static_cast<sign_quantity>(found - std::begin(quantities));
    read.from = in.number("from", value_range).value_or(value_range.high);
    read.known = read_known_how(in);
    return read;
}

sign_review read_review(const table_reader& in, const sign_table& table) {
    sign_review read;
    read.several = in.whole_number("several", counts).value_or(1);
    read.note = in.text("note", "why so many").value_or("");
    in.for_each_table("pattern", pattern_keys, {.low = 0, .unit = "of [[review.pattern]]"},
                      [&](const table_reader& pattern) {
                          read.patterns.push_back(pattern.texts("signs"));
                          if (read.patterns.back().size() < 2)
                              pattern.note("signs", "is no pattern", "two ids or more");
                          for (const std::string& id : read.patterns.back())
                              check_known(pattern.where(), "review.pattern.signs", id, ids_of(table.signs),
                                          "is no sign of this file", pattern.issues());
                      });
    in.for_each_table("value", value_keys, {.low = 0, .unit = "of [[review.value]]"},
                      [&](const table_reader& one) { read.values.push_back(read_value(one, table)); });
    return read;
}

/// How far a gap from where signs start has come: 0 without one, one half when it is `half_gap`.
double come(double gap, double half_gap, double steepness) {
    if (gap <= 0) return 0;
    const double odds = std::pow(gap / half_gap, steepness);
    return std::isinf(odds) ? 1 : odds / (1 + odds);
}

/// What a body misses, as mmol/L of serum below where signs start. Serum and cells are two witnesses of one lack, half
/// each: the levels of signs are those of patients in whom both had fallen.
double lack_of(const sign_reading& how, const magnesium_level& at) {
    const double older = at.age_y && *at.age_y > how.older_above_y ? how.older_drop : 0;
    const double of_serum = std::max(0.0, how.lack_start - at.serum_total);
    const double of_cells = at.cell_shortage ? how.cell_drop * std::max(0.0, *at.cell_shortage) : of_serum;
    return (of_serum + of_cells) / 2 + older;
}

double by_lack(const sign_table& table, const std::optional<sign_level>& side, double half, const magnesium_level& at) {
    return side ? come(lack_of(table.reading, at), table.reading.lack_start - half, side->steepness) : 0;
}

double by_overload(const sign_table& table, const std::optional<sign_level>& side, double half,
                   const magnesium_level& at) {
    const double start = table.reading.overload_start;
    return side ? come(at.serum_total - start, half - start, side->steepness) : 0;
}

double of_any_reason(double background, double lack, double overload) {
    return 1 - (1 - background) * (1 - lack) * (1 - overload);
}

sign_chance ends_of(const sign_table& table, const sign& one, const magnesium_level& at) {
    const sign_level none;
    const sign_level& lack = one.lack ? *one.lack : none;
    const sign_level& overload = one.overload ? *one.overload : none;
    sign_chance said{.id = one.id,
                     .by_lack = by_lack(table, one.lack, lack.half, at),
                     .by_overload = by_overload(table, one.overload, overload.half, at)};
    said.chance = of_any_reason(one.background.share, said.by_lack, said.by_overload);
    said.low = of_any_reason(one.background.low, by_lack(table, one.lack, lack.low, at),
                             by_overload(table, one.overload, overload.high, at));
    said.high = of_any_reason(one.background.high, by_lack(table, one.lack, lack.high, at),
                              by_overload(table, one.overload, overload.low, at));
    return said;
}

std::optional<double> number_of(const said_of_signs& said, sign_quantity which) {
    if (which == sign_quantity::isi) return said.isi;
    return which == sign_quantity::cramps_per_week ? said.cramps_per_week : said.stress;
}

bool is_said(const sign_table& table, const sign& one, const said_of_signs& said) {
    const auto is_among = [&](const std::string& id) {
        return std::ranges::find(said.symptoms, id) != said.symptoms.end();
    };
    const auto is_reached = [&](const sign_value& value) {
        return value.sign == one.id && number_of(said, value.quantity).value_or(0) >= value.from;
    };
    return std::ranges::any_of(one.said_as, is_among) || std::ranges::any_of(table.review.values, is_reached);
}

}  // namespace

const sign* sign_table::find(std::string_view id) const {
    const auto found = std::find_if(signs.begin(), signs.end(), [&](const sign& one) { return one.id == id; });
    return found == signs.end() ? nullptr : &*found;
}

sign_table parse_signs(const core::tree& file, std::vector<core::issue>& issues) {
    sign_table table;
    if (!core::check_schema(file, signs_schema, issues)) return table;
    const core::table_reader top{file, "", signs_keys, issues};
    if (const auto reading = top.table("reading", reading_keys)) table.reading = read_reading(*reading);
    top.for_each_table("sign", sign_keys, {.low = 1, .unit = "of [[sign]]"}, [&](const core::table_reader& in) {
        sign read = read_sign(in, table.reading);
        if (table.find(read.id) != nullptr) in.note("id", "stands twice in this file", "each sign once");
        table.signs.push_back(std::move(read));
    });
    if (const auto review = top.table("review", review_keys)) table.review = read_review(*review, table);
    return table;
}

sign_table load_signs() {
    return load_embedded("data/signs.toml", parse_signs);
}

const sign_table& known_signs() {
    static const sign_table table = load_signs();
    return table;
}

void check_signs(const sign_table& table, const std::vector<source>& sources, std::vector<core::issue>& issues) {
    check_known_how(table.reading.known, "reading", sources, issues);
    for (const sign_value& one : table.review.values) check_known_how(one.known, "review.value", sources, issues);
    for (const sign& one : table.signs) {
        check_known_how(one.background.known, "sign.background", sources, issues);
        if (one.lack) check_known_how(one.lack->known, "sign.lack", sources, issues);
        if (one.overload) check_known_how(one.overload->known, "sign.overload", sources, issues);
    }
}

double chance_of(const sign_table& table, const sign& one, const magnesium_level& at) {
    return of_any_reason(one.background.share, by_lack(table, one.lack, one.lack ? one.lack->half : 0, at),
                         by_overload(table, one.overload, one.overload ? one.overload->half : 0, at));
}

std::vector<sign_chance> sign_chances(const sign_table& table, const magnesium_level& at) {
    std::vector<sign_chance> all;
    for (const sign& one : table.signs) all.push_back(ends_of(table, one, at));
    return all;
}

chance_of_any chance_of_overt_sign(const sign_table& table, const magnesium_level& at) {
    chance_of_any any;
    double none = 1;
    for (const sign& one : table.signs) {
        if (!one.is_overt) continue;
        const double beyond = ends_of(table, one, at).beyond_background();
        any.least = std::max(any.least, beyond);
        none *= 1 - beyond;
    }
    any.most = 1 - none;
    return any;
}

std::vector<std::string> signs_of(const sign_table& table, const said_of_signs& said) {
    std::vector<std::string> ids;
    for (const sign& one : table.signs) {
        if (is_said(table, one, said)) ids.push_back(one.id);
    }
    return ids;
}

bool wants_review(const sign_table& table, const std::vector<std::string>& present) {
    const std::set<std::string> said(present.begin(), present.end());
    int known = 0;
    for (const sign& one : table.signs) {
        if (!said.contains(one.id)) continue;
        if (one.is_urgent) return true;
        ++known;
    }
    const auto is_whole = [&](const std::vector<std::string>& pattern) {
        return std::all_of(pattern.begin(), pattern.end(), [&](const std::string& id) { return said.contains(id); });
    };
    return known >= table.review.several ||
           std::any_of(table.review.patterns.begin(), table.review.patterns.end(), is_whole);
}

}  // namespace magnesia::evidence
