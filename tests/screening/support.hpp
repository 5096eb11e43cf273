// support.hpp - a person as the lines of a file, screened with the table of the program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/table_reader.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/safety/safety_base.hpp"
#include "evidence/safety/screens.hpp"
#include "safety/gather.hpp"
#include "scenario/reading/read_person.hpp"
#include "screening/screening.hpp"
#include "screening/status.hpp"
#include "screening/subject.hpp"

namespace magnesia::screening::testing {

inline const evidence::safety_base& base_of_the_program() {
    static const evidence::safety_base base = evidence::load_safety_base();
    return base;
}

inline const evidence::screen_table& table_of_the_program() {
    static const evidence::screen_table table = evidence::load_screens(base_of_the_program());
    return table;
}

/// A person, their day, and the facts, which a subject only refers to.
struct case_of {
    scenario::person who;
    std::optional<scenario::routine> day;
    safety::gathered facts;

    subject known() const { return {who, day, facts, table_of_the_program()}; }
    screening screened() const {
        const safety::judgement bare = safety::judge(facts.known, base_of_the_program().rules);
        return screen(who, day, facts, table_of_the_program(), bare.is);
    }
};

/// Lines of [person] besides age and sex, and of [routine], which may be left out.
inline case_of person_of(const std::string& lines, const std::string& routine = "",
                         const std::string& who = "age_y = 40\nsex = \"female\"\n") {
    std::string text = "[person]\n" + who + lines + "\n";
    if (!routine.empty()) text += "[routine]\nzone = \"UTC\"\nbed = \"23:00\"\nrise = \"07:00\"\n" + routine + "\n";
    const tree file = evidence::parse_toml(text, "person.toml");
    std::vector<issue> issues;
    const table_reader top{file, "", issues};
    case_of one;
    one.who = scenario::read_patient_table(top, evidence::safety_vocabulary(base_of_the_program()));
    if (!routine.empty()) one.day = scenario::read_routine_table(top, {});
    if (!issues.empty()) throw input_error(issues);
    one.facts = safety::gather(one.who, std::nullopt, base_of_the_program());
    return one;
}

inline const screen_result& result_of(const screening& all, const std::string& id) {
    return *std::find_if(all.screens.begin(), all.screens.end(),
                         [&](const screen_result& one) { return one.id == id; });
}

/// Whether the sentence of a wrong answer is among those told.
inline bool tells(const screening& all, const std::string& id) {
    const auto& texts = table_of_the_program().wrong_answers;
    const auto text = std::find_if(texts.begin(), texts.end(), [&](const auto& one) { return one.id == id; });
    if (text == texts.end()) throw std::logic_error("no such wrong answer: " + id);
    return std::find(all.wrong_answer.begin(), all.wrong_answer.end(), text->sentence) != all.wrong_answer.end();
}

inline answer item_of(const screening& all, const std::string& id) {
    const auto found =
        std::find_if(all.items.begin(), all.items.end(), [&](const benefit_item& one) { return one.id == id; });
    if (found == all.items.end()) throw std::logic_error("no such item: " + id);
    return found->holds;
}

}  // namespace magnesia::screening::testing
