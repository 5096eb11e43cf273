// read_therapy.cpp - reads the therapy of insomnia of a routine; refuses one that begins after the run.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "scenario/reading/read_habits.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view therapy_key = "insomnia_therapy";
constexpr std::string_view therapy_keys[] = {"from_day", "weeks"};
constexpr allowed_range from_day_range{1, longest_run_days, "", "a day of the run, the first is 1"};

}  // namespace

std::optional<insomnia_therapy> read_insomnia_therapy(const table_reader& fields, const routine& day) {
    if (fields.find(therapy_key) == nullptr) return std::nullopt;
    const auto in = fields.table(therapy_key, therapy_keys);
    if (!in) return std::nullopt;
    insomnia_therapy one;
    one.from_day = in->whole_number_if_said("from_day", from_day_range).value_or(one.from_day);
    one.weeks = in->whole_number_if_said("weeks", therapy_weeks_range).value_or(one.weeks);
    if (one.weeks == 0) return std::nullopt;
    if (!day.nights.empty()) {
        fields.note(therapy_key, "stands beside nights of some weekdays, and asks to rise at the same time every day",
                    "schedule = [] and no weekend");
    }
    return one;
}

void check_therapy_day(const routine& day, const run_span& run, const tree& file, std::vector<issue>& issues) {
    const bool is_late = run.days > 0 && day.therapy && day.therapy->from_day > run.days;
    if (!is_late) return;
    const tree& said = *file.find("routine")->find(therapy_key);
    issues.push_back({said.where,
                      "routine.insomnia_therapy.from_day",
                      std::to_string(day.therapy->from_day),
                      "is past the end of the run",
                      fmt::format("1 to {}", run.days),
                      {}});
}

}  // namespace magnesia::scenario
