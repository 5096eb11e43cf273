// check_request.hpp - who is to be checked and what they mean to take, read and made into facts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/safety/safety_base.hpp"
#include "safety/gather.hpp"

namespace magnesia::api {

/// What is asked: a person, and at most one of a regimen line and a product.
struct check_request {
    std::string file;      ///< a person file, or a scenario file, whose regimen counts when nothing else is said
    std::string regimen;   ///< one line; "none" means that nothing is taken
    std::string product;   ///< a text as on a label, or a product file (.toml)
    std::string servings;  ///< of the product a day; empty: one
};

/// The person and the intake as they were understood.
struct asked_check {
    scenario::person who;  ///< with one name for each medicine
    std::optional<safety::intake> takes;
    safety::gathered facts;
    std::optional<scenario::routine> day = {};  ///< as the file says it
};

/// Reads the request. Of a person only age and sex must be said; what only the body asks is not judged.
///   throws   input_error with every issue
asked_check read_check(const check_request& request, const evidence::safety_base& base);

/// What a reader can still say to make the answer surer, one phrase each.
std::vector<std::string> missing_in(const asked_check& read);

}  // namespace magnesia::api
