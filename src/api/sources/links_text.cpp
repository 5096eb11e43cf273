// links_text.cpp - the links as a person reads them, system by system.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "api/drawing/screen_text.hpp"
#include "api/evidence/evidence_words.hpp"
#include "api/sources/links.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t columns_of_link = 51;

/// What no chance of being absent is kept of: by grade D it is taken for granted, and nobody showed it.
std::string certain(evidence::evidence_grade grade, const char* otherwise) {
    return fmt::format("{}, {}", evidence::word(grade), grade == evidence::evidence_grade::d ? "assumed" : otherwise);
}

/// What the body has of a link, and how sure that is.
std::string cover_of(const shown_link& one) {
    if (!one.what.is_of_body && !one.how) return "outside the body";
    if (!one.law.empty()) return certain(one.law.front().grade, "a law");
    if (one.is_rule()) return "a rule";
    if (!one.gate) return "not yet";
    const evidence::gate& gate = *one.gate->effect;
    const std::string mark = gate.hypothesis.empty() ? "" : " ?";
    if (gate.p_nil == 0) return certain(one.gate->grade, "sure") + mark;
    return fmt::format("{}, no effect {}{}", evidence::word(one.gate->grade), shortest(gate.p_nil), mark);
}

/// "trials: systolic_pressure 28 %, diastolic_pressure 27 %" on a line of its own; empty without any.
std::string trials_of(const shown_link& one) {
    std::string words;
    for (const doubted& measured : one.trials) {
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", measured.name,
                             measured.about.p_nil ? chance_words(*measured.about.p_nil) : "no trial");
    }
    return words.empty() ? "" : named_row("", "trials: " + words, 8);
}

std::string shown_line(const shown_link& one) {
    const evidence::mission_link& what = one.what;
    const std::string words = fmt::format("{} {} {}", what.from, what.effect, what.to);
    return "  " + padded(what.id, 6) + padded(fitted(words, columns_of_link), columns_of_link + 1) + cover_of(one) +
           '\n' + trials_of(one);
}

}  // namespace

std::string text_of(const links_answer& answer) {
    std::map<std::string, std::string> systems;
    for (const shown_link& one : answer.links) systems[one.what.to_system] += shown_line(one);
    std::string page;
    for (const auto& [system, lines] : systems) page += system + '\n' + lines + '\n';
    page += paragraph(
        fmt::format("{} links, {} of them of the body; {} of these are in the program. A to D grades what "
                    "is known of it. The number behind `no effect` is this program's own chance that the "
                    "body has no such effect at all, judged from mechanism and physiology. Behind "
                    "`trials` stands another one: the chance of no effect that trials of swallowed "
                    "magnesium leave of an outcome, as `magnesia evidence` has it; both can be right, for "
                    "an effect may be there and too small to matter or to see. `sure`: no chance of none "
                    "is kept; `a law`: built into the equations, with the grade of its number; `assumed`: "
                    "either of them by grade D, taken for granted and not shown; `a rule` reads its data "
                    "and is no equation; ? marks an open hypothesis, off unless it is switched on. "
                    "`magnesia why L090` tells one in full, `magnesia links --missing` lists what is in neither.",
                    answer.links.size(), answer.of_body(), answer.covered()),
        screen_columns);
    return page;
}

}  // namespace magnesia::api
