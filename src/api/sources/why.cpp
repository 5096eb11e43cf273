// why.cpp - the explanation of one id as words and as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/why.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/answers/json_text.hpp"
#include "api/drawing/screen_text.hpp"
#include "api/sources/why_doubt.hpp"
#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr std::size_t usual_name_columns = 14;

/// Room for the longest name of a row and a blank.
std::size_t widest_name(const evidence::explanation& e) {
    std::size_t most = usual_name_columns;
    for (const auto& [name, fact] : e.facts) most = std::max(most, columns_of(name) + 1);
    return most;
}

std::string explained_in_words(const evidence::explained_source& s) {
    std::string text = s.reference.empty() ? s.id : s.reference;
    if (!s.place.empty()) text += " [" + s.place + ']';
    if (!s.says.empty()) text += " Says: " + s.says + '.';
    if (!s.note.empty()) text += " (" + s.note + ')';
    return text;
}

std::vector<issue> on_command_line(std::vector<issue> issues) {
    for (issue& one : issues) one.where.file = "command line";
    return issues;
}

json source_json(const evidence::explained_source& s) {
    return {{"id", s.id}, {"reference", s.reference}, {"place", s.place}, {"says", s.says}, {"note", s.note}};
}

json doubt_json(const doubted& one) {
    return {{"of", one.name},
            {"certainty", one.about.certainty},
            {"p_nil", one.about.p_nil ? json(*one.about.p_nil) : json(nullptr)}};
}

/// "stress: low, no effect 12 %; mood: not weighed".
std::string doubted_in_words(const std::vector<doubted>& all) {
    std::string text;
    for (const doubted& one : all)
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", one.name, in_words(one.about, "not weighed"));
    return text;
}

}  // namespace

why_answer why(std::string_view id) {
    return why(id, evidence::load_evidence());
}

why_answer why(std::string_view id, const evidence::evidence_base& base) {
    try {
        why_answer answer{.head = make_head(why_schema, 0), .what = evidence::explain(base, id), .in_doubt = {}};
        answer.in_doubt = doubts_behind(answer.what, base);
        return answer;
    } catch (const input_error& failure) {
        throw input_error(on_command_line(failure.issues()));
    }
}

std::string json_of(const why_answer& answer) {
    const evidence::explanation& e = answer.what;
    json page = json_head(answer.head);
    page["kind"] = evidence::word(e.kind);
    page["id"] = e.id;
    page["label"] = e.label;
    page["value"] = e.value ? json(*e.value) : json(nullptr);
    page["unit"] = e.unit;
    page["spread"] = e.spread;
    page["grade"] = e.grade;
    page["known_from"] = e.known_from;
    page["note"] = e.note;
    page["facts"] = json::object();
    for (const auto& [name, text] : e.facts) {  // several of one name are one text
        json& fact = page["facts"][name];
        fact = fact.is_null() ? text : fact.get<std::string>() + "; " + text;
    }
    page["in_doubt"] = json::array();
    for (const doubted& one : answer.in_doubt) page["in_doubt"].push_back(doubt_json(one));
    page["sources"] = json::array();
    for (const evidence::explained_source& s : e.sources) page["sources"].push_back(source_json(s));
    page["used_by"] = e.used_by;
    return json_text(page);
}

std::string text_of(const why_answer& answer) {
    const evidence::explanation& e = answer.what;
    const std::size_t columns = widest_name(e);
    const auto row = [&](std::string_view name, const std::string& words) { return named_row(name, words, columns); };
    std::string text = fmt::format("{} ({})\n", e.id, evidence::word(e.kind));
    text += row("what", e.label);
    if (e.value) text += row("value", shortest(*e.value) + (e.unit == "1" ? "" : ' ' + e.unit));
    if (!e.value) text += row("unit", e.unit);
    text += row("spread", e.spread) + row("grade", e.grade) + row("known from", e.known_from) + row("note", e.note);
    for (const auto& [name, fact] : e.facts) text += row(name, fact);
    text += row("in doubt", doubted_in_words(answer.in_doubt));
    for (const evidence::explained_source& s : e.sources) text += row("source", explained_in_words(s));
    std::string users;
    for (const std::string& user : e.used_by) users += (users.empty() ? "" : ", ") + user;
    return text + row("used by", users);
}

}  // namespace magnesia::api
