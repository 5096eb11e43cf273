// unit_text.hpp - unit texts of evidence files ("mmol/L", "1/h", "1") as exponents of the canonical base units.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/table_reader.hpp"
#include "core/units.hpp"

namespace magnesia::evidence {

/// The unit a text names, or nothing when it is not written in canonical units.
/// Grammar: factors joined by `*`, then any number of `/factor`; a factor is a symbol with an optional `^n`; `1` is
/// no dimension. No exponent may exceed 4, of the product neither. Only canonical symbols exist (known_units()): days,
/// minutes and mg are refused, never converted.
std::optional<core::unit> parse_unit(std::string_view text);

/// The symbols parse_unit knows, as one list for messages: `mmol, L, h, g, ...`.
std::string known_units();

/// The unit that `written`, the text under key `unit`, names; `1`, and an issue, when it is not canonical.
core::unit checked_unit(const table_reader& in, const std::string& written);

}  // namespace magnesia::evidence
