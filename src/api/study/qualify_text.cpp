// qualify_text.cpp - the qualification as a person reads it: on a terminal, and as a table in Markdown.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "api/drawing/screen_text.hpp"
#include "api/study/qualify.hpp"

namespace magnesia::api {
namespace {

using study::qualified_row;
using study::row_status;

std::string interval_of(const evidence::target& row) {
    return row_number(*row.low) + " to " + row_number(*row.high);
}

/// "x 1.42" of a ratio, "z 2.1" of a difference.
std::string distance_of(const qualified_row& one) {
    if (one.fold_error) return fmt::format("x{:.2f}", *one.fold_error);
    return one.z ? fmt::format("z{:+.1f}", *one.z) : "";
}

std::string offset_of(const qualified_row& one) {
    return one.offset_used ? fmt::format(" (offset x{:.2f})", *one.offset_used) : "";
}

/// What stands below the line of a row: words of a direction, a reason, the offset, a change.
std::string share_missed(const qualified_row& one) {
    std::string text;
    const auto add = [&](const std::string& words) { text += named_row("", words, 6); };
    if (!one.simulated) add(one.words.empty() ? one.note : one.words);
    if (one.offset_used) {
        add(fmt::format("offset of the study x{:.2f}; without it {}", *one.offset_used, row_number(*one.raw)));
    }
    if (one.row.is_changed) add("changed: this row is not the one that was imported");
    return text;
}

std::string qualified_line(const qualified_row& one, bool in_colour) {
    const evidence::target& row = one.row;
    const std::string verdict = coloured(verdict_of(one), one.is_within, in_colour);
    std::string line = fmt::format(" {:<30} {} ", row.id, row.grade);
    if (one.simulated) {
        line +=
            fmt::format("{:>6} {:>15} {:>7} ", row_number(*row.observed), interval_of(row), row_number(*one.simulated));
    }
    line += verdict;
    if (one.simulated) line += ' ' + distance_of(one);
    return line + '\n' + share_missed(one);
}

/// The rows of one system and role, under a heading; nothing when there is none.
std::string group_of(const qualify_answer& answer, const std::string& system, evidence::target_role role,
                     bool in_colour) {
    std::string lines;
    for (const qualified_row& one : answer.result.rows) {
        if (one.row.system == system && one.row.role == role) lines += qualified_line(one, in_colour);
    }
    return lines.empty() ? "" : fmt::format("{}, {}\n", system, word(role)) + lines;
}

std::string bar_value(const study::qualification_bar& bar) {
    return fmt::format("{:.2f} of {:.2f}", bar.value, bar.needed);
}

std::string count_of(const std::string& name, const study::row_count& count) {
    return fmt::format("{} {} of {}", name, count.within, count.all);
}

std::string counts_of(const std::map<std::string, study::row_count>& counts) {
    std::string text;
    for (const auto& [name, count] : counts) text += (text.empty() ? "" : ", ") + count_of(name, count);
    return text;
}

std::size_t rows_not_yet(const qualify_answer& answer) {
    std::size_t n = 0;
    for (const qualified_row& one : answer.result.rows) n += one.status == row_status::not_yet ? 1 : 0;
    return n;
}

std::string qualify_summary(const qualify_answer& answer, bool in_colour) {
    const study::qualification& q = answer.result;
    std::string text = "Summary (rows within)\n";
    text += named_row("by system", counts_of(q.by_system));
    text += named_row("by role", counts_of(q.by_role));
    text += named_row("no offsets", count_of("calibrate and check", q.without_offset));
    if (const std::size_t later = rows_not_yet(answer); later > 0)
        text += named_row("not yet", fmt::format("{} rows of systems without equations; not counted", later));
    if (q.gmfe_rows > 0 && q.bars.empty())
        text += named_row("fold error", fmt::format("{:.2f}, geometric mean of {} ratio rows", q.gmfe, q.gmfe_rows));
    for (const study::qualification_bar& bar : q.bars) {
        text += fmt::format("  {:<50}{:<14}", bar.name, bar_value(bar)) +
                coloured(bar.is_met ? "met" : "missed", bar.is_met, in_colour) + '\n';
    }
    return text;
}

std::string markdown_row(const qualified_row& one) {
    const evidence::target& row = one.row;
    const std::string published =
        row.observed ? row_number(*row.observed) + " (" + interval_of(row) + ")" : row.observed_text;
    const std::string ours = one.simulated ? row_number(*one.simulated) + offset_of(one) : one.words;
    return fmt::format("| `{}` | {} | {} | {}{} | {} | {} | {} |\n", row.id, row.grade, word(row.role), row.quantity,
                       row.unit_text == "1" || !row.observed ? "" : ", " + row.unit_text, published,
                       ours.empty() ? "-" : ours, verdict_of(one));
}

}  // namespace

std::string text_of(const qualify_answer& answer, bool in_colour) {
    using evidence::target_role;
    std::string text = fmt::format(" {:<30} {} {:>6} {:>15} {:>7}\n", "row", "g", "seen", "interval", "ours");
    for (const std::string& system : study::qualified_systems()) {
        for (const target_role role : {target_role::calibrate, target_role::check, target_role::verify}) {
            text += group_of(answer, system, role, in_colour);
        }
    }
    for (const std::string& warning : answer.head.warnings) text += paragraph("Warning: " + warning, 80);
    return text + '\n' + qualify_summary(answer, in_colour);
}

std::string markdown_of(const qualify_answer& answer) {
    std::string text =
        "| row | grade | role | measured | published (interval) | ours | |\n|---|---|---|---|---|---|---|\n";
    for (const std::string& system : study::qualified_systems()) {
        for (const qualified_row& one : answer.result.rows) {
            if (one.row.system == system) text += markdown_row(one);
        }
    }
    if (!answer.result.bars.empty()) text += "\n| bar | ours | needed | |\n|---|---|---|---|\n";
    for (const study::qualification_bar& bar : answer.result.bars) {
        text += fmt::format("| {} | {:.2f} | {:.2f} | {} |\n", bar.name, bar.value, bar.needed,
                            bar.is_met ? "met" : "missed");
    }
    return text;
}

}  // namespace magnesia::api
