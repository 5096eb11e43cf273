// names.hpp - finds what a person means by the name of a drug, a condition or a product: exactly, or by the nearest.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evidence/safety/safety_base.hpp"

namespace magnesia::safety {

/// A drug that was looked for.
struct found_drug {
    const evidence::drug* what = nullptr;  ///< null: not recognised
    bool is_exact = true;                  ///< false: read as the nearest known name
    bool is_sure = true;                   ///< false: so far off that another drug may be meant; ask
    bool is_whole = false;                 ///< the whole name is one of the list: nothing beside it was passed over
};

/// Case, hyphens, a strength behind the name ("furosemide 40 mg"), words such as "tablets" and a brand in brackets do
/// not matter. A name with one slip (a letter too many, too few, another, or two swapped) is read as the nearest known
/// one; a long name with two slips likewise, but not surely.
/// "Pantoprazole magnesium dihydrate" is pantoprazole.
found_drug find_drug(const std::vector<evidence::drug>& all, std::string_view name);

/// The drugs that one word of a name means, exactly or but for one slip, or several words together exactly, each once:
/// doxycycline in "Doctor's doxycycline magnesium". Words that are a product of the list are none.
std::vector<const evidence::drug*> drugs_within(const evidence::safety_base& base, std::string_view name);

/// Where the first number stands that begins a word behind the first; the size of the name where none does.
std::size_t strength_at(std::string_view name);

/// A name without case, hyphens, strength, brackets and words such as "tablets".
std::string bare_name(std::string_view name);

/// The id of a condition with a long name that lies one slip away, or empty: it may be meant, or another.
std::string condition_near(const evidence::safety_words& words, std::string_view name);

/// The same of a symptom.
std::string symptom_near(const evidence::safety_words& words, std::string_view name);

/// The product of that name, or null; a strength behind it does not matter.
const evidence::magnesium_product* find_product(const evidence::safety_words& words, std::string_view name);

}  // namespace magnesia::safety
