// plan_limits.cpp - reading data/plan/limits.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_limits.hpp"

#include "core/table_reader.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view plan_limits_keys[] = {
    "schema",         "small_mg",   "middle_mg", "large_mg",     "most_pieces",       "adult_y", "older_y",
    "split_above_mg", "likely_low", "much_pain", "much_anxiety", "older_in_trials_y", "said"};
constexpr std::string_view limit_keys[] = {"value", "unit", "grade", "provenance", "source", "place", "note"};
constexpr std::string_view said_outcome_keys[] = {"outcome", "key"};
constexpr std::string_view keys_of_a_person[] = {"isi", "low_mood_phq9", "systolic_mmhg", "hba1c_percent"};
constexpr allowed_range milligrams_range{10, 1000, "mg a day"};
constexpr allowed_range piece_range{1, 10, "pieces a day"};
constexpr allowed_range limit_age_range{10, 100, "years"};
constexpr allowed_range pain_range{0, 10, "of 10"};
constexpr allowed_range anxiety_range{0, 21, "points"};
constexpr allowed_range chance_range{0, 1, "chance"};

}  // namespace

plan_limits parse_plan_limits(const core::tree& file, std::vector<core::issue>& issues) {
    plan_limits all;
    if (!check_schema(file, plan_limits_schema, issues)) return all;
    const table_reader top{file, "", plan_limits_keys, issues};
    const auto read = [&](std::string_view key, const allowed_range& range) {
        const auto in = top.table(key, limit_keys);
        if (!in) return range.low;
        static_cast<void>(in->text("unit"));
        all.known.push_back(read_known_how(*in));
        return in->number("value", range).value_or(range.low);
    };
    all.small_mg = read("small_mg", milligrams_range);
    all.middle_mg = read("middle_mg", milligrams_range);
    all.large_mg = read("large_mg", milligrams_range);
    if (!(all.small_mg < all.middle_mg && all.middle_mg < all.large_mg)) {
        top.note("middle_mg", "does not lie between small_mg and large_mg", "an amount between them");
    }
    all.split_above_mg = read("split_above_mg", milligrams_range);
    all.most_pieces = static_cast<int>(read("most_pieces", piece_range));
    all.adult_y = read("adult_y", limit_age_range);
    all.older_y = read("older_y", limit_age_range);
    all.older_in_trials_y = read("older_in_trials_y", limit_age_range);
    all.much_pain = read("much_pain", pain_range);
    all.much_anxiety = read("much_anxiety", anxiety_range);
    all.likely_low = read("likely_low", chance_range);
    top.for_each_table("said", said_outcome_keys, {.low = 1, .unit = "of [[said]]"}, [&](const table_reader& in) {
        all.said.push_back(
            {.outcome = in.text("outcome").value_or(""), .key = in.choice_or("key", "", keys_of_a_person)});
    });
    return all;
}

}  // namespace magnesia::evidence
