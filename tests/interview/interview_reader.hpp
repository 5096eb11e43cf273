// interview_reader.hpp - a file that an interview wrote, as the readers of the program understand it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/table_reader.hpp"
#include "evidence/files/toml_file.hpp"
#include "interview/said_so_far.hpp"
#include "scenario/reading/read_person.hpp"

namespace magnesia::interview::reader {

inline const knowledge& known() {
    static const knowledge all = load_knowledge();
    return all;
}

/// What a reader of the file understands.
struct understood {
    scenario::person who;
    scenario::routine day;
};

inline understood read(const std::string& file) {
    const tree text = evidence::parse_toml(file, "person.toml");
    std::vector<issue> issues;
    const table_reader top{text, "", issues};
    understood all;
    all.who = scenario::read_patient_table(top, known().names);
    all.day = scenario::read_routine_table(top, {});
    if (!issues.empty()) throw input_error(issues);
    return all;
}

}  // namespace magnesia::interview::reader
