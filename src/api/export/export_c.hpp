// export_c.hpp - a body as one self-contained C99 file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/export/export.hpp"

namespace magnesia::api {

/// The file: places as enumerations, values with their sources, rates, signals, Jacobian, events. Compiles alone.
std::string c_file_of(const exported_body& body);

}  // namespace magnesia::api
