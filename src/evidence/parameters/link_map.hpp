// link_map.hpp - the owners' list of what acts on what, and by which gate, law or table each link is there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/tree.hpp"
#include "evidence/parameters/link_table.hpp"
#include "evidence/parameters/parameter.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view link_list_schema = "magnesia.link_list/1";
inline constexpr std::string_view links_schema = "magnesia.links/1";

/// One link of data/mission/links.csv, in the owners' words.
struct mission_link {
    std::string id;  ///< for example `L090`
    std::string from_system;
    std::string from;
    std::string to_system;
    std::string to;
    std::string effect;               ///< `raises`, `lowers` or `shapes`
    std::vector<std::string> claims;  ///< ids of the owners' claims
    bool is_of_body = true;           ///< else of routines, advice and people, which no equation has
    std::string note;
    core::place where;
};

/// How the body has a link: an entry of data/links/MODULE.toml.
struct covered_link {
    std::string id;
    std::string gate;  ///< the parameter that multiplies its effect, for example `neurons.gate_block`; empty for a law
    /// Of a link that nobody doubts: the numbers of the equations without which it is not there, for example
    /// `kidney.filtration_rate`. With all of them at 0 it is cut. Empty when it has a gate.
    std::vector<std::string> law;
    /// Of a link that a rule of the program has and no equation, such as how much of a supplement kidneys allow: the
    /// data that the rule reads. Names no file when the link has a gate or a law.
    link_table table;
    std::string from;  ///< what acts, for example `signal.brain_barrier.relative`; with a table `said.person.age_y`
    std::string to;    ///< what moves, for example `signal.neurons.nmda`; with a table `told.dose.most_mg`
    int sign = 0;      ///< of `to` when `from` rises, with this gate alone open; 0: no effect by evidence
    std::string mechanism;
    std::string only = {};  ///< which part of what the list names it moves, and which not; empty: the whole
    bool is_extra = false;  ///< the list lays it outside the body, and the equations have it all the same
    core::place where;
    bool is_unset = false;  ///< nothing that a person or a file says sets what acts: it is 0 in every run

    bool is_law() const { return !law.empty(); }
    bool is_rule() const { return !table.file.empty(); }
};

/// Both.
struct link_map {
    std::vector<mission_link> links;    ///< in the order of the list
    std::vector<covered_link> covered;  ///< file by file

    const mission_link* find(std::string_view id) const;
    const covered_link* find_covered(std::string_view id) const;
    /// Links of the body that neither equation nor rule has yet.
    std::vector<const mission_link*> missing() const;
};

/// Reads what is remembered of the list: a file of schema "magnesia.link_list/1". Gives its SHA-256.
std::string parse_link_list_manifest(const core::tree& file, std::vector<core::issue>& issues);

/// Reads the list and holds it against what was imported.
///   manifest   a file of schema "magnesia.link_list/1"
std::vector<mission_link> parse_link_list(std::string_view csv, const std::string& name, const core::tree& manifest,
                                          std::vector<core::issue>& issues);

/// Reads a file of schema "magnesia.links/1".
std::vector<covered_link> parse_covered_links(const core::tree& file, std::vector<core::issue>& issues);

/// Notes entries of unknown links, of links outside the body, given twice, whose gate is none or does not name the
/// link, whose law is no number of the equations, is a gate, or is 0, or whose table is not there.
void check_covered_links(const link_map& map, const std::vector<parameter_set>& modules,
                         std::vector<core::issue>& issues);

/// The same, and links that a gate names which the list lacks or no entry describes.
void check_link_map(const link_map& map, const std::vector<parameter_set>& modules, std::vector<core::issue>& issues);

/// The gate of an entry, or null.
const parameter* gate_of(const covered_link& link, const std::vector<parameter_set>& modules);

/// The numbers of the law of an entry, as far as they are there; none when it has a gate.
std::vector<const parameter*> law_of(const covered_link& link, const std::vector<parameter_set>& modules);

/// List and entries of the program, not checked against parameters.
///   throws   data_error
link_map load_link_map();

}  // namespace magnesia::evidence
