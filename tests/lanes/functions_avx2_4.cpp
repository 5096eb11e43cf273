// functions_avx2_4.cpp - the functions of src/lanes for avx2, four numbers at a time.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/functions_in.hpp"

namespace magnesia::lanes::testing {

function_set avx2_in_fours() {
    return functions_in<pack<double, 4, isa::avx2>>::set;
}

}  // namespace magnesia::lanes::testing
