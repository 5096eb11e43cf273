// links.hpp - the verb `links`: what acts on what in the body, how sure that is, and what no equation has yet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/evidence/doubt.hpp"
#include "evidence/base/evidence_base.hpp"

namespace magnesia::api {

inline constexpr const char* links_answer_schema = "magnesia.links_answer/1";

/// One link of the list, with its gate, its law or the table of its rule when the program has it.
struct shown_link {
    evidence::mission_link what;
    std::optional<evidence::covered_link> how;
    std::optional<evidence::parameter> gate;
    std::vector<evidence::parameter> law;  ///< numbers of the equations; of a link that has no gate
    std::vector<doubted> trials;           ///< outcomes that trials of magnesium measured of it

    bool is_rule() const { return how && how->is_rule(); }
    /// The number by whose grade and sources the link is known: its gate, or the first of its law. Null without one.
    const evidence::parameter* known_by() const;
};

/// What is answered.
struct links_answer {
    answer_head head;
    std::vector<shown_link> links;  ///< in the order of the list

    std::size_t of_body() const;
    std::size_t covered() const;
};

/// All links of the program's data.
links_answer list_links();

/// The same of other data, for tests.
links_answer links_of(const evidence::evidence_base& base);

/// The answer as JSON (src/api/schema/links.json).
std::string json_of(const links_answer& answer);

/// A table by receiving system, lines of at most 80 columns.
std::string text_of(const links_answer& answer);

/// A graph for Graphviz: systems as boxes, effects as arrows.
std::string dot_of(const links_answer& answer);

/// Links of the body that neither equation nor rule has, one a line: `L091 Brain magnesium -> GABA tone`.
std::string missing_of(const links_answer& answer);

}  // namespace magnesia::api
