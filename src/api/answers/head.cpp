// head.cpp - what the build knows of itself.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/head.hpp"

#include "api/answers/hashes_of_build.hpp"

namespace magnesia::api {

std::string version() {
    return MAGNESIA_VERSION;
}

std::string model_hash() {
    return model_hash_of_build;
}

std::string data_hash() {
    return data_hash_of_build;
}

answer_head make_head(const std::string& schema, std::uint64_t seed) {
    return {.schema = schema,
            .version = version(),
            .model_hash = model_hash(),
            .data_hash = data_hash(),
            .seed = seed,
            .hypotheses = {},
            .warnings = {}};
}

}  // namespace magnesia::api
