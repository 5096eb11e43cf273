// evidence_words.cpp - numbers of pooling as people read them.
// SPDX-License-Identifier: Apache-2.0
#include "api/evidence/evidence_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/text.hpp"
#include "synthesis/review_lead.hpp"

namespace magnesia::api {
namespace {

using synthesis::body_of_evidence;
using synthesis::effect_scale;

/// Three digits that matter, no exponent where it can be avoided.
std::string rounded(double value) {
    if (value == 0) return "0";
    const double size = std::abs(value);
    const int decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(size))), 0, 6);
    std::string text = fmt::format("{:.{}f}", value, size >= 100 ? 0 : std::min(decimals, size >= 1 ? 2 : 4));
    if (text.find('.') != std::string::npos) {
        while (text.ends_with('0')) text.pop_back();
        if (text.ends_with('.')) text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string unit_of(const body_of_evidence& body) {
    if (body.scale == effect_scale::standardised) return " SD";
    if (body.scale == effect_scale::log_ratio || body.what->trial_unit == "1") return "";
    return ' ' + spoken_unit(body.what->trial_unit);
}

std::string plain(double value, const body_of_evidence& body) {
    return rounded(body.scale == effect_scale::log_ratio ? std::exp(value) : value);
}

std::string measure_words(const body_of_evidence& body) {
    if (body.scale == effect_scale::log_ratio) return "ratio, magnesium over control";
    if (body.scale == effect_scale::standardised) return "difference in standard deviations of people";
    return fmt::format("difference in {}", spoken_unit(body.what->trial_unit));
}

std::string good_side(evidence::better direction, bool is_low) {
    if (direction == evidence::better::none) return is_low ? "lower" : "higher";
    const bool is_good = (direction == evidence::better::lower) == is_low;
    return is_good ? "magnesium better" : "control better";
}

/// "1 lower, 5 no difference".
std::string said_in_words(const synthesis::told_in_words& said) {
    std::vector<std::string> parts;
    if (said.lower > 0) parts.push_back(fmt::format("{} lower", said.lower));
    if (said.higher > 0) parts.push_back(fmt::format("{} higher", said.higher));
    if (said.no_difference > 0) parts.push_back(fmt::format("{} no difference", said.no_difference));
    if (said.unclear > 0) parts.push_back(fmt::format("{} not clear", said.unclear));
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// What the interval allows, for the first sentence.
std::string direction_words(const body_of_evidence& body) {
    const bool is_lower = body.estimate() < 0;
    const bool includes_nothing = body.low() <= 0 && body.high() >= 0;
    if (includes_nothing) return "no clear difference";
    return is_lower ? "lower with magnesium" : "higher with magnesium";
}

std::string rests_on(const body_of_evidence& body) {
    if (body.leading) {
        const int studies = body.leading->result->studies.value_or(body.leading->of->trials.value_or(0));
        const std::string of = studies > 0 ? fmt::format(" of {} trials", studies) : "";
        return fmt::format("The review {} of {} pools{}", body.leading->of->id,
                           synthesis::people_reviewed(*body.leading->of, *body.leading->result),
                           of.empty() ? " its trials" : of.substr(3));
    }
    if (body.studies.size() == 1) return "One trial can be counted";
    return fmt::format("{} trials can be pooled", body.studies.size());
}

}  // namespace

std::string spoken_unit(const std::string& unit) {
    return unit.starts_with("1/") ? "a " + unit.substr(2) : unit;
}

std::string effect_value(double value, const body_of_evidence& body) {
    return plain(value, body) + unit_of(body);
}

std::string effect_words(double estimate, double low, double high, const body_of_evidence& body) {
    return fmt::format("{}{} ({} to {})", plain(estimate, body), unit_of(body), plain(low, body), plain(high, body));
}

std::string effect_words(const statistics::coefficient& found, const body_of_evidence& body) {
    return effect_words(found.estimate, found.low, found.high, body);
}

std::string chance_words(double chance) {
    if (chance < 0.01) return "below 1 %";
    if (chance > 0.99) return "above 99 %";
    return fmt::format("{:.0f} %", 100 * chance);
}

std::string summary_of(const body_of_evidence& body) {
    if (!body.has_effect()) {
        if (body.in_words.all() == 0)
            return "No trial of swallowed magnesium beside placebo, nothing or usual care measured this.";
        return fmt::format("No comparable trial gives numbers that can be pooled. {} Chance of no effect at all {}.",
                           words_beside(body), chance_words(body.believed.p_nil));
    }
    const bool has_direction = body.what->direction != evidence::better::none;
    const std::string benefit =
        has_direction ? fmt::format("; of a benefit that matters {}", chance_words(body.believed.p_benefit)) : "";
    const std::string words = words_beside(body);
    return fmt::format("{}: {}, {}. Chance of no effect at all {}{}.{}{}", rests_on(body), direction_words(body),
                       effect_words(body.estimate(), body.low(), body.high(), body), chance_words(body.believed.p_nil),
                       benefit, words.empty() ? "" : " ", words);
}

std::string words_beside(const body_of_evidence& body) {
    const int told = body.in_words.all();
    if (told == 0) return "";
    const int counted = body.believed.words_counted;
    const std::string how = counted == 0      ? "not counted in the chance of no effect"
                            : counted == told ? "counted in the chance of no effect"
                                              : fmt::format("{} counted in the chance of no effect", counted);
    return fmt::format(
        "{} in words only, {}: {}.",
        told == 1 ? "One comparable trial tells its result" : fmt::format("{} comparable trials tell theirs", told),
        how, said_in_words(body.in_words));
}

std::string widened_words(const body_of_evidence& body) {
    const auto& widened = body.believed.widened;
    if (!widened) return "";
    return fmt::format("{} to {}: {}", plain(widened->low, body), effect_value(widened->high, body),
                       body.believed.widened_by);
}

std::string why_no_less(const body_of_evidence& body) {
    const synthesis::belief& believed = body.believed;
    const bool is_clear = body.has_effect() && (body.low() > 0 || body.high() < 0);
    if (!is_clear || believed.p_nil <= believed.p_nil_before) return "";
    std::vector<std::string> reasons;
    if (believed.widened && believed.widened->low <= 0 && believed.widened->high >= 0)
        reasons.push_back("widened, the interval holds no effect");
    if (std::abs(body.estimate()) < believed.usual_effect) {
        reasons.push_back(fmt::format(
            "effects that are there are usually larger ({} either way), so that one so small is seen more often where "
            "there is none",
            effect_value(believed.usual_effect, body)));
    }
    if (believed.words_counted > 0 && body.in_words.no_difference > 0)
        reasons.push_back(fmt::format("{} that tell theirs in words saw no difference", body.in_words.no_difference));
    return fmt::format("{}", fmt::join(reasons, "; "));
}

std::string effect_or_words(const body_of_evidence& body) {
    if (body.has_effect()) return effect_words(body.estimate(), body.low(), body.high(), body);
    const synthesis::told_in_words& said = body.in_words;
    if (said.lower + said.higher + said.no_difference == 0) return "no numbers to pool";
    return "words: " + said_in_words({said.lower, said.higher, said.no_difference, 0});
}

int studies_of_magnesium(const body_of_evidence& body) {
    const auto others = std::ranges::count_if(
        body.set_aside, [](const synthesis::study_set_aside& one) { return synthesis::is_of_magnesium(*one.of); });
    return static_cast<int>(body.studies.size()) + static_cast<int>(others);
}

std::string finding_words(const synthesis::study_set_aside& one) {
    if (!one.result->says) return "";
    const std::string seen = synthesis::magnesium_seen(*one.of, *one.result);
    return std::string(word(*one.result->says)) + (seen.empty() ? "" : fmt::format(" with {} magnesium", seen));
}

std::string study_counts(const body_of_evidence& body) {
    const int others = studies_of_magnesium(body) - static_cast<int>(body.studies.size()) - body.in_words.all();
    return fmt::format("{} pooled, {} not poolable, {} of another kind", body.studies.size(), body.in_words.all(),
                       others);
}

forest_plot forest_of(const body_of_evidence& body) {
    forest_plot plot;
    plot.is_log = body.scale == effect_scale::log_ratio;
    plot.appreciable = body.appreciable;
    plot.axis = measure_words(body);
    plot.low_side = good_side(body.what->direction, true);
    plot.high_side = good_side(body.what->direction, false);
    for (const synthesis::pooled_study& study : body.studies) {
        const statistics::interval range = interval_of(study.effect.of_pooling());
        plot.lines.push_back({.label = study.of->id,
                              .estimate = study.effect.estimate,
                              .low = range.low,
                              .high = range.high,
                              .weight = study.weight,
                              .words = effect_words(study.effect.estimate, range.low, range.high, body)});
    }
    if (body.pooled && body.studies.size() > 1) {
        const statistics::coefficient& all = body.pooled->effect;
        plot.lines.push_back({.label = "pooled here",
                              .estimate = all.estimate,
                              .low = all.low,
                              .high = all.high,
                              .words = effect_words(all, body),
                              .is_pooled = true,
                              .prediction_low = body.pooled->prediction_low,
                              .prediction_high = body.pooled->prediction_high});
    }
    if (body.leading) {
        plot.lines.push_back(
            {.label = "review " + body.leading->of->id,
             .estimate = body.leading->estimate,
             .low = body.leading->low,
             .high = body.leading->high,
             .words = effect_words(body.leading->estimate, body.leading->low, body.leading->high, body),
             .is_pooled = true});
    }
    plot.description = fmt::format("{}: {}", body.what->label, summary_of(body));
    return plot;
}

funnel_plot funnel_of(const body_of_evidence& body) {
    funnel_plot plot;
    plot.is_log = body.scale == effect_scale::log_ratio;
    plot.axis = measure_words(body);
    if (!body.pooled) return plot;
    plot.pooled = body.pooled->effect.estimate;
    for (const synthesis::pooled_study& study : body.studies)
        plot.points.push_back({study.of->id, study.effect.estimate, std::sqrt(study.effect.variance)});
    plot.description = fmt::format("Effects of {} studies against their standard errors", plot.points.size());
    return plot;
}

std::string short_name(const evidence::trial& of, const std::vector<evidence::source>& sources) {
    const evidence::source* main = of.sources.empty() ? nullptr : find_source(sources, of.sources.front());
    if (main == nullptr || main->authors.empty()) return of.id;
    const evidence::source_author& first = main->authors.front();
    return fmt::format("{} {}", first.family.empty() ? first.literal : first.family, main->year);
}

std::string certainty_words(const synthesis::graded& level) {
    std::string words{word(level.level)};
    if (!level.overridden_because.empty()) words += " (set by hand: " + level.overridden_because + ")";
    return words;
}

}  // namespace magnesia::api
