// index_set_test.cpp - stretches of a set beside counting one by one.
// SPDX-License-Identifier: Apache-2.0
#include "study/index_set.hpp"

#include <gtest/gtest.h>

namespace index_set_test {
namespace {

using magnesia::study::index_range;
using magnesia::study::index_set;

TEST(IndexSet, NamesWhatIsInAndWhatIsNot) {
    index_set set(10);
    set.insert(index_range{2, 5});
    set.insert(7);
    set.insert(7);

    EXPECT_EQ(set.count(), 4u);
    EXPECT_EQ(set.count_in({3, 8}), 3u);
    EXPECT_TRUE(set.contains(4));
    EXPECT_FALSE(set.contains(5));
    EXPECT_EQ(set.stretches({0, 10}, true), (std::vector<index_range>{{2, 5}, {7, 8}}));
    EXPECT_EQ(set.stretches({0, 10}, false), (std::vector<index_range>{{0, 2}, {5, 7}, {8, 10}}));
    EXPECT_EQ(set.stretches({3, 4}, true), (std::vector<index_range>{{3, 4}}));
    EXPECT_TRUE(set.stretches({4, 4}, true).empty());
}

TEST(IndexSet, MeetsAnotherWhereBothHaveANumber) {
    index_set one(6);
    index_set other(6);
    one.insert(index_range{0, 3});
    other.insert(index_range{3, 6});
    EXPECT_FALSE(one.meets(other));
    other.insert(2);
    EXPECT_TRUE(one.meets(other));
}

}  // namespace
}  // namespace index_set_test
