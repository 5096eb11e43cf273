// netcdf_library.cpp - finds each function by its name.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/netcdf_library.hpp"

#include <dlfcn.h>

#include "core/error.hpp"

namespace magnesia::api {
namespace {

[[noreturn]] void refuse_without_netcdf() {
    throw input_error(
        issue{.where = {"command line"},
              .key = "--people",
              .value = {},
              .found = "needs the library " MAGNESIA_NETCDF_LIBRARY " for NetCDF, which is not on this machine",
              .allowed = "a name ending in .csv, or install it (Debian: libnetcdf19)"});
}

template <class Function>
void find(void* library, const char* name, Function& into) {
    into = reinterpret_cast<Function>(dlsym(library, name));
    if (into == nullptr) refuse_without_netcdf();
}

netcdf_library loaded() {
    void* const library = dlopen(MAGNESIA_NETCDF_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) refuse_without_netcdf();
    netcdf_library found{};
    find(library, "nc_create", found.create);
    find(library, "nc_close", found.close);
    find(library, "nc_abort", found.abort);
    find(library, "nc_enddef", found.enddef);
    find(library, "nc_def_dim", found.def_dim);
    find(library, "nc_def_var", found.def_var);
    find(library, "nc_def_var_chunking", found.def_var_chunking);
    find(library, "nc_def_var_deflate", found.def_var_deflate);
    find(library, "nc_put_att_text", found.put_att_text);
    find(library, "nc_put_att_ulonglong", found.put_att_ulonglong);
    find(library, "nc_put_var_double", found.put_var_double);
    find(library, "nc_put_var1_double", found.put_var1_double);
    find(library, "nc_put_vara_double", found.put_vara_double);
    find(library, "nc_strerror", found.strerror);
    return found;
}

}  // namespace

const netcdf_library& netcdf() {
    static const netcdf_library library = loaded();
    return library;
}

}  // namespace magnesia::api
