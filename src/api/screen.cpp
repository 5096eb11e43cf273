// screen.cpp - the lines of the screen, from the question to the limits.
// SPDX-License-Identifier: Apache-2.0
#include "api/screen.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/assumptions.hpp"
#include "api/figures.hpp"

namespace magnesia::api {
namespace {

/// Lines in the making.
struct page {
    const screen_options& options;
    std::vector<std::string> lines;

    std::string bold(const std::string& text) const { return options.has_colour ? "\x1b[1m" + text + "\x1b[0m" : text; }
    std::string faint(const std::string& text) const {
        return options.has_colour ? "\x1b[2m" + text + "\x1b[0m" : text;
    }
    std::string tinted(const std::string& text) const {
        return options.has_colour ? "\x1b[36m" + text + "\x1b[0m" : text;
    }
    void add(const std::string& line) { lines.push_back(line); }
};

void add_question(page& p, const simulate_answer& answer) {
    const std::vector<std::string> regimen = regimen_of(answer);
    const std::string more = regimen.size() > 1 ? fmt::format("  (+ {} more)", regimen.size() - 1) : "";
    p.add(p.bold(fitted(regimen.front(), screen_columns - columns_of(more)) + more));
    p.add(p.faint(fitted(described(answer.result.asked.what.who) + "; " + span_of(answer), screen_columns)));
}

void add_absorbed(page& p, const supplement_figures& s) {
    const double mg = s.each_mg.value_or(100);
    const std::string which = s.each_mg ? fmt::format("Of each {} mg dose", shown(mg)) : "Of each 100 mg swallowed";
    p.add(fmt::format("{} about {} mg is absorbed; the rest passes through.", which,
                      shown(scaled(s.absorbed_share, mg), mg < 10 ? 1 : 0)));
}

void add_fates(page& p, const supplement_figures& s, int days) {
    constexpr std::size_t bar_columns = 24;
    p.add("");
    p.add(p.bold(fmt::format("Where the {} mg of {} {} {} after {} days, mg", shown(s.swallowed_mg), s.doses,
                             s.doses == 1 ? "dose" : "doses", s.doses == 1 ? "is" : "are", days)));
    for (const fate& f : s.fates) {
        const double share = s.swallowed_mg > 0 ? f.mg.median / s.swallowed_mg : 0;
        p.add(fmt::format("  {} {} {}", padded(f.where, 17), padded(shown(f.mg, s.swallowed_mg < 100 ? 1 : 0), 26),
                          p.tinted(bar(share, bar_columns, p.options.with))));
    }
}

void add_comparisons(page& p, const simulate_answer& answer) {
    const bool has_regimen = find_outcome(answer, "plasma_magnesium_morning_change") != nullptr;
    p.add("");
    p.add(p.bold(padded(has_regimen ? "On the last day of doses" : "On the last day", 27)) +
          (has_regimen ? p.faint(padded("without", 22) + padded("with", 22) + "change") : ""));
    for (const comparison& c : comparisons_of(answer, p.options.unit)) {
        const int decimals = c.unit == "mg" || c.unit == "g" ? 0 : 2;
        const auto narrow = [&](const study::band& b, int digits) {
            std::string text = shown(b, digits);
            if (const std::size_t to = text.find(" to "); to != std::string::npos) text.replace(to, 4, "-");
            return text;
        };
        std::string row =
            padded(fmt::format("  {}, {}", c.label, c.unit), 27) + padded(narrow(c.without, decimals), 22);
        if (c.change) row += padded(narrow(c.with, decimals), 22) + fmt::format("{:+.{}f}", c.change->median, decimals);
        p.add(row);
    }
}

void add_course(page& p, const simulate_answer& answer) {
    constexpr std::size_t most = 40;
    const shown_unit unit = plasma_unit(p.options.unit);
    const study::series_result mornings =
        scaled(series_of(answer.result.daily, "plasma_magnesium_morning"), unit.factor);
    const auto [low, high] = std::minmax_element(mornings.median.begin(), mornings.median.end());
    p.add(fmt::format("  Plasma by morning {} {:.3f} to {:.3f}",
                      p.tinted(sparkline(thinned(mornings.median, most), p.options.with)), *low, *high));
}

void add_sentences(page& p, const std::string& mark, const std::vector<std::string>& sentences, std::size_t most) {
    for (const std::string& line : sentences) {
        if (most == 0) return;
        for (const std::string& piece : wrapped(mark + line, screen_columns, most)) {
            p.add(p.faint(piece));
            --most;
        }
    }
}

void add_end(page& p, const simulate_answer& answer) {
    const std::size_t last = p.options.report.empty() ? 2 : 3;
    const std::size_t left = screen_lines - p.lines.size() - last;
    const std::size_t for_warnings = std::min<std::size_t>(answer.head.warnings.size() * 2, left / 2);
    add_sentences(p, "! ", answer.head.warnings, for_warnings);
    const std::size_t now = screen_lines - p.lines.size() - last;
    add_sentences(p, "Assumed: ", answer.assumptions, now > 2 ? now - 2 : now);
    add_sentences(p, "Limit: ", answer.limits, screen_lines - p.lines.size() - last);
    p.add(p.faint(fmt::format("Numbers: {}.", crowd_of(answer))));
    p.add("Information, not medical advice. All assumptions and limits: --json, --report.");
    if (!p.options.report.empty()) p.add("Report with plots: " + p.options.report);
}

}  // namespace

display_unit wanted_unit(const simulate_answer& answer) {
    const bool is_mass = answer.result.asked.what.run.display == scenario::concentration_unit::mg_per_dl;
    return is_mass ? display_unit::mg_per_dl : display_unit::mmol_per_l;
}

std::string screen_of(const simulate_answer& answer, const screen_options& options) {
    page p{options, {}};
    add_question(p, answer);
    p.add("");
    if (const auto supplement = supplement_of(answer)) {
        add_absorbed(p, *supplement);
        add_fates(p, *supplement, answer.result.asked.what.run.days);
    }
    add_comparisons(p, answer);
    add_course(p, answer);
    p.add("");
    add_end(p, answer);
    std::string text;
    for (const std::string& line : p.lines) text += line + '\n';
    return text;
}

}  // namespace magnesia::api
