// hashes_of_build.hpp - the seam between the hashes that tools/hash_writer works out and the head of answers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::api {

/// SHA-256 of model::model_text.
extern const char* const model_hash_of_build;
/// evidence::data_hash.
extern const char* const data_hash_of_build;

}  // namespace magnesia::api
