// link_map.cpp - reading the list of links and the entries of modules, and holding them against each other.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/link_map.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <sstream>
#include <utility>

#include "core/table_reader.hpp"
#include "evidence/files/csv_reader.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"
#include "evidence/files/sha256.hpp"

namespace magnesia::evidence {
namespace {

constexpr const char* links_path = "data/mission/links.csv";
constexpr const char* manifest_path = "data/mission/manifest.toml";
constexpr const char* entries_folder = "data/links/";

constexpr std::string_view link_columns[] = {"id",     "from_system", "from",  "to_system", "to",
                                             "effect", "claims",      "scope", "note"};
enum link_column : std::size_t {
    id_column,
    from_system_column,
    from_column,
    to_system_column,
    to_column,
    effect_column,
    claims_column,
    scope_column,
    note_column
};
constexpr std::string_view effects[] = {"raises", "lowers", "shapes"};
constexpr std::string_view scopes[] = {"body", "other"};
constexpr std::string_view manifest_keys[] = {"schema", "file", "sha256", "imported", "origin"};
constexpr std::string_view link_map_keys[] = {"schema", "link"};
constexpr std::string_view link_keys[] = {"id",   "gate",      "law",  "table", "from", "to",
                                          "sign", "mechanism", "only", "extra", "unset"};
constexpr std::string_view kinds_that_act[] = {"signal", "pool", "input", "parameter"};
constexpr std::string_view kinds_that_move[] = {"signal", "pool", "rate"};
constexpr std::string_view kinds_said[] = {"said"};  // of a rule: what goes into the program, and what it tells
constexpr std::string_view kinds_told[] = {"told"};
constexpr core::allowed_range sign_range{.low = -1, .high = 1};

/// The words of a text between blanks.
std::vector<std::string> words_in_cell(const std::string& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

mission_link read_link(const csv_reader& row) {
    return {.id = row.filled(id_column),
            .from_system = row.filled(from_system_column),
            .from = row.filled(from_column),
            .to_system = row.filled(to_system_column),
            .to = row.filled(to_column),
            .effect = row.choice(effect_column, effects),
            .claims = words_in_cell(row.text(claims_column)),
            .is_of_body = row.choice(scope_column, scopes) == scopes[0],
            .note = row.text(note_column),
            .where = row.where(id_column)};
}

/// `KIND.MODULE.MEMBER` of one of these kinds.
bool names_quantity(std::string_view text, std::span<const std::string_view> kinds) {
    const std::size_t first = text.find('.');
    if (first == std::string_view::npos) return false;
    const std::size_t second = text.find('.', first + 1);
    if (second == std::string_view::npos) return false;
    return std::find(kinds.begin(), kinds.end(), text.substr(0, first)) != kinds.end() &&
           is_identifier(text.substr(first + 1, second - first - 1)) && is_identifier(text.substr(second + 1));
}

std::string read_quantity(const table_reader& in, std::string_view key, std::span<const std::string_view> kinds) {
    std::string name = in.text(key).value_or("");
    if (!name.empty() && !names_quantity(name, kinds)) {
        std::string allowed;
        for (const std::string_view kind : kinds)
            allowed += fmt::format("{}{}.MODULE.NAME", allowed.empty() ? "" : ", ", kind);
        in.note(key, "names no quantity of the body", allowed);
    }
    return name;
}

covered_link read_entry(const table_reader& in) {
    const link_table table = read_link_table(in);
    const bool is_rule = !table.file.empty();
    return {.id = in.text("id").value_or(""),
            .gate = in.text_or("gate", ""),
            .law = in.texts("law"),
            .table = table,
            .from = read_quantity(in, "from", is_rule ? std::span<const std::string_view>(kinds_said) : kinds_that_act),
            .to = read_quantity(in, "to", is_rule ? std::span<const std::string_view>(kinds_told) : kinds_that_move),
            .sign = in.whole_number("sign", sign_range).value_or(0),
            .mechanism = in.text("mechanism", "one sentence: how it acts").value_or(""),
            .only = in.text_or("only", ""),
            .is_extra = in.truth_or("extra", false),
            .where = in.where(),
            .is_unset = in.truth_or("unset", false)};
}

/// A link is in doubt, and has a gate, or follows from the equations, and has a law, or from a rule, and has a table:
/// one of the three is said.
void check_one_way(const table_reader& in, const covered_link& read) {
    constexpr std::string_view allowed =
        "`gate`, such as \"neurons.gate_block\", or `law`, such as "
        "[\"kidney.filtration_rate\"], or `table`";
    if (!in.is_sound()) return;
    const bool has_gate = !read.gate.empty();
    if (!has_gate && !read.is_law() && !read.is_rule())
        in.note("gate", "is missing, and so are `law` and `table`", allowed);
    if (has_gate && read.is_law()) in.note("law", "stands beside a gate", allowed);
    if (read.is_rule() && (has_gate || read.is_law())) in.note("table", "stands beside a gate or a law", allowed);
}

covered_link read_link(const table_reader& in) {
    covered_link read = read_entry(in);
    check_one_way(in, read);
    return read;
}

template <class List>
auto entry_of(const List& all, std::string_view id) -> decltype(&*all.begin()) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool names_link(const parameter& gate, const std::string& id) {
    const std::vector<std::string>& links = gate.effect->links;
    return std::find(links.begin(), links.end(), id) != links.end();
}

template <class Visit>
void for_each_parameter(const std::vector<parameter_set>& modules, Visit visit) {
    for (const parameter_set& set : modules) {
        for (const parameter& p : set.parameters) visit(p);
    }
}

/// Visits every gate.
template <class Visit>
void for_each_gate(const std::vector<parameter_set>& modules, Visit visit) {
    for_each_parameter(modules, [&](const parameter& p) {
        if (p.effect) visit(p);
    });
}

void check_gate_of(const covered_link& one, const std::vector<parameter_set>& modules,
                   std::vector<core::issue>& issues) {
    std::vector<std::string> gates;
    for_each_gate(modules, [&](const parameter& p) { gates.push_back(p.id); });
    check_known(one.where, "gate", one.gate, gates, "is no gate of data/parameters", issues);
    const parameter* gate = gate_of(one, modules);
    if (gate != nullptr && !names_link(*gate, one.id)) {
        issues.push_back({.where = one.where,
                          .key = "gate",
                          .value = one.gate,
                          .found = "does not name " + one.id + " in its links"});
    }
}

/// A law is cut by setting its numbers to 0, so none of them is in doubt, and none is 0 already.
void check_law_of(const covered_link& one, const std::vector<parameter_set>& modules,
                  std::vector<core::issue>& issues) {
    std::vector<std::string> sure;
    for_each_parameter(modules, [&](const parameter& p) {
        if (!p.effect) sure.push_back(p.id);
    });
    for (const std::string& id : one.law)
        check_known(one.where, "law", id, sure, "is no number of data/parameters, or is a gate", issues);
    for (const parameter* p : law_of(one, modules)) {
        if (p->value != 0) continue;
        issues.push_back({.where = one.where,
                          .key = "law",
                          .value = p->id,
                          .found = "is 0, so the link is cut already",
                          .allowed = "numbers that multiply the effect"});
    }
}

void check_entry(const link_map& map, const covered_link& one, const std::vector<parameter_set>& modules,
                 std::vector<core::issue>& issues) {
    const auto fault = [&](const char* key, const std::string& value, std::string found) {
        issues.push_back({.where = one.where, .key = key, .value = value, .found = std::move(found)});
    };
    check_known(one.where, "id", one.id, ids_of(map.links), "is not in data/mission/links.csv", issues);
    const mission_link* listed = map.find(one.id);
    if (listed != nullptr && !listed->is_of_body && !one.is_extra)
        fault("id", one.id, "is outside the body: no equation can have it");
    if (listed != nullptr && listed->is_of_body && one.is_extra)
        fault("extra", one.id, "is said of a link that the list lays in the body");
    if (map.find_covered(one.id) != &one) fault("id", one.id, "has two entries");
    if (one.is_rule()) {
        check_link_table(one.table, one.where, issues);
    } else if (one.is_law()) {
        check_law_of(one, modules, issues);
    } else {
        check_gate_of(one, modules, issues);
    }
}

/// What a gate says it multiplies must be listed and described.
void check_gate(const link_map& map, const parameter& gate, std::vector<core::issue>& issues) {
    for (const std::string& id : gate.effect->links) {
        const std::string key = gate.id + ".links";
        check_known(gate.where, key, id, ids_of(map.links), "is not in data/mission/links.csv", issues);
        const covered_link* entry = map.find_covered(id);
        if (map.find(id) == nullptr || (entry != nullptr && entry->gate == gate.id)) continue;
        issues.push_back(
            {.where = gate.where,
             .key = key,
             .value = id,
             .found = entry == nullptr ? "has no entry in data/links" : "has another gate or a law in data/links",
             .allowed = gate.id});
    }
}

}  // namespace

const mission_link* link_map::find(std::string_view id) const {
    return entry_of(links, id);
}

const covered_link* link_map::find_covered(std::string_view id) const {
    return entry_of(covered, id);
}

std::vector<const mission_link*> link_map::missing() const {
    std::vector<const mission_link*> all;
    for (const mission_link& one : links) {
        if (one.is_of_body && find_covered(one.id) == nullptr) all.push_back(&one);
    }
    return all;
}

std::string parse_link_list_manifest(const core::tree& file, std::vector<core::issue>& issues) {
    if (!core::check_schema(file, link_list_schema, issues)) return {};
    const core::table_reader top{file, "", manifest_keys, issues};
    top.text("file");
    top.text("origin", "whose list it is");
    top.date("imported", "the day, such as 2026-11-27");
    return top.text("sha256").value_or("");
}

std::vector<mission_link> parse_link_list(std::string_view csv, const std::string& name, const core::tree& manifest,
                                          std::vector<core::issue>& issues) {
    std::vector<mission_link> all;
    const std::string imported = parse_link_list_manifest(manifest, issues);
    if (issues.empty() && imported != sha256(csv)) {
        issues.push_back({.where = manifest.where,
                          .key = "sha256",
                          .found = "is not that of " + name + ": the list was edited",
                          .allowed = "the list as imported"});
    }
    csv_reader row{csv, name, {link_columns, std::size(link_columns)}, issues};
    while (row.next()) {
        mission_link one = read_link(row);
        if (entry_of(all, one.id) != nullptr) row.note(id_column, "stands twice in this file", "each id once");
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<covered_link> parse_covered_links(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<covered_link> all;
    if (!core::check_schema(file, links_schema, issues)) return all;
    const core::table_reader top{file, "", link_map_keys, issues};
    top.for_each_table("link", link_keys, {.low = 1, .unit = "of [[link]]"},
                       [&](const core::table_reader& in) { all.push_back(read_link(in)); });
    return all;
}

void check_covered_links(const link_map& map, const std::vector<parameter_set>& modules,
                         std::vector<core::issue>& issues) {
    for (const covered_link& one : map.covered) check_entry(map, one, modules, issues);
}

void check_link_map(const link_map& map, const std::vector<parameter_set>& modules, std::vector<core::issue>& issues) {
    check_covered_links(map, modules, issues);
    for_each_gate(modules, [&](const parameter& gate) { check_gate(map, gate, issues); });
}

const parameter* gate_of(const covered_link& link, const std::vector<parameter_set>& modules) {
    const parameter* found = nullptr;
    for_each_gate(modules, [&](const parameter& p) {
        if (p.id == link.gate) found = &p;
    });
    return found;
}

std::vector<const parameter*> law_of(const covered_link& link, const std::vector<parameter_set>& modules) {
    std::vector<const parameter*> found;
    for_each_parameter(modules, [&](const parameter& p) {
        if (!p.effect && std::find(link.law.begin(), link.law.end(), p.id) != link.law.end()) found.push_back(&p);
    });
    return found;
}

link_map load_link_map() {
    std::vector<core::issue> issues;
    link_map map;
    map.links =
        parse_link_list(embedded_file(links_path).value_or(""), links_path, embedded_tree(manifest_path), issues);
    for (const embedded_entry& file : embedded_files(entries_folder)) {
        for (covered_link& one : parse_covered_links(embedded_tree(std::string(file.path)), issues))
            map.covered.push_back(std::move(one));
    }
    if (!issues.empty()) throw data_error(std::move(issues));
    return map;
}

}  // namespace magnesia::evidence
