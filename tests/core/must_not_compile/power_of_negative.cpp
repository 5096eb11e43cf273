// power_of_negative.cpp - a real power of a number that may be negative.
// SPDX-License-Identifier: Apache-2.0
#include "core/number.hpp"

using namespace magnesia;

double scaled(const scalar<double>& x) {
#ifdef MISTAKE_made
    return real_power(x, scalar<double>(0.75)).raw();
#endif
    return real_power(positive_part(x), scalar<double>(0.75)).raw();
}
