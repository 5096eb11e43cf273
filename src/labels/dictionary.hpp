// dictionary.hpp - German, French, Spanish and Italian words on labels, and the English ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace magnesia::labels {

/// A word of the labels of other languages, in lower case and without accents, in English; empty when none is known.
/// A choice, not a finding: words as they stand on labels, each read in one way only.
std::string_view english_word(std::string_view plain);

/// The Latin letters of Western Europe without their accents, "gélule" as "gelule", "Óxido" as "oxido"; other bytes
/// stay. A "d’" or "l’" before a word is left out.
std::string without_accents(std::string_view word);

}  // namespace magnesia::labels
