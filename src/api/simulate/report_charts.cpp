// report_charts.cpp - from the answer's series to charts.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/report_charts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "api/answers/concerns.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_table.hpp"
#include "api/simulate/figures.hpp"
#include "api/simulate/night_figures.hpp"
#include "api/simulate/svg_flow.hpp"
#include "core/conversions.hpp"
#include "model/following/told_mornings.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

constexpr double mg_per_mmol = scenario::magnesium_mg_per_mmol;
constexpr double close_up_h = 48;

/// A quantity over days or hours and how it is shown.
struct shown_series {
    std::string id;
    std::string title;  ///< with the unit
    double factor = 1;
    bool starts_at_zero = true;
    double least_span = 0;  ///< of the axis, as it is shown
};

bool has_doses(const simulate_answer& answer) {
    return !answer.result.asked.with.doses.empty();
}

/// "The line goes from 0.85 to 0.87; ..." for those who do not see the picture.
std::string curve_in_words(const chart_curve& c, const std::string& first, const std::string& last) {
    const auto [low, high] = std::minmax_element(c.values.median.begin(), c.values.median.end());
    return fmt::format("{}: median {} on {}, {} on {}; lowest {}, highest {}. ", c.label,
                       shown(c.values.median.front()), first, shown(c.values.median.back()), last, shown(*low),
                       shown(*high));
}

void describe(chart& c, const std::vector<std::string>& x_names) {
    for (const chart_curve& curve : c.curves) c.description += curve_in_words(curve, x_names.front(), x_names.back());
    if (!c.curves.front().values.p5.empty()) c.description += "Bands hold the middle 90 percent of people.";
}

std::vector<double> as_numbers(std::size_t count) {
    std::vector<double> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(static_cast<double>(i));
    return all;
}

std::vector<std::string> dates_of(const simulate_answer& answer) {
    const scenario::run_span& run = answer.result.asked.what.run;
    std::vector<std::string> all;
    for (int day = 0; day < run.days; ++day) {
        all.push_back(scenario::print(scenario::date_of(scenario::day_number(run.start) + day)));
    }
    return all;
}

/// About five dates below a daily chart, as "16 Mar".
std::vector<axis_mark> date_marks(const scenario::run_span& run) {
    constexpr int most = 5;
    const int step = std::max(1, (run.days + most - 1) / most);
    std::vector<axis_mark> marks;
    for (int day = 0; day < run.days; day += step) {
        const date_value date = scenario::date_of(scenario::day_number(run.start) + day);
        marks.push_back({static_cast<double>(day), scenario::day_and_month(date)});
    }
    return marks;
}

std::string daily_figure(const simulate_answer& answer, const shown_series& s, std::vector<chart_curve> curves) {
    const std::vector<std::string> dates = dates_of(answer);
    for (chart_curve& c : curves) c.values = scaled(c.values, s.factor);
    const std::string suffix = curves.front().style == "change" ? "-change" : "";
    chart c{.id = s.id + suffix,
            .title = s.title,
            .description = {},
            .x = as_numbers(dates.size()),
            .x_marks = date_marks(answer.result.asked.what.run),
            .curves = std::move(curves),
            .events = {},
            .starts_at_zero = s.starts_at_zero,
            .least_span = s.least_span};
    if (dates.size() < 2) return "";  // one day is a number, not a course; it stands in the table of outcomes
    describe(c, dates);
    return figure_of(c, dates);
}

std::vector<chart_curve> both(const simulate_answer& answer, const std::vector<study::series_result>& with,
                              const std::vector<study::series_result>& without, const std::string& id) {
    if (!has_doses(answer)) return {{"without a regimen", "without", series_of(without, id)}};
    return {{"without regimen", "without", series_of(without, id)}, {"with regimen", "with", series_of(with, id)}};
}

std::string daily_pair(const simulate_answer& answer, const shown_series& s) {
    const study::simulation& r = answer.result;
    std::vector<chart_curve> curves = both(answer, r.daily, r.daily_without, s.id);
    for (chart_curve& one : curves) one.values = over_days(answer, one.values);
    std::string figures = daily_figure(answer, s, std::move(curves));
    if (!has_doses(answer)) return figures;
    const double least = span_of_change(series_of(r.daily, s.id)) * s.factor;
    const shown_series change{s.id, "What the regimen changes: " + s.title, s.factor, true, least};
    return figures +
           daily_figure(answer, change,
                        {{"change per person", "change", over_days(answer, series_of(r.daily_change, s.id))}});
}

/// The hourly stretch of the series that begins at the local midnight `from_h`.
struct stretch {
    std::size_t first = 0;
    std::size_t count = 0;
};

stretch close_up(const simulate_answer& answer, double dose_h) {
    const model::question& asked = answer.result.asked;
    const auto midnight = std::upper_bound(asked.midnight_h.begin(), asked.midnight_h.end() - 1, dose_h) - 1;
    const auto first = std::lower_bound(asked.series_h.begin(), asked.series_h.end(), *midnight);
    const auto last = std::upper_bound(first, asked.series_h.end(), *midnight + close_up_h);
    return {static_cast<std::size_t>(first - asked.series_h.begin()), static_cast<std::size_t>(last - first)};
}

study::series_result cut(const study::series_result& s, const stretch& where) {
    study::series_result part;
    part.id = s.id;
    const auto copy = [&](const std::vector<double>& from, std::vector<double>& to) {
        if (from.empty()) return;
        const auto start = from.begin() + static_cast<std::ptrdiff_t>(where.first);
        to.assign(start, start + static_cast<std::ptrdiff_t>(where.count));
    };
    copy(s.median, part.median);
    copy(s.p5, part.p5);
    copy(s.p95, part.p95);
    return part;
}

/// Every so many local hours, with the date at midnight.
std::vector<axis_mark> clock_marks(const simulate_answer& answer, const std::vector<double>& hours, int every_h) {
    std::vector<axis_mark> marks;
    for (const double hour : hours) {
        const scenario::local_moment now = answer.result.asked.when.clock.label(hour);
        if (now.time.minute_of_day % (every_h * whole_minutes_per_hour) != 0) continue;
        const bool is_midnight = now.time.minute_of_day == 0;
        marks.push_back({hour, is_midnight ? scenario::day_and_month(now.date) : scenario::print(now.time)});
    }
    return marks;
}

std::vector<double> doses_between(const simulate_answer& answer, double from, double to) {
    std::vector<double> found;
    for (const model::taken& d : answer.result.asked.with.doses) {
        if (d.hour >= from && d.hour <= to) found.push_back(d.hour);
    }
    return found;
}

/// `which` is added to the id, so that a page may show a series twice.
std::string hourly_figure(const simulate_answer& answer, const shown_series& s, const stretch& where,
                          const std::string& which) {
    constexpr std::size_t long_hours = 24;
    const study::simulation& r = answer.result;
    const auto start = r.asked.series_h.begin() + static_cast<std::ptrdiff_t>(where.first);
    const std::vector<double> hours(start, start + static_cast<std::ptrdiff_t>(where.count));
    std::vector<std::string> names;
    for (const double hour : hours) names.push_back(scenario::print(r.asked.when.clock.label(hour)));
    chart c{.id = s.id + '-' + which,
            .title = s.title,
            .description = {},
            .x = hours,
            .x_marks = clock_marks(answer, hours, where.count > long_hours ? 12 : 3),
            .curves = both(answer, r.series, r.series_without, s.id),
            .events = doses_between(answer, hours.front(), hours.back()),
            .starts_at_zero = s.starts_at_zero};
    for (chart_curve& curve : c.curves) curve.values = scaled(cut(curve.values, where), s.factor);
    describe(c, names);
    return figure_of(c, names);
}

shown_series at_dose(shown_series s, const char* which) {
    s.title = fmt::format("{} dose: {}", which, s.title);
    return s;
}

/// The hours of a night that the answer has, with those just before and after it.
stretch night_stretch(const simulate_answer& answer, std::size_t morning) {
    constexpr double around_h = 2;
    const model::question& asked = answer.result.asked;
    const model::stretch& bed = asked.nights[morning].in_run;
    const auto first = std::lower_bound(asked.series_h.begin(), asked.series_h.end(), bed.from_h - around_h);
    const auto last = std::upper_bound(first, asked.series_h.end(), bed.until_h + around_h);
    return {static_cast<std::size_t>(first - asked.series_h.begin()), static_cast<std::size_t>(last - first)};
}

/// The series thinned to local midnights: stores move over weeks, not hours.
study::series_result at_midnights(const simulate_answer& answer, const study::series_result& s) {
    const model::question& asked = answer.result.asked;
    study::series_result days;
    days.id = s.id;
    for (std::size_t day = 0; day + 1 < asked.midnight_h.size(); ++day) {
        const auto at = std::lower_bound(asked.series_h.begin(), asked.series_h.end(), asked.midnight_h[day]);
        const study::band b = band_at(s, static_cast<std::size_t>(at - asked.series_h.begin()));
        days.median.push_back(b.median);
        if (b.p5) days.p5.push_back(*b.p5);
        if (b.p95) days.p95.push_back(*b.p95);
    }
    return days;
}

/// Mornings from two before the last session to seven after it.
stretch mornings_around(const model::question& asked) {
    constexpr double before_h = 48;
    constexpr double after_h = 7 * 24;
    const std::vector<double>& all = asked.morning_h;
    const auto first = std::lower_bound(all.begin(), all.end(), asked.session->of.from_h - before_h);
    const auto last = std::upper_bound(first, all.end(), asked.session->of.until_h + after_h);
    return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - first)};
}

/// A quantity on rising over the days around the last session; triangles mark sessions.
std::string session_figure(const simulate_answer& answer, const shown_series& s) {
    const study::simulation& r = answer.result;
    const stretch where = mornings_around(r.asked);
    if (where.count < 2) return "";
    const auto start = r.asked.morning_h.begin() + static_cast<std::ptrdiff_t>(where.first);
    const std::vector<double> hours(start, start + static_cast<std::ptrdiff_t>(where.count));
    chart c{.id = s.id + "-session",
            .title = s.title,
            .description = {},
            .x = hours,
            .x_marks = {},
            .curves = both(answer, r.daily, r.daily_without, s.id),
            .events = {},
            .starts_at_zero = s.starts_at_zero};
    std::vector<std::string> names;
    for (const double hour : hours) {
        const scenario::local_moment now = r.asked.when.clock.label(hour);
        names.push_back(scenario::print(now));
        if (names.size() % 2 == 1) c.x_marks.push_back({hour, scenario::day_and_month(now.date)});
    }
    for (const auto& session : r.asked.when.training) {
        if (session.at_h >= hours.front() && session.until_h <= hours.back()) c.events.push_back(session.at_h);
    }
    for (chart_curve& curve : c.curves) curve.values = scaled(cut(curve.values, where), s.factor);
    describe(c, names);
    return figure_of(c, names);
}

/// Whether anything of it could be seen on a chart: its bands, over all days, are not one flat line.
bool moves(const simulate_answer& answer, const std::string& id) {
    constexpr double seen_share = 1e-3;
    double low = series_of(answer.result.daily, id).median.front();
    double high = low;
    for (const auto* table : {&answer.result.daily, &answer.result.daily_without}) {
        const study::series_result& s = series_of(*table, id);
        for (const auto* column : {&s.median, &s.p5, &s.p95}) {
            for (const double value : *column) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
    }
    return high - low > seen_share * std::max(std::abs(low), std::abs(high));
}

}  // namespace

std::string flow_figure(const simulate_answer& answer) {
    const auto supplement = supplement_of(answer);
    if (!supplement) return "";
    std::string description = fmt::format("Of {} mg {}: ", shown(supplement->swallowed_mg),
                                          supplement->is_swallowed ? "swallowed" : "given by vein");
    std::vector<std::vector<std::string>> rows;
    for (const fate& f : supplement->fates) {
        description += fmt::format("{} {} mg; ", f.where, shown(f.mg));
        const study::band percent = scaled(f.mg, 100 / supplement->swallowed_mg);
        rows.push_back({escaped(f.where), escaped(shown(f.mg)), escaped(shown(percent, 1))});
    }
    const std::string numbers = element("details", {},
                                        text_element("summary", "The numbers of this picture") +
                                            table_of("Supplement magnesium at the end of the run",
                                                     {"where", "mg", "percent of what was swallowed"}, rows));
    return element(
        "figure", {{"class", "wide"}},
        text_element("figcaption",
                     "Width is the median; the bar under each name holds 90 % of people, from none to all.") +
            scrolled(svg_of(*supplement, description), "Where the supplement went") + numbers);
}

std::string daily_figures(const simulate_answer& answer, display_unit unit) {
    const shown_unit plasma = plasma_unit(unit);
    return daily_pair(answer, {"plasma_magnesium_morning", fmt::format("Plasma magnesium on rising, {}", plasma.name),
                               plasma.factor, false}) +
           daily_pair(answer, {"urine_magnesium_24h", "Magnesium in a day's urine, mg", mg_per_mmol, true}) +
           daily_pair(answer, {"stool_water_24h", "Stool water held by magnesium, g a day", 1, true});
}

std::string close_up_figures(const simulate_answer& answer, display_unit unit) {
    if (!has_doses(answer)) return "";
    const shown_unit plasma = plasma_unit(unit);
    const std::array<shown_series, 3> shown{
        shown_series{"plasma_magnesium_total", fmt::format("plasma magnesium, {}", plasma.name), plasma.factor, false},
        shown_series{"urine_magnesium_rate", "magnesium in urine, mg per hour", mg_per_mmol, true},
        shown_series{"gut_magnesium", "magnesium in the gut, mg", mg_per_mmol, true}};
    const auto& doses = answer.result.asked.with.doses;
    const stretch first = close_up(answer, doses.front().hour);
    const stretch last = close_up(answer, doses.back().hour);
    std::string figures;
    for (const shown_series& s : shown) {
        figures += hourly_figure(answer, at_dose(s, "First"), first, "first");
        if (last.first != first.first) figures += hourly_figure(answer, at_dose(s, "Last"), last, "last");
    }
    return figures;
}

std::string night_charts(const simulate_answer& answer) {
    std::string figures;
    if (has_doses(answer)) {
        const stretch night = night_stretch(answer, told_morning(answer.result.asked));
        const stretch day = close_up(answer, answer.result.asked.with.doses.back().hour);
        if (night.count > 2) {
            figures += hourly_figure(
                answer, {"chance_awake", "Chance of being awake through the night, %", percent, true}, night, "night");
        }
        figures += hourly_figure(answer, {"melatonin_level", "Melatonin, % of the own peak in the dark", percent, true},
                                 day, "night");
        figures += hourly_figure(answer, {"cortisol_relative", "Cortisol in blood, % of its mean", percent, true}, day,
                                 "night");
    }
    return figures + daily_pair(answer, {"sleep_onset_latency", "Time to fall asleep, min", 1, true}) +
           daily_pair(answer, {"total_sleep_time", "Time asleep, min", 1, false}) +
           daily_pair(answer, {"insomnia_severity", "Severity of insomnia, 0 to 28 points", 1, true});
}

std::string body_charts(const simulate_answer& answer) {
    constexpr int long_run_days = 14;
    const scenario::scenario& what = answer.result.asked.what;
    const concerns told = concerns_of(what.who, what.day);
    std::string figures;
    if (answer.result.asked.session) {
        figures += session_figure(answer, {"muscle_soreness", "Soreness on rising, 0 to 10", 1, true});
        figures += session_figure(answer, {"creatine_kinase", "Creatine kinase on rising, U/L", 1, true});
    }
    if (what.run.days < long_run_days) return figures;
    const auto add = [&](bool is_told, const shown_series& s) {
        if (is_told && moves(answer, s.id)) figures += daily_pair(answer, s);
    };
    add(told.pressure, {"systolic_pressure", "Systolic blood pressure, mmHg", 1, false});
    add(told.metabolism, {"fasting_glucose", "Fasting glucose, mmol/L", 1, false});
    add(told.metabolism, {"homa_ir", "Insulin resistance, HOMA-IR", 1, false});
    add(told.cramps, {"cramps_per_week", "Cramps a week", 1, true});
    add(told.walking, {"gait_speed", "Walking speed, m/s", 1, false});
    return figures;
}

std::string store_figures(const simulate_answer& answer) {
    if (!has_doses(answer)) return "";
    std::string figures;
    for (const char* id : {"interstitium_magnesium", "viscera_magnesium", "fast_cell_magnesium",
                           "bone_surface_magnesium", "deep_magnesium"}) {
        const shown_series s{id, quantity_of(answer, id).label + ", change in mg", mg_per_mmol, true};
        const study::series_result daily = at_midnights(answer, series_of(answer.result.series_change, id));
        figures += daily_figure(answer, s, {{"change per person", "change", daily}});
    }
    return figures;
}

}  // namespace magnesia::api
