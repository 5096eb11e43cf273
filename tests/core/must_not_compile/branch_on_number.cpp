// branch_on_number.cpp - `if` on a comparison of numbers: no single answer exists for symbols or packs.
// SPDX-License-Identifier: Apache-2.0
#include "core/number.hpp"

using namespace magnesia;

double chosen(const in<plain<double>, mmol>& pool) {
#ifdef MISTAKE_made
    if (pool > 1.0) return 1.0;
#endif
    return select(pool > 1.0, pool, scalar<double>(0.0)).raw();
}
