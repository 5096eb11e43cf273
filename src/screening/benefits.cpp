// benefits.cpp - each item as a question to what was said.
// SPDX-License-Identifier: Apache-2.0
#include "screening/benefits.hpp"

#include "core/error.hpp"
#include "screening/status.hpp"

namespace magnesia::screening {
namespace {

using evidence::status_quantity;

answer negated(const answer& one) {
    return one ? answer(!*one) : std::nullopt;
}

/// Less than the average requirement; where a body has none, less than it advises.
answer eats_little(const subject& who) {
    const auto of_average = who.number(status_quantity::diet_of_average);
    const auto share = of_average ? of_average : who.number(status_quantity::diet_of_advised);
    return negated(reaches(share, 1));
}

answer cramps(const subject& who) {
    return any_of({factor_holds("cramps", who), who.has_condition("cramps")});
}

answer trains_hard(const subject& who) {
    const auto& training = who.who().training;
    const auto hours =
        who.day() ? std::optional(scenario::hard_hours_a_week(who.day()->training)) : std::optional<double>{};
    return any_of({training ? answer(*training == scenario::training_status::athlete) : std::nullopt,
                   reaches(hours, who.table().edges.hard_hours_a_week)});
}

answer is_stressed(const subject& who) {
    const auto stress = who.day() ? std::optional(who.day()->stress) : std::optional<double>{};
    return any_of(
        {who.is_in_band("gad7", 1), reaches(stress, who.table().edges.much_stress), who.has_condition("anxiety")});
}

/// Known only from a test: what is felt tells nothing.
answer is_short(const subject& who) {
    if (who.has_condition("hypomagnesaemia") == true) return true;
    return factor_holds("serum_low", who);
}

answer sleeps_badly(const subject& who) {
    return any_of({who.is_in_band("isi", 1), who.has_condition("insomnia"), who.who().is.waking_unrefreshed});
}

}  // namespace

answer holds(std::string_view benefit, const subject& who) {
    const scenario::health& is = who.who().is;
    if (benefit == "low_intake") return eats_little(who);
    if (benefit == "muscle_tension") return any_of({cramps(who), is.sore_often});
    if (benefit == "trouble_sleeping") return sleeps_badly(who);
    if (benefit == "night_anxiety") return is.racing_thoughts;
    if (benefit == "hard_training") return trains_hard(who);
    if (benefit == "insomnia") return any_of({who.is_in_band("isi", 2), who.has_condition("insomnia")});
    if (benefit == "stress_or_anxiety") return is_stressed(who);
    if (benefit == "cramps_or_spasms") return cramps(who);
    if (benefit == "deficiency") return is_short(who);
    if (benefit == "non_habit_forming") return is.avoids_sleeping_pills;
    if (benefit == "sensitive_gut") return any_of({is.loose_stools_easily, who.has_condition("sensitive_bowel")});
    if (benefit == "pain") return reaches(who.who().pain_0_10, who.table().edges.much_pain);
    throw internal_error("a benefit that nothing judges: " + std::string(benefit));
}

std::vector<benefit_item> read_benefits(const subject& who) {
    std::vector<benefit_item> all;
    for (const evidence::benefit_text& one : who.table().benefits) {
        all.push_back({one.id, one.sentence, holds(one.id, who), one.comment});
    }
    return all;
}

}  // namespace magnesia::screening
