// source_count.hpp - how much of the data can be looked up: file by file, what stands behind each entry.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/base/known_entries.hpp"

namespace magnesia::evidence {

/// What stands behind an entry, best first.
enum class backing {
    looked_up,  ///< a source with a DOI, PubMed or PMC number, or an address
    named,      ///< sources, none of which has one
    judged,     ///< no source, and its words say so as `says_it_is_judged` wants it
    open        ///< none of these: still to be looked up
};
inline constexpr std::size_t backing_kinds = 4;

/// Whether words say that there is no source to be had: "Searched 2026-11-27, not found" (a search was made that day),
/// "A choice, not a finding" (a preference, a price or a bound of ours), or "By definition".
bool says_it_is_judged(std::string_view words);

backing backing_of(const known_entry& entry, const std::vector<source>& sources);

/// One file.
struct source_count {
    std::string file;  ///< trials and reviews by their folder
    std::array<std::size_t, backing_kinds> entries{};

    std::size_t of(backing what) const { return entries[static_cast<std::size_t>(what)]; }
    std::size_t total() const;
};

/// Every file with entries, by name.
std::vector<source_count> source_counts(const evidence_base& base);

/// All files together, with an empty name.
source_count sum_of(const std::vector<source_count>& all);

}  // namespace magnesia::evidence
