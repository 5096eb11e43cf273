// study_template.hpp - a commented study of one's own for `qualify`, and the rows it is judged by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace magnesia::api {

/// A file of schema "magnesia.validation/1" whose rows are those of `rows_template`.
std::string study_template();

/// A list like data/validation/targets.csv.
std::string rows_template();

}  // namespace magnesia::api
