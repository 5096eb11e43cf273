// person_warnings.cpp - the sentences.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/person_warnings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "api/answers/concerns.hpp"
#include "api/answers/kidney_disease.hpp"
#include "api/answers/serum_words.hpp"
#include "core/text.hpp"
#include "evidence/foods/daily_need.hpp"
#include "safety/condition_parts.hpp"
#include "safety/name_parts.hpp"
#include "safety/names.hpp"
#include "safety/product_name.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::api {
namespace {

bool is_drug(const evidence::evidence_base& base, const std::string& name) {
    const safety::found_drug found = safety::find_drug(base.safety.drugs, name);
    return (found.what != nullptr && found.is_sure) || safety::product_of(base.safety, name) != nullptr;
}

bool is_condition(const evidence::evidence_base& base, const std::string& name) {
    return safety::conditions_of(base.safety.words, name).are_all;
}

bool tells_filtration(const evidence::evidence_base& base, const std::string& name) {
    return stage_egfr(base.safety.words, name).has_value();
}

std::string open_filtration(const scenario::person& who, const evidence::evidence_base& base) {
    if (!is_filtration_open(base.safety.words, who)) return {};
    return "A disease of the kidneys was said, but no eGFR and no stage that tells of one: they are simulated as "
           "healthy ones of this age. Weak kidneys hold more magnesium than is shown; say egfr_ml_min, or the stage.";
}

std::string unsimulated(const scenario::person& who, const evidence::evidence_base& base) {
    std::vector<std::string> all;
    std::ranges::copy_if(who.other_drugs, std::back_inserter(all), [&](const auto& one) { return is_drug(base, one); });
    std::ranges::copy_if(who.other_conditions, std::back_inserter(all),
                         [&](const auto& one) { return is_condition(base, one) && !tells_filtration(base, one); });
    if (all.empty()) return {};
    return fmt::format("Only `magnesia check` knows {}: in the simulated body nothing changes by {}.",
                       plain_id(listed(all)), all.size() == 1 ? "it" : "them");
}

std::string not_listed(const std::string& name, const std::vector<scenario::known_name>& known) {
    const std::string nearest = scenario::nearest_known(known, name);
    return fmt::format("`{}` is in no list here: in the simulated body nothing changes by it{}", printable(name, 60),
                       nearest.empty() ? "." : fmt::format("; did you mean `{}`?", nearest));
}

/// What nobody here knows by name, and what was read as another name.
std::vector<std::string> names_not_known(const scenario::person& who, const evidence::evidence_base& base) {
    const scenario::vocabulary words = evidence::safety_vocabulary(base.safety);
    std::vector<std::string> all;
    for (const std::string& one : who.other_drugs) {
        if (!is_drug(base, one)) all.push_back(not_listed(one, words.other_drugs));
    }
    for (const std::string& one : who.other_conditions) {
        if (!is_condition(base, one)) all.push_back(not_listed(one, words.other_conditions));
    }
    for (const std::string& said : who.misspelt_drugs) {
        for (const std::string& part : safety::parts_of(base.safety, said)) {
            const safety::found_drug found = safety::find_drug(base.safety.drugs, part);
            if (found.what == nullptr || found.is_exact || !found.is_sure) continue;
            all.push_back(
                fmt::format("`{}` is read as {}: check that it is meant.", printable(part, 60), found.what->name));
        }
    }
    return all;
}

std::string untreated_apnoea(const scenario::person& who, const evidence::evidence_base& base) {
    const bool has_it = std::ranges::any_of(who.other_conditions, [&](const std::string& name) {
        const scenario::known_name* found = scenario::find_name(base.safety.words.conditions, name);
        return found != nullptr && found->id == "sleep_apnoea";
    });
    if (!has_it) return {};
    return "Untreated sleep apnoea is a matter for a clinician; magnesium does not treat it.";
}

std::string short_names_of_foods(const scenario::person& who) {
    if (who.foods_taken_as.empty()) return {};
    return fmt::format("Short or other names of foods are taken so: {}.", who.foods_taken_as);
}

/// A diet of a fifth, or of the fivefold, of what is advised: a slip of the pen or a wrong unit more often than a diet.
std::string strange_diet(const scenario::person& who, const scenario::routine& day,
                         const evidence::evidence_base& base) {
    constexpr double strange_factor = 5;
    const auto need = evidence::daily_need_of(base.intakes, base.foods.training, who, day);
    if (!need) return {};
    const bool is_poor = who.diet_magnesium_mg < need->advised_mg / strange_factor;
    const bool is_rich = who.diet_magnesium_mg > need->advised_mg * strange_factor;
    if (!is_poor && !is_rich) return {};
    return fmt::format("Hardly anybody eats {} mg magnesium a day for years ({} mg are advised): check the number.",
                       shortest(who.diet_magnesium_mg), shortest(need->advised_mg));
}

/// Kidneys that work keep serum below this: 1.5 mmol/L and more are those of failing kidneys or of infusions.
std::string strange_serum(const scenario::person& who) {
    constexpr double strange_mmol_per_l = 1.3;
    const double serum = who.serum_magnesium_mmol_per_l.value_or(0);
    if (serum <= strange_mmol_per_l ||
        scenario::known_egfr(who).value_or(adapting_kidney_below) < adapting_kidney_below)
        return {};
    return fmt::format(
        "A serum of {} is hardly seen where kidneys work (usual are 0.7 to 1.0): check number and unit, and "
        "ask a clinician if it is right.",
        serum_in_words(serum));
}

std::string dialysis(const scenario::person& who, const evidence::evidence_base& base) {
    const bool is_last_stage_said = std::ranges::any_of(
        who.other_conditions, [&](const std::string& one) { return is_last_stage(base.safety.words, one); });
    const bool is_stage_taken = !who.egfr_ml_min && who.stage_egfr_ml_min;
    if (who.is.dialysis != true && !(is_stage_taken && is_last_stage_said)) return {};
    const std::string of = is_stage_taken
                               ? fmt::format("kidneys that hardly work (eGFR {})", shortest(*who.stage_egfr_ml_min))
                               : std::string("the eGFR said");
    return fmt::format(
        "Dialysis itself is not simulated: between sessions serum is that of {}, and what a session takes "
        "out or brings in depends on its fluid.",
        of);
}

std::string child(const scenario::person& who) {
    constexpr int adult_from_y = 18;
    if (who.age_y >= adult_from_y) return {};
    return "Sleep, scores, pressure and strength are reckoned as an adult's: of a child they say next to nothing; "
           "magnesium itself is that of a child.";
}

/// Pregnancy is that of the first day all along.
std::string pregnancy_that_stands_still(const scenario::person& who, int days) {
    constexpr double week_d = 7, notable_weeks = 4, birth_week = 42;
    const double weeks = who.pregnant_weeks.value_or(0), later = weeks + days / week_d;
    if (weeks == 0 || (days / week_d < notable_weeks && later < birth_week)) return {};
    return fmt::format("Pregnancy stays at week {} through the run, which ends {} weeks later.", shortest(weeks),
                       days / static_cast<int>(week_d));
}

}  // namespace

std::string warning_of_fast(const scenario::routine& day, int days) {
    constexpr int longest_d = 2;
    if (!day.meals.empty() || days <= longest_d) return {};
    return "A fast of more than two days is not simulated as it is: this body breaks down no tissue, so that urine and "
           "serum fall, where people who fast go on passing magnesium and keep their serum.";
}

std::vector<std::string> warnings_of_person(const scenario::person& who, const scenario::routine& day, int days,
                                            const evidence::evidence_base& base) {
    std::vector<std::string> all;
    if (std::string open = open_filtration(who, base); !open.empty()) all.push_back(std::move(open));
    for (std::string& sentence : names_not_known(who, base)) all.push_back(std::move(sentence));
    for (const std::string& sentence :
         {strange_serum(who), strange_diet(who, day, base), short_names_of_foods(who), unsimulated(who, base),
          untreated_apnoea(who, base), dialysis(who, base), child(who), pregnancy_that_stands_still(who, days),
          warning_of_fast(day, days)}) {
        if (!sentence.empty()) all.push_back(sentence);
    }
    return all;
}

}  // namespace magnesia::api
