// topics.hpp - groups of outcomes that people ask about together, and whom texts for the public name as sources.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/outcomes/outcomes.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view topics_schema = "magnesia.topics/1";

/// One line of a topic: something promised, and the outcomes that would show it.
struct topic_row {
    std::string said;
    std::vector<std::string> outcomes;  ///< ids
    std::vector<std::string> computed;  ///< ids of outcomes of it that the body computes
    std::string named;                  ///< the kind of evidence that the text names
    std::vector<std::string> claims;    ///< ids of the list of claims, such as `C306`
    core::place where;
};

struct topic {
    std::string id;
    std::string label;
    std::string note;
    std::vector<topic_row> rows;
    core::place where;
};

/// Reads a file of topics, appending faults.
std::vector<topic> parse_topics(const core::tree& file, std::vector<core::issue>& issues);

/// Those of data/topics.toml.
///   throws   data_error
std::vector<topic> load_topics();

/// The topic of that id, or null.
const topic* find_topic(const std::vector<topic>& all, std::string_view id);

/// Notes outcomes that topics name and nobody knows.
void check_topics(const std::vector<topic>& all, const std::vector<outcome>& outcomes,
                  std::vector<core::issue>& issues);

/// Whether `text` is the number of a claim: `C` and three digits.
bool is_claim(std::string_view text);

}  // namespace magnesia::evidence
