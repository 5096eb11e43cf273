// template_file.cpp - which kind is which template.
// SPDX-License-Identifier: Apache-2.0
#include "api/template_file.hpp"

#include "core/error.hpp"
#include "core/text.hpp"
#include "scenario/write_template.hpp"

namespace magnesia::api {

const std::vector<std::string>& template_kinds() {
    static const std::vector<std::string> kinds{"scenario", "person"};
    return kinds;
}

std::string template_of(const std::string& kind) {
    if (kind == "scenario") return scenario::scenario_template();
    if (kind == "person") return scenario::person_template();
    throw input_error(issue{.where = {"command line"},
                            .key = "new",
                            .value = kind,
                            .found = "is not a kind of file",
                            .allowed = "scenario, person",
                            .nearest = nearest_name(kind, template_kinds())});
}

}  // namespace magnesia::api
