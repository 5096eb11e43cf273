// head.cpp - hashes of equations and data.
// SPDX-License-Identifier: Apache-2.0
#include "api/head.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "evidence/embedded.hpp"
#include "evidence/sha256.hpp"
#include "model/equations.hpp"
#include "model/question.hpp"

namespace magnesia::api {

std::string version() {
    return MAGNESIA_VERSION;
}

std::string model_hash() {
    const auto stepper = model::usual_options();  // every question of this version is asked with them
    return evidence::sha256(fmt::format("{}stepper rodas5p relative {} absolute {} smallest {}\n",
                                        model::equations_text(), shortest(stepper.tolerance.relative),
                                        shortest(stepper.tolerance.absolute), shortest(stepper.smallest_step)));
}

answer_head make_head(const std::string& schema, std::uint64_t seed) {
    return {.schema = schema,
            .version = version(),
            .model_hash = model_hash(),
            .data_hash = evidence::data_hash(),
            .seed = seed,
            .hypotheses = {},
            .warnings = {}};
}

}  // namespace magnesia::api
