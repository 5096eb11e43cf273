// read_run.cpp - a first day and a number of days that end within the calendar.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_run.hpp"

#include <fmt/core.h>

#include <string_view>

#include "scenario/reading/read_time.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view run_keys[] = {"start", "days", "display", "every_min"};
constexpr std::string_view units[] = {"mmol/L", "mg/dL"};
constexpr allowed_range days_range{1, longest_run_days, "days", "ten years at most"};
constexpr allowed_range every_range{5, 60, "minutes", "an hour is parted evenly: 5, 6, 10, 12, 15, 20, 30 or 60"};

}  // namespace

run_span read_run(const table_reader& file) {
    run_span run;
    const auto fields = file.table("run", run_keys);
    if (!fields) return run;
    const auto start = read_date(*fields, "start");
    const auto days = fields->whole_number("days", days_range);
    const bool is_mg = fields->choice_or("display", "mmol/L", units) == "mg/dL";
    run.display = is_mg ? concentration_unit::mg_per_dl : concentration_unit::mmol_per_l;
    run.every_min = fields->whole_number_if_said("every_min", every_range).value_or(run.every_min);
    if (60 % run.every_min != 0) fields->note("every_min", "does not part an hour evenly", every_range.text());
    if (!start || !days) return run;
    run.start = *start;
    run.days = *days;
    const int last_day = day_number({last_year, 12, 31});
    if (day_number(*start) + *days - 1 > last_day) {
        fields->note("days", fmt::format("from {} goes past the calendar", print(*start)),
                     fmt::format("a run that ends by {}-12-31", last_year));
    }
    return run;
}

}  // namespace magnesia::scenario
