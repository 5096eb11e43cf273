// functions_avx512_16.cpp - the functions of src/lanes for avx512, sixteen at a time: two registers, or floats in one.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/functions_in.hpp"
#include "tests/lanes/single_functions_in.hpp"

namespace magnesia::lanes::testing {

function_set avx512_in_sixteens() {
    return functions_in<pack<double, 16, isa::avx512>>::set;
}

function_set avx512_singles_in_sixteens() {
    return single_functions_in<pack<double, 16, isa::avx512>>::set;
}

}  // namespace magnesia::lanes::testing
