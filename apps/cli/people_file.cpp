// people_file.cpp - NetCDF is written by name, CSV piece by piece.
// SPDX-License-Identifier: Apache-2.0
#include "cli/people_file.hpp"

#include "api/simulate/people_csv.hpp"
#include "api/simulate/people_netcdf.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

const std::string& with_known_ending(const std::string& path) {
    if (path.ends_with(".nc") || path.ends_with(".csv")) return path;
    throw input_error(issue{.where = {"command line"},
                            .key = "--people",
                            .value = path,
                            .found = "does not say in which format to write",
                            .allowed = "a name ending in .nc for NetCDF-4, or in .csv"});
}

}  // namespace

people_file::people_file(const std::string& path) : file_(with_known_ending(path), "--people") {
    if (path.ends_with(".nc")) {
        writer_ = api::people_netcdf(file_.unfinished());
    } else {
        writer_ = api::people_csv([this](std::string_view text) { file_.append(text); });
    }
}

void refuse_people_of_part(const std::string& people) {
    if (people.empty()) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--people",
                            .value = people,
                            .found = "stands beside --part, which keeps counts and no people",
                            .allowed = "--people in a run without --part"});
}

}  // namespace magnesia::cli
