// prepared_question.cpp - usual compositions, and the place of a refusal.
// SPDX-License-Identifier: Apache-2.0
#include "api/prepared_question.hpp"

#include <utility>

#include "core/error.hpp"
#include "model/not_simulated.hpp"

namespace magnesia::api {
namespace {

/// Elemental fraction of the composition meant when a label names none.
model::elemental_fraction_of usual_fraction(const std::vector<evidence::form>& forms) {
    return [&forms](const std::string& id) {
        const evidence::form* f = evidence::find_form(forms, id);
        return f->variants[f->usual].elemental_fraction;
    };
}

}  // namespace

model::question prepared(const asked_scenario& asked, const std::vector<evidence::form>& forms,
                         const scenario_request& from, const engine::run_options& options) {
    try {
        if (auto refused = model::not_simulated(asked.what); !refused.empty()) throw input_error(std::move(refused));
        return model::ask(asked.what, usual_fraction(forms), options);
    } catch (const input_error& failure) {
        std::vector<issue> issues = failure.issues();
        for (issue& one : issues) {
            if (one.where.file.empty()) one.where = {.file = from.file.empty() ? "dose" : from.file};
        }
        throw input_error(std::move(issues));
    }
}

}  // namespace magnesia::api
