// prepared_question.cpp - usual compositions, and the place of a refusal.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/prepared_question.hpp"

#include <utility>

#include "core/error.hpp"
#include "model/following/said_insomnia.hpp"
#include "model/following/sleep_windows.hpp"

namespace magnesia::api {
namespace {

model::entry entry_of(evidence::entry_state state) {
    switch (state) {
        case evidence::entry_state::dissolved:
            return model::entry::dissolved;
        case evidence::entry_state::solid:
            return model::entry::solid;
        case evidence::entry_state::chelate:
            return model::entry::chelate;
    }
    throw internal_error("entry_of: unknown state");
}

model::release_site site_of(evidence::release_site site) {
    switch (site) {
        case evidence::release_site::stomach:
            return model::release_site::stomach;
        case evidence::release_site::upper_jejunum:
            return model::release_site::jejunum;
        case evidence::release_site::lower_ileum:
            return model::release_site::ileum;
        case evidence::release_site::colon:
            return model::release_site::colon;
    }
    throw internal_error("site_of: unknown site");
}

/// The composition meant when a label names none.
model::compound usual_compound(const evidence::form& what) {
    return {.elemental_fraction = what.variants[what.usual].elemental_fraction,
            .enters = entry_of(what.entry.enters),
            .glycine_per_magnesium = what.entry.glycine_per_magnesium,
            .kept_anion_per_magnesium = what.entry.kept_anion_per_magnesium,
            .brain_delivery = what.entry.brain_delivery};
}

/// How a format gives off its content. An unsaid format opens in the stomach at once.
std::vector<model::release_phase> release_of(const evidence::product_format* format) {
    if (format == nullptr) return std::vector<model::release_phase>(1);
    std::vector<model::release_phase> all;
    for (const evidence::release_phase& phase : format->release) {
        all.push_back({site_of(phase.into), phase.fraction, phase.lag_h, phase.duration_h, format->is_dissolved});
    }
    return all;
}

/// What `work` gives; issues it throws without a place get that of the request.
template <class Work>
auto with_place(const scenario_request& from, Work work) {
    try {
        return work();
    } catch (const input_error& failure) {
        std::vector<issue> issues = failure.issues();
        for (issue& one : issues) {
            if (one.where.file.empty()) one.where = {.file = from.file.empty() ? "dose" : from.file};
        }
        throw input_error(std::move(issues));
    }
}

/// The scenario with what the nights of the typical person tell: time in bed by their diary, where it has a therapy of
/// insomnia, and how much of said complaints they explain.
scenario::scenario with_diary(const asked_scenario& asked, const evidence::evidence_base& base,
                              const scenario_request& from, const engine::run_options& options) {
    const scenario::person& who = asked.what.who;
    const bool said_complaint = scenario::insomnia_index(who) || who.anxiety_gad7 || who.low_mood_phq9;
    if (!asked.what.day.therapy && !said_complaint) return asked.what;
    const model::bound_evidence bound = bound_for(asked, base, from);
    const auto typical = [&](const scenario::person& one) { return model::typical_parameters(bound, one); };
    const model::product_facts facts = products_of(base);
    return model::with_said_insomnia(model::with_sleep_windows(asked.what, typical, facts, options), typical, facts,
                                     options);
}

}  // namespace

model::product_facts products_of(const evidence::evidence_base& base) {
    return {.form = [&base](const std::string& id) { return usual_compound(*evidence::find_form(base.forms, id)); },
            .format = [&base](const std::string& id) { return release_of(base.formats.find(id)); }};
}

void require_meals(const scenario::scenario& what, const std::string& file) {
    if (!scenario::habitual_day(what).meals.empty()) return;
    throw input_error(issue{.where = {.file = file},
                            .key = "routine.meals",
                            .value = "[]",
                            .found = "is empty, and nobody has lived so far without food",
                            .allowed =
                                "at least one meal; a diet of [[diet]] magnesium_mg = 0 takes magnesium away, and "
                                "an arm of a comparison may have meals = []"});
}

model::question prepared(const asked_scenario& asked, const evidence::evidence_base& base, const scenario_request& from,
                         const engine::run_options& options) {
    require_meals(asked.what, from.file);
    return with_place(from,
                      [&] { return model::ask(with_diary(asked, base, from, options), products_of(base), options); });
}

model::bound_evidence bound_for(const asked_scenario& asked, const evidence::evidence_base& base,
                                const scenario_request& from, const model::hypothesis_states& hypotheses) {
    model::bound_evidence bound = model::bind(base.modules, base.modifiers);
    bound.hypotheses = hypotheses;
    return with_place(from, [&] { return model::fitted_to_serum(std::move(bound), asked.what.who, asked.what.day); });
}

}  // namespace magnesia::api
