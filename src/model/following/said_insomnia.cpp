// said_insomnia.cpp - ordinary days of the typical person; complaints moved until they tell what was said.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/said_insomnia.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/not_followed.hpp"
#include "model/following/question.hpp"
#include "model/person/covariates.hpp"
#include "model/person/mood_scores.hpp"

namespace magnesia::model {
namespace {

constexpr int most_corrections = 8;
constexpr double close_points = 0.02;      // of a questionnaire
constexpr double points_per_slowness = 6;  // of the insomnia index per unit of the logarithm: a first guess
constexpr double least_per_slowness = 2;   // below it two runs differ by something else

/// Points of a morning; without those of the index that no night explains.
struct told {
    double insomnia = 0;
    double anxiety = 0;
    double low_mood = 0;
};

/// Nothing but what every day has been like up to the run.
scenario::scenario ordinary_days(const scenario::scenario& what) {
    constexpr int with_a_whole_night = 2;
    scenario::scenario plain{.who = what.who, .day = scenario::habitual_day(what), .doses = {}, .run = what.run};
    plain.day.therapy.reset();
    plain.run.days = with_a_whole_night;
    return plain;
}

/// The same days without any cause of insomnia but the complaint.
scenario::scenario without_other_causes(scenario::scenario plain) {
    plain.who.anxiety_gad7.reset();
    plain.who.low_mood_phq9.reset();
    plain.who.pain_0_10.reset();
    plain.day.stress = 0;
    plain.day.room = {};
    return plain;
}

/// What one body tells on the second morning of these days.
class mornings {
 public:
    mornings(const body_of& body, const product_facts& facts, const engine::run_options& options)
        : body_(body), facts_(facts), options_(options) {}

    /// Nothing where no night is over.
    std::optional<told> of(const scenario::scenario& plain) const {
        const course went = follow_in_lanes(body_, ask(plain, facts_, options_), {});
        if (!went.failure.empty()) {
            throw not_followed("the ordinary nights behind the insomnia index of the typical person: " + went.failure);
        }
        const auto last = [&](const char* id) {
            const auto& ids = daily_ids();
            return went.daily_without[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())];
        };
        if (last("insomnia_severity").empty()) return std::nullopt;
        return told{.insomnia = last("insomnia_severity").back(),
                    .anxiety = last("anxiety_symptoms").back(),
                    .low_mood = last("depressive_symptoms").back()};
    }

 private:
    const body_of& body_;
    const product_facts& facts_;
    const engine::run_options& options_;
};

/// How far a morning is from what is wanted; 0 of what is not asked for.
told missed(const told& found, const scenario::person& who, const std::optional<double>& nights) {
    const auto over = [](double is, const std::optional<double>& wanted) { return wanted ? is - *wanted : 0; };
    return {.insomnia = over(found.insomnia, nights),
            .anxiety = over(found.anxiety, who.anxiety_gad7),
            .low_mood = over(found.low_mood, who.low_mood_phq9)};
}

bool is_close(const told& by) {
    return std::max({std::abs(by.insomnia), std::abs(by.anxiety), std::abs(by.low_mood)}) < close_points;
}

/// Moves what is explained of a person until a morning tells what was said, and nights are worth the index `nights`:
/// loads by what is left, as a score follows its load one to one; falling asleep by a secant. The morning then.
told explain(scenario::scenario& plain, const mornings& of, told found, const std::optional<double>& nights) {
    const double most = said_slowness(plain.who);
    double slope = points_per_slowness;
    scenario::explained_complaints& explained = plain.who.explained;
    for (int i = 0; i < most_corrections; ++i) {
        told by = missed(found, plain.who, nights);
        const double from = explained.sleep;
        explained.sleep = std::clamp(from + by.insomnia / slope, -most, most);
        if (explained.sleep == from) by.insomnia = 0;  // no complaint is left to take away
        if (is_close(by)) break;
        explained.anxiety += by.anxiety / anxiety_scale().sd;
        explained.low_mood += by.low_mood / low_mood_scale().sd;
        const double before = found.insomnia;
        found = *of.of(plain);
        if (explained.sleep != from) {
            slope = std::max((before - found.insomnia) / (explained.sleep - from), least_per_slowness);
        }
    }
    return found;
}

}  // namespace

bool has_other_cause_of_insomnia(const scenario::scenario& what) {
    const scenario::routine& day = scenario::habitual_day(what);
    return what.who.anxiety_gad7 || what.who.pain_0_10.value_or(0) > 0 || day.stress != 0 ||
           day.room != scenario::bedroom{};
}

scenario::scenario with_said_insomnia(scenario::scenario what, const body_of& body, const product_facts& facts,
                                      const engine::run_options& options) {
    what.insomnia_beyond = 0;
    what.who.explained = {};
    const std::optional<double> said = scenario::insomnia_index(what.who);
    if (!said && !what.who.anxiety_gad7 && !what.who.low_mood_phq9) return what;
    scenario::scenario plain = ordinary_days(what);
    const mornings of(body, facts, options);
    std::optional<told> found = of.of(plain);
    if (!found) return what;
    std::optional<double> nights;
    if (said && has_other_cause_of_insomnia(what)) nights = of.of(without_other_causes(plain))->insomnia;
    found = explain(plain, of, *found, nights);
    what.who.explained = plain.who.explained;
    if (said) what.insomnia_beyond = *said - found->insomnia;
    return what;
}

}  // namespace magnesia::model
