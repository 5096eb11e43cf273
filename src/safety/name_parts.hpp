// name_parts.hpp - the medicines that stand in one name: "amlodipine/valsartan" holds two.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evidence/safety/safety_base.hpp"

namespace magnesia::safety {

/// The names that stand in one, as written, each medicine once; the name itself when it is one name. A name is cut
/// before a medicine behind a strength (`cut_behind_strength`), at `/ + & , ;` and at "and", "with" and "plus"; where a
/// sign or a word cuts it, brackets cut it, too. A pair that is known as one medicine stays whole in either order, and
/// so does a product. At hyphens a part is cut only when all of its pieces are known. A part that says an amount alone
/// ("5 mg", "day", "3 capsules") is no name; it stays with a product that holds magnesium before it. Directions around
/// a name are taken off, and names in its brackets and behind its strength are parts, too (`said_beside.hpp`).
std::vector<std::string> parts_of(const evidence::safety_base& base, std::string_view name);

}  // namespace magnesia::safety
