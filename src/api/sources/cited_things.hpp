// cited_things.hpp - what an answer rests on: the things of the data that its numbers came from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "evidence/base/source_uses.hpp"

namespace magnesia::api {

/// A source that an answer of `why` names itself, and what it explains.
struct named_source {
    std::string source;  ///< id
    std::string kind;    ///< of what is explained, for example `parameter`
    std::string name;    ///< its id
};

/// An answer read back as far as its sources go.
struct cited_answer {
    std::string schema;
    std::string data_hash;
    std::set<evidence::used_thing> things;
    std::vector<named_source> named;
};

/// The schemas that can be read, each with the verb that writes it.
std::vector<std::string> citable_schemas();

/// Reads the text of an answer of any verb that has sources.
///   name    stands for the file in messages
///   throws  input_error with one sentence: no text or no JSON (line and column), no answer or one of a verb without
///           sources (the nearest schema named); the issues of its scenario when that no longer reads
cited_answer read_cited(std::string_view text, const std::string& name, const evidence::evidence_base& base);

}  // namespace magnesia::api
