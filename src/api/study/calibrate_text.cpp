// calibrate_text.cpp - the fit as a person reads it: on one screen, and step by step.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/screen_text.hpp"
#include "api/study/calibrate.hpp"
#include "api/study/qualify.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

using study::calibrated_number;
using study::qualified_row;

/// Four significant digits: more than any of these numbers is known to.
std::string six_digits(double value) {
    return fmt::format("{:.4g}", value);
}

std::string end_of(const calibrated_number& one) {
    if (one.is_at_low) return " at its low end";
    return one.is_at_high ? " at its high end" : "";
}

/// A blank stands between columns, however long a number is.
std::string number_columns(std::string_view name, std::string_view before, std::string_view after,
                           std::string_view from, std::string_view to) {
    return fmt::format(" {:<33} {:>9} {:>9} {:>8} {:>7}", name, before, after, from, to);
}

std::string number_line(const calibrated_number& one) {
    const evidence::free_number& what = one.what.what;
    return number_columns(what.parameter, six_digits(one.what.now), six_digits(one.after), six_digits(what.low),
                          six_digits(what.high)) +
           (one.is_at_low    ? " low\n"
            : one.is_at_high ? " high\n"
                             : "\n");
}

std::string seen(const qualified_row& one) {
    if (!one.words.empty()) return one.is_within ? "as seen" : "not so";
    return one.simulated ? row_number(*one.simulated) : "-";
}

std::string verdict(const qualified_row& one, bool in_colour) {
    const bool is_outside = one.words.empty() && !one.is_within;
    return coloured(fmt::format("{:>7}{:<8}", seen(one), is_outside ? " outside" : ""), one.is_within, in_colour);
}

std::string row_line(const qualified_row& before, const qualified_row& after, bool in_colour) {
    constexpr std::size_t most_columns = 46;  // of id and interval together
    const evidence::target& row = before.row;
    const std::string interval = row.low ? row_number(*row.low) + " to " + row_number(*row.high) : "direction";
    return fmt::format(" {} {:>{}} {} {}\n", row.id, interval, most_columns - std::min(most_columns, row.id.size()),
                       verdict(before, in_colour), verdict(after, in_colour));
}

std::size_t within(const std::vector<qualified_row>& rows) {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const qualified_row& one) { return one.is_within; }));
}

/// The offsets of the studies that have one, each once.
std::string offsets_of(const std::vector<qualified_row>& rows) {
    std::string text;
    std::string last;
    for (const qualified_row& one : rows) {
        if (!one.offset_used || one.row.family == last) continue;
        last = one.row.family;
        text += fmt::format("{}{} x{:.2f}", text.empty() ? "" : ", ", last, *one.offset_used);
    }
    return text.empty() ? "none" : text;
}

std::string calibrate_summary(const calibrate_answer& answer) {
    const study::calibration& r = answer.result;
    std::string text;
    text += named_row("objective", fmt::format("{:.2f} before, {:.2f} after", r.objective_before, r.objective_after));
    text += named_row(
        "rows", fmt::format("{} of {} within before, {} after", within(r.before), r.before.size(), within(r.after)));
    text += named_row("offsets", offsets_of(r.after));
    text += named_row("runs",
                      fmt::format("{} bodies through an arm; {} starts, seed {}; start {} {}", r.runs, r.starts.size(),
                                  answer.head.seed, r.best_start + 1, word(r.starts[r.best_start].went.end)));
    text += named_row("read", "SHA-256 " + answer.read_sha256);
    for (const auto& [why, times] : r.failures) text += named_row("failed", fmt::format("{} times: {}", times, why));
    for (const std::string& warning : answer.head.warnings) text += paragraph("Warning: " + warning, 80);
    return text;
}

std::string step_line(const engine::fit_step& step) {
    std::string text = fmt::format("  objective {:.6g}, damping {:.3g}, {}\n   ", step.objective, step.damping,
                                   step.is_taken ? "taken" : "no better");
    for (const double value : step.at) text += ' ' + shortest(value);
    return text + '\n';
}

std::string start_text(const study::calibration_start& one, std::size_t number) {
    std::string text = fmt::format("start {}: objective {:.6g}, then {:.6g}, {}\n   ", number + 1,
                                   one.went.objective_before, one.went.objective, word(one.went.end));
    for (const double value : one.from) text += ' ' + shortest(value);
    text += '\n';
    for (const engine::fit_step& step : one.went.steps) text += step_line(step);
    return text;
}

/// What stands in data/parameters when the fit is taken over.
std::string new_values(const std::vector<calibrated_number>& numbers) {
    std::string text = "# for data/parameters, four digits:\n";
    for (const calibrated_number& one : numbers) {
        text += fmt::format("{}: value = {}{}\n", one.what.what.parameter, six_digits(one.after), end_of(one));
        for (const std::string& id : one.what.what.with) {
            text += fmt::format("{}: value times {}\n", id, six_digits(one.after / one.what.now));
        }
    }
    return text;
}

}  // namespace

std::string text_of(const calibrate_answer& answer, bool in_colour) {
    const study::calibration& r = answer.result;
    std::string text = number_columns("number", "before", "after", "from", "to") + '\n';
    for (const calibrated_number& one : r.numbers) text += number_line(one);
    text += fmt::format("\n {:<20} {:>26} {:>7} {:>15}\n", "row", "interval", "before", "after");
    for (std::size_t i = 0; i < r.before.size(); ++i) text += row_line(r.before[i], r.after[i], in_colour);
    return text + '\n' + calibrate_summary(answer);
}

std::string log_of(const calibrate_answer& answer) {
    std::string text = fmt::format("magnesia calibrate {}, equations {}, data {}\n", answer.head.version,
                                   answer.head.model_hash, answer.head.data_hash);
    text += text_of(answer, false) + "\nnumbers, in the order of each point:";
    for (const calibrated_number& one : answer.result.numbers) text += ' ' + one.what.what.parameter;
    text += '\n';
    for (std::size_t i = 0; i < answer.result.starts.size(); ++i) text += start_text(answer.result.starts[i], i);
    return text + new_values(answer.result.numbers);
}

}  // namespace magnesia::api
