// template_file.cpp - which kind is which template.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/template_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/study/study_template.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/foods/diary_template.hpp"
#include "scenario/writing/write_template.hpp"

namespace magnesia::api {

const std::vector<std::string>& template_kinds() {
    static const std::vector<std::string> kinds{"scenario", "person", "comparison", "diary", "study", "rows"};
    return kinds;
}

std::string template_of(const std::string& kind) {
    if (kind == "scenario") return scenario::scenario_template();
    if (kind == "person") return scenario::person_template();
    if (kind == "comparison") return scenario::comparison_template();
    if (kind == "diary") return evidence::diary_template();
    if (kind == "study") return study_template();
    if (kind == "rows") return rows_template();
    throw input_error(issue{.where = {"command line"},
                            .key = "new",
                            .value = kind,
                            .found = "is not a kind of file",
                            .allowed = fmt::format("{}", fmt::join(template_kinds(), ", ")),
                            .nearest = nearest_name(kind, template_kinds())});
}

}  // namespace magnesia::api
