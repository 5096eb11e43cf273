// evidence_base.cpp - all files together.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidence_base.hpp"

#include "evidence/outcome_check.hpp"

namespace magnesia::evidence {
namespace {

/// Runs one reader and keeps its issues, so that one bad file does not hide the faults of the next.
template <class Value, class Load>
void load_into(Value& value, Load load, std::vector<core::issue>& issues) {
    try {
        value = load();
    } catch (const data_error& failure) {
        issues.insert(issues.end(), failure.issues().begin(), failure.issues().end());
    }
}

/// Checks across files; each file by itself is right.
void check_together(const evidence_base& base, std::vector<core::issue>& issues) {
    check_modifiers(base.modifiers, base.modules, base.sources, issues);
    check_gates(base.modules, base.outcomes, issues);
    check_outcomes(base.outcomes, base.instruments, base.sources, issues);
    check_instruments(base.instruments, base.outcomes, base.sources, issues);
    check_calibration_plan(base.calibration, base.modules, base.sources, issues);
    check_synthesis_choices(base.synthesis, base.sources, issues);
    check_certainty_overrides(base.overrides, base.outcomes, base.sources, issues);
    check_topics(base.topics, base.outcomes, issues);
    check_named_sources(base.named, base.library, issues);
    check_safety_sources(base.safety, base.sources, issues);
    check_screen_sources(base.screens, base.sources, issues);
    check_link_map(base.links, base.modules, issues);
    check_signs(base.signs, base.sources, issues);
    check_target_sources(base.target_sources, base.targets.targets, base.sources, issues);
}

}  // namespace

evidence_base load_evidence() {
    evidence_base base;
    std::vector<core::issue> issues;
    load_into(base.sources, load_sources, issues);
    load_into(base.modules, load_parameters, issues);
    load_into(base.forms, load_forms, issues);
    load_into(base.form_studies, load_form_studies, issues);
    load_into(base.formats, load_product_formats, issues);
    load_into(base.modifiers, load_modifiers, issues);
    load_into(base.outcomes, load_outcomes, issues);
    load_into(base.instruments, load_instruments, issues);
    load_into(base.library, load_trial_library, issues);
    load_into(base.synthesis, load_synthesis_choices, issues);
    load_into(base.overrides, load_certainty_overrides, issues);
    load_into(base.topics, load_topics, issues);
    load_into(base.named, load_named_sources, issues);
    load_into(base.measures, load_measures, issues);
    load_into(base.defaults, load_defaults, issues);
    load_into(base.foods, load_food_rules, issues);
    load_into(base.intakes, load_reference_intakes, issues);
    load_into(base.weights, load_atomic_weights, issues);
    load_into(base.weights_source, load_atomic_weights_source, issues);
    load_into(base.calibration, load_calibration_plan, issues);
    load_into(base.targets, load_targets, issues);
    load_into(base.target_sources, load_target_sources, issues);
    load_into(base.links, load_link_map, issues);
    load_into(base.signs, load_signs, issues);
    load_into(base.safety, load_safety_base, issues);
    load_into(
        base.screens, [&] { return load_screens(base.safety); }, issues);
    load_into(base.interview, load_interview_words, issues);
    if (issues.empty()) check_together(base, issues);
    const auto load_plan = [&] { return load_plan_base(base.forms, base.formats, base.outcomes, base.sources); };
    if (issues.empty()) load_into(base.plan, load_plan, issues);
    if (!issues.empty()) throw data_error(issues);
    return base;
}

}  // namespace magnesia::evidence
