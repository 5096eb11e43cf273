// export.hpp - the verb `export`: the body of one typical person as a program or a document for other simulators.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/answers/head.hpp"
#include "api/answers/scenario_request.hpp"
#include "core/units.hpp"
#include "model/day/world.hpp"

namespace magnesia::api {

/// What a body is exported as.
enum class export_form {
    c,    ///< C99, one file (docs/model/export.md)
    sbml  ///< SBML Level 3 Version 2 core
};

/// A place of the body: a pool, an accumulator, an input, a signal or a parameter.
struct exported_place {
    std::string id;  ///< `organ.name`
    unit in;
    double value = 0;                  ///< at the start; for a parameter its value
    std::string label;                 ///< plain words, when the data have some
    std::vector<std::string> sources;  ///< ids in data/sources; of parameters only
};

/// Everything an export says, before it is written in one form or another.
struct exported_body {
    answer_head head;
    std::vector<std::string> question;  ///< the person, the regimen and the days, in words
    std::vector<exported_place> pools;  ///< with the steady start
    std::vector<exported_place> accumulators;
    std::vector<exported_place> inputs;
    std::vector<exported_place> signals;
    std::vector<exported_place> parameters;
    std::vector<engine::event> events;  ///< in the order in which they happen
    double end_hour = 0;
};

/// The body of the typical person of a scenario, in the state it starts from, with all that happens to it.
///   throws  input_error for everything wrong in the request, and where no day comes back to itself; internal_error
///           when the person cannot be simulated
exported_body export_body(const scenario_request& from);

/// The whole file.
std::string written_as(export_form form, const exported_body& body);

}  // namespace magnesia::api
