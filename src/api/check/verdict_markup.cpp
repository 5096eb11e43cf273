// verdict_markup.cpp - the frame, the table of rules, and the names.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/verdict_markup.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/check/verdict_words.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// Of names that nobody knows medicines alone have hours, kept for caution; the others are illnesses and complaints.
bool is_a_medicine(const std::string& name, const safety::gathered& facts) {
    return std::ranges::any_of(facts.hours, [&](const safety::hours_apart& one) {
        return one.interaction == evidence::unrecognised_interaction && one.drug.find(name) != std::string::npos;
    });
}

}  // namespace

std::string verdict_paragraph(safety::verdict is) {
    return text_element("p", verdict_in_words(is), {{"class", "verdict " + std::string(safety::word(is))}});
}

std::string limit_in_words(const safety::judgement& result) {
    if (result.is >= safety::verdict::refuse) return "";
    return fmt::format("Your limit is {:.0f} mg of magnesium a day from pills and drugs together. Food does not count.",
                       result.max_supplemental_mg);
}

std::string reasons_table(const std::vector<safety::finding>& findings, const safety::gathered& facts,
                          const std::vector<evidence::source>& sources) {
    std::vector<std::vector<std::string>> rows;
    for (const safety::finding& one : worst_first(findings)) {
        rows.push_back({escaped(reason_in_words(one, facts)), escaped(evidence::word(one.action)), how_sure(one.grade),
                        cited(sources, one.sources, one.known_from)});
    }
    if (rows.empty()) return text_element("p", "No rule of safety spoke against it.");
    return element(
        "div", {{"class", "rules"}},
        table_of("Rules that apply to you, the gravest first", {"rule", "it asks for", "how sure", "source"}, rows));
}

std::vector<std::string> names_in_words(const safety::gathered& facts, const std::vector<std::string>& not_said) {
    std::vector<std::string> items;
    for (const std::string& name : facts.unrecognised) {
        items.push_back(fmt::format("We do not know \"{}\". Ask a {} about it.", printable(name, 60),
                                    is_a_medicine(name, facts) ? "pharmacist" : "clinician"));
    }
    for (const safety::reading& one : facts.read_as) {
        items.push_back(fmt::format("We read \"{}\" as {}. If that is wrong, mend the file.", printable(one.said, 60),
                                    one.read_as));
    }
    for (const safety::illness_by_medicine& one : facts.given_for) {
        items.push_back(given_for_in_words(one) + ", which nobody said; it was judged.");
    }
    if (!not_said.empty()) {
        items.push_back(fmt::format("To be more sure we would need to know: {}.", fmt::join(not_said, "; ")));
    }
    return items;
}

}  // namespace magnesia::api
