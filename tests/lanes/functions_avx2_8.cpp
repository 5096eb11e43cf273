// functions_avx2_8.cpp - the functions of src/lanes for avx2, eight numbers at a time: two registers, or floats in one.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/functions_in.hpp"
#include "tests/lanes/single_functions_in.hpp"

namespace magnesia::lanes::testing {

function_set avx2_in_eights() {
    return functions_in<pack<double, 8, isa::avx2>>::set;
}

function_set avx2_singles_in_eights() {
    return single_functions_in<pack<double, 8, isa::avx2>>::set;
}

}  // namespace magnesia::lanes::testing
