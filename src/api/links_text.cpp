// links_text.cpp - the links as a person reads them, system by system.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "api/links.hpp"
#include "api/screen_text.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t columns_of_link = 51;

/// What the body has of a link, and how sure that is.
std::string cover_of(const shown_link& one) {
    if (!one.what.is_of_body) return "outside the body";
    if (!one.law.empty()) return fmt::format("{}, a law", evidence::word(one.law.front().grade));
    if (one.is_rule()) return "a rule";
    if (!one.gate) return "not yet";
    const evidence::gate& gate = *one.gate->effect;
    const std::string grade = fmt::format("{}, ", evidence::word(one.gate->grade));
    return grade + (gate.p_nil == 0 ? "sure" : "no effect " + shortest(gate.p_nil)) +
           (gate.hypothesis.empty() ? "" : " ?");
}

std::string line_of(const shown_link& one) {
    const evidence::mission_link& what = one.what;
    const std::string words = fmt::format("{} {} {}", what.from, what.effect, what.to);
    return "  " + padded(what.id, 6) + padded(fitted(words, columns_of_link), columns_of_link + 1) + cover_of(one) +
           '\n';
}

}  // namespace

std::string text_of(const links_answer& answer) {
    std::map<std::string, std::string> systems;
    for (const shown_link& one : answer.links) systems[one.what.to_system] += line_of(one);
    std::string page;
    for (const auto& [system, lines] : systems) page += system + '\n' + lines + '\n';
    page += paragraph(fmt::format("{} links, {} of them of the body; {} of these are in the program. A to D grades the "
                                  "evidence, the number is the chance that there is no such effect; ? marks an open "
                                  "hypothesis, off unless it is switched on; a law follows from equations that nobody "
                                  "doubts; a rule reads its data and is no equation. `magnesia why "
                                  "L090` tells one in full, `magnesia links --missing` lists what is in neither.",
                                  answer.links.size(), answer.of_body(), answer.covered()),
                      columns);
    return page;
}

}  // namespace magnesia::api
