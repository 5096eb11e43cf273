// add_once_test.cpp - each thing once, in the order in which it came.
// SPDX-License-Identifier: Apache-2.0
#include "core/add_once.hpp"

#include <gtest/gtest.h>

#include <string>

namespace add_once_test {
namespace {

using namespace magnesia;

TEST(AddOnce, KeepsEachThingOnceInTheOrderInWhichItCame) {
    std::vector<std::string> all{"b"};
    add_once(all, "a");
    add_once(all, "b");
    add_each_once(all, {"c", "a", "c", "d"});

    EXPECT_EQ(all, (std::vector<std::string>{"b", "a", "c", "d"}));
}

}  // namespace
}  // namespace add_once_test
