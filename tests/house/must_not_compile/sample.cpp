// sample.cpp - a right line and two mistakes, to test the harness of cmake/must_not_compile.cmake itself.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "core/text.hpp"

std::string right() {
    return magnesia::shortest(1.5);
}

#ifdef MISTAKE_made
std::string wrong() {
    return magnesia::shortest("one and a half");
}
#endif

#ifdef MISTAKE_that_is_none
std::string also_right() {
    return magnesia::shortest(2.5);
}
#endif
