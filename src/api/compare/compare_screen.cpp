// compare_screen.cpp - the lines of the screen.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "api/answers/assumptions.hpp"
#include "api/answers/health_words.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_hypotheses.hpp"
#include "api/evidence/doubt.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t measure_columns = 20;
constexpr std::size_t most_arms_with_bands = 5;
constexpr std::string_view kept_of_night = "insomnia_severity";

using six_measures = std::array<std::string_view, 6>;

/// Shown when bands take a line of their own; the second where arms differ in nothing but magnesium.
constexpr six_measures main_measures{"supplement_magnesium_absorbed", "plasma_magnesium_morning", "stool_water_24h",
                                     "sleep_onset_latency",           "total_sleep_time",         "insomnia_severity"};
constexpr six_measures main_of_magnesium{"supplement_magnesium_absorbed",
                                         "plasma_magnesium_morning",
                                         "urine_magnesium_24h",
                                         "stool_water_24h",
                                         "loose_stools_24h",
                                         "insomnia_severity"};
/// Left out when there are more than two arms.
constexpr std::array<std::string_view, 4> minor_measures{"supplement_absorbed_share", "bone_surface_magnesium",
                                                         "deep_magnesium", "plasma_glycine_peak"};

using given_up_order = std::array<std::string_view, 16>;

/// Given up in this order where lines are wanting.
constexpr given_up_order given_up{"supplement_absorbed_share",
                                  "bone_surface_magnesium",
                                  "deep_magnesium",
                                  "plasma_glycine_peak",
                                  "plasma_magnesium_peak",
                                  "loose_stools_24h",
                                  "slow_wave_sleep",
                                  "wake_after_sleep_onset",
                                  "muscle_magnesium",
                                  "stool_water_24h",
                                  "supplement_magnesium_absorbed",
                                  "sleep_onset_latency",
                                  "urine_magnesium_24h",
                                  "total_sleep_time",
                                  "plasma_magnesium_morning",
                                  "insomnia_severity"};
/// Where several arms differ in nothing but magnesium: the night before what magnesium does to blood, urine and stool.
constexpr given_up_order given_up_of_magnesium{
    "supplement_absorbed_share", "bone_surface_magnesium", "deep_magnesium",      "plasma_glycine_peak",
    "slow_wave_sleep",           "wake_after_sleep_onset", "total_sleep_time",    "muscle_magnesium",
    "sleep_onset_latency",       "plasma_magnesium_peak",  "insomnia_severity",   "supplement_magnesium_absorbed",
    "loose_stools_24h",          "stool_water_24h",        "urine_magnesium_24h", "plasma_magnesium_morning"};

template <std::size_t count>
bool is_among(std::size_t measure, const std::array<std::string_view, count>& all) {
    return std::find(all.begin(), all.end(), study::measure_ids()[measure]) != all.end();
}

std::string rounded_number(double value, int decimals) {
    const std::string text = fmt::format("{:.{}f}", value, decimals);
    return text.find_first_not_of("-0.") == std::string::npos && text.starts_with('-') ? text.substr(1) : text;
}

/// "4.5..33.2"; nothing without draws.
std::string ends(const study::band& b, int decimals) {
    return b.p5 ? rounded_number(*b.p5, decimals) + ".." + rounded_number(*b.p95, decimals) : "";
}

std::string rounded_cell(const study::band& b, int decimals) {
    const std::string band = ends(b, decimals);
    return rounded_number(b.median, decimals) + (band.empty() ? "" : " (" + band + ')');
}

/// Decimals for all numbers of one row: about two figures of the largest median. Of a night or
/// of the body nobody cares for less than tenths of minutes and points, and their bands may be much wider than the
/// middle.
int decimals_of(const compare_answer& answer, std::size_t measure, const shown_measure& shown) {
    constexpr std::array<std::string_view, 7> with_tenths{"min", "pt", "0-10", "mmHg", "/week", "s", "U/L"};
    const bool has_tenths = std::find(with_tenths.begin(), with_tenths.end(), shown.unit) != with_tenths.end();
    double largest = 0;
    for (const study::compared_arm& arm : answer.result.arms) {
        if (!arm.measures[measure]) continue;
        const study::band b = scaled(main_band(*arm.measures[measure]), shown.factor);
        largest = std::max(largest, std::abs(b.median));
        if (has_tenths) largest = std::max({largest, std::abs(b.p5.value_or(0)), std::abs(b.p95.value_or(0))});
    }
    if (largest >= 10) return 0;
    if (has_tenths) return 1;
    return largest >= 2 ? 1 : 2;
}

std::string label_of(const shown_measure& one) {
    return padded(fmt::format("{}, {}", one.what->short_label, one.unit), measure_columns);
}

void add_arms(screen_page& p, const compare_answer& answer) {
    for (std::size_t i = 0; i < answer.what.arms.size(); ++i) {
        const scenario::arm& one = answer.what.arms[i];
        std::string text = name_of(one, answer.what.day);
        if (!one.name.empty()) {
            for (const std::string& line : lines_of(one, answer.what.day)) text += "; " + line;
        }
        p.add(p.bold(letter_of(i)) + "  " + fitted(text, screen_columns - 3));
    }
    const std::string when = fmt::format("on {}, day {}", compared_date(answer), answer.result.when.day + 1);
    const std::string who = described(answer.what.who);
    if (const std::string both = who + "; " + when; columns_of(both) <= screen_columns) {
        p.add(p.faint(both));
    } else {
        p.add(p.faint(fitted(who, screen_columns)));
        p.add(p.faint(when));
    }
    if (!answer.what.health.empty()) p.add(p.faint(fitted(health_in_words(answer.what.health), screen_columns)));
}

bool is_told_apart(const compare_answer& answer, std::size_t measure) {
    const auto& arms = answer.result.arms;
    return std::any_of(arms.begin(), arms.end(), [&](const study::compared_arm& arm) { return arm.measures[measure]; });
}

/// Whether several arms differ in nothing but the magnesium that is taken.
bool is_of_magnesium_alone(const compare_answer& answer) {
    return answer.what.arms.size() > 2 && std::ranges::all_of(answer.what.arms, scenario::is_regimen_alone);
}

bool has_lines_of_bands(const compare_answer& answer) {
    return answer.what.arms.size() <= most_arms_with_bands && answer.result.draws > 0;
}

/// Where nothing of the body concerns: two arms show all else, some arms with bands the main ones, many all but minor
/// ones.
bool is_usual(const compare_answer& answer, std::size_t measure) {
    if (rank_in_body(measure) > 0) return false;
    if (answer.what.arms.size() == 2) return true;
    if (!is_told_apart(answer, measure)) return false;
    if (!has_lines_of_bands(answer)) return !is_among(measure, minor_measures);
    return is_among(measure, is_of_magnesium_alone(answer) ? main_of_magnesium : main_measures);
}

/// Places of the measures shown, ascending: the usual ones and, in place of the lesser of them, those of the body.
///   rows  that there is room for
std::vector<std::size_t> shown_places(const compare_answer& answer, std::size_t rows) {
    constexpr std::size_t most_of_body = 5;
    constexpr int last_rank = 4;  // what comes behind stands on the page alone
    std::vector<std::size_t> usual;
    std::vector<std::size_t> body;
    for (std::size_t i = 0; i < study::measure_ids().size(); ++i) {
        if (is_usual(answer, i)) usual.push_back(i);
        const int rank = rank_in_body(i);
        if (rank > 0 && rank <= last_rank && is_told(answer, i)) body.push_back(i);
    }
    std::stable_sort(body.begin(), body.end(),
                     [](std::size_t one, std::size_t other) { return rank_in_body(one) < rank_in_body(other); });
    body.resize(std::min({body.size(), most_of_body, rows / 2}));
    std::sort(body.begin(), body.end());
    for (const std::string_view id : is_of_magnesium_alone(answer) ? given_up_of_magnesium : given_up) {
        if (usual.size() + body.size() <= rows) break;
        if (id == kept_of_night && !body.empty()) continue;  // beside the body one row of the night stays
        std::erase_if(usual, [&](std::size_t one) { return study::measure_ids()[one] == id; });
    }
    usual.insert(usual.end(), body.begin(), body.end());
    return usual;
}

/// Lines for what trials leave in doubt.
constexpr std::size_t doubt_lines = 4;

/// Lines for measures: all but the head of the table, the doubts, the words about people, the end, and what is warned
/// of the person, or one remark.
std::size_t lines_for_measures(const screen_page& p, const compare_answer& answer) {
    const std::size_t end = p.options.report.empty() ? 1 : 2;
    const std::size_t warnings = lines_of_warnings(answer.head, std::max<std::size_t>(answer.of_person, 1));
    const std::size_t taken = end + doubt_lines + 2 + std::max<std::size_t>(warnings, 1);
    return p.left() > taken ? p.left() - taken : 0;
}

/// How sure trials are of the measures that stand above.
void add_doubts(screen_page& p, const compare_answer& answer, const std::vector<std::size_t>& places) {
    const std::vector<shown_measure> measures = shown_measures(answer, p.options.unit);
    std::vector<doubted> all;
    for (const std::size_t i : places) {
        if (is_effect(i)) all.push_back({core::lower_case(measures[i].what->short_label), doubt_on(answer, i)});
    }
    const std::string words = doubts_in_words(all) + ' ' + not_weighed_in_words(answer);
    for (const std::string& line : wrapped(words, screen_columns, doubt_lines)) p.add(p.faint(line));
}

/// Of one typical person it cannot be told whether arms differ.
bool is_called_alike(const compare_answer& answer, std::size_t arm, std::size_t measure) {
    return answer.result.draws > 0 && told_in(answer, arm, measure) == study::told::nothing;
}

/// Two arms: measures with both bands, the difference within each body, and in how many it is above 0.
void add_pair(screen_page& p, const compare_answer& answer) {
    constexpr std::size_t columns = 18;
    constexpr std::size_t difference_columns = 20;
    const std::vector<shown_measure> measures = shown_measures(answer, p.options.unit);
    const std::vector<std::size_t> places = shown_places(answer, lines_for_measures(p, answer));
    p.add(p.bold(padded("Change from none", measure_columns) + padded("A", columns) + padded("B", columns) +
                 padded("B - A, each person", difference_columns) + "B>A"));
    for (const std::size_t i : places) {
        const double factor = measures[i].factor;
        const int decimals = decimals_of(answer, i, measures[i]);
        std::string row = label_of(measures[i]);
        for (const study::compared_arm& arm : answer.result.arms) {
            const auto& found = arm.measures[i];
            row += padded(found ? rounded_cell(scaled(main_band(*found), factor), decimals) : "-", columns);
        }
        const auto& second = answer.result.arms.back().measures[i];
        if (second && second->to_first) {
            const std::string text = (is_called_alike(answer, 1, i) ? "~" : " ") +
                                     rounded_cell(scaled(second->to_first->value, factor), decimals);
            const auto share = second->to_first->share_larger;
            row += padded(text, difference_columns) + (share ? fmt::format("{:.0f}%", 100 * *share) : "");
        }
        p.add(row);
    }
    add_doubts(p, answer, places);
}

/// More arms: a line of medians, and one of bands below it while there is room.
void add_many(screen_page& p, const compare_answer& answer) {
    const std::size_t arms = answer.what.arms.size();
    const std::size_t columns = (screen_columns - measure_columns) / arms;
    const std::vector<shown_measure> measures = shown_measures(answer, p.options.unit);
    const bool has_bands = has_lines_of_bands(answer);
    const std::vector<std::size_t> places = shown_places(answer, lines_for_measures(p, answer) / (has_bands ? 2 : 1));
    std::string heads = padded("Change from none", measure_columns);
    for (std::size_t i = 0; i < arms; ++i) heads += padded(letter_of(i), columns);
    p.add(p.bold(heads));
    for (const std::size_t i : places) {
        const int decimals = decimals_of(answer, i, measures[i]);
        std::string medians = label_of(measures[i]);
        std::string bands(measure_columns, ' ');
        for (std::size_t arm = 0; arm < arms; ++arm) {
            const auto& found = answer.result.arms[arm].measures[i];
            const bool is_alike = found && found->to_first && is_called_alike(answer, arm, i);
            const study::band b = found ? scaled(main_band(*found), measures[i].factor) : study::band{};
            medians += padded(found ? rounded_number(b.median, decimals) + (is_alike ? "~" : "") : "-", columns);
            bands += padded(found ? ends(b, decimals) : "", columns);
        }
        p.add(medians);
        if (has_bands) p.add(p.faint(bands));
    }
    add_doubts(p, answer, places);
}

/// Warnings and limits, whole ones, as long as there is room.
std::size_t add_remarks(screen_page& p, const compare_answer& answer, std::size_t kept) {
    std::vector<std::string> all;
    for (const std::string& w : answer.head.warnings) all.push_back("! " + w);
    for (const std::string& l : answer.limits) all.push_back("Limit: " + l);
    for (const std::string& a : answer.assumptions) all.push_back("Assumed: " + a);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<std::string> pieces = wrapped(all[i], screen_columns, screen_lines);
        if (p.left() < kept + pieces.size()) return all.size() - i;
        for (const std::string& piece : pieces) p.add(p.faint(piece));
    }
    return 0;
}

void add_end(screen_page& p, const compare_answer& answer) {
    p.add(p.faint(answer.result.draws == 0
                      ? "One typical person, no bands."
                      : fmt::format("Median (90 % of {} people). ~ no difference to A that this model can tell.",
                                    answer.result.draws)));
    const std::size_t left_out = add_remarks(p, answer, p.options.report.empty() ? 1 : 2);
    for (const std::string& h : hypothesis_lines(answer, p.options.unit, screen_columns)) p.add(p.faint(h));
    p.add("Information, not medical advice." +
          (left_out > 0 ? fmt::format(" {} more limits, assumptions: --json, --report.", left_out) : ""));
    if (!p.options.report.empty()) p.add(fitted("Report with plots: " + p.options.report, screen_columns));
}

}  // namespace

std::string screen_of(const compare_answer& answer, const screen_options& options) {
    screen_page p{options, {}};
    add_arms(p, answer);
    if (answer.what.arms.size() == 2) {
        add_pair(p, answer);
    } else {
        add_many(p, answer);
    }
    add_end(p, answer);
    std::string text;
    for (std::string line : p.lines) {
        while (line.ends_with(' ')) line.pop_back();
        text += line + '\n';
    }
    return text;
}

}  // namespace magnesia::api
