// explain_sign.cpp - a sign of too little or too much magnesium: who has it anyway, and at which levels it comes.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

void add_known(explanation& e, const evidence_base& base, const std::string& name, const known_how& known) {
    add_fact(e, name + " known",
             fmt::format("{}; {}. {}", meaning(known.grade), meaning(known.known_from), known.note));
    if (!known.source.empty()) add_source(e, base, known.source, known.place);
}

/// Serum and cells are two witnesses, half each: of serum alone the distance from where signs start is half as long.
std::string with_full_cells(const sign_level& level) {
    return fmt::format(", where cells have lost theirs too; about {:.0f} in 100 of those whose serum alone is so low",
                       100 / (1 + std::pow(2, level.steepness)));
}

void add_level(explanation& e, const evidence_base& base, const std::string& name,
               const std::optional<sign_level>& level, bool is_of_lack) {
    if (!level) return;
    add_fact(e, name,
             fmt::format("half of the people have it at {} mmol/L ({} to {}) of serum{}", shortest(level->half),
                         shortest(level->low), shortest(level->high), is_of_lack ? with_full_cells(*level) : ""));
    add_known(e, base, name, level->known);
}

}  // namespace

explanation explain_sign(const evidence_base& base, const sign& one) {
    const sign_background& anyway = one.background;
    explanation e{.kind = explained_kind::sign,
                  .id = std::string(sign_prefix) + one.id,
                  .label = one.label,
                  .value = anyway.share,
                  .unit = "1"};
    e.spread = fmt::format("{} to {} of people have it without any lack or excess", shortest(anyway.low),
                           shortest(anyway.high));
    e.grade = meaning(anyway.known.grade);
    e.known_from = meaning(anyway.known.known_from);
    e.note = anyway.known.note;
    if (!anyway.known.source.empty()) add_source(e, base, anyway.known.source, anyway.known.place);
    add_level(e, base, "too little", one.lack, true);
    add_level(e, base, "too much", one.overload, false);
    add_fact(e, "claims", fmt::format("{}", fmt::join(one.claims, " ")));
    add_fact(e, "urgent", one.is_urgent ? "yes: see a doctor" : "");
    return e;
}

}  // namespace magnesia::evidence
