// screen.cpp - the lines of the screen, from the question to the limits.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/screen.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "api/answers/assumptions.hpp"
#include "api/answers/concerns.hpp"
#include "api/answers/health_words.hpp"
#include "api/evidence/doubt.hpp"
#include "api/simulate/body_figures.hpp"
#include "api/simulate/figures.hpp"
#include "api/simulate/night_figures.hpp"
#include "api/simulate/tracer_figures.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

void add_question(screen_page& p, const simulate_answer& answer) {
    const std::vector<std::string> regimen = regimen_of(answer);
    const std::string more = regimen.size() > 1 ? fmt::format("  (+ {} more)", regimen.size() - 1) : "";
    p.add(p.bold(fitted(regimen.front(), screen_columns - columns_of(more)) + more));
    const std::string who = described(answer.result.asked.what.who);
    const std::string from = "; from " + scenario::print(answer.result.asked.what.run.start);
    p.add(p.faint(columns_of(who + from) <= screen_columns ? who + from : fitted(who, screen_columns)));
    const std::string health = health_in_words(answer.result.asked.what.health);
    if (!health.empty()) p.add(p.faint(fitted(health, screen_columns)));
}

void add_absorbed(screen_page& p, const supplement_figures& s) {
    if (!s.is_swallowed) {
        p.add("Given by vein: all of it goes into the blood, none passes the gut.");
        return;
    }
    if (s.so_far_mg) {
        p.add(fmt::format("The run ends with most of it in the gut: about {} mg are absorbed so far.",
                          shown(*s.so_far_mg)));
        return;
    }
    const double mg = s.each_mg.value_or(100);
    const std::string which = s.each_mg ? fmt::format("Of each {} mg dose", shown(mg)) : "Of each 100 mg swallowed";
    p.add(fmt::format("{} about {} mg is absorbed; the rest passes through.", which,
                      shown(scaled(s.absorbed_share, mg), mg < 10 ? 1 : 0)));
}

/// Stool, urine, and where most of the rest is: sweat is never much, and the page has all five.
std::vector<fate> main_fates(const supplement_figures& s) {
    constexpr std::size_t always = 2;
    constexpr std::size_t body = 2;
    constexpr std::size_t gut = 4;
    std::vector<fate> few(s.fates.begin(), s.fates.begin() + always);
    few.push_back(s.fates[gut].mg.median > s.fates[body].mg.median ? s.fates[gut] : s.fates[body]);
    return few;
}

void add_fates(screen_page& p, const supplement_figures& s, int days) {
    constexpr std::size_t bar_columns = 24;
    p.add(p.bold(fmt::format("Where the {} mg of {} {} {} after {} days, mg", shown(s.swallowed_mg), s.doses,
                             s.doses == 1 ? "dose" : "doses", s.doses == 1 ? "is" : "are", days)));
    for (const fate& f : main_fates(s)) {
        const double share = s.swallowed_mg > 0 ? f.mg.median / s.swallowed_mg : 0;
        p.add(fmt::format("  {} {} {}", padded(f.where, 17), padded(shown(f.mg, s.swallowed_mg < 100 ? 1 : 0), 26),
                          p.tinted(bar(share, bar_columns, p.options.with))));
    }
}

/// A band in few columns: "0.78 (0.69-0.88)"; with "to" where a minus sign would read like the dash.
std::string narrow(const study::band& b, int decimals) {
    std::string text = shown(b, decimals);
    const bool has_minus = b.p5 && *b.p5 < 0;
    if (const std::size_t to = text.find(" to "); to != std::string::npos && !has_minus) text.replace(to, 4, "-");
    return text;
}

/// The same with a plus before what is above 0 as it is shown.
std::string signed_text(const study::band& change, int decimals) {
    const std::string text = narrow(change, decimals);
    const bool is_zero = text.substr(0, text.find(' ')).find_first_not_of("0.") == std::string::npos;
    return (change.median > 0 && !is_zero ? "+" : "") + text;
}

constexpr std::size_t label_columns = 25;
constexpr std::size_t band_columns = 17;

/// A cell of a row: never without a blank behind it.
std::string band_cell(const std::string& text) {
    return padded(text, std::max(band_columns, columns_of(text) + 1));
}

/// "  Urine, 24 h, mg   99 (63-142)   131 (83-190)   +32 (19-49)"; the last two with a regimen only.
void add_row(screen_page& p, const comparison& c, int decimals, int decimals_of_change, bool has_without = true) {
    const std::string label = fmt::format("  {}, {}", c.label, c.unit);
    std::string row = padded(label, label_columns) + band_cell(has_without ? narrow(c.without, decimals) : "-");
    if (c.change) {
        row += band_cell(narrow(c.with, decimals));
        row += signed_text(*c.change, decimals_of_change);
    }
    p.add(fitted(row, screen_columns));
}

constexpr const char* stools_told_of = "loose_stools_24h";

/// What there is room for.
struct layout {
    bool has_blank = true;  ///< a line, below the question
    bool has_fates = true;
    bool is_night_whole = true;  ///< else falling asleep, asleep and insomnia
    std::size_t body_rows = 0;
    bool has_stools = true;  ///< loose stools, where they are told of
};

void add_comparisons(screen_page& p, const simulate_answer& answer, const layout& room) {
    const bool has_regimen = find_outcome(answer, "plasma_magnesium_morning_change") != nullptr;
    p.add(p.bold(padded(has_regimen ? "On the last day of doses" : "On the last day", label_columns)) +
          (has_regimen ? p.faint(padded("without", band_columns) + padded("with", band_columns) + "change") : ""));
    for (const comparison& c : comparisons_of(answer, p.options.unit)) {
        if (c.id == stools_told_of && !room.has_stools) continue;
        const int decimals = c.unit == "mg" || c.unit == "g" ? 0 : 2;
        add_row(p, c, decimals, decimals);
    }
}

/// One decimal for changes, as long as their band fits beside the rest.
int decimals_of_change(const study::band& change) {
    constexpr double widest = 100;
    const double largest =
        std::max({std::abs(change.median), std::abs(change.p5.value_or(0)), std::abs(change.p95.value_or(0))});
    return largest < widest ? 1 : 0;
}

constexpr std::size_t whole_night = 5;
constexpr std::size_t short_night = 3;

/// Lines for what trials leave in doubt.
constexpr std::size_t doubt_lines = 3;

bool is_night_told(const night_figure& one, const layout& room) {
    return room.is_night_whole || (one.id != "wake_after_sleep_onset" && one.id != "slow_wave_sleep");
}

void add_night(screen_page& p, const std::vector<night_figure>& night, const layout& room) {
    p.add(p.bold("The night"));
    for (const night_figure& one : night) {
        if (!is_night_told(one, room)) continue;
        const comparison& c = one.numbers;
        add_row(p, c, one.decimals, c.change ? decimals_of_change(*c.change) : 1);
    }
    if (const std::string words = noticed_in_words(night); !words.empty()) p.add(fitted("  " + words, screen_columns));
}

void add_body(screen_page& p, const simulate_answer& answer, const std::vector<body_figure>& body, const layout& room) {
    if (body.empty()) return;
    const std::vector<body_figure> few = foremost(body, room.body_rows);
    const bool tells_of_session =
        std::any_of(few.begin(), few.end(), [](const auto& one) { return one.is_of_session; });
    const std::string more = few.size() < body.size() ? fmt::format("{} more: --report", body.size() - few.size()) : "";
    std::string notes = tells_of_session ? session_in_words(answer) : "";
    notes += (notes.empty() || more.empty() ? "" : "; ") + more;
    p.add(p.bold("The body") + (notes.empty() ? "" : p.faint("  (" + notes + ")")));
    for (const body_figure& one : few) {
        add_row(p, one.shown.numbers, one.shown.decimals, one.decimals_of_change, one.has_without);
    }
    if (const std::string words = matters_in_words(few); !words.empty()) p.add(fitted("  " + words, screen_columns));
}

/// Where the label of each labelled line went, as many lines as there is room for.
void add_tracers(screen_page& p, const simulate_answer& answer) {
    constexpr std::size_t most = 1;
    for (std::size_t i = 0; i < std::min(most, answer.tracers.size()); ++i) {
        p.add(fitted("  " + tracer_in_words(answer, answer.tracers[i]), screen_columns));
    }
    if (answer.tracers.size() > most) p.add(fmt::format("  (+ {} more labels)", answer.tracers.size() - most));
}

/// What must be said, most important first: warnings, then limits and assumptions in turn.
std::vector<std::string> remarks_of(const simulate_answer& answer) {
    std::vector<std::string> all;
    for (const std::string& w : answer.head.warnings) all.push_back("! " + w);
    const std::size_t most = std::max(answer.limits.size(), answer.assumptions.size());
    for (std::size_t i = 0; i < most; ++i) {
        if (i < answer.limits.size()) all.push_back("Limit: " + answer.limits[i]);
        if (i < answer.assumptions.size()) all.push_back("Assumed: " + answer.assumptions[i]);
    }
    return all;
}

/// Whole remarks, as many as there are lines for; gives back how many were left out. A remark too long for the lines
/// left ends them: the order is that of importance.
std::size_t add_remarks(screen_page& p, const std::vector<std::string>& remarks, std::size_t lines) {
    for (std::size_t i = 0; i < remarks.size(); ++i) {
        const std::vector<std::string> pieces = wrapped(remarks[i], screen_columns, screen_lines);
        if (pieces.size() > lines) return remarks.size() - i;
        for (const std::string& piece : pieces) p.add(p.faint(piece));
        lines -= pieces.size();
    }
    return 0;
}

/// Lines that are left; none when more are taken.
std::size_t left_of(std::size_t taken) {
    return taken < screen_lines ? screen_lines - taken : 0;
}

void add_end(screen_page& p, const simulate_answer& answer) {
    const std::size_t last = p.options.report.empty() ? 2 : 3;
    const std::size_t left_out = add_remarks(p, remarks_of(answer), left_of(p.lines.size() + last));
    p.add(p.faint(fmt::format("Numbers: {}.", crowd_of(answer))));
    const std::string more =
        left_out > 0 ? fmt::format(" {} more limits, assumptions: --json, --report.", left_out) : "";
    p.add("Information, not medical advice." + more);
    if (!p.options.report.empty()) p.add("Report with plots: " + p.options.report);
}

/// "Falling asleep" as it stands within a sentence; "HOMA-IR" stays.
std::string within_sentence(std::string label) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (label.size() > 1 && is_capital(label[0]) && !is_capital(label[1])) label[0] += 'a' - 'A';
    return label;
}

/// How sure trials are of each change that stands above; nothing when there is none.
void add_doubts(screen_page& p, const simulate_answer& answer, const std::vector<night_figure>& night,
                const std::vector<body_figure>& body, const layout& room) {
    if (!night.front().numbers.change) return;
    std::vector<doubted> all{{"plasma", doubt_on(answer.base, "plasma_magnesium_morning")},
                             {"urine", doubt_on(answer.base, "urine_magnesium_24h")},
                             {"stool water", doubt_on(answer.base, "stool_water_24h")}};
    const std::vector<comparison> above = comparisons_of(answer, p.options.unit);
    if (room.has_stools && above.back().id == stools_told_of)
        all.push_back({"loose stools", doubt_on(answer.base, stools_told_of)});
    const auto add = [&](const night_figure& one) {
        all.push_back({within_sentence(one.numbers.label), doubt_on(answer.base, one.id)});
    };
    for (const night_figure& one : night) {
        if (is_night_told(one, room)) add(one);
    }
    for (const body_figure& one : foremost(body, room.body_rows)) add(one.shown);
    for (const std::string& line : wrapped(doubts_in_words(all), screen_columns, doubt_lines)) {
        p.add(p.faint(line));
    }
}

/// Lines that no layout gives up: question, absorbed share, plasma, urine and stool, labels, doubts, what is warned of
/// the person or the first warning, the end.
std::size_t fixed_lines(const simulate_answer& answer, const screen_options& options) {
    const std::size_t question = answer.result.asked.what.health.empty() ? 2 : 3;
    constexpr std::size_t comparisons = 4;
    const std::size_t absorbed = answer.result.asked.with.doses.empty() ? 0 : 1;
    const std::size_t warnings = lines_of_warnings(answer.head, std::max<std::size_t>(answer.of_person, 1));
    const std::size_t end = options.report.empty() ? 2 : 3;
    const std::size_t tracers = std::min<std::size_t>(answer.tracers.size(), 2);
    return question + absorbed + comparisons + tracers + doubt_lines + warnings + end;
}

bool tells_of_stools(const simulate_answer& answer, const screen_options& options) {
    return comparisons_of(answer, options.unit).back().id == stools_told_of;
}

/// Gives up the blank line, then where the supplement went, then two rows of the night, then rows of the body but two,
/// then loose stools, then those two.
layout room_for(const simulate_answer& answer, std::size_t body, const screen_options& options) {
    constexpr std::size_t most_body_rows = 6;
    constexpr std::size_t few_body_rows = 2;
    constexpr std::size_t fates = 4;
    constexpr std::size_t night_head_and_words = 2;
    constexpr std::size_t body_head_and_words = 2;
    const std::size_t wanted = std::min(body, most_body_rows);
    const std::size_t heads = night_head_and_words + (body == 0 ? 0 : body_head_and_words);
    const std::size_t stools = tells_of_stools(answer, options) ? 1 : 0;
    const std::size_t bare = fixed_lines(answer, options) + heads;
    const auto& who = answer.result.asked.what.who;
    const bool asks_for_night = has_goal(who, "sleep") || who.isi || who.insomnia;
    const std::size_t with_fates = bare + stools + fates + whole_night + wanted;
    if (with_fates <= screen_lines) return {with_fates < screen_lines, true, true, wanted};
    const bool is_whole = asks_for_night || bare + stools + whole_night + wanted <= screen_lines;
    const std::size_t others = bare + (is_whole ? whole_night : short_night);
    const bool has_stools = left_of(others + stools) >= std::min(wanted, few_body_rows);
    return {false, false, is_whole, std::min(wanted, left_of(others + (has_stools ? stools : 0))), has_stools};
}

}  // namespace

std::size_t lines_of_warnings(const answer_head& head, std::size_t count) {
    constexpr std::size_t most = 6;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < std::min(count, head.warnings.size()); ++i) {
        lines += wrapped("! " + head.warnings[i], screen_columns, screen_lines).size();
    }
    return std::min(lines, most);
}

display_unit wanted_unit(const simulate_answer& answer) {
    const bool is_mass = answer.result.asked.what.run.display == scenario::concentration_unit::mg_per_dl;
    return is_mass ? display_unit::mg_per_dl : display_unit::mmol_per_l;
}

std::string screen_of(const simulate_answer& answer, const screen_options& options) {
    screen_page p{options, {}};
    const std::vector<night_figure> night = night_of(answer);
    const std::vector<body_figure> body = body_of(answer);
    const layout room = room_for(answer, body.size(), options);
    add_question(p, answer);
    if (room.has_blank) p.add("");
    if (const auto supplement = supplement_of(answer)) {
        add_absorbed(p, *supplement);
        if (room.has_fates) add_fates(p, *supplement, answer.result.asked.what.run.days);
    }
    add_comparisons(p, answer, room);
    add_tracers(p, answer);
    add_night(p, night, room);
    add_body(p, answer, body, room);
    add_doubts(p, answer, night, body, room);
    add_end(p, answer);
    std::string text;
    for (const std::string& line : p.lines) text += line + '\n';
    return text;
}

}  // namespace magnesia::api
