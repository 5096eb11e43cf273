// published.hpp - people and medicines with what published rules ask for, and whether a set of rules gives it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::testing {

inline std::string text_at(const tree& one, const char* key) {
    const tree* found = one.find(key);
    return found == nullptr || found->text() == nullptr ? "" : *found->text();
}

inline std::optional<double> number_at(const tree& one, const char* key) {
    const tree* found = one.find(key);
    if (found == nullptr) return std::nullopt;
    if (found->integer() != nullptr) return static_cast<double>(*found->integer());
    return found->real() != nullptr ? std::optional<double>(*found->real()) : std::nullopt;
}

inline std::vector<std::string> texts_at(const tree& one, const char* key) {
    std::vector<std::string> texts;
    const tree* found = one.find(key);
    if (found == nullptr || found->items() == nullptr) return texts;
    for (const tree& text : *found->items()) texts.push_back(*text.text());
    return texts;
}

/// A case of people.toml.
struct published_person {
    std::string name;
    std::string source;
    scenario::person who;
    std::optional<intake> takes;
    std::string verdict;
    double max_mg = 0;
    std::vector<std::string> tells;   ///< reasons among others: "kidney_failing", with action and limit where said
    std::vector<std::string> silent;  ///< reasons that must not be told
    facts known;                      ///< with the names and hours of the program
};

inline std::optional<intake> intake_in(const tree& one) {
    if (!text_at(one, "regimen").empty()) return intake_of_line(text_at(one, "regimen"));
    if (!text_at(one, "product").empty()) return intake_of_label(text_at(one, "product"));
    return std::nullopt;
}

/// Sets facts whatever the person says: a number, a truth, or "unknown".
inline void set_facts(const tree& one, facts& known) {
    const tree* all = one.find("facts");
    if (all == nullptr) return;
    for (const tree::entry& entry : *all->entries()) {
        const fact what = evidence::fact_from(entry.first).value();
        if (entry.second.boolean() != nullptr) {
            known.set(what, *entry.second.boolean());
        } else if (const auto number = number_at(*all, entry.first.c_str())) {
            known.set(what, *number);
        } else {
            known.forget(what);
        }
    }
}

inline published_person read_published(const tree& one) {
    published_person out{.name = text_at(one, "name"),
                         .source = text_at(one, "source"),
                         .who = person_of(tree{tree::table{{"person", *one.find("person")}}, one.where}),
                         .takes = intake_in(one),
                         .verdict = text_at(one, "verdict"),
                         .max_mg = number_at(one, "max_mg").value_or(-1),
                         .tells = texts_at(one, "tells"),
                         .silent = texts_at(one, "silent"),
                         .known = {}};
    out.known = gather(out.who, out.takes, rules_of_the_program()).known;
    set_facts(one, out.known);
    return out;
}

inline const std::vector<published_person>& published_people() {
    static const std::vector<published_person> all = [] {
        std::vector<published_person> read;
        const tree file = evidence::read_toml(MAGNESIA_SOURCE_DIR "/tests/safety/people.toml");
        for (const tree& one : *file.find("case")->items()) read.push_back(read_published(one));
        return read;
    }();
    return all;
}

inline const finding* find_reason(const judgement& result, const std::string& rule) {
    for (const finding& one : result.findings) {
        if (one.id == rule) return &one;
    }
    return nullptr;
}

/// Whether a reason is told as "id", "id action" or "id action limit" ask for.
inline bool is_told(const judgement& result, const std::string& wanted) {
    std::istringstream words(wanted);
    std::string id;
    std::string action;
    std::string cap;
    words >> id >> action >> cap;
    const finding* found = find_reason(result, id);
    if (found == nullptr) return false;
    if (!action.empty() && evidence::word(found->action) != action) return false;
    return cap.empty() || (found->cap_mg && shortest(*found->cap_mg) == cap);
}

/// What these rules judge otherwise than the case asks for; empty: nothing.
inline std::string wrong_about(const published_person& one, const std::vector<safety_rule>& rules) {
    const judgement result = judge(one.known, rules);
    std::string wrong;
    if (word(result.is) != one.verdict) wrong += fmt::format("is {}, not {}; ", word(result.is), one.verdict);
    if (result.max_supplemental_mg != one.max_mg) {
        wrong += fmt::format("limit {}, not {}; ", result.max_supplemental_mg, one.max_mg);
    }
    for (const std::string& reason : one.tells) {
        if (!is_told(result, reason)) wrong += fmt::format("does not tell {}; ", reason);
    }
    for (const std::string& reason : one.silent) {
        if (is_told(result, reason)) wrong += fmt::format("tells {}; ", reason);
    }
    return wrong;
}

/// A class of medicines.toml: what magnesium does to all of them.
struct published_class {
    std::string interaction;
    std::string source;
    std::string tells;    ///< the action of its reason
    std::string spacing;  ///< "hours", "none" (no hours help, none are asked) or "never" (no hours make it safe)
    double before = 0;
    double after = 0;
    std::vector<std::string> names;
};

inline const tree& medicines_file() {
    static const tree file = evidence::read_toml(MAGNESIA_SOURCE_DIR "/tests/safety/medicines.toml");
    return file;
}

inline const std::vector<published_class>& published_classes() {
    static const std::vector<published_class> all = [] {
        std::vector<published_class> read;
        for (const tree& one : *medicines_file().find("class")->items()) {
            const auto before = number_at(one, "before");
            const auto after = number_at(one, "after");
            read.push_back({text_at(one, "interaction"), text_at(one, "source"), text_at(one, "tells"),
                            before ? "hours" : text_at(one, "spacing"), before.value_or(0), after.value_or(0),
                            texts_at(one, "names")});
        }
        return read;
    }();
    return all;
}

inline gathered with_medicine(const std::string& name, const evidence::safety_base& base) {
    scenario::person who;
    who.is.drugs = {name};
    return gather(who, std::nullopt, base);
}

/// Whether the medicine acts as its class does.
inline bool is_of_class(const std::string& name, const published_class& kind, const evidence::safety_base& base) {
    const facts known = with_medicine(name, base).known;
    const std::vector<std::string>& found = known.words(fact::interactions);
    return std::find(found.begin(), found.end(), kind.interaction) != found.end();
}

/// Names of medicines, and the illness that each is usually given for.
inline const std::vector<std::pair<std::string, std::string>>& published_illnesses() {
    static const std::vector<std::pair<std::string, std::string>> all = [] {
        std::vector<std::pair<std::string, std::string>> read;
        for (const tree& one : *medicines_file().find("illness")->items()) {
            for (const std::string& name : texts_at(one, "names")) read.emplace_back(name, text_at(one, "condition"));
        }
        return read;
    }();
    return all;
}

inline bool tells_of(const std::string& name, const std::string& illness, const evidence::safety_base& base) {
    return with_medicine(name, base).given_for == std::vector<illness_by_medicine>{{name, illness}};
}

inline bool lowers_pressure(const std::string& name, const evidence::safety_base& base) {
    return with_medicine(name, base).known.number(fact::blood_pressure_drugs) == 1;
}

/// What these rules tell otherwise to somebody who takes a medicine of the class.
inline std::string wrong_advice(const published_class& kind, const std::vector<safety_rule>& rules) {
    facts known;
    known.set(fact::age_y, 45.0);
    known.set(fact::interactions, std::vector<std::string>{kind.interaction});
    const std::string wanted = evidence::rule_id_of(kind.interaction) + ' ' + kind.tells;
    return is_told(judge(known, rules), wanted) ? "" : "does not tell " + wanted;
}

/// Whether a medicine of the class at noon and magnesium so many minutes later are too close.
inline bool is_too_close(const published_class& kind, int minutes_later, const evidence::safety_base& base) {
    const std::vector<hours_apart> hours = hours_of("it", {kind.interaction}, base.interactions);
    std::vector<timed_drug> timed;
    for (const hours_apart& one : hours) timed.push_back({{12 * 60}, one});
    return !collisions({{(12 * 60 + minutes_later + 24 * 60) % (24 * 60)}}, timed).empty();
}

/// What these tables space otherwise than published: exactly the hours are enough, a minute less is not.
inline std::string wrong_spacing(const published_class& kind, const evidence::safety_base& base) {
    if (kind.spacing == "never") return is_too_close(kind, 12 * 60, base) ? "" : "is spaced by hours; ";
    if (kind.spacing == "none") return is_too_close(kind, 0, base) ? "asks for hours; " : "";
    const int before = static_cast<int>(kind.before * 60);
    const int after = static_cast<int>(kind.after * 60);
    std::string wrong;
    if (is_too_close(kind, before, base)) wrong += "asks for more hours before magnesium; ";
    if (before > 0 && !is_too_close(kind, before - 1, base)) wrong += "asks for fewer hours before magnesium; ";
    if (is_too_close(kind, -after, base)) wrong += "asks for more hours after magnesium; ";
    if (after > 0 && !is_too_close(kind, 1 - after, base)) wrong += "asks for fewer hours after magnesium; ";
    return wrong;
}

}  // namespace magnesia::safety::testing
