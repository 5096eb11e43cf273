// gather.cpp - each part of a person as facts.
// SPDX-License-Identifier: Apache-2.0
#include "safety/gather.hpp"

#include <algorithm>
#include <set>

#include "core/add_once.hpp"
#include "evidence/outcomes/signs.hpp"
#include "safety/body_facts.hpp"
#include "safety/condition_parts.hpp"
#include "safety/large_dose.hpp"
#include "safety/name_parts.hpp"
#include "safety/names.hpp"
#include "safety/one_name.hpp"
#include "safety/product_name.hpp"

namespace magnesia::safety {
namespace {

/// A symptom that is one slip away from a known one is judged as that, too.
void add_symptoms(const scenario::person& who, const evidence::safety_base& base, gathered& all) {
    std::vector<std::string> ids;
    bool is_missed = false;
    for (const std::string& name : who.is.symptoms) {
        if (const auto* found = scenario::find_name(base.words.symptoms, name)) {
            add_once(ids, found->id);
            continue;
        }
        is_missed = true;
        all.unrecognised.push_back(name);
        const std::string near = symptom_near(base.words, name);
        if (near.empty()) continue;
        add_once(ids, near);
        all.read_as.push_back({name, near});
    }
    all.known.set(fact::symptoms, ids);
    all.known.set(fact::unrecognised_symptom, is_missed);
}

/// Signs are what is said in words, and numbers that mean the same.
void add_review_of_signs(const scenario::person& who, gathered& all) {
    const evidence::sign_table& signs = evidence::known_signs();
    const std::vector<std::string> said = evidence::signs_of(signs, {.symptoms = all.known.words(fact::symptoms),
                                                                     .isi = all.known.number(fact::isi),
                                                                     .cramps_per_week = who.cramps_per_week,
                                                                     .stress = who.is.stress_load});
    all.known.set(fact::signs_to_review, evidence::wants_review(signs, said));
}

/// A stage that was said allows no higher eGFR; of one that is not known it says too little.
void add_kidney_stage(const std::optional<double>& egfr_at_most, facts& known) {
    const auto egfr = known.number(fact::egfr_ml_min);
    if (!egfr || !egfr_at_most) return;
    known.set(fact::kidney_stage_disagrees, *egfr_at_most < *egfr);
    known.set(fact::egfr_ml_min, std::min(*egfr_at_most, *egfr));
}

bool names_any(const std::vector<std::string>& ids, const std::vector<std::string>& wanted) {
    return std::find_first_of(ids.begin(), ids.end(), wanted.begin(), wanted.end()) != ids.end();
}

void add_conditions(const scenario::person& who, const evidence::safety_base& base, gathered& all) {
    all.known.set(fact::diabetes_known, false);
    if (!who.is.conditions) return;
    std::vector<std::string> ids;
    std::optional<double> egfr_at_most;
    bool is_missed = false;
    for (const std::string& name : *who.is.conditions) {
        const conditions_said said = conditions_of(base.words, name);
        add_each_once(ids, said.ids);
        if (said.egfr_at_most) egfr_at_most = std::min(*said.egfr_at_most, egfr_at_most.value_or(*said.egfr_at_most));
        if (said.are_all) continue;
        is_missed = true;
        all.unrecognised.push_back(name);
        const std::string near = condition_near(base.words, name);
        if (!near.empty()) add_once(ids, near);  // judged, too: what is misspelt may be what forbids magnesium
    }
    all.known.set(fact::conditions, ids);
    all.known.set(fact::diabetes_known, names_any(ids, base.words.diabetes.of));
    all.known.set(fact::unrecognised_condition, is_missed);
    add_kidney_stage(egfr_at_most, all.known);
}

/// Who drinks as much as people who depend on it is judged as one of them, though nobody said so.
void add_drinking(const evidence::safety_words& words, gathered& all) {
    const auto grams = all.known.number(fact::alcohol_g_a_day);
    if (!grams || *grams < words.drinking.from_g_a_day) return;
    std::vector<std::string> ids = all.known.words(fact::conditions);
    add_once(ids, words.drinking.is);
    all.known.set(fact::conditions, ids);
}

/// What a person says they take, cut into single medicines.
struct medicine {
    std::string said;
    std::vector<std::string> parts;
};

/// The medicines named with a time are medicines, too.
std::optional<std::vector<medicine>> medicines_of(const scenario::person& who, const evidence::safety_base& base) {
    if (!who.is.drugs && who.is.drug_times.empty()) return std::nullopt;
    std::vector<std::string> names = who.is.drugs.value_or(std::vector<std::string>{});
    for (const scenario::drug_time& one : who.is.drug_times) add_once(names, one.name);
    std::vector<medicine> all;
    for (const std::string& name : names) all.push_back({name, parts_of(base, name)});
    return all;
}

void add_interactions(const std::string& said, const std::vector<std::string>& ids, const evidence::safety_base& base,
                      gathered& all) {
    std::vector<std::string> interactions = all.known.words(fact::interactions);
    add_each_once(interactions, ids);
    all.known.set(fact::interactions, interactions);
    for (const std::string& id : ids) add_once(all.acting, acting_medicine{said, id});
    add_each_once(all.hours, hours_of(said, ids, base.interactions));
}

/// Adds a name that is not surely one medicine: it keeps the hours of medicines that are not in the list as well.
void add_unrecognised(const std::string& name, const std::string& said, const evidence::safety_base& base,
                      gathered& all) {
    all.unrecognised.push_back(name);
    add_interactions(said, {std::string(evidence::unrecognised_interaction)}, base, all);
}

/// Adds the medicines that stand in a name which is none as a whole: "doxycycline for acne".
std::vector<const evidence::drug*> add_within(const std::string& name, const std::string& said,
                                              const evidence::safety_base& base, gathered& all) {
    const auto within = drugs_within(base, name);
    for (const evidence::drug* one : within) add_interactions(said, one->interactions, base, all);
    return within;
}

/// Adds a medicine and gives what it is; a name that is not exact is told. `said` is the whole name that it stands in.
/// What holds magnesium is counted with the products, but one that is not in the list hides no medicine that it names.
std::vector<const evidence::drug*> add_drug(const std::string& name, const std::string& said,
                                            const evidence::safety_base& base, gathered& all) {
    const found_drug found = find_drug(base.drugs, name);
    const bool is_product = !found.is_exact && product_of(base, name) != nullptr;
    if (is_product && find_product(base.words, name) != nullptr) return {};
    if (is_product) {
        if (!drugs_within(base, name).empty()) add_unrecognised(name, said, base, all);
        return add_within(name, said, base, all);
    }
    if (found.what == nullptr || !found.is_sure) add_unrecognised(name, said, base, all);
    if (found.what == nullptr) return add_within(name, said, base, all);
    if (!found.is_exact) all.read_as.push_back({name, found.what->name});
    add_interactions(said, found.what->interactions, base, all);
    return {found.what};
}

/// Names that go by another one: that they were not written exactly is told all the same.
void tell_other_names(const scenario::person& as_said, const scenario::person& who, const evidence::safety_base& base,
                      gathered& all) {
    const auto kept = medicines_of(who, base);
    for (const medicine& one : medicines_of(as_said, base).value_or(std::vector<medicine>{})) {
        const bool is_kept =
            std::any_of(kept->begin(), kept->end(), [&](const medicine& other) { return other.said == one.said; });
        if (is_kept) continue;
        for (const std::string& part : one.parts) {
            const found_drug found = find_drug(base.drugs, part);
            if (found.what != nullptr && !found.is_exact) all.read_as.push_back({part, found.what->name});
        }
    }
}

/// What a medicine is usually given for counts as said, and is told unless it was.
void add_illness_of(const evidence::drug& what, const std::string& said, gathered& all) {
    if (what.means_condition.empty()) return;
    std::vector<std::string> ids = all.known.words(fact::conditions);
    const bool is_told = std::any_of(all.given_for.begin(), all.given_for.end(),
                                     [&](const auto& one) { return one.condition == what.means_condition; });
    const bool is_judged = std::find(ids.begin(), ids.end(), what.means_condition) != ids.end();
    if (is_judged && !is_told) return;  // the person said it
    add_once(all.given_for, illness_by_medicine{said, what.means_condition});
    add_once(ids, what.means_condition);
    all.known.set(fact::conditions, ids);
}

void add_drugs(const std::optional<std::vector<medicine>>& medicines, const evidence::safety_base& base,
               gathered& all) {
    if (!medicines) return;
    const std::size_t missed_before = all.unrecognised.size();
    std::set<const evidence::drug*> lowering_pressure;
    all.known.set(fact::interactions, std::vector<std::string>{});
    for (const medicine& one : *medicines) {
        for (const std::string& part : one.parts) {
            for (const evidence::drug* what : add_drug(part, one.said, base, all)) {
                if (what->lowers_blood_pressure) lowering_pressure.insert(what);
                add_illness_of(*what, one.said, all);
            }
        }
    }
    all.known.set(fact::takes_drugs, !medicines->empty());
    all.known.set(fact::unrecognised_drug, all.unrecognised.size() > missed_before);
    all.known.set(fact::read_as_another, !all.read_as.empty());
    all.known.set(fact::condition_by_medicine, !all.given_for.empty());
    all.known.set(fact::blood_pressure_drugs, static_cast<double>(lowering_pressure.size()));
}

/// Names are looked up anew where a large dose is asked for: two of one kind go by one name, and are two.
void add_size_of_doses(const scenario::person& as_said, const evidence::safety_base& base, gathered& all) {
    const std::vector<std::string>& ids = all.known.words(fact::interactions);
    if (std::ranges::find(ids, base.words.large.interaction) == ids.end()) return;
    gathered said;
    add_drugs(medicines_of(as_said, base), base, said);
    drop_small_doses(base, said.acting, all);
}

/// The same product of the list, or the same name but for strength: two that only say magnesium may be two products.
bool is_same_product(const std::string& one, const std::string& other, const evidence::safety_base& base) {
    const evidence::magnesium_product* listed = find_product(base.words, one);
    const bool is_one_listed = listed != nullptr && listed == find_product(base.words, other);
    return is_one_listed || bare_name(one) == bare_name(other);
}

/// Whether what is said of a product holds a name among the drugs as well: the same product, unless the name says an
/// amount of its own that is not within what is said.
bool covers(const scenario::other_magnesium& said, const std::string& name, const evidence::safety_base& base) {
    if (!is_same_product(said.name, name, base)) return false;
    const auto amount = most_mg_said(base, name);
    return said.name == name || !amount || said.elemental_mg_a_day.value_or(0) >= *amount;
}

/// Adds a product that nothing else says, with an unknown amount.
void add_unsaid(const std::string& name, const evidence::safety_base& base,
                std::optional<std::vector<scenario::other_magnesium>>& all) {
    const evidence::magnesium_product* product = product_of(base, name);
    if (product == nullptr || !product->counts) return;
    if (!all) all = std::vector<scenario::other_magnesium>{};
    const bool is_said = std::any_of(all->begin(), all->end(),
                                     [&](const scenario::other_magnesium& one) { return covers(one, name, base); });
    if (!is_said) all->push_back({name, std::nullopt});
}

/// What is said of other products, and products with magnesium that stand among the drugs and nowhere else: of those
/// the amount is unknown.
std::optional<std::vector<scenario::other_magnesium>> others_of(const scenario::person& who,
                                                                const std::optional<std::vector<medicine>>& medicines,
                                                                const evidence::safety_base& base) {
    std::optional<std::vector<scenario::other_magnesium>> all = who.is.others;
    if (!medicines) return all;
    for (const medicine& one : *medicines) {
        for (const std::string& part : one.parts) add_unsaid(part, base, all);
    }
    return all;
}

/// Magnesium that is not swallowed, among the medicines or the other products.
bool says_by_vein(const std::optional<std::vector<medicine>>& medicines,
                  const std::optional<std::vector<scenario::other_magnesium>>& others,
                  const evidence::safety_base& base) {
    std::vector<std::string> names;
    for (const scenario::other_magnesium& one : others.value_or(std::vector<scenario::other_magnesium>{})) {
        names.push_back(one.name);
    }
    for (const medicine& one : medicines.value_or(std::vector<medicine>{})) {
        names.insert(names.end(), one.parts.begin(), one.parts.end());
    }
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return is_given_by_vein(base, name); });
}

/// A medicine of the list that brings no magnesium, said among the products of magnesium by mistake.
bool is_other_medicine(const evidence::safety_base& base, const std::string& name) {
    const found_drug found = find_drug(base.drugs, name);
    return found.is_exact && product_of(base, name) == nullptr &&
           std::ranges::find(found.what->interactions, evidence::magnesium_sources) == found.what->interactions.end();
}

/// A product that is known to hold none that counts adds nothing, whatever its label says.
void add_others(const std::optional<std::vector<scenario::other_magnesium>>& others, const evidence::safety_base& base,
                gathered& all) {
    if (!others) return;
    bool is_open = false;
    for (const scenario::other_magnesium& one : *others) {
        const evidence::magnesium_product* product = product_of(base, one.name);
        if (product != nullptr && !product->counts) continue;
        if (!one.elemental_mg_a_day && is_other_medicine(base, one.name)) continue;
        is_open = is_open || !one.elemental_mg_a_day;
        all.others_mg += one.elemental_mg_a_day ? *one.elemental_mg_a_day : most_mg_a_day(base, one.name);
        all.others_said_mg += one.elemental_mg_a_day.value_or(0);
    }
    all.known.set(fact::others_open, is_open);
}

/// Children, the pregnant and the breast-feeding: to them no gate opens more than the usual limit.
bool is_open_to_nothing(const scenario::person& who, const facts& known, const evidence::more_than_usual& gate) {
    const bool is_mother = who.is.pregnant == true || who.lactating == true;
    return is_mother || names_any(known.words(fact::conditions), gate.not_with) || who.age_y < gate.from_age_y;
}

/// More than the usual limit is open to others whose kidneys are known to be healthy and whose clinician agrees; and
/// for a time that ends.
void add_gate(const scenario::person& who, const evidence::more_than_usual& gate, gathered& all) {
    const auto egfr = all.known.number(fact::egfr_ml_min);
    const bool is_healthy = egfr && *egfr >= gate.egfr_at_least;
    const bool is_never = is_open_to_nothing(who, all.known, gate);
    all.known.set(fact::nothing_opens, is_never);
    all.is_open_to_more = is_healthy && !is_never && who.is.clinician_agrees == true;
    all.open_days = gate.longest_days;
}

std::vector<timed_drug> timed_drugs(const scenario::person& who, const std::vector<hours_apart>& all) {
    std::vector<timed_drug> timed;
    for (const scenario::drug_time& one : who.is.drug_times) {
        for (const hours_apart& hours : all) {
            if (hours.drug == one.name) timed.push_back({one.at, hours});
        }
    }
    return timed;
}

/// Whether hours help at all; where none do, there is nothing to compare.
bool can_be_kept(const hours_apart& one) {
    return one.before && one.after;
}

/// The medicines whose hours stay open, each once.
std::vector<uncompared> open_hours(const std::vector<hours_apart>& all, const std::vector<timed_drug>& timed,
                                   bool is_dose_time_known) {
    std::vector<uncompared> open;
    for (const hours_apart& hours : all) {
        const bool is_timed = std::any_of(timed.begin(), timed.end(),
                                          [&](const timed_drug& one) { return one.keeps.drug == hours.drug; });
        const uncompared one{hours.drug, is_timed, is_dose_time_known};
        const bool is_open = can_be_kept(hours) && !(is_timed && is_dose_time_known);
        if (is_open && std::find(open.begin(), open.end(), one) == open.end()) open.push_back(one);
    }
    return open;
}

/// Of hours that are not known it is not known either whether they are kept.
void add_collisions(const scenario::person& who, const intake& takes, gathered& all) {
    const bool is_taken = !takes.times.all.empty() || !takes.times.are_all_known;
    if (!is_taken) return;
    const std::vector<timed_drug> timed = timed_drugs(who, all.hours);
    all.too_close = collisions(takes.times.all, timed);
    all.not_compared = open_hours(all.hours, timed, takes.times.are_all_known);
    all.known.set(fact::spacing_unknown, !all.not_compared.empty());
    const bool is_settled = all.not_compared.empty() && !who.is.drug_times.empty();
    if (!all.too_close.empty() || is_settled) all.known.set(fact::spacing_conflict, !all.too_close.empty());
}

void add_intake(const scenario::person& who, const std::optional<intake>& takes, gathered& all) {
    facts& known = all.known;
    const bool ends_soon = takes && takes->lasts_days && *takes->lasts_days <= all.open_days;
    known.set(fact::extended_use, ends_soon && all.is_open_to_more);
    if (takes || known.is_known(fact::others_open))
        known.set(fact::supplemental_mg, (takes ? takes->mg_a_day : 0) + all.others_mg);
    if (takes || all.is_by_vein_said) known.set(fact::by_vein, all.is_by_vein_said || (takes && takes->is_by_vein));
    if (!takes) return;
    known.set(fact::largest_dose_mg, takes->largest_dose_mg);
    known.set(fact::alkaline_form, takes->is_alkaline);
    known.set(fact::fasting, takes->is_fasting);
    known.set(fact::amount_open, takes->is_amount_open);
    add_collisions(who, *takes, all);
}

}  // namespace

gathered gather(const scenario::person& as_said, const std::optional<intake>& takes,
                const evidence::safety_base& base) {
    const scenario::person who = with_one_name_each(as_said, base);
    gathered all;
    add_body(who, base.words, all.known);
    add_symptoms(who, base, all);
    add_review_of_signs(who, all);
    add_conditions(who, base, all);
    add_drinking(base.words, all);
    const auto medicines = medicines_of(who, base);
    tell_other_names(as_said, who, base, all);
    add_drugs(medicines, base, all);
    add_size_of_doses(as_said, base, all);
    const auto others = others_of(who, medicines, base);
    add_others(others, base, all);
    all.is_by_vein_said = says_by_vein(medicines, others, base);
    add_gate(who, base.words.more, all);
    add_intake(who, takes, all);
    return all;
}

gathered with_intake(gathered person, const scenario::person& who, const intake& takes) {
    person.too_close.clear();
    person.not_compared.clear();
    person.known.forget(fact::spacing_conflict);
    person.known.forget(fact::spacing_unknown);
    add_intake(who, takes, person);
    return person;
}

}  // namespace magnesia::safety
