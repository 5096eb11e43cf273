// verdict_words.hpp - a judgement of safety in words: the verdict, the reasons worth showing, hours to keep.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "safety/evaluate.hpp"
#include "safety/gather.hpp"
#include "safety/spacing.hpp"

namespace magnesia::api {

/// "CAUTION: mind what stands below".
std::string_view verdict_in_words(safety::verdict is);

/// Worst first, and of equals what cannot wait; of a family the first alone, of equals that of the smallest limit,
/// because the others say the same in a milder degree; also a milder one that the smaller limit comes from. A note of a
/// limit that is not the one that holds is left out.
std::vector<safety::finding> worst_first(const std::vector<safety::finding>& all);

/// "citalopram, Zofran: This medicine can lengthen ...": a reason, behind the medicines that it is about.
std::string reason_in_words(const safety::finding& one, const safety::gathered& facts);

/// "Mestinon is usually given for myasthenia gravis".
std::string given_for_in_words(const safety::illness_by_medicine& one);

/// "levothyroxine: at least 4 h before magnesium or 4 h after it".
std::string hours_in_words(const safety::hours_apart& one);

}  // namespace magnesia::api
