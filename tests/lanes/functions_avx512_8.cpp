// functions_avx512_8.cpp - the functions of src/lanes for avx512, eight numbers at a time.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/functions_in.hpp"

namespace magnesia::lanes::testing {

function_set avx512_in_eights() {
    return functions_in<pack<double, 8, isa::avx512>>::set;
}

}  // namespace magnesia::lanes::testing
