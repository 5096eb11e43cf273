// check_text.cpp - the answer of `check` on one screen.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/check/check.hpp"
#include "api/check/check_words.hpp"
#include "api/check/verdict_words.hpp"
#include "api/drawing/screen_text.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

using safety::finding;

std::string intake_row(const asked_check& read) {
    const std::string text = intake_in_words(read);
    return text.empty() ? text : named_row("you take", text);
}

std::string rows_of_names(const safety::gathered& facts) {
    std::string text;
    for (const std::string& name : facts.unrecognised) text += named_row("not known", printable(name, 60));
    for (const safety::reading& one : facts.read_as) {
        text += named_row("read as", fmt::format("{} for {}", one.read_as, printable(one.said, 60)));
    }
    for (const safety::illness_by_medicine& one : facts.given_for) {
        text += named_row("judged as", given_for_in_words(one));
    }
    return text;
}

}  // namespace

std::string text_of(const check_answer& answer) {
    const safety::gathered& facts = answer.read.facts;
    std::string text = named_row("verdict", std::string(verdict_in_words(answer.result.is)));
    text += named_row("limit", fmt::format("{:.4g} mg of magnesium a day from supplements and drugs; food never counts",
                                           answer.result.max_supplemental_mg));
    text += intake_row(answer.read);
    std::string_view name = "why";
    for (const finding& one : worst_first(answer.result.findings)) {
        text += named_row(name, fmt::format("[{}] {}", evidence::word(one.action), reason_in_words(one, facts)));
        name = "";
    }
    name = "hours";
    for (const safety::hours_apart& one : facts.hours) {
        text += named_row(name, hours_in_words(one));
        name = "";
    }
    for (const safety::collision& one : facts.too_close) text += named_row("too close", collision_in_words(one));
    for (const safety::uncompared& one : facts.not_compared)
        text += named_row("not compared", uncompared_in_words(one));
    text += rows_of_names(facts);
    text += named_row("not said", fmt::format("{}", fmt::join(answer.not_said, "; ")));
    return text + named_row("", "Information, not medical advice.");
}

}  // namespace magnesia::api
