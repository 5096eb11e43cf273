// form_entry.hpp - how a magnesium form reaches the stomach, and what is believed of its absorption.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/table_reader.hpp"
#include "evidence/files/words.hpp"

namespace magnesia::evidence {

/// In which state a form reaches the stomach: as a salt that dissolves in water, as a solid that only acid dissolves,
/// or as a chelate that acid takes apart.
enum class entry_state { dissolved, solid, chelate };

std::string_view word(entry_state s);

/// What is believed of the absorption of a form beside that of a soluble salt, for the part of it that has dissolved.
/// Lognormal: `log_sd` is the standard deviation of the natural logarithm.
struct relative_absorption {
    double value = 1.0;
    double log_sd = 0.0;
    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::assumption;
    std::string source;  ///< id in data/sources; may be empty for an assumption
    std::string note;

    double p5() const;   ///< the lower end of the band that holds nine in ten draws
    double p95() const;  ///< its upper end
};

/// How a form gets from the mouth into the equations.
struct form_entry {
    entry_state enters = entry_state::dissolved;
    double acid_per_magnesium = 0.0;        ///< H+ used up per magnesium that dissolves, mol/mol; 0 unless solid
    double glycine_per_magnesium = 0.0;     ///< glycine set free per magnesium, mol/mol
    double kept_anion_per_magnesium = 0.0;  ///< anions that stay in the bowel and hold water, mol/mol
    double brain_delivery = 0.0;            ///< share of the magnesium said to be brought to the brain, if any is
    relative_absorption absorption;
};

/// The keys of a form that read_entry takes.
inline constexpr std::string_view entry_keys[] = {
    "enters",         "acid_per_magnesium", "glycine_per_magnesium", "kept_anion_per_magnesium",
    "brain_delivery", "relative_absorption"};

/// Reads how a form enters from its table. Faults are noted: a solid that uses no acid, anything else that does, a
/// factor without source that was read in one.
form_entry read_entry(const table_reader& in);

}  // namespace magnesia::evidence
