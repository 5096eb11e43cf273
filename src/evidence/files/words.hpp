// words.hpp - the closed word lists of the evidence base: provenance, grade, role, spread.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace magnesia::evidence {

/// How we know a value: read in the source, read in someone's quotation, read in public code, computed here from shown
/// values, remembered, or assumed.
enum class provenance { primary, secondary, code, derived, memory, assumption };

/// How good the knowledge is: a human data, direct; b human data, indirect or small; c animal, in vitro or expert;
/// d assumption.
enum class evidence_grade { a, b, c, d };

/// Whether a value varies between people and draws, or is one for all.
enum class parameter_role { personal, fixed };

/// The shape in which a value spreads. `lognormal` spreads are coefficients of variation, `normal` ones are standard
/// deviations in the value's unit. A `gate` is 0 or 1: whether an effect is there at all.
enum class spread_shape { none, normal, lognormal, gate };

/// The measure of a body a typical value is proportional to, relative to the reference adult.
enum class body_measure { none, weight, weight_three_quarters, fat_free_mass, body_surface, filtration };

/// Each word as it stands in the files, and back. `*_from` give nothing for an unknown word; `*_words` list all.
std::string_view word(provenance p);
std::string_view word(evidence_grade g);
std::string_view word(parameter_role r);
std::string_view word(spread_shape s);
std::string_view word(body_measure m);
std::optional<provenance> provenance_from(std::string_view text);
std::optional<evidence_grade> grade_from(std::string_view text);
std::optional<parameter_role> role_from(std::string_view text);
std::optional<spread_shape> spread_from(std::string_view text);
std::optional<body_measure> body_measure_from(std::string_view text);
std::vector<std::string_view> provenance_words();
std::vector<std::string_view> grade_words();
std::vector<std::string_view> role_words();
std::vector<std::string_view> spread_words();
std::vector<std::string_view> body_measure_words();

}  // namespace magnesia::evidence
