// plan_page_day.cpp - the day on a clock face with its table, and the hours to keep from medicines.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/drawing/svg_clock.hpp"
#include "api/plan/plan_hours.hpp"
#include "api/plan/plan_page.hpp"
#include "api/plan/plan_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

using safety::day_item;
using scenario::clock_time;

/// A line of the day as it is shown.
struct told_entry {
    clock_time at;
    std::string kind;  ///< where the label does not say it
    std::string style;
    clock_shape shape = clock_shape::disc;
    std::string label;
    std::string note;
};

told_entry told_of(const safety::timetable_entry& one) {
    told_entry line{.at = one.at,
                    .kind = {},
                    .style = "of-day",
                    .shape = clock_shape::disc,
                    .label = printable(one.label, 60),
                    .note = {}};
    if (one.what == day_item::dose) {
        line.kind = "magnesium";
        line.style = "of-dose";
        line.shape = clock_shape::diamond;
    }
    if (one.what == day_item::medicine) {
        line.kind = "medicine";
        line.style = "of-medicine";
        line.shape = clock_shape::square;
    }
    if (one.instead_of) line.note = fmt::format("now at {}", scenario::print(*one.instead_of));
    return line;
}

/// What becomes of a drink of today: as it is, or left out by what is recommended.
std::string caffeine_note(const plan_answer& answer, const scenario::caffeine_intake& one) {
    if (!answer.day_then) return "as you drink it today";
    const auto& then = answer.day_then->caffeine;
    const bool is_kept = std::ranges::find(then, one) != then.end();
    return is_kept ? "as you drink it today" : "you drink it today; the plan leaves it out";
}

/// From rise to bed; caffeine as it is drunk today among it.
std::vector<told_entry> told_lines(const plan_answer& answer) {
    std::vector<told_entry> lines;
    for (const safety::timetable_entry& one : answer.timetable.entries) {
        if (one.what != day_item::dose || may_show_doses(answer)) lines.push_back(told_of(one));
    }
    for (const scenario::caffeine_intake& one : answer.day.caffeine) {
        lines.push_back({.at = one.at,
                         .kind = "caffeine",
                         .style = "of-day",
                         .shape = clock_shape::disc,
                         .label = fmt::format("{:.0f} mg", one.mg),
                         .note = caffeine_note(answer, one)});
    }
    std::stable_sort(lines.begin(), lines.end(), [&](const told_entry& a, const told_entry& b) {
        return scenario::minutes_between(answer.day.rise, a.at) < scenario::minutes_between(answer.day.rise, b.at);
    });
    return lines;
}

std::optional<clock_time> first_at(const plan_answer& answer, day_item what) {
    for (const safety::timetable_entry& one : answer.timetable.entries) {
        if (one.what == what) return one.at;
    }
    return {};
}

clock_time moved_time(clock_time at, double hours) {
    constexpr int day = 24 * 60;
    const int minutes = at.minute_of_day + static_cast<int>(hours * 60);
    return {((minutes % day) + day) % day};
}

/// Hours around medicines in which magnesium may not be taken.
std::vector<clock_arc> kept_free(const plan_answer& answer) {
    std::vector<clock_arc> arcs;
    for (const safety::timetable_entry& one : answer.timetable.entries) {
        if (one.what != day_item::medicine) continue;
        for (const safety::hours_apart& hours : answer.facts.hours) {
            if (hours.drug != one.label || !hours.before) continue;
            arcs.push_back({.from = moved_time(one.at, -hours.after.value_or(0)),
                            .until = moved_time(one.at, *hours.before),
                            .style = "keep-off",
                            .is_inner = true});
        }
    }
    return arcs;
}

std::vector<clock_arc> arcs_of(const plan_answer& answer) {
    const clock_time bed = first_at(answer, day_item::bed).value_or(answer.day.bed);
    const clock_time rise = first_at(answer, day_item::rise).value_or(answer.day.rise);
    std::vector<clock_arc> arcs = kept_free(answer);
    arcs.push_back({.from = bed, .until = rise, .style = "sleep"});
    if (const auto wind_down = first_at(answer, day_item::wind_down)) {
        arcs.push_back({.from = *wind_down, .until = bed, .style = "wind-down"});
    }
    for (const scenario::training_session& one : answer.day.training) {
        if (one.days.any())
            arcs.push_back({.from = one.at, .until = moved_time(one.at, one.minutes / 60), .style = "training"});
    }
    return arcs;
}

std::string clock_of_day(const plan_answer& answer, const std::vector<told_entry>& lines) {
    clock_picture picture{.id = "day-clock",
                          .title = "Your day on a clock of 24 hours",
                          .description =
                              "Noon is on top, midnight below. Each sign has the number of its line in the "
                              "table beside it.",
                          .arcs = arcs_of(answer),
                          .signs = {},
                          .centre = {},
                          .under = "magnesium"};
    if (may_show_doses(answer)) {
        for (const clock_time dose : answer.timetable.doses) picture.centre.push_back(scenario::print(dose));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        picture.signs.push_back(
            {.at = lines[i].at, .text = std::to_string(i + 1), .shape = lines[i].shape, .style = lines[i].style});
    }
    return svg_of(picture);
}

std::string clock_key(const plan_answer& answer) {
    const auto item = [](const std::string& style, const std::string& words) {
        return element("li", {},
                       element("i", {{"class", "swatch " + style}, {"aria-hidden", "true"}}, "") + escaped(words));
    };
    std::string items = item("sleep", "asleep");
    for (const clock_arc& one : arcs_of(answer)) {
        if (one.style == "wind-down") items += item("wind-down", "winding down");
        if (one.style == "training" && items.find("swatch training") == std::string::npos)
            items += item("training", "training");
    }
    if (!kept_free(answer).empty()) items += item("keep-off", "no magnesium near a medicine");
    items += item("square", "medicine");
    if (may_show_doses(answer) && !answer.timetable.doses.empty()) items += item("diamond", "magnesium");
    return element("ul", {{"class", "key"}}, items);
}

std::string day_table(const std::vector<told_entry>& lines) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const told_entry& one = lines[i];
        const std::string what = one.kind.empty() ? one.label : one.kind + ": " + one.label;
        rows.push_back({std::to_string(i + 1), scenario::print(one.at), escaped(what), escaped(one.note)});
    }
    return table_of("The day, line by line", {"no.", "time", "what", "remark"}, rows);
}

std::string hours_table(const plan_answer& answer) {
    if (answer.safe.is >= safety::verdict::refuse) return "";  // no hours make it right
    std::vector<std::vector<std::string>> rows;
    for (const safety::hours_apart& one : answer.facts.hours) {
        const auto told_hours = [](const std::optional<double>& hours) {
            return hours ? shortest(*hours) + " hours" : std::string("no hours make it safe");
        };
        rows.push_back({escaped(printable(one.drug, 60)), told_hours(one.before), told_hours(one.after)});
    }
    return rows.empty()
               ? ""
               : table_of("Hours between medicines and magnesium",
                          {"medicine", "wait after it, before magnesium", "wait after magnesium, before it"}, rows);
}

std::string conflict(const plan_answer& answer) {
    if (!answer.timetable.conflict) return "";
    return plain_paragraph(conflict_in_words(answer), "warning") + plain_paragraph("These cannot all hold together:") +
           plain_list(answer.timetable.conflict->between);
}

/// "01:30 in weeks 1 to 3, 01:15 in week 4": weeks with one bedtime are told once.
std::string bedtimes_in_words(const std::vector<int>& minutes_in_bed, clock_time rise) {
    std::vector<std::string> runs;
    for (std::size_t first = 0; first < minutes_in_bed.size();) {
        std::size_t end = first + 1;
        while (end < minutes_in_bed.size() && minutes_in_bed[end] == minutes_in_bed[first]) ++end;
        const std::string weeks =
            end - first == 1 ? fmt::format("week {}", end) : fmt::format("weeks {} to {}", first + 1, end);
        runs.push_back(
            fmt::format("{} in {}", scenario::print(moved_time(rise, -minutes_in_bed[first] / 60.0)), weeks));
        first = end;
    }
    return fmt::format("{}", fmt::join(runs, ", "));
}

/// Time in bed of a therapy of insomnia, week by week, as the diary of the typical person made it.
std::string therapy_nights(const plan_answer& answer) {
    if (best_of(answer) == nullptr || !answer.day_then || !answer.day_then->therapy) return "";
    const std::string beds = bedtimes_in_words(answer.day_then->therapy->minutes_in_bed, answer.day_then->rise);
    if (beds.empty()) return "";
    return fmt::format(
        "Your therapist sets your time in bed by your diary, so you go to bed later than the clock shows. In the "
        "people on the computer that was at {}; they rose at {} as before.",
        beds, scenario::print(answer.day_then->rise));
}

}  // namespace

std::string day_section(const plan_answer& answer) {
    std::string content = conflict(answer);
    if (const std::vector<told_entry> lines = told_lines(answer); !answer.timetable.entries.empty()) {
        content += element("div", {{"class", "clock-and-table"}},
                           element("figure", {},
                                   text_element("figcaption", "Noon on top, midnight below") +
                                       clock_of_day(answer, lines) + clock_key(answer)) +
                               day_table(lines));
        if (!answer.day.nights.empty()) {
            content += plain_paragraph("Some of your nights lie at other hours. The clock shows the usual ones.");
        }
        content += plain_paragraph(therapy_nights(answer)) + plain_list(answer.timetable.notes);
    }
    return section("day", "Your day", "", content + hours_table(answer));
}

}  // namespace magnesia::api
