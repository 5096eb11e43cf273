// untagged.cpp - breaks the rules of weak_symbols_test.sh; compiled for AVX-512, never linked or run.
// SPDX-License-Identifier: Apache-2.0
namespace magnesia {

namespace lanes::isa {
struct baseline;
struct avx512;
}  // namespace lanes::isa

inline double an_untagged_function(double x) {
    return x * x + 1.0;
}

template <class Isa>
double a_function_of(double x) {
    return x + 2.0;
}

double (*first_fault)(double) = an_untagged_function;
double (*second_fault)(double) = a_function_of<lanes::isa::baseline>;
double (*third_fault)(double) = a_function_of<lanes::isa::avx512>;  // were it compiled without the flags

}  // namespace magnesia
