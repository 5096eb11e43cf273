// validate.hpp - is this file right? Finds out by its schema what a file is, and reports everything wrong in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/tree.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::evidence {

/// What a file is and what is wrong with it.
struct validation {
    std::string schema;  ///< for example `magnesia.scenario/1`; empty when the file does not say or cannot be read
    std::vector<core::issue> issues;
    bool is_valid() const { return issues.empty(); }
};

/// The schemas validate_file knows.
std::vector<std::string> known_schemas();

/// Reads and checks a file written by a person: scenario, person, food diary (TOML, or CSV when its name ends so),
/// parameters, forms, outcomes, defaults, atomic weights. Never throws for anything the file contains; an unreadable
/// file is an issue too.
///   meant  how names of medicines and conditions of a person are read
validation validate_file(const std::string& path, const scenario::name_readers& meant = {});

/// The same for a file already read.
validation validate_tree(const core::tree& file, const scenario::name_readers& meant = {});

}  // namespace magnesia::evidence
