// links.cpp - collecting links with their gates, laws and tables, and the shapes for programs.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "api/answers/json_text.hpp"
#include "api/sources/link_trials.hpp"
#include "evidence/parameters/gate_strength.hpp"

namespace magnesia::api {
namespace {

json sources_json(const shown_link& link) {
    std::set<std::string> ids;
    const auto add = [&](const evidence::parameter& p) {
        for (const evidence::citation& one : p.sources) ids.insert(one.source);
    };
    if (link.gate) add(*link.gate);
    for (const evidence::parameter& p : link.law) add(p);
    return ids;
}

json law_json(const shown_link& link) {
    json ids = json::array();
    for (const evidence::parameter& p : link.law) ids.push_back(p.id);
    return link.law.empty() ? json(nullptr) : ids;
}

/// The data that the rule of a link reads.
json table_json(const shown_link& link) {
    if (!link.is_rule()) return nullptr;
    const evidence::link_table& table = link.how->table;
    return {{"file", table.file}, {"rows", table.rows}, {"columns", table.columns}};
}

/// How sure a link is: that of its gate; a law is there for certain, and so is a rule.
void add_strength(json& page, const shown_link& link) {
    page["strength"] = nullptr;
    page["p_nil"] = nullptr;
    page["hypothesis"] = nullptr;
    if (link.gate) {
        page["strength"] = evidence::gate_strength(*link.gate);
        page["p_nil"] = link.gate->effect->p_nil;
        if (!link.gate->effect->hypothesis.empty()) page["hypothesis"] = link.gate->effect->hypothesis;
    } else if (!link.law.empty() || link.is_rule()) {
        page["strength"] = 1.0;
        page["p_nil"] = 0.0;
    }
}

json link_json(const shown_link& link) {
    const evidence::mission_link& what = link.what;
    json page{{"id", what.id},
              {"from", what.from},
              {"from_system", what.from_system},
              {"to", what.to},
              {"to_system", what.to_system},
              {"effect", what.effect},
              {"scope", what.is_of_body ? "body" : "other"},
              {"claims", what.claims},
              {"note", what.note}};
    page["mechanism"] = link.how ? json(link.how->mechanism) : json(nullptr);
    page["acts"] = link.how ? json(link.how->from) : json(nullptr);
    page["moves"] = link.how ? json(link.how->to) : json(nullptr);
    page["sign"] = link.how ? json(link.how->sign) : json(nullptr);
    page["gate"] = link.gate ? json(link.gate->id) : json(nullptr);
    page["law"] = law_json(link);
    page["table"] = table_json(link);
    add_strength(page, link);
    const evidence::parameter* known = link.known_by();
    page["grade"] = known ? json(evidence::word(known->grade)) : json(nullptr);
    page["known_from"] = known ? json(evidence::word(known->known_from)) : json(nullptr);
    page["sources"] = sources_json(link);
    page["trials"] = json::array();
    for (const doubted& one : link.trials) {
        page["trials"].push_back({{"outcome", one.name},
                                  {"certainty", one.about.p_nil ? json(one.about.certainty) : json(nullptr)},
                                  {"p_nil", or_null(one.about.p_nil)}});
    }
    return page;
}

/// A name in quotation marks, as Graphviz reads it.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string node(const std::string& system, const std::string& name) {
    return quoted(system + ": " + name);
}

const char* arrow_of(const std::string& effect) {
    if (effect == "lowers") return "tee";
    return effect == "raises" ? "normal" : "diamond";
}

/// Whole when the effect is likelier there than not, dashed when it is not, dotted when nothing has it.
const char* link_kind(const shown_link& link) {
    if (!link.law.empty() || link.is_rule()) return "solid";
    if (!link.gate) return "dotted";
    return evidence::typical_value(*link.gate) > 0.5 ? "solid" : "dashed";
}

}  // namespace

const evidence::parameter* shown_link::known_by() const {
    if (gate) return &*gate;
    return law.empty() ? nullptr : &law.front();
}

std::size_t links_answer::of_body() const {
    return static_cast<std::size_t>(
        std::count_if(links.begin(), links.end(), [](const shown_link& one) { return one.what.is_of_body; }));
}

std::size_t links_answer::covered() const {
    return static_cast<std::size_t>(std::count_if(
        links.begin(), links.end(), [](const shown_link& one) { return one.what.is_of_body && one.how.has_value(); }));
}

links_answer links_of(const evidence::evidence_base& base) {
    links_answer answer{.head = make_head(links_answer_schema, 0), .links = {}};
    const auto trials = link_trials(base);
    for (const evidence::mission_link& what : base.links.links) {
        shown_link one{.what = what, .how = {}, .gate = {}, .law = {}, .trials = {}};
        if (const auto measured = trials.find(what.id); measured != trials.end()) one.trials = measured->second;
        if (const evidence::covered_link* how = base.links.find_covered(what.id)) {
            one.how = *how;
            if (const evidence::parameter* gate = evidence::gate_of(*how, base.modules)) one.gate = *gate;
            for (const evidence::parameter* p : evidence::law_of(*how, base.modules)) one.law.push_back(*p);
        }
        answer.links.push_back(std::move(one));
    }
    return answer;
}

links_answer list_links() {
    return links_of(evidence::load_evidence());
}

std::string json_of(const links_answer& answer) {
    json page = json_head(answer.head);
    page["counts"] = {{"links", answer.links.size()}, {"of_body", answer.of_body()}, {"covered", answer.covered()}};
    page["links"] = json::array();
    for (const shown_link& one : answer.links) page["links"].push_back(link_json(one));
    return json_text(page);
}

std::string dot_of(const links_answer& answer) {
    std::map<std::string, std::set<std::string>> systems;
    std::string arrows;
    for (const shown_link& one : answer.links) {
        const evidence::mission_link& what = one.what;
        systems[what.from_system].insert(node(what.from_system, what.from) + " [label=" + quoted(what.from) + ']');
        systems[what.to_system].insert(node(what.to_system, what.to) + " [label=" + quoted(what.to) + ']');
        arrows += fmt::format("    {} -> {} [label={}, arrowhead={}, style={}];\n", node(what.from_system, what.from),
                              node(what.to_system, what.to), quoted(what.id), arrow_of(what.effect), link_kind(one));
    }
    std::string page = "digraph magnesia {\n    rankdir=LR;\n    node [shape=box];\n";
    for (const auto& [system, nodes] : systems) {
        page += fmt::format("    subgraph {} {{\n        label={};\n", quoted("cluster_" + system), quoted(system));
        for (const std::string& one : nodes) page += "        " + one + ";\n";
        page += "    }\n";
    }
    return page + arrows + "}\n";
}

std::string missing_of(const links_answer& answer) {
    std::string page;
    for (const shown_link& one : answer.links) {
        if (!one.what.is_of_body || one.how) continue;
        page += fmt::format("{} {} -> {}\n", one.what.id, one.what.from, one.what.to);
    }
    return page;
}

}  // namespace magnesia::api
