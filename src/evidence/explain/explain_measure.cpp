// explain_measure.cpp - what arms of a comparison are compared by.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

/// From where on a difference between arms is called one, and why so much.
std::string worth_telling(const measure& m) {
    return fmt::format("{} {}: {}", shortest(m.worth_telling), m.unit_text, m.note);
}

}  // namespace

explanation explain_measure(const measure& m) {
    explanation e{.kind = explained_kind::measure, .id = m.id, .label = m.label, .value = {}, .unit = m.unit_text};
    e.grade = meaning(m.grade);
    e.known_from = meaning(m.known_from);
    add_fact(e, "short", m.short_label);
    add_fact(e, "worth telling", worth_telling(m));
    e.used_by.emplace_back("compare");
    return e;
}

}  // namespace magnesia::evidence
