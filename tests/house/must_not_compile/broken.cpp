// broken.cpp - does not compile even without a mistake: the harness must not take that for a refusal.
// SPDX-License-Identifier: Apache-2.0
#include "core/text.hpp"

std::string wrong() {
    return magnesia::shortest("one and a half");
}
