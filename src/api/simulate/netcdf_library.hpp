// netcdf_library.hpp - the library of NetCDF, taken into the program only when somebody wants such a file.
// SPDX-License-Identifier: Apache-2.0
// Linked as usual it would bring forty other libraries into every call of the program, some of which can open
// connections.
#pragma once

#include <netcdf.h>

namespace magnesia::api {

/// The functions we use, under their names without `nc_`.
struct netcdf_library {
    decltype(&nc_create) create;
    decltype(&nc_close) close;
    decltype(&nc_abort) abort;
    decltype(&nc_enddef) enddef;
    decltype(&nc_def_dim) def_dim;
    decltype(&nc_def_var) def_var;
    decltype(&nc_def_var_chunking) def_var_chunking;
    decltype(&nc_def_var_deflate) def_var_deflate;
    decltype(&nc_put_att_text) put_att_text;
    decltype(&nc_put_att_ulonglong) put_att_ulonglong;
    decltype(&nc_put_var_double) put_var_double;
    decltype(&nc_put_var1_double) put_var1_double;
    decltype(&nc_put_vara_double) put_vara_double;
    decltype(&nc_strerror) strerror;
};

/// The library, loaded at the first call.
///   throws  input_error when this machine does not have it
const netcdf_library& netcdf();

}  // namespace magnesia::api
