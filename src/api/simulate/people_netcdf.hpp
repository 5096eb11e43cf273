// people_netcdf.hpp - everybody's curves and outcomes as NetCDF-4, with units, names, seed and hashes as attributes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "api/simulate/people.hpp"

namespace magnesia::api {

/// Dimensions `draw` and `time`; each curve is a variable over both, each outcome one over `draw`, in single precision
/// and compressed. A person who could not be simulated is missing (`_FillValue`). Conventions: CF-1.8.
///   path  is replaced; `begin` throws input_error when it cannot be written
std::unique_ptr<people_writer> people_netcdf(std::string path);

}  // namespace magnesia::api
