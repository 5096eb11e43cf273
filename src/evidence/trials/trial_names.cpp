// trial_names.cpp - whether the outcomes, instruments, forms and sources that a study names exist.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "evidence/files/known_names.hpp"
#include "evidence/trials/trial_check_parts.hpp"

namespace magnesia::evidence {
namespace {

constexpr const char* no_source = "is no source that is known";
constexpr const char* no_outcome = "is no outcome that is known";

void check_instrument(const trial_result& result, const trial_context& known, std::vector<core::issue>& issues) {
    if (result.instrument.empty()) return;
    check_known(result.where, name_of(result) + ".instrument", result.instrument, ids_of(known.instruments),
                "is no instrument that is known", issues);
    const instrument* used = find_instrument(known.instruments, result.instrument);
    if (used == nullptr) return;
    const bool measures =
        std::find(used->measures.begin(), used->measures.end(), result.outcome) != used->measures.end();
    if (!measures)
        add_fault(issues, result.where, name_of(result) + ".instrument", "does not measure this outcome",
                  fmt::format("{} measures {}", used->id, fmt::join(used->measures, ", ")), result.instrument);
}

}  // namespace

void check_names(const trial& what, const trial_context& known, std::vector<core::issue>& issues) {
    const std::vector<std::string> sources = ids_of(known.sources);
    for (const std::string& id : what.sources) check_known(what.where, "sources", id, sources, no_source, issues);
    std::vector<std::string> forms = ids_of(known.forms);
    forms.insert(forms.end(), {"several", "unknown"});
    for (const trial_arm& arm : what.arms)
        check_known(arm.where, fmt::format("arm {}.form", arm.id), arm.form, forms, "is no form that is known", issues);
    for (const trial_result& result : what.results) {
        check_known(result.where, "result.outcome", result.outcome, ids_of(known.outcomes), no_outcome, issues);
        check_known(result.where, name_of(result) + ".source", result.source, sources, no_source, issues);
        check_instrument(result, known, issues);
    }
}

void check_names(const review& what, const trial_context& known, std::vector<core::issue>& issues) {
    const std::vector<std::string> sources = ids_of(known.sources);
    for (const std::string& id : what.sources) check_known(what.where, "sources", id, sources, no_source, issues);
    for (const pooled_result& pooled : what.pooled)
        check_known(pooled.where, "pooled.outcome", pooled.outcome, ids_of(known.outcomes), no_outcome, issues);
}

}  // namespace magnesia::evidence
