// evidence_base.cpp - all files together.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/evidence_base.hpp"

#include <atomic>
#include <functional>
#include <future>

#include "evidence/outcomes/outcome_check.hpp"

namespace magnesia::evidence {
namespace {

using found_issues = std::vector<core::issue>;

/// Runs one reader and keeps its issues, so that one bad file does not hide the faults of the next.
template <class Value, class Load>
void load_into(Value& value, Load load, found_issues& issues) {
    try {
        value = load();
    } catch (const data_error& failure) {
        issues.insert(issues.end(), failure.issues().begin(), failure.issues().end());
    }
}

/// Readers that need nothing of each other. Reading is most of what a short answer waits for, so two go at a time.
class readers {
 public:
    template <class Value, class Load>
    void add(Value& value, Load load) {
        all_.push_back([&value, load](found_issues& issues) { load_into(value, load, issues); });
    }

    /// Their issues, in the order in which they were added.
    found_issues run() const {
        std::vector<found_issues> of_each(all_.size());
        std::atomic<std::size_t> first_left = 0;
        const auto work = [&] {
            for (std::size_t i = first_left++; i < all_.size(); i = first_left++) all_[i](of_each[i]);
        };
        std::future<void> beside = std::async(std::launch::async, work);
        work();
        beside.get();
        found_issues issues;
        for (const found_issues& some : of_each) issues.insert(issues.end(), some.begin(), some.end());
        return issues;
    }

 private:
    std::vector<std::function<void(found_issues&)>> all_;
};

/// Checks across files; each file by itself is right.
void check_together(const evidence_base& base, std::vector<core::issue>& issues) {
    for (const parameter_set& set : base.modules) check_citations(set, base.sources, issues);
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

/// The longest first, so that none of them is left to the end.
void add_readers_of_simulation(evidence_base& base, readers& all) {
    all.add(base.modules, load_parameters);
    all.add(base.library, load_trial_library);
    all.add(base.safety, load_safety_base);
    all.add(base.outcomes, load_outcomes);
    all.add(base.forms, load_forms);
    all.add(base.formats, load_product_formats);
    all.add(base.modifiers, load_modifiers);
    all.add(base.instruments, load_instruments);
    all.add(base.synthesis, load_synthesis_choices);
    all.add(base.overrides, load_certainty_overrides);
    all.add(base.defaults, load_defaults);
    all.add(base.foods, load_food_rules);
    all.add(base.intakes, load_reference_intakes);
}

}  // namespace

evidence_base load_simulation_evidence() {
    evidence_base base;
    readers all;
    add_readers_of_simulation(base, all);
    const found_issues issues = all.run();
    if (!issues.empty()) throw data_error(issues);
    return base;
}

evidence_base load_evidence() {
    evidence_base base;
    readers all;
    add_readers_of_simulation(base, all);
    all.add(base.sources, load_sources);
    all.add(base.targets, load_targets);
    all.add(base.links, load_link_map);
    all.add(base.claims, load_claims);
    all.add(base.form_studies, load_form_studies);
    all.add(base.topics, load_topics);
    all.add(base.named, load_named_sources);
    all.add(base.measures, load_measures);
    all.add(base.weights, load_atomic_weights);
    all.add(base.weights_source, load_atomic_weights_source);
    all.add(base.calibration, load_calibration_plan);
    all.add(base.target_sources, load_target_sources);
    all.add(base.signs, known_signs);
    all.add(base.interview, load_interview_words);
    found_issues issues = all.run();
    load_into(
        base.screens, [&] { return load_screens(base.safety); }, issues);
    if (issues.empty()) check_together(base, issues);
    const auto load_plan = [&] { return load_plan_base(base.forms, base.formats, base.outcomes, base.sources); };
    if (issues.empty()) load_into(base.plan, load_plan, issues);
    if (!issues.empty()) throw data_error(issues);
    return base;
}

}  // namespace magnesia::evidence
