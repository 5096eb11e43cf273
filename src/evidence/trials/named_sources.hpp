// named_sources.hpp - whom texts for the public name as their sources, and what a sentence from there is worth.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/trials/trial_library.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view named_sources_schema = "magnesia.named_sources/1";

/// One name that a text leans on.
struct named_source {
    std::string id;
    std::string name;
    std::vector<std::string> also;  ///< what texts call it besides; may be empty
    std::string kind;               ///< medical_centre, journal, media, seller, unknown
    bool sells = false;
    std::string counts_as;  ///< primary, summary, opinion, advertising
    std::string note;
    std::string trial;   ///< what it stands for in the library; may be empty
    std::string review;  ///< the same for a review
    std::vector<std::string> claims;
    core::place where;
};

/// Something a text sends its readers to.
struct further_reading {
    std::string topic;
    std::string note;
    std::vector<std::string> claims;
};

struct named_sources {
    std::vector<named_source> all;
    std::vector<further_reading> reading;

    const named_source* find(std::string_view id) const;
};

/// Reads a file of schema "magnesia.named_sources/1", appending faults: an unknown word, a seller that does not sell.
named_sources parse_named_sources(const core::tree& file, std::vector<core::issue>& issues);

/// Those of data/named_sources.toml.
///   throws   data_error
named_sources load_named_sources();

/// Notes trials and reviews that nobody knows.
void check_named_sources(const named_sources& all, const trial_library& library, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
