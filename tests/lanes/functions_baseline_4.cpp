// functions_baseline_4.cpp - the functions of src/lanes for baseline, four numbers at a time.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/functions_in.hpp"
#include "tests/lanes/single_functions_in.hpp"

namespace magnesia::lanes::testing {

function_set baseline_in_fours() {
    return functions_in<pack<double, 4, isa::baseline>>::set;
}

function_set baseline_singles_in_fours() {
    return single_functions_in<pack<double, 4, isa::baseline>>::set;
}

}  // namespace magnesia::lanes::testing
