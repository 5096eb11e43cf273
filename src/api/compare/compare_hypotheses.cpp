// compare_hypotheses.cpp - medians with a hypothesis on, minus those of the answer.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare_hypotheses.hpp"

#include <fmt/format.h>

#include <cmath>

#include "api/compare/compare_figures.hpp"
#include "api/drawing/screen_text.hpp"

namespace magnesia::api {
namespace {

/// A median with the hypothesis on, beside the one of the answer.
json moved_json(double on, double answered) {
    return {{"median", on}, {"shift", on - answered}};
}

json measure_json(const study::paired_figures& on, const study::paired_figures& answered) {
    json page = moved_json(main_band(on).median, main_band(answered).median);
    page["difference"] = nullptr;
    if (on.to_first && answered.to_first) {
        page["difference"] = moved_json(on.to_first->value.median, answered.to_first->value.median);
    }
    return page;
}

json arm_json(const compare_answer& answer, const switched_comparison& one, std::size_t arm) {
    json measures = json::object();
    for (std::size_t i = 0; i < study::measure_ids().size(); ++i) {
        const auto& on = one.arms[arm].measures[i];
        const auto& answered = answer.result.arms[arm].measures[i];
        measures[study::measure_ids()[i]] = on && answered ? measure_json(*on, *answered) : json(nullptr);
    }
    return {{"letter", letter_of(arm)}, {"measures", std::move(measures)}};
}

/// "B plasma peak +0.02 mmol/L", for each measure that moves by as much as is worth telling.
std::vector<std::string> moved_by(const compare_answer& answer, const switched_comparison& one, display_unit unit) {
    std::vector<std::string> all;
    const std::vector<shown_measure> measures = shown_measures(answer, unit);
    for (std::size_t arm = 0; arm < one.arms.size(); ++arm) {
        for (std::size_t i = 0; i < measures.size(); ++i) {
            const auto& on = one.arms[arm].measures[i];
            const auto& answered = answer.result.arms[arm].measures[i];
            if (!on || !answered || !is_told(answer, i)) continue;
            const double shift = main_band(*on).median - main_band(*answered).median;
            if (std::abs(shift) < measures[i].what->worth_telling) continue;
            all.push_back(fmt::format("{} {} {:+.2g} {}", letter_of(arm), measures[i].what->short_label,
                                      shift * measures[i].factor, measures[i].unit));
        }
    }
    return all;
}

/// "moves A Plasma +0.02 mmol/L (+ 2 more)." after `head`; one move is always there, cut where it must be.
std::string moved_in_line(const std::string& head, const std::vector<std::string>& moved, std::size_t columns) {
    for (std::size_t shown = moved.size(); shown > 0; --shown) {
        std::string line = head;
        for (std::size_t i = 0; i < shown; ++i) line += (i == 0 ? "" : ", ") + moved[i];
        if (shown < moved.size()) line += fmt::format(" (+ {} more)", moved.size() - shown);
        if (columns_of(line) < columns || shown == 1) return fitted(line + '.', columns);
    }
    return {};
}

}  // namespace

json each_hypothesis_json(const compare_answer& answer) {
    if (!answer.switched) return nullptr;
    json all = json::array();
    for (const switched_comparison& one : *answer.switched) {
        json arms = json::array();
        for (std::size_t arm = 0; arm < one.arms.size(); ++arm) arms.push_back(arm_json(answer, one, arm));
        all.push_back({{"id", one.hypothesis}, {"arms", std::move(arms)}});
    }
    return all;
}

std::vector<std::string> hypothesis_sentences(const compare_answer& answer, display_unit unit) {
    std::vector<std::string> all;
    if (!answer.switched) return all;
    if (answer.switched->empty()) all.emplace_back("This body has no open hypothesis that is off.");
    for (const switched_comparison& one : *answer.switched) {
        const std::vector<std::string> moved = moved_by(answer, one, unit);
        const std::string what = moved.empty() ? "moves no measure by as much as is worth telling"
                                               : fmt::format("moves {}", fmt::join(moved, ", "));
        all.push_back(fmt::format("Hypothesis {}, if it were true, {}.", one.hypothesis, what));
    }
    return all;
}

std::vector<std::string> hypothesis_lines(const compare_answer& answer, display_unit unit, std::size_t columns) {
    std::vector<std::string> all;
    if (!answer.switched) return all;
    if (answer.switched->empty()) return hypothesis_sentences(answer, unit);
    for (const switched_comparison& one : *answer.switched) {
        const std::vector<std::string> moved = moved_by(answer, one, unit);
        const std::string head = fmt::format("Hypothesis {}, if it were true, moves ", one.hypothesis);
        all.push_back(moved.empty() ? fitted(head + "nothing worth telling.", columns)
                                    : moved_in_line(head, moved, columns));
    }
    return all;
}

}  // namespace magnesia::api
