// check_text.cpp - the answer of `check` on one screen.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/check.hpp"
#include "api/screen_text.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

using safety::finding;
using safety::verdict;

std::string row(std::string_view name, const std::string& text) {
    return named_row(name, text, 14);
}

std::string_view advice(verdict is) {
    switch (is) {
        case verdict::ok:
            return "OK: no rule speaks against it";
        case verdict::caution:
            return "CAUTION: mind what stands below";
        case verdict::clinician:
            return "CLINICIAN: talk to a clinician first";
        case verdict::refuse:
            return "REFUSE: do not take it as things stand";
        default:
            return "EMERGENCY: get help now";
    }
}

std::string mg(double value) {
    return fmt::format("{:.4g} mg", value);
}

/// Worst first; of a family the worst alone, because the others say the same in a milder degree.
std::vector<finding> shown(const std::vector<finding>& all) {
    std::vector<finding> sorted = all;
    std::stable_sort(sorted.begin(), sorted.end(), [](const finding& a, const finding& b) {
        if (a.action != b.action) return a.action > b.action;
        return !a.family.empty() && a.family == b.family && a.cap_mg.value_or(1e9) < b.cap_mg.value_or(1e9);
    });
    std::vector<finding> kept;
    for (const finding& one : sorted) {
        const bool is_said = !one.family.empty() && std::any_of(kept.begin(), kept.end(), [&](const finding& before) {
            return before.family == one.family;
        });
        if (!is_said) kept.push_back(one);
    }
    return kept;
}

std::string hours(double value) {
    return shortest(value) + " h";
}

std::string hours_in_words(const safety::hours_apart& one) {
    if (!one.before) return fmt::format("{}: no hours make it safe", printable(one.drug, 60));
    return fmt::format("{}: at least {} before magnesium or {} after it", printable(one.drug, 60), hours(*one.before),
                       hours(*one.after));
}

std::string collision_in_words(const safety::collision& one) {
    return fmt::format("{} at {} and magnesium at {}", printable(one.drug, 60), scenario::print(one.drug_at),
                       scenario::print(one.magnesium_at));
}

std::string intake_row(const asked_check& read) {
    const auto total = read.facts.known.number(safety::fact::supplemental_mg);
    if (!total) return "";
    std::string text = mg(*total) + " a day at the most";
    if (read.facts.others_mg > 0) text += fmt::format(", of that {} in other products", mg(read.facts.others_mg));
    return row("you take", text);
}

std::string rows_of_names(const safety::gathered& facts) {
    std::string text;
    for (const std::string& name : facts.unrecognised) text += row("not known", printable(name, 60));
    for (const safety::reading& one : facts.read_as) {
        text += row("read as", fmt::format("{} for {}", one.read_as, printable(one.said, 60)));
    }
    return text;
}

}  // namespace

std::string text_of(const check_answer& answer) {
    const safety::gathered& facts = answer.read.facts;
    std::string text = row("verdict", std::string(advice(answer.result.is)));
    text += row("limit", fmt::format("{} of magnesium a day from supplements and drugs; food never counts",
                                     mg(answer.result.max_supplemental_mg)));
    text += intake_row(answer.read);
    std::string_view name = "why";
    for (const finding& one : shown(answer.result.findings)) {
        text += row(name, fmt::format("[{}] {}", evidence::word(one.action), one.sentence));
        name = "";
    }
    name = "hours";
    for (const safety::hours_apart& one : facts.hours) {
        text += row(name, hours_in_words(one));
        name = "";
    }
    for (const safety::collision& one : facts.too_close) text += row("too close", collision_in_words(one));
    text += rows_of_names(facts);
    text += row("not said", fmt::format("{}", fmt::join(answer.not_said, "; ")));
    return text + row("", "Information, not medical advice.");
}

}  // namespace magnesia::api
