// trial_check.cpp - the linter: each group of rules in turn, then what only the whole library shows.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/trial_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "evidence/files/known_names.hpp"
#include "evidence/trials/trial_check_parts.hpp"

namespace magnesia::evidence {
namespace {

void check_trial_named(const std::string& id, const std::string& key, const core::place& where,
                       const std::vector<std::string>& known, std::vector<core::issue>& issues) {
    check_known(where, key, id, known, "is no study of the library", issues);
}

/// Whether two files say that they are about the same people.
bool are_linked(const trial& a, const trial& b) {
    const std::string& first = a.same_people_as.empty() ? a.id : a.same_people_as;
    const std::string& second = b.same_people_as.empty() ? b.id : b.same_people_as;
    return first == second;
}

bool seem_the_same_people(const trial& a, const trial& b) {
    const bool is_registered_alike = !a.registration.empty() && a.registration == b.registration;
    const bool has_one_paper = !a.sources.empty() && !b.sources.empty() && a.sources.front() == b.sources.front();
    return is_registered_alike || has_one_paper;
}

void check_counted_once(const trial_library& all, std::vector<core::issue>& issues) {
    for (auto second = all.trials.begin(); second != all.trials.end(); ++second) {
        for (auto first = all.trials.begin(); first != second; ++first) {
            if (!seem_the_same_people(*first, *second) || are_linked(*first, *second)) continue;
            add_fault(issues, second->where, "same_people_as",
                      fmt::format("is missing: {} has the same registration or paper, its people would count twice",
                                  first->id),
                      first->id);
        }
    }
}

using family_roles = std::map<std::string, std::vector<std::string>>;

family_roles roles_of(const std::vector<target>& targets) {
    family_roles roles;
    for (const target& row : targets) roles[row.family].emplace_back(word(row.role));
    return roles;
}

void check_role(const std::string& family, trial_role role, const core::place& where, const family_roles& rows,
                std::vector<core::issue>& issues) {
    const auto found = rows.find(family);
    if (found == rows.end()) return;
    const std::vector<std::string>& roles = found->second;
    if (std::find(roles.begin(), roles.end(), word(role)) != roles.end()) return;
    add_fault(issues, where, "role", fmt::format("differs from the validation rows of {}", family),
              fmt::format("{}", fmt::join(roles, ", ")), std::string(word(role)));
}

}  // namespace

void add_fault(std::vector<core::issue>& issues, const core::place& where, std::string key, std::string found,
               std::string allowed, std::string value) {
    issues.push_back({.where = where,
                      .key = std::move(key),
                      .value = std::move(value),
                      .found = std::move(found),
                      .allowed = std::move(allowed)});
}

std::string name_of(const trial_result& what) {
    return "result " + what.outcome;
}

std::string name_of(const pooled_result& what) {
    return "pooled " + what.outcome;
}

trial_context load_trial_context() {
    return {.outcomes = load_outcomes(),
            .instruments = load_instruments(),
            .forms = load_forms(),
            .sources = load_sources(),
            .refused = load_refused_sources()};
}

void check_trial(const trial& what, const trial_context& known, std::vector<core::issue>& issues) {
    check_names(what, known, issues);
    check_sources(what.sources, what.registration, what.where, known, issues);
    check_design(what, issues);
    check_doses(what, known, issues);
    check_values(what, known, issues);
    check_arithmetic(what, issues);
}

void check_review(const review& what, const trial_context& known, std::vector<core::issue>& issues) {
    check_names(what, known, issues);
    check_known(what.where, "form", what.form, ids_of(known.forms), "is no form that is known", issues);
    check_sources(what.sources, what.registration, what.where, known, issues);
    check_values(what, known, issues);
    check_arithmetic(what, issues);
}

void check_library(const trial_library& all, const std::vector<target>& targets, std::vector<core::issue>& issues) {
    const std::vector<std::string> ids = ids_of(all.trials);
    const family_roles roles = roles_of(targets);
    for (const trial& one : all.trials) {
        check_trial_named(one.same_people_as, "same_people_as", one.where, ids, issues);
        check_role(one.family, one.role, one.where, roles, issues);
    }
    for (const review& one : all.reviews) {
        check_role(one.family, one.role, one.where, roles, issues);
        for (const std::string& id : one.covers) check_trial_named(id, "covers", one.where, ids, issues);
        for (const pooled_result& pooled : one.pooled) {
            for (const reviewed_study& study : pooled.of)
                check_trial_named(study.trial, name_of(pooled) + ".study.trial", study.where, ids, issues);
        }
    }
    check_counted_once(all, issues);
}

}  // namespace magnesia::evidence
