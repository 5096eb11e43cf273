// diary_report.cpp - a day of eating as a page.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "api/drawing/answer_style.hpp"
#include "api/drawing/markup.hpp"
#include "api/drawing/report_page.hpp"
#include "api/drawing/report_table.hpp"
#include "api/drawing/source_markup.hpp"
#include "api/drawing/svg_ledger.hpp"
#include "api/foods/diary.hpp"
#include "api/foods/diary_words.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// Foods by what they bring, each name once; the richest, and the rest together.
std::vector<ledger_part> richest_foods(const evidence::food_tally& day) {
    constexpr std::size_t most_bars = 8;
    constexpr std::size_t most_letters = 36;  // of a name, which has to end before the amounts
    std::vector<ledger_part> parts;
    for (const evidence::eaten_food& one : day.foods) {
        const double mg = evidence::per_day(one, one.what->magnesium_mg);
        const auto same = std::ranges::find(parts, one.what->name, &ledger_part::label);
        if (same == parts.end()) {
            parts.push_back({one.what->name, mg, "of-food"});
        } else {
            same->amount += mg;
        }
    }
    std::ranges::stable_sort(parts, std::greater<>{}, &ledger_part::amount);
    for (ledger_part& one : parts) one.label = printable(one.label, most_letters);
    if (parts.size() <= most_bars) return parts;
    ledger_part rest{"all other foods", 0, "of-food"};
    for (std::size_t i = most_bars; i < parts.size(); ++i) rest.amount += parts[i].amount;
    parts.resize(most_bars);
    parts.push_back(rest);
    return parts;
}

std::string ledger(const diary_answer& answer) {
    const evidence::reference_intake& body = yardstick(answer.who);
    ledger_picture picture{
        .id = "foods-ledger",
        .title = "Magnesium of a day, food by food",
        .description = "A bar for each food, from where the one before ends; the line is what is advised.",
        .unit = "mg",
        .parts = richest_foods(answer.day),
        .lines = {{"advised", answer.who.advised(body), "advised"}}};
    if (const auto average = body.average.of(answer.who.sex)) {
        picture.lines.push_back({"enough for half of people", *average, "average"});
    }
    if (picture.parts.empty()) return "";
    return captioned(fmt::format("{}, against {}", picture.title, body.name), svg_of(picture), "wide-figure");
}

std::string foods_table(const diary_answer& answer) {
    std::vector<std::vector<std::string>> rows;
    for (const evidence::eaten_food& one : answer.day.foods) {
        const double mg = evidence::per_day(one, one.what->magnesium_mg);
        rows.push_back({escaped(one.what->name), escaped(printable(one.said.name, 60)),
                        escaped(printable((one.day.empty() ? "" : one.day + ": ") + amount_in_words(one), 80)),
                        fmt::format("{:.1f}", mg), escaped(share_in_words(answer, mg))});
    }
    return table_of("What was eaten", {"food", "as written", "amount", "magnesium, mg a day", "share"}, rows);
}

std::string advice_table(const diary_answer& answer) {
    std::vector<std::vector<std::string>> rows;
    for (const evidence::reference_intake& one : answer.who.advice) {
        const auto average = one.average.of(answer.who.sex);
        const std::string doubt = one.known_from == evidence::provenance::memory ? " (to be verified)" : "";
        rows.push_back({escaped(one.name + doubt), escaped(one.kind), shortest(answer.who.advised(one)),
                        reached(answer, answer.who.advised(one)),
                        average ? shortest(*average) + ": " + reached(answer, *average) : std::string("-")});
    }
    return table_of("Advised, mg a day", {"body", "kind", "advised", "by this diary", "average requirement"}, rows);
}

std::string diary_header(const diary_answer& answer) {
    std::string words = text_element("h1", "Magnesium in what was eaten") +
                        text_element("p",
                                     "Set against what is advised for " + described(answer.who) +
                                         (answer.who.is_default ? " (age or sex not said: a default adult)." : "."),
                                     {{"class", "soft"}});
    for (const std::string& doubt : doubts_of(answer)) words += plain_paragraph(doubt, "warning");
    return page_header(answer.head.version, words);
}

std::string diary_cards(const diary_answer& answer) {
    const evidence::reference_intake& body = yardstick(answer.who);
    const double advised = answer.who.advised(body);
    const double gap = gap_to(answer, advised);
    const auto card = [](const std::string& number, const std::string& text) {
        return element("li", {}, text_element("strong", number) + text_element("span", text));
    };
    return element("ul", {{"class", "cards"}},
                   card(fmt::format("{:.0f} mg", answer.day.magnesium_mg), "of magnesium a day, from food") +
                       card(gap > 0 ? fmt::format("{:.0f} mg short", gap) : std::string("reached"),
                            fmt::format("{} mg a day, advised by {}", shortest(advised), body.name)) +
                       card(fmt::format("{:.0f} kcal", answer.day.energy_kcal), "a day"));
}

}  // namespace

std::string report_of(const diary_answer& answer) {
    std::string known;
    for (const std::string& one : sums_in_words(answer.day)) known += plain_paragraph(one);
    return page_of(
        {.title = "Magnesia: magnesium in what was eaten",
         .header = diary_header(answer),
         .sections = section("sum", "The sum", "",
                             diary_cards(answer) + ledger(answer) + plain_paragraph(days_in_words(answer.day)) +
                                 plain_paragraph(food_first_in_words(answer.who))) +
                     section("foods", "Food by food", "", foods_table(answer)) +
                     section("advice", "What bodies advise", "", advice_table(answer)) +
                     section("pattern", "The pattern", "", plain_paragraph(pattern_in_words(answer)) + known) +
                     section("sources", "Sources", "", plain_list(answer.sources)),
         .style = answer_style()});
}

}  // namespace magnesia::api
