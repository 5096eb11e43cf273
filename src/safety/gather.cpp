// gather.cpp - each part of a person as facts.
// SPDX-License-Identifier: Apache-2.0
#include "safety/gather.hpp"

#include <algorithm>

#include "safety/names.hpp"

namespace magnesia::safety {
namespace {

constexpr double healthy_egfr = 60;         // mL/min per 1.73 m2: from here on the usual limit holds
constexpr double unknown_product_mg = 500;  // of a product nobody knows, a day: the largest usual serving

void set_if_known(facts& known, fact what, const std::optional<double>& value) {
    if (value) known.set(what, *value);
}

void set_if_known(facts& known, fact what, const std::optional<bool>& value) {
    if (value) known.set(what, *value);
}

void add_once(std::vector<std::string>& all, const std::string& one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

void add_body(const scenario::person& who, facts& known) {
    known.set(fact::age_y, who.age_y);
    set_if_known(known, fact::egfr_ml_min, who.egfr_ml_min);
    set_if_known(known, fact::serum_magnesium_mmol_per_l, who.serum_magnesium_mmol_per_l);
    set_if_known(known, fact::phq9, who.low_mood_phq9);
    set_if_known(known, fact::gad7, who.anxiety_gad7);
    set_if_known(known, fact::isi, scenario::insomnia_index(who));
    set_if_known(known, fact::systolic_mmhg, who.systolic_mmhg);
    set_if_known(known, fact::diastolic_mmhg, who.diastolic_mmhg);
    set_if_known(known, fact::pulse_per_min, who.is.pulse_per_min);
    set_if_known(known, fact::zinc_mg, who.is.zinc_mg);
    set_if_known(known, fact::vitamin_b6_mg, who.is.vitamin_b6_mg);
    set_if_known(known, fact::pregnant, who.is.pregnant);
    set_if_known(known, fact::lactating, who.is.lactating);
    set_if_known(known, fact::dialysis, who.is.dialysis);
    set_if_known(known, fact::surgery_planned, who.is.surgery_planned);
    if (!who.is.region.empty()) known.set(fact::region, who.is.region);
    known.set(fact::symptoms, who.is.symptoms);
}

void add_conditions(const scenario::person& who, const evidence::safety_base& base, gathered& all) {
    if (!who.is.conditions) return;
    std::vector<std::string> ids;
    bool is_missed = false;
    for (const std::string& name : *who.is.conditions) {
        const std::string id = find_condition(base.words, name);
        if (id.empty()) {
            is_missed = true;
            all.unrecognised.push_back(name);
        } else {
            add_once(ids, id);
        }
    }
    all.known.set(fact::conditions, ids);
    all.known.set(fact::unrecognised_condition, is_missed);
}

/// What one medicine adds; a name that is not exact is told.
void add_drug(const std::string& name, const evidence::safety_base& base, gathered& all,
              std::vector<std::string>& interactions) {
    const found_drug found = find_drug(base.drugs, name);
    if (!found.is_exact && find_product(base.words, name) != nullptr) return;  // counted with the other products
    if (found.what == nullptr || !found.is_sure) all.unrecognised.push_back(name);
    if (found.what == nullptr) return;
    if (!found.is_exact) all.read_as.push_back({name, found.what->name});
    for (const std::string& id : found.what->interactions) add_once(interactions, id);
    for (hours_apart& hours : hours_of(name, found.what->interactions, base.interactions)) {
        all.hours.push_back(std::move(hours));
    }
}

double count_pressure_drugs(const std::vector<std::string>& names, const evidence::safety_base& base) {
    return static_cast<double>(std::count_if(names.begin(), names.end(), [&](const std::string& name) {
        const found_drug found = find_drug(base.drugs, name);
        return found.what != nullptr && found.what->lowers_blood_pressure;
    }));
}

/// The medicines named with a time are medicines, too.
std::optional<std::vector<std::string>> drugs_of(const scenario::person& who) {
    std::optional<std::vector<std::string>> names = who.is.drugs;
    for (const scenario::drug_time& one : who.is.drug_times) {
        if (!names) names = std::vector<std::string>{};
        add_once(*names, one.name);
    }
    return names;
}

void add_drugs(const scenario::person& who, const evidence::safety_base& base, gathered& all) {
    const auto names = drugs_of(who);
    if (!names) return;
    std::vector<std::string> interactions;
    const std::size_t missed_before = all.unrecognised.size();
    for (const std::string& name : *names) add_drug(name, base, all, interactions);
    all.known.set(fact::takes_drugs, !names->empty());
    all.known.set(fact::unrecognised_drug, all.unrecognised.size() > missed_before);
    all.known.set(fact::read_as_another, !all.read_as.empty());
    all.known.set(fact::interactions, interactions);
    all.known.set(fact::blood_pressure_drugs, count_pressure_drugs(*names, base));
}

/// What is said of other products, and products with magnesium that stand among the drugs and nowhere else: of those
/// the amount is unknown.
std::optional<std::vector<scenario::other_magnesium>> others_of(const scenario::person& who,
                                                                const evidence::safety_base& base) {
    std::optional<std::vector<scenario::other_magnesium>> all = who.is.others;
    for (const std::string& name : drugs_of(who).value_or(std::vector<std::string>{})) {
        const evidence::magnesium_product* product = find_product(base.words, name);
        if (product == nullptr || !product->counts) continue;
        if (!all) all = std::vector<scenario::other_magnesium>{};
        const bool is_said = std::any_of(all->begin(), all->end(), [&](const scenario::other_magnesium& one) {
            return find_product(base.words, one.name) == product;
        });
        if (!is_said) all->push_back({name, std::nullopt});
    }
    return all;
}

/// A product that is known to hold none that counts adds nothing, whatever its label says.
void add_others(const scenario::person& who, const evidence::safety_base& base, gathered& all) {
    const auto others = others_of(who, base);
    if (!others) return;
    bool is_open = false;
    for (const scenario::other_magnesium& one : *others) {
        const evidence::magnesium_product* product = find_product(base.words, one.name);
        if (product != nullptr && !product->counts) continue;
        is_open = is_open || !one.elemental_mg_a_day;
        const double usual = product != nullptr ? product->usual_mg : unknown_product_mg;
        all.others_mg += one.elemental_mg_a_day.value_or(usual);
    }
    all.known.set(fact::others_open, is_open);
}

bool is_mother(const scenario::person& who, const facts& known) {
    const std::vector<std::string>& ill = known.words(fact::conditions);
    const auto says = [&](const char* word) { return std::find(ill.begin(), ill.end(), word) != ill.end(); };
    return who.is.pregnant == true || who.is.lactating == true || says("pregnancy") || says("breast_feeding");
}

/// More than the usual limit is open to adults, not pregnant or breast-feeding, whose kidneys are known to be healthy,
/// whose clinician agrees, and for a time that ends.
bool is_extended(const scenario::person& who, const facts& known, const intake& takes) {
    const bool is_healthy = who.egfr_ml_min && *who.egfr_ml_min >= healthy_egfr;
    const bool is_of_age = who.age_y >= 18 && !is_mother(who, known);
    return is_healthy && is_of_age && who.is.clinician_agrees == true && takes.ends;
}

void add_collisions(const scenario::person& who, const intake& takes, gathered& all) {
    if (!takes.times || who.is.drug_times.empty()) return;
    std::vector<timed_drug> timed;
    for (const scenario::drug_time& one : who.is.drug_times) {
        for (const hours_apart& hours : all.hours) {
            if (hours.drug == one.name) timed.push_back({one.at, hours});
        }
    }
    all.too_close = collisions(*takes.times, timed);
    all.known.set(fact::spacing_conflict, !all.too_close.empty());
}

void add_intake(const scenario::person& who, const std::optional<intake>& takes, gathered& all) {
    facts& known = all.known;
    known.set(fact::extended_use, takes && is_extended(who, known, *takes));
    if (takes || known.is_known(fact::others_open))
        known.set(fact::supplemental_mg, (takes ? takes->mg_a_day : 0) + all.others_mg);
    if (!takes) return;
    known.set(fact::largest_dose_mg, takes->largest_dose_mg);
    known.set(fact::alkaline_form, takes->is_alkaline);
    known.set(fact::fasting, takes->is_fasting);
    known.set(fact::by_vein, takes->is_by_vein);
    known.set(fact::amount_open, takes->is_amount_open);
    add_collisions(who, *takes, all);
}

}  // namespace

gathered gather(const scenario::person& who, const std::optional<intake>& takes, const evidence::safety_base& base) {
    gathered all;
    add_body(who, all.known);
    add_conditions(who, base, all);
    add_drugs(who, base, all);
    add_others(who, base, all);
    add_intake(who, takes, all);
    return all;
}

}  // namespace magnesia::safety
