// support.hpp - a person as a table of a file, judged as `magnesia check` would.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/table_reader.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/safety/safety_base.hpp"
#include "labels/label_text.hpp"
#include "safety/evaluate.hpp"
#include "safety/gather.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/reading/read_person.hpp"

namespace magnesia::safety::testing {

/// The rules of the program, read once.
inline const evidence::safety_base& rules_of_the_program() {
    static const evidence::safety_base base = evidence::load_safety_base();
    return base;
}

inline const scenario::vocabulary& words_of_the_program() {
    static const scenario::vocabulary words = evidence::load_vocabulary();
    return words;
}

/// The person of a file that holds [person].
inline scenario::person person_of(const tree& file) {
    std::vector<issue> issues;
    const table_reader top{file, "", issues};
    scenario::person who = scenario::read_patient_table(top, words_of_the_program());
    if (!issues.empty()) throw input_error(issues);
    return who;
}

inline scenario::person person_of(const std::string& text) {
    return person_of(evidence::parse_toml("[person]\n" + text, "person.toml"));
}

inline intake intake_of_line(const std::string& line) {
    const std::string full = with_largest_basis(line);
    intake takes =
        intake_of({scenario::parse_dose(full, words_of_the_program())}, words_of_the_program(), std::nullopt);
    takes.is_amount_open = full != line;
    return takes;
}

inline intake intake_of_label(const std::string& text) {
    const std::vector<evidence::form> forms = evidence::load_forms();
    const evidence::product_formats formats = evidence::load_product_formats();
    return intake_of(labels::content_of(labels::read_label(text, forms, formats), forms, formats, {}), 1);
}

inline judgement judged(const scenario::person& who, const std::optional<intake>& takes = std::nullopt) {
    return judge(gather(who, takes, rules_of_the_program()).known, rules_of_the_program().rules);
}

inline bool has(const judgement& result, const std::string& rule) {
    for (const finding& one : result.findings) {
        if (one.id == rule) return true;
    }
    return false;
}

}  // namespace magnesia::safety::testing
