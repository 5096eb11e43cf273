// head.cpp - hashes of equations and data.
// SPDX-License-Identifier: Apache-2.0
#include "api/head.hpp"

#include <fmt/core.h>

#include "core/text.hpp"
#include "evidence/embedded.hpp"
#include "evidence/sha256.hpp"
#include "model/accuracy.hpp"
#include "model/equations.hpp"

namespace magnesia::api {

std::string version() {
    return MAGNESIA_VERSION;
}

namespace {

std::string computed_model_hash() {
    std::string text = model::equations_text();
    for (const model::accuracy_row& row : model::accuracy_table()) {
        const auto options = model::options_for(row);
        text += fmt::format("accuracy {} by {} relative {} absolute {} smallest {}\n", shortest(row.asked),
                            engine::name_of(options.by), shortest(options.tolerance.relative),
                            shortest(options.tolerance.absolute), shortest(options.smallest_step));
    }
    text += fmt::format("everyday {}, usual {}\n", shortest(model::everyday_accuracy), shortest(model::usual_accuracy));
    return evidence::sha256(text);
}

}  // namespace

std::string model_hash() {
    static const std::string hash = computed_model_hash();  // equations do not change while a program runs
    return hash;
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
